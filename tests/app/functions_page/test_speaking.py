"""A sentence is spoken to be tried: what was heard comes first, and the button ends the listening as well."""

import asyncio

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.functions_page.known import Known
from app.functions_page.trial import Trial
from app.reading_box import ReadingBox
from assistant_core.calls import Call, Interpretation, Plan
from assistant_core.errors import NothingHeard, WorkerFailed
from assistant_core.utterance import Transcript, Utterance
from tests.app.functions_page.ears import Hearing
from tests.services.waiting import until

THIRTY = Transcript("Level thirty percent.", "en", -0.1, 0.0, 0.42)


class Box:
    """The box, and what a person sees and does in it."""

    def __init__(self, trial: Trial, ear: Hearing) -> None:
        self.trial = trial
        self.ear = ear
        (self.entry,) = trial.findChildren(QLineEdit)
        self.attempt, self.speak = trial.findChildren(QPushButton)

    @property
    def lines(self) -> list[str]:
        (box,) = self.trial.findChildren(ReadingBox)
        return box.toPlainText().splitlines() if box.isVisible() else []

    async def start(self) -> None:
        self.speak.click()
        await until(lambda: self.ear.open)


@pytest.fixture
async def box(qtbot: QtBot, known: Known) -> Box:
    ear = Hearing()

    async def understand(text: str, *, doubtful: bool = False) -> Plan:
        call = Call("set_level", {"level": "thirty percent"})
        return await known.planner.plan(text, Interpretation((call,), 0.97), doubtful=doubtful)

    trial = Trial(understand, ear, asyncio.ensure_future)
    qtbot.addWidget(trial)
    trial.show()
    return Box(trial, ear)


async def test_what_was_heard_is_the_first_stage(box: Box) -> None:
    box.ear.said = THIRTY
    await box.start()
    assert box.lines == ["Say a sentence: nothing is done…"] and box.speak.text() == "&Finish"
    box.speak.click()
    await until(lambda: len(box.lines) > 2)
    assert box.lines == [
        "Heard: “Level thirty percent.” (0.4 s)",
        "Understood by the function model",
        "Tokens: <nexa_1> set_level (97 %)",
        "level: “thirty percent” → 30",
        "Risk: safe",
        "It would be done at once.",
        "Call: set_level(level=30)",
    ]
    assert box.speak.text() == "&Speak" and box.entry.text() == "Level thirty percent."


async def test_what_may_be_misheard_is_said_and_would_be_asked_about(box: Box) -> None:
    box.ear.said = Transcript("Level thirty percent.", "en", -1.1, 0.4, 0.42, doubtful=True)
    await box.start()
    box.speak.click()
    await until(lambda: len(box.lines) > 3)
    assert box.lines[1] == "It may be something else that was said, so you would be asked first."
    assert box.lines[-2] == "You would be asked first."


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (NothingHeard("silence"), "I heard nothing."),
        (WorkerFailed("died"), "A part of me crashed. Please try again."),
    ],
)
async def test_why_nothing_was_understood_is_said(box: Box, problem: Exception, words: str) -> None:
    box.ear.said = problem  # type: ignore[assignment]
    await box.start()
    box.speak.click()
    await until(lambda: box.lines == [words])
    assert box.speak.text() == "&Speak" and box.entry.text() == ""


async def test_typing_another_ends_the_listening(box: Box) -> None:
    await box.start()
    box.entry.setText("level thirty percent")
    box.attempt.click()
    await until(lambda: len(box.lines) > 2)
    assert not box.ear.open and box.speak.text() == "&Speak"
    assert box.lines[0].startswith("Understood") and box.entry.text() == "level thirty percent"


async def test_left_before_it_began_it_does_not_listen(box: Box) -> None:
    box.speak.click()
    box.trial.hide()
    await asyncio.sleep(0.1)
    assert not box.ear.open and box.speak.text() == "&Speak"
    box.trial.show()
    assert box.lines == []


async def test_what_is_typed_while_it_is_written_down_stays(
    box: Box, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = asyncio.Event()

    async def slowly(_utterance: Utterance) -> Transcript:
        await typed.wait()
        return THIRTY

    monkeypatch.setattr(box.ear, "words", slowly)
    await box.start()
    box.speak.click()
    await until(lambda: box.lines == ["Writing down what you said…"])
    qtbot.keyClicks(box.entry, "another")
    typed.set()
    await until(lambda: len(box.lines) > 2)
    assert box.lines[0].startswith("Heard: “Level thirty percent.”") and box.entry.text() == "another"


async def test_nobody_listens_for_a_box_that_is_hidden(box: Box) -> None:
    await box.start()
    box.trial.hide()
    await until(lambda: box.speak.text() == "&Speak")
    assert not box.ear.open
    box.trial.show()
    assert box.lines == []


async def test_of_two_that_are_tried_the_last_is_shown(box: Box) -> None:
    box.ear.said = THIRTY
    await box.start()
    box.speak.click()
    box.entry.setText("another")
    box.attempt.click()
    await until(lambda: len(box.lines) > 2)
    await asyncio.sleep(0.05)
    assert box.lines[0].startswith("Understood") and box.entry.text() == "another"
