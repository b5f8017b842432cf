"""Reminders: a thing to do or to think of, and when."""

import random

from models.dataset.grammar import Rule, Vocabulary, draw
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import items
from models.dataset.slots.choose import Draw, filled, mixed
from models.dataset.slots.times import DAYS, DELAYS, POINTS, REPEATS, clock, near_moment, scheduled, when

_WHEN = when(POINTS, POINTS, DAYS, DELAYS, REPEATS)
_FRONT = when(POINTS, POINTS, DAYS, DELAYS, REPEATS)
_FOR = scheduled(POINTS, DAYS)


def _led(lead: str, vocabulary: Vocabulary) -> Draw:
    return filled([f"{lead}~{{words}}"], words=vocabulary)


def _thing(rng: random.Random) -> str:
    """A thing after its article or possessive; a person's own thing has none."""
    words = draw(items.thing_to_remember, rng)
    lead = rng.choice(("the ", "the ", "my ", "my ", "my ", "our "))
    return words if "'s " in words or rng.random() < 0.1 else f"{lead}~{words}"


def _slots(about: Vocabulary, moment: Vocabulary = _WHEN) -> dict[str, Vocabulary]:
    return {
        "about": about,
        "when": moment,
        "_wrong": clock,
        "_wrong_day": ("today", "Monday", "tomorrow", "Friday"),
    }


_CLAUSES = mixed((2, items.clause), (2, _led("that ", items.clause)))

_TO_DO = asked(
    (
        "remind me to {about} {when}",
        "remind me to {about} {when}",
        "remind me {when} to {about}",
        "remind me {when} that I (have|need|want|have got) to {about}",
        "(set|create|add|make) a reminder to {about} {when}",
        "(set|create|add|make) a reminder {when} to {about}",
        "(set|make) me a reminder to {about} {when}",
        "give me a (reminder|nudge|heads-up) {when} to {about}",
        "tell me {when} to {about}",
        "tell me to {about} {when}",
        "(nudge|ping|alert|notify|buzz|prompt) me {when} to {about}",
        "(nudge|ping|alert|notify|prompt) me to {about} {when}",
        "make sure I (remember|don't forget) to {about} {when}",
        "help me (remember|not forget) to {about} {when}",
        "don't let me forget to {about} {when}",
        "remind us to {about} {when}",
        "send me a reminder {when} to {about}",
        "schedule a reminder to {about} {when}",
        "set reminder {about} {when}",
        "put a reminder in to {about} {when}",
    )
)
_TO_DO_SAID = (
    "(I have|I need|I want|I've got) to {about} {when}, remind me[ please]",
    "I (must|should) {about} {when}, (remind me|don't let me forget|set a reminder)",
    "{when} I (have|need|want) to {about}, (remind me|please remind me|can you remind me)",
    "{when} remind me to {about}",
    "{when}, [please ]remind me to {about}",
    "reminder to {about} {when}",
    "reminder {when} to {about}",
    "reminder, {about} {when}",
    "reminder: {about} {when}",
    "I need a reminder to {about} {when}",
    "I'd like to be reminded to {about} {when}",
    "I want to be reminded {when} to {about}",
    "can I get a reminder to {about} {when}",
    "would it be possible to remind me to {about} {when}",
    "I always forget to {about}, remind me {when}",
    "I'm afraid I'll forget to {about}, so remind me {when}[ please]",
    "you remind me {when} to {about} please",
    "I want you remind me to {about} {when}",
    "remind to me to {about} {when}",
    "remember me to {about} {when}",
    "remember me {when} to {about}",
    "{when} I should {about}, don't let me forget",
    "don't forget to remind me to {about} {when}",
    "don't let me forget to {about} {when}",
    "{about}, remind me {when}",
    *minding(
        (
            "reminding me to {about} {when}",
            "reminding me {when} to {about}",
            "setting a reminder to {about} {when}",
        )
    ),
)
_TO_DO_FOR = asked(
    (
        "(set|create|add|make) a reminder {when} to {about}",
        "(set|schedule) a reminder to {about} {when}",
        "put in a reminder {when} to {about}",
    )
)
_BY = (
    "remind me to {about} by {when}",
    "I (have|need) to {about} by {when}, remind me",
    "remind me to {about} before {when}",
    "remind me to {about} around {when}",
    "remind me at about {when} to {about}",
    "remind me at {when} sharp to {about}",
)
_OF_THINGS = (
    *asked(
        (
            "remind me (about|of) {about} {when}",
            "remind me {when} (about|of) {about}",
            "(set|create|add|make) a reminder (for|about|of) {about} {when}",
            "(set|create) a reminder {when} (for|about|of) {about}",
            "(notify|alert|ping|nudge) me {when} about {about}",
            "(notify|alert|ping|nudge) me about {about} {when}",
            "don't let me forget {about} {when}",
            "make sure I don't forget {about} {when}",
            "give me a reminder {when} about {about}",
            "give me a heads-up about {about} {when}",
            "tell me about {about} {when} so I don't forget",
            "send me a reminder about {about} {when}",
        )
    ),
    "{when} remind me (about|of) {about}",
    "reminder (for|about) {about} {when}",
    "reminder {when}, {about}",
    "I'd like a reminder (about|for) {about} {when}",
    "I need to be reminded (about|of) {about} {when}",
    "can I get a reminder {when} about {about}",
    "don't let me forget {about} {when}[ please]",
    "I have {about} {when}, remind me[ please]",
    "I keep forgetting {about}, remind me {when}",
    "remember me of {about} {when}",
)
_NOUN_BEFORE = (
    *asked(("(set|create|add) a {about} reminder {when}", "set up a {about} reminder {when}")),
    "{about} reminder {when}",
)
_OF_CLAUSES = (
    *asked(
        (
            "remind me {when} {about}",
            "remind me {about} {when}",
            "(set|create) a reminder {when} {about}",
            "(notify|ping|nudge) me {when} {about}",
        ),
        closing=False,
    ),
    "{when} remind me {about}",
    "don't let me forget {about}, remind me {when}",
)
_CORRECTED = (
    "remind me to {about} at {_wrong}" + CORRECTION + "{when}",
    "remind me at {_wrong}" + CORRECTION + "{when} to {about}",
    "remind me to {about} {_wrong_day}" + CORRECTION + "{when}",
    "set a reminder to {about} for {_wrong_day}" + CORRECTION + "{when}",
    "remind me to uh {about} {when}",
    "remind me um {when} to {about}",
    "remind me to to {about} {when}",
)
_CORRECTED_ABOUT = (
    "remind me to (call the bank|buy milk|wash the car|call Anna)" + CORRECTION + "{about} {when}",
    "remind me {when} to (call the bank|buy milk|pay the rent)" + CORRECTION + "{about}",
)
_NO_TIME = (
    *asked(
        (
            "remind me to {about}",
            "(set|create|add|make) a reminder to {about}",
            "make sure I (remember|don't forget) to {about}",
            "help me remember to {about}",
            "set a reminder that I (need|have) to {about}",
        )
    ),
    "don't let me forget to {about}",
    "reminder to {about}",
    "I need to remember to {about}",
    "I want to be reminded to {about}",
    "remember me to {about}",
)
_NO_TIME_THING = asked(("remind me (about|of) {about}", "(set|create) a reminder (for|about) {about}"))
_NO_ABOUT = (
    *asked(
        (
            "remind me {when}",
            "(set|create|add|make) a reminder {when}",
            "give me a reminder {when}",
            "set me a reminder {when}",
        )
    ),
    "reminder {when}",
    "I need a reminder {when}",
    "I need to be reminded of something {when}",
)
_NOTHING = (
    *asked(("(set|create|add|make) a reminder", "remind me of something", "remind me", "set reminder")),
    "I need a reminder",
    "new reminder",
)
_LATE: dict[str, Vocabulary] = {"about": items.todo, "when": near_moment}

RULES: list[Rule] = [
    Rule("set_reminder", _TO_DO, _slots(items.todo), weight=4),
    Rule("set_reminder", _TO_DO_SAID, _slots(items.todo), weight=3),
    Rule("set_reminder", _TO_DO_FOR, _slots(items.todo, _FOR), weight=0.8),
    Rule("set_reminder", _BY, _slots(items.todo, mixed((3, clock), (1, near_moment))), weight=0.6),
    Rule("set_reminder", _OF_THINGS, _slots(_thing), weight=3),
    Rule("set_reminder", _NOUN_BEFORE, _slots(items.thing_to_remember, _FOR), weight=0.5),
    Rule("set_reminder", _OF_CLAUSES, _slots(_CLAUSES), weight=1.5),
    Rule("set_reminder", _CORRECTED, _slots(items.todo), weight=0.8),
    Rule("set_reminder", _CORRECTED_ABOUT, _slots(items.todo), weight=0.4),
    Rule("set_reminder", ("remind me {when} {about}", "{when} {about} reminder"), _LATE, weight=0.15),
    Rule("set_reminder", _NO_TIME, _slots(items.todo), weight=0.4, missing=("when",)),
    Rule("set_reminder", _NO_TIME_THING, _slots(_thing), weight=0.2, missing=("when",)),
    Rule("set_reminder", _NO_ABOUT, _slots(items.todo), weight=0.25, missing=("about",)),
    Rule("set_reminder", _NOTHING, weight=0.15, missing=("about", "when")),
]
