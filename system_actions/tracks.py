"""Moving within what plays: from track to track, within a track, in what order and how often."""

from typing import Literal

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Change, Duration, Json, Outcome, Risk, State, action, undoes
from system_actions.services import transport
from system_actions.services.players import Player, Players
from system_actions.words.phrases import lasting

STEP = 10.0
"""Seconds that "forward" and "back" mean."""


_LOOPS = {"off": "None", "track": "Track", "playlist": "Playlist"}
_LOOP_WORDS = {
    "None": "Nothing is repeated",
    "Track": "The track is repeated",
    "Playlist": "The playlist is repeated",
}


@action(
    token=31,
    risk=Risk.SAFE,
    examples=[
        "next song",
        "skip this one",
        "next track please",
        "go to the next video",
        "skip ahead to the following song",
        "i don't like this song",
        "play the next one",
    ],
)
async def next_track(*, players: Players) -> Outcome:
    """Go to the next track.

    Undo goes back to the track from its beginning.
    """
    return await _skip(players, "Next")


@undoes(next_track)
async def undo_next_track(change: Change, *, players: Players) -> str:
    """Go back to the track that was left."""
    return await _skip_back(players, change, "Previous")


@action(
    token=32,
    risk=Risk.SAFE,
    examples=[
        "previous song",
        "go back to the last track",
        "play the one before",
        "previous track please",
        "back one song",
        "what was that last song play it again",
        "return to the previous video",
    ],
)
async def previous_track(*, players: Players) -> Outcome:
    """Go back to the previous track.

    Undo goes forward again to the track that was left, from its beginning.
    """
    return await _skip(players, "Previous")


@undoes(previous_track)
async def undo_previous_track(change: Change, *, players: Players) -> str:
    """Go forward to the track that was left."""
    return await _skip_back(players, change, "Next")


@action(
    token=33,
    risk=Risk.SAFE,
    examples=[
        "skip forward thirty seconds",
        "rewind a minute",
        "go back ten seconds in the video",
        "fast forward the podcast by two minutes",
        "jump ahead a bit",
        "rewind",
        "seek forward five minutes",
        "skip back fifteen seconds",
    ],
)
async def seek_media(
    direction: Literal["forward", "back"], *, amount: Duration | None = None, players: Players
) -> Outcome:
    """Jump forward or back within what plays.

    Undo jumps as far the other way, if the same track is still there.

    Args:
        direction: forward or back.
        amount: How far; ten seconds when not given.
    """
    before = await transport.able(players, "Seek", "jump in what it plays")
    wanted = STEP if amount is None else amount.total_seconds()
    after = await transport.jump(players, before, wanted if direction == "forward" else -wanted)
    if after.track.key != before.track.key:
        return Outcome(f"That was past the end. {transport.what_plays(after)}")
    jumped = after.seconds - before.seconds
    said = f"{after.label} is at {lasting(after.seconds)}."
    return Outcome(said, {**_at(before), "jumped": jumped}, _at(after))


@undoes(seek_media)
async def undo_seek_media(change: Change, *, players: Players) -> str:
    """Jump as far the other way."""
    now = await _same_track(players, change)
    jumped = change.before["jumped"]
    after = await transport.jump(players, now, -jumped if isinstance(jumped, int | float) else 0.0)
    return f"{after.label} is at {lasting(after.seconds)} again."


@action(
    token=34,
    risk=Risk.SAFE,
    examples=[
        "shuffle the playlist",
        "turn shuffle off",
        "play the songs in random order",
        "shuffle on",
        "stop shuffling",
        "play them in order again",
        "enable shuffle",
    ],
)
async def set_shuffle(state: State, *, players: Players) -> Outcome:
    """Play the tracks in random order, or in their own.

    Undo restores the order.

    Args:
        state: on is random, off is in order.
    """
    before = await players.current()
    if before.shuffle is None:
        raise ActionFailed("no Shuffle property", said=f"{before.label} cannot shuffle.")
    if before.shuffle == state:
        return Outcome(f"Shuffle is already {_on(state)} in {before.label}.")
    await transport.set_shuffle(players, before, state)
    return Outcome(
        f"Shuffle is {_on(state)} in {before.label}.",
        {"player": before.name, "shuffle": before.shuffle},
        {"player": before.name, "shuffle": state},
    )


@undoes(set_shuffle)
async def undo_set_shuffle(change: Change, *, players: Players) -> str:
    """Put the order back."""
    now = await _still_there(players, change)
    if now.shuffle != change.after["shuffle"]:
        raise WorldMoved("shuffle was changed since", said="Shuffle was changed since.")
    before = bool(change.before["shuffle"])
    await transport.set_shuffle(players, now, before)
    return f"Shuffle is {_on(before)} again in {now.label}."


@action(
    token=35,
    risk=Risk.SAFE,
    questions={"mode": "Repeat the track, the playlist, or nothing?"},
    examples=[
        "repeat this song",
        "loop the playlist",
        "turn repeat off",
        "play this track over and over",
        "stop repeating",
        "repeat the whole album",
        "keep this song on a loop",
        "no more looping",
    ],
)
async def set_repeat(mode: Literal["off", "track", "playlist"], *, players: Players) -> Outcome:
    """Repeat the track, the playlist, or nothing.

    Undo restores what was repeated.

    Args:
        mode: off, track or playlist.
    """
    before = await players.current()
    if not before.loop:
        raise ActionFailed("no LoopStatus property", said=f"{before.label} cannot repeat.")
    if before.loop == _LOOPS[mode]:
        return Outcome(f"{_LOOP_WORDS[before.loop]} already in {before.label}.")
    await transport.set_loop(players, before, _LOOPS[mode])
    return Outcome(
        f"{_LOOP_WORDS[_LOOPS[mode]]} in {before.label}.",
        {"player": before.name, "loop": before.loop},
        {"player": before.name, "loop": _LOOPS[mode]},
    )


@undoes(set_repeat)
async def undo_set_repeat(change: Change, *, players: Players) -> str:
    """Repeat what was repeated before."""
    now = await _still_there(players, change)
    if now.loop != change.after["loop"]:
        raise WorldMoved("repeat was changed since", said="Repeat was changed since.")
    before = str(change.before["loop"])
    await transport.set_loop(players, now, before)
    return f"{_LOOP_WORDS[before]} again in {now.label}."


async def _still_there(players: Players, change: Change) -> Player:
    now = await players.get(str(change.after["player"]))
    if now is None:
        raise WorldMoved("the player is gone", said="That player is not running any more.")
    return now


async def _same_track(players: Players, change: Change) -> Player:
    now = await _still_there(players, change)
    if now.track.key != change.after["track"]:
        raise WorldMoved("another track plays", said=f"{now.label} has moved on since.")
    return now


async def _skip(players: Players, member: Literal["Next", "Previous"]) -> Outcome:
    before = await transport.able(players, "Go" + member, f"go to the {member.lower()} track")
    after = await transport.to_another_track(players, before, member)
    if after.track.key == before.track.key:
        raise ActionFailed(f"{member} had no effect", said=f"There is no {member.lower()} track.")
    return Outcome(transport.what_plays(after), _at(before), _at(after), value=after.track.said)


async def _skip_back(players: Players, change: Change, member: Literal["Next", "Previous"]) -> str:
    now = await _same_track(players, change)
    after = await transport.to_another_track(players, now, member)
    if after.track.key != change.before["track"]:
        raise ActionFailed(
            f"{member} led elsewhere", said=f"I could not get back. {transport.what_plays(after)}"
        )
    return transport.what_plays(after)


def _on(state: bool) -> str:
    return "on" if state else "off"


def _at(player: Player) -> dict[str, Json]:
    return {"player": player.name, "track": player.track.key}
