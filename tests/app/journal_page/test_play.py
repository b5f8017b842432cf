"""A command of which the sound was kept is played as it was spoken; any other has nothing to play."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from app.journal_page.play import PlayButton
from assistant_core import sound_devices
from assistant_core.journal import Journal
from assistant_core.kept_sound import as_flac
from assistant_core.utterance import SAMPLE_RATE
from tests.services.pulse import Pulse
from tests.services.waiting import PATIENCE, until


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """The newest command sounds for ten seconds, the one before for half a second; the first has no sound."""
    made = Journal(tmp_path / "journal.db")
    made.begin("silent")
    for text, seconds in (("short", 0.5), ("long", 10)):
        moments = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
        tone = (0.5 * np.sin(2 * np.pi * 440 * moments)).astype(np.float32)
        made.keep_sound(made.begin(text), as_flac(tone))
    yield made
    made.close()


class Played:
    """The button, what it told, and what it does in the background."""

    def __init__(self, journal: Journal) -> None:
        self.told: list[str] = []
        self.tasks: list[asyncio.Task[None]] = []
        self.button = PlayButton(
            journal, lambda work: self.tasks.append(asyncio.ensure_future(work)), self.told.append
        )

    async def ended(self) -> None:
        await asyncio.wait_for(asyncio.gather(*self.tasks), PATIENCE)


@pytest.fixture
async def played(qapp: QApplication, journal: Journal) -> Played:
    return Played(journal)


def audible(pulse: Pulse) -> float:
    """Seconds of sound that came out of the speaker."""
    return float(np.count_nonzero(np.abs(pulse.what_was_played()) > 0.01)) / SAMPLE_RATE


async def test_a_command_is_played_whole(pulse: Pulse, played: Played, journal: Journal) -> None:
    sound_devices.rescan()
    played.button.show_entry(journal.recent()[1])
    assert played.button.isEnabled() and played.button.text() == "&Play"
    played.button.click()
    await asyncio.sleep(0)
    assert played.button.text() == "&Stop"
    await played.ended()
    await until(lambda: audible(pulse) >= 0.4 and pulse.hushed())
    assert audible(pulse) == pytest.approx(0.5, abs=0.1)
    assert played.button.text() == "&Play" and played.told == []


@pytest.mark.parametrize("how", ["pressed", "another", "left"])
async def test_it_stops(pulse: Pulse, played: Played, journal: Journal, how: str) -> None:
    sound_devices.rescan()
    played.button.show_entry(journal.recent()[0])
    played.button.click()
    await until(lambda: audible(pulse) >= 0.2)
    match how:
        case "pressed":
            played.button.click()
        case "another":
            played.button.show_entry(journal.recent()[1])
        case "left":
            played.button.stop()
    await played.ended()
    await until(pulse.hushed)
    assert audible(pulse) < 3 and played.button.text() == "&Play"


@pytest.mark.parametrize("how", ["pressed", "left"])
async def test_stopped_before_it_began_nothing_is_played(
    pulse: Pulse, played: Played, journal: Journal, how: str
) -> None:
    sound_devices.rescan()
    played.button.show_entry(journal.recent()[0])
    played.button.click()
    played.button.click() if how == "pressed" else played.button.stop()
    await asyncio.wait_for(played.ended(), 5)  # it would last for ten seconds
    assert played.button.text() == "&Play" and played.told == []


async def test_played_again_before_it_has_stopped_it_can_be_stopped_again(
    pulse: Pulse, played: Played, journal: Journal
) -> None:
    sound_devices.rescan()
    played.button.show_entry(journal.recent()[0])
    played.button.click()
    await until(lambda: audible(pulse) > 0.2)
    played.button.click()
    played.button.click()
    await asyncio.wait_for(played.tasks[0], 10)
    assert played.button.text() == "&Stop"
    played.button.click()
    await played.ended()
    assert played.button.text() == "&Play"


async def test_without_sound_there_is_nothing_to_press(played: Played, journal: Journal) -> None:
    played.button.show_entry(journal.recent()[2])
    assert not played.button.isEnabled()
    played.button.show_entry(None)
    assert not played.button.isEnabled()


async def test_what_was_erased_meanwhile_is_said(played: Played, journal: Journal) -> None:
    played.button.show_entry(journal.recent()[0])
    journal.forget_sounds()
    played.button.click()
    await played.ended()
    assert played.told == ["Its sound was erased."]


async def test_a_computer_that_cannot_play_is_said(no_pulse: None, played: Played, journal: Journal) -> None:
    sound_devices.rescan()
    played.button.show_entry(journal.recent()[0])
    played.button.click()
    await played.ended()
    assert played.told == ["I cannot play sound. To mend it: connect a speaker, or start the sound server."]
    assert played.button.text() == "&Play"
