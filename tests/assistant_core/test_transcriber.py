"""Real Whisper on real recordings; silence and noise give no words."""

from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import pytest

from assistant_core import recordings
from assistant_core.errors import ModelMissing, NothingHeard
from assistant_core.transcriber import Decoding, Transcriber, judged
from assistant_core.utterance import SAMPLE_RATE, Samples, Started, Utterance
from models import store

RECORDINGS = Path(__file__).parent.parent / "recordings"


@pytest.fixture
async def transcriber() -> AsyncIterator[Transcriber]:
    made = Transcriber(store.folder("whisper-base"))
    yield made
    await made.close()


def plain(text: str) -> str:
    return "".join(c for c in text.lower().replace("%", " percent") if c.isalnum() or c == " ").strip()


async def test_commands_are_written_down(transcriber: Transcriber) -> None:
    for name, words in {
        "volume_and_pause_heart.flac": {
            "set the volume to thirty percent and pause the music",
            "set the volume to 30 percent and pause the music",
        },
        "undo_that_george.flac": {"undo that"},
        "shut_down_heart.flac": {"shut down the computer"},
        "yes_heart.flac": {"yes"},
        "no_heart.flac": {"no"},
    }.items():
        transcript = await transcriber.transcribe(recordings.read(RECORDINGS / name))
        assert plain(transcript.text) in words
        assert not transcript.doubtful, (name, transcript)
        assert transcript.seconds > 0


def sound(samples: Samples) -> Utterance:
    return Utterance(samples.astype(np.float32), 0.0, len(samples) / SAMPLE_RATE, Started.FILE)


@pytest.mark.parametrize("kind", ["silence", "hiss", "hum", "loud noise", "beeps"])
async def test_silence_and_noise_are_no_words(transcriber: Transcriber, kind: str) -> None:
    random = np.random.default_rng(1)
    moments = np.arange(3 * SAMPLE_RATE) / SAMPLE_RATE
    sounds = {
        "silence": np.zeros(len(moments)),
        "hiss": random.normal(0, 0.01, len(moments)),
        "hum": 0.3 * np.sin(2 * np.pi * 50 * moments),
        "loud noise": random.normal(0, 0.3, len(moments)),
        "beeps": 0.3 * np.sin(2 * np.pi * 1000 * moments) * (moments % 0.5 < 0.1),
    }
    with pytest.raises(NothingHeard):
        await transcriber.transcribe(sound(sounds[kind]))


async def test_a_missing_model_is_named(tmp_path: Path) -> None:
    transcriber = Transcriber(tmp_path)
    with pytest.raises(ModelMissing) as missing:
        await transcriber.transcribe(recordings.read(RECORDINGS / "yes_heart.flac"))
    assert missing.value.cure == "octavox model fetch"
    await transcriber.close()


@pytest.mark.parametrize(
    ("decoding", "fate"),
    [
        (Decoding("Set a timer.", -0.2, 0.01, 0.8), "sure"),
        (Decoding("Set a tire.", -0.9, 0.1, 0.8), "doubtful"),
        (Decoding("Thank you.", -0.9, 0.8, 0.8), "nothing"),
        (Decoding("Thanks for watching!", -1.5, 0.3, 0.8), "nothing"),
        (Decoding("go go go go go go go", -0.2, 0.1, 5.0), "nothing"),
        (Decoding(" ... ", -0.2, 0.1, 0.5), "nothing"),
        (Decoding("Yes.", -0.5, 0.7, 0.5), "sure"),
    ],
)
def test_what_whisper_says_of_its_words_decides(decoding: Decoding, fate: str) -> None:
    if fate == "nothing":
        with pytest.raises(NothingHeard):
            judged(decoding)
    else:
        assert judged(decoding).doubtful is (fate == "doubtful")
