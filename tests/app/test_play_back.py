"""What is said is kept as sound only if a person wants that, and only when something was done."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.compose import Composition, compose
from assistant_core import paths, settings_file
from assistant_core.journal import bytes_of_sounds
from assistant_core.kept_sound import from_flac
from assistant_core.recordings import decode

RECORDINGS = Path(__file__).parent.parent / "recordings"
COMMAND = RECORDINGS / "what_time_heart.flac"
CHATTER = RECORDINGS / "twenty" / "chatter_heart.flac"
UNDO = RECORDINGS / "undo_that_heart.flac"


@pytest.fixture(autouse=True)
def own_home(octavox_home: Path, no_session_bus: None, no_pulse: None) -> None:
    """Real models, and nothing of the person's own."""
    settings_file.save("speech", "enabled", False)


def want(kept: bool) -> None:
    settings_file.save("privacy", "keep_sound", kept)


def sounds() -> int:
    return bytes_of_sounds(paths.data_dir() / "journal.db")


async def hear(parts: Composition, recording: Path) -> str:
    """Take a recording the whole way; what was heard."""
    report = await parts.run_file(recording)
    assert report.text, report.reply
    return report.text


async def test_a_command_can_be_heard_again(octavox_home: Path) -> None:
    want(True)
    async with compose("resident") as parts:
        await hear(parts, COMMAND)
        journal = parts.assistant.stages.journal
        (entry,) = journal.recent()
        assert entry.has_sound
        content = journal.sound(entry.id)
        assert content is not None
        whole = len(decode(COMMAND))
        assert whole / 2 < len(from_flac(content)) <= whole
        (octavox_home / "again.flac").write_bytes(content)
        assert "time" in await hear(parts, octavox_home / "again.flac")


async def test_chatter_and_what_only_undoes_are_never_kept() -> None:
    want(True)
    async with compose("resident") as parts:
        for recording in (CHATTER, UNDO):
            await hear(parts, recording)
        assert parts.assistant.stages.journal.recent() == [] and sounds() == 0


async def test_nothing_is_kept_at_first() -> None:
    async with compose("resident") as parts:
        await hear(parts, COMMAND)
        (entry,) = parts.assistant.stages.journal.recent()
        assert not entry.has_sound and sounds() == 0


async def test_switching_it_off_erases_what_was_kept_and_leaves_the_commands() -> None:
    want(True)
    async with compose("resident") as parts:
        await hear(parts, COMMAND)
        assert sounds() > 0
        parts.live.change("privacy", "keep_sound", False)
        assert sounds() == 0
        await hear(parts, COMMAND)
        assert [entry.has_sound for entry in parts.assistant.stages.journal.recent()] == [False, False]


@pytest.mark.parametrize(("days", "left"), [(30, True), (1, False), (0, False)])
async def test_it_goes_when_the_command_is_too_old(days: int, left: bool) -> None:
    want(True)
    async with compose("resident") as parts:
        journal = parts.assistant.stages.journal
        await hear(parts, COMMAND)
        two_days_ago = (datetime.now(UTC) - timedelta(days=2)).isoformat()
        with journal._writing() as db:
            db.execute("UPDATE entries SET at = ?", (two_days_ago,))
        parts.live.change("privacy", "journal_days", days)
        assert bool(journal.recent()) is left and (sounds() > 0) is left


@pytest.mark.expected_logs("settings.toml")
async def test_a_broken_settings_file_neither_keeps_nor_erases() -> None:
    want(True)
    async with compose("resident") as parts:
        await hear(parts, COMMAND)
        before = sounds()
        settings_file.location().write_text("[privacy]\nkeep_sound = perhaps\n")
        parts.live.look()
        assert sounds() == before
        await hear(parts, COMMAND)
        assert [entry.has_sound for entry in parts.assistant.stages.journal.recent()] == [False, True]
    async with compose("resident"):
        assert sounds() == before


def test_the_sound_lies_where_only_its_owner_may_read() -> None:
    assert paths.data_dir().stat().st_mode & 0o077 == 0
