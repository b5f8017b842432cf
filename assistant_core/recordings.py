"""Recordings: any sound file as one utterance, or a sentence that says why not."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import av
import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.container import InputContainer

from assistant_core.endpoint import MARGIN
from assistant_core.errors import AudioUnreadable, NothingHeard
from assistant_core.speech import Stretch, find_speech
from assistant_core.utterance import SAMPLE_RATE, Samples, Started, Utterance

LONGEST_FILE = 15 * 60.0
"""Seconds beyond which a file is not even decoded."""

LONGEST_SPEECH = 60.0
"""Seconds of speech beyond which a recording is no command."""

_KEEP_WHOLE = 30.0
"""Seconds up to which a recording is only trimmed; from a longer one the pauses are taken out."""

_FULL_SCALE = np.float32(32768)
_UNREADABLE = "That file is no sound I can read."


def read(path: Path) -> Utterance:
    """The speech in a sound file, without the silence around it.

    Of a file longer than half a minute only the stretches of speech are kept. Raises
    `AudioUnreadable` for what is missing, empty, no sound, or too long, and `NothingHeard` when
    nobody speaks in it.
    """
    samples = decode(path)
    seconds = len(samples) / SAMPLE_RATE
    stretches = find_speech(samples)
    if not stretches:
        raise NothingHeard(f"no speech in {seconds:.1f} s of sound")
    spoken = sum(stretch.seconds for stretch in stretches)
    if spoken > LONGEST_SPEECH:
        raise AudioUnreadable(
            f"{spoken:.0f} s of speech, {LONGEST_SPEECH:.0f} s at most",
            said="There is too much speech in that recording for a command.",
            cure=f"take a recording with at most {LONGEST_SPEECH:.0f} seconds of speech",
        )
    if stretches[-1].end - stretches[0].start <= _KEEP_WHOLE:
        stretches = [Stretch(stretches[0].start, stretches[-1].end)]
    kept = np.concatenate([_cut(samples, stretch) for stretch in stretches])
    start = min(MARGIN, stretches[0].start)
    end = max(start, len(kept) / SAMPLE_RATE - min(MARGIN, max(0.0, seconds - stretches[-1].end)))
    return Utterance(kept, start, end, Started.FILE, datetime.now(UTC))


def decode(path: Path, *, longest: float = LONGEST_FILE) -> Samples:
    """A sound file (or the sound of a film) as 16 kHz mono float32.

    Raises `AudioUnreadable`; a file that says it is longer than `longest` seconds is not decoded.
    """
    _check(path)
    try:
        with av.open(str(path), metadata_errors="ignore") as container:
            assert isinstance(container, InputContainer)
            _refuse_long(_duration(container, path), longest)
            parts = list(_decoded(container, longest))
    except av.error.FFmpegError as error:
        raise AudioUnreadable(f"{path.name}: {type(error).__name__}", said=_UNREADABLE) from error
    if not parts:
        raise AudioUnreadable(f"{path.name} holds no samples", said="There is no sound in that file.")
    return np.concatenate(parts)


def _check(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise AudioUnreadable(f"{path.name}: {error.strerror}", said="I cannot find that file.") from error
    if not path.is_file():
        raise AudioUnreadable(f"{path.name} is no file", said=_UNREADABLE)
    if size == 0:
        raise AudioUnreadable(f"{path.name} is empty", said="That file is empty.")


def _duration(container: InputContainer, path: Path) -> float:
    """The seconds a file says it lasts; 0 when it does not say."""
    if not container.streams.audio:
        raise AudioUnreadable(f"{path.name} has no sound in it", said="There is no sound in that file.")
    stream = container.streams.audio[0]
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    return container.duration / av.time_base if container.duration is not None else 0.0


def _decoded(container: InputContainer, longest: float) -> Iterator[Samples]:
    """The sound piece by piece; stops with an error once there is more than was declared or allowed."""
    # 16 bit, since FFmpeg adds the channels of floating point sound up to more than full scale.
    resampler = AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
    samples = 0
    frames: Iterator[AudioFrame | None] = container.decode(audio=0)
    for frame in _with_end(frames):
        for resampled in resampler.resample(frame):
            part = resampled.to_ndarray().reshape(-1).astype(np.float32) / _FULL_SCALE
            samples += len(part)
            _refuse_long(samples / SAMPLE_RATE, longest)
            yield part


def _with_end(frames: Iterator[AudioFrame | None]) -> Iterator[AudioFrame | None]:
    """The frames, and the None that has the resampler give its rest."""
    yield from frames
    yield None


def _refuse_long(seconds: float, longest: float) -> None:
    if seconds > longest:
        raise AudioUnreadable(
            f"{seconds:.0f} s long, {longest:.0f} s at most",
            said="That recording is too long.",
            cure=f"take a recording of at most {longest / 60:g} minutes",
        )


def _cut(samples: Samples, stretch: Stretch) -> Samples:
    first = max(0, round((stretch.start - MARGIN) * SAMPLE_RATE))
    return samples[first : round((stretch.end + MARGIN) * SAMPLE_RATE)]
