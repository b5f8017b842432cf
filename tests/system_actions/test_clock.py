"""Alarms and reminders are set, listed, cancelled and snoozed, and all of it can be taken back."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from assistant_core.catalog import Catalog
from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Risk, When
from assistant_core.resolvers.moment import resolve_moment
from assistant_core.services import Services
from system_actions import clock as actions
from system_actions.clock import (
    cancel_alarm,
    list_alarms,
    ring_again,
    set_again,
    set_alarm,
    set_reminder,
    snooze_alarm,
    take_alarm_away,
    take_reminder_away,
)
from system_actions.services.clock import Clock
from system_actions.timers import change_timer, set_timer
from tests.services.opening import Act, change
from tests.services.private_home import WallClock

pytestmark = pytest.mark.usefixtures("private_home", "wall_clock")


@pytest.fixture
async def clock(private_home: Path, wall_clock: WallClock, real_services: Services) -> Clock:
    return await real_services.get(Clock)


async def due(clock: Clock, wall_clock: WallClock) -> list[str]:
    zone = wall_clock.now().tzinfo
    return [f"{datetime.fromtimestamp(a.due, zone):%Y-%m-%d %H:%M}" for a in await clock.alerts()]


class TestAlarms:
    @pytest.mark.parametrize(
        ("time", "said", "when"),
        [
            ("half past seven", "Your alarm is set for 7:30 tomorrow morning.", "2026-11-19 07:30"),
            ("noon", "Your alarm is set for noon today.", "2026-11-18 12:00"),
            ("saturday at nine", "Your alarm is set for 9 on Saturday morning.", "2026-11-21 09:00"),
            (
                "december 24th at 6 pm",
                "Your alarm is set for 6 in the evening on December 24.",
                "2026-12-24 18:00",
            ),
            ("every weekday at six", "Your alarm is set for 6 am every weekday.", "2026-11-19 06:00"),
            ("in two hours", "Your alarm is set for noon today.", "2026-11-18 12:00"),
        ],
    )
    async def test_one_is_set(
        self, act: Act, clock: Clock, wall_clock: WallClock, time: str, said: str, when: str
    ) -> None:
        outcome = await act(set_alarm, resolve_moment(time, wall_clock.now(), morning=True))
        assert outcome.said == said
        assert await due(clock, wall_clock) == [when]

    async def test_one_is_named(self, act: Act, wall_clock: WallClock) -> None:
        time = resolve_moment("seven", wall_clock.now(), morning=True)
        outcome = await act(set_alarm, time, name="the gym alarm")
        assert outcome.said == "Your gym alarm is set for 7 tomorrow morning."

    @pytest.mark.parametrize(
        ("days", "said", "when"),
        [
            ("weekdays", "Your alarm is set for 7 am every weekday.", "2026-11-19 07:00"),
            (
                "saturday and sunday",
                "Your alarm is set for 7 am every Saturday and Sunday.",
                "2026-11-21 07:00",
            ),
            ("every day", "Your alarm is set for 7 am every day.", "2026-11-19 07:00"),
            ("every other friday", "Your alarm is set for 7 am every other Friday.", "2026-11-20 07:00"),
            ("saturday", "Your alarm is set for 7 on Saturday morning.", "2026-11-21 07:00"),
            (
                "the first and third monday of every month",
                "Your alarm is set for 7 am on the first and third Monday of every month.",
                "2026-12-07 07:00",
            ),
            (
                "the 1st and 22nd of every month",
                "Your alarm is set for 7 am on the 1st and 22nd of every month.",
                "2026-11-22 07:00",
            ),
            (
                "the last day of every month",
                "Your alarm is set for 7 am on the last day of every month.",
                "2026-11-30 07:00",
            ),
        ],
    )
    async def test_it_rings_on_the_days_that_were_named(
        self, act: Act, clock: Clock, wall_clock: WallClock, days: str, said: str, when: str
    ) -> None:
        time = resolve_moment("seven", wall_clock.now(), morning=True)
        assert (await act(set_alarm, time, days=days)).said == said
        assert await due(clock, wall_clock) == [when]

    async def test_unclear_days_are_refused(self, act: Act, clock: Clock, wall_clock: WallClock) -> None:
        with pytest.raises(ActionFailed) as caught:
            await act(set_alarm, resolve_moment("seven", wall_clock.now()), days="bananas")
        assert caught.value.said == "I did not get on which days."
        assert await clock.alerts() == []

    @pytest.mark.parametrize("time", ["tomorrow", "this evening", "every day"])
    async def test_a_day_alone_is_no_time_for_an_alarm(
        self, act: Act, clock: Clock, wall_clock: WallClock, time: str
    ) -> None:
        with pytest.raises(ActionFailed) as caught:
            await act(set_alarm, resolve_moment(time, wall_clock.now()))
        assert caught.value.said.startswith("At what time?")
        assert await clock.alerts() == []

    async def test_a_past_time_is_refused(self, act: Act, clock: Clock, wall_clock: WallClock) -> None:
        with pytest.raises(ActionFailed) as caught:
            await act(set_alarm, When(wall_clock.now() - timedelta(hours=1)))
        assert caught.value.said == "That time has passed."

    async def test_undo_takes_it_away_and_refuses_when_it_was_touched(
        self, act: Act, clock: Clock, wall_clock: WallClock
    ) -> None:
        first = await act(set_alarm, resolve_moment("noon", wall_clock.now()))
        assert await act(take_alarm_away, change(first)) == "The alarm is gone."
        assert await clock.alerts() == []
        with pytest.raises(WorldMoved):
            await act(take_alarm_away, change(first))


class TestReminders:
    @pytest.mark.parametrize(
        ("time", "said", "when"),
        [
            (
                "tomorrow at nine",
                "I will remind you at 9 tomorrow morning: call the bank.",
                "2026-11-19 09:00",
            ),
            ("two hours", "I will remind you at noon today: call the bank.", "2026-11-18 12:00"),
            ("tomorrow", "I will remind you at 9 tomorrow morning: call the bank.", "2026-11-19 09:00"),
            (
                "tomorrow morning",
                "I will remind you at 8 tomorrow morning: call the bank.",
                "2026-11-19 08:00",
            ),
            ("this evening", "I will remind you at 7 this evening: call the bank.", "2026-11-18 19:00"),
            ("this morning", "I will remind you at 11 this morning: call the bank.", "2026-11-18 11:00"),
            ("today", "I will remind you at 11 this morning: call the bank.", "2026-11-18 11:00"),
            ("next week", "I will remind you at 9 on Monday morning: call the bank.", "2026-11-23 09:00"),
            (
                "every monday at nine",
                "I will remind you at 9 am every Monday: call the bank.",
                "2026-11-23 09:00",
            ),
            ("every day", "I will remind you at 9 am every day: call the bank.", "2026-11-19 09:00"),
            (
                "every two hours",
                "I will remind you at noon today and then every 2 hours: call the bank.",
                "2026-11-18 12:00",
            ),
            ("midnight", "I will remind you at midnight tomorrow: call the bank.", "2026-11-19 00:00"),
        ],
    )
    async def test_one_is_set(
        self, act: Act, clock: Clock, wall_clock: WallClock, time: str, said: str, when: str
    ) -> None:
        outcome = await act(set_reminder, "call the bank", resolve_moment(time, wall_clock.now()))
        assert outcome.said == said
        assert await due(clock, wall_clock) == [when]

    @pytest.mark.parametrize("time", ["yesterday", "last friday", "two hours ago"])
    async def test_a_past_time_is_refused(
        self, act: Act, clock: Clock, wall_clock: WallClock, time: str
    ) -> None:
        with pytest.raises(ActionFailed) as caught:
            await act(set_reminder, "call the bank", resolve_moment(time, wall_clock.now()))
        assert caught.value.said == "That time has passed."
        assert await clock.alerts() == []

    async def test_undo_takes_it_away_and_refuses_when_it_is_gone(
        self, act: Act, clock: Clock, wall_clock: WallClock
    ) -> None:
        outcome = await act(set_reminder, "call the bank", resolve_moment("noon", wall_clock.now()))
        assert await act(take_reminder_away, change(outcome)) == "The reminder is gone."
        with pytest.raises(WorldMoved) as caught:
            await act(take_reminder_away, change(outcome))
        assert caught.value.said == "It is gone already."


@pytest.fixture
async def several(act: Act, wall_clock: WallClock) -> None:
    """Two timers, two alarms and a reminder."""
    now = wall_clock.now()
    await act(set_timer, timedelta(minutes=4), name="tea")
    await act(set_timer, timedelta(minutes=10))
    await act(set_alarm, resolve_moment("seven", now, morning=True), days="weekdays", name="work")
    await act(set_alarm, resolve_moment("saturday at nine", now))
    await act(set_reminder, "call the bank", resolve_moment("two pm", now))


class TestList:
    async def test_everything_is_listed(self, act: Act, several: None) -> None:
        await act(change_timer, "pause", which="tea")
        assert (await act(list_alarms)).said == (
            "You have 2 timers: tea timer paused with 4 minutes left"
            " and 10 minute timer with 10 minutes left."
            " You have 2 alarms: work alarm at 7 am every weekday and alarm at 9 on Saturday morning."
            " You have 1 reminder: call the bank at 2 this afternoon."
        )

    @pytest.mark.parametrize(
        ("kind", "said"),
        [
            ("reminder", "You have 1 reminder: call the bank at 2 this afternoon."),
            (
                "alarm",
                "You have 2 alarms: work alarm at 7 am every weekday and alarm at 9 on Saturday morning.",
            ),
        ],
    )
    async def test_one_kind_is_listed(self, act: Act, several: None, kind: str, said: str) -> None:
        assert (await act(list_alarms, kind=kind)).said == said

    @pytest.mark.parametrize(
        ("kind", "said"),
        [
            (None, "No timer, alarm or reminder is set."),
            ("timer", "There is no timer set."),
            ("alarm", "There is no alarm set."),
        ],
    )
    async def test_nothing_is_set(self, act: Act, kind: str | None, said: str) -> None:
        outcome = await act(list_alarms, kind=kind)
        assert (outcome.said, outcome.changed) == (said, False)


class TestCancel:
    @pytest.mark.parametrize(
        ("kind", "which", "said"),
        [
            ("reminder", None, "Cancelled the reminder: call the bank."),
            ("reminder", "the bank", "Cancelled the reminder: call the bank."),
            ("timer", "tea", "Cancelled the tea timer."),
            ("timer", "10 minute", "Cancelled the 10 minute timer."),
            ("alarm", "work", "Cancelled the work alarm."),
            ("alarm", "seven o'clock", "Cancelled the work alarm."),
            ("alarm", "saturday", "Cancelled the alarm."),
            ("alarm", "tomorrow", "Cancelled the work alarm."),
            ("alarm", "last", "Cancelled the alarm."),
        ],
    )
    async def test_the_one_that_was_named_goes(
        self, act: Act, clock: Clock, several: None, kind: str, which: str | None, said: str
    ) -> None:
        before = await clock.alerts()
        outcome = await act(cancel_alarm, kind, which=which)
        assert outcome.said == said
        assert len(await clock.alerts()) == len(before) - 1
        assert (await act(set_again, change(outcome))).startswith("Set again: ")
        assert await clock.alerts() == before

    @pytest.mark.parametrize("which", ["all", "all of them", "every alarm", "both"])
    async def test_all_go(self, act: Act, clock: Clock, several: None, which: str) -> None:
        before = await clock.alerts()
        outcome = await act(cancel_alarm, "alarm", which=which)
        assert outcome.said == "Cancelled 2 alarms."
        assert {alert.kind for alert in await clock.alerts()} == {"timer", "reminder"}
        await act(set_again, change(outcome))
        assert await clock.alerts() == before

    @pytest.mark.parametrize("which", ["next", "laundry", "the third one"])
    async def test_nothing_goes_when_none_is_there(self, act: Act, clock: Clock, which: str) -> None:
        with pytest.raises(ActionFailed) as caught:
            await act(cancel_alarm, "alarm", which=which)
        assert caught.value.said == "There is no alarm."

    async def test_of_several_it_is_asked_which(self, act: Act, clock: Clock, several: None) -> None:
        with pytest.raises(ActionFailed) as caught:
            await act(cancel_alarm, "alarm")
        assert caught.value.said == (
            "There are 2 alarms: work alarm at 7 am every weekday"
            " and alarm at 9 on Saturday morning. Say which."
        )
        assert len(await clock.alerts("alarm")) == 2

    async def test_what_has_passed_meanwhile_cannot_be_set_again(
        self, act: Act, clock: Clock, wall_clock: WallClock, several: None
    ) -> None:
        outcome = await act(cancel_alarm, "timer", which="tea")
        wall_clock.pass_by(minutes=5)
        with pytest.raises(WorldMoved) as caught:
            await act(set_again, change(outcome))
        assert caught.value.said == "The time of the tea timer has passed."

    async def test_a_repeating_alarm_is_set_again_for_its_next_time(
        self, act: Act, clock: Clock, wall_clock: WallClock, several: None
    ) -> None:
        outcome = await act(cancel_alarm, "alarm", which="work")
        wall_clock.pass_by(days=3)
        said = await act(set_again, change(outcome))
        assert said == "Set again: work alarm at 7 am every weekday."
        assert "2026-11-23 07:00" in await due(clock, wall_clock)

    async def test_undo_refuses_when_the_number_is_taken(self, act: Act, clock: Clock, several: None) -> None:
        outcome = await act(cancel_alarm, "timer", which="tea")
        await act(set_again, change(outcome))
        with pytest.raises(WorldMoved):
            await act(set_again, change(outcome))

    @pytest.mark.parametrize(
        ("which", "risk"),
        [
            ("all", Risk.CONFIRM),
            ("both alarms", Risk.CONFIRM),
            ("every one", Risk.CONFIRM),
            ("tea", Risk.SAFE),
            (None, Risk.SAFE),
        ],
    )
    def test_only_cancelling_several_is_asked_about(self, which: str | None, risk: Risk) -> None:
        function = Catalog.from_modules([actions])["cancel_alarm"]
        assert function.risk({"kind": "timer", **({"which": which} if which else {})}) is risk


class TestWhatRings:
    @pytest.fixture(autouse=True)
    async def ringing(self, act: Act, clock: Clock, wall_clock: WallClock) -> None:
        """A timer that rings."""
        await act(set_timer, timedelta(minutes=4), name="tea")
        wall_clock.pass_by(minutes=4)
        await clock.look()

    async def test_snooze_lasts_nine_minutes(self, act: Act, clock: Clock, wall_clock: WallClock) -> None:
        outcome = await act(snooze_alarm)
        assert outcome.said == "Snoozed for 9 minutes."
        assert await clock.ringing() == []
        assert (await clock.alerts())[0].remaining(wall_clock.now()) == 540
        assert await act(ring_again, change(outcome)) == "It rings again."
        assert len(await clock.ringing()) == 1

    async def test_snooze_lasts_as_long_as_was_said(
        self, act: Act, clock: Clock, wall_clock: WallClock
    ) -> None:
        assert (await act(snooze_alarm, duration=timedelta(minutes=20))).said == "Snoozed for 20 minutes."
        wall_clock.pass_by(minutes=20)
        await clock.look()
        assert [alert.name for alert in await clock.ringing()] == ["tea"]

    async def test_undoing_a_snooze_refuses_when_it_rang_since(
        self, act: Act, clock: Clock, wall_clock: WallClock
    ) -> None:
        outcome = await act(snooze_alarm)
        wall_clock.pass_by(minutes=10)
        await clock.look()
        with pytest.raises(WorldMoved):
            await act(ring_again, change(outcome))

    async def test_nothing_can_be_snoozed_when_nothing_rings(self, act: Act, clock: Clock) -> None:
        await clock.stop()
        with pytest.raises(ActionFailed) as caught:
            await act(snooze_alarm)
        assert caught.value.said == "Nothing is ringing."

    async def test_cancelling_stops_what_rings(self, act: Act, clock: Clock) -> None:
        await act(set_timer, timedelta(minutes=30), name="bread")
        outcome = await act(cancel_alarm, "timer")
        assert (outcome.said, outcome.changed) == ("Stopped.", False)
        assert [timer.name for timer in await clock.alerts()] == ["bread"]

    async def test_a_timer_that_rings_gets_more_time(
        self, act: Act, clock: Clock, wall_clock: WallClock
    ) -> None:
        outcome = await act(change_timer, "add", amount=timedelta(minutes=1))
        assert outcome.said == "The tea timer has 1 minute left now."
        assert await clock.ringing() == []

    async def test_it_is_listed_as_ringing(self, act: Act) -> None:
        assert (await act(list_alarms)).said == "You have 1 timer: tea timer, which is ringing."
