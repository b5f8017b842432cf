"""Timers, alarms and reminders that are set: to list them, and to cancel them."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.alarms import NAMES
from models.dataset.grammars.phrasing import asked
from models.dataset.slots import durations, items
from models.dataset.slots.choose import mixed
from models.dataset.slots.times import WEEKDAYS, clock, half_less, near_moment

_LIST_ANY = (
    *asked(("(list|show|show me|tell me|read|read me) everything that (will ring|is set to ring)",)),
    "what (is|have I got) set to ring",
    "what will (ring|go off) (today|tonight|next|tomorrow)",
    "is anything (set|running|going to ring)",
    "what have you got running on the clock",
    "what's on the clock",
    "when does the next thing ring",
    "anything set to go off",
)


def _listing(kind: str, noun: str, more: tuple[str, ...]) -> Rule:
    article = "an" if kind == "alarm" else "a"
    imperatives = asked(
        (
            f"(list|show|show me|read|read out|tell me|give me|display) (my|the|all|all my|all the|all of my) {noun}",
            f"(list|show) {noun}",
            f"(tell me|let me know) (which|what) {noun} (are set|I have|I have set|are there)",
            f"(check|go through|look at) my {noun}",
        )
    )
    questions = (
        f"(what|which) {noun} (do I have|have I set|are set|are there|are on|did I set|have I got|are active)",
        f"what are my {noun}",
        f"do I have any {noun}[ set| today| tomorrow| left]",
        f"(are there|are) any {noun} (set|on|running|active|pending)",
        f"how many {noun} (do I have|are set|are there|have I set)",
        f"(is there|have I got|did I set) {article} {kind} (set|on|for tomorrow|already|today)",
        f"my {noun}[ please]",
        f"what's my next {kind}",
        f"when is (my|the) next {kind}",
        *more,
    )
    return Rule("list_alarms", (*imperatives, *questions), fixed={"kind": kind}, weight=1)


_TIMERS = (
    "how (long|much time) is left on (the|my) timer",
    "how (much longer|long) (on|does) the timer[ have]",
    "how long (until|till|before) the timer (is done|goes off|rings|ends|is up)",
    "time left on the timer",
    "is the timer still running",
    "how many minutes are left on the timer",
    "check the timer",
    "what's the timer at",
    "when (does|will) the timer (go off|end|ring)",
)
_ALARMS = (
    "what time (is|does) my alarm (set|set for|go off|ring)",
    "when (does|will) my alarm (go off|ring)",
    "when are you waking me",
    "when will you wake me [up] [tomorrow]",
    "is my alarm (set|on) [for tomorrow]",
    "what time am I getting up tomorrow according to the alarm",
    "did I set (an|my) alarm",
)
_REMINDERS = (
    "what (do I|did I want to) (need to be reminded of|be reminded of)",
    "what did I ask you to remind me [of|about]",
    "what will you remind me of",
    "what am I supposed to remember",
    "what should you remind me about",
    "what have you got to remind me of",
)

_WHICH_TIMER = mixed(
    (
        3,
        (
            "pasta",
            "pizza",
            "egg",
            "eggs",
            "tea",
            "laundry",
            "rice",
            "oven",
            "bread",
            "cake",
            "nap",
            "workout",
        ),
    ),
    (2, durations.adjective),
    (1, ("first", "last", "second", "other", "next")),
)
_WHICH_ALARM = mixed(
    (3, clock),
    (1, NAMES),
    (1, ("first", "last", "next", "second", "morning", "early", "tomorrow morning")),
    (1, WEEKDAYS),
)
_WHICH_ALARM_FOR = mixed(
    (3, near_moment), (2, half_less), (2, ("tomorrow", "tomorrow morning", "tonight")), (2, WEEKDAYS)
)
_OFF = "(cancel|delete|remove|stop|turn off|switch off|clear|kill|get rid of|dismiss|disable|drop|scrap)"


def _cancelling(kind: str, more: tuple[str, ...]) -> Rule:
    patterns = asked(
        (
            f"{_OFF} (the|my|this|that) {kind}",
            f"{_OFF} {kind}s",
            f"{_OFF} {kind}",
            f"{_OFF} (the|my) {kind} again",
            *more,
        )
    )
    said = (
        f"I don't need the {kind} [anymore|any more|any longer]",
        f"no {kind} [please|after all]",
        f"{kind} off",
    )
    return Rule("cancel_alarm", (*patterns, *said), fixed={"kind": kind}, weight=2)


def _cancelling_all(kind: str) -> Rule:
    patterns = (
        f"{_OFF} {{which}} [my|the|of my|of the] {kind}s",
        f"{{which}} [the|my] {kind}s (off|can go) [please]",
        f"I don't need {{which}} (the|of the|of my|my) {kind}s (anymore|any more)",
    )
    words = ("all", "all", "all", "both")
    return Rule("cancel_alarm", asked(patterns), {"which": words}, {"kind": kind}, 0.6)


def _cancelling_one(kind: str, which: Vocabulary, patterns: tuple[str, ...], weight: float) -> Rule:
    return Rule("cancel_alarm", patterns, {"which": which}, {"kind": kind}, weight)


_BEFORE_NOUN = (
    *asked((_OFF + " (the|my) {which} %s", _OFF + " {which} %s", _OFF + " that {which} %s")),
    "I don't need the {which} %s (anymore|any more|after all)",
    "the {which} %s can go",
    "no {which} %s",
)


def _before(kind: str) -> tuple[str, ...]:
    return tuple(pattern % kind for pattern in _BEFORE_NOUN)


RULES: list[Rule] = [
    Rule("list_alarms", _LIST_ANY, weight=0.4),
    _listing("timer", "timers", _TIMERS),
    _listing("alarm", "alarms", _ALARMS),
    _listing("reminder", "reminders", _REMINDERS),
    _cancelling(
        "timer", ("stop the countdown", "end the timer", "stop the timer[, it's done]", "forget the timer")
    ),
    _cancelling(
        "alarm", ("stop ringing", "stop that alarm clock", "turn the alarm off", "forget about the alarm")
    ),
    _cancelling("reminder", ("forget about the reminder", "stop reminding me", "take the reminder off")),
    *(_cancelling_all(kind) for kind in ("timer", "alarm", "reminder")),
    _cancelling_one("timer", _WHICH_TIMER, _before("timer"), 1.5),
    _cancelling_one(
        "timer",
        ("pasta", "pizza", "eggs", "tea", "laundry", "rice", "oven", "bread", "cake", "roast", "soup"),
        asked((_OFF + " the timer (for|on) the {which}", _OFF + " the timer (called|named) {which}")),
        0.7,
    ),
    _cancelling_one("alarm", _WHICH_ALARM, _before("alarm"), 1.5),
    _cancelling_one(
        "alarm",
        _WHICH_ALARM_FOR,
        (
            *asked((_OFF + " (the|my) alarm for {which}", _OFF + " the alarm set for {which}")),
            "I don't need the alarm for {which} (anymore|any more)",
        ),
        1,
    ),
    _cancelling_one("alarm", clock, asked((_OFF + " (the|my) alarm at {which}",)), 0.5),
    _cancelling_one(
        "reminder",
        items.todo,
        (
            *asked((_OFF + " (the|my) reminder to {which}", "forget the reminder to {which}")),
            "[please ]don't remind me to {which} (anymore|any more|after all)",
            "[please ]stop reminding me to {which}",
            "I don't need the reminder to {which}",
            "you don't have to remind me to {which} (anymore|any more)",
        ),
        1.5,
    ),
    _cancelling_one(
        "reminder",
        items.thing_to_remember,
        (
            *asked(
                (_OFF + " (the|my) reminder (about|for|of) (the|my) {which}", _OFF + " the {which} reminder")
            ),
            "stop reminding me (about|of) (the|my) {which}",
            "the {which} reminder can go",
        ),
        1.5,
    ),
]
