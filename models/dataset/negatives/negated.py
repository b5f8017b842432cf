"""Wishes turned into their refusal: not to do what the words name."""

from models.dataset.grammar import Vocabulary
from models.dataset.negatives.common import spoken
from models.dataset.slots import home, media, people
from models.dataset.slots.rooms import plain_room

_ACTS = (
    "turn off the {_light}",
    "turn on the {_light}",
    "switch off the {_device}",
    "switch on the {_device}",
    "dim the {_light}",
    "lock the {_door}",
    "unlock the {_door}",
    "open the {_cover}",
    "close the {_cover}",
    "play any {_artist}",
    "play {_artist}",
    "play that song",
    "call {_name}",
    "text {_name}",
    "email {_name} yet",
    "message {_name} about it",
    "mute the sound",
    "turn the volume up",
    "turn it up",
    "make it louder",
    "make it any brighter",
    "take a screenshot",
    "take a photo",
    "shut down the computer",
    "restart the computer",
    "close the browser",
    "open the browser",
    "delete the list",
    "add {_thing} to the list",
    "start the vacuum",
    "start the vacuum now",
    "vacuum the {_room}",
    "turn the heating up",
    "set the temperature any higher",
    "turn on Bluetooth",
    "turn off the Wi-Fi",
    "read my emails out loud",
    "send that message",
    "send the email yet",
    "cancel the meeting",
    "move the meeting",
    "set a timer",
    "set an alarm",
    "skip this song",
    "pause the music",
    "lock the screen",
    "search the web for that",
    "translate that",
    "write that down",
    "put that in the calendar",
)
_SLOTS: dict[str, Vocabulary] = {
    "_act": _ACTS, "_light": home.light, "_device": home.loose_appliance, "_door": home.door,
    "_cover": home.cover, "_artist": media.artist, "_name": people.FIRST, "_room": plain_room,
    "_thing": ("milk", "eggs", "that", "bread", "sugar"),
}  # fmt: skip


def _spread(pattern: str) -> tuple[str, ...]:
    return tuple(pattern.replace("{act}", act) for act in _ACTS)


RULES = [
    spoken(_spread("[please ](don't|do not|don't|never) {act}"), _SLOTS, 2.5),
    spoken(
        _spread("[please ](don't|do not) {act}[ yet| today| tonight| again| please| for now| right now]"),
        _SLOTS,
        2,
    ),
    spoken(
        _spread(
            "(I don't want you to|you don't have to|you don't need to|there's no need to|no need to) {act}"
        ),
        _SLOTS,
        1.2,
    ),
    spoken(
        _spread(
            "(I'd rather you didn't|you shouldn't|please never|whatever you do, don't|make sure you don't) "
            "{act}"
        ),
        _SLOTS,
        1,
    ),
    spoken(
        _spread("(I said don't|I told you not to|I never said to|nobody asked you to|who told you to) {act}"),
        _SLOTS,
        1,
    ),
    spoken(_spread("why would (I|anyone|you) {act}"), _SLOTS, 0.4),
]
