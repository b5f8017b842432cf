"""What players are told to do, and what they did: every command is followed by a look at the player."""

import asyncio
import time
from collections.abc import Callable, Sequence
from urllib.parse import unquote

from assistant_core.errors import ActionFailed
from system_actions.services.library import Found, as_one
from system_actions.services.opening import open_with_default
from system_actions.services.players import Player, Players
from system_actions.words.phrases import listed

OPENING_PATIENCE = 8.0
"""Seconds in which a player that was told to open something begins to play it."""

_TAG_PATIENCE = 0.5
"""Seconds in which a player that has another track has read its title."""

_LOOK_PAUSE = 0.1
_JUMP_TOLERANCE = 3.0
"""Seconds that a position may be off what was asked for: players jump to the nearest key frame."""


def labels(players: Sequence[Player]) -> str:
    """The players as they are called, in alphabetical order, each label once."""
    return listed(sorted({player.label for player in players}))


def what_plays(player: Player) -> str:
    """One sentence about a player and its track."""
    what = player.track.said or "something without a title"
    return f"{player.label} {'is playing' if player.playing else 'is at'} {what}."


async def pause(players: Players, playing: Sequence[Player]) -> list[Player]:
    """Pause these; returns those that did. Raises `ActionFailed` when none did."""
    for player in playing:
        await players.tell(player, "Pause")
    return await _settled(players, playing, lambda now: not now.playing, "pause")


async def resume(players: Players, waiting: Sequence[Player]) -> list[Player]:
    """Let these go on; returns those that did. Raises `ActionFailed` when none did."""
    for player in waiting:
        await players.tell(player, "Play")
    return await _settled(players, waiting, lambda now: now.playing, "go on")


async def _settled(
    players: Players, told: Sequence[Player], true: Callable[[Player], bool], what: str
) -> list[Player]:
    """Those of which it became true. Raises `ActionFailed` when there are none."""
    looked = [await players.after(player, true) for player in told]
    done = [player for player in looked if player is not None and true(player)]
    if not done:
        raise ActionFailed(f"no player did {what}", said=f"{labels(told)} did not {what}.")
    return done


async def able(players: Players, ability: str, words: str) -> Player:
    """The current player. Raises `ActionFailed` when it has not this ability, in these words."""
    player = await players.current()
    if ability not in player.can:
        raise ActionFailed(f"no Can{ability}", said=f"{player.label} cannot {words}.")
    return player


async def to_another_track(players: Players, before: Player, member: str) -> Player:
    """Call Next or Previous and wait for another track.

    Previous is called a second time when the first only went back to the beginning of the track. Raises
    `ActionFailed` when the player is gone; returns it as it is when the track stayed.
    """
    after = before
    for _ in range(2 if member == "Previous" else 1):
        await players.tell(before, member)
        found = await players.after(
            before, lambda now: bool(now.track.said) and now.track.key != before.track.key
        )
        if found is None:
            raise ActionFailed("the player is gone", said=f"{before.label} has ended.")
        after = found
        if after.track.key != before.track.key:
            return await players.after(after, lambda now: now.track.tagged, patience=_TAG_PATIENCE) or after
    return after


async def jump(players: Players, before: Player, seconds: float) -> Player:
    """Jump within the track, or past its end into another. Raises `ActionFailed` when it stayed."""
    wanted = max(0.0, before.seconds + seconds)
    tolerance = min(_JUMP_TOLERANCE, abs(seconds) / 2)
    began = time.monotonic()

    def there(now: Player) -> bool:
        played_on = time.monotonic() - began
        off = now.seconds - wanted
        return now.track.key != before.track.key or -tolerance <= off <= tolerance + played_on

    await players.tell(before, "Seek", "x", round(seconds * 1_000_000))
    after = await players.after(before, there)
    if after is None or not there(after):
        raise ActionFailed("Seek had no effect", said=f"{before.label} did not jump.")
    return after


async def set_shuffle(players: Players, player: Player, state: bool) -> None:
    """Change the order. Raises `ActionFailed` when it did not change."""
    await players.set(player, "Shuffle", "b", state)
    after = await players.after(player, lambda now: now.shuffle == state)
    if after is None or after.shuffle != state:
        raise ActionFailed("Shuffle did not change", said=f"{player.label} did not change its order.")


async def set_loop(players: Players, player: Player, loop: str) -> None:
    """Change what is repeated, in MPRIS's words. Raises `ActionFailed` when it did not change."""
    await players.set(player, "LoopStatus", "s", loop)
    after = await players.after(player, lambda now: now.loop == loop)
    if after is None or after.loop != loop:
        raise ActionFailed(
            "LoopStatus did not change", said=f"{player.label} did not change what it repeats."
        )


async def play(players: Players, found: Found, chosen: Player | None) -> Player | None:
    """Play something in a player, or in the desktop's own when none is chosen.

    Returns the player once it plays it; None when that does not happen. Raises `ActionFailed` and
    `ServiceMissing` when it cannot be opened.
    """
    if chosen is not None:
        await players.tell(chosen, "OpenUri", "s", as_one(found))
        return await _wait_for_track(players, chosen, {unquote(uri) for uri in found.uris})
    known = {player.owner for player in await players.all() if player.playing}
    await open_with_default(as_one(found))
    return await _wait_for_new(players, known)


async def _wait_for_track(players: Players, player: Player, uris: set[str]) -> Player | None:
    def has_it(now: Player) -> bool:
        return unquote(now.track.url) in uris

    first = await players.after(player, has_it, patience=OPENING_PATIENCE)
    if first is None or not has_it(first) or first.playing:
        return first if first and has_it(first) else None

    def moves(now: Player) -> bool:
        # Some players go on saying Stopped after they were told to open something; the position tells.
        return now.playing or now.seconds > first.seconds

    await players.tell(first, "Play")
    after = await players.after(first, moves)
    return after if after and moves(after) else None


async def _wait_for_new(players: Players, known: set[str]) -> Player | None:
    for _ in range(round(OPENING_PATIENCE / _LOOK_PAUSE)):
        for player in await players.all():
            if player.owner not in known and player.playing:
                return player
        await asyncio.sleep(_LOOK_PAUSE)
    return None
