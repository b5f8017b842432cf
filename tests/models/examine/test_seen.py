"""Which sentences are like a training row: found by their words, and kept."""

from pathlib import Path

import pytest

from assistant_core.calls import Call
from models.dataset.rows import Row, write_rows
from models.examine.seen import seen_flags


def rows_of(path: Path, *texts: str) -> Path:
    write_rows(path, [Row(text, (Call("irrelevant"),), "test") for text in texts])
    return path


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    return rows_of(tmp_path / "rows.jsonl", "Turn the kitchen lamp on, please.", "snooze")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("turn the kitchen lamp on please", True),
        ("please turn on the kitchen lamp", True),
        ("turn the kitchen lamps on", True),
        ("snooze for another ten minutes", False),
        ("it is far too dark in here", False),
        ("is the kitchen warm", False),
    ],
)
def test_a_sentence_is_seen_when_a_row_has_nearly_its_words(rows: Path, text: str, seen: bool) -> None:
    assert seen_flags([text], rows) == {text: seen}


def test_flags_are_kept_for_the_same_rows_alone(rows: Path, cache: Path) -> None:
    seen_flags(["snoozes", "hello there"], rows)
    (kept,) = (cache / "examine").iterdir()
    kept.write_text('{"snoozes": false, "hello there": true}', "utf-8")
    assert seen_flags(["snoozes", "hello there", "snooze"], rows) == {
        "snoozes": False,
        "hello there": True,
        "snooze": True,
    }
    other = rows_of(rows.with_name("other.jsonl"), "hello there")
    assert seen_flags(["snoozes", "hello there"], other) == {"snoozes": False, "hello there": True}
    assert len(list((cache / "examine").iterdir())) == 2


def test_without_rows_nothing_is_seen(tmp_path: Path) -> None:
    assert seen_flags(["hello"], rows_of(tmp_path / "none.jsonl")) == {"hello": False}
