"""A media player of the test's own on the private session bus, for what mpv cannot show.

It speaks MPRIS like any other player: one with a queue that can lack abilities, restart a track on
Previous like Spotify does, hang, or ignore what it is told.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from assistant_core.services import Services
from system_actions.services.bus import SessionBus, variant
from system_actions.services.bus_objects import Interface, Method, Property

PREFIX = "org.mpris.MediaPlayer2."
PATH = "/org/mpris/MediaPlayer2"


@dataclass
class QueuePlayer:
    """A player with a queue of titles."""

    name: str
    label: str
    queue: list[str] = field(default_factory=lambda: ["One", "Two", "Three"])
    status: str = "Playing"
    at: int = 0
    seconds: float = 0.0
    shuffle: bool = False
    loop: str = "None"
    can: dict[str, bool] = field(default_factory=dict)
    lacks: tuple[str, ...] = ()
    deaf: bool = False
    hangs: bool = False
    opened: list[str] = field(default_factory=list)
    told: asyncio.Event = field(default_factory=asyncio.Event)
    bus: SessionBus | None = None

    @property
    def bus_name(self) -> str:
        return PREFIX + self.name

    async def appear(self) -> None:
        """Come onto the bus."""
        self.bus = await SessionBus.open(Services())
        self._player = Interface(
            "org.mpris.MediaPlayer2.Player", self._methods(), properties=self._properties()
        )
        self.bus.serve(PATH, self._root())
        self.bus.serve(PATH, self._player)
        await self.bus.own(self.bus_name)

    async def vanish(self) -> None:
        """Leave the bus, as when it is closed."""
        if self.bus:
            await self.bus.close()
            self.bus = None

    async def become(self, status: str) -> None:
        """Play, pause or stop, as by its own buttons, and tell the bus."""
        self.status = status
        assert self.bus is not None
        await self.bus.announce(PATH, self._player, "PlaybackStatus")

    def _root(self) -> Interface:
        async def nothing() -> None: ...

        return Interface(
            "org.mpris.MediaPlayer2",
            (Method("Raise", nothing),),
            properties=(
                Property("Identity", "s", lambda: self.label),
                Property("SupportedUriSchemes", "as", lambda: [] if "OpenUri" in self.lacks else ["file"]),
            ),
        )

    def _methods(self) -> tuple[Method, ...]:
        return (
            Method("Play", lambda: self._do("Playing")),
            Method("Pause", lambda: self._do("Paused")),
            Method("Stop", lambda: self._do("Stopped")),
            Method("Next", lambda: self._move(1)),
            Method("Previous", lambda: self._move(-1)),
            Method("Seek", self._seek, takes=(("offset", "x"),)),
            Method("OpenUri", self._open, takes=(("uri", "s"),)),
        )

    def _properties(self) -> tuple[Property, ...]:
        shown = [
            Property("PlaybackStatus", "s", self._status),
            Property("Metadata", "a{sv}", self._metadata),
            Property("Position", "x", lambda: round(self.seconds * 1_000_000)),
            Property("Shuffle", "b", lambda: self.shuffle, self._set_shuffle),
            Property("LoopStatus", "s", lambda: self.loop, self._set_loop),
            *(self._ability(name) for name in ("GoNext", "GoPrevious", "Play", "Pause", "Seek", "Control")),
        ]
        return tuple(one for one in shown if one.name not in self.lacks)

    def _ability(self, name: str) -> Property:
        return Property("Can" + name, "b", lambda: self.can.get(name, True))

    def _status(self) -> str:
        return self.status

    def _metadata(self) -> dict[str, Any]:
        if not self.queue:
            return {}
        title = self.queue[self.at]
        return {
            "mpris:trackid": variant("o", f"/track/{self.at}"),
            "xesam:title": variant("s", title),
            "xesam:url": variant("s", f"https://example.org/{title}"),
            "mpris:length": variant("x", 180_000_000),
        }

    async def _answering(self) -> bool:
        self.told.set()
        if self.hangs:
            await asyncio.sleep(60)
        return not self.deaf

    async def _do(self, status: str) -> None:
        if await self._answering():
            await self.become(status)

    async def _move(self, step: int) -> None:
        if not await self._answering():
            return
        if step < 0 and self.seconds > 3:
            self.seconds = 0.0
        elif 0 <= self.at + step < len(self.queue):
            self.at += step
            self.seconds = 0.0

    async def _seek(self, offset: int) -> None:
        if await self._answering():
            self.seconds = max(0.0, self.seconds + offset / 1_000_000)
            if self.seconds > 180:
                await self._move(1)

    async def _open(self, uri: str) -> None:
        self.opened.append(uri)
        if await self._answering():
            await self.become("Playing")

    async def _set_shuffle(self, value: bool) -> None:
        if await self._answering():
            self.shuffle = value

    async def _set_loop(self, value: str) -> None:
        if await self._answering():
            self.loop = value


class QueuePlayers:
    """Makes players and takes them off the bus in the end."""

    def __init__(self) -> None:
        self._made: list[QueuePlayer] = []

    async def start(self, name: str, label: str, **traits: Any) -> QueuePlayer:
        """Put a player on the bus."""
        player = QueuePlayer(name, label, **traits)
        self._made.append(player)
        await player.appear()
        return player

    async def close(self) -> None:
        """Take all players off the bus."""
        for player in self._made:
            await player.vanish()


@pytest.fixture
async def queue_players(session_bus: Any) -> AsyncIterator[QueuePlayers]:
    """Players with queues, to be started."""
    made = QueuePlayers()
    try:
        yield made
    finally:
        await made.close()
