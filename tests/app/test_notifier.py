"""Replies and rings as notices of a real desktop daemon; their buttons undo, stop and snooze."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path

import pytest

from app.compose import compose
from app.notifier import Notifier
from app.session import Session
from assistant_core.events import Rang, Replied, RingEnded
from tests.services.buses import PrivateBus
from tests.services.notifications import Notifications
from tests.services.waiting import PATIENCE, until

PICTURES = Path(__file__).parent.parent / "artefacts"


class Noting(Session):
    """A session that notes what the notices ask of it."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.asked: list[str] = []

    def stop_ringing(self, number: int) -> None:
        self.asked.append(f"stop {number}")

    def snooze(self, number: int) -> None:
        self.asked.append(f"snooze {number}")


@pytest.fixture
async def session(octavox_home: Path, session_bus: PrivateBus) -> AsyncIterator[Noting]:
    async with compose(face="none") as parts:
        made = Noting(parts, show=lambda: None, quit=lambda: None)
        Notifier(made)
        yield made
        await made.close()


async def press(notifications: Notifications, button: int, of: int, told: Callable[[], object]) -> None:
    """Click on a button of the only notice until that is told; while it comes in, a click may miss."""
    async with asyncio.timeout(PATIENCE):
        while not told():
            for notice in notifications.shown[:1]:
                notifications.press(notice, button, of)
            with suppress(TimeoutError):
                await until(told, 3)


async def test_a_change_has_an_undo_button_that_undoes(notifications: Notifications, session: Noting) -> None:
    replies: list[str] = []
    session.parts.events.subscribe(lambda e: replies.append(e.words) if isinstance(e, Replied) else None)
    session.parts.events.publish(Replied("The volume is at 30 percent.", undoable=True))
    await until(lambda: notifications.shown)
    await asyncio.sleep(1)
    notifications.display.screenshot(PICTURES / "notice_undo.png")
    await press(notifications, 0, 1, lambda: len(replies) > 1)
    assert "undo" in replies[-1].lower()


@pytest.mark.parametrize(("button", "asked"), [(0, "stop 7"), (1, "snooze 7")])
async def test_a_ring_can_be_stopped_and_snoozed(
    notifications: Notifications, session: Noting, button: int, asked: str
) -> None:
    session.parts.events.publish(Rang(7, "timer", "Your timer for tea is over."))
    await until(lambda: notifications.shown)
    await asyncio.sleep(1)
    await press(notifications, button, 2, lambda: session.asked)
    assert session.asked == [asked]


async def test_a_ring_that_ended_elsewhere_takes_its_notice_away(
    notifications: Notifications, session: Noting
) -> None:
    session.parts.events.publish(Rang(7, "alarm", "It is seven."))
    await until(lambda: notifications.shown)
    session.parts.events.publish(RingEnded(7))
    await until(lambda: not notifications.shown)
    assert session.asked == []


async def test_a_ring_that_ended_before_its_notice_was_shown_leaves_none(
    notifications: Notifications, session: Noting
) -> None:
    session.parts.events.publish(Rang(7, "alarm", "It is seven."))
    session.parts.events.publish(RingEnded(7))
    await until(lambda: not session._tasks)
    await until(lambda: not notifications.shown)


async def test_an_empty_reply_is_no_notice(notifications: Notifications, session: Noting) -> None:
    session.parts.events.publish(Replied(""))
    await asyncio.sleep(0.7)
    assert notifications.shown == []


async def test_a_desktop_without_notifications_is_no_error(session: Noting) -> None:
    session.parts.events.publish(Replied("The volume is at 30 percent.", undoable=True))
    session.parts.events.publish(Rang(7, "timer", "Over."))
    session.parts.events.publish(RingEnded(7))
    await asyncio.sleep(0.5)


@pytest.mark.parametrize("wanted", [True, False])
async def test_what_took_its_time_is_told_when_it_is_over(
    notifications: Notifications, session: Noting, wanted: bool
) -> None:
    session.parts.live.change("notices", "desktop", wanted)
    Notifier(session).tell("I have learnt what you taught me.")
    if wanted:
        await until(lambda: notifications.shown)
    else:
        await asyncio.sleep(0.7)
    assert len(notifications.shown) == wanted
