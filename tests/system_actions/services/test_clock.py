"""What is set rings in time, once, in one process, and late with an apology; it survives a restart."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from assistant_core import paths
from assistant_core.errors import ActionFailed
from assistant_core.events import Rang, RingEnded
from assistant_core.now import Now
from assistant_core.services import Services
from system_actions.services.alert import Alert
from system_actions.services.alert_store import AlertStore
from system_actions.services.clock import LOOK_EVERY, RING_FOR, Clock
from tests.services.private_home import WallClock
from tests.services.waiting import until

pytestmark = pytest.mark.usefixtures("private_home", "wall_clock")


@pytest.fixture
async def clock(private_home: Path, wall_clock: WallClock, real_services: Services) -> Clock:
    return await real_services.get(Clock)


async def _services(wall_clock: WallClock) -> Services:
    services = Services()
    services.provide(wall_clock, kind=Now)
    return services


@pytest.fixture
async def other(clock: Clock, wall_clock: WallClock) -> AsyncIterator[Clock]:
    """A second clock on the same files, as another process has it."""
    opened = await Clock.open(await _services(wall_clock))
    yield opened
    await opened.close()


class Ears:
    """Everything that was rung."""

    def __init__(self) -> None:
        self.heard: list[Rang | RingEnded] = []

    def __call__(self, event: Rang | RingEnded) -> None:
        self.heard.append(event)

    @property
    def words(self) -> list[str]:
        return [event.words for event in self.heard if isinstance(event, Rang)]

    @property
    def ended(self) -> list[int]:
        return [event.id for event in self.heard if isinstance(event, RingEnded)]

    async def hear(self, rings: int) -> None:
        async with asyncio.timeout(20):
            while len(self.words) < rings:
                await asyncio.sleep(0.02)


@pytest.fixture
def ears() -> Ears:
    return Ears()


def in_seconds(seconds: float, wall_clock: WallClock, name: str = "tea") -> Alert:
    return Alert("timer", wall_clock.now().timestamp() + seconds, name, length=seconds)


def every_morning(wall_clock: WallClock) -> Alert:
    first = wall_clock.now().replace(hour=7, minute=30) + timedelta(days=1)
    start = first.replace(tzinfo=None).isoformat()
    return Alert("alarm", first.timestamp(), rule="FREQ=DAILY", start=start)


async def test_it_rings_when_its_time_has_come_and_only_once(
    clock: Clock, wall_clock: WallClock, ears: Ears
) -> None:
    await clock.start_ringing(ears)
    await clock.add(in_seconds(60, wall_clock))
    assert await clock.look() == 60
    wall_clock.pass_by(seconds=59)
    await clock.look()
    assert ears.words == []
    wall_clock.pass_by(seconds=1)
    await clock.look()
    await clock.look()
    assert ears.words == ["Your tea timer is done."]


async def test_several_ring_at_once_and_are_stopped_one_by_one(
    clock: Clock, wall_clock: WallClock, ears: Ears
) -> None:
    await clock.start_ringing(ears)
    tea = await clock.add(in_seconds(60, wall_clock))
    eggs = await clock.add(in_seconds(60, wall_clock, "eggs"))
    wall_clock.pass_by(seconds=60)
    await clock.look()
    assert sorted(ears.words) == ["Your eggs timer is done.", "Your tea timer is done."]
    assert [alert.id for alert in await clock.stop(tea.id)] == [tea.id]
    await clock.look()
    assert ears.ended == [tea.id]
    assert [alert.id for alert in await clock.stop()] == [eggs.id]
    await clock.look()
    assert ears.ended == [tea.id, eggs.id]
    assert await clock.alerts() == []


async def test_it_rings_by_itself(clock: Clock, wall_clock: WallClock, ears: Ears) -> None:
    await clock.start_ringing(ears)
    await clock.add(in_seconds(0, wall_clock))
    await ears.hear(1)
    assert ears.words == ["Your tea timer is done."]


@pytest.mark.parametrize(
    ("alert", "on_time", "late"),
    [
        (
            Alert("timer", 0, "tea", length=600),
            "Your tea timer is done.",
            "Your tea timer ended 5 minutes ago while I was off.",
        ),
        (
            Alert("timer", 0, length=600),
            "Your 10 minute timer is done.",
            "Your 10 minute timer ended 5 minutes ago while I was off.",
        ),
        (
            Alert("alarm", 0),
            "It is 10:10.",
            "Your 10:10 alarm should have rung 5 minutes ago while I was off.",
        ),
        (
            Alert("alarm", 0, "gym"),
            "It is 10:10: gym.",
            "Your 10:10 alarm should have rung 5 minutes ago while I was off: gym.",
        ),
        (
            Alert("reminder", 0, "call the bank"),
            "Reminder: call the bank.",
            "I should have reminded you 5 minutes ago while I was off: call the bank.",
        ),
    ],
)
async def test_each_kind_rings_in_its_words_and_late_ones_say_so(
    clock: Clock, other: Clock, wall_clock: WallClock, ears: Ears, alert: Alert, on_time: str, late: str
) -> None:
    due = (wall_clock.now() + timedelta(minutes=10)).timestamp()
    await clock.add(Alert(alert.kind, due, alert.name, length=alert.length))
    wall_clock.pass_by(minutes=10)
    await clock.start_ringing(ears)
    await clock.close()
    wall_clock.pass_by(minutes=5)
    await other.start_ringing(ears)
    assert ears.words == [on_time, late]


async def test_after_sleep_it_is_said_that_the_computer_slept(
    clock: Clock, wall_clock: WallClock, ears: Ears
) -> None:
    await clock.start_ringing(ears)
    await clock.add(in_seconds(600, wall_clock))
    wall_clock.pass_by(hours=2)
    await clock.look()
    assert ears.words == ["Your tea timer ended 1 hour and 50 minutes ago while this computer slept."]


@pytest.mark.parametrize("hours", [-1, 1])
async def test_a_timer_keeps_its_length_when_the_clock_is_set(
    clock: Clock, wall_clock: WallClock, ears: Ears, hours: int
) -> None:
    await clock.start_ringing(ears)
    await clock.add(in_seconds(600, wall_clock))
    wall_clock.pass_by(seconds=300)
    await clock.look()
    wall_clock.put(hours=hours)
    await clock.look()
    wall_clock.pass_by(seconds=299)
    await clock.look()
    assert ears.words == []
    wall_clock.pass_by(seconds=2)
    await clock.look()
    assert ears.words == ["Your tea timer is done."]


async def test_an_alarm_keeps_its_time_of_day_when_the_clock_is_set(
    clock: Clock, wall_clock: WallClock, ears: Ears
) -> None:
    await clock.start_ringing(ears)
    await clock.add(every_morning(wall_clock))
    wall_clock.be("2026-11-19 07:00")
    await clock.look()
    wall_clock.put(hours=-1)
    wall_clock.pass_by(hours=1)
    await clock.look()
    assert ears.words == []
    wall_clock.put(hours=1)
    await clock.look()
    assert len(ears.words) == 1


async def test_a_repeating_alarm_waits_for_its_next_time(
    clock: Clock, wall_clock: WallClock, ears: Ears
) -> None:
    await clock.start_ringing(ears)
    await clock.add(every_morning(wall_clock))
    for day in (19, 20):
        wall_clock.be(f"2026-11-{day} 07:30")
        await clock.look()
        await clock.stop()
    assert [alert.moment(wall_clock.zone).day for alert in await clock.alerts()] == [21]
    assert len(ears.words) == 2


async def test_of_several_missed_times_only_the_latest_rings(
    clock: Clock, wall_clock: WallClock, ears: Ears
) -> None:
    await clock.add(every_morning(wall_clock))
    wall_clock.be("2026-11-22 07:40")
    await clock.start_ringing(ears)
    assert ears.words == ["Your 7:30 alarm should have rung 10 minutes ago while I was off."]


async def test_a_snoozed_repeating_alarm_keeps_its_rule(
    clock: Clock, wall_clock: WallClock, ears: Ears
) -> None:
    await clock.start_ringing(ears)
    await clock.add(every_morning(wall_clock))
    wall_clock.be("2026-11-19 07:30")
    await clock.look()
    await clock.snooze(timedelta(minutes=9))
    wall_clock.pass_by(minutes=9)
    await clock.look()
    assert ears.words == ["It is 7:30.", "It is 7:39."]
    await clock.stop()
    assert [f"{a.moment(wall_clock.zone):%d %H:%M}" for a in await clock.alerts()] == ["20 07:30"]


async def test_an_alarm_keeps_its_time_of_day_over_the_change_to_winter_time(
    clock: Clock, wall_clock: WallClock, ears: Ears
) -> None:
    wall_clock.be("2026-10-23 10:00")
    await clock.start_ringing(ears)
    await clock.add(every_morning(wall_clock))
    for day in (24, 25, 26):
        wall_clock.be(f"2026-10-{day} 07:30")
        await clock.look()
        await clock.stop()
    assert ears.words == ["It is 7:30."] * 3


async def test_what_nobody_stops_falls_silent_in_the_end(
    clock: Clock, wall_clock: WallClock, ears: Ears
) -> None:
    await clock.start_ringing(ears)
    tea = await clock.add(in_seconds(1, wall_clock))
    wall_clock.pass_by(seconds=1)
    await clock.look()
    wall_clock.pass_by(seconds=RING_FOR + 1)
    await clock.look()
    assert ears.ended == [tea.id]
    assert await clock.alerts() == []


async def test_what_rang_when_the_process_ended_rings_again(
    clock: Clock, wall_clock: WallClock, ears: Ears
) -> None:
    await clock.add(in_seconds(60, wall_clock))
    wall_clock.pass_by(seconds=60)
    await clock.look()
    assert len(await clock.ringing()) == 1
    wall_clock.pass_by(minutes=5)
    restarted = await Clock.open(await _services(wall_clock))
    try:
        await restarted.start_ringing(ears)
        assert ears.words == ["Your tea timer ended 5 minutes ago while I was off."]
    finally:
        await restarted.close()


async def test_only_one_rings(clock: Clock, other: Clock, ears: Ears) -> None:
    assert not clock.someone_rings()
    await clock.start_ringing(ears)
    assert clock.someone_rings() and other.someone_rings()
    with pytest.raises(ActionFailed) as caught:
        await other.start_ringing(ears)
    assert caught.value.said == "Another Octavox is running already."


async def test_when_the_one_that_rings_ends_another_can(clock: Clock, other: Clock, ears: Ears) -> None:
    await other.start_ringing(ears)
    await other.close()
    assert not clock.someone_rings()
    await clock.start_ringing(ears)


async def test_what_another_process_sets_and_stops_is_noticed(
    clock: Clock, other: Clock, wall_clock: WallClock, ears: Ears
) -> None:
    await clock.start_ringing(ears)
    tea = await other.add(in_seconds(60, wall_clock))
    wall_clock.pass_by(seconds=60)
    await clock.look()
    assert ears.words == ["Your tea timer is done."]
    await other.stop()
    await clock.look()
    assert ears.ended == [tea.id]


async def test_the_store_is_looked_at_often_enough(clock: Clock) -> None:
    assert await clock.look() <= LOOK_EVERY <= 15


@pytest.mark.expected_logs("the clock could not be looked at")
async def test_a_store_that_fails_is_logged_and_tried_again(
    clock: Clock, wall_clock: WallClock, ears: Ears, caplog: pytest.LogCaptureFixture
) -> None:
    await clock.start_ringing(ears)
    await clock.add(in_seconds(3600, wall_clock))
    database = paths.data_dir() / "clock.db"
    with clock._store._using() as db:  # between the looks, one of which may be under way
        db.execute("DROP TABLE alerts")
    clock._poke.set()
    await until(lambda: "the clock could not be looked at" in caplog.text)
    AlertStore(database).close()
    await clock.add(in_seconds(0, wall_clock))
    await ears.hear(1)


SETTING = """
import asyncio
from datetime import timedelta
from assistant_core.runner import invoke
from assistant_core.services import Services
from system_actions.timers import set_timer

async def main():
    services = Services()
    outcome = await invoke(set_timer, {"duration": timedelta(seconds=2), "name": "tea"}, services)
    print(outcome.said, flush=True)
    await services.close()

asyncio.run(main())
"""

RINGING = """
import asyncio, sys
from assistant_core.services import Services
from system_actions.services.clock import Clock

async def main():
    clock = await Services().get(Clock)
    await clock.start_ringing(lambda event: print(event, flush=True))
    print("ready", flush=True)
    await asyncio.sleep(60)

asyncio.run(main())
"""


def run(program: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=os.environ
    )


def test_real_processes_set_a_timer_and_ring_it_and_a_killed_one_rings_late(private_home: Path) -> None:
    with run(SETTING) as setting:
        assert setting.stdout is not None
        assert setting.stdout.readline().strip() == "Tea timer set for 2 seconds."
    with run(RINGING) as ringing:
        assert ringing.stdout is not None
        lines = [ringing.stdout.readline().strip(), ringing.stdout.readline().strip()]
        assert any("Your tea timer is done." in line for line in lines)
        assert "ready" in lines
        os.kill(ringing.pid, signal.SIGKILL)
    with run(RINGING) as again:
        assert again.stdout is not None
        assert "tea timer" in again.stdout.readline()
        os.kill(again.pid, signal.SIGKILL)
