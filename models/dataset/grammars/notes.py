"""Notes."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import items
from models.dataset.slots.choose import filled

_TEXT: dict[str, Vocabulary] = {"text": items.note}
_NOTE = (
    *asked(
        (
            "(take|make|write|create|save|add) a [new|quick] note[,] {text}",
            "(take|make|write|create|leave|save) a note (that|saying|that says) {text}",
            "(take|make) a note of this, {text}",
            "(note|write|jot) down [that] {text}",
            "note [that] {text}",
            "note, {text}",
            "(write|put|jot|get) this down, {text}",
            "write down {text}",
            "(add|save|put) [the words|the text|] {text} (to|in) my notes",
            "(add|put|write) to my notes [that] {text}",
            "make a (memo|mental note), {text}",
            "remember [that] {text}",
            "(take|make) a memo [saying|that] {text}",
            "save this thought, {text}",
            "write (in|into) my notes [that] {text}",
            "keep in mind [that] {text}",
            "start a [new] note with {text}",
            "save a note saying {text}",
            "open a note and write {text}",
            "put {text} in a note",
        ),
        closing=False,
    ),
    "note to self, {text}",
    "note to self {text}",
    "memo, {text}",
    "new note, {text}",
    "new note {text}",
    "note: {text}",
    "quick note, {text}",
    "(I want|I need|I'd like) to (write down|note|note down|jot down) [that] {text}",
    "I need a note [saying|that] {text}",
    "write this for me, {text}",
    "make note {text}",
    "please to note {text}",
    "I had an idea, {text}, write it down",
    "{text}, write that down",
    "{text}, (note that|note that down|make a note of that|put that in my notes|save that)",
    "let me write down [that] {text}",
    "so I don't forget, note that {text}",
    "before I forget, write down {text}",
    "take a note, uh, {text}",
    "take a a note {text}",
    "note that (the meeting is cancelled|Anna likes roses)" + CORRECTION + "{text}",
    *minding(("noting [down] that {text}", "writing down that {text}", "taking a note, {text}")),
)
_ABOUT = filled(
    ["{event}", "the ~{event}", "my ~{event}"],
    event=(
        "garden",
        "budget",
        "trip to Rome",
        "new house",
        "car",
        "Christmas presents",
        "meeting",
        "novel",
        "diet",
    ),
)
_ABOUT_PATTERNS = asked(
    ("(make|take|create) a note about {text}", "start a note on {text}", "write a note about {text}")
)
_NOTHING = (
    *asked(
        (
            "(take|make|write|create|start|add|open) a [new|quick] note",
            "(take|write) (this|something) down",
            "make a memo",
            "note something",
        )
    ),
    "new note",
    "I want to (take|make|write) a note",
    "note to self",
    "I need to write something down",
)

RULES: list[Rule] = [
    Rule("take_note", _NOTE, _TEXT, weight=5),
    Rule("take_note", _ABOUT_PATTERNS, {"text": _ABOUT}, weight=0.4),
    Rule("take_note", _NOTHING, weight=0.25, missing=("text",)),
]
