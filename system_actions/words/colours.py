"""Names of colours, and of whites from warm to cold."""

from dataclasses import dataclass

from rapidfuzz import fuzz, process

from assistant_core.errors import ActionFailed
from assistant_core.resolvers.words import plain

_WHITES = {
    "candlelight": 2000,
    "candle light": 2000,
    "warm": 2700,
    "warm white": 2700,
    "warm light": 2700,
    "soft white": 2700,
    "neutral white": 4000,
    "natural white": 4000,
    "cool": 5500,
    "cool white": 5500,
    "cold": 6000,
    "cold white": 6000,
    "bright white": 5000,
    "daylight": 5500,
}
"""Colour temperatures in kelvin, as they stand on boxes of light bulbs."""

_MORE = {
    "amber": (255, 191, 0),
    "baby blue": (137, 207, 240),
    "ice blue": (153, 255, 255),
    "lilac": (200, 162, 200),
    "mauve": (224, 176, 255),
    "mint": (62, 180, 137),
    "peach": (255, 203, 164),
    "rose": (255, 0, 127),
    "scarlet": (255, 36, 0),
}
"""Colours that people name and the web does not."""

_ALIKE = 86.0


@dataclass(frozen=True)
class Colour:
    """A colour by its name: red, green and blue of 255, or for a white its temperature in kelvin."""

    name: str
    rgb: tuple[int, int, int] = (255, 255, 255)
    kelvin: int = 0


def read_colour(words: str) -> Colour:
    """The colour that the words name. Raises `ActionFailed` when there is none of that name."""
    import webcolors

    said = plain(words).removesuffix(" colour").removesuffix(" color").removesuffix(" light").strip()
    known = {name: name for name in (*_WHITES, *_MORE)}
    known |= {name: name for name in webcolors.names(webcolors.CSS3)}
    together = said.replace(" ", "")
    name = known.get(said) or known.get(together)
    if name is None:
        close = process.extractOne(together, known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if close is None:
            raise ActionFailed("no colour of that name", said=f"I know no colour called {said}.")
        name = close[0]
    if name in _WHITES:
        return Colour(said, kelvin=_WHITES[name])
    if name in _MORE:
        return Colour(said, _MORE[name])
    found = webcolors.name_to_rgb(name)
    return Colour(said, (found.red, found.green, found.blue))
