"""Where there is no room to write, it is said, and what was there before stays whole."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from assistant_core import paths
from assistant_core.errors import ActionFailed
from assistant_core.resolvers.moment import resolve_moment
from assistant_core.services import Services
from system_actions.calendar import create_event
from system_actions.clock import cancel_alarm, set_alarm, set_reminder
from system_actions.contacts import create_contact
from system_actions.lists import add_to_list, remove_from_list, take_note
from system_actions.services.clock import Clock
from system_actions.timers import change_timer, set_timer
from tests.services.full_disk import full_disk
from tests.services.opening import Act
from tests.services.private_home import WallClock

Wish = Callable[[Act, WallClock], Awaitable[Any]]

WISHES: dict[str, Wish] = {
    "set_timer": lambda act, clock: act(set_timer, timedelta(minutes=3)),
    "change_timer": lambda act, clock: act(change_timer, "add", amount=timedelta(minutes=1)),
    "set_alarm": lambda act, clock: act(set_alarm, resolve_moment("tomorrow at seven", clock.now())),
    "set_reminder": lambda act, clock: act(
        set_reminder, "call mum", resolve_moment("tomorrow at nine", clock.now())
    ),
    "cancel_alarm": lambda act, clock: act(cancel_alarm, "timer"),
    "add_to_list": lambda act, clock: act(add_to_list, "tea"),
    "remove_from_list": lambda act, clock: act(remove_from_list, "milk"),
    "take_note": lambda act, clock: act(take_note, "a thought"),
    "create_event": lambda act, clock: act(
        create_event, "yoga", resolve_moment("friday at three", clock.now())
    ),
    "create_contact": lambda act, clock: act(create_contact, "bob ray", phone="030 1"),
}


def kept() -> dict[Path, bytes]:
    """What is in the files that people can read."""
    readable = {".md", ".ics", ".vcf"}
    return {path: path.read_bytes() for path in paths.data_dir().rglob("*") if path.suffix in readable}


@pytest.mark.parametrize("wish", WISHES.values(), ids=WISHES)
@pytest.mark.usefixtures("private_home")
async def test_it_is_said_and_nothing_is_lost(
    act: Act, wall_clock: WallClock, real_services: Services, wish: Wish
) -> None:
    await act(set_timer, timedelta(minutes=10))
    await act(add_to_list, "milk")
    await act(create_event, "dentist", resolve_moment("friday at nine", wall_clock.now()))
    await act(create_contact, "anna berg", phone="030 123456")
    clock = await real_services.get(Clock)
    files, alerts = kept(), await clock.alerts()
    with full_disk(), pytest.raises(ActionFailed) as caught:
        await wish(act, wall_clock)
    assert caught.value.said
    assert kept() == files and await clock.alerts() == alerts
    await wish(act, wall_clock)
