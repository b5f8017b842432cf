"""Which hours of a forecast are asked about, by the clock of the place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from assistant_core.errors import ActionFailed
from assistant_core.functions import When
from system_actions.services.open_meteo import BACK, REACH, Hour

_AN_HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Asked:
    """A time asked about, cut to what can be known.

    Attributes:
        when: The time, by the place's own clock, without a zone.
        now: The present there, without a zone.
    """

    when: When
    now: datetime

    @property
    def is_now(self) -> bool:
        """The present is meant."""
        return self.when.end is None and abs(self.when.start - self.now) < _AN_HOUR / 2

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day whose hours are needed."""
        end = self.when.end
        last = (end - timedelta(seconds=1)).date() if end else self.when.start.date()
        return self.when.start.date(), max(last, self.when.start.date())

    def among(self, hours: Sequence[Hour]) -> list[Hour]:
        """The hours that are meant."""
        start, end = self.when.start, self.when.end
        if end is None:
            return [hour for hour in hours if hour.time <= start < hour.time + _AN_HOUR]
        return [hour for hour in hours if start < hour.time + _AN_HOUR and hour.time < end]


def asked(when: When, now: datetime) -> Asked:
    """Cut a time to what a forecast knows.

    Words such as "tomorrow morning" are meant by the clock of the place, so the zone is left away.

    Args:
        when: The time as it was said.
        now: The present at the place.

    Raises:
        ActionFailed: It recurs, or it is out of reach.
    """
    if when.rrule:
        raise ActionFailed("a recurring time", said="I can tell the weather for one time only.")
    present = now.replace(tzinfo=None)
    start = when.start.replace(tzinfo=None)
    end = when.end.replace(tzinfo=None) if when.end else None
    limit = datetime.combine(present.date() + timedelta(days=REACH + 1), datetime.min.time())
    if start >= limit:
        raise ActionFailed("past the forecast", said=f"The forecast reaches {REACH} days ahead only.")
    if start < present - timedelta(days=BACK):
        raise ActionFailed("before the records", said="I do not know the weather so long ago.")
    if end is not None:
        end = min(end, limit)
        start = max(start, present) if end > present else start
    return Asked(replace(when, start=start, end=end), present)
