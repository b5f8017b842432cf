"""Media players, as they show themselves on the session bus (MPRIS 2)."""

import asyncio
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import unquote, urlsplit

from assistant_core.errors import ActionFailed
from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed
from system_actions.services.bus_signals import Signal

if TYPE_CHECKING:
    from system_actions.services.bus import SessionBus

PREFIX = "org.mpris.MediaPlayer2."
PATH = "/org/mpris/MediaPlayer2"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = ROOT + ".Player"

_PROXIES = {PREFIX + "playerctld"}
"""Names that stand for other players and would be counted twice."""

_ANSWER = 2.0
"""Seconds after which a player that does not answer is left out, or has failed."""

_MICROSECONDS = 1_000_000
_LOOKS_PER_SECOND = 20


@dataclass(frozen=True)
class Track:
    """What a player has before it; empty strings for what it does not say."""

    id: str
    title: str
    artist: str
    album: str
    url: str
    seconds: float

    @property
    def key(self) -> str:
        """Tells one track from another in the same player; the title may come after the track."""
        return f"{self.id} {self.url}" if self.id or self.url else self.title

    @property
    def said(self) -> str:
        """The title and who made it, or the name of its file; empty when nothing is known."""
        title = self.title or self._file.stem
        return f"{title} by {self.artist}" if title and self.artist else title

    @property
    def tagged(self) -> bool:
        """Whether the title is more than the file's name, which players show until they have read it."""
        return bool(self.title) and self.title != self._file.name

    @property
    def _file(self) -> PurePosixPath:
        return PurePosixPath(unquote(urlsplit(self.url).path))


@dataclass(frozen=True)
class Player:
    """A player at one moment.

    Attributes:
        name: Its name on the bus.
        owner: The connection that owns the name; two names of one player share it.
        label: What a person calls it.
        status: Playing, Paused or Stopped.
        seconds: Where in the track it is.
        shuffle: Whether it plays in random order; None when it cannot.
        loop: None, Track or Playlist as MPRIS writes them; empty when it cannot repeat.
        can: The abilities it has: GoNext, GoPrevious, Pause, Play, Seek.
        opens: It can be told to open something.
    """

    name: str
    owner: str
    label: str
    status: str
    track: Track
    seconds: float
    shuffle: bool | None
    loop: str
    can: frozenset[str]
    opens: bool

    @property
    def playing(self) -> bool:
        """Whether it plays now."""
        return self.status == "Playing"


class Players(Service):
    """Finds the players, remembers which was active last, and tells them what to do."""

    def __init__(self, bus: "SessionBus") -> None:
        self._bus = bus
        self._clock = itertools.count(1)
        self._active: dict[str, int] = {}
        self.paused_by_us: tuple[str, ...] = ()

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Begin to watch the players. Raises `ServiceMissing` when there is no session bus."""
        from system_actions.services.bus import SessionBus

        players = cls(await services.get(SessionBus))
        await players._bus.subscribe(
            players._note_activity,
            interface="org.freedesktop.DBus.Properties",
            member="PropertiesChanged",
            path=PATH,
            arg0=PLAYER,
        )
        return players

    async def all(self) -> list[Player]:
        """The players that answer, each once, the one that was active last first."""
        names = [n for n in await self._bus.names() if n.startswith(PREFIX) and n not in _PROXIES]
        found = [p for p in await asyncio.gather(*(self.get(name) for name in names)) if p]
        once = {player.owner: player for player in sorted(found, key=lambda p: len(p.name), reverse=True)}
        return sorted(once.values(), key=lambda p: (-self._active.get(p.owner, 0), p.name))

    async def get(self, name: str) -> Player | None:
        """A player as it is now; None when it is gone or does not answer."""
        try:
            async with asyncio.timeout(_ANSWER):
                owner = await self._bus.call(
                    "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetNameOwner", "s", name
                )
                root = await self._bus.get_all(name, PATH, ROOT)
                told = await self._bus.get_all(name, PATH, PLAYER)
        except (BusFailed, TimeoutError):
            return None
        return _player(name, owner, root, told)

    def choose(self, players: Sequence[Player]) -> Player:
        """The one of these that was active last. Raises `ActionFailed` when nothing tells them apart."""
        newest = max(players, key=lambda p: self._active.get(p.owner, 0))
        if len(players) > 1 and newest.owner not in self._active:
            labels = " or ".join(dict.fromkeys(player.label for player in players))
            raise ActionFailed(f"{len(players)} players are alike", said=f"Which one do you mean, {labels}?")
        return newest

    async def current(self) -> Player:
        """The player a command is for: the one that plays, else the one that was active last.

        Raises `ActionFailed` when there is none, or nothing tells several apart.
        """
        players = await self.all()
        for status in ("Playing", "Paused", "Stopped"):
            alike = [player for player in players if player.status == status]
            if alike:
                return self.choose(alike)
        raise ActionFailed("no media player", said="No media player is running.")

    async def tell(self, player: Player, member: str, signature: str = "", *args: Any) -> None:
        """Call a method of a player. Raises `ActionFailed`."""
        self._active[player.owner] = next(self._clock)
        try:
            await self._bus.call(player.name, PATH, PLAYER, member, signature, *args, patience=_ANSWER)
        except BusFailed as error:
            raise _failed(player, error) from error

    async def stop(self, player: Player) -> None:
        """Tell a player to stop; one that ends itself on that has stopped. Raises `ActionFailed`."""
        try:
            await self.tell(player, "Stop")
        except ActionFailed:
            if player.name in await self._bus.names():
                raise

    async def set(self, player: Player, name: str, signature: str, value: Any) -> None:
        """Change a property of a player. Raises `ActionFailed`."""
        try:
            await self._bus.set_property(player.name, PATH, PLAYER, name, signature, value)
        except BusFailed as error:
            raise _failed(player, error) from error

    async def after(
        self, player: Player, true: Callable[[Player], bool], *, patience: float = 2.0
    ) -> Player | None:
        """Look at a player until something is true of it or patience ends; None when it is gone."""
        now = await self.get(player.name)
        for _ in range(round(patience * _LOOKS_PER_SECOND)):
            if now is None or true(now):
                break
            await asyncio.sleep(1 / _LOOKS_PER_SECOND)
            now = await self.get(player.name)
        return now

    def _note_activity(self, signal: Signal) -> None:
        if signal.args[1].get("PlaybackStatus") in ("Playing", "Paused"):
            self._active[signal.sender] = next(self._clock)


def _failed(player: Player, error: BusFailed) -> ActionFailed:
    if error.gone:
        return ActionFailed(str(error), said=f"{player.label} does not answer.")
    return ActionFailed(str(error), said=f"{player.label} refused.")


def _player(name: str, owner: str, root: dict[str, Any], told: dict[str, Any]) -> Player:
    abilities = ("GoNext", "GoPrevious", "Pause", "Play", "Seek")
    return Player(
        name=name,
        owner=owner,
        label=root.get("Identity") or name.removeprefix(PREFIX),
        status=told.get("PlaybackStatus", "Stopped"),
        track=_track(told.get("Metadata", {})),
        seconds=told.get("Position", 0) / _MICROSECONDS,
        shuffle=told.get("Shuffle"),
        loop=told.get("LoopStatus", ""),
        can=frozenset(a for a in abilities if told.get("Can" + a) and told.get("CanControl", True)),
        opens=bool(root.get("SupportedUriSchemes")),
    )


def _track(told: dict[str, Any]) -> Track:
    artists = told.get("xesam:artist") or []
    return Track(
        id=str(told.get("mpris:trackid", "")),
        title=str(told.get("xesam:title", "")),
        artist=artists if isinstance(artists, str) else ", ".join(artists),
        album=str(told.get("xesam:album", "")),
        url=str(told.get("xesam:url", "")),
        seconds=told.get("mpris:length", 0) / _MICROSECONDS,
    )
