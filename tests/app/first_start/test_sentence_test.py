"""A sentence is said into a real microphone, written down by the real Whisper, shown, and nothing else."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.compose import Composition, compose
from app.first_start.sentence_test import SentenceTest
from app.functions_page.ear import Ear
from app.models_page.keeper import ModelKeeper
from assistant_core import settings_file, sound_devices
from assistant_core.errors import ModelMissing, NothingHeard, OctavoxError, WorkerFailed
from models.stock import Stock
from tests.app.functions_page.ears import Hearing
from tests.services.pulse import Pulse
from tests.services.waiting import until

RECORDINGS = Path(__file__).parents[2] / "recordings"
COMMAND = RECORDINGS / "shut_down_heart.flac"


class Tried:
    """The widget, and what it does in the background."""

    def __init__(self, parts: Composition) -> None:
        self.parts = parts
        self.tasks: list[asyncio.Task[None]] = []
        self.keeper = ModelKeeper(self._spawn, Stock())
        self.ear = Ear(parts.assistant, parts.hearing)
        self.widget = SentenceTest(self.ear, self.keeper, self._spawn)
        self.widget.resize(500, 300)
        self.widget.show()
        (self.button,) = self.widget.findChildren(QPushButton)
        self.ends = 0
        self.widget.ended.connect(self._count)

    def _count(self) -> None:
        self.ends += 1

    def _spawn(self, work: object) -> None:
        self.tasks.append(asyncio.ensure_future(work))  # type: ignore[arg-type]

    @property
    def shown(self) -> str:
        return "\n".join(one.text() for one in self.widget.findChildren(QLabel) if one.isVisible())

    async def ended(self) -> None:
        await asyncio.wait_for(asyncio.gather(*self.tasks), 60)

    async def listening(self) -> None:
        await until(lambda: self.parts.hearing.open and self.widget.listening)
        await asyncio.sleep(0.5)


@pytest.fixture
async def tried(qapp: QApplication, octavox_home: Path, no_session_bus: None) -> AsyncIterator[Tried]:
    settings_file.save("listening", "sounds", False)
    sound_devices.rescan()
    async with compose("resident") as parts:
        made = Tried(parts)
        made.keeper.look()
        await made.ended()
        yield made
        made.widget.hide()


async def test_what_is_said_is_shown_and_nothing_is_done(
    pulse: Pulse, tried: Tried, whisper_model: Path
) -> None:
    tried.button.click()
    await tried.listening()
    assert tried.button.text() == "I am &done" and "Say, for example" in tried.shown
    pulse.speak_into_microphone(COMMAND)
    await tried.ended()
    assert "I heard: “Shut down the computer.”" in tried.shown
    assert tried.button.text() == "&Say a sentence" and tried.ends == 1
    assert tried.parts.assistant.stages.journal.recent() == []


async def test_silence_is_said_with_what_to_try(pulse: Pulse, tried: Tried) -> None:
    settings_file.save("listening", "wait", 2)
    tried.parts.live.look()
    pulse.hiss_into_microphone(60)
    await until(lambda: pulse.pactl("list", "short", "sink-inputs"))
    tried.button.click()
    await tried.ended()
    assert "I heard nothing." in tried.shown and "Does the bar move above?" in tried.shown


async def test_a_computer_without_a_microphone_is_said(no_pulse: None, tried: Tried) -> None:
    tried.button.click()
    await tried.ended()
    assert "I find no microphone." in tried.shown
    assert "To mend it: connect a microphone, or choose another one in Settings." in tried.shown
    assert tried.button.text() == "&Say a sentence"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (NothingHeard("no words"), "I heard you, and understood nothing.\nSpeak closer to the microphone"),
        (
            ModelMissing("gone", said="The speech model is missing.", cure="run octavox model fetch"),
            "The speech model is missing.\nTo mend it: run octavox model fetch.",
        ),
        (WorkerFailed("twice"), "A part of me crashed. Please try again."),
    ],
)
async def test_what_cannot_be_written_down_is_said(qtbot: QtBot, error: OctavoxError, said: str) -> None:
    tasks: list[asyncio.Task[None]] = []

    def spawn(work: Coroutine[Any, Any, None]) -> None:
        tasks.append(asyncio.ensure_future(work))

    ear = Hearing()
    ear.said = error
    widget = SentenceTest(ear, ModelKeeper(spawn, Stock()), spawn)
    qtbot.addWidget(widget)
    widget.show()
    (button,) = widget.findChildren(QPushButton)
    button.click()
    await until(lambda: ear.open)
    button.click()
    await asyncio.gather(*tasks)
    words = "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
    assert said in words and button.text() == "&Say a sentence"


async def test_left_before_it_began_it_does_not_listen(pulse: Pulse, tried: Tried) -> None:
    tried.button.click()
    tried.widget.stop()
    await asyncio.wait_for(tried.ended(), 5)
    assert not tried.parts.hearing.open and tried.shown == "" and tried.button.text() == "&Say a sentence"


async def test_leaving_closes_the_microphone_and_forgets(pulse: Pulse, tried: Tried) -> None:
    tried.button.click()
    await tried.listening()
    tried.widget.stop()
    await tried.ended()
    assert not tried.parts.hearing.open and tried.shown == "" and tried.ends == 1


async def test_while_listening_is_switched_off_it_says_so(pulse: Pulse, tried: Tried) -> None:
    tried.parts.ears.muted = True
    tried.button.click()
    await tried.ended()
    assert "The microphone is switched off." in tried.shown


async def test_a_model_that_is_not_there_yet_is_said_before_anybody_speaks(
    pulse: Pulse, tried: Tried, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OCTAVOX_MODELS", str(tmp_path / "none"))
    tried.keeper.look()
    await tried.ended()
    tried.button.click()
    await tried.ended()
    assert "The speech model is not there yet." in tried.shown and "It is fetched below." in tried.shown
    assert tried.ends == 0 and not tried.parts.hearing.open
