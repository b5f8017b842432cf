"""Timers, alarms and reminders, as people ask for them."""

import re

from assistant_core.calls import Call
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected
from models.dataset.mapping.times import DURATION, LED_TIME, SURE_TIME
from models.dataset.mapping.wording import cores

_SET = (
    "[(set|setup|set up|start|create|make|put|need|have|get|begin|schedule|fix|add|initiate|enable|give me|"
    "want"
    "|turn on|put on|run)] [me] [up] [(a|an|the|my|one|another|some)] [(new|brand new)]"
)
_NAMED = "[(called|named|for [the]) {name}]"
_TIMER = (
    *forms(
        "set_timer",
        f"{_SET} [{{_:word}}] timer (called|named) {{name}} (for|of|to) {{duration:duration}}",
        (
            f"{_SET} [(countdown|kitchen)] (timer|countdown|time) [set] [to go off|to go] (for|of|to|in|at) "
            f"{{duration:duration}} [(called|named|for [my|the]) {{name}}]"
        ),
        f"{_SET} {{duration:duration}} [countdown] timer {_NAMED} [set]",
        "[time] {duration:duration} timer",
        (
            "(alert|tell|notify|remind|let me know|ping) [me] (in|when|after) {duration:duration} [(have|has|"
            "are|is) (passed|up|over|elapsed)]"
        ),
        "set [an|the] alarm for {duration:duration} from now",
        "[please] (start counting|count|counting) down (from|for|of) {duration:duration}",
        "count down {duration:duration}",
        "give me a {duration:duration} countdown",
        "[let's] get a timer going for {duration:duration}",
        "(set|start) a timer [for me] for {duration:duration} [starting now]",
        "start the timer now and stop at {duration:duration}",
    ),
    *forms("set_timer", f"{_SET} [countdown] (timer|countdown) [set|now|up]"),
)
_CHANGE = (
    *forms(
        "change_timer",
        "(add|put) {amount:duration} (to|on) [the|my] timer [(called|named|for|in|of) [the] {which}]",
        "(add|put) {amount:duration} (to|on) [the|my] {which} timer",
        (
            "(increase|extend|lengthen) [the|my] timer [(called|named|for|in) [the] {which}] by "
            "{amount:duration}"
        ),
        "(increase|extend|lengthen) [the|my] {which} timer by {amount:duration}",
        change="add",
    ),
    *forms(
        "change_timer",
        (
            "(remove|take|subtract) {amount:duration} (from|off) [the|my] timer [(called|named|for|in|of) "
            "[the] {which}]"
        ),
        "(remove|take|subtract) {amount:duration} (from|off) [the|my] {which} timer",
        "(decrease|reduce|shorten) [the|my] timer [(called|named|for|in) [the] {which}] by {amount:duration}",
        "(decrease|reduce|shorten) [the|my] {which} timer by {amount:duration}",
        change="remove",
    ),
    *forms(
        "change_timer",
        "pause [the|my|all] timer[s] [(called|named|for|in) [the] {which}]",
        "pause [the|my] {which} timer",
        change="pause",
    ),
    *forms(
        "change_timer",
        "(resume|unpause|continue) [the|my] timer[s] [(called|named|for|in) [the] {which}]",
        "(resume|unpause|continue) [the|my] {which} timer",
        change="resume",
    ),
    *forms(
        "cancel_alarm",
        "(cancel|stop|delete) [all|the|my|all of my] timer[s] [(called|named|for|in) [the] {which}]",
        "(cancel|stop|delete) [the|my] {which} timer",
        kind="timer",
    ),
    *forms(
        "list_alarms",
        "{_} (left|remaining) {_}",
        "{_} timer status",
        "status of {_}",
        "timer status",
        kind="timer",
    ),
)
_OFF = (
    "(remove|cancel|delete|disable|clear|take off|take away|turn off|forget|erase|stop|switch off|get rid "
    "of|drop"
    "|i need to delete|deactivate|kill|silence|unset)"
)
_CANCEL = (
    *forms(
        "cancel_alarm",
        f"{_OFF} [the|my|this|all|all my|all the|all of my|any] [the] alarm[s]",
        f"{_OFF} [the|my|this|all|all my|all the|all of my] alarm[s] (if any|which i set|set|i set|please)",
        f"{_OFF} [the|my|this|all|all the] {{which}} alarm[s]",
        (
            f"{_OFF} [the|my|all|all of|all the] alarm[s] [(which i|that is|which is|that are|i)] [set] "
            f"[(for|"
            f"at|of|on|called|named) [the]] {{which:time}}"
        ),
        f"{_OFF} [the|my] set of alarms {{which:time}}",
        f"{_OFF} [the|my] alarm[s] [set] (for|called|named) {{which}}",
        "(this|the|i would like this|i want this) alarm {_} (removed|silenced|off|deleted)",
        "i no longer need [the|my] {which} alarm[s]",
        "i no longer need [the|my] alarm[s]",
        kind="alarm",
    ),
    *forms(
        "cancel_alarm",
        f"{_OFF} [all|all the|my|all my|the] reminder[s] [from the calendar]",
        f"{_OFF} [the|my] reminder[s] (for|about|to|on) {{which}}",
        kind="reminder",
    ),
)
_BARE_ALARM = forms(
    "set_alarm",
    f"{_SET} [reminder|wake up|continuous] alarm[s] [set|on|up|now|tone]",
    "alarm set",
    "wake me [up]",
    f"{_SET} alarm to wake [me] up",
)
_ALARM_WORDS = (
    r"alarms?|wake|awake|get me up|get up|go off|sound|ring|alert|waking|be up|up at|get going|notify me|buzz"
)
_RECURRENCE = (
    r"(?:every (?:day|weekday|morning|\w+day|night|week)|daily|weekdays|\w+days|each (?:day|morning|\w+day))"
)
_REMIND = (
    *forms(
        "set_reminder",
        "remind me {@when}",
        "remind me [of|about|off about|to|that] [the|my|this|a|an] {about} {@when}",
        "remind me {@when} [to|about|of|that] [the|my|a] {about}",
        "{@when} remind me [to|about|of|that] [the|my|a] {about}",
        (
            "(set|create|make|add|setup|set up|give me|open|new|open up|put) [me] [up] [a|the|my] [{_:word}] "
            "reminder[s] [{@when}] [,] [(to|for|about|of|as|on|that)] [me] [to] [my|the|a] {about} {@when}"
        ),
        (
            "(set|create|make|add|setup|set up|give me|open|new) [me] [up] [a|the] [{_:word}] reminder[s] "
            "[notification] {@when}"
        ),
        (
            "(set|create|make|add|setup|set up|give me|open|new) [me] [up] [a|the] [{_:word}] reminder[s] "
            "{@when} [,] [(to|for|about|as|that)] [my|the|a] {about}"
        ),
    ),
    *forms(
        "set_reminder",
        (
            "(remind me|i need to be reminded|i want to be reminded|i need reminding|be reminded) [(to|about|"
            "of|that|off about)] [the|my|a|this] {about}"
        ),
        (
            "(set|create|make|add|setup|set up|give me|open|open up|put) [me] [up] [a|the|an|up an alarm to] "
            "[{_:word}] reminder[s] [,] (to|for|about|of|as|that) [me] [to] [my|the|a] {about}"
        ),
        "(set|create|make) up an alarm to remind me to {about}",
        "(don't|dont|do not) (let me forget|forget to remind me) to {about}",
        "i need to {about} [,] [please] remind me",
        "{about} [,] [please] remind me",
        "(reminder|reminders) (to|about|for) [my|the|a] {about}",
    ),
)
_BARE_REMINDER = forms(
    "set_reminder",
    (
        "(set|create|make|add|set up|give me|open|new|i want|i need|need|have|put) [me] [up] [a|the|my] [new|"
        "event] reminder[s] [set]"
    ),
    "remind me [of something|later|again|of this|of that|at a later time|about something|of it]",
    "remind me to get something done",
    "[new] reminder",
)
_SURE = re.compile(rf"(?<!\w)(?:{LED_TIME}|{SURE_TIME})(?!\w)", re.IGNORECASE)
_LEADING = re.compile(r"^(?:at|by|around|for|from|on|in)(?: the| about)? ", re.IGNORECASE)


def timer(raw: RawRow) -> tuple[Call, ...]:
    """To set a timer."""
    if "(x)" in raw.text or re.match(r"how do i", raw.text):
        raise Rejected("no real value" if "(x)" in raw.text else "asks how")
    call = first_match(_TIMER, tuple(cores(raw.text)))
    if call is None and re.search(r"\balarm\b|remind|\b[ap]m\b", raw.text):
        return alarm(raw)
    return _found(call)


def changed_timer(raw: RawRow) -> tuple[Call, ...]:
    """To change, cancel or ask about a running timer."""
    return _found(first_match(_CHANGE, tuple(cores(raw.text))))


_EVERY = re.compile(r"\b(?:all|every|both)\b", re.IGNORECASE)
"""Said of alarms, it is a value: without it, the one alarm there is goes."""


def cancelled(raw: RawRow) -> tuple[Call, ...]:
    """To cancel alarms."""
    call = first_match(_CANCEL, tuple(cores(raw.text)))
    if call is not None and "which" in call.arguments:
        which = str(call.arguments["which"])
        if re.search(r"\b(?:and set|settings|which|called)\b", which) or len(which.split()) > 6:
            raise Rejected("more than one wish")
    if call is not None and "which" not in call.arguments and (every := _EVERY.search(raw.text)):
        call = Call(call.name, {**call.arguments, "which": every[0]})
    return _found(call)


def alarm(raw: RawRow) -> tuple[Call, ...]:
    """To set an alarm, with its days and its hour apart where both are said."""
    texts = tuple(cores(raw.text))
    bare_alarm = first_match(_BARE_ALARM, texts)
    if bare_alarm is not None:
        return (bare_alarm,)
    if re.match(r"how do i|confirm|change|update|stop|cancel", raw.text) or not re.search(
        _ALARM_WORDS, raw.text, re.IGNORECASE
    ):
        return reminder(raw) if "remind" in raw.text else _unsaid()
    if re.search(r"\b(?:two alarms|another|one for|before|snooze|event|and (?:one|the next))\b", raw.text):
        raise Rejected("more than one value")
    spans = [m[0] for m in _SURE.finditer(texts[-1])]
    if re.fullmatch(rf"(?:for|in) (?:about )?{DURATION}", spans[0] if len(spans) == 1 else ""):
        return (Call("set_alarm", {"time": _LEADING.sub("", spans[0])}),)
    return (Call("set_alarm", _time_and_days(spans)),)


def _time_and_days(spans: list[str]) -> dict[str, str]:
    spans = [_LEADING.sub("", span) for span in spans]
    if not spans:
        raise Rejected("no time found")
    if len(spans) == 1:
        return {"time": spans[0]}
    days = [span for span in spans if re.fullmatch(_RECURRENCE, span)]
    hours = [span for span in spans if span not in days]
    if len(days) == 1 and len(hours) == 1:
        return {"time": hours[0], "days": days[0]}
    raise Rejected("time in two places")


def reminder(raw: RawRow) -> tuple[Call, ...]:
    """To set a reminder."""
    if re.match(r"(?:what|how|do i|did i|which|is there)\b", raw.text):
        return alarms(raw)
    texts = tuple(cores(raw.text))
    call = first_match(_BARE_REMINDER, texts) or first_match(_REMIND, texts)
    if call is not None and re.search(
        r"\bremind|^(?:at|on|of|in|every)\b", str(call.arguments.get("about", ""))
    ):
        raise Rejected("words unsure")
    about = str(call.arguments.get("about", "")) if call is not None else ""
    if any(m.end() == len(about) or about[m.end() :].startswith(" to ") for m in _SURE.finditer(about)):
        raise Rejected("time inside the words")
    return _found(call)


_KINDS = (
    ("reminder", r"\breminders?\b"),
    ("timer", r"\btimers?\b"),
    ("alarm", r"alarm|wak(?:e|ing)"),
    ("reminder", r"remind|remember"),
)


def alarms(raw: RawRow) -> tuple[Call, ...]:
    """To list alarms, timers or reminders."""
    for kind, words in _KINDS:
        if re.search(words, raw.text, re.IGNORECASE):
            return (Call("list_alarms", {"kind": kind}),)
    if re.search(r"\b(?:calendar|appointment|meeting|event)", raw.text):
        raise Rejected("about the calendar")
    return (Call("list_alarms", {}),)


def _found(call: Call | None) -> tuple[Call, ...]:
    return (call,) if call is not None else _unsaid()


def _unsaid() -> tuple[Call, ...]:
    raise Rejected("no pattern")
