"""Places: cities, countries, venues and addresses."""

import random

from models.dataset.slots.choose import articles_off, filled, mixed
from models.dataset.slots.spoken import said
from models.dataset.slots.words import read

COMMON = (
    "London", "Paris", "Berlin", "New York", "Oslo", "Tokyo", "Madrid", "Rome", "Chicago", "Boston", "Sydney",
    "Los Angeles", "San Francisco", "Seattle", "Munich", "Hamburg", "Vienna", "Zurich", "Amsterdam", "Dublin",
    "Stockholm", "Copenhagen", "Lisbon", "Barcelona", "Toronto", "Delhi", "Mumbai", "Singapore", "Hong Kong",
    "Cairo", "Istanbul", "Edinburgh", "Manchester", "Bergen", "Reykjavik", "Helsinki", "Prague", "Warsaw",
    "Austin", "Denver", "Miami", "Honolulu", "Melbourne", "Auckland", "Cape Town", "Nairobi", "Moscow", "Seoul",
)  # fmt: skip
_REGIONS = (
    "California", "Texas", "Florida", "Bavaria", "Scotland", "Tuscany", "Brittany", "Ontario", "Queensland",
    "Cornwall", "Yorkshire", "Normandy", "Hawaii", "Alaska", "Oregon", "Lapland", "Sicily", "Provence",
)  # fmt: skip
_WITH_STATE = (
    "Austin, Texas",
    "Portland, Oregon",
    "Paris, France",
    "Cambridge, England",
    "Springfield, Illinois",
)

city = mixed((3, COMMON), (4, read("cities")), (0.3, _WITH_STATE))
"""Cities and towns."""

country = read("countries")
region = mixed((5, city), (1, country), (0.7, _REGIONS))
"""What weather and the time of day are asked for."""

_numbers = tuple(range(1, 200))


def address(rng: random.Random) -> str:
    """A house number and a street, sometimes with the town."""
    town = f" in {rng.choice(COMMON)}" if rng.random() < 0.2 else ""
    return f"{said(rng.choice(_numbers), rng, in_words=0.2)} {rng.choice(read('streets'))}{town}"


_two_streets = filled(["the ~corner of {one} and {two}"], one=read("streets"), two=read("streets"))
venue = articles_off(read("venues"))
destination = mixed((4, venue), (4, city), (2, address), (0.7, read("streets")), (0.2, _two_streets))
"""Where one may want to go; articles stand off the span."""

origin = mixed((3, city), (2, address), (2, venue), (0.5, ("here", "my ~current location", "home", "work")))
"""Where one may start."""

event_place = mixed((4, articles_off(read("event_places"))), (1, address))
"""Where an appointment takes place: what follows "at"."""
