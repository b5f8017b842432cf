"""Other programs go quiet while Octavox listens and come back exactly, on a real PulseAudio."""

import re
import subprocess
import sys
from typing import Any

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Services
from system_actions.services.ducking import Ducking
from tests.services.pulse import Pulse, running_pulse
from tests.services.sounding import Players

OWN_SOUND = """
import asyncio, sounddevice
from assistant_core.services import Services
from system_actions.services.ducking import Ducking

async def duck():
    await (await Services().get(Ducking)).duck()

with sounddevice.RawOutputStream(samplerate=16000, channels=1, dtype="int16") as stream:
    stream.write(bytes(16000))
    print("playing", flush=True)
    asyncio.run(duck())
    print("ducked", flush=True)
    stream.write(bytes(64000))
"""
"""A program that plays through sounddevice and ducks, as the resident program does."""


def volumes(pulse: Pulse) -> dict[str, int]:
    shown = pulse.pactl("list", "sink-inputs").split("Sink Input #")[1:]
    names = [re.findall(r'application.name = "([^"]*)"', one)[0] for one in shown]
    return {
        name: int(re.findall(r"Volume:[^\d]*(\d+) /", one)[0]) for name, one in zip(names, shown, strict=True)
    }


async def test_others_go_to_a_fifth_and_come_back_exactly(
    pulse: Pulse, players: Players, real_services: Services
) -> None:
    players.start("Firefox", 83)
    players.start("Spotify", 100)
    before = volumes(pulse)
    ducking = await real_services.get(Ducking)
    await ducking.duck()
    assert {name: round(v / 655.36) for name, v in volumes(pulse).items()} == {"Firefox": 20, "Spotify": 20}
    await ducking.restore()
    assert volumes(pulse) == before


async def test_what_is_quiet_already_stays_as_it_is(
    pulse: Pulse, players: Players, real_services: Services
) -> None:
    players.start("Whisperer", 12)
    before = volumes(pulse)
    ducking = await real_services.get(Ducking)
    await ducking.duck()
    assert volumes(pulse) == before
    await ducking.restore()
    assert volumes(pulse) == before


async def test_what_the_user_changed_meanwhile_is_left_alone(
    pulse: Pulse, players: Players, real_services: Services
) -> None:
    players.start("Firefox")
    ducking = await real_services.get(Ducking)
    await ducking.duck()
    pulse.pactl("set-sink-input-volume", pulse.pactl("list", "short", "sink-inputs").split()[0], "55%")
    await ducking.restore()
    assert round(volumes(pulse)["Firefox"] / 655.36) == 55


async def test_a_second_duck_takes_newcomers_and_forgets_nothing(
    pulse: Pulse, players: Players, real_services: Services
) -> None:
    players.start("Firefox", 90)
    ducking = await real_services.get(Ducking)
    await ducking.duck()
    players.start("Spotify", 70)
    before = volumes(pulse)["Spotify"]
    await ducking.duck()
    assert round(volumes(pulse)["Spotify"] / 655.36) == 20
    await ducking.restore()
    assert round(volumes(pulse)["Firefox"] / 655.36) == 90 and volumes(pulse)["Spotify"] == before


async def test_a_player_that_ended_while_ducked_is_no_trouble(
    pulse: Pulse, players: Players, real_services: Services
) -> None:
    player = players.start("Firefox")
    ducking = await real_services.get(Ducking)
    await ducking.duck()
    players.stop(player)
    await ducking.restore()
    assert volumes(pulse) == {}


async def test_our_own_sound_is_not_ducked(pulse: Pulse, real_services: Services) -> None:
    voice = subprocess.Popen([sys.executable, "-c", OWN_SOUND], stdout=subprocess.PIPE, text=True)
    assert voice.stdout is not None
    assert voice.stdout.readline() == "playing\n"
    before = volumes(pulse)
    assert voice.stdout.readline() == "ducked\n"
    assert volumes(pulse) == before != {}
    voice.communicate()


async def test_closing_restores(pulse: Pulse, players: Players) -> None:
    players.start("Firefox")
    services = Services()
    await (await services.get(Ducking)).duck()
    await services.close()
    assert round(volumes(pulse)["Firefox"] / 655.36) == 100


async def test_without_a_sound_server_it_is_missing(no_pulse: None, real_services: Services) -> None:
    with pytest.raises(ServiceMissing):
        await real_services.get(Ducking)


async def test_a_server_that_dies_while_ducked_is_a_named_error(tmp_path: Any) -> None:
    with running_pulse(tmp_path) as server:
        services = Services()
        ducking = await services.get(Ducking)
        playing = Players(server)
        playing.start("Firefox")
        await ducking.duck()
        server.stop()
        await services.close()
        with pytest.raises((ServiceMissing, ActionFailed)):
            await ducking.duck()
        playing.close()
