"""Music, radio and videos: what plays, and what the players are told."""

from collections.abc import Sequence
from typing import Annotated, Literal

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import (
    Change,
    Json,
    Kind,
    Named,
    Outcome,
    Risk,
    Spoken,
    Text,
    action,
    names_of,
    undoes,
)
from system_actions.services import transport
from system_actions.services.library import Library
from system_actions.services.players import Player, Players

PlayerName = Annotated[Named, Spoken(Kind.NAME, names="player")]


@action(
    token=27,
    risk=Risk.SAFE,
    questions={"what": "What shall I play?"},
    examples=[
        "play some jazz",
        "put on the album kind of blue",
        "play radio paradise",
        "play the song yesterday in vlc",
        "i want to hear the beatles",
        "play the latest episode of the daily podcast",
        "start the video of our holiday",
        "play the audiobook treasure island",
        "listen to classical music on rhythmbox",
        "tune in to radio bbc four",
    ],
)
async def play_media(
    what: Text,
    *,
    kind: Literal["music", "radio", "podcast", "audiobook", "video"] | None = None,
    player: PlayerName | None = None,
    players: Players,
    library: Library,
) -> Outcome:
    """Play music, a radio station, a podcast, an audiobook or a video.

    Args:
        what: A title, artist, album, genre, station or file, as said.
        kind: What sort of thing it is, when that was said.
        player: The player to use; the one that runs when not given.
    """
    found = await library.find(what, kind)
    if found is None:
        raise ActionFailed(
            "nothing in the library is alike",
            said=f"I found nothing to play called {what}.",
            cure="keep music in your Music folder, films in Videos, radio in stations.m3u by the settings",
        )
    running = await players.all()
    if player is not None:
        chosen = next((p for p in running if p.name == player.id), None)
        if chosen is None:
            raise ActionFailed("the player is gone", said=f"{player.label} is not running any more.")
    else:
        chosen = next((p for p in running if p.opens), None)
    started = await transport.play(players, found, chosen)
    if started is None:
        raise ActionFailed(
            "no player began to play it", said=f"I opened {found.label}, but nothing began to play."
        )
    return Outcome(f"Playing {found.label} in {started.label}.", value=found.label)


@action(
    token=28,
    risk=Risk.SAFE,
    examples=[
        "pause the music",
        "pause",
        "hold the song for a moment",
        "pause the video",
        "pause playback please",
        "freeze the film",
        "put the player on pause",
    ],
)
async def pause_media(*, players: Players) -> Outcome:
    """Pause whatever plays, in every player.

    Undo lets the same players go on.
    """
    playing = [player for player in await players.all() if player.playing]
    if not playing:
        return Outcome("Nothing is playing.")
    paused = await transport.pause(players, playing)
    players.paused_by_us = tuple(player.name for player in paused)
    return Outcome(_are(paused, "paused"), *_kept(paused, "Playing", "Paused"))


@undoes(pause_media)
async def undo_pause_media(change: Change, *, players: Players) -> str:
    """Let the players go on that were paused."""
    resumed = await transport.resume(players, await _unchanged(players, change))
    return f"{_are(resumed, 'playing')[:-1]} again."


@action(
    token=29,
    risk=Risk.SAFE,
    examples=[
        "resume the music",
        "continue playing",
        "unpause",
        "go on with the song",
        "keep playing the video",
        "carry on with the podcast",
        "start the music again",
        "resume playback",
    ],
)
async def resume_media(*, players: Players) -> Outcome:
    """Go on with what was paused: the players paused last, else the one that was active last.

    Undo pauses them again.
    """
    running = await players.all()
    waiting = [p for p in running if p.name in players.paused_by_us and p.status == "Paused"]
    if not waiting:
        idle = [p for p in running if p.status == "Paused"] or [p for p in running if not p.playing]
        playing = [p for p in running if p.playing]
        if playing and not any(p.status == "Paused" for p in idle):
            return Outcome(f"{_are(playing, 'already playing')}")
        if not idle:
            raise ActionFailed("no media player", said="No media player is running.")
        waiting = [players.choose(idle)]
    resumed = await transport.resume(players, waiting)
    players.paused_by_us = ()
    return Outcome(_are(resumed, "playing"), *_kept(resumed, waiting[0].status, "Playing"))


@undoes(resume_media)
async def undo_resume_media(change: Change, *, players: Players) -> str:
    """Pause the players that were resumed."""
    paused = await transport.pause(players, await _unchanged(players, change))
    players.paused_by_us = tuple(player.name for player in paused)
    return f"{_are(paused, 'paused')[:-1]} again."


@action(
    token=30,
    risk=Risk.SAFE,
    examples=[
        "stop the music",
        "stop playing",
        "end the playback",
        "turn the music off",
        "stop the radio",
        "shut off the song",
        "no more music",
    ],
)
async def stop_media(*, players: Players) -> Outcome:
    """Stop whatever plays; when nothing plays, what is paused."""
    running = await players.all()
    busy = [p for p in running if p.playing] or [p for p in running if p.status == "Paused"]
    if not busy:
        return Outcome("Nothing is playing.")
    for player in busy:
        await players.stop(player)
        after = await players.after(player, lambda now: now.status == "Stopped")
        if after is not None and after.status != "Stopped":
            raise ActionFailed("Stop had no effect", said=f"{player.label} did not stop.")
    return Outcome(_are(busy, "stopped"))


@action(
    token=36,
    risk=Risk.SAFE,
    examples=[
        "what song is this",
        "what's playing",
        "who sings this",
        "name of this track",
        "which album is this from",
        "tell me what i am listening to",
        "what is the title of this song",
    ],
)
async def now_playing(*, players: Players) -> Outcome:
    """Say what is playing."""
    running = await players.all()
    playing = [player for player in running if player.playing]
    if playing:
        return Outcome(
            " ".join(transport.what_plays(player) for player in playing), value=playing[0].track.said
        )
    paused = [player for player in running if player.status == "Paused" and player.track.said]
    if paused:
        return Outcome(f"{paused[0].track.said} is paused in {paused[0].label}.", value=paused[0].track.said)
    return Outcome("Nothing is playing.")


@names_of("player")
async def player_names(*, players: Players) -> list[Named]:
    """The players that are running."""
    return [Named(player.name, player.label) for player in await players.all()]


async def _unchanged(players: Players, change: Change) -> list[Player]:
    """The players of a change, all still in the state it left them in. Raises `WorldMoved`."""
    names, status = change.after["players"], change.after["status"]
    now = [await players.get(str(name)) for name in names] if isinstance(names, list) else []
    found = [player for player in now if player is not None and player.status == status]
    if len(found) < len(now) or not found:
        raise WorldMoved("a player changed since", said="The players were used since, so I left them alone.")
    return found


def _kept(changed: Sequence[Player], before: str, after: str) -> tuple[dict[str, Json], dict[str, Json]]:
    names: list[Json] = [player.name for player in changed]
    return {"players": names, "status": before}, {"players": names, "status": after}


def _are(players: Sequence[Player], what: str) -> str:
    several = len({player.label for player in players}) > 1
    return f"{transport.labels(players)} {'are' if several else 'is'} {what}."
