"""Programs, websites, files, and words to type."""

from models.dataset.slots.choose import filled, mixed
from models.dataset.slots.words import read

named = read("apps")
"""Programs by their own name, which take no article."""

described = read("app_words")
"""Programs by what they do, taking 'the' or 'my' before them."""

website = read("websites")
"""Websites by name."""

domain = read("domains")
"""Websites by address, written or with 'dot' as spoken."""

_subjects = (
    "history", "biology", "chemistry", "physics", "French", "German", "art", "music", "sales",
    "marketing", "finance", "garden", "kitchen", "wedding", "holiday", "summer", "Christmas", "January",
    "February", "March", "April", "June", "September", "October", "November", "Berlin", "Lisbon", "Smith",
    "Miller", "Anna", "school", "work", "tax", "insurance", "car", "house", "project", "team", "client",
    "board",
)  # fmt: skip
_sorts = (
    "report", "essay", "presentation", "spreadsheet", "slides", "photos", "notes", "letter", "contract",
    "invoice", "video", "PDF", "folder", "draft", "plan", "budget", "summary", "list", "form", "memo",
)  # fmt: skip

_made_file = filled(("{subject} {sort}",), subject=_subjects, sort=_sorts)

file = mixed((3, read("files")), (2, _made_file))
"""Files and folders, taking 'the' or 'my' before them."""

_things = (
    "meeting", "lecture", "delivery", "appointment", "concert", "interview", "dinner", "flight", "train",
    "invoice", "contract", "parcel", "ticket", "presentation", "report", "lesson", "party",
)  # fmt: skip
_states = (
    "is at three", "was cancelled", "has been moved to Friday", "starts at half past six", "is tomorrow",
    "will be late", "is on the table", "went really well", "is confirmed", "needs your signature",
    "is attached", "takes about an hour", "costs forty euros", "was great fun", "is almost ready",
)  # fmt: skip
_openings = (
    "I think",
    "please note that",
    "just so you know,",
    "sorry,",
    "good news,",
    "I heard",
    "as you know,",
)

_made_phrase = filled(
    ("the {thing} {state}", "{opening} the {thing} {state}", "our {thing} {state}", "my {thing} {state}"),
    thing=_things, state=_states, opening=_openings,
)  # fmt: skip

phrase = mixed((3, read("phrases")), (2, _made_phrase))
"""Words somebody wants typed or copied."""
