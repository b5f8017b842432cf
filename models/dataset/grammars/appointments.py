"""Appointments that stand in the calendar: to see what is on, to move one, to drop one."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.calendar import CALENDAR, OTHER_DAYS
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import items
from models.dataset.slots.choose import mixed
from models.dataset.slots.times import DAYS, POINTS, asked_about, bare, clock, near_day, stretch, when

_WHEN = when(POINTS, POINTS, DAYS)
_LIST = (
    *asked(
        (
            "(show|show me|open|read|read me|list|check|give me|go through) " + CALENDAR,
            "(list|show|show me|read me|tell me) (my|all my|the) (appointments|events|meetings)",
            "tell me what's (next|coming up|on)",
            "tell me what I have (to do|planned|on)",
            "look at my calendar",
            "(brief me|run me through|walk me through) my (day|schedule)",
        )
    ),
    "what's on " + CALENDAR,
    "what's (next|coming up) [(on|in) " + CALENDAR + "]",
    "what's my next (appointment|meeting|event)",
    "when is my next (appointment|meeting|event)",
    "do I have any (appointments|meetings|events) [coming up|left|planned]",
    "(is there|do I have) anything on " + CALENDAR,
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
    "what's on [" + CALENDAR + "] {when}",
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
            _DELETE + " {title} from " + CALENDAR,
            "(delete|remove|take|strike) {title} (from|off|out of) " + CALENDAR,
            "call {title} off",
            "take {title} off " + CALENDAR,
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
    *minding(
        ("cancelling {title}", "deleting {title} from " + CALENDAR, "taking {title} out of " + CALENDAR)
    ),
)
_DELETING_WHEN = (
    *asked(
        (
            _DELETE + " {title} {when}",
            _DELETE + " (my|the|our) {title} {when}",
            _DELETE + " {title} {when} from " + CALENDAR,
            "take {title} {when} off " + CALENDAR,
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
        _DELETE + " (something|an entry) from " + CALENDAR,
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
    "_wrong_day": OTHER_DAYS,
}
_DROPPED: dict[str, Vocabulary] = {"title": items.known_event, "when": _WHEN}
_EVENTS_ASKED = when(DAYS, DAYS, POINTS)

RULES: list[Rule] = [
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
