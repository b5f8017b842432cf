"""Days that have a name, by the year."""

from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, SU, TH, relativedelta

HOLIDAYS: dict[str, Callable[[int], date]] = {
    "christmas eve": lambda year: date(year, 12, 24),
    "christmas day": lambda year: date(year, 12, 25),
    "christmas": lambda year: date(year, 12, 25),
    "boxing day": lambda year: date(year, 12, 26),
    "new year's eve": lambda year: date(year, 12, 31),
    "new year's day": lambda year: date(year, 1, 1),
    "new year's": lambda year: date(year, 1, 1),
    "new year": lambda year: date(year, 1, 1),
    "valentine's day": lambda year: date(year, 2, 14),
    "valentines day": lambda year: date(year, 2, 14),
    "halloween": lambda year: date(year, 10, 31),
    "independence day": lambda year: date(year, 7, 4),
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "easter sunday": easter,
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "easter": easter,
    "mother's day": lambda year: date(year, 5, 1) + relativedelta(weekday=SU(2)),
    "mothers day": lambda year: date(year, 5, 1) + relativedelta(weekday=SU(2)),
    "father's day": lambda year: date(year, 6, 1) + relativedelta(weekday=SU(3)),
    "fathers day": lambda year: date(year, 6, 1) + relativedelta(weekday=SU(3)),
    "memorial day": lambda year: date(year, 5, 31) + relativedelta(weekday=MO(-1)),
    "labor day": lambda year: date(year, 9, 1) + relativedelta(weekday=MO(1)),
    "thanksgiving": lambda year: date(year, 11, 1) + relativedelta(weekday=TH(4)),
    "black friday": lambda year: date(year, 11, 1) + relativedelta(weekday=TH(4)) + relativedelta(weekday=FR),
}
"""The date of each in a year; mothers, fathers and thanks have theirs on the American days."""


def next_holiday(name: str, today: date) -> date:
    """The next day of this name, which may be today."""
    this_year = HOLIDAYS[name](today.year)
    return this_year if this_year >= today else HOLIDAYS[name](today.year + 1)
