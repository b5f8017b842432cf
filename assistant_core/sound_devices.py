"""The sound devices of this computer, and streams from and to them, through PortAudio.

PortAudio is not thread-safe and looks for devices only once, so everything that opens, closes or looks
again goes through here, one thing at a time. All of it blocks for some milliseconds: call it in a thread.
"""

import asyncio
import atexit
import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

import pulsectl
import sounddevice

from assistant_core.errors import MicrophoneMissing, OctavoxError, ServiceMissing

log = logging.getLogger(__name__)

_lock = threading.RLock()
_streams: set[Any] = set()

_PULSE = "pulse"
"""PortAudio's device that is the sound server (PulseAudio, or PipeWire in its place)."""

_LATENCY = 0.1
"""Seconds of sound in between: a busy computer stutters with less; stopping is immediate all the same."""

PATIENCE = 3.0
"""Seconds that a stream may take to end."""

_NO_SINK = 0xFFFFFFFF
_CURE = "connect a microphone, or choose another one in Settings"

Callback = Callable[[Any, int, Any, Any], None]


@dataclass(frozen=True)
class SoundDevice:
    """A microphone a person can choose.

    Attributes:
        name: What the settings keep.
        label: What is shown.
        is_default: The system's own choice.
    """

    name: str
    label: str
    is_default: bool


@dataclass(frozen=True)
class _Source:
    """A source of the sound server; `is_monitor` when it is what a speaker plays."""

    device: SoundDevice
    is_monitor: bool


def microphones() -> list[SoundDevice]:
    """The microphones there are; none when there is no sound."""
    sources = _sources()
    if sources is not None:
        return [source.device for source in sources if not source.is_monitor]
    with _lock:
        inputs = [device for device in sounddevice.query_devices() if device["max_input_channels"] > 0]
        default = sounddevice.default.device[0]
    return [SoundDevice(d["name"], d["name"], d["index"] == default) for d in inputs]


def open_input(name: str, rate: int, block: int, callback: Callback, finished: Callable[[], None]) -> Any:
    """Open a microphone by name (the system's choice when empty) and let it run, mono float32.

    `callback` and `finished` are called in PortAudio's thread. Raises `MicrophoneMissing`.
    """
    with _lock:
        device, source = _find_input(name)
        settings = {"samplerate": rate, "channels": 1, "dtype": "float32", "blocksize": block}
        settings |= {"callback": callback, "finished_callback": finished, "latency": _LATENCY}
        with _environment("PULSE_SOURCE", source):
            try:
                return _run(sounddevice.InputStream, device, settings)
            except (sounddevice.PortAudioError, ValueError) as error:
                raise MicrophoneMissing(f"the microphone cannot be opened: {error}", cure=_CURE) from error


def open_output(rate: int, callback: Callback, finished: Callable[[], None]) -> Any:
    """Open the system's output and let it run, mono float32. Raises `ServiceMissing`."""
    with _lock:
        settings = {"samplerate": rate, "channels": 1, "dtype": "float32", "latency": _LATENCY}
        settings |= {"callback": callback, "finished_callback": finished}
        try:
            return _run(sounddevice.OutputStream, None, settings)
        except (sounddevice.PortAudioError, ValueError) as error:
            raise ServiceMissing(
                f"no sound can be played: {error}",
                said="I cannot play sound.",
                cure="connect a speaker, or start the sound server",
            ) from error


async def opened(opening: Callable[[], Any]) -> Any:
    """Open a stream in a thread. When cancelled meanwhile, it is closed as soon as it is there."""
    thread = asyncio.ensure_future(asyncio.to_thread(opening))
    try:
        return await asyncio.shield(thread)
    except asyncio.CancelledError:
        with suppress(OctavoxError):
            close(await thread)
        raise


def close(stream: Any, patience: float = PATIENCE) -> None:
    """End a stream, within so many seconds.

    When the sound server dies, its client library can lock itself up for good, and whoever waits for it. Such
    a stream is left behind: others can still be opened, but devices are not looked for again.
    """
    ending = threading.Thread(target=_end, args=(stream,), name="end of a stream", daemon=True)
    ending.start()
    ending.join(patience)
    if ending.is_alive():
        log.info("a sound stream does not end, it is left behind")
        atexit.unregister(sounddevice._exit_handler)  # it would wait for the stream, too


def _end(stream: Any) -> None:
    """Closing a stream that runs cancels PortAudio's thread, which can deadlock: it is stopped first.

    Stopping concerns this stream alone and is where it can get stuck, so nobody else waits for it; closing
    changes what PortAudio knows of all streams.
    """
    stream.stop(ignore_errors=True)
    with _lock:
        stream.close(ignore_errors=True)
        _streams.discard(stream)


def rescan() -> bool:
    """Look again which devices there are; False, and nothing done, while a stream is open."""
    with _lock:
        if _streams:
            return False
        sounddevice._terminate()
        sounddevice._initialize()
        return True


def _run(kind: Callable[..., Any], device: int | None, settings: dict[str, Any]) -> Any:
    """Open and start a stream; when that fails, look again which devices there are and try once more."""
    try:
        stream = kind(device=device, **settings)
    except (sounddevice.PortAudioError, ValueError):
        if not rescan():
            raise
        stream = kind(device=_pulse_device() if device is not None else None, **settings)
    try:
        stream.start()
    except sounddevice.PortAudioError:
        stream.close(ignore_errors=True)
        raise
    _streams.add(stream)
    return stream


def _find_input(name: str) -> tuple[int | None, str | None]:
    """PortAudio's device and the sound server's source for a microphone's name; None for the default."""
    sources = _sources()
    if sources is None:
        return (_portaudio_input(name) if name else None), None
    if not name:
        default = [source for source in sources if source.device.is_default]
        if not default or default[0].is_monitor:
            raise MicrophoneMissing("the sound server has no microphone", cure=_CURE)
        return None, None
    wanted = name.casefold()
    for source in sources:
        if wanted in (source.device.name.casefold(), source.device.label.casefold()):
            return _pulse_device(), source.device.name
    raise MicrophoneMissing(
        f"there is no microphone called {name!r}", said="The microphone you chose is not there.", cure=_CURE
    )


def _sources() -> list[_Source] | None:
    """What the sound server can record from; None when there is no sound server."""
    try:
        with pulsectl.Pulse("octavox") as server:
            default = server.server_info().default_source_name
            return [
                _Source(SoundDevice(s.name, s.description, s.name == default), s.monitor_of_sink != _NO_SINK)
                for s in server.source_list()
            ]
    except (pulsectl.PulseError, OSError):
        return None


def _pulse_device() -> int | None:
    for device in sounddevice.query_devices():
        if device["name"] == _PULSE:
            return int(device["index"])
    return None


def _portaudio_input(name: str) -> int:
    for device in sounddevice.query_devices():
        if device["max_input_channels"] > 0 and name.casefold() in device["name"].casefold():
            return int(device["index"])
    raise MicrophoneMissing(
        f"there is no microphone called {name!r}", said="The microphone you chose is not there.", cure=_CURE
    )


@contextmanager
def _environment(name: str, value: str | None) -> Iterator[None]:
    """Set a variable while a stream is being opened: the sound server's client takes the device from it."""
    if value is None:
        yield
        return
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
