"""The sound of a command is kept with its entry in the journal, and goes with it for good."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from assistant_core.journal import Journal, bytes_of_sounds
from assistant_core.kept_sound import SoundKeeper, as_flac, from_flac
from assistant_core.utterance import SAMPLE_RATE, Samples, Started, Utterance


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


def noise(seconds: float, seed: int = 1) -> Samples:
    return np.random.default_rng(seed).normal(0, 0.1, round(seconds * SAMPLE_RATE)).astype(np.float32)


def utterance(samples: Samples) -> Utterance:
    return Utterance(samples, 0, len(samples) / SAMPLE_RATE, Started.KEY)


def on_disk(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.glob("journal.db*"))


@pytest.mark.parametrize("count", [1, 4096, 40_000])
def test_a_sound_is_what_it_was(count: int) -> None:
    samples = noise(count / SAMPLE_RATE)
    back = from_flac(as_flac(samples))
    assert back.dtype == np.float32 and back.shape == (count,)
    assert np.abs(back - samples).max() < 1 / 32000


def test_what_is_too_loud_is_cut_and_not_turned_over() -> None:
    assert from_flac(as_flac(np.array([1.5, -1.5, 0], np.float32))) == pytest.approx([1, -1, 0])


@pytest.mark.parametrize("wanted", [True, False])
async def test_it_is_kept_only_if_that_is_wanted(path: Path, wanted: bool) -> None:
    journal = Journal(path)
    keeper = SoundKeeper(journal)
    keeper.wanted = wanted
    entry = journal.begin("level ten")
    await keeper.keep(entry, utterance(noise(1)))
    (kept,) = journal.recent()
    assert kept.has_sound is wanted and (journal.sound(entry) is not None) is wanted
    assert (bytes_of_sounds(path) > 0) is wanted


@pytest.mark.expected_logs("the journal cannot be used")
async def test_a_journal_that_cannot_be_written_loses_the_sound_alone(path: Path) -> None:
    journal = Journal(path)
    keeper = SoundKeeper(journal)
    keeper.wanted = True
    entry = journal.begin("level ten")
    pages = journal._db.execute("PRAGMA page_count").fetchone()[0]
    journal._db.execute(f"PRAGMA max_page_count = {pages}")
    await keeper.keep(entry, utterance(noise(3)))
    assert [(one.text, one.has_sound) for one in journal.recent()] == [("level ten", False)]


def test_of_a_command_that_was_erased_meanwhile_nothing_is_kept(path: Path) -> None:
    journal = Journal(path)
    journal.keep_sound(7, as_flac(noise(1)))
    assert journal.sound(7) is None and bytes_of_sounds(path) == 0


def test_erasing_commands_erases_their_sound_from_every_file(path: Path) -> None:
    journal = Journal(path)
    before = datetime.now(UTC)
    sounds = [as_flac(noise(1, seed)) for seed in (1, 2)]
    journal.keep_sound(journal.begin("first"), sounds[0])
    between = datetime.now(UTC)
    second = journal.begin("second")
    journal.keep_sound(second, sounds[1])
    pieces = [sound[9000:9100] for sound in sounds]
    assert all(piece in on_disk(path) for piece in pieces)
    assert journal.forget_between(before, between) == 1
    assert [piece in on_disk(path) for piece in pieces] == [False, True]
    assert journal.sound(second) == sounds[1] and bytes_of_sounds(path) == len(sounds[1])
    assert journal.forget_before(datetime.now(UTC) + timedelta(seconds=1)) == 1
    assert pieces[1] not in on_disk(path) and bytes_of_sounds(path) == 0


def test_a_number_that_is_used_again_does_not_sound_like_the_one_before(path: Path) -> None:
    journal = Journal(path)
    first = journal.begin("first")
    journal.keep_sound(first, as_flac(noise(1)))
    journal.forget_before(datetime.now(UTC) + timedelta(seconds=1))
    assert journal.begin("second") == first
    assert journal.sound(first) is None and not journal.recent()[0].has_sound


def test_the_sounds_alone_can_be_erased(path: Path) -> None:
    journal = Journal(path)
    for text in ("first", "second"):
        journal.keep_sound(journal.begin(text), as_flac(noise(1)))
    assert journal.forget_sounds() == 2
    assert [(one.text, one.has_sound) for one in journal.recent()] == [("second", False), ("first", False)]
    assert bytes_of_sounds(path) == 0


def test_the_file_gets_smaller_when_much_was_erased(path: Path) -> None:
    journal = Journal(path)
    kept = journal.begin("kept")
    for seed in range(4):
        journal.keep_sound(journal.begin("long"), as_flac(noise(60, seed)))
    large = len(on_disk(path))
    journal.forget_sounds()
    assert large > 6_000_000 and len(on_disk(path)) < 200_000
    assert journal.recent()[-1].id == kept


def test_a_file_that_is_no_journal_has_no_sounds(path: Path) -> None:
    assert bytes_of_sounds(path) == 0 and not path.exists()
    path.write_bytes(b"this is no database" * 100)
    assert bytes_of_sounds(path) == 0
