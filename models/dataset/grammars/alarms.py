"""Alarms: to set, snooze, list and cancel them, and to list and cancel timers and reminders."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import durations, items
from models.dataset.slots.choose import mixed
from models.dataset.slots.times import (
    DELAYS,
    POINTS,
    WEEKDAYS,
    clock,
    half_less,
    near_moment,
    plural_days,
    scheduled,
    weekday_group,
    when,
)

_NAMES = (
    "work", "gym", "school", "medication", "pills", "wake up", "workout", "morning run", "early shift", "yoga",
    "bedtime", "kids", "training", "airport", "breakfast", "lunch break", "tea time", "swimming", "church",
    "baby", "vitamins", "flight", "train", "football", "market day", "night shift", "prayer", "standup", "study",
)  # fmt: skip
_AT: dict[str, Vocabulary] = {"time": when(POINTS), "name": _NAMES, "_wrong": clock}
_FOR: dict[str, Vocabulary] = {"time": scheduled(POINTS), "name": _NAMES, "_wrong": clock}
_CLOCK: dict[str, Vocabulary] = {"time": clock, "name": _NAMES, "_wrong": clock}

_ALARM_FOR = asked(
    (
        "(set|make|create|add|schedule|put on|give me|turn on|start) (an|the|my|another) alarm {time}",
        "set (an|the|my) [new] alarm clock {time}",
        "set a[n] (wake-up|wake up|early|morning) (alarm|call) {time}",
        "(set|create) a new alarm {time}",
        "set alarm {time}",
        "set (an|my) alarm {time}[ so I don't oversleep| because I have an early flight| so I don't miss the bus]",
        "get my alarm ready {time}",
        "(arm|activate|enable) the alarm {time}",
        "have the alarm clock ready {time}",
        "schedule a wake-up call {time}",
    )
)
_ALARM_FOR_SAID = (
    "alarm {time}",
    "wake-up call {time}[ please]",
    "new alarm {time}",
    "(I need|I want|I'd like) an alarm {time}",
    "I need to wake up early, set an alarm {time}",
    "I have an early (meeting|train|flight|shift), alarm {time}[ please]",
    "can I (get|have) an alarm {time}",
    "is there an alarm you can set {time}",
    *minding(("setting an alarm {time}", "setting my alarm clock {time}", "waking me {time}")),
)
_WAKE = asked(
    (
        "wake me [up] {time}",
        "wake me up, please, {time}",
        "(wake|rouse) (me|us) {time}",
        "get me (up|out of bed) {time}",
        "ring (me|the alarm) {time}",
        "make sure I'm (up|awake) {time}",
        "make sure (that I get up|to wake me) {time}",
        "let the alarm (ring|go off) {time}",
        "have the alarm (go off|ring) {time}",
        "sound (the|an) alarm {time}",
        "set the alarm to ring {time}",
        "have an alarm wake me {time}",
        "wake me {time}[, I have a train to catch| because I have an exam|, don't let me oversleep]",
    )
)
_WAKE_IN = (
    *asked(("wake me [up] {time}", "get me up {time}", "wake us {time}", "rouse me {time}")),
    "I'm taking a nap, wake me {time}",
    "I (have|need|want) to (get up|be up|wake up) again {time}",
    "I'm lying down, wake me [up] {time}[ please]",
    "let me sleep and wake me {time}",
    "{time} wake me up",
)
_UP = (
    "(I have|I need|I want|I must|I've got|I had better) to (be up|get up|wake up) {time}",
    "(I have|I need|I want|I've got) to be awake {time}",
    "I must (get up|be up|wake up) {time}[, set an alarm|, wake me]",
    "I'd like to (be woken|be woken up|get up|wake up) {time}",
    "I (should|ought to) be out of bed {time}",
    "I want you wake me {time}",
    "you wake me {time} please",
    "please me wake {time}",
    "the alarm should (ring|go off) {time}",
    "can the alarm (ring|go off) {time}",
    "{time} wake me up",
    "{time} I need to get up",
    "(it's time to get up|I get up) {time}, so set my alarm",
)
_BY = (
    "(I have|I need|I want|I must|I've got) to be (up|awake|out of bed) by {time}",
    "make sure I'm (up|awake|out of bed) by {time}",
    "I (have|need) to get up by {time}",
    "wake me before {time}",
    "don't let me sleep (past|beyond|longer than|after) {time}",
    "I shouldn't sleep past {time}",
    "get me up by {time}[ please]",
    "be sure to wake me by {time}",
)
_TERSE = (
    "alarm {time}",
    "alarm at {time}",
    "{time} alarm",
    "alarm, {time}[, please]",
    "alarm clock {time}",
    "wake up {time}",
    "set {time} alarm",
    "set a[n] {time} alarm",
    "(can|could) you set a {time} alarm[ please]",
    "set the alarm clock to {time}",
    "set (an|my|the) alarm to {time}",
    "put my alarm clock on {time}",
    "set an alarm for around {time}",
    "set an alarm for (about|roughly) {time}",
)
_CORRECTED = (
    "set an alarm for {_wrong}" + CORRECTION + "{time}",
    "wake me [up] at {_wrong}" + CORRECTION + "{time}",
    "alarm at {_wrong}" + CORRECTION + "{time}",
    "(please|can you) set my alarm for {_wrong}" + CORRECTION + "{time}",
    "set an alarm for um {time}",
    "wake me at uh at {time}",
    "set an alarm for {_wrong}, no, that's (too early|too late), {time}",
)
_NAMED_FOR = asked(
    (
        "set an alarm {time} (called|named|labelled|labeled) {name}",
        "set a[n] {name} alarm {time}",
        "(create|add) a[n] {name} alarm {time}",
        "set my {name} alarm {time}",
        "set an alarm (called|named) {name} {time}",
        "set an alarm {time} with the (name|label) {name}",
    )
)
_DAYS: dict[str, Vocabulary] = {
    "time": clock,
    "days": mixed((2, weekday_group), (2, lambda rng: f"on ~{plural_days(rng)}")),
    "name": _NAMES,
}
_REPEATED = asked(
    (
        "set an alarm (for|at) {time} {days}",
        "wake me [up] at {time} {days}",
        "set a (recurring|repeating|daily) alarm (for|at) {time} {days}",
        "(create|add) an alarm {days} at {time}",
        "{days} wake me [up] at {time}",
        "set an alarm that goes off at {time} {days}",
        "wake me {days} at {time}",
        "set my alarm {days} at {time}",
        "ring at {time} {days}",
        "set a[n] {name} alarm for {time} {days}",
    )
)
_REPEATED_SAID = (
    "I (need|have|want) to (be up|get up|wake up) at {time} {days}",
    "alarm at {time} {days}",
    "alarm {days} at {time}",
    "I get up at {time} {days}, set an alarm",
    "I'd like an alarm at {time} {days}",
    "my shift starts early, wake me at {time} {days}",
)
_EVERY: dict[str, Vocabulary] = {
    "time": clock,
    "days": ("every day", "every weekday", "every morning", "daily", "weekdays", "every night"),
}
_DAYS_FIRST = (
    *asked(("set an alarm for {days} at {time}", "set an alarm {days} at {time}")),
    "{days} at {time} wake me up",
    "alarm {days} {time}",
    "{days} alarm {time}",
)
_WITHOUT = (
    *asked(
        (
            "(set|create|make|add) an [new] alarm",
            "set my alarm",
            "set the alarm clock",
            "wake me up",
            "set alarm",
        )
    ),
    "I need an alarm",
    "I have to get up early",
    "alarm please",
)
_DAYS_ALONE = asked(("set an alarm {days}", "wake me [up] {days}"))

_SNOOZE = (
    *asked(
        (
            "snooze",
            "snooze (the|my|this|that) alarm",
            "snooze it",
            "hit snooze",
            "press snooze",
            "put the alarm on snooze",
            "snooze the alarm (a bit|a little|one more time|again)",
            "let me sleep (a bit|a little) (longer|more)",
            "wake me [up] (again later|later|in a bit)",
            "(delay|postpone|put off|push back) (the|this|my) alarm",
            "ring again later",
        )
    ),
    "not yet, snooze",
    "not now alarm, later",
    "just a little longer",
    "let me sleep",
    "I'm not getting up yet",
    "I want to sleep more",
    "I'm still tired, snooze",
    "remind me again later",
    "not yet, wake me later",
    "too early, snooze it",
)
_SNOOZE_FOR = (
    *asked(
        (
            "snooze [(the|my|this) alarm] for {duration}",
            "snooze it for {duration}",
            "snooze [the alarm] {duration}",
            "let me sleep [for] another {duration}",
            "let me sleep {duration} (more|longer)",
            "give me {duration} (more|longer) in bed",
            "give me another {duration} of sleep",
            "(delay|postpone|push back|put off) the alarm (by|for) {duration}",
            "wake me [up] again in {duration}",
            "ring again in {duration}",
            "try again in {duration}",
            "hit snooze for {duration}",
            "come back in {duration}",
        )
    ),
    "{duration} more[ please]",
    "another {duration}[ please]",
    "{duration} longer[ please]",
    "just {duration} more",
    "just another {duration}",
    "snooze {duration}",
    "I need {duration} more sleep",
    "I want to sleep {duration} longer",
    "snooze for (five|10|three)" + CORRECTION + "{duration}",
    "can I sleep another {duration}",
    "not yet, wake me [again] in {duration}",
    "let me sleep another {duration}",
    "I'm still tired, {duration} more",
)

_SNOOZE_MORE = (
    "{duration}[ please]",
    "{duration}",
    "just {duration}",
    "give me {duration}",
    "let me sleep {duration}",
    "let me have {duration} in bed",
    "I need {duration}",
    "I want {duration} of sleep",
    "snooze for {duration}",
    "not yet, {duration}",
    "(mom|oh|no|come on|please)[,] {duration}",
)
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
    (1, _NAMES),
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
            f"{_OFF} (all|all my|all the|every|all of my|both) {kind}s",
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
    Rule("set_alarm", _ALARM_FOR, _FOR, weight=3),
    Rule("set_alarm", _ALARM_FOR_SAID, _FOR, weight=1),
    Rule("set_alarm", _ALARM_FOR[:6], _AT, weight=1),
    Rule("set_alarm", _WAKE, _AT, weight=3),
    Rule("set_alarm", _WAKE_IN, {"time": when(DELAYS)}, weight=0.8),
    Rule("set_alarm", _UP, _AT, weight=1.5),
    Rule("set_alarm", _BY, {"time": mixed((3, clock), (1, near_moment))}, weight=1),
    Rule("set_alarm", _TERSE, _CLOCK, weight=1.5),
    Rule("set_alarm", ("alarm {time}", "{time} alarm", "wake me {time}"), {"time": near_moment}, weight=0.5),
    Rule("set_alarm", _CORRECTED, _CLOCK, weight=0.8),
    Rule("set_alarm", _NAMED_FOR, _FOR, weight=1),
    Rule("set_alarm", _REPEATED, _DAYS, weight=1.5),
    Rule("set_alarm", _REPEATED_SAID, _DAYS, weight=0.7),
    Rule("set_alarm", _DAYS_FIRST, _EVERY, weight=0.6),
    Rule("set_alarm", _WITHOUT, weight=0.4, missing=("time",)),
    Rule("set_alarm", _DAYS_ALONE, {"days": weekday_group}, weight=0.15, missing=("time",)),
    Rule("snooze_alarm", _SNOOZE, weight=1),
    Rule("snooze_alarm", _SNOOZE_MORE, {"duration": durations.more}, weight=0.8),
    Rule("snooze_alarm", _SNOOZE_FOR, {"duration": durations.snooze}, weight=1.6),
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
