"""A method is found on the bus, filled in, tried and kept."""

import asyncio
import os
import signal
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.face import Face
from app.mapping_editor.dbus_form import DBusForm
from app.mapping_editor.fields import TextField
from app.mapping_editor.workshop import Workshop
from system_actions.services.bus import Bus
from system_actions.services.bus_looking import BusObject, look_at
from tests.app.mapping_editor.editing import Editing, button, said
from tests.services.buses import Mock, Mocks
from tests.services.lived_in import some_weeks
from tests.services.whole_face import whole_face

NAME, PATH = "org.example.Kettle", "/org/example/Kettle"


@pytest.fixture
def kettle(mocks: Mocks) -> Mock:
    made = mocks.bare(NAME, PATH, NAME)
    made.add_method(NAME, "Boil", "usa{sv}", "s", "ret = 'boiling %s of %s' % (args[0], args[1])")
    made.add_method(NAME, "Pour", "a(ss)", "", "")
    return made


@pytest.fixture
def face(
    qapp: QApplication,
    private_home: Path,
    no_session_bus: None,
    kettle: Mock,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Face]:
    """The face on a computer whose system bus has a kettle, and which has no session bus."""
    monkeypatch.setenv("OCTAVOX_MODELS", str(private_home / "models"))
    some_weeks()
    with whole_face(qapp) as made:
        yield made


def browse(editing: Editing, qtbot: QtBot) -> QTreeWidget:
    """The system bus, with the kettle opened."""
    editing.press("Add…")
    editing.put("What it does", "dbus")
    editing.put("Bus", "system")
    editing.press("Browse the bus…")
    editing.wait_for("Open a service to see what it can be told.")
    (tree,) = editing.top.findChildren(QTreeWidget)
    tree.setFocus()
    assert tree.currentItem().text(0) == NAME
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    return tree


def below(item: QTreeWidgetItem) -> list[str]:
    return [item.child(row).text(0) for row in range(item.childCount())]


def is_filled(dialog: QDialog) -> bool:
    """Whether a browser shows what is on the bus."""
    return dialog.findChildren(QTreeWidget)[0].topLevelItemCount() > 0


def choose(tree: QTreeWidget, words: str) -> None:
    (found,) = tree.findItems(words, Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    tree.setCurrentItem(found)


def test_a_method_is_found_filled_in_tried_and_kept(
    face: Face, editing: Editing, qtbot: QtBot, file: Path
) -> None:
    tree = browse(editing, qtbot)
    qtbot.waitUntil(lambda: any("Boil" in words for words in below(tree.topLevelItem(0))))
    assert tree.topLevelItem(0).text(0) == f"{NAME}  {PATH}"
    choose(tree, "Boil(")
    assert "Signature: usa{sv}" in said(editing.top)
    editing.press("Use this method")
    arguments = editing.field("Arguments")
    assert isinstance(arguments, TextField) and arguments.value == '0\n""\n{}'
    editing.press("Add parameter")
    editing.fill({"Parameter": "cups", "Kind": "number"})
    editing.fill({"Name": "boil", "Description": "Boil water.", "Phrases": "boil {cups} cups"})
    editing.put("Arguments", '{cups}\nwater, "hot"\n{"strong": true}')
    editing.press("Try it…")
    editing.put("cups", "three")
    editing.wait_for('org.example.Kettle.Boil(3, "water, \\"hot\\"", {"strong": true})')
    editing.press("Do it")
    assert face._session is not None
    gate = face._session.assistant.stages.gate
    qtbot.waitUntil(lambda: gate.question is not None)
    gate.answer(gate.question.id, True, "click")  # type: ignore[union-attr]
    editing.wait_for('boiling 3 of water, "hot"')
    editing.press("Close")
    editing.press("Save")
    editing.wait_until_closed()
    (entry,) = (one for one in tomllib.loads(file.read_text())["action"] if one["name"] == "boil")
    assert entry["dbus"] == {
        "bus": "system",
        "name": NAME,
        "path": PATH,
        "interface": NAME,
        "method": "Boil",
        "signature": "usa{sv}",
        "arguments": ["{cups}", 'water, "hot"', {"strong": True}],
    }
    editing.press("Edit…")
    arguments = editing.field("Arguments")
    assert isinstance(arguments, TextField)
    assert arguments.value == '{cups}\nwater, "hot"\n{"strong": true}'


def test_a_method_with_types_that_no_entry_can_hold_is_not_offered(editing: Editing, qtbot: QtBot) -> None:
    tree = browse(editing, qtbot)
    qtbot.waitUntil(lambda: any("Pour" in words for words in below(tree.topLevelItem(0))))
    choose(tree, "Pour(")
    assert "cannot call this: it takes types such as a(ss)" in said(editing.top)
    assert not button(editing.top, "Use this method").isEnabled()


def test_a_method_that_the_search_hides_is_not_chosen_any_more(editing: Editing, qtbot: QtBot) -> None:
    tree = browse(editing, qtbot)
    qtbot.waitUntil(lambda: any("Boil" in words for words in below(tree.topLevelItem(0))))
    choose(tree, "Boil(")
    (search,) = (one for one in editing.top.findChildren(QLineEdit) if one.isVisible())
    search.setFocus()
    qtbot.keyClicks(search, "Kettle org")
    assert button(editing.top, "Use this method").isEnabled()
    qtbot.keyClicks(search, " teapot")
    assert tree.topLevelItem(0).isHidden() and not button(editing.top, "Use this method").isEnabled()
    assert "No such service is on this bus." in said(editing.top)
    search.clear()
    assert tree.currentItem() is tree.topLevelItem(0) and not tree.currentItem().isHidden()
    assert "Open a service to see what it can be told." in said(editing.top)


def test_a_service_that_is_closed_and_opened_while_it_is_looked_into_is_filled_once(
    editing: Editing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    opened_again = asyncio.Event()

    async def slowly(bus: Bus, name: str, path: str) -> BusObject:
        asked.append(path)
        await opened_again.wait()
        return await look_at(bus, name, path)

    monkeypatch.setattr("app.mapping_editor.bus_browser.look_at", slowly)
    tree = browse(editing, qtbot)
    qtbot.waitUntil(lambda: asked == ["/"])
    for key, expanded in ((Qt.Key.Key_Left, False), (Qt.Key.Key_Right, True)):
        qtbot.keyClick(tree, key)
        assert tree.topLevelItem(0).isExpanded() is expanded
    opened_again.set()
    qtbot.waitUntil(lambda: any("Boil" in words for words in below(tree.topLevelItem(0))))
    found = below(tree.topLevelItem(0))
    assert asked == ["/"] and len(found) == len(set(found))


def test_a_service_that_hangs_does_not_hang_the_window(editing: Editing, qtbot: QtBot, kettle: Mock) -> None:
    os.kill(kettle.pid, signal.SIGSTOP)
    try:
        tree = browse(editing, qtbot)
        assert below(tree.topLevelItem(0)) == ["Looking…"]
        qtbot.waitUntil(lambda: "cannot be looked into" in below(tree.topLevelItem(0))[0])
    finally:
        os.kill(kettle.pid, signal.SIGCONT)


def test_a_browser_that_is_closed_while_it_waits_does_no_harm(
    editing: Editing, qtbot: QtBot, kettle: Mock
) -> None:
    os.kill(kettle.pid, signal.SIGSTOP)
    try:
        browse(editing, qtbot)
        editing.press("Close")
        editing.press("Cancel")
        qtbot.wait(3500)
    finally:
        os.kill(kettle.pid, signal.SIGCONT)
    assert not editing.open


def test_a_bus_that_is_not_there_is_said(editing: Editing, qtbot: QtBot) -> None:
    editing.press("Add…")
    editing.put("What it does", "dbus")
    editing.press("Browse the bus…")
    editing.wait_for("I cannot reach the programs of your desktop.")


def test_the_browser_works_by_keyboard(editing: Editing, qtbot: QtBot) -> None:
    editing.press("Add…")
    editing.put("What it does", "dbus")
    editing.put("Bus", "system")
    keys = editing.keys(lambda dialog: qtbot.waitUntil(lambda: is_filled(dialog)))
    keys.press(button(editing.top, "Browse the bus…"))
    assert keys.dead == [] and "Browse the bus" in keys.met


@pytest.mark.parametrize(
    ("signature", "lines", "arguments"),
    [
        ("s", '"  two spaces"', ["  two spaces"]),
        ("s", "5", ["5"]),
        ("u", "5", [5]),
        ("v", "5", [5]),
        ("v", "five", ["five"]),
        ("asb", '["a", "{x}"]\ntrue', [["a", "{x}"], True]),
        ("d", "{x}", ["{x}"]),
    ],
)
def test_arguments_are_read_by_their_types(
    face: Face, qtbot: QtBot, signature: str, lines: str, arguments: list[object]
) -> None:
    assert face._session is not None
    form = DBusForm(Workshop(face._session.assistant, face._session.parts.live), lambda work: work.close())
    qtbot.addWidget(form)
    form.show_table({"signature": signature, "arguments": arguments})
    assert form.fields["arguments"].value == lines and form.mistakes() == []
    table = form.table()
    assert isinstance(table, dict) and table["arguments"] == arguments


def test_an_argument_that_should_be_json_is_named(face: Face, editing: Editing) -> None:
    editing.press("Add…")
    editing.put("What it does", "dbus")
    editing.put("Signature", "su")
    editing.put("Arguments", "five\nfive")
    editing.settled()
    assert editing.field("Arguments").problem.startswith("“five” has to be JSON")
