"""What is said when something rings, and how alerts are named; late ones admit that they are late."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from system_actions.services.alert import Alert
from system_actions.words.phrases import lasting, listed, sentence
from system_actions.words.spoken_times import say_moment, say_time

LATE = 60.0
"""Seconds after which a ring is late."""

_DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
_PLACES = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "-1": "last"}
_UNITS = {
    "MINUTELY": "minute",
    "HOURLY": "hour",
    "DAILY": "day",
    "WEEKLY": "week",
    "MONTHLY": "month",
    "YEARLY": "year",
}
_SEVERAL = re.compile(r"\b(day|hour|minute|second)s\b")


def ring_words(alert: Alert, now: datetime, why_late: str = "") -> str:
    """What to say when an alert rings.

    Args:
        alert: With the time it was due.
        now: The present moment.
        why_late: "while I was off" and the like, for one that could not ring in time.
    """
    late = now.timestamp() - alert.due
    ago = f"{lasting(60 * round(late / 60))} ago {why_late}".rstrip() if late >= LATE else ""
    at = say_time(alert.moment(now.tzinfo or UTC))
    match alert.kind:
        case "timer":
            return f"Your {title(alert)} {f'ended {ago}' if ago else 'is done'}."
        case "alarm":
            name = f": {alert.name}" if alert.name else ""
            return sentence(f"your {at} alarm should have rung {ago}{name}" if ago else f"it is {at}{name}")
        case "reminder":
            return sentence(
                f"I should have reminded you {ago}: {alert.name}" if ago else f"reminder: {alert.name}"
            )


def title(alert: Alert) -> str:
    """What an alert is called: "tea timer", "10 minute timer", "7:30 alarm", a reminder's own words."""
    match alert.kind:
        case "timer":
            return f"{alert.name or _as_adjective(alert.length)} timer"
        case "alarm":
            return f"{alert.name} alarm" if alert.name else "alarm"
        case "reminder":
            return alert.name


def _as_adjective(seconds: float) -> str:
    return _SEVERAL.sub(r"\1", lasting(seconds))


def described(alert: Alert, now: datetime) -> str:
    """An alert in a list: "tea timer with 3 minutes left", "alarm at 7:30 tomorrow morning"."""
    if alert.state == "ringing":
        return f"{title(alert)}, which is ringing"
    if alert.kind == "timer":
        state = "paused with" if alert.state == "paused" else "with"
        return f"{title(alert)} {state} {lasting(alert.remaining(now))} left"
    return f"{title(alert)} at {when_words(alert, now)}"


def when_words(alert: Alert, now: datetime) -> str:
    """When an alarm or a reminder rings: "7:30 tomorrow morning", "7 every weekday"."""
    moment = alert.moment(now.tzinfo or UTC)
    if not alert.rule:
        return say_moment(moment, now)
    if "HOURLY" in alert.rule or "MINUTELY" in alert.rule:
        return f"{say_moment(moment, now)} and then {rule_words(alert.rule)}"
    part = "" if say_time(moment) in ("noon", "midnight") else " am" if moment.hour < 12 else " pm"
    return f"{say_time(moment)}{part} {rule_words(alert.rule)}"


def rule_words(rule: str) -> str:
    """A recurrence: "every weekday", "every other Friday", "on the first Monday of every month"."""
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    interval = int(parts.get("INTERVAL", "1"))
    codes = parts.get("BYDAY", "").split(",") if "BYDAY" in parts else []
    if parts["FREQ"] == "MONTHLY" and (codes or "BYMONTHDAY" in parts):
        return f"on the {_in_month(codes, parts.get('BYMONTHDAY', ''))} of every month"
    if codes == ["MO", "TU", "WE", "TH", "FR"]:
        name = "weekday"
    elif codes:
        name = listed([_DAYS[code] for code in codes])
    else:
        name = _UNITS[parts["FREQ"]]
    if interval == 1:
        return f"every {name}"
    if interval == 2 and codes:
        return f"every other {name}"
    return f"every {interval} {name}s" if not codes else f"every {name}, every {interval} weeks"


def _in_month(codes: Sequence[str], days: str) -> str:
    """The days of a month: "first and third Monday", "last day", "1st and 15th"."""
    if not codes:
        return "last day" if days == "-1" else listed([_ordinal(int(day)) for day in days.split(",")])
    places = listed([_PLACES[code[:-2]] for code in codes])
    return f"{places} {_DAYS[codes[0][-2:]]}"


def _ordinal(number: int) -> str:
    """The number of a day: "1st", "22nd", "13th"; "last" for -1."""
    if number < 0:
        return "last"
    ending = "th" if number // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
