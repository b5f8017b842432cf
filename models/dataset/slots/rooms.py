"""Rooms and areas of a house, with and without whose they are."""

import random

COMMON = (
    "kitchen", "bedroom", "living room", "bathroom", "hallway", "office", "garage", "dining room",
    "garden", "basement", "attic", "kids room", "guest room", "master bedroom", "study", "lounge",
    "patio", "laundry room",
)  # fmt: skip
OTHERS = (
    "nursery", "playroom", "sunroom", "conservatory", "utility room", "pantry", "entryway", "entrance",
    "foyer", "porch", "front porch", "back porch", "balcony", "terrace", "deck", "backyard", "front yard",
    "driveway", "shed", "greenhouse", "workshop", "gym", "home gym", "library", "music room", "studio",
    "home office", "den", "family room", "rec room", "games room", "media room", "home theater",
    "cinema room", "man cave", "cellar", "wine cellar", "loft", "landing", "stairs", "staircase",
    "stairwell", "upstairs hallway", "downstairs hallway", "corridor", "hall", "cloakroom",
    "walk-in closet", "closet", "dressing room", "mud room", "boot room", "powder room", "toilet",
    "ensuite", "guest bathroom", "upstairs bathroom", "downstairs bathroom", "kids bathroom",
    "main bedroom", "guest bedroom", "spare room", "spare bedroom", "back bedroom", "front bedroom",
    "children's room", "baby's room", "teenager's room", "sitting room", "drawing room", "front room",
    "breakfast room", "breakfast nook", "pool area", "pool house", "sauna", "spa", "veranda",
    "boiler room", "server room", "storage room", "meeting room", "conference room", "reception", "barn",
    "stable", "carport", "crawl space", "art room", "sewing room", "craft room", "reading nook",
    "play corner", "courtyard", "rooftop", "guest house", "annex", "granny flat", "kitchenette", "bar",
    "wet bar",
)  # fmt: skip
OWNERS = (
    "Anna", "Ben", "Clara", "David", "Emma", "Felix", "Grace", "Hannah", "Isaac", "Julia", "Kai", "Lena",
    "Leo", "Maya", "Max", "Mia", "Noah", "Nora", "Oliver", "Olivia", "Paul", "Priya", "Rosa", "Sam",
    "Sara", "Tom", "Wei", "Yusuf", "Zoe", "mom", "dad", "grandma", "Lucas", "Amelie", "Jonas", "Fatima",
    "Diego", "Ivan",
)  # fmt: skip
FLOORS = (
    "first floor",
    "second floor",
    "third floor",
    "ground floor",
    "top floor",
    "upper floor",
    "lower level",
)
_ON = (
    "patio",
    "porch",
    "front porch",
    "back porch",
    "balcony",
    "terrace",
    "deck",
    "driveway",
    "landing",
    "veranda",
    "rooftop",
    "stairs",
)
_OWN_ROOMS = ("room", "bedroom", "office", "study", "bathroom")
_BEFORE_ROOM = ("in the", "in the", "in the", "in the", "in the", "in", "in my", "in our")


def room(rng: random.Random) -> str:
    """A room; common ones more often."""
    draw = rng.random()
    if draw < 0.5:
        return rng.choice(COMMON)
    if draw < 0.93:
        return rng.choice(OTHERS)
    return f"{rng.choice(OWNERS)}'s {rng.choice(_OWN_ROOMS)}"


def plain_room(rng: random.Random) -> str:
    """A room that takes 'the' before it."""
    return rng.choice(COMMON) if rng.random() < 0.6 else rng.choice(OTHERS)


def where(rng: random.Random) -> str:
    """Where in the house something is, with the words before the name off the span: 'in the ~kitchen'."""
    draw = rng.random()
    if draw < 0.06:
        return rng.choice(("upstairs", "downstairs", "outside"))
    if draw < 0.12:
        return f"on the ~{rng.choice(FLOORS)}"
    if draw < 0.17:
        return f"in ~{rng.choice(OWNERS)}'s {rng.choice(_OWN_ROOMS)}"
    name = plain_room(rng)
    if name in _ON:
        return f"on the ~{name}"
    return f"{rng.choice(_BEFORE_ROOM)} ~{name}"


def indoors(rng: random.Random) -> str:
    """Where in the house something is, never outside."""
    place = where(rng)
    return place if place != "outside" else indoors(rng)


def area(rng: random.Random) -> str:
    """A room or a part of the house, with the article that it takes off the span."""
    return indoors(rng).removeprefix("in ").removeprefix("on ").removeprefix("~")
