"""The page of functions: each is found, shown, switched and held as risky as its owner wants, by keyboard."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QTableView
from pytestqt.qtbot import QtBot

from app.functions_page.known import Known
from app.functions_page.page import FunctionsPage
from app.functions_page.table import BINDING, NAME, ON, RISK, USED
from assistant_core.calls import Plan
from assistant_core.functions import Outcome, Risk
from tests.app.functions_page.ears import Deaf
from tests.services.known_functions import Mine


async def nobody(text: str, *, doubtful: bool = False) -> Plan:
    raise AssertionError("nothing is tried here")


@pytest.fixture
def page(qtbot: QtBot, known: Known) -> FunctionsPage:
    made = FunctionsPage(known, nobody, Deaf(), asyncio.run)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.resize(900, 600)
        made.show()
    known.live.follow(made.show_settings)
    return made


def table(page: FunctionsPage) -> QTableView:
    (found,) = page.findChildren(QTableView)
    return found


def cells(page: FunctionsPage, column: int) -> list[str]:
    model = table(page).model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def shown(page: FunctionsPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def choose(page: FunctionsPage, name: str) -> None:
    table(page).setCurrentIndex(table(page).model().index(cells(page, NAME).index(name), NAME))


def risk(page: FunctionsPage) -> QComboBox:
    found, _ = page.findChildren(QComboBox)
    return found


def test_every_function_is_there_with_its_risk_and_last_use(page: FunctionsPage, known: Known) -> None:
    assert cells(page, NAME) == [function.name for function in known.catalog]
    risks = dict(zip(cells(page, NAME), cells(page, RISK), strict=True))
    assert (risks["set_level"], risks["wipe"], risks["burn"]) == ("safe", "confirm", "forbidden")
    assert risks["set_lamp"] == "it depends"
    assert set(cells(page, BINDING)) == {"built in"} and set(cells(page, USED)) == {"never"}


def test_what_is_chosen_is_shown_whole(page: FunctionsPage, known: Known) -> None:
    entry = known.journal.begin("level to thirty percent")
    known.journal.finished(known.journal.starting(entry, "set_level", {}), Outcome("The level is 30."))
    page.look()
    choose(page, "set_level")
    words = shown(page)
    assert "set_level(level: percent, room?: name)" in words and "Set the level." in words
    assert "level (percent): How high, 0 to 100 %." in words and "room (name, need not be said)" in words
    assert "“level to thirty percent”" in words and "The level is 30." in words
    assert cells(page, USED)[cells(page, NAME).index("set_level")].startswith("2")


def test_why_something_does_not_work_here_is_said(page: FunctionsPage) -> None:
    choose(page, "visit_cellar")
    assert "There is no cellar. Dig one." in shown(page)


@pytest.mark.parametrize(
    ("words", "names"),
    [("wipe", ["wipe"]), ("read level", ["read_level"]), ("<nexa_10>", ["burn"]), ("lovely", ["irrelevant"])],
)
def test_a_function_is_found_by_any_of_its_words(page: FunctionsPage, words: str, names: list[str]) -> None:
    assert page.narrow(words) == len(names) and cells(page, NAME) == names
    assert page.narrow("") == len(cells(page, NAME)) > len(names)


def test_what_is_nowhere_is_said(page: FunctionsPage) -> None:
    assert page.narrow("teleport") == 0 and "No function fits “teleport”." in shown(page)


def test_a_function_is_switched_off_in_the_table(page: FunctionsPage, known: Known, qtbot: QtBot) -> None:
    choose(page, "wipe")
    view = table(page)
    view.setCurrentIndex(view.currentIndex().siblingAtColumn(ON))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert not known.choice(known.catalog["wipe"]).enabled
    assert not page.findChildren(QCheckBox)[0].isChecked()
    known.planner.choices = known.live.now.actions
    choose(page, "set_level")
    choose(page, "wipe")
    assert "You have switched that off." in shown(page)


def test_and_on_again_below_it(page: FunctionsPage, known: Known, qtbot: QtBot) -> None:
    known.enable(known.catalog["wipe"], on=False)
    choose(page, "wipe")
    (box,) = page.findChildren(QCheckBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert known.choice(known.catalog["wipe"]).enabled


def test_lowering_a_risk_warns_and_raising_it_does_not(
    page: FunctionsPage, known: Known, qtbot: QtBot
) -> None:
    choose(page, "wipe")
    risk(page).setFocus()
    qtbot.keyClick(risk(page), "s")
    assert known.choice(known.catalog["wipe"]).risk == "safe"
    assert "This asks less than the author of the function thought right." in shown(page)
    assert cells(page, RISK)[cells(page, NAME).index("wipe")] == "safe"
    qtbot.keyClick(risk(page), Qt.Key.Key_End)
    assert known.choice(known.catalog["wipe"]).risk == "forbidden"
    assert "thought right" not in shown(page)


def hands(page: FunctionsPage) -> QComboBox:
    _, found = page.findChildren(QComboBox)
    return found


def offered(page: FunctionsPage) -> list[str]:
    return [hands(page).itemText(row) for row in range(hands(page).count())]


def test_another_is_chosen_to_carry_a_function_out_and_taken_back(
    page: FunctionsPage, known: Known, mine: Mine, qtbot: QtBot
) -> None:
    mine(risk_rule=Risk.CONFIRM)
    page.look()
    choose(page, "read_level")
    assert offered(page) == ["Octavox itself", "mine (command)"] and hands(page).currentData() == ""
    hands(page).setFocus()
    qtbot.keyClick(hands(page), Qt.Key.Key_Down)
    row = cells(page, NAME).index("read_level")
    assert known.choice(known.catalog["read_level"]).done_by == "mine"
    assert (cells(page, BINDING)[row], cells(page, RISK)[row]) == ("mine", "confirm")
    assert risk(page).itemText(0) == "As declared: confirm"
    assert page.narrow("mine") == 2 and cells(page, NAME) == ["read_level", "mine"]
    page.narrow("")
    choose(page, "read_level")
    qtbot.keyClick(hands(page), Qt.Key.Key_Home)
    assert known.choice(known.catalog["read_level"]).done_by == ""
    assert (cells(page, BINDING)[row], cells(page, RISK)[row]) == ("built in", "safe")


def test_only_functions_that_fit_are_offered_and_none_for_ones_own(
    page: FunctionsPage, known: Known, mine: Mine
) -> None:
    mine()
    page.look()
    choose(page, "set_level")
    assert offered(page) == ["Octavox itself"] and hands(page).isVisible()
    choose(page, "mine")
    assert not hands(page).isVisible() and risk(page).isVisible()


def test_one_that_cannot_carry_it_out_any_more_stays_to_be_seen_with_the_reason(
    page: FunctionsPage, known: Known
) -> None:
    known.bind(known.catalog["read_level"], "gone")
    known.planner.choices = known.live.now.actions
    choose(page, "read_level")
    assert offered(page) == ["Octavox itself", "gone: this cannot do it"]
    assert hands(page).currentData() == "gone"
    assert "gone, which is to do that, is not in actions.toml any more" in shown(page)
    assert cells(page, BINDING)[cells(page, NAME).index("read_level")] == "gone"


def test_a_settings_file_that_is_broken_is_left_alone(
    page: FunctionsPage, known: Known, qtbot: QtBot
) -> None:
    known.live.path.write_text("[speech")
    choose(page, "wipe")
    risk(page).setFocus()
    qtbot.keyClick(risk(page), "s")
    assert known.live.path.read_text() == "[speech" and risk(page).currentData() == "own"


def test_sorting_by_use_brings_the_latest_together(page: FunctionsPage, known: Known) -> None:
    known.journal.finished(
        known.journal.starting(known.journal.begin("wipe"), "wipe", {}), Outcome("It is wiped.")
    )
    page.look()
    table(page).sortByColumn(USED, Qt.SortOrder.DescendingOrder)
    assert cells(page, NAME)[0] == "wipe"


def test_tab_leaves_the_table(page: FunctionsPage, qtbot: QtBot) -> None:
    view = table(page)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert page.findChildren(QCheckBox)[0].hasFocus()
