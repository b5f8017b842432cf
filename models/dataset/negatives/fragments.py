"""Pieces of sentences: hesitation, single words, beginnings without an end, values without a wish."""

from models.dataset.grammar import Vocabulary
from models.dataset.negatives.common import spoken
from models.dataset.slots import home, numbers, people, places, times
from models.dataset.slots.rooms import plain_room

_NOISES = (
    "uh", "um", "hmm", "er", "ah", "oh", "mhm", "uh huh", "ugh", "wow", "ouch", "phew", "psst", "shh",
    "achoo", "brr", "eh", "uh so", "um well", "so yeah", "and um", "like", "you know", "well", "anyway",
    "whoa", "yikes", "oops", "hey", "ahem",
)  # fmt: skip
_STARTS = (
    "could you maybe", "I was going to", "and then the", "because of the", "so if you", "the thing is",
    "can you", "I want to", "please", "what if", "it's just that", "on the other hand", "turn the",
    "set the", "is there", "I need the", "when the", "remember that", "and also", "before you",
    "the one with the", "I wanted to", "let me just", "do you have", "how about", "in the", "with the",
    "of the", "to the", "after the", "but not the", "or maybe the", "the first", "which one", "just the",
)  # fmt: skip
_ALONE = (
    "table", "window", "yellow", "water", "seven", "apple", "house", "paper", "kitchen", "outside",
    "Tuesday", "mountain", "elephant", "purple", "sandwich", "bottle", "left", "right", "maybe", "someday",
    "people", "nothing", "everything", "together", "slowly", "beautiful", "tomorrow", "the usual",
    "the other one", "a little", "not much", "too many", "almost", "upstairs",
)  # fmt: skip
_SLOTS: dict[str, Vocabulary] = {
    "_noise": _NOISES, "_start": _STARTS, "_alone": _ALONE, "_room": plain_room, "_light": home.light,
    "_device": home.loose_appliance, "_name": people.FIRST, "_city": places.city, "_time": times.clock,
    "_level": numbers.unit_level, "_day": times.near_part,
}  # fmt: skip

RULES = [
    spoken(("{_noise}", "{_noise} {_noise}", "{_noise}, {_noise}"), _SLOTS, 1),
    spoken(("{_start}", "{_noise} {_start}", "{_start} {_start}", "{_start} uh"), _SLOTS, 1.5),
    spoken(("{_alone}", "the {_alone}", "{_alone} and {_alone}", "{_alone} {_alone} {_alone}"), _SLOTS, 1),
    spoken(
        (
            "the {_room}",
            "in the {_room}",
            "the {_light}",
            "my {_device}",
            "the {_device} in the {_room}",
            "{_name}'s {_device}",
            "the {_room} or the {_room}",
        ),
        _SLOTS,
        1.5,
    ),
    spoken(
        (
            "{_level}",
            "{_name}",
            "{_name} and {_name}",
            "from {_city}",
            "near {_city}",
            "{_name} from {_city}",
            "{_day}",
            "about {_level}",
            "maybe {_time}",
            "around {_time} or so",
        ),
        _SLOTS,
        1,
    ),
]
