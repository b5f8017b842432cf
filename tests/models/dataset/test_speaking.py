"""Rows are spoken and heard once, and what was heard becomes rows."""

import json
from pathlib import Path

import av
import numpy as np
import pytest

from assistant_core.calls import Call
from assistant_core.catalog import Catalog
from assistant_core.token_map import TokenMap
from assistant_core.transcriber import Transcriber
from assistant_core.utterance import Samples
from models.dataset.hearing import heard_rows, read_hearings
from models.dataset.kokoro import RATE, resampled
from models.dataset.rows import Row
from models.dataset.speaking import hear

RECORDINGS = Path(__file__).parent.parent.parent / "recordings"
ROWS = [
    Row("set the volume to thirty percent and pause the music",
        (Call("set_volume", {"level": "thirty percent"}), Call("pause_media")), "written", "parallel"),
    Row("undo that", (Call("undo"),), "written"),
]  # fmt: skip


def decoded(path: Path) -> Samples:
    """16 kHz mono; `assistant_core.recordings` brings the voice detector, which llama.cpp cannot stand."""
    with av.open(str(path)) as container:
        frames = [frame.to_ndarray().ravel() for frame in container.decode(audio=0)]
    return np.concatenate(frames).astype(np.float32) / 32768


FILES = {ROWS[0].text: "volume_and_pause", ROWS[1].text: "undo_that"}


class Recorded:
    """A speaker whose every sentence was recorded beforehand."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, text: str, voice: str, speed: float) -> Samples:
        self.said.append(text)
        return decoded(RECORDINGS / f"{FILES[text]}_{voice}.flac")


async def spoken(rows: list[Row], out: Path, whisper_model: Path) -> Recorded:
    speaker, transcriber = Recorded(), Transcriber(whisper_model)
    try:
        await hear(rows, speaker, ["heart", "george"], transcriber, out, seed=3)
    finally:
        await transcriber.close()
    return speaker


async def test_what_was_heard_becomes_a_row_and_is_not_said_again(
    tmp_path: Path, whisper_model: Path
) -> None:
    out = tmp_path / "heard.jsonl"
    assert (await spoken(ROWS[:1], out, whisper_model)).said == [ROWS[0].text]
    with out.open("a") as lines:
        lines.write('{"said": "undo th')  # the power failed here
    assert (await spoken(ROWS, out, whisper_model)).said == [ROWS[1].text]
    hearings = list(read_hearings(out))
    assert [hearing.row for hearing in hearings] == ROWS
    assert {hearing.voice for hearing in hearings} <= {"heart", "george"}
    volume, undo = heard_rows(TokenMap.of_catalog(Catalog.load()), tmp_path)
    assert volume.calls[0].arguments["level"] in volume.text
    assert undo.calls == (Call("undo"),)


async def test_a_line_holds_the_row_the_voice_and_what_was_heard(tmp_path: Path, whisper_model: Path) -> None:
    out = tmp_path / "heard.jsonl"
    await spoken(ROWS[1:], out, whisper_model)
    line = json.loads(out.read_text())
    assert set(line) == {"said", "heard", "voice", "calls", "source", "tag"}
    assert "undo" in line["heard"].lower()


def test_a_sound_is_as_long_at_another_rate() -> None:
    assert len(resampled(np.zeros(RATE, np.float32), RATE)) == pytest.approx(16_000, abs=2)
