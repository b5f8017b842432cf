"""What the actions on timers, alarms and reminders share: which one is meant, when it rings, undo."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import cast

from dateutil.rrule import rrulestr

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Change, Json, Named, When
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.duration import resolve_duration
from assistant_core.resolvers.moment import resolve_moment
from assistant_core.resolvers.name import resolve_name, without_articles
from system_actions.services.alert import Alert, AlertKind
from system_actions.services.clock import Clock
from system_actions.services.ring_words import described, title
from system_actions.words.phrases import counted, listed

_ALL = {"all", "every", "everything", "each", "both"}
_ORDER = {"first": 0, "next": 0, "second": 1, "third": 2, "last": -1}
_ON_A_DAY = time(9)


def means_all(which: str) -> bool:
    """Whether the words ask for every one: "all", "both of them", "all timers"."""
    return bool(_ALL & set(which.lower().split()))


def choose(alerts: Sequence[Alert], which: str | None, kind: AlertKind, now: datetime) -> list[Alert]:
    """The alerts that the words mean, by name, by time or by place in the list.

    Raises:
        ActionFailed: There is none, or the words do not say which one.
    """
    if not alerts:
        raise ActionFailed(f"there is no {kind}", said=f"There is no {kind}.")
    if which and means_all(which):
        return list(alerts)
    matching = _matching(alerts, without_articles(which).removesuffix(kind).strip(), now) if which else alerts
    if len(matching) == 1:
        return list(matching)
    if not matching:
        raise ActionFailed(f"no {kind} matches", said=f"I find no {kind} like that.")
    names = listed([described(alert, now) for alert in matching])
    raise ActionFailed(
        f"{len(matching)} {kind}s match",
        said=f"There are {counted(len(matching), kind)}: {names}. Say which.",
    )


def _matching(alerts: Sequence[Alert], words: str, now: datetime) -> Sequence[Alert]:
    if not words:
        return alerts
    if words in _ORDER:
        return [alerts[_ORDER[words]]] if _ORDER[words] < len(alerts) else []
    return _by_name(alerts, words) or _by_length(alerts, words) or _by_time(alerts, words, now)


def _by_name(alerts: Sequence[Alert], words: str) -> list[Alert]:
    names = [Named(str(alert.id), alert.name) for alert in alerts if alert.name]
    try:
        found = resolve_name(words, names, what="name").named
    except Unresolved:
        return []
    return [alert for alert in alerts if str(alert.id) == found.id]


def _by_length(alerts: Sequence[Alert], words: str) -> list[Alert]:
    try:
        length = resolve_duration(words).total_seconds()
    except Unresolved:
        return []
    return [alert for alert in alerts if alert.kind == "timer" and alert.length == length]


def _by_time(alerts: Sequence[Alert], words: str, now: datetime) -> list[Alert]:
    """By the day when only a day was said, else by the time of day, in either half of it."""
    try:
        when = resolve_moment(words, now)
    except Unresolved:
        return []
    zone = now.tzinfo or UTC
    moments = {alert.id: alert.moment(zone) for alert in alerts}
    if when.end is not None:
        return [a for a in alerts if when.start <= moments[a.id] < when.end]
    exact = [a for a in alerts if moments[a.id] == when.start]
    return exact or [a for a in alerts if _on_the_dial(moments[a.id]) == _on_the_dial(when.start)]


def _on_the_dial(moment: datetime) -> tuple[int, int]:
    return moment.hour % 12, moment.minute


def ring_time(when: When, now: datetime) -> datetime:
    """The moment at which to ring for a time: nine o'clock of a day, a fitting hour of a stretch.

    Raises:
        ActionFailed: It has passed.
    """
    if when.whole_day:
        moment = datetime.combine(when.start.date(), _ON_A_DAY, now.tzinfo)
        if moment <= now and when.rrule is None:
            moment = now + timedelta(hours=1)
    elif when.end is not None:
        moment = _within(when.start, when.end, now)
    else:
        moment = when.start
    if (moment <= now and when.rrule is None) or (when.end is not None and moment >= when.end):
        raise ActionFailed("the time has passed", said="That time has passed.")
    return moment


def _within(start: datetime, end: datetime, now: datetime) -> datetime:
    """An hour or two into a stretch of the day that is ahead; one hour from now in one that has begun."""
    if start > now:
        return start + timedelta(hours=2 if start.hour == 6 else 1)
    return now + min(timedelta(hours=1), (end - now) / 2)


def timed(kind: AlertKind, name: str, when: When, now: datetime) -> Alert:
    """An alarm or a reminder for a time, once or again and again. Raises `ActionFailed` for a past one."""
    moment = ring_time(when, now)
    if when.rrule is None:
        return Alert(kind, moment.timestamp(), name)
    start = moment.replace(tzinfo=None)
    first = rrulestr(when.rrule, dtstart=start).after(now.replace(tzinfo=None))
    due = first.replace(tzinfo=now.tzinfo).timestamp()
    return Alert(kind, due, name, rule=when.rrule, start=start.isoformat(timespec="seconds"))


def on_days(when: When, days: str, now: datetime) -> When:
    """A time of day moved to the days that were named: "weekdays", "saturday and sunday", "tomorrow".

    Raises:
        ActionFailed: The words name no days.
    """
    try:
        named = resolve_moment(days, now)
    except Unresolved as error:
        raise ActionFailed("the days are unclear", said="I did not get on which days.") from error
    day: date = named.start.date() if named.rrule is None else now.date()
    moment = datetime.combine(day, when.start.timetz().replace(tzinfo=None), now.tzinfo)
    return When(moment, rrule=named.rrule)


def around(before: Sequence[Alert], after: Sequence[Alert]) -> tuple[dict[str, Json], dict[str, Json]]:
    """The states before and after an act, as the journal keeps them."""
    return _json(before), _json(after)


async def put_back(change: Change, clock: Clock, now: datetime) -> list[Alert]:
    """Undo an act: what it set goes, what it changed or cancelled is as before; returns what is set again.

    A timer that the act paused runs again with what was left of it.

    Raises:
        WorldMoved: An alert is not as the act left it, or the time of a cancelled one has passed.
    """
    before, after = _alerts(change.before), _alerts(change.after)
    for alert in after.values():
        if alert.id not in before:
            await clock.remove(alert)
    restored = []
    for alert in before.values():
        left = after.get(alert.id)
        alert = left.running(now) if left is not None and left.state == "paused" else alert
        if left is None and alert.state == "waiting" and alert.due <= now.timestamp():
            alert = alert.next_after(now) or alert
            if alert.due <= now.timestamp():
                raise WorldMoved("its time has passed", said=f"The time of the {title(alert)} has passed.")
        await clock.put(alert, instead_of=left)
        restored.append(alert)
    return restored


def _json(alerts: Sequence[Alert]) -> dict[str, Json]:
    return {"alerts": [alert.to_json() for alert in alerts]}


def _alerts(state: dict[str, Json]) -> dict[int, Alert]:
    found = [Alert.from_json(one) for one in cast(list[dict[str, Json]], state["alerts"])]
    return {alert.id: alert for alert in found}
