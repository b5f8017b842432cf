"""Timers: to set one, and to pause, resume, lengthen or shorten one."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import durations
from models.dataset.slots.words import read

_DISHES = (
    "pasta", "pizza", "eggs", "tea", "rice", "laundry", "oven", "bread", "cookies", "cake", "chicken", "potatoes",
    "coffee", "nap", "roast", "workout", "meditation", "homework", "break", "plank", "soup", "sauce", "steak",
    "lasagna", "noodles", "vegetables", "dough", "muffins", "fries", "salmon", "broccoli", "game", "screen time",
    "parking", "dryer", "washing machine", "study session", "pomodoro", "quinoa", "beans", "face mask", "hair dye",
    "shower", "turkey", "green tea", "banana bread", "piano practice", "timeout", "presentation", "sourdough",
)  # fmt: skip
_NAMES = (*_DISHES, *_DISHES, *(dish for dish in read("groceries") if " " not in dish))
_SLOTS: dict[str, Vocabulary] = {"duration": durations.short, "name": _NAMES, "_wrong": durations.short}

_PLAIN = asked(
    (
        "(set|start|create|make|put on|begin|run|do|add|give me|open) (a|one|another|the|my) timer (for|of|with|to) {duration}",
        "(set|start|make|create) a new timer for {duration}",
        "set (a|the|my) timer (to|at|for) {duration}",
        "set [up] a countdown (for|of|to) {duration}",
        "(start|begin) [a] (countdown|counting down) (from|for|of) {duration}",
        "count down {duration}",
        "count down from {duration}",
        "time {duration}",
        "(time me|time this) for {duration}",
        "(let me know|tell me|ping me|beep|buzz me|notify me|alert me|ring) (in|after) {duration}",
        "(let me know|tell me|say something|warn me) when {duration} (are up|have passed|is up|is over|are over)",
        "set timer {duration}",
        "set timer for {duration}",
        "have a timer run for {duration}",
        "set the (kitchen|egg|cooking) timer (for|to) {duration}",
    )
)
_QUESTIONS = (
    "timer {duration}",
    "timer for {duration}",
    "timer, {duration}",
    "{duration} timer",
    "{duration} on the timer",
    "{duration} on the clock[ please]",
    "{duration} countdown",
    "countdown {duration}",
    "(I need|I want|I'd like|give me|I could use) a timer (for|of) {duration}",
    "(I need|I'd like|let me have) {duration} on (a|the) timer",
    "can I (get|have) a timer for {duration}",
    "could I get {duration} on the timer please",
    "is it possible to set a timer for {duration}",
    "may I have a timer of {duration}",
    "give me {duration} (on the clock|for this|, then ring|and tell me when they are up)",
    "tell me when it's been {duration}",
    "we have {duration} for this, (time it|start the clock|start a timer)",
    "clock {duration}",
    "start counting, {duration}",
    "the (eggs|noodles|cookies|potatoes) need {duration}, (set a timer|start a timer|time that)",
    "this has to (cook|bake|soak|rest|steep|rise) for {duration}, (set|start) a timer",
    "I'm (putting|going to put) the (pizza|bread|pie) in the oven, timer for {duration}[ please]",
    "I have {duration} left, (start|set) a timer",
    "let's do a timer for {duration}",
    "please timer of {duration}",
    "you set timer for {duration} please",
    "I want that you set a timer for {duration}",
    "make me a timer {duration}",
    "for {duration} set a timer",
    "in {duration} the timer should (ring|go off)",
    "a timer for {duration} would be (great|nice|lovely)",
    *minding(("setting a timer (for|of) {duration}", "starting a timer for {duration}")),
)
_CORRECTED = (
    "set a timer for {_wrong}" + CORRECTION + "{duration}",
    "(start|set|make) a timer (for|of) {_wrong}" + CORRECTION + "{duration}[ please]",
    "timer {_wrong}" + CORRECTION + "{duration}",
    "can you set a timer for {_wrong}" + CORRECTION + "{duration}",
    "set a timer for (five|ten|two|20|3|thirty)" + CORRECTION + "{duration}",
    "set a timer for {_wrong}, no, that's (too long|too short|not enough), {duration}",
    "(set|start) a timer for um {duration}",
    "set a uh timer for like {duration}",
    "I need a a timer for {duration}",
)
_NAMED = asked(
    (
        "(set|start|create) a {name} timer (for|of) {duration}",
        "(set|start|make) a timer (called|named|labelled|labeled) {name} (for|of) {duration}",
        "(set|start) a timer for {duration} (called|named|labelled|labeled) {name}",
        "(set|start) a {duration} timer (called|named) {name}",
        "(set|start) the {name} timer (to|for) {duration}",
        "(set|start) a timer for the {name} for {duration}",
        "(set|start) a timer for the {name}, {duration}",
        "(set|start) a timer for {duration} for (the|my) {name}",
        "time the {name} for {duration}",
        "add a {name} timer, {duration}",
        "put a {name} timer on for {duration}",
        "put on a timer for the {name}, {duration}",
    )
)
_NAMED_TERSE = (
    "{name} timer {duration}",
    "{name} timer for {duration}",
    "{duration} timer for the {name}",
    "{duration} timer for {name}",
    "timer {duration} for the {name}",
    "{duration} for the {name}[ please]",
    "the {name} (takes|take|needs|need) {duration}, (set|start) a timer",
    "I need a {name} timer for {duration}",
    "new timer, {name}, {duration}",
)
_ADJECTIVE = asked(
    (
        "(set|start|make|create|run|give me|put on) a {duration} timer",
        "(set|start) (another|one) {duration} timer",
        "(set|start|do) a {duration} countdown",
        "start (a|my) {duration} (break|nap|workout|session) timer",
    )
)
_ADJECTIVE_NAMED = asked(
    ("(set|start|create) a {duration} {name} timer", "(set|start) a {duration} timer for {name}")
)
_WITHOUT = asked(
    (
        "(set|start|create|add|make|begin) (a|the|another|one more|a new) timer",
        "set timer",
        "start a countdown",
        "put a timer on",
    )
)
_NAME_ALONE = asked(
    ("(set|start|create) a {name} timer", "(set|start) a timer for the {name}", "make a timer called {name}")
)

_CHANGED: dict[str, Vocabulary] = {
    "which": _NAMES,
    "amount": durations.short,
    "_wrong": durations.short,
}
_OTHER: dict[str, Vocabulary] = {
    **_CHANGED,
    "which": ("first", "second", "other", "last", "long", "short", "10 minute", "ten minute", "hour"),
}
_VERBS = {
    "pause": "(pause|hold|halt|freeze|suspend|interrupt)",
    "resume": "(resume|unpause|continue|restart|carry on with|go on with|start again)",
}


def _without_amount(change: str, verbs: str, more: tuple[str, ...]) -> list[Rule]:
    plain = (f"{verbs} [the|my|this|that] timer", f"{verbs} (the|my) (countdown|timer)", *more)
    which = (
        f"{verbs} the {{which}} timer",
        f"{verbs} my {{which}} timer",
        f"{verbs} the timer for [the ]{{which}}",
        f"{verbs} the timer (called|named) {{which}}",
        f"{verbs} the timer (on|of) the {{which}}",
        f"{verbs} {{which}} timer",
    )
    return [
        Rule("change_timer", asked(plain), _CHANGED, {"change": change}, weight=2),
        Rule("change_timer", asked(which), _CHANGED, {"change": change}, weight=1.5),
        Rule("change_timer", asked(which[:2]), _OTHER, {"change": change}, weight=0.5),
    ]


_ADD = (
    "add {amount} to (the|my) timer",
    "add {amount} to (the|my) {which} timer",
    "add {amount} to the timer for the {which}",
    "put {amount} (more|extra) on the timer",
    "put another {amount} on the [{which} ]timer",
    "(give|grant) the timer {amount} more",
    "give the {which} timer another {amount}",
    "(extend|lengthen|prolong|increase|raise) the timer by {amount}",
    "(extend|lengthen|prolong|increase) the {which} timer by {amount}",
    "make the timer {amount} longer",
    "make the {which} timer {amount} longer",
    "let the timer run {amount} longer",
    "add another {amount} to the countdown",
    "add {amount}[ more] on the timer",
    "add {_wrong}" + CORRECTION + "{amount} to the timer",
)
_ADD_SAID = (
    "{amount} more on the timer[ please]",
    "{amount} longer on the {which} timer",
    "another {amount} on the timer",
    "I need {amount} more on the timer",
    "the {which} (needs|need) {amount} (more|longer)[, add that to the timer]",
    "timer plus {amount}",
    "can I get {amount} more on the timer",
    "the timer should run {amount} longer",
    "not done yet, add {amount} to the timer",
)
_ADD_MORE = (
    "the {which} (needs|need) {amount}",
    "give the [{which} ]timer {amount}",
    "add {amount} to the [{which} ]timer",
    "put {amount} on the timer",
    "{amount} on the [{which} ]timer[ please]",
    "I need {amount} on the timer",
    "(can|could) you put {amount} on the [{which} ]timer",
    "not done yet, {amount} on the timer",
    "{amount} for the {which}",
    "let the timer run {amount}",
)
_ADD_LESS = asked(
    (
        "(extend|lengthen|prolong) the timer",
        "add [some|more] time to the timer",
        "make the timer [a bit|a little] longer",
        "add [some|more] time to the {which} timer",
        "give the {which} timer (more|some extra) time",
    )
)
_REMOVE = (
    "(take|knock|shave|cut) {amount} off the timer",
    "(take|knock|shave|cut) {amount} off the {which} timer",
    "(remove|subtract|deduct|take away) {amount} from (the|my) timer",
    "(remove|subtract|take) {amount} from the {which} timer",
    "(shorten|reduce|decrease|cut) the timer by {amount}",
    "(shorten|reduce|decrease) the {which} timer by {amount}",
    "make the timer {amount} shorter",
    "make the {which} timer {amount} shorter",
    "let the timer run {amount} less",
    "remove {_wrong}" + CORRECTION + "{amount} from the timer",
)
_REMOVE_SAID = (
    "{amount} less on the timer[ please]",
    "timer minus {amount}",
    "the timer is {amount} too long",
    "the {which} timer should be {amount} shorter",
)
_REMOVE_LESS = asked(
    (
        "(shorten|reduce) the [{which} ]timer",
        "make the timer [a bit|a little] shorter",
        "take some time off the timer",
    )
)

RULES: list[Rule] = [
    Rule("set_timer", _PLAIN, _SLOTS, weight=4),
    Rule("set_timer", _QUESTIONS, _SLOTS, weight=3),
    Rule("set_timer", _CORRECTED, _SLOTS, weight=1),
    Rule("set_timer", _ADJECTIVE, {"duration": durations.adjective}, weight=2),
    Rule("set_timer", _ADJECTIVE_NAMED, {"duration": durations.adjective, "name": _NAMES}, weight=0.6),
    Rule("set_timer", _NAMED, _SLOTS, weight=1.5),
    Rule("set_timer", _NAMED_TERSE, _SLOTS, weight=1.2),
    Rule("set_timer", _WITHOUT, weight=0.4, missing=("duration",)),
    Rule("set_timer", _NAME_ALONE, _SLOTS, weight=0.2, missing=("duration",)),
    *_without_amount(
        "pause",
        _VERBS["pause"],
        (
            "stop the timer for (a moment|a second|now|a bit)",
            "put the timer on hold",
            "hold the timer for a minute",
        ),
    ),
    *_without_amount(
        "resume",
        _VERBS["resume"],
        ("let the timer (go on|run again|continue)", "start the timer again", "set the timer going again"),
    ),
    Rule("change_timer", asked(_ADD), _CHANGED, {"change": "add"}, weight=2.5),
    Rule(
        "change_timer", _ADD_MORE, {"amount": durations.more, "which": _NAMES}, {"change": "add"}, weight=0.8
    ),
    Rule("change_timer", _ADD_SAID, _CHANGED, {"change": "add"}, weight=1),
    Rule("change_timer", _ADD_LESS, _CHANGED, {"change": "add"}, weight=0.4),
    Rule("change_timer", asked(_REMOVE), _CHANGED, {"change": "remove"}, weight=2),
    Rule("change_timer", _REMOVE_SAID, _CHANGED, {"change": "remove"}, weight=0.7),
    Rule("change_timer", _REMOVE_LESS, _CHANGED, {"change": "remove"}, weight=0.4),
]
