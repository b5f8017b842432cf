"""Days that have a name, by the year: "christmas eve", "easter monday", "last christmas", "easter 2028"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, easter
from dateutil.relativedelta import FR, MO, SU, TH, relativedelta

from assistant_core.resolvers.day_names import YEAR, Days, year_of
from assistant_core.resolvers.reader import Reader

_Rule = Callable[[int], date]
_FIXED: dict[tuple[int, int], tuple[str, ...]] = {
    (1, 1): ("new years day", "new years", "new year"),
    (1, 6): ("epiphany", "twelfth day"),
    (1, 25): ("burns night",),
    (2, 2): ("groundhog day", "candlemas"),
    (2, 14): ("valentines day", "valentines"),
    (3, 8): ("international womens day", "womens day"),
    (3, 17): ("st patricks day", "saint patricks day", "st paddys day"),
    (4, 1): ("april fools day", "april fools"),
    (4, 22): ("earth day",),
    (5, 1): ("may day",),
    (6, 19): ("juneteenth",),
    (7, 4): ("independence day",),
    (10, 3): ("german unity day", "day of german unity"),
    (10, 31): ("halloween", "reformation day"),
    (11, 1): ("all saints day", "all saints"),
    (11, 2): ("all souls day",),
    (11, 5): ("bonfire night", "guy fawkes night", "guy fawkes day"),
    (11, 11): ("veterans day", "armistice day", "st martins day"),
    (12, 6): ("st nicholas day", "saint nicholas day"),
    (12, 24): ("christmas eve",),
    (12, 25): ("christmas day", "christmas"),
    (12, 26): ("boxing day", "st stephens day"),
    (12, 31): ("new years eve",),
}
"""The names without their apostrophes, which a transcript sets or leaves out."""
_FROM_EASTER: dict[int, tuple[str, ...]] = {
    -47: ("shrove tuesday", "pancake day", "mardi gras"),
    -46: ("ash wednesday",),
    -21: ("mothering sunday",),
    -7: ("palm sunday",),
    -3: ("maundy thursday",),
    -2: ("good friday",),
    0: ("easter sunday", "easter day", "easter"),
    1: ("easter monday",),
    39: ("ascension day", "ascension thursday", "ascension"),
    49: ("whit sunday", "pentecost"),
    50: ("whit monday", "pentecost monday"),
    60: ("corpus christi",),
}
"""How many days after Easter Sunday."""
_IN_MONTHS: dict[tuple[int, relativedelta], tuple[str, ...]] = {
    (1, relativedelta(day=1, weekday=MO(3))): ("martin luther king day", "mlk day"),
    (2, relativedelta(day=1, weekday=MO(3))): ("presidents day",),
    (5, relativedelta(day=1, weekday=SU(2))): ("mothers day",),
    (5, relativedelta(day=31, weekday=MO(-1))): ("memorial day",),
    (6, relativedelta(day=1, weekday=SU(3))): ("fathers day",),
    (9, relativedelta(day=1, weekday=MO(1))): ("labor day",),
    (10, relativedelta(day=1, weekday=MO(2))): ("columbus day",),
    (11, relativedelta(day=1, weekday=TH(4))): ("thanksgiving day", "thanksgiving"),
    (11, relativedelta(day=23, weekday=FR(1))): ("black friday",),
    (12, relativedelta(day=24, weekday=SU(-4))): ("1st sunday of advent", "1st advent"),
    (12, relativedelta(day=24, weekday=SU(-3))): ("2nd sunday of advent", "2nd advent"),
    (12, relativedelta(day=24, weekday=SU(-2))): ("3rd sunday of advent", "3rd advent"),
    (12, relativedelta(day=24, weekday=SU(-1))): ("4th sunday of advent", "4th advent"),
}
"""The month and where in it; mothers, fathers and thanks have theirs on the American days."""


def _fixed(month: int, day: int) -> _Rule:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> _Rule:
    return lambda year: easter(year) + timedelta(days=days)


def _in_month(month: int, where: relativedelta) -> _Rule:
    return lambda year: date(year, month, 1) + where


_RULES: dict[str, _Rule] = {
    **{name: _fixed(*day) for day, names in _FIXED.items() for name in names},
    **{name: _from_easter(days) for days, names in _FROM_EASTER.items() for name in names},
    **{name: _in_month(*rule) for rule, names in _IN_MONTHS.items() for name in names},
    "orthodox easter": lambda year: easter(year, EASTER_ORTHODOX),
}
_ALWAYS = {name for names in _FIXED.values() for name in names}
_NAMES = "|".join(re.sub(r"s\b", r"'?s'?", name) for name in sorted(_RULES, key=len, reverse=True))
HOLIDAY = rf"(?P<holiday>{_NAMES})"
"""The name of a day, with its apostrophe or without."""

_HOLIDAY = re.compile(rf"\b(?:(?P<which>this coming|coming|this|next|last) )?{HOLIDAY}(?!\w){YEAR}")


def take_holiday(reader: Reader, today: date) -> Days | None:
    """Take a day with a name from the words, if there is one: the next of that name, or that year's."""
    match = reader.take(_HOLIDAY)
    if match is None:
        return None
    name = match["holiday"].replace("'", "")
    rule = _RULES[name]
    if match["year"]:
        day = rule(year_of(match["year"], today))
    elif match["which"] == "last":
        day = next(day for n in (0, -1) if (day := rule(today.year + n)) < today)
    else:
        day = next(day for n in (0, 1) if (day := rule(today.year + n)) >= today)
    return Days.one(day, movable=name not in _ALWAYS)
