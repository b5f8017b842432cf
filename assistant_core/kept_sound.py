"""How commands sounded, kept with the journal's entries when a person wants that."""

import asyncio
import io
import logging

import av
import numpy as np
from av.audio.frame import AudioFrame

from assistant_core.errors import JournalFailed
from assistant_core.journal import Journal
from assistant_core.utterance import SAMPLE_RATE, Samples, Utterance

log = logging.getLogger(__name__)

_FULL_SCALE = 32767
_FRAME = 4096


class SoundKeeper:
    """Keeps the sound of commands that are in the journal, and of nothing else.

    Attributes:
        wanted: Whether a person wants that.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.wanted = False

    async def keep(self, entry: int, utterance: Utterance) -> None:
        """Keep what a command of the journal was spoken as, if that is wanted."""
        if not self.wanted:
            return
        try:
            await asyncio.to_thread(self._write, entry, utterance.samples)
        except JournalFailed as error:
            log.error("%s", error)

    def _write(self, entry: int, samples: Samples) -> None:
        self._journal.keep_sound(entry, as_flac(samples))


def as_flac(samples: Samples) -> bytes:
    """The sound as a FLAC file of 16 bit, which is half as large as it would be otherwise."""
    whole = (np.clip(samples, -1, 1) * _FULL_SCALE).round().astype(np.int16).reshape(1, -1)
    out = io.BytesIO()
    with av.open(out, "w", format="flac") as container:
        stream = container.add_stream("flac", rate=SAMPLE_RATE, layout="mono")
        for begin in range(0, whole.shape[1], _FRAME):
            part = np.ascontiguousarray(whole[:, begin : begin + _FRAME])
            frame = AudioFrame.from_ndarray(part, format="s16", layout="mono")
            frame.sample_rate, frame.pts = SAMPLE_RATE, begin
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return out.getvalue()


def from_flac(content: bytes) -> Samples:
    """The sound of a FLAC file that `as_flac` made."""
    with av.open(io.BytesIO(content), "r") as container:
        parts = [frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)]
    return np.concatenate(parts).astype(np.float32) / np.float32(_FULL_SCALE)
