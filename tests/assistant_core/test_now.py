"""The clock tells the time in the computer's zone, or in the one it is given, or stands still."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from assistant_core.now import FixedNow, Now, local_zone
from assistant_core.services import Services


async def test_the_computers_clock_runs() -> None:
    now = await Services().get(Now)
    moment = now.now()
    assert moment.tzinfo is now.zone
    assert abs(moment - datetime.now(UTC)) < timedelta(seconds=5)


def test_the_zone_is_taken_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert local_zone() == ZoneInfo("Asia/Tokyo")
    monkeypatch.setenv("TZ", ":Europe/Berlin")
    assert Now().now().tzinfo == ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize("name", ["Nowhere/Atall", "", "../../etc/passwd"])
def test_a_zone_that_does_not_exist_falls_back_to_the_computers(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("TZ", name)
    zone = local_zone()
    assert datetime.now(zone).utcoffset() == datetime.now().astimezone().utcoffset()


def test_a_fixed_clock_stands_still() -> None:
    moment = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/Berlin"))
    now = FixedNow(moment)
    assert (now.now(), now.now(), now.zone) == (moment, moment, moment.tzinfo)
