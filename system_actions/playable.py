"""What a speaker of the home can play: its stations, and the media that it or Home Assistant lists."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz, utils

from assistant_core.errors import ActionFailed
from system_actions.services.home_assistant import Home
from system_actions.services.home_link import HomeRefused
from system_actions.services.home_things import Thing

PLAY_MEDIA = 512
SELECT_SOURCE = 2048
_BROWSE_MEDIA = 131072

ENOUGH = 82.0
"""How alike, of 100, a title must be to what was said."""

_SEARCHED = 8.0
"""Seconds that looking through media lists may take."""
_FOLDERS = 60
_ENDING = re.compile(r"\.\w{2,4}$")


@dataclass(frozen=True)
class Playable:
    """Something that a speaker can play, and how it is told to."""

    title: str
    service: str
    values: Mapping[str, Any] = field(default_factory=dict)


async def find_playable(home: Home, player: Thing, what: str) -> Playable:
    """The station or title that is most like what was said. Raises `ActionFailed` when there is none."""
    best: tuple[float, Playable | None] = (ENOUGH, None)
    for found in _stations(player):
        best = max(best, (_likeness(what, found.title), found), key=lambda pair: pair[0])
    if best[1] is None and player.can(PLAY_MEDIA):
        for found in await _listed(home, player):
            best = max(best, (_likeness(what, found.title), found), key=lambda pair: pair[0])
    if best[1] is None:
        raise ActionFailed(
            f"nothing like it for {player.id}", said=f"I find nothing like that for {player.name}."
        )
    return best[1]


def _stations(player: Thing) -> list[Playable]:
    if not player.can(SELECT_SOURCE):
        return []
    names = player.attributes.get("source_list") or ()
    return [Playable(str(name), "select_source", {"source": str(name)}) for name in names]


async def _listed(home: Home, player: Thing) -> list[Playable]:
    """The playable media of the player's own lists, or of Home Assistant's when it has none."""
    own = {"type": "media_player/browse_media", "entity_id": player.id}
    ask = own if player.can(_BROWSE_MEDIA) else {"type": "media_source/browse_media"}
    found: list[Playable] = []
    folders: list[dict[str, Any]] = [{}]
    try:
        async with asyncio.timeout(_SEARCHED):
            for _ in range(_FOLDERS):
                if not folders:
                    break
                inside = await home.ask(**ask, **folders.pop(0))
                for child in inside.get("children") or ():
                    _sort_in(child, found, folders, own_list=ask is own)
    except (TimeoutError, HomeRefused):
        pass  # what was found until then has to do
    return found


def _sort_in(
    child: Mapping[str, Any], found: list[Playable], folders: list[dict[str, Any]], *, own_list: bool
) -> None:
    content = {
        "media_content_id": child["media_content_id"],
        "media_content_type": child["media_content_type"],
    }
    if child.get("can_play"):
        found.append(Playable(_ENDING.sub("", child["title"]), "play_media", content))
    if child.get("can_expand"):
        folders.append(content if own_list else {"media_content_id": child["media_content_id"]})


def _likeness(what: str, title: str) -> float:
    said, named = utils.default_process(what), utils.default_process(title)
    if not said or not named:
        return 0.0
    within = 90.0 if len(said) > 3 and set(said.split()) <= set(named.split()) else 0.0
    return max(fuzz.ratio(said, named), within)
