"""The calendar: to put in an appointment."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import durations, items, people, places
from models.dataset.slots.times import (
    DAYS,
    POINTS,
    REPEATS,
    clock,
    scheduled,
    when,
)

_WHEN = when(POINTS, POINTS, DAYS)
_FOR = scheduled(POINTS, DAYS)
OTHER_DAYS = ("Monday", "Tuesday", "Thursday", "Friday", "tomorrow", "today")
"""Days said by mistake."""

CALENDAR = "(my|the|our) (calendar|diary|agenda|schedule)"
"""The calendar, by its names."""


def _slots(moment: Vocabulary, title: Vocabulary = items.new_event) -> dict[str, Vocabulary]:
    return {
        "title": title,
        "when": moment,
        "duration": durations.meeting,
        "place": places.event_place,
        "people": people.guests,
        "_wrong": clock,
        "_wrong_day": OTHER_DAYS,
    }


_PLAIN = asked(
    (
        "(put|add|enter|write|stick|pop) {title} {when} (in|into|on|to) " + CALENDAR,
        "(put|add|enter|write) {title} (in|into|on|to) " + CALENDAR + " {when}",
        "(put|pencil|jot|slot) {title} [in] {when}",
        "(schedule|book|plan|arrange|organise|organize) {title} {when}",
        "(schedule|book|plan) me [in] {when} for {title}",
        "(create|make|add) (an event|an appointment|an entry|a calendar entry|a new event) (called|named|for) {title} {when}",
        "(create|add) (an event|an appointment|a meeting) {when} called {title}",
        "mark " + CALENDAR + " {when} with {title}",
        "(mark|block) {when} (as|for) {title}",
        "(block off|reserve|keep) {when} for {title}",
        "save the date {when} for {title}",
        "set up {title} {when}",
        "enter {title} {when}",
        "note {title} in " + CALENDAR + " {when}",
        "add {title} {when}",
        "(add|create) a calendar event, {title}, {when}",
        "fit {title} in {when}",
    )
)
_PLAIN_FOR = asked(
    (
        "(schedule|plan|book|set up) {title} {when}",
        "(put|enter) {title} in " + CALENDAR + " {when}",
        "(create|make|add) an event (called|named) {title} {when}",
        "(create|make|add) an appointment {when} called {title}",
        "(add|create) a calendar entry {when}, {title}",
        "put {title} down {when}",
    )
)
_SAID = (
    "I have {title} {when}, (put it|add it|write it|put that) (in|into|on) " + CALENDAR,
    "I've got {title} {when}, (put|add) that (in|to) " + CALENDAR,
    "{title} {when}, put it in " + CALENDAR + "[ please]",
    "new event {title} {when}",
    "new appointment, {title}, {when}",
    "new calendar entry {title} {when}",
    "calendar, {title} {when}",
    "{when} I have {title}, put it in " + CALENDAR,
    "{when} put {title} in " + CALENDAR,
    "I need {title} in " + CALENDAR + " {when}",
    "I'd like to (schedule|book|plan|put) {title} {when}",
    "can we (schedule|book|plan|do) {title} {when} in " + CALENDAR,
    "is it possible to schedule {title} {when}",
    "there's {title} {when}, (add it to|put it in) " + CALENDAR,
    "my calendar needs {title} {when}",
    "I want you put {title} {when} in calendar",
    "please make appointment {title} {when}",
    "add to " + CALENDAR + " {title} {when}",
    "so we agreed on {title} {when}, put that in the calendar",
    "don't let me double book, {title} is {when}, add it to the calendar",
    *minding(
        (
            "putting {title} {when} in " + CALENDAR,
            "scheduling {title} {when}",
            "adding {title} to " + CALENDAR + " {when}",
        )
    ),
)
_PLACED = (
    *asked(
        (
            "(put|schedule|book|add|plan) {title} {when} at {place}",
            "(put|schedule|add) {title} at {place} {when}",
            "(put|add) {title} {when} at {place} (in|into|to|on) " + CALENDAR,
            "(create|make) an event (called|for) {title} {when} at {place}",
            "(schedule|add) {title} {when}, (location|place|venue|at) {place}",
            "(put|pencil) [in] {title} {when} (at|in) {place}",
        )
    ),
    "{title} {when} at {place}, put it in " + CALENDAR,
    "I have {title} {when} at {place}, add it to " + CALENDAR,
    "new event, {title}, {when}, at {place}",
    "{when} there's {title} at {place}, put it in the calendar",
)
_WITH = (
    *asked(
        (
            "(schedule|book|plan|set up|arrange|put in|add|create) {title} with {people} {when}",
            "(schedule|book|plan|set up|arrange) {title} {when} with {people}",
            "put {title} with {people} (in|on) " + CALENDAR + " {when}",
            "(put|add) {title} {when} (in|on|to) " + CALENDAR + " and invite {people}",
            "(schedule|create|set up) {title} {when} and invite {people}",
            "invite {people} to {title} {when}",
            "send {people} an (invite|invitation) (for|to) {title} {when}",
        )
    ),
    "I'm (meeting|seeing) {people} for {title} {when}, put it in " + CALENDAR,
    "{title} with {people} {when}, add it to the calendar",
    "I have {title} with {people} {when}, put that in " + CALENDAR,
    "new event, {title} with {people}, {when}",
)
_MEETINGS = (
    "meeting", "call", "lunch", "dinner", "coffee", "breakfast", "appointment", "brunch", "drinks", "video call",
    "interview", "one on one", "catch-up", "review", "phone call", "business lunch", "planning session", "demo",
    "a ~meeting", "a ~call", "a ~video call", "a ~lunch", "a ~dinner", "a ~quick call", "the ~review", "a ~workshop",
)  # fmt: skip
_LONG = (
    *asked(
        (
            "(schedule|book|put|plan|add) {title} {when} for {duration}",
            "(schedule|book|plan) {duration} (for|of) {title} {when}",
            "(block|reserve) {duration} {when} for {title}",
            "(put|add) {title} {when} for {duration} (in|into|on|to) " + CALENDAR,
            "(create|make) an event (called|for) {title} {when}, {duration} long",
            "(schedule|add) {title} {when} lasting {duration}",
        )
    ),
    "{title} {when} for {duration}, put it in " + CALENDAR,
    "I have {title} {when} for {duration}, add it to the calendar",
    "{title}, {when}, {duration}, put it in the calendar",
)
_EVERYTHING = asked(
    (
        "(schedule|put|plan) {title} with {people} {when} at {place}",
        "(schedule|book) {title} with {people} {when} for {duration}",
        "(schedule|put|add) {title} {when} at {place} for {duration}",
        "(schedule|set up) {title} {when} at {place} with {people}",
        "(create|add) {title} {when} for {duration} at {place} and invite {people}",
    )
)
_CORRECTED = (
    "(put|schedule|add) {title} on {_wrong_day}" + CORRECTION + "{when}",
    "(schedule|book) {title} at {_wrong}" + CORRECTION + "{when}",
    "put (lunch|a meeting|dinner)" + CORRECTION + "{title} {when} in my calendar",
    "schedule uh {title} {when}",
    "put {title} um {when} in my calendar",
    "add {title} to to my calendar {when}",
)
_NO_WHEN = (
    *asked(
        (
            "(put|add|enter) {title} (in|into|on|to) " + CALENDAR,
            "(create|make|add) an (event|appointment) (called|named|for) {title}",
            "(create|add) a calendar (event|entry) (called|for) {title}",
        )
    ),
    "new event {title}",
)
_NO_TITLE = (
    *asked(
        (
            "(create|add|make) (an event|an appointment|a calendar entry) {when}",
            "put something (in|on) " + CALENDAR + " {when}",
            "block some time {when} in " + CALENDAR,
        )
    ),
    "new event {when}",
    "I have something {when}, put it in the calendar",
)
_NEITHER = (
    *asked(
        (
            "(create|add|make) (an event|an appointment|a calendar entry)",
            "put something in " + CALENDAR,
            "schedule something",
        )
    ),
    "new event",
    "new appointment",
)

RULES: list[Rule] = [
    Rule("create_event", _PLAIN, _slots(_WHEN), weight=4),
    Rule("create_event", _PLAIN_FOR, _slots(_FOR), weight=1.5),
    Rule("create_event", _SAID, _slots(_WHEN), weight=2.5),
    Rule("create_event", _PLACED, _slots(_WHEN), weight=2),
    Rule("create_event", _WITH, _slots(_WHEN, _MEETINGS), weight=2),
    Rule("create_event", _LONG, _slots(_WHEN), weight=1.5),
    Rule("create_event", _EVERYTHING, _slots(_WHEN, _MEETINGS), weight=1),
    Rule("create_event", _PLAIN[:6], _slots(when(REPEATS)), weight=0.6),
    Rule("create_event", _CORRECTED, _slots(_WHEN), weight=0.8),
    Rule("create_event", _NO_WHEN, _slots(_WHEN), weight=0.4, missing=("when",)),
    Rule("create_event", _NO_TITLE, _slots(_WHEN), weight=0.3, missing=("title",)),
    Rule("create_event", _NEITHER, weight=0.15, missing=("title", "when")),
]
