"""A service of a real home is chosen with its things, tried and kept; without a home that is said."""

import tomllib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from app.face import Face
from system_actions.services.home_assistant import Access, Home
from tests.app.mapping_editor.editing import Editing, button, said
from tests.services.real_home import RealHouse


def connect(face: Face, house: RealHouse) -> None:
    async def access() -> Access:
        return Access(house.address, house.token, settling=1.5)

    assert face._session is not None
    face._session.assistant.stages.services.provide(Home(access))


def lists(editing: Editing) -> tuple[QListWidget, QListWidget]:
    """The services and the things."""
    found = {one.accessibleName(): one for one in editing.top.findChildren(QListWidget)}
    return found["Services"], found["Things it is for"]


def test_without_a_home_it_is_said_how_to_get_one(editing: Editing) -> None:
    editing.press("Add…")
    editing.put("What it does", "home")
    editing.wait_for("I am not connected to your home.")
    assert "octavox home connect ADDRESS" in said(editing.top)
    assert not button(editing.top, "Choose…").isEnabled()


def test_a_service_and_its_things_are_chosen_tried_and_kept(
    face: Face, editing: Editing, real_house: RealHouse, qtbot: QtBot, file: Path
) -> None:
    connect(face, real_house)
    editing.press("Add…")
    editing.press("Add parameter")
    editing.fill({"Parameter": "level", "Kind": "percent", "Name": "read_light", "Description": "Read."})
    editing.put("Phrases", "light to read at {level}")
    editing.put("What it does", "home")
    editing.wait_for("Your home is connected.")
    editing.press("Choose…")
    services, things = lists(editing)
    qtbot.waitUntil(lambda: services.count() > 0)
    (row,) = services.findItems("light.turn_on:", Qt.MatchFlag.MatchStartsWith)
    services.setCurrentItem(row)
    assert "brightness_pct: " in said(editing.top)
    seen = [things.item(n) for n in range(things.count()) if not things.item(n).isHidden()]
    assert all("light." in item.text() for item in seen)
    assert not things.findItems("light.secret", Qt.MatchFlag.MatchContains)
    (lamp,) = things.findItems("light.bedroom_lamp", Qt.MatchFlag.MatchContains)
    things.setCurrentItem(lamp)
    things.setFocus()
    qtbot.keyClick(things, Qt.Key.Key_Space)
    editing.press("Use this service")
    editing.put("Data", "brightness_pct = {level}")
    editing.put("Risk", "safe")
    editing.press("Try it…")
    editing.put("level", "forty percent")
    editing.wait_for('light.turn_on ["light.bedroom_lamp"] {"brightness_pct": 40}')
    editing.press("Do it")
    editing.wait_for("Your home has taken read light.")
    assert real_house.attribute("light.bedroom_lamp", "brightness") == 102
    editing.press("Close")
    editing.press("Save")
    editing.wait_until_closed()
    (entry,) = (one for one in tomllib.loads(file.read_text())["action"] if one["name"] == "read_light")
    assert entry["home"] == {
        "service": "light.turn_on",
        "entity": ["light.bedroom_lamp"],
        "data": {"brightness_pct": "{level}"},
    }


def test_the_picker_works_by_keyboard(
    face: Face, editing: Editing, real_house: RealHouse, qtbot: QtBot
) -> None:
    connect(face, real_house)
    editing.press("Add…")
    editing.put("What it does", "home")
    editing.wait_for("Your home is connected.")
    filled = lambda dialog: qtbot.waitUntil(lambda: lists(editing)[0].count() > 1)  # noqa: E731
    keys = editing.keys(filled)
    keys.press(button(editing.top, "Choose…"))
    assert keys.dead == [] and "Choose from your home" in keys.met


def test_a_search_shows_and_chooses_only_what_it_finds(
    face: Face, editing: Editing, real_house: RealHouse, qtbot: QtBot
) -> None:
    connect(face, real_house)
    editing.press("Add…")
    editing.put("What it does", "home")
    editing.wait_for("Your home is connected.")
    editing.press("Choose…")
    services, _things = lists(editing)
    (search,) = (one for one in editing.top.findChildren(QLineEdit) if one.isVisible())
    search.setFocus()
    qtbot.keyClicks(search, "turn_on light")  # also when the home answers only afterwards
    qtbot.waitUntil(lambda: services.count() > 0)
    shown = [services.item(row) for row in range(services.count())]
    assert [item.text() for item in shown if not item.isHidden()] == [services.currentItem().text()]
    assert services.currentItem().text().startswith("light.turn_on:")
    qtbot.keyClicks(search, " 7")
    assert services.currentItem() is None and not button(editing.top, "Use this service").isEnabled()
    assert "Your home has no such service." in said(editing.top)
    qtbot.keyClick(search, Qt.Key.Key_Backspace)
    assert services.currentItem().text().startswith("light.turn_on:")
    assert "brightness_pct: " in said(editing.top)


def test_a_home_that_had_not_answered_yet_is_asked_again_when_one_goes_on_writing(
    face: Face, editing: Editing, real_house: RealHouse
) -> None:
    connect(face, real_house)
    editing.press("Add…")
    editing.put("What it does", "home")
    editing.press("Cancel")
    editing.press("Go on writing…")
    editing.wait_for("Your home is connected.")
    assert button(editing.top, "Choose…").isEnabled()


def test_a_home_that_ends_while_it_is_asked_is_said(
    face: Face, editing: Editing, real_house: RealHouse, qtbot: QtBot
) -> None:
    connect(face, real_house)
    editing.press("Add…")
    editing.put("What it does", "home")
    editing.wait_for("Your home is connected.")
    real_house.token, before = "wrong", real_house.token
    assert face._session is not None
    try:
        editing.press("Choose…")
        editing.wait_for("Home Assistant does not accept my token.")
    finally:
        real_house.token = before
