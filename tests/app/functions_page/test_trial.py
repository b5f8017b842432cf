"""A sentence is tried: every stage is shown, and nothing is done."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.functions_page.known import Known
from app.functions_page.trial import Trial
from app.reading_box import ReadingBox
from assistant_core.calls import Alternative, Call, Interpretation, Plan
from assistant_core.errors import WorkerFailed
from assistant_core.services import Services
from assistant_core.settings import ActionChoice
from tests.app.functions_page.ears import Deaf
from tests.services.known_functions import Mine
from tests.services.small_house import House

UNDERSTOOD = {
    "level thirty percent": (Call("set_level", {"level": "thirty percent"}),),
    "level loud": (Call("set_level", {"level": "loud"}),),
    "level": (Call("set_level"),),
    "wipe the house": (Call("wipe"),),
    "burn it": (Call("burn"),),
    "go down to the cellar": (Call("visit_cellar"),),
    "note the level": (Call("note", {"text": Call("read_level")}),),
    "what a lovely morning": (Call("irrelevant"),),
    "mine it thirty percent": (Call("mine", {"level": "thirty percent"}),),
    "read it": (Call("read_level"),),
}


@pytest.fixture
def trial(qtbot: QtBot, known: Known) -> Trial:
    async def understand(text: str, *, doubtful: bool = False) -> Plan:
        if text not in UNDERSTOOD:
            raise WorkerFailed("the worker died")
        other = (Alternative("read_level", 0.02),)
        return await known.planner.plan(text, Interpretation(UNDERSTOOD[text], 0.97, other))

    made = Trial(understand, Deaf(), asyncio.run)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(trial: Trial) -> list[str]:
    (box,) = trial.findChildren(ReadingBox)
    return box.toPlainText().splitlines() if box.isVisible() else []


def tried(trial: Trial, qtbot: QtBot, text: str) -> list[str]:
    """The lines that are shown for a sentence."""
    (entry,) = trial.findChildren(QLineEdit)
    entry.clear()
    qtbot.keyClicks(entry, text)
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    return shown(trial)


def test_every_stage_is_shown(trial: Trial, qtbot: QtBot) -> None:
    assert tried(trial, qtbot, "level thirty percent") == [
        "Understood by the function model",
        "Tokens: <nexa_1> set_level (97 %)",
        "Else: read_level 2 %",
        "level: “thirty percent” → 30",
        "Risk: safe",
        "It would be done at once.",
        "Call: set_level(level=30)",
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("level", "To how many percent?"),
        ("wipe the house", "Call: wipe()"),
        ("burn it", "That must not be done by voice."),
        ("go down to the cellar", "There is no cellar. Dig one."),
        ("note the level", "Call: note(text=read_level())"),
        ("what a lovely morning", "Nothing would be done."),
        ("anything else", "A part of me crashed. Please try again."),
    ],
)
def test_what_would_become_of_it(trial: Trial, qtbot: QtBot, text: str, last: str) -> None:
    lines = tried(trial, qtbot, text)
    assert lines[-1] == last
    assert ("You would be asked first." in lines) is (text == "wipe the house")


def test_words_that_say_no_value_are_told(trial: Trial, qtbot: QtBot) -> None:
    lines = tried(trial, qtbot, "level loud")
    assert lines[3].startswith("level: “loud” → ") and "Call" not in lines[-1]


def test_what_its_owner_decided_counts(trial: Trial, qtbot: QtBot, known: Known) -> None:
    known.planner.choices = {"set_level": ActionChoice(risk="confirm")}
    assert "You would be asked first." in tried(trial, qtbot, "level thirty percent")


def test_of_ones_own_function_the_very_command_is_shown(
    trial: Trial, qtbot: QtBot, known: Known, mine: Mine
) -> None:
    mine(parameters=known.catalog["set_level"].parameters)
    assert tried(trial, qtbot, "mine it thirty percent")[-2:] == [
        "Call: mine(level=30)",
        "By command: /bin/mine 30.0",
    ]


def test_of_a_function_that_another_carries_out_both_are_shown(
    trial: Trial, qtbot: QtBot, known: Known, mine: Mine
) -> None:
    mine(parameters=known.catalog["set_level"].parameters)
    known.planner.choices = {"set_level": ActionChoice(done_by="mine")}
    lines = tried(trial, qtbot, "level thirty percent")
    assert lines[1] == "Tokens: <nexa_1> set_level (97 %)"
    assert lines[-4:] == [
        "Call: set_level(level=30)",
        "Done by mine:",
        "Call: mine(level=30)",
        "By command: /bin/mine 30.0",
    ]
    known.planner.choices = {"set_level": ActionChoice(done_by="gone")}
    assert tried(trial, qtbot, "level thirty percent")[-1].startswith("gone, which is to do that, is not in")


def test_of_a_macro_every_step_is_shown(trial: Trial, qtbot: QtBot, mine: Mine) -> None:
    steps = (Call("wipe"), Call("set_level", {"level": "ten percent"}))
    mine(binding="macro", shown=None, steps=lambda _said: steps)
    lines = tried(trial, qtbot, "read it")
    assert lines[-1] == "Call: read_level()"
    lines = tried(trial, qtbot, "mine it thirty percent")
    assert lines[1] == "Tokens: <nexa_128> mine (97 %)"
    assert lines[-4:] == ["Call: mine()", "In 2 steps:", "Call: wipe()", "Call: set_level(level=10)"]


def test_without_a_microphone_that_is_said_with_the_cure(trial: Trial, qtbot: QtBot) -> None:
    (speak,) = (one for one in trial.findChildren(QPushButton) if one.text() == "&Speak")
    speak.setFocus()
    qtbot.keyClick(speak, Qt.Key.Key_Space)
    assert shown(trial) == ["I find no microphone. Plug one in."] and speak.text() == "&Speak"


def test_nothing_is_done(trial: Trial, qtbot: QtBot, known: Known, house_services: Services) -> None:
    for text in ("level thirty percent", "wipe the house"):
        tried(trial, qtbot, text)
    house = asyncio.run(house_services.get(House))
    assert house.level == 50 and house.wiped == 0 and known.journal.recent() == []
