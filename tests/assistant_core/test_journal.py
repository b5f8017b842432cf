"""The journal keeps what was done, survives a restart, and says when it cannot write."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant_core.calls import Way
from assistant_core.errors import JournalFailed
from assistant_core.functions import Change, Outcome
from assistant_core.journal import Journal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


def changed(journal: Journal, text: str, *levels: int) -> int:
    entry = journal.begin(text)
    for level in levels:
        act = journal.starting(entry, "set_level", {"level": f"{level} percent"})
        journal.finished(act, Outcome(f"{level}", {"level": 0}, {"level": level}))
    return entry


def test_the_latest_command_is_undone_last_act_first(path: Path) -> None:
    journal = Journal(path)
    changed(journal, "first", 10)
    changed(journal, "second", 20, 30)
    acts = journal.last_changes()
    assert [act.change for act in acts] == [
        Change({"level": 0}, {"level": 30}),
        Change({"level": 0}, {"level": 20}),
    ]
    for act in acts:
        journal.undone(act.id)
    assert [act.said for act in journal.last_changes()] == ["10"]


def test_what_changed_nothing_and_what_failed_cannot_be_undone(path: Path) -> None:
    journal = Journal(path)
    entry = journal.begin("read it")
    journal.finished(journal.starting(entry, "read_level", {}), Outcome("The level is 50."))
    journal.failed(journal.starting(entry, "fail", {}), "That failed.")
    assert journal.last_changes() == []
    assert [act.state for act in journal.recent()[0].acts] == ["done", "failed"]


def test_it_survives_a_restart(path: Path) -> None:
    before = Journal(path)
    entry = changed(before, "louder", 70)
    before.replied(entry, "It is at 70.", {"act": 0.1})
    before.close()
    again = Journal(path)
    assert [(e.text, e.said) for e in again.recent()] == [("louder", "It is at 70.")]
    assert again.last_changes()[0].change == Change({"level": 0}, {"level": 70})


def test_how_a_command_was_understood_is_kept_and_nobody_knows_it_of_earlier_ones(path: Path) -> None:
    with sqlite3.connect(path) as earlier:
        earlier.executescript(
            "CREATE TABLE entries (id INTEGER PRIMARY KEY, at TEXT NOT NULL, text TEXT NOT NULL,"
            " said TEXT NOT NULL DEFAULT '', seconds TEXT NOT NULL DEFAULT '{}');"
            "INSERT INTO entries (at, text) VALUES ('2026-01-02T03:04:05+00:00', 'before');"
        )
    earlier.close()
    journal = Journal(path)
    journal.replied(journal.begin("after"), "Done.", {}, Way.PHRASE)
    assert [(entry.text, entry.way) for entry in journal.recent()] == [("after", "phrase"), ("before", "")]
    journal.close()
    assert [entry.way for entry in Journal(path).recent()] == ["phrase", ""]


def test_commands_are_found_by_what_was_heard_done_or_answered(path: Path) -> None:
    journal = Journal(path)
    first = changed(journal, "Mach es WÄRMER", 20, 30)
    journal.replied(first, "100 % it_is.", {})
    journal.failed(journal.starting(changed(journal, "read it"), "read_level", {}), "No.")
    journal.begin("read on")

    def found(words: str, limit: int = 50) -> list[str]:
        return [entry.text for entry in journal.search(words, {"failed": " (MISSLÜCKT)"}, limit)]

    assert found("wärmer") == found("set_level, set_level") == found("100 % mach") == ["Mach es WÄRMER"]
    assert found("misslückt READ_level") == ["read it"] and found("read mach") == found("__") == []
    assert found("read") == ["read on", "read it"] and found("read", limit=1) == ["read on"]
    assert len(found("")) == 3 and [len(entry.acts) for entry in journal.search("mach", {})] == [2]


def test_the_uses_of_a_function_are_known_newest_first(path: Path) -> None:
    journal = Journal(path)
    changed(journal, "first", 10)
    second = changed(journal, "second", 20, 30)
    journal.finished(journal.starting(second, "read_level", {}), Outcome("The level is 30."))
    uses = journal.uses("set_level")
    assert [(use.text, use.acts[0].said) for use in uses] == [
        ("second", "30"),
        ("second", "20"),
        ("first", "10"),
    ]
    assert len(journal.uses("set_level", limit=1)) == 1 and journal.uses("wipe") == []
    last = journal.last_used()
    assert last.keys() == {"set_level", "read_level"} and last["set_level"] == uses[0].at


def test_a_time_can_be_read_and_erased(path: Path) -> None:
    journal = Journal(path)
    before = datetime.now(UTC)
    first = changed(journal, "first", 10)
    journal.replied(first, "It is at 10.", {"interpret": 0.08, "act": 0.02})
    between = datetime.now(UTC)
    changed(journal, "second", 20)
    after = datetime.now(UTC) + timedelta(seconds=1)
    (entry,) = journal.between(before, between)
    assert (entry.text, entry.seconds) == ("first", {"interpret": 0.08, "act": 0.02})
    assert [e.text for e in journal.between(before, after)] == ["first", "second"]
    assert journal.forget_between(before, between) == 1
    assert [e.text for e in journal.recent()] == ["second"] and journal.uses("set_level")[0].text == "second"
    assert journal.forget_between(before, between) == 0


def test_old_commands_are_forgotten(path: Path) -> None:
    journal = Journal(path)
    changed(journal, "old", 10)
    assert journal.forget_before(datetime.now(UTC) - timedelta(days=30)) == 0
    assert journal.forget_before(datetime.now(UTC) + timedelta(seconds=1)) == 1
    assert journal.recent() == []
    assert journal.last_changes() == []


def test_a_file_that_is_no_journal_is_named(path: Path) -> None:
    path.write_bytes(b"this is no database, but long enough to look at" * 40)
    with pytest.raises(JournalFailed):
        Journal(path)


def test_a_full_disk_is_a_named_error_and_loses_nothing(path: Path) -> None:
    journal = Journal(path)
    changed(journal, "kept", 10)
    pages = journal._db.execute("PRAGMA page_count").fetchone()[0]
    journal._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(JournalFailed, match="full"):
        for _ in range(100):
            journal.begin("x" * 5000)
    assert journal.recent(1000)[-1].text == "kept"
    assert journal.last_changes()[0].said == "10"
