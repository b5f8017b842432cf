import itertools
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant_core import recordings
from assistant_core.errors import ModelMissing, NothingHeard
from assistant_core.transcriber import LONGEST_PIECE, Transcriber, pieces
from assistant_core.utterance import SAMPLE_RATE, Samples, Started, Utterance

ROOT = Path(__file__).parent.parent.parent
RECORDINGS = ROOT / "tests" / "recordings"


@pytest.fixture
async def transcriber(whisper_model: Path) -> AsyncIterator[Transcriber]:
    made = Transcriber(whisper_model)
    yield made
    await made.close()


def plain(text: str) -> str:
    return re.sub(r"[^a-z0-9% ]", "", text.lower())


def utterance(samples: Samples) -> Utterance:
    samples = samples.astype(np.float32)
    return Utterance(samples, 0.0, len(samples) / SAMPLE_RATE, Started.KEY)


def noises(seconds: int) -> Iterator[Samples]:
    """Silence, hiss, loud noise, mains hum, beeps, and chords as of a music box."""
    random = np.random.default_rng(seconds)
    moments = np.arange(seconds * SAMPLE_RATE) / SAMPLE_RATE
    yield np.zeros_like(moments)
    yield random.normal(0, 0.001, len(moments))
    yield random.normal(0, 0.3, len(moments))
    yield 0.3 * np.sin(2 * np.pi * 50 * moments)
    yield 0.3 * np.sin(2 * np.pi * 1000 * moments) * (moments % 0.5 < 0.1)
    chords = [np.sin(2 * np.pi * note * moments) for note in (262, 330, 392)]
    yield 0.2 * sum(chords) * np.exp(-4 * (moments % 0.5))


async def test_commands_become_their_words(transcriber: Transcriber) -> None:
    said = {
        "volume_and_pause_heart": "set the volume to 30% and pause the music",
        "volume_and_pause_george": "set the volume to 30% and pause the music",
        "shut_down_george": "shut down the computer",
        "undo_that_heart": "undo that",
        "cancel_george": "cancel",
        "stop_heart": "stop",
        "yes_heart": "yes",
        "no_george": "no",
        "no_michael": "no",
        "what_time_real": "what time is it",
        "living_room_lamp_real": "would you please turn on the living room lamp",
        "cappuccino_real": "may i have a cappuccino",
        "every_purchase_real": "every purchase is a vote",
    }
    for name, words in said.items():
        transcript = await transcriber.transcribe(recordings.read(RECORDINGS / f"{name}.flac"))
        assert plain(transcript.text) == words
        assert transcript.language == "en"
        assert transcript.log_probability < 0
        assert transcript.seconds > 0


async def test_a_clear_sentence_is_not_doubtful(transcriber: Transcriber) -> None:
    transcript = await transcriber.transcribe(recordings.read(ROOT / "app/samples/timer_and_percent.wav"))
    assert plain(transcript.text) == "set a timer for 10 minutes and what is 15% of 80"
    assert not transcript.doubtful
    assert transcript.no_speech_probability < 0.2


async def test_speech_drowned_in_noise_is_doubtful_or_nothing(transcriber: Transcriber) -> None:
    speech = recordings.read(RECORDINGS / "living_room_lamp_real.flac").samples
    noise = np.random.default_rng(3).normal(0, 3 * np.sqrt(np.mean(speech**2)), len(speech))
    try:
        transcript = await transcriber.transcribe(utterance(speech + noise))
    except NothingHeard:
        return
    assert transcript.doubtful


@pytest.mark.parametrize("seconds", [1, 5])
async def test_silence_noise_and_music_are_no_words(transcriber: Transcriber, seconds: int) -> None:
    for noise in noises(seconds):
        with pytest.raises(NothingHeard):
            await transcriber.transcribe(utterance(noise))


async def test_more_than_half_a_minute_is_taken_in_pieces(transcriber: Transcriber) -> None:
    pause = np.zeros(5 * SAMPLE_RATE, np.float32)
    names = ("shut_down_heart", "volume_and_pause_george", "living_room_lamp_real", "what_time_heart")
    sentences = [recordings.read(RECORDINGS / f"{name}.flac").samples for name in names]
    sound = np.concatenate([part for sentence in sentences for part in (sentence, pause)])
    sound = np.concatenate([sound, recordings.read(RECORDINGS / "cappuccino_real.flac").samples])
    assert len(pieces(sound)) == 2
    transcript = await transcriber.transcribe(utterance(sound))
    words = plain(transcript.text)
    assert words.startswith("shut down the computer")
    assert words.endswith("may i have a cappuccino")


async def test_a_missing_model_has_a_cure(tmp_path: Path) -> None:
    transcriber = Transcriber(tmp_path)
    with pytest.raises(ModelMissing) as caught:
        await transcriber.transcribe(recordings.read(RECORDINGS / "yes_heart.flac"))
    await transcriber.close()
    assert caught.value.cure == "run octavox model fetch"


async def test_a_damaged_model_has_a_cure(tmp_path: Path, whisper_model: Path) -> None:
    for file in whisper_model.iterdir():
        (tmp_path / file.name).symlink_to(file)
    (tmp_path / "model.bin").unlink()
    (tmp_path / "model.bin").write_bytes(b"not a model" * 100)
    transcriber = Transcriber(tmp_path)
    with pytest.raises(ModelMissing, match="cannot be loaded"):
        await transcriber.transcribe(recordings.read(RECORDINGS / "yes_heart.flac"))
    await transcriber.close()


def test_pieces_are_cut_in_the_pauses() -> None:
    tone = np.ones(10 * SAMPLE_RATE, np.float32)
    pause = np.zeros(SAMPLE_RATE, np.float32)
    sound = np.concatenate([tone, tone, pause, tone, tone, pause, tone])
    cut = pieces(sound)
    assert np.array_equal(np.concatenate(cut), sound)
    assert all(len(piece) <= LONGEST_PIECE * SAMPLE_RATE for piece in cut)
    for before, after in itertools.pairwise(cut):
        assert before[-1] == after[0] == 0


def test_a_command_stays_in_one_piece() -> None:
    assert len(pieces(np.ones(20 * SAMPLE_RATE, np.float32))) == 1
