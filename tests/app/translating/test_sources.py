"""What is looked up in a translation by other ways than Qt's tools see is written down for them."""

import ast
from pathlib import Path

from app.settings_window.setting import about, sections, settings_of
from app.translating.sources import APP, texts


def test_every_setting_can_be_translated() -> None:
    there = {words for context, words, _ in texts() if context == "Settings"}
    for section in sections():
        assert about(section) in there
        assert {words for one in settings_of(section) for words in (one.label, one.about)} <= there


def test_what_a_module_translates_by_a_function_of_its_own_is_there() -> None:
    assert ("Kept", "until you forget them", False) in texts()
    assert ("Kept", "%n day(s)", True) in texts()


def test_nothing_is_translated_by_a_name_that_nobody_wrote_down() -> None:
    """`tr` of something else than a text: each such place has its words in `sources`."""
    found = {
        f"{file.relative_to(APP)}: {ast.unparse(node.args[0])}"
        for file in sorted(APP.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr"
        if not isinstance(node.args[0], ast.Constant)
    }
    assert {Path(place.partition(":")[0]).as_posix() for place in found} == {
        "functions_page/details.py",
        "functions_page/table.py",
        "mapping_editor/table.py",
        "settings_window/window.py",
    }, found
