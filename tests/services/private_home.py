"""Directories of a test's own in place of the person's, and a clock that stands until it is moved."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from assistant_core.now import FixedNow, Now
from assistant_core.services import Services


class WallClock(FixedNow):
    """A clock that a test moves."""

    set_by = 0.0

    def ran(self) -> float:
        """What went by, without the seconds by which the clock was set."""
        return self.moment.timestamp() - self.set_by

    def put(self, **length: float) -> None:
        """Set the clock forward or back; no time goes by."""
        self.moment += timedelta(**length)
        self.set_by += timedelta(**length).total_seconds()

    def pass_by(self, **length: float) -> None:
        """Let time go by, as `timedelta` counts it."""
        self.moment += timedelta(**length)

    def be(self, moment: str) -> None:
        """Stand at a moment, written without its zone."""
        self.moment = datetime.fromisoformat(moment).replace(tzinfo=self.moment.tzinfo)


@pytest.fixture
def private_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home directory with its XDG directories; returns the data directory's parent."""
    home = tmp_path / "home"
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("HOME", str(home))
    home.mkdir()
    return home


@pytest.fixture
def wall_clock(real_services: Services) -> WallClock:
    """The actions' clock: Wednesday, November 18, 2026, ten in the morning in Berlin."""
    clock = WallClock(datetime(2026, 11, 18, 10, 0, tzinfo=ZoneInfo("Europe/Berlin")))
    real_services.provide(clock, kind=Now)
    return clock
