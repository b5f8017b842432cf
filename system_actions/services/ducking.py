"""Other programs' sound made quiet while Octavox listens, and put back exactly."""

import asyncio
import contextlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.audio import Audio

if TYPE_CHECKING:
    from pulsectl import Pulse

QUIET = 0.2
"""The volume of other streams while listening; what is quieter already stays as it is."""

Channels = list[float]


@dataclass(frozen=True)
class _Ducked:
    before: Channels
    during: Channels


class Ducking(Service):
    """Lowers the streams of others and restores those that nobody has touched since."""

    def __init__(self, audio: Audio) -> None:
        self._audio = audio
        self._ducked: dict[int, _Ducked] = {}
        self._lock = asyncio.Lock()

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Raises `ServiceMissing` when there is no sound server."""
        return cls(await services.get(Audio))

    async def close(self) -> None:
        """Leave nothing quiet behind."""
        if self._ducked:
            with contextlib.suppress(ServiceMissing, ActionFailed):  # with the server the streams are gone
                await self.restore()

    async def duck(self) -> None:
        """Make every stream that is not this program's quiet. Raises as `Audio.run`."""
        async with self._lock:
            known = set(self._ducked)
            self._ducked.update(await self._audio.run(lambda pulse: _duck(pulse, known)))

    async def restore(self) -> None:
        """Put the streams back that are still as `duck` left them. Raises as `Audio.run`."""
        async with self._lock:
            ducked, self._ducked = self._ducked, {}
            await self._audio.run(lambda pulse: _restore(pulse, ducked))


def _duck(pulse: "Pulse", known: set[int]) -> dict[int, _Ducked]:
    ducked = {}
    for stream in pulse.sink_input_list():
        ours = stream.proplist.get("application.process.id") == str(os.getpid())
        before = list(stream.volume.values)
        if ours or stream.index in known or max(before, default=0) <= QUIET:
            continue
        _set(pulse, stream.index, [channel * QUIET / max(before) for channel in before])
        ducked[stream.index] = _Ducked(before, list(pulse.sink_input_info(stream.index).volume.values))
    return ducked


def _restore(pulse: "Pulse", ducked: dict[int, _Ducked]) -> None:
    for stream in pulse.sink_input_list():
        was = ducked.get(stream.index)
        if was and list(stream.volume.values) == was.during:
            _set(pulse, stream.index, was.before)


def _set(pulse: "Pulse", stream: int, channels: Channels) -> None:
    from pulsectl import PulseVolumeInfo

    pulse.sink_input_volume_set(stream, PulseVolumeInfo(channels))
