"""Playing something on the speakers and screens of the home."""

from typing import Annotated

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
from system_actions.playable import PLAY_MEDIA, SELECT_SOURCE, Playable, find_playable
from system_actions.services.home_assistant import Home
from system_actions.services.home_things import Thing
from system_actions.words.home import sentence
from system_actions.words.home_names import ids_of, names

Speaker = Annotated[Named, Spoken(Kind.NAME, names="speaker")]

_TURN_OFF = 256
_STOP = 4096
_BUFFERING = 2.0
"""How often the usual time a stream may take to begin."""


@action(
    token=75,
    risk=Risk.SAFE,
    questions={"what": "What shall I play?"},
    examples=[
        "play jazz on the kitchen speaker",
        "play abba in the living room speaker",
        "put the news on the bedroom nest",
        "play my workout playlist on the sonos",
        "play a film on the living room tv",
        "let the bathroom speaker play bach",
        "stream classic fm to the study speaker",
    ],
)
async def play_on_speaker(what: Text, speaker: Speaker, *, home: Home) -> Outcome:
    """Play something on a speaker or screen of the home.

    Undo stops it, and switches a speaker off that was off; what had played before is not resumed.

    Args:
        what: A title, artist, station or playlist, as said.
        speaker: The speaker or screen.
    """
    player = (await home.get(*ids_of(speaker)))[0]
    if not player.available:
        raise ActionFailed(f"{player.id} is unavailable", said=f"{player.name} cannot be reached.")
    found = await find_playable(home, player, what)
    await home.tell("media_player", found.service, [player.id], **found.values)
    now = (await home.settled([player.id], lambda thing: _plays(thing, found), _BUFFERING))[0]
    if not _plays(now, found):
        raise ActionFailed(
            f"{player.id} did not play", said=f"{player.name} did not play it. {sentence(now)}"
        )
    return Outcome(f"{now.name} is playing {found.title}.", _state(player), _state(now))


@undoes(play_on_speaker)
async def undo_play_on_speaker(change: Change, *, home: Home) -> str:
    """Stop what was started."""
    id = str(change.after["id"])
    now = (await home.get(id))[0]
    if now.state not in _PLAYING or _state(now) != change.after:
        raise WorldMoved(f"{id} plays something else", said=f"{sentence(now)} It was changed since.")
    was_off = change.before["state"] == "off"
    if was_off and now.can(_TURN_OFF):
        service = "turn_off"
    elif now.can(_STOP):
        service = "media_stop"
    else:
        raise ActionFailed(f"{id} cannot be stopped", said=f"{now.name} cannot be stopped by me.")
    await home.tell("media_player", service, [id])
    after = (await home.settled([id], lambda thing: thing.state not in _PLAYING))[0]
    if after.state in _PLAYING:
        raise ActionFailed(f"{id} plays on", said=f"{after.name} plays on.")
    return f"{after.name} is {'off' if after.state == 'off' else 'silent'} again."


@names_of("speaker")
async def speakers(*, home: Home) -> list[Named]:
    """The speakers and screens that can be told to play something, by their names and their rooms."""
    there = [t for t in await home.things() if t.domain == "media_player" and _can_play(t)]
    found = await names(home, lambda thing: any(thing.id == t.id for t in there))
    found = [named for named in found if len(ids_of(named)) == 1]
    taken = {named.label.lower() for named in found}
    rooms = [t.area for t in there if t.area is not None]
    sole = [t for t in there if t.area is not None and rooms.count(t.area) == 1]
    return found + [
        Named(t.id, t.area.name.lower(), general=True)
        for t in sole
        if t.area and t.area.name.lower() not in taken
    ]


_PLAYING = ("playing", "buffering")


def _can_play(thing: Thing) -> bool:
    return thing.can(PLAY_MEDIA) or thing.can(SELECT_SOURCE) or not thing.available


def _plays(thing: Thing, found: Playable) -> bool:
    """Whether a speaker plays, and shows nothing that speaks against its being what was found."""
    if thing.state not in _PLAYING:
        return False
    source = found.values.get("source")
    if source is not None:
        return bool(thing.attributes.get("source") == source)
    shown = thing.attributes.get("media_content_id")
    return (
        shown is None
        or not str(shown).startswith("media-source:")
        or shown == found.values.get("media_content_id")
    )


def _state(thing: Thing) -> dict[str, Json]:
    return {
        "id": thing.id,
        "state": "playing" if thing.state in _PLAYING else thing.state,
        "content": str(thing.attributes.get("media_content_id") or ""),
        "source": str(thing.attributes.get("source") or ""),
    }
