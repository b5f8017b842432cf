"""The short sounds are heard and differ from each other."""

import asyncio
from itertools import pairwise

import numpy as np
import pytest

from assistant_core.cues import BEGAN, ENDED, NOT_UNDERSTOOD, Cues, tune
from assistant_core.sound_devices import rescan
from tests.services.pulse import Pulse
from tests.services.waiting import until


@pytest.mark.parametrize("cue", ["began", "ended", "not_understood"])
async def test_each_is_heard(pulse: Pulse, cue: str) -> None:
    rescan()
    getattr(Cues(), cue)()
    await until(lambda: pulse.loudness() > 0.05)


async def test_a_silent_computer_is_no_error(no_pulse: None) -> None:
    rescan()
    Cues().began()
    await asyncio.sleep(0.5)


def test_they_are_short_soft_and_different() -> None:
    sounds = [tune(notes) for notes in (BEGAN, ENDED, NOT_UNDERSTOOD)]
    assert all(len(sound) < 0.3 * 22050 and np.abs(sound).max() <= 0.2 for sound in sounds)
    assert not any(np.array_equal(a, b) for a, b in pairwise(sounds))
