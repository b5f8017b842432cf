"""The page of the home, with a real Home Assistant: what is in it, in what state, and what it is called."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from app.home_page.page import HomePage
from assistant_core.errors import ServiceMissing
from assistant_core.live_settings import LiveSettings
from system_actions.services.home_assistant import Access, Home
from system_actions.services.home_things import Thing
from tests.services.real_home import RealHouse

Made = Callable[[], HomePage]
UNREACHABLE = "http://127.0.0.1:9"


@pytest.fixture
def live(tmp_path: Path) -> LiveSettings:
    return LiveSettings(tmp_path / "settings.toml")


class Place:
    """Where the home is; none is set when that is empty."""

    address = ""


@pytest.fixture
def place() -> Place:
    return Place()


@pytest.fixture
def made(
    qtbot: QtBot, qt_loop: QEventLoop, live: LiveSettings, place: Place, running_house: RealHouse
) -> Made:
    """``made()``: the page, of the home at the place."""

    def make() -> HomePage:
        tasks: list[asyncio.Task[None]] = []

        def spawn(work: Coroutine[Any, Any, None]) -> None:
            tasks.append(qt_loop.create_task(work))

        async def access() -> Access:
            return Access(place.address, running_house.token, patience=8)

        home = Home(access)

        async def connect() -> Home:
            if not place.address:
                raise ServiceMissing("no home is set", said="No home.", cure="connect one")
            return home

        def settle(page: HomePage) -> None:
            page.hide()
            qtbot.waitUntil(lambda: all(task.done() for task in tasks))
            spawn(home.close())
            qtbot.waitUntil(lambda: all(task.done() for task in tasks))

        page = HomePage(live, connect, spawn)
        live.follow(page.show_settings)
        qtbot.addWidget(page, before_close_func=settle)
        page.resize(800, 700)
        with qtbot.waitActive(page):
            page.show()
        return page

    return make


@pytest.fixture
def page(made: Made, place: Place, real_house: RealHouse, qtbot: QtBot) -> HomePage:
    place.address = real_house.address
    found = made()
    qtbot.waitUntil(lambda: bool(rows(found)))
    return found


def view(page: HomePage) -> QTableView:
    return page.findChildren(QTableView)[0]


def cells(page: HomePage) -> list[list[str]]:
    model = view(page).model()
    return [[str(model.index(row, column).data()) for column in range(5)] for row in range(model.rowCount())]


def rows(page: HomePage) -> dict[str, list[str]]:
    """What is told of each thing, by its name."""
    return {name: told for name, *told in cells(page)}


def state(page: HomePage, name: str) -> str:
    """The state of a thing; empty while it is not told of."""
    return rows(page).get(name, ["", "", ""])[2]


def shown(page: HomePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def write(page: HomePage, qtbot: QtBot, name: str, words: str) -> None:
    """Write nicknames by keyboard, as a person does."""
    table = view(page)
    row = [one for one, *_ in cells(page)].index(name)
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, 4))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not field)


def test_what_is_exposed_is_told_by_rooms(page: HomePage) -> None:
    found = rows(page)
    assert found["Kitchen Ceiling"] == ["Kitchen", "light", "off", ""]
    assert found["Bathroom Temperature"][:2] == ["Bathroom", "sensor (temperature)"]
    assert found["Bathroom Temperature"][2].endswith(" °C")
    assert "Secret" not in " ".join(found)
    areas = [area for _, area, *_ in cells(page)]
    assert areas == sorted(areas, key=lambda area: (not area, area)) and areas[-1] == ""
    assert f"Connected: {len(areas)} things. 1 more is not exposed to voice in Home Assistant." in shown(page)


def test_a_change_in_the_house_is_seen(page: HomePage, real_house: RealHouse, qtbot: QtBot) -> None:
    real_house.change("light.kitchen_ceiling", is_on=True)
    qtbot.waitUntil(lambda: state(page, "Kitchen Ceiling") == "on")
    real_house.pretend("light.far_away", "unavailable", friendly_name="Far Away")
    qtbot.waitUntil(lambda: rows(page).get("Far Away") == ["", "light", "cannot be reached", ""])
    real_house.forget("light.far_away")
    qtbot.waitUntil(lambda: "Far Away" not in rows(page))


def test_nicknames_are_written_changed_and_taken_away(
    page: HomePage, live: LiveSettings, qtbot: QtBot
) -> None:
    live.change("home", "nicknames", {"the beast": "vacuum.dusty"})
    write(page, qtbot, "Kitchen Ceiling", "the sun, big light , the sun")
    assert live.now.home.nicknames == {
        "the beast": "vacuum.dusty", "the sun": "light.kitchen_ceiling", "big light": "light.kitchen_ceiling",
    }  # fmt: skip
    assert rows(page)["Kitchen Ceiling"][3] == "the sun, big light"
    write(page, qtbot, "Kitchen Ceiling", "the sun")
    assert rows(page)["Kitchen Ceiling"][3] == "the sun"
    write(page, qtbot, "Kitchen Ceiling", " ")
    assert live.now.home.nicknames == {"the beast": "vacuum.dusty"}


def test_what_is_being_written_is_not_lost_when_a_state_changes(
    page: HomePage, real_house: RealHouse, live: LiveSettings, qtbot: QtBot
) -> None:
    table = view(page)
    row = [name for name, *_ in cells(page)].index("Kitchen Ceiling")
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, 4))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "the sun")
    real_house.change("light.counter_lights", is_on=True)
    qtbot.waitUntil(lambda: state(page, "Counter Lights") == "on")
    assert QApplication.focusWidget() is field
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not field)
    assert live.now.home.nicknames == {"the sun": "light.kitchen_ceiling"}


def test_two_things_cannot_be_called_the_same(page: HomePage, live: LiveSettings, qtbot: QtBot) -> None:
    write(page, qtbot, "Kitchen Ceiling", "the sun")
    write(page, qtbot, "Counter Lights", "The Sun")
    assert "“The Sun” is what you call light.kitchen_ceiling already." in shown(page)
    assert live.now.home.nicknames == {"the sun": "light.kitchen_ceiling"}
    write(page, qtbot, "Counter Lights", "moon")
    assert "already" not in shown(page) and live.now.home.nicknames["moon"] == "light.counter_lights"


def test_a_settings_file_with_a_mistake_is_said(page: HomePage, live: LiveSettings, qtbot: QtBot) -> None:
    live.path.write_text("[home")
    write(page, qtbot, "Kitchen Ceiling", "the sun")
    assert "mistake" in shown(page) and live.path.read_text() == "[home"


def test_without_a_home_it_says_how_to_connect_one(made: Made, qtbot: QtBot) -> None:
    page = made()
    qtbot.waitUntil(lambda: "No home. To mend it: connect one." in shown(page))
    assert not view(page).isVisible()


def test_a_home_that_cannot_be_reached_is_said_and_found_when_it_is_back(
    made: Made, place: Place, real_house: RealHouse, qtbot: QtBot
) -> None:
    place.address = UNREACHABLE
    page = made()
    qtbot.waitUntil(lambda: "I cannot reach Home Assistant." in shown(page))
    assert rows(page) == {} and not view(page).isVisible()
    place.address = real_house.address
    qtbot.waitUntil(lambda: "Connected: " in shown(page))
    assert view(page).isVisible()


class Hesitant(Home):
    """A home with one thing, which is told of when it is time.

    Attributes:
        looks: How many wait for it, or did.
    """

    def __init__(self, thing: str) -> None:
        self._thing = Thing(f"light.{thing}", "on", name=thing)
        self.looks = 0
        self.time = asyncio.Event()

    async def things(self) -> list[Thing]:
        self.looks += 1
        await self.time.wait()
        return [self._thing]

    async def withheld(self) -> int:
        return 0


def test_of_a_home_that_was_left_during_a_look_nothing_is_shown(
    qtbot: QtBot, qt_loop: QEventLoop, live: LiveSettings
) -> None:
    homes = {
        "": Hesitant("old"),
        "http://new.example": Hesitant("new"),
        "http://newest.example": Hesitant("newest"),
    }
    old, new, newest = homes.values()
    tasks: list[asyncio.Task[None]] = []

    async def connect() -> Home:
        return homes[live.now.home.address]

    page = HomePage(live, connect, lambda work: tasks.append(qt_loop.create_task(work)))
    live.follow(page.show_settings)
    qtbot.addWidget(page)
    page.show()
    for home, address in ((old, "http://new.example"), (new, "http://newest.example")):
        qtbot.waitUntil(lambda home=home: home.looks)
        live.change("home", "address", address)
    qtbot.waitUntil(lambda: newest.looks)
    old.time.set()
    qtbot.waitUntil(lambda: tasks[0].done())
    assert rows(page) == {}
    newest.time.set()
    qtbot.waitUntil(lambda: list(rows(page)) == ["newest"])
    new.time.set()
    page.hide()
    qtbot.waitUntil(lambda: all(task.done() for task in tasks))
    assert list(rows(page)) == ["newest"]


def test_a_hidden_page_asks_nothing(page: HomePage, real_house: RealHouse, qtbot: QtBot) -> None:
    page.hide()
    qtbot.wait(500)
    real_house.change("light.kitchen_ceiling", is_on=True)
    qtbot.wait(3000)
    assert rows(page)["Kitchen Ceiling"][2] == "off"
    page.show()
    qtbot.waitUntil(lambda: state(page, "Kitchen Ceiling") == "on")


def test_the_devices_are_found_by_searching(page: HomePage) -> None:
    assert page.narrow("devices") == 1 and view(page).isVisible()
    assert page.narrow("patience") == 1 and not view(page).isVisible()
