"""Talk about what might be done with the computer or the house, without a wish for it now."""

from models.dataset.grammar import Vocabulary
from models.dataset.negatives.common import spoken
from models.dataset.slots import home, media, people

_DONE = (
    "turn off the {_light}", "turn on the {_device}", "set an alarm", "set a timer", "lock the {_door}",
    "open the {_cover}", "play {_artist}", "call {_name}", "text {_name}", "mute the sound",
    "turn up the volume", "dim the screen", "take a photo", "connect my headphones", "start the vacuum",
    "write an email to {_name}", "add milk to the list", "turn down the heating", "switch on Bluetooth",
    "shut down the computer", "take a screenshot", "open the browser", "pause the music", "make a note",
    "look up the word", "check the weather", "put it in the calendar", "translate the letter",
    "skip the song",
)  # fmt: skip
_IF = (
    "if I {_do} I would never hear the end of it", "if I {_do} now, the baby wakes up",
    "if you {_do} I'll be angry", "I would {_do} if I had the time", "I might {_do} later myself",
    "maybe I should {_do} one day", "I was thinking about whether to {_do}", "what happens if I {_do}",
    "what would happen if someone were to {_do}", "suppose I {_do}, what then", "imagine you could {_do}",
    "I wonder what it's like to {_do} all day", "it would be nice to {_do} without getting up",
    "I usually {_do} before bed", "some people {_do} every morning", "my {_who} always asks me to {_do}",
    "when I'm old I'll {_do} all day", "I'm not sure whether to {_do}", "it's hard to {_do} with one hand",
    "I'd have to {_do} first, but not today", "they say you should {_do} twice a day",
    "one could {_do}, I suppose", "I never {_do}", "people who {_do} at night are strange",
    "I hope nobody will {_do}", "remember when we used to {_do} together", "I dreamed I had to {_do}",
    "does anyone ever {_do} these days", "is it rude to {_do} at dinner", "my hobby is to {_do}",
    "he promised to {_do}", "she forgot to {_do}", "{_name} wants to {_do}",
    "{_name} will {_do} on Monday", "ask {_name} to {_do}, not me", "they might {_do} tomorrow",
    "we could {_do} or just go to bed",
)  # fmt: skip
_SLOTS: dict[str, Vocabulary] = {
    "_light": home.light, "_device": home.loose_appliance, "_door": home.door, "_cover": home.cover,
    "_artist": media.artist, "_name": people.FIRST,
    "_who": ("wife", "husband", "boss", "son", "daughter", "neighbour", "teacher", "mother"),
}  # fmt: skip

RULES = [spoken(tuple(frame.replace("{_do}", act) for act in _DONE), _SLOTS) for frame in _IF]
