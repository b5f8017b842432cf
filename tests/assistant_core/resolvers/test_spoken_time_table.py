"""Every row of `spoken_times.yaml` means what it says there: what people say, and the time they mean.

The meanings were settled before the resolver was asked, as a careful person would settle them.
"""

from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml

from assistant_core.functions import When
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.moment import resolve_moment

BERLIN = ZoneInfo("Europe/Berlin")
NOW = "2026-11-18T10:00+01:00"
MEANINGS = ("moment", "range", "recurring", "refused")
FEWEST_ROWS = 320

Row = dict[str, Any]


def _rows() -> list[Row]:
    """The rows as text throughout, so that no time is read by anything but the test."""
    file = Path(__file__).with_name("spoken_times.yaml")
    rows: list[Row] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return rows


ROWS = _rows()


def _key(row: Row) -> tuple[str, str, str]:
    return row["said"], row.get("now", NOW), row.get("kind", "time")


def _name(row: Row) -> str:
    return " @ ".join(part for part in (row["said"], row.get("kind"), row.get("now")) if part)


def _resolved(row: Row) -> When:
    words, now, kind = _key(row)
    there = datetime.fromisoformat(now).astimezone(BERLIN)
    return resolve_moment(words, there, morning=kind == "alarm")


def _written(when: When) -> Row:
    """A time as a row of the table has it."""
    start = when.start.isoformat()
    if when.rrule:
        return {"recurring": {"rrule": when.rrule, "start": start}}
    if when.end:
        return {"range": {"start": start, "end": when.end.isoformat()}}
    return {"moment": start}


@pytest.mark.parametrize("row", ROWS, ids=_name)
def test_a_spoken_time_has_its_meaning(row: Row) -> None:
    if "refused" in row:
        with pytest.raises(Unresolved) as caught:
            _resolved(row)
        assert caught.value.said
        return
    assert _written(_resolved(row)) == {name: row[name] for name in MEANINGS if name in row}


def test_every_row_is_said_once_and_has_one_meaning() -> None:
    assert len(ROWS) >= FEWEST_ROWS
    assert [key for key, times in Counter(map(_key, ROWS)).items() if times > 1] == []
    assert [row for row in ROWS if sum(name in row for name in MEANINGS) != 1] == []
    assert [row for row in ROWS if set(row) - {"said", "now", "kind", *MEANINGS}] == []
    assert {row.get("kind", "time") for row in ROWS} == {"time", "alarm"}
    assert {row["refused"] for row in ROWS if "refused" in row} == {"true"}
