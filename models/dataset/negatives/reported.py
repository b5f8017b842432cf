"""What somebody did, or said, with the words that wishes are made of: past tense and quotation."""

from models.dataset.grammar import Vocabulary
from models.dataset.negatives.common import spoken
from models.dataset.slots import home, media, people, places

_DID = (
    "turned the volume down",
    "turned off the {_light}",
    "switched on the {_device}",
    "muted the TV",
    "locked the {_door}",
    "left the {_door} unlocked",
    "opened the {_cover}",
    "set an alarm for six",
    "set a timer for the pasta",
    "called {_name}",
    "texted {_other}",
    "wrote {_other} an email",
    "played {_artist} all night",
    "paused the film",
    "skipped that song",
    "took a photo of the cake",
    "took a screenshot",
    "connected the headphones",
    "shut down the laptop",
    "restarted the computer",
    "closed the browser",
    "deleted the shopping list",
    "put milk on the list",
    "cancelled the meeting",
    "moved the appointment to Friday",
    "looked up the word",
    "translated the letter",
    "checked the weather",
    "started the vacuum",
    "turned up the heating",
    "dimmed the lights",
    "got the directions to {_city}",
    "made a note of it",
    "searched the web for hours",
    "read the news",
    "set the thermostat to twenty-one degrees",
    "turned on airplane mode",
    "switched to dark mode",
    "snoozed the alarm three times",
    "listened to the radio",
    "copied the text",
    "flipped a coin",
    "rolled the dice",
    "converted the dollars",
    "added {_other} to the contacts",
)
_WHEN = (
    "yesterday",
    "last night",
    "this morning",
    "an hour ago",
    "last week",
    "on Monday",
    "already",
    "again",
    "by accident",
    "before dinner",
)
_WHO = ("I", "I", "she", "he", "we", "they", "my wife", "my husband", "my son", "somebody", "the kids")
_SLOTS: dict[str, Vocabulary] = {
    "_light": home.light, "_device": home.loose_appliance, "_door": home.door, "_cover": home.cover,
    "_artist": media.artist, "_name": people.FIRST, "_other": people.FIRST, "_city": places.city,
    "_when": _WHEN,
    "_who": _WHO,
}  # fmt: skip
_WORDS = (
    "volume", "timer", "alarm", "brightness", "Bluetooth", "screenshot", "calendar", "reminder",
    "thermostat", "shuffle", "playlist", "vacuum", "lights", "weather", "music", "message", "translate",
    "undo", "pause", "mute", "podcast", "battery", "clipboard",
)  # fmt: skip


def _with(frame: str) -> tuple[str, ...]:
    return tuple(frame.replace("{did}", act) for act in _DID)


RULES = [
    spoken(_with("{_who} {did}[ {_when}]"), _SLOTS, 2.5),
    spoken(_with("{_when} {_who} {did}"), _SLOTS, 1),
    spoken(_with("{_name} (said|told me) {_who} {did}[ {_when}]"), _SLOTS, 1),
    spoken(_with("(I think|apparently|luckily|I'm glad|I'm sorry|it's good that) {_who} {did}"), _SLOTS, 1),
    spoken(_with("after {_who} {did} everything was (fine|quiet|different|ruined)"), _SLOTS, 0.6),
    spoken(
        (
            "{_word} is a (word|noun|funny word|long word|strange thing)",
            "the word {_word} has {_count} letters",
            "I like the word {_word}",
            "{_word}, {_word}, {_word}, it's always {_word}",
            "the book is called {_word}",
            "he wrote a song about the {_word}",
            "they were talking about the {_word}",
            "the {_word} in this house is a joke",
            "nobody understands the {_word}",
        ),
        {"_word": _WORDS, "_count": ("four", "five", "six", "seven", "eight")},
        1,
    ),
    spoken(
        (
            "{_name} (asked|wanted to know) what time it was",
            "{_name} asked me how the weather was in {_city}",
            "they wanted to know who won",
            "she kept asking what my name was",
            "{_name} asked whether the {_door} was locked",
            "he wondered how tall the tower was",
            "we talked about how far away {_city} is",
        ),
        _SLOTS,
        0.6,
    ),
]
