"""Moments, days, stretches and recurrences, as said after their preposition.

Each kind of time takes another preposition, so each has a vocabulary of its own; a `Kind`
names what stands before it, off the span.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from models.dataset.grammar import Vocabulary, draw
from models.dataset.slots import durations
from models.dataset.slots.choose import Draw, filled, mixed
from models.dataset.slots.spoken import ordinal_digits, ordinal_words, said, words

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_HOLIDAYS = (
    "Christmas Eve",
    "Christmas Day",
    "Christmas",
    "New Year's Eve",
    "New Year's Day",
    "Easter Sunday",
    "Easter Monday",
    "Good Friday",
    "Halloween",
    "Valentine's Day",
    "Boxing Day",
    "Thanksgiving",
    "Mother's Day",
)


def _hour(rng: random.Random) -> int:
    return rng.choice((1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8, 9, 9, 10, 10, 11, 12))


def _half_of_day(rng: random.Random) -> str:
    return rng.choice(("am", "pm", "a.m.", "p.m.", "AM", "PM", "am", "pm"))


def _digits(rng: random.Random) -> str:
    minute = rng.choice((0, 0, 5, 10, 15, 15, 20, 25, 30, 30, 30, 35, 40, 45, 45, 50, 55, rng.randint(0, 59)))
    if rng.random() < 0.2:
        return f"{rng.randint(0, 23):02d}:{minute:02d}" if rng.random() < 0.8 else f"{rng.randint(13, 23)}"
    separator = rng.choice("::::.")
    suffix = rng.choice(("", " ", " ", " ")) + _half_of_day(rng) if rng.random() < 0.6 else ""
    if minute == 0 and suffix and rng.random() < 0.7:
        return f"{_hour(rng)}{suffix}"
    return f"{_hour(rng)}{separator}{minute:02d}{suffix}"


def _hour_alone(rng: random.Random) -> str:
    return said(_hour(rng), rng, in_words=0.6)


def _hour_and_minutes(rng: random.Random) -> str:
    minute = rng.choice((5, 10, 15, 15, 20, 25, 30, 30, 30, 35, 40, 45, 45, 50, 55, rng.randint(1, 59)))
    minutes = ("oh " if minute < 10 else "") + words(minute).replace("-", " ")
    return f"{words(_hour(rng))} {minutes}" + rng.choice(("", "", "", " am", " pm", " a.m.", " p.m."))


def _past(rng: random.Random) -> str:
    part = rng.choice(
        (
            "half past",
            "half past",
            "half past",
            "quarter past",
            "quarter to",
            "quarter to",
            "a quarter past",
            "ten past",
            "ten to",
            "five past",
            "five to",
            "twenty past",
            "twenty to",
            "twenty-five past",
            "10 past",
            "20 to",
            "5 to",
            "a quarter to",
            "quarter after",
            "ten after",
            "half",
        )
    )
    return f"{part} {said(_hour(rng), rng, in_words=0.8)}"


_day_half = ("in the morning", "in the evening", "in the afternoon", "at night", "this evening", "tonight")

clock = mixed(
    (3, _digits),
    (2, _hour_alone),
    (2, _hour_and_minutes),
    (2.5, _past),
    (1, filled(["{hour} (am|pm|a.m.|p.m.)"], hour=lambda r: said(_hour(r), r))),
    (1, filled(["{hour} o'clock"], hour=_hour_alone)),
    (0.7, filled(["{hour} [o'clock] {half}"], hour=_hour_alone, half=_day_half)),
    (0.6, ("noon", "midnight", "midday", "12 noon", "lunchtime", "noon", "midnight")),
)
"""Times of day: what follows "at"."""


half_less = mixed(
    (2, filled(["{hour}:(00|05|15|20|30|30|40|45|50)"], hour=lambda r: str(_hour(r)))),
    (2, _hour_alone),
    (1, filled(["{hour} (fifteen|thirty|forty five|twenty|oh five)"], hour=lambda r: words(_hour(r)))),
    (2, _past),
    (0.5, filled(["{hour} o'clock"], hour=_hour_alone)),
)
"""Times of day without a word for morning or evening; they stand beside "tonight" and the like."""


def month_date(rng: random.Random) -> str:
    """A date that takes no article: "May 14th", "14 May", "Friday, May 14"."""
    day, month = rng.randint(1, 28), rng.choice(MONTHS)
    ordinal = ordinal_digits(day) if rng.random() < 0.6 else ordinal_words(day)
    forms = (f"{month} {ordinal}", f"{month} {ordinal}", f"{month} the {ordinal}", f"{month} {day}")
    rare = (
        f"{day} {month}",
        f"{rng.choice(WEEKDAYS)} the {ordinal}",
        f"{rng.choice(WEEKDAYS)}, {month} {day}",
    )
    return rng.choice((*forms, *forms, *rare, f"{month} {day}, {rng.randint(2025, 2029)}"))


def ordinal_date(rng: random.Random) -> str:
    """A date that takes an article: "14th of May", "first", "last day of the month"."""
    day, month = rng.randint(1, 28), rng.choice(MONTHS)
    ordinal = ordinal_digits(day) if rng.random() < 0.6 else ordinal_words(day)
    rare = (f"{ordinal} of next month", "last day of the month", "first of the month", "first Monday of May")
    return rng.choice(
        (f"{ordinal} of {month}", f"{ordinal} of {month}", f"{ordinal} of {month}", ordinal, *rare)
    )


_weekday = filled(["{day}", "{day}", "{day}", "next {day}", "this {day}", "this coming {day}"], day=WEEKDAYS)
date = mixed((5, _weekday), (3, month_date), (0.5, _HOLIDAYS))
"""Days that follow "on" without an article."""

near_day = mixed(
    (5, ("tomorrow", "today", "tomorrow")),
    (1, filled(["next {day}", "{day} next week", "this {day}"], day=WEEKDAYS)),
)
"""Days that stand without a preposition."""

near_part = mixed(
    (4, ("tonight", "this evening", "this afternoon", "this morning", "later today", "this weekend")),
    (4, ("tomorrow morning", "tomorrow evening", "tomorrow night", "tomorrow afternoon", "tomorrow")),
    (2, filled(["{day} (morning|evening|afternoon|night)", "next {day} (morning|evening)"], day=WEEKDAYS)),
    (1, ("next week", "next month", "next weekend", "later", "first thing tomorrow", "tomorrow at noon")),
)
"""Parts of days and stretches that stand without a preposition."""

_named_parts = ("morning", "evening", "afternoon", "night")
_parts_of_near_days = ("this evening", "tonight", "tomorrow morning", "tomorrow evening", "this afternoon")

near_moment = mixed(
    (5, filled(["{day} at {clock}", "{day} at {clock}", "{day} {clock}"], day=near_day, clock=clock)),
    (2, filled(["{part} at {clock}"], part=_parts_of_near_days, clock=half_less)),
    (0.5, filled(["tomorrow (around|about) {clock}"], clock=clock)),
)
"""A near day with a time of day: "tomorrow at nine"."""

dated_moment = mixed(
    (5, filled(["{date} at {clock}", "{date} at {clock}", "{date} {clock}"], date=date, clock=clock)),
    (1, filled(["{day} {part} at {clock}"], day=WEEKDAYS, part=_named_parts, clock=half_less)),
)
"""A date with a time of day: "Friday at three"."""

articled_moment = filled(
    ["{date} at {clock}", "day after tomorrow at {clock}"], date=ordinal_date, clock=clock
)
"""A day that takes an article, with a time of day: "14th of May at noon"."""

clock_first = mixed(
    (3, filled(["{clock} tomorrow", "{clock} today"], clock=clock)),
    (3, filled(["{clock} {part}"], clock=half_less, part=_parts_of_near_days)),
    (3, filled(["{clock} on {date}", "{clock} next {day}"], clock=clock, date=date, day=WEEKDAYS)),
    (1, filled(["{clock} on the {date}", "{clock} the day after tomorrow"], clock=clock, date=ordinal_date)),
)
"""A time of day with the day after it: "nine tomorrow morning"."""

weekday_group = mixed(
    (4, ("every day", "every weekday", "every morning", "every evening", "every night", "daily")),
    (3, filled(["every {day}", "every {day}", "every other {day}"], day=WEEKDAYS)),
    (1, filled(["every {one} and {two}"], one=WEEKDAYS[:3], two=WEEKDAYS[3:])),
    (0.5, ("every weekend", "every week", "every month", "every two days", "every second day")),
)
"""How often: without a preposition."""

plural_days = mixed(
    (3, ("weekdays", "weekends", "workdays", "weekdays", "school days", "working days")),
    (3, filled(["{day}s"], day=WEEKDAYS)),
    (2, filled(["{one}s and {two}s"], one=WEEKDAYS[:3], two=WEEKDAYS[3:])),
    (1, filled(["{one} and {two}", "{one}, {two} and Sunday"], one=WEEKDAYS[:3], two=WEEKDAYS[3:6])),
    (1, ("Monday to Friday", "Monday through Friday", "Saturday and Sunday", "Saturdays and Sundays")),
)
"""Days that come again: what follows "on"."""

recurring = mixed(
    (4, filled(["{often} at {clock}", "{often} at {clock}"], often=weekday_group, clock=clock)),
    (1, weekday_group),
    (0.5, filled(["every {count} (hours|minutes|days)"], count=("two", "2", "three", "30", "four"))),
)
"""Recurrences: "every weekday at six"."""


def from_now(rng: random.Random) -> str:
    """How long from now, with the words that say so."""
    if rng.random() < 0.3:
        return f"{durations.days(rng)} from (now|today|tomorrow|Monday|Friday)"
    return f"{durations.waiting(rng)} from now"


stretch = mixed(
    (4, ("today", "tomorrow", "tonight", "this evening", "this afternoon", "tomorrow morning", "right now")),
    (3, ("this week", "next week", "this weekend", "next weekend", "this month", "next month")),
    (2, filled(["{day}", "next {day}", "{day} (morning|evening|afternoon|night)"], day=WEEKDAYS)),
    (1, filled(["next {day}", "{day} at {clock}"], day=WEEKDAYS, clock=clock)),
    (1, ("later today", "tomorrow night", "early next week", "all day tomorrow")),
)
"""Stretches of time asked about, without a preposition."""

_numbers = ("two", "2", "three", "3", "four", "five", "5", "six", "seven", "ten", "10")
articled_stretch = mixed(
    (2, filled(["next {number} (days|weeks|hours)", "coming {number} days"], number=_numbers)),
    (
        2,
        (
            "rest of the day",
            "rest of the week",
            "day after tomorrow",
            "weekend",
            "coming week",
            "next few days",
        ),
    ),
)
"""Stretches that take an article: "next five days"."""


@dataclass(frozen=True)
class Kind:
    """A kind of time.

    Attributes:
        vocabulary: The words of the span.
        before: What stands before the span where the sentence says when something happens.
        after_for: What stands before it where the sentence says "for": "for two hours from now".
        weight: How often it is said, against the other kinds.
    """

    vocabulary: Vocabulary
    before: str
    after_for: str
    weight: float


POINTS = (
    Kind(clock, "at ", "for ", 5),
    Kind(near_moment, "", "for ", 4),
    Kind(clock_first, "at ", "for ", 2),
    Kind(dated_moment, "[on ]", "for ", 3),
    Kind(articled_moment, "[on ]the ", "for the ", 1),
)
"""Moments with a time of day."""

DAYS = (
    Kind(date, "on ", "for ", 3),
    Kind(ordinal_date, "on the ", "for the ", 1),
    Kind(("day after tomorrow",), "the ", "for the ", 0.4),
    Kind(near_day, "", "for ", 2),
    Kind(near_part, "", "for ", 3),
    Kind(("morning", "evening", "afternoon", "early morning"), "in the ", "for the ", 0.5),
)
"""Days and parts of days."""

DELAYS = (Kind(durations.waiting, "in ", "in ", 3), Kind(from_now, "", "for ", 0.5))
"""How long from now."""

REPEATS = (Kind(recurring, "", "for ", 1.5), Kind(plural_days, "on ", "for ", 0.5))
"""Recurrences."""


def when(*groups: Sequence[Kind]) -> Draw:
    """Times after their natural preposition, which stands off the span: "at ~nine"."""
    return mixed(*((k.weight, _led(k.before, k.vocabulary)) for group in groups for k in group))


def scheduled(*groups: Sequence[Kind]) -> Draw:
    """Times after "for": "for ~nine tomorrow", "for the ~14th of May"."""
    return mixed(*((k.weight, _led(k.after_for, k.vocabulary)) for group in groups for k in group))


def _led(lead: str, vocabulary: Vocabulary) -> Draw:
    return lambda rng: f"{lead}~{draw(vocabulary, rng)}"


asked_about = mixed((4, stretch), (1, _led("the ", articled_stretch)), (1, _led("on ", date)))
"""The days and stretches that questions about plans and weather name."""

bare = mixed(
    (3, clock),
    (2.5, near_moment),
    (1, clock_first),
    (2, dated_moment),
    (2, date),
    (1.5, near_part),
    (1, near_day),
    (0.7, _led("the ", ordinal_date)),
    (0.4, _led("the ", articled_moment)),
)
"""Times that stand after "to" or "until" without a preposition of their own."""
