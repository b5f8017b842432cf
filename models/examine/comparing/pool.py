"""The functions that are chosen among, each with the line that describes it in a prompt."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant_core.catalog import IRRELEVANT, Catalog
from assistant_core.token_map import FunctionShape, TokenMap

TWENTY = frozenset(
    {
        IRRELEVANT,
        "call_contact",
        "connect_device",
        "create_contact",
        "create_event",
        "get_directions",
        "get_home_state",
        "get_news",
        "get_weather",
        "play_on_speaker",
        "search_videos",
        "send_email",
        "send_message",
        "set_alarm",
        "set_brightness",
        "set_do_not_disturb",
        "set_temperature",
        "set_timer",
        "set_volume",
        "take_photo",
    }
)
"""What stands in the catalog for the functions of the Android study of Octopus v2 (arXiv 2404.01744)."""

_NOTHING_FITS = "Nothing is asked for, or no other function fits."
"""For a model that was told nothing else, in place of what the catalog says of `irrelevant`."""


@dataclass(frozen=True)
class Described:
    """A function as a text model is told of it."""

    shape: FunctionShape
    description: str

    @property
    def name(self) -> str:
        """The function's name."""
        return self.shape.name

    @property
    def line(self) -> str:
        """As it stands in a prompt: ``set_mute(state=on/off): Mute the speakers, or …``.

        Kinds of argument are not told: small models write them down as arguments.
        """
        inner = (f"{p.name}={'/'.join(p.choices)}" if p.choices else p.name for p in self.shape.parameters)
        return f"{self.name}({', '.join(inner)}): {self.description}"

    @property
    def meaning(self) -> str:
        """What retrieval compares a query with."""
        return f"{self.name.replace('_', ' ')}: {self.description}"


Pool = tuple[Described, ...]


def catalog_pool() -> Pool:
    """Every function of the catalog in the order of their tokens, `irrelevant` behind them."""
    catalog = Catalog.load()
    shapes = TokenMap.of_catalog(catalog).by_name
    wishes = [Described(shapes[f.name], f.description) for f in catalog if f.name != IRRELEVANT]
    return *wishes, Described(shapes[IRRELEVANT], _NOTHING_FITS)


def only(pool: Iterable[Described], names: Iterable[str]) -> Pool:
    """The functions of these names, in the pool's order."""
    wanted = frozenset(names)
    return tuple(function for function in pool if function.name in wanted)


def token_map(pool: Iterable[Described]) -> TokenMap:
    """The functions' shapes by token and by name."""
    return TokenMap(function.shape for function in pool)
