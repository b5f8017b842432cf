"""The calendar: to put in an appointment, to see what is on, to move one, to drop one."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import durations, items, people, places
from models.dataset.slots.choose import mixed
from models.dataset.slots.times import (
    DAYS,
    POINTS,
    REPEATS,
    asked_about,
    bare,
    clock,
    near_day,
    scheduled,
    stretch,
    when,
)

_WHEN = when(POINTS, POINTS, DAYS)
_FOR = scheduled(POINTS, DAYS)
_OTHER_DAYS = ("Monday", "Tuesday", "Thursday", "Friday", "tomorrow", "today")
_CAL = "(my|the|our) (calendar|diary|agenda|schedule)"


def _slots(moment: Vocabulary, title: Vocabulary = items.new_event) -> dict[str, Vocabulary]:
    return {
        "title": title,
        "when": moment,
        "duration": durations.meeting,
        "place": places.event_place,
        "people": people.guests,
        "_wrong": clock,
        "_wrong_day": _OTHER_DAYS,
    }


_PLAIN = asked(
    (
        "(put|add|enter|write|stick|pop) {title} {when} (in|into|on|to) " + _CAL,
        "(put|add|enter|write) {title} (in|into|on|to) " + _CAL + " {when}",
        "(put|pencil|jot|slot) {title} [in] {when}",
        "(schedule|book|plan|arrange|organise|organize) {title} {when}",
        "(schedule|book|plan) me [in] {when} for {title}",
        "(create|make|add) (an event|an appointment|an entry|a calendar entry|a new event) (called|named|for) {title} {when}",
        "(create|add) a[n] (event|appointment|meeting) {when} called {title}",
        "(put|mark) " + _CAL + " {when} with {title}",
        "(mark|block) {when} (as|for) {title}",
        "(block off|reserve|keep) {when} for {title}",
        "save the date {when} for {title}",
        "set up {title} {when}",
        "enter {title} {when}",
        "note {title} in " + _CAL + " {when}",
        "add {title} {when}",
        "(add|create) a calendar event, {title}, {when}",
        "fit {title} in {when}",
    )
)
_PLAIN_FOR = asked(
    (
        "(schedule|plan|book|set up) {title} {when}",
        "(put|enter) {title} in " + _CAL + " {when}",
        "(create|make|add) an event (called|named) {title} {when}",
        "(create|make|add) an appointment {when} called {title}",
        "(add|create) a calendar entry {when}, {title}",
        "put {title} down {when}",
    )
)
_SAID = (
    "I have {title} {when}, (put it|add it|write it|put that) (in|into|on) " + _CAL,
    "I've got {title} {when}, (put|add) that (in|to) " + _CAL,
    "{title} {when}, put it in " + _CAL + "[ please]",
    "new event {title} {when}",
    "new appointment, {title}, {when}",
    "new calendar entry {title} {when}",
    "calendar, {title} {when}",
    "{when} I have {title}, put it in " + _CAL,
    "{when} put {title} in " + _CAL,
    "I need {title} in " + _CAL + " {when}",
    "I'd like to (schedule|book|plan|put) {title} {when}",
    "can we (schedule|book|plan|do) {title} {when} in " + _CAL,
    "is it possible to schedule {title} {when}",
    "there's {title} {when}, (add it to|put it in) " + _CAL,
    "my calendar needs {title} {when}",
    "I want you put {title} {when} in calendar",
    "please make appointment {title} {when}",
    "add to " + _CAL + " {title} {when}",
    "so we agreed on {title} {when}, put that in the calendar",
    "don't let me double book, {title} is {when}, add it to the calendar",
    *minding(
        (
            "putting {title} {when} in " + _CAL,
            "scheduling {title} {when}",
            "adding {title} to " + _CAL + " {when}",
        )
    ),
)
_PLACED = (
    *asked(
        (
            "(put|schedule|book|add|plan) {title} {when} at {place}",
            "(put|schedule|add) {title} at {place} {when}",
            "(put|add) {title} {when} at {place} (in|into|to|on) " + _CAL,
            "(create|make) an event (called|for) {title} {when} at {place}",
            "(schedule|add) {title} {when}, (location|place|venue|at) {place}",
            "(put|pencil) [in] {title} {when} (at|in) {place}",
        )
    ),
    "{title} {when} at {place}, put it in " + _CAL,
    "I have {title} {when} at {place}, add it to " + _CAL,
    "new event, {title}, {when}, at {place}",
    "{when} there's {title} at {place}, put it in the calendar",
)
_WITH = (
    *asked(
        (
            "(schedule|book|plan|set up|arrange|put in|add|create) {title} with {people} {when}",
            "(schedule|book|plan|set up|arrange) {title} {when} with {people}",
            "put {title} with {people} (in|on) " + _CAL + " {when}",
            "(put|add) {title} {when} (in|on|to) " + _CAL + " and invite {people}",
            "(schedule|create|set up) {title} {when} and invite {people}",
            "invite {people} to {title} {when}",
            "send {people} an (invite|invitation) (for|to) {title} {when}",
        )
    ),
    "I'm (meeting|seeing) {people} for {title} {when}, put it in " + _CAL,
    "{title} with {people} {when}, add it to the calendar",
    "I have {title} with {people} {when}, put that in " + _CAL,
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
            "(put|add) {title} {when} for {duration} (in|into|on|to) " + _CAL,
            "(create|make) an event (called|for) {title} {when}, {duration} long",
            "(schedule|add) {title} {when} lasting {duration}",
        )
    ),
    "{title} {when} for {duration}, put it in " + _CAL,
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
            "(put|add|enter) {title} (in|into|on|to) " + _CAL,
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
            "put something (in|on) " + _CAL + " {when}",
            "block some time {when} in " + _CAL,
        )
    ),
    "new event {when}",
    "I have something {when}, put it in the calendar",
)
_NEITHER = (
    *asked(
        (
            "(create|add|make) (an event|an appointment|a calendar entry)",
            "put something in " + _CAL,
            "schedule something",
        )
    ),
    "new event",
    "new appointment",
)

_LIST = (
    *asked(
        (
            "(show|show me|open|read|read me|list|check|give me|go through) " + _CAL,
            "(list|show|show me|read me|tell me) (my|all my|the) (appointments|events|meetings)",
            "tell me what's (next|coming up|on)",
            "tell me what I have (to do|planned|on)",
            "look at my calendar",
            "(brief me|run me through|walk me through) my (day|schedule)",
        )
    ),
    "what's on " + _CAL,
    "what's (next|coming up) [(on|in) " + _CAL + "]",
    "what's my next (appointment|meeting|event)",
    "when is my next (appointment|meeting|event)",
    "do I have any (appointments|meetings|events) [coming up|left|planned]",
    "(is there|do I have) anything on " + _CAL,
    "my (appointments|schedule|agenda|calendar|meetings)[ please]",
    "what (appointments|meetings|events) do I have",
    "how many meetings do I have",
    "where do I have to be next",
    "when's my next one",
    "upcoming (events|appointments|meetings)",
    "what have I got coming up",
)
_LIST_WHEN = asked(
    (
        "(show|show me|read|read me|list|check|give me|tell me) (my|the) (calendar|schedule|agenda|appointments|events|meetings|diary) for {when}",
        "tell me what's on for {when}",
        "(brief me|run me through my schedule) for {when}",
        "list all (events|appointments|meetings) for {when}",
    )
)
_LIST_ON = (
    *asked(
        (
            "tell me what I('ve got| have) (planned|on|to do|in my calendar) {when}",
            "check (if|whether) I('m free| have time| have anything| am busy) {when}",
            "see what's happening {when}",
            "tell me what's (on|happening|in my calendar|planned) {when}",
            "list (my|all) (appointments|meetings|events) {when}",
            "look at my calendar and tell me what's on {when}",
            "find out if I'm busy {when}",
        )
    ),
    "what's on [" + _CAL + "] {when}",
    "what's (happening|planned|up|going on) {when}",
    "what do I have [on|planned|to do|scheduled] {when}",
    "what have I got [on|planned] {when}",
    "what (meetings|appointments|events|plans) do I have {when}",
    "(do I have|have I got|is there) (anything|something) [on|planned|scheduled|in my calendar] {when}",
    "do I have any (meetings|appointments|events|plans) {when}",
    "am I (free|busy|available|booked|double-booked) {when}",
    "do I have (time|a free slot) {when}",
    "what does (my day|my calendar|my schedule|my week|it) look like {when}",
    "how (busy|full) am I {when}",
    "how many (meetings|appointments) do I have {when}",
    "when is my first (meeting|appointment) {when}",
    "where do I (have|need) to be {when}",
    "who am I meeting {when}",
    "what's my (schedule|agenda|day|calendar) {when}",
    "(agenda|schedule|calendar|appointments|events|meetings) {when}[ please]",
    "what are my (plans|appointments|events|meetings) {when}",
    "is my calendar (free|clear|empty|full) {when}",
    "any (appointments|meetings|plans|events) {when}",
    "what I have to do {when}",
    "{when}, what's on",
    "{when}, (am I free|what do I have|do I have anything)",
    "my calendar {when} please",
    "I want to know my appointments {when}",
    "someone asked me out {when}, am I free",
)
_MOVE = (
    *asked(
        (
            "(move|shift|reschedule|push|change|switch|rebook|postpone|bring) {title} to {when}",
            "(move|shift|reschedule|push|change|postpone) (my|the|our) {title} to {when}",
            "(move|reschedule|push back|postpone|delay) {title} (until|till) {when}",
            "(push|put) {title} (back|forward|off) to {when}",
            "bring {title} forward to {when}",
            "change the (time|date|day) of {title} to {when}",
            "(move|shift) the (appointment|event|meeting) {title} to {when}",
            "(move|reschedule) {title} from {_wrong_day} to {when}",
            "(move|shift|push) {title} from {_wrong} to {when}",
            "make {title} {when} instead",
            "set {title} to {when} instead",
        )
    ),
    "{title} is now {when}[, change that]",
    "{title} (has|was|got|has been) moved to {when}[, change that|, update my calendar]",
    "{title} to {when} instead[ please]",
    "can {title} be moved to {when}",
    "can we move {title} to {when}",
    "I can't make {title}, move it to {when}",
    "I need to (move|reschedule|push) {title} to {when}",
    "I'd (rather|like to) have {title} {when} instead",
    "{title} should be {when}, not {_wrong_day}",
    "{title} is {when} now, update the calendar",
    "reschedule {title}, {when} works better",
    "move {title} to {_wrong_day}" + CORRECTION + "{when}",
    "move {title} to {_wrong}" + CORRECTION + "{when}",
    "move (lunch|the meeting|dinner)" + CORRECTION + "{title} to {when}",
    *minding(("moving {title} to {when}", "pushing {title} back to {when}")),
)
_MOVE_NO_WHEN = (
    *asked(
        ("(move|reschedule|shift|postpone|push back|delay) {title}", "change the (time|date|day) of {title}")
    ),
    "I need to reschedule {title}",
    "I can't make {title}, can we move it",
    "find another time for {title}",
)
_MOVE_NO_TITLE = asked(
    ("(move|reschedule|shift|postpone) (it|that|the event|the appointment|my next meeting) to {when}",)
)
_DELETE = "(cancel|delete|remove|drop|scrap|call off|erase|get rid of|scratch|clear|take out)"
_DELETING = (
    *asked(
        (
            _DELETE + " {title}",
            _DELETE + " (my|the|our) {title}",
            _DELETE + " (the event|the appointment|the entry|the meeting) [called] {title}",
            _DELETE + " {title} from " + _CAL,
            "(delete|remove|take|strike) {title} (from|off|out of) " + _CAL,
            "call {title} off",
            "take {title} off " + _CAL,
        )
    ),
    "{title} is (cancelled|off|not happening)[, remove it|, take it off the calendar|, delete it]",
    "{title} was (cancelled|called off), delete it",
    "I'm not going to {title} (anymore|any more|after all)[, remove it|, delete it]",
    "I can't (make|go to|attend) {title}, cancel it",
    "I don't have {title} (anymore|any more)[, take it out of my calendar]",
    "no {title} (after all|this time), delete it from my calendar",
    "I'm skipping {title}, take it out of the calendar",
    "can {title} be deleted",
    "cancel (lunch|the meeting|dinner)" + CORRECTION + "{title}",
    *minding(("cancelling {title}", "deleting {title} from " + _CAL, "taking {title} out of " + _CAL)),
)
_DELETING_WHEN = (
    *asked(
        (
            _DELETE + " {title} {when}",
            _DELETE + " (my|the|our) {title} {when}",
            _DELETE + " {title} {when} from " + _CAL,
            "take {title} {when} off " + _CAL,
            "call {title} {when} off",
        )
    ),
    "{title} {when} is (cancelled|off)[, delete it|, remove it]",
    "I can't make {title} {when}, cancel it",
    "{when} cancel {title}",
    "I'm not going to {title} {when}, take it out of my calendar",
)
_DELETING_NO_TITLE = asked(
    (
        _DELETE + " (the|that|this|my next|my last) (event|appointment|meeting)",
        _DELETE + " (something|an entry) from " + _CAL,
    )
)
_DELETING_ONLY_WHEN = asked(
    (
        _DELETE + " (my|the) (appointment|event|meeting) {when}",
        _DELETE + " (all appointments|all meetings|my meetings) {when}",
        "clear my (calendar|schedule) {when}",
    )
)
_MOVED: dict[str, Vocabulary] = {
    "title": items.known_event,
    "when": bare,
    "_wrong": clock,
    "_wrong_day": _OTHER_DAYS,
}
_DROPPED: dict[str, Vocabulary] = {"title": items.known_event, "when": _WHEN}
_EVENTS_ASKED = when(DAYS, DAYS, POINTS)

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
    Rule("list_events", _LIST, weight=1),
    Rule("list_events", _LIST_WHEN, {"when": mixed((3, stretch), (1, near_day))}, weight=0.8),
    Rule("list_events", _LIST_ON, {"when": mixed((2, asked_about), (1, _EVENTS_ASKED))}, weight=3),
    Rule("move_event", _MOVE, _MOVED, weight=3),
    Rule("move_event", _MOVE_NO_WHEN, {"title": items.known_event}, weight=0.12, missing=("when",)),
    Rule("move_event", _MOVE_NO_TITLE, {"when": bare}, weight=0.07, missing=("title",)),
    Rule("delete_event", _DELETING, _DROPPED, weight=2),
    Rule("delete_event", _DELETING_WHEN, _DROPPED, weight=2),
    Rule("delete_event", _DELETING_NO_TITLE, weight=0.07, missing=("title",)),
    Rule("delete_event", _DELETING_ONLY_WHEN, {"when": _WHEN}, weight=0.15, missing=("title",)),
]
