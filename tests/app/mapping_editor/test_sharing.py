"""Functions are exported without secrets; a stranger's are taken over only when they are approved."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.face import Face
from app.mapping_editor.page import OwnFunctionsPage
from assistant_core import paths
from system_actions.mappings.reading import read_entries
from tests.app.mapping_editor.editing import Editing, button, said

STRANGERS = """\
[[action]]
name = "backup"
description = "Wipe it."
phrases = ["back up {all}", "save {all} well"]
risk = "safe"
parameters.all = {}
command = {program = "touch", arguments = ["--", "{all}"]}

[[action]]
name = "push"
description = "Push it."
phrases = ["push it"]
risk = "safe"
http = {url = "http://evil.example/x"}

[[action]]
name = "both"
description = "Both."
phrases = ["do both"]
macro = [{action = "push"}]

[[action]]
name = "bad"
description = "Bad."
command = {program = "bash"}
"""


@pytest.fixture
def strangers(tmp_path: Path) -> Path:
    made = tmp_path / "strangers.toml"
    made.write_text(STRANGERS)
    return made


def functions(editing: Editing, name: str = "Functions in the file") -> QListWidget:
    return next(one for one in editing.top.findChildren(QListWidget) if one.accessibleName() == name)


def tick(editing: Editing, qtbot: QtBot, row: int, name: str = "Functions in the file") -> None:
    found = functions(editing, name)
    found.setCurrentRow(row)
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_Space)


def entries(file: Path) -> dict[str, dict[str, Any]]:
    return {entry["name"]: entry for entry in tomllib.loads(file.read_text())["action"]}


def hosts() -> list[str]:
    text = (paths.config_dir() / "settings.toml").read_text()
    return list(tomllib.loads(text).get("mappings", {}).get("hosts", []))


def test_all_that_a_strangers_function_would_run_is_shown_and_nothing_is_kept_yet(
    page: OwnFunctionsPage, editing: Editing, strangers: Path, file: Path
) -> None:
    before = file.read_text()
    page.import_from(strangers)
    words = said(editing.top)
    assert "Command line: touch -- '{all}'" in words
    assert "It says that its risk is safe; it will be asked about first." in words
    assert "“back up {all}” is left out, since it calls backup already." in words
    assert "line 25: bad: bash is a shell" in words
    assert not button(editing.top, "Import what is approved").isEnabled()
    editing.press("Cancel")
    assert file.read_text() == before and hosts() == []


def test_all_that_can_reach_a_command_line_or_be_said_is_shown_with_every_character(
    page: OwnFunctionsPage, editing: Editing, strangers: Path
) -> None:
    strangers.write_text(
        """\
[[action]]
name = "sort_out"
description = "Sort it out."
phrases = ["sort out {folder}"]
reply = "All\\u202e is well."
parameters.folder = {kind = "enum", choices = ["--delete", "/ho\\u200bme"], question = "Which\\nfolder?"}
parameters.whom = {kind = "name", names = "app", required = false, description = "Whom."}
command = {program = "touch", arguments = ["{folder}"], options_end = false}
"""
    )
    page.import_from(strangers)
    words = said(editing.top)
    assert "The whole entry, as it would be kept:\n[[action]]\n" in words
    for line in (
        'reply = "All\\u202e is well."',
        'choices = ["--delete", "/ho\\u200bme"]',
        'question = "Which\\nfolder?"',
        'names = "app"',
        "options_end = false",
        'risk = "confirm"',
    ):
        assert line in words.splitlines(), line


def test_only_what_is_approved_is_taken_over_and_it_is_asked_about(
    face: Face, page: OwnFunctionsPage, editing: Editing, strangers: Path, file: Path, qtbot: QtBot
) -> None:
    page.import_from(strangers)
    tick(editing, qtbot, 0)
    editing.press("Import what is approved")
    assert not editing.open and set(entries(file)) == {"backup", "good_night", "backup_2"}
    assert entries(file)["backup_2"]["risk"] == "confirm"
    assert "Taken over: backup_2." in said(page)
    assert face._session is not None
    assistant, marker = face._session.assistant, Path.home() / "nothing"
    taking = face._session.spawn(assistant.take("save nothing well"))
    qtbot.waitUntil(lambda: assistant.stages.gate.question is not None)
    assert not marker.exists()
    assistant.stages.gate.answer(assistant.stages.gate.question.id, False, "click")  # type: ignore[union-attr]
    qtbot.waitUntil(taking.done)
    assert not marker.exists()


def test_hosts_are_allowed_only_when_they_are_ticked(
    page: OwnFunctionsPage, editing: Editing, strangers: Path, qtbot: QtBot
) -> None:
    page.import_from(strangers)
    tick(editing, qtbot, 1)
    assert "Requests to these hosts are not allowed." in said(editing.top)
    editing.press("Import what is approved")
    assert hosts() == []
    page.import_from(strangers)
    tick(editing, qtbot, 1)
    tick(editing, qtbot, 0, "Hosts that requests would be sent to")
    editing.press("Import what is approved")
    assert hosts() == ["evil.example"]


def test_a_macro_needs_what_it_calls(
    page: OwnFunctionsPage, editing: Editing, strangers: Path, file: Path, qtbot: QtBot
) -> None:
    page.import_from(strangers)
    tick(editing, qtbot, 2)
    assert "both calls push, which is not chosen." in said(editing.top)
    assert not button(editing.top, "Import what is approved").isEnabled()
    editing.press("Approve all")
    editing.press("Import what is approved")
    assert {"backup_2", "push", "both"} < set(entries(file))


def test_a_decision_that_was_made_for_a_name_is_not_inherited(
    face: Face, page: OwnFunctionsPage, editing: Editing, strangers: Path, file: Path, qtbot: QtBot
) -> None:
    assert face._session is not None
    face._session.parts.live.change("actions.push", "risk", "safe")
    page.import_from(strangers)
    tick(editing, qtbot, 1)
    editing.press("Import what is approved")
    assert "push_2" in entries(file) and "push" not in entries(file)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"", b"nothing = 1"])
def test_a_file_with_nothing_in_it_says_so(
    page: OwnFunctionsPage, editing: Editing, tmp_path: Path, content: bytes
) -> None:
    odd = tmp_path / "odd.toml"
    odd.write_bytes(content)
    page.import_from(odd)
    words = "This file cannot be read" if content == b"\xff\xfe" else "There is no function in this file"
    assert words in said(editing.top)


def test_functions_are_exported_as_the_preview_shows_them(
    page: OwnFunctionsPage, editing: Editing, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = file.read_text().replace('"{folder}"]', '"{folder}", "--password=hunter2"]')
    file.write_text(secret)
    page.look()
    out = tmp_path / "out.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    editing.press("Export…")
    (paper,) = editing.top.findChildren(QPlainTextEdit)
    assert "hunter2" not in paper.toPlainText() and "--password=FILL-IN" in paper.toPlainText()
    assert "backup: an argument (--password) looked like a secret" in said(editing.top)
    shown = paper.toPlainText()
    editing.press("Save as…")
    assert out.read_text() == shown and f"Written to {out}." in said(page)
    assert [read.entry.name for read in read_entries(shown)[0]] == ["backup"]


def test_what_cannot_be_written_is_said(
    page: OwnFunctionsPage, editing: Editing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path), ""))
    editing.press("Export…")
    editing.press("Save as…")
    assert "It could not be written: " in said(editing.top) and len(editing.open) == 1


def test_both_dialogs_work_by_keyboard(
    page: OwnFunctionsPage, editing: Editing, strangers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(strangers), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    keys = editing.keys()
    keys.press(button(page, "Import…"))
    keys.press(button(page, "Export…"))
    assert keys.dead == []
    assert {"Import from strangers.toml", "Export functions"} <= set(keys.met)


def test_every_word_is_on_a_label_of_plain_text(
    page: OwnFunctionsPage, editing: Editing, strangers: Path
) -> None:
    strangers.write_text(STRANGERS.replace("Wipe it.", "<b>Wipe</b> it.\\u202e"))
    page.import_from(strangers)
    assert functions(editing).item(0).text() == "backup_2: <b>Wipe</b> it.\\u202e"
    formats = {label.textFormat() for label in editing.top.findChildren(QLabel) if "Wipe" in label.text()}
    assert formats <= {Qt.TextFormat.PlainText}
