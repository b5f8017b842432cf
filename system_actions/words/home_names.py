"""What the things of a home can be called: alone, by their room, and several at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from assistant_core import settings_file
from assistant_core.errors import SettingsBroken
from assistant_core.functions import Named
from system_actions.services.home_assistant import Home
from system_actions.services.home_things import Area, Thing

Judge = Callable[[Thing], bool]

_PLURALS: Mapping[str, tuple[str, ...]] = {
    "light": ("lights", "light"),
    "fan": ("fans", "fan"),
    "lock": ("doors", "locks"),
    "climate": ("heating", "thermostats", "thermostat", "temperature"),
    "media_player": ("speakers", "speaker"),
    "vacuum": ("vacuums", "vacuum"),
    "blind": ("blinds",),
    "curtain": ("curtains", "drapes"),
    "shutter": ("shutters",),
    "shade": ("shades",),
    "window": ("windows",),
    "door": ("doors",),
}
"""What all things of one domain or device class are called together; the last word may be the only one."""

_ALL = ("{}", "all {}", "all the {}", "all of the {}")
_LAMP = "lamp"


def several(ids: Iterable[str]) -> str:
    """The id of several things that are named at once."""
    return ",".join(sorted(set(ids)))


def ids_of(named: Named) -> list[str]:
    """The ids of the things that a name stands for."""
    return named.id.split(",")


async def names(
    home: Home, chosen: Judge, area: Named | None = None, *, delicate: Judge = lambda thing: False
) -> list[Named]:
    """The names of some of the home's things.

    Args:
        home: The home.
        chosen: Which things are meant to be named.
        area: Only those in this room; they need not be called after it then.
        delicate: Which of them an action is to ask about.
    """
    there = [t for t in await home.things() if chosen(t) and (area is None or _is_in(t, area))]
    found = [*_single(there, area, _nicknames()), *_together(there, area)]
    harmful = {thing.id for thing in there if delicate(thing)}
    return [replace(named, delicate=not harmful.isdisjoint(ids_of(named))) for named in found]


async def areas(home: Home) -> list[Named]:
    """The rooms, by all their names."""
    return [Named(area.id, label) for area in await home.areas() for label in (area.name, *area.aliases)]


def ask_before() -> tuple[str, ...]:
    """The ids of what the owner wants to be asked about."""
    try:
        return settings_file.load().home.ask_before
    except SettingsBroken:
        return ()


def _nicknames() -> Mapping[str, str]:
    try:
        return settings_file.load().home.nicknames
    except SettingsBroken:
        return {}


def _single(there: Sequence[Thing], area: Named | None, nicknames: Mapping[str, str]) -> list[Named]:
    """Each thing under its own names, and under those with its room before or taken off."""
    called: dict[str, int] = {}
    for thing in there:
        called[thing.name.lower()] = called.get(thing.name.lower(), 0) + 1
    found = []
    for thing in there:
        own = thing.name if called[thing.name.lower()] == 1 else f"{thing.name} ({_place(thing)})"
        labels = [own, *thing.aliases, *(nick for nick, id in nicknames.items() if id == thing.id)]
        labels += [label for label in (_with_room(thing), _without_room(thing, area)) if label]
        found += [Named(thing.id, label) for label in labels]
    return found


def _together(there: Sequence[Thing], area: Named | None) -> list[Named]:
    """Several things under one name, where none of them is called so itself."""
    taken = {label.lower() for thing in there for label in (thing.name, *thing.aliases)}
    found: dict[str, Named] = {}
    for word, group in _groups(there).items():
        labels = [form.format(word) for form in (_ALL if word.endswith("s") else _ALL[:1])]
        _add(found, labels, group, taken)
        rooms = {thing.area.id: thing.area for thing in group if thing.area} if area is None else {}
        for room in rooms.values():
            inside = [thing for thing in group if thing.area == room]
            _add(found, [f"{name} {word}" for name in (room.name, *room.aliases)], inside, taken)
    return list(found.values())


def _add(found: dict[str, Named], labels: list[str], group: Sequence[Thing], taken: set[str]) -> None:
    for label in labels:
        if label.lower() not in taken:
            together = Named(several(thing.id for thing in group), label.lower(), general=True)
            found.setdefault(label.lower(), together)


def _groups(there: Sequence[Thing]) -> dict[str, list[Thing]]:
    groups: dict[str, list[Thing]] = {}
    for thing in there:
        for kind in (thing.domain, thing.kind):
            for word in _PLURALS.get(kind, ()):
                groups.setdefault(word, []).append(thing)
    lights = groups.get("lights", [])
    lamps = [thing for thing in lights if _LAMP in thing.name.lower().split()]
    if lights:
        groups["lamps"] = lamps or lights
    if lights and not lamps:
        groups[_LAMP] = lights
    return groups


def _is_in(thing: Thing, area: Named) -> bool:
    if thing.area is not None:
        return thing.area.id == area.id
    return thing.name.lower().startswith(area.label.lower() + " ")


def _place(thing: Thing) -> str:
    return thing.area.name if thing.area is not None else thing.id


def _with_room(thing: Thing) -> str:
    room = thing.area
    return "" if room is None or _begins(thing, room) else f"{room.name} {thing.name}"


def _without_room(thing: Thing, area: Named | None) -> str:
    """A thing's name without its room, when the room was said beside it."""
    room = thing.area
    if area is None or room is None or not _begins(thing, room):
        return ""
    return thing.name[len(room.name) :].strip()


def _begins(thing: Thing, room: Area) -> bool:
    return thing.name.lower().startswith(room.name.lower() + " ")
