"""Moments, stretches of time and recurrences: "tomorrow at nine", "in two hours", "every weekday at six".

The words are read by a small grammar of ours (`parts`, `away`, `between`, `recurrence`): general date
parsers take words they do not know for nothing, and this one refuses them. The rules it adds:

- Weeks begin on Monday. "Friday" is the next one after today, "this Friday" may be today, "next Friday" is
  the one of next week.
- A time of day alone is its next occurrence, in whichever half of the day comes first.
- On another day, one to six is after noon and seven to eleven before it; for waking up, one to eleven
  is before noon.
- What is over is not moved: "today at nine" may lie in the past, and the action says so. Nobody wakes up in
  the past: that is asked about.
- A time that summer time skips is as much later; of one that comes twice, the first is meant.
"""

import re
from dataclasses import replace
from datetime import datetime

from assistant_core.functions import When
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.away import read_away, read_coming
from assistant_core.resolvers.between import read_bare_stretch, read_led_stretch, take_first_hour
from assistant_core.resolvers.day_names import WEEKDAY
from assistant_core.resolvers.parts import Parts, take_parts, time_of, unclear
from assistant_core.resolvers.reader import Reader
from assistant_core.resolvers.recurrence import take_recurrence
from assistant_core.resolvers.recurring import first_time, first_within_a_day
from assistant_core.resolvers.words import figures, plain

_DASH = re.compile(
    r"(?P<date>\b\d{4}-\d\d-\d\d\b)|(?<=[\dm.])\s?[-–—]\s?(?=\d)|(?<=\w)\s[-–—]\s(?=\w)"
    rf"|\b{WEEKDAY}\s?[-–—]\s?(?={WEEKDAY.replace('?P<weekday>', '?:')}\b)",
    re.IGNORECASE,
)
"""A dash between two times, which is said as "until"; those in a date are left."""

_SAID_OTHERWISE = (
    (re.compile(r"\bo'? ?clock\b"), "oclock"),
    (re.compile(r"\bfirst thing\b(?: in the morning\b)?"), "morning"),
    (re.compile(r"\ball day\b(?: long\b)?|\b(?:the )?whole day\b"), " "),
    (re.compile(r"\b(?:all|(?:the )?whole) (?=(?:morning|afternoon|evening|weekend|week)\b)"), " "),
    (re.compile(r"\blast (?=night\b|evening\b)"), "yesterday "),
    (re.compile(r"\bnightly\b"), "every night"),
    (re.compile(r"(?<=.)\blater (?=today\b)|\blater (?=today .|this\b)"), ""),
    (re.compile(r"^(?:to|by|over|some ?time) (?=.)"), ""),
    (re.compile(r"(?<=[a-z0-9])[- ]?ish\b|\bor so\b"), ""),
    (re.compile(r"\bbeginning (?!of\b)"), "starting "),
    (re.compile(rf"\b(?P<day>{WEEKDAY})'s(?= )"), r"\g<day>s"),
    (re.compile(r"(?<=day|row|ght|eek|end|nth|ear|ing|oon)'s$"), ""),
    (re.compile(r"\b(?:every )?alternate\b"), "every other"),
    (re.compile(r"\b(a|one|1) second\b"), r"\1 sec"),
)
"""What the grammar has no words for, and how it says the same; possessives and "about" mean nothing here."""
_ZERO_HOUR = re.compile(r"(?<!\d )\boh? (?=\d{3}\b|\d \d\d\b)")
_STARTING = re.compile(r"\b(?:starting|from)\b")
_NOW = re.compile(r"(?:right |just )?now|at once|immediately|straight away|right away")


def resolve_moment(words: str, now: datetime, *, morning: bool = False) -> When:
    """The moment, the stretch of time or the recurrence in these words.

    Args:
        words: As said; the preposition before them may be left out: "two hours" is in two hours.
        now: The present moment, with the person's time zone.
        morning: It is a time to wake up: of a time without "am" or "pm" the morning is meant.

    Raises:
        Unresolved: The words name no time, hold more than a time, or a time to wake up is over.
    """
    text = _prepared(words)
    if not text:
        raise unclear()
    if _NOW.fullmatch(text):
        return When(now)
    found = read_coming(text, now) or read_away(text, now, morning=morning)
    found = found or read_led_stretch(text, now, morning=morning) or _pieces(text, now, morning=morning)
    if morning and found.rrule is None and _over(found, now):
        raise Unresolved("a time to wake up that has passed", said="That time has passed.")
    return found


def _prepared(words: str) -> str:
    text = plain(_DASH.sub(lambda m: m["date"] or f"{m['weekday'] or ''} until ", words))
    for pattern, plainer in _SAID_OTHERWISE:
        text = pattern.sub(plainer, text)
    return _ZERO_HOUR.sub("0", figures(text))


def _over(when: When, now: datetime) -> bool:
    return (when.end or when.start).timestamp() < now.timestamp()


def _pieces(text: str, now: datetime, *, morning: bool) -> When:
    """A recurrence or a single time; else a stretch that no word announces, like "two to four"."""
    try:
        return _recurring_or_single(Reader(text), now, morning=morning)
    except Unresolved:
        if stretch := read_bare_stretch(text, now, morning=morning):
            return stretch
        raise


def _recurring_or_single(reader: Reader, now: datetime, *, morning: bool) -> When:
    recurrence = take_recurrence(reader)
    hours = take_first_hour(reader, now.date()) if recurrence else None
    starting = reader.see(_STARTING) is not None
    parts = take_parts(reader, now.date())
    if not reader.finished or (recurrence is None and parts == Parts()):
        raise unclear()
    if recurrence is None:
        return time_of(parts, now, morning=morning)
    if recurrence.within_a_day:
        if hours is not None or (parts != Parts() and not starting):
            raise Unresolved("a recurrence that ends", said="I can repeat that only without an end.")
        return first_within_a_day(recurrence, parts, now, morning=morning)
    starting = starting or (parts.part is not None and parts.part.today)
    parts = replace(parts, clock=parts.clock or hours)
    return first_time(recurrence, parts, now, morning=morning, starting=starting)
