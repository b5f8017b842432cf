"""The time of day where the person is, as a service, so that tests and `--now` can set it."""

import os
import time
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assistant_core.services import Service, Services

_LOCALTIME = Path("/etc/localtime")
_ZONES = "zoneinfo/"


class Now(Service):
    """The wall clock in a time zone."""

    def __init__(self, zone: tzinfo | None = None) -> None:
        """Tell the time in this zone; in the computer's own when none is given."""
        self.zone = zone or local_zone()

    @classmethod
    async def open(cls, services: Services) -> Self:
        """The computer's clock; it is always there."""
        return cls()

    def now(self) -> datetime:
        """The present moment, to the microsecond, with the zone."""
        return datetime.now(self.zone)

    def ran(self) -> float:
        """Seconds that the computer has run and slept for; setting the clock does not change them."""
        return time.clock_gettime(time.CLOCK_BOOTTIME)


class FixedNow(Now):
    """A clock that stands still until it is moved, for `--now` and for tests."""

    def __init__(self, moment: datetime) -> None:
        """Stand at a moment, whose zone becomes the zone."""
        super().__init__(moment.tzinfo)
        self.moment = moment

    def now(self) -> datetime:
        """The moment it stands at."""
        return self.moment

    def ran(self) -> float:
        """As if every move were time that went by."""
        return self.moment.timestamp()


def local_zone() -> tzinfo:
    """The computer's time zone by its name, so that summer time is known; else its present offset."""
    linked = str(_LOCALTIME.resolve())
    for name in (os.environ.get("TZ", "").lstrip(":"), linked.partition(_ZONES)[2]):
        try:
            if name:
                return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return datetime.fromtimestamp(time.time()).astimezone().tzinfo or ZoneInfo("UTC")
