"""Other players are low while the microphone is open, and as loud as before after it."""

import asyncio
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.compose import compose
from app.ducking import DuckWhileListening
from app.session import Session
from assistant_core.events import MicrophoneChanged
from tests.services.buses import PrivateBus
from tests.services.sounding import Players
from tests.services.waiting import until


@pytest.fixture
async def session(octavox_home: Path, session_bus: PrivateBus) -> AsyncIterator[Session]:
    """A session that was not started: nothing but the events and the services is in use."""
    async with compose(face="none") as parts:
        made = Session(parts, show=lambda: None, quit=lambda: None)
        DuckWhileListening(made)
        yield made
        await made.close()


async def loud(players: Players, percent: int) -> None:
    """Wait until the only player is this loud."""
    await until(lambda: re.findall(r"Volume:.*?(\d+)%", players.levels()) == [str(percent)])


async def test_a_player_is_low_while_the_microphone_is_open(players: Players, session: Session) -> None:
    players.start("radio", 80)
    session.parts.events.publish(MicrophoneChanged(open=True))
    await loud(players, 20)
    session.parts.events.publish(MicrophoneChanged(open=False))
    await loud(players, 80)


async def test_opening_and_closing_at_once_end_as_loud_as_before(players: Players, session: Session) -> None:
    players.start("radio", 80)
    for is_open in (True, False, True, False, True, False):
        session.parts.events.publish(MicrophoneChanged(open=is_open))
    await asyncio.sleep(1)
    await loud(players, 80)


async def test_ending_while_it_listens_leaves_nothing_low(
    players: Players, octavox_home: Path, session_bus: PrivateBus
) -> None:
    players.start("radio", 80)
    async with compose(face="none") as parts:
        session = Session(parts, show=lambda: None, quit=lambda: None)
        DuckWhileListening(session)
        parts.events.publish(MicrophoneChanged(open=True))
        await loud(players, 20)
        await session.close()
    await loud(players, 80)


async def test_a_computer_without_sound_is_no_error(no_pulse: None, session: Session) -> None:
    session.parts.events.publish(MicrophoneChanged(open=True))
    await asyncio.sleep(0.3)
