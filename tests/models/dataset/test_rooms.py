"""Made-up rooms: echo and noise as they were asked for, the same for the same chance."""

import numpy as np
import pytest

from assistant_core.utterance import SAMPLE_RATE
from models.dataset.rooms import SILENCE, SURROUNDINGS, Room


def tone(seconds: float = 1.0) -> np.ndarray:
    return np.sin(2 * np.pi * 440 * np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE).astype(np.float32)


def test_the_same_chance_gives_the_same_sound() -> None:
    first, second = (
        Room.drawn(chance).heard(tone(), chance)
        for chance in (np.random.default_rng(5), np.random.default_rng(5))
    )
    assert np.array_equal(first, second) and first.dtype == np.float32


@pytest.mark.parametrize("noise", [10.0, 30.0])
def test_the_noise_lies_so_far_below_the_voice(noise: float) -> None:
    chance = np.random.default_rng(1)
    heard = Room(echo=0.1, direct=0.95, noise=noise, colour=1.0, gain=0.5).heard(tone(4.0), chance)
    edge = round(SILENCE * SAMPLE_RATE)
    before, during = heard[: edge // 2], heard[edge:-edge]
    ratio = 20 * np.log10(np.sqrt(np.mean(during**2)) / np.sqrt(np.mean(before**2)))
    assert ratio == pytest.approx(noise, abs=3)
    assert np.abs(heard).max() == pytest.approx(0.5, rel=1e-3)


def test_a_bare_room_goes_on_sounding() -> None:
    edge = round(SILENCE * SAMPLE_RATE)
    after = []
    for echo in (0.1, 0.8):
        room = Room(echo=echo, direct=0.5, noise=80, colour=0, gain=1)
        heard = room.heard(tone(), np.random.default_rng(2))
        after.append(float(np.square(heard[-edge:]).sum()))
    assert after[1] > 5 * after[0]


def test_at_a_desk_the_microphone_is_near_and_the_noise_far() -> None:
    chance = np.random.default_rng(3)
    rooms = [Room.drawn(chance, SURROUNDINGS["desk"]) for _ in range(200)]
    assert min(room.noise for room in rooms) >= 18 and max(room.echo for room in rooms) <= 0.5
    assert min(Room.drawn(chance).noise for _ in range(200)) < 18
