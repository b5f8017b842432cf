"""The spoken reply: made into a sound file by a child process, played by us so that it can be cut off."""

import asyncio
import logging
import os
import signal
import sys
import tempfile
import wave
from contextlib import suppress
from pathlib import Path

import numpy as np

from assistant_core.errors import OctavoxError
from assistant_core.player import Player
from assistant_core.settings import Speech
from assistant_core.utterance import Samples

log = logging.getLogger(__name__)

DEADLINE = 10.0
"""Seconds that making the sound of one reply may take."""

TRIES = 2
"""The engine now and then writes an empty file; a second try helps."""

_HEADER = 44
"""Bytes of a WAV file that holds no sound."""


class VoiceFailed(OctavoxError):
    """The words could not be made into sound."""

    default_said = "I cannot speak."


class Voice:
    """Speaks one thing at a time.

    Attributes:
        settings: Whether and how it speaks; what is put here holds from the next words on.
    """

    def __init__(self, settings: Speech) -> None:
        self.settings = settings
        self._player = Player()
        self._hushed = False

    async def say(self, words: str) -> None:
        """Speak, and return when it is said or was cut off; at once when it is to be silent.

        Raises `VoiceFailed`, `ServiceMissing`.
        """
        if not self.settings.enabled:
            return
        self._hushed = False
        samples, rate = await self.sound_of(words)
        if not self._hushed:
            await self._player.play(samples, rate)

    def hush(self) -> None:
        """Stop at once."""
        self._hushed = True
        self._player.stop()

    async def sound_of(self, words: str) -> tuple[Samples, int]:
        """The words as mono float32 samples, and their rate in Hz. Raises `VoiceFailed`."""
        with tempfile.TemporaryDirectory(prefix="octavox-voice-") as folder:
            file = Path(folder) / "reply.wav"
            for _ in range(TRIES):
                await self._make(file, words)
                if file.exists() and file.stat().st_size > _HEADER:
                    return _read(file)
        raise VoiceFailed("the speech engine wrote no sound", cure="install espeak-ng")

    async def _make(self, file: Path, words: str) -> None:
        command = [sys.executable, "-m", "assistant_core.speech_file", str(file)]
        process = await asyncio.create_subprocess_exec(
            *command,
            str(self.settings.rate),
            self.settings.voice,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            async with asyncio.timeout(DEADLINE):
                _, complaint = await process.communicate(words.encode())
        except TimeoutError:
            log.info("the speech engine did not end in %.0f s", DEADLINE)
        except asyncio.CancelledError:
            _end(process)
            await process.wait()
            raise
        else:
            if process.returncode != 0:
                log.info("the speech engine failed: %s", complaint.decode(errors="replace")[-300:])
            return
        _end(process)
        await process.wait()


def _end(process: asyncio.subprocess.Process) -> None:
    """End a process that may just have ended; `process.kill` would take its status from asyncio."""
    with suppress(ProcessLookupError):
        os.kill(process.pid, signal.SIGKILL)


def _read(file: Path) -> tuple[Samples, int]:
    with wave.open(str(file)) as sound:
        frames = sound.readframes(sound.getnframes())
        samples = np.frombuffer(frames, "<i2").reshape(-1, sound.getnchannels()).mean(axis=1) / 32768
        return samples.astype(np.float32), sound.getframerate()
