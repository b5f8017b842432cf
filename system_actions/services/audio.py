"""The sound server (PulseAudio, or PipeWire in its place): how loud things are and where they sound.

Every operation has a connection of its own, made and closed in a thread within a few milliseconds, so
that a sound server that was restarted needs no care.
"""

import asyncio
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self, TypeVar

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services

if TYPE_CHECKING:
    from pulsectl import Pulse

T = TypeVar("T")

_DUMMY = "auto_null"
"""The sink that a sound server makes up when there is no sound card."""

_SETTLING = 1.0
_LOOKING = 0.02
"""Seconds in which another output becomes the default one, and between two looks."""


@dataclass(frozen=True)
class Loudness:
    """How loud an output device, a microphone or an application is.

    Attributes:
        id: ``output:NAME``, ``input:NAME`` or ``app:NAME``.
        label: What a person calls it.
        channels: The volume of each channel, 1.0 for 100 %.
        muted: It is silent whatever the volume.
    """

    id: str
    label: str
    channels: tuple[float, ...]
    muted: bool

    @property
    def percent(self) -> int:
        """The volume of the loudest channel."""
        return round(100 * max(self.channels, default=0.0))

    def at(self, percent: float) -> tuple[float, ...]:
        """The channels at another loudness, with the same balance between them."""
        level = percent / 100
        loudest = max(self.channels, default=0.0)
        if loudest == 0:
            return tuple(level for _ in self.channels)
        return tuple(channel * level / loudest for channel in self.channels)


@dataclass(frozen=True)
class Routing:
    """Where sound goes: the default output, and the streams that were moved there by hand."""

    output: Loudness
    moved: tuple[int, ...] = ()


class Audio(Service):
    """What can be heard, how loud, and through what."""

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the sound server. Raises `ServiceMissing`."""
        audio = cls()
        await audio.run(lambda pulse: pulse.server_info())
        return audio

    async def outputs(self) -> list[Loudness]:
        """The devices sound can come out of. Raises as `run`."""
        return await self.run(lambda pulse: [_output(s) for s in pulse.sink_list() if s.name != _DUMMY])

    async def apps(self) -> list[Loudness]:
        """The applications that have a sound stream, each once. Raises as `run`."""
        return await self.run(lambda pulse: [_app(name, s) for name, s in _by_app(pulse).items()])

    async def loudness(self, id: str = "") -> Loudness:
        """How loud something is; the default output when no id is given.

        Raises as `run`, and `ActionFailed` when it is not there.
        """
        return await self.run(lambda pulse: _find(pulse, id))

    async def microphone(self) -> Loudness | None:
        """The default microphone, or None when there is none. Raises as `run`."""
        return await self.run(_microphone)

    async def set_loudness(
        self, id: str, *, channels: Iterable[float] | None = None, muted: bool | None = None
    ) -> Loudness:
        """Change how loud something is and return what it is then. Raises as `loudness`."""
        values = None if channels is None else list(channels)
        return await self.run(lambda pulse: _set(pulse, id, values, muted))

    async def route(self, output: str) -> Routing:
        """Make an output the default one and let all that sounds on the old one sound there.

        The sound server moves most streams by itself; `moved` are those it left. Raises as `loudness`.
        """
        return await self.run(lambda pulse: _route(pulse, output))

    async def route_back(self, output: str, streams: Iterable[int]) -> Routing:
        """Make an output the default one and move these streams to it, where they still exist."""
        return await self.run(lambda pulse: _route(pulse, output, set(streams)))

    async def run(self, work: "Callable[[Pulse], T]") -> T:
        """Do something with a fresh connection, in a thread.

        Raises:
            ServiceMissing: There is no sound server.
            ActionFailed: It went away in the middle, or refused.
        """
        return await asyncio.to_thread(_connected, work)


def _connected(work: "Callable[[Pulse], T]") -> T:
    try:
        import pulsectl
    except (ImportError, OSError) as error:
        raise _missing(f"libpulse cannot be loaded: {error}") from error
    with pulsectl.Pulse("octavox", connect=False) as pulse:
        try:
            pulse.connect()
        except pulsectl.PulseError as error:
            raise _missing(str(error)) from error
        try:
            result: T = work(pulse)
        except (pulsectl.PulseError, pulsectl.PulseDisconnected) as error:
            said = "The sound system did not do that."
            if not pulse.connected:
                said = "The sound system stopped answering, so I cannot tell."
            raise ActionFailed(f"the sound server failed: {error!r}", said=said) from error
        return result


def _missing(detail: str) -> ServiceMissing:
    return ServiceMissing(
        f"no sound server: {detail}",
        said="I find no sound system.",
        cure="install and start PipeWire (pipewire-pulse) or PulseAudio",
    )


def _find(pulse: "Pulse", id: str) -> Loudness:
    if id.startswith("app:"):
        name = id.removeprefix("app:")
        return _app(name, _streams_of(pulse, name))
    if id.startswith("input:"):
        return _input(_source(pulse, id))
    return _output(_sink(pulse, id))


def _set(pulse: "Pulse", id: str, channels: list[float] | None, muted: bool | None) -> Loudness:
    if id.startswith("app:"):
        targets = _streams_of(pulse, id.removeprefix("app:"))
    else:
        targets = [_source(pulse, id) if id.startswith("input:") else _sink(pulse, id)]
    for target in targets:
        if channels is not None:
            _set_volume(pulse, target, channels)
        if muted is not None:
            pulse.mute(target, muted)
    return _find(pulse, id)


def _set_volume(pulse: "Pulse", target: Any, channels: list[float]) -> None:
    """Set the channels; streams of one application may differ in how many they have."""
    from pulsectl import PulseVolumeInfo

    fits = len(channels) == target.channel_count
    values = channels if fits else [max(channels)] * target.channel_count
    pulse.volume_set(target, PulseVolumeInfo(values))


def _route(pulse: "Pulse", output: str, streams: set[int] | None = None) -> Routing:
    old = pulse.sink_default_get()
    new = _sink(pulse, output)
    pulse.default_set(new)
    moved = []
    for stream in pulse.sink_input_list():
        if stream.sink != new.index and (
            stream.sink == old.index if streams is None else stream.index in streams
        ):
            pulse.sink_input_move(stream.index, new.index)
            moved.append(stream.index)
    _settle(pulse, new.name)
    return Routing(_output(_sink(pulse, "")), tuple(moved))


def _settle(pulse: "Pulse", output: str) -> None:
    """Wait until an output is the default one: PipeWire answers before it is."""
    patient = time.monotonic() + _SETTLING
    while pulse.server_info().default_sink_name != output and time.monotonic() < patient:
        time.sleep(_LOOKING)


def _sink(pulse: "Pulse", id: str) -> Any:
    name = id.removeprefix("output:") or pulse.server_info().default_sink_name
    for sink in pulse.sink_list():
        if sink.name == name and name != _DUMMY:
            return sink
    raise ActionFailed(f"no output {name!r}", said="I find no speakers or headphones.")


def _source(pulse: "Pulse", id: str) -> Any:
    name = id.removeprefix("input:")
    for source in pulse.source_list():
        if source.name == name:
            return source
    raise ActionFailed(f"no microphone {name!r}", said="I find no microphone.")


def _microphone(pulse: "Pulse") -> Loudness | None:
    default = pulse.server_info().default_source_name
    real = [s for s in pulse.source_list() if s.monitor_of_sink_name is None]
    chosen = next((s for s in real if s.name == default), real[0] if real else None)
    return _input(chosen) if chosen else None


def _by_app(pulse: "Pulse") -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for stream in pulse.sink_input_list():
        found.setdefault(app_name(stream), []).append(stream)
    return found


def _streams_of(pulse: "Pulse", name: str) -> list[Any]:
    streams = _by_app(pulse).get(name)
    if not streams:
        raise ActionFailed(f"no stream of {name!r}", said=f"{name} makes no sound now.")
    return streams


def app_name(stream: Any) -> str:
    """What the application of a stream is called."""
    told = stream.proplist
    return str(told.get("application.name") or told.get("application.process.binary") or stream.name)


def _output(sink: Any) -> Loudness:
    return Loudness(f"output:{sink.name}", sink.description, tuple(sink.volume.values), bool(sink.mute))


def _input(source: Any) -> Loudness:
    volume = tuple(source.volume.values)
    return Loudness(f"input:{source.name}", source.description, volume, bool(source.mute))


def _app(name: str, streams: list[Any]) -> Loudness:
    loudest = max(streams, key=lambda stream: stream.volume.value_flat)
    muted = all(stream.mute for stream in streams)
    return Loudness(f"app:{name}", name, tuple(loudest.volume.values), muted)
