"""Alarms: to set one, and to put it off when it rings."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import durations
from models.dataset.slots.choose import mixed
from models.dataset.slots.times import (
    DELAYS,
    POINTS,
    clock,
    near_moment,
    plural_days,
    scheduled,
    weekday_group,
    when,
)

NAMES = (
    "work", "gym", "school", "medication", "pills", "wake up", "workout", "morning run", "early shift", "yoga",
    "bedtime", "kids", "training", "airport", "breakfast", "lunch break", "tea time", "swimming", "church",
    "baby", "vitamins", "flight", "train", "football", "market day", "night shift", "prayer", "standup", "study",
)  # fmt: skip
"""What alarms are called."""

_AT: dict[str, Vocabulary] = {"time": when(POINTS), "name": NAMES, "_wrong": clock}
_FOR: dict[str, Vocabulary] = {"time": scheduled(POINTS), "name": NAMES, "_wrong": clock}
_CLOCK: dict[str, Vocabulary] = {"time": clock, "name": NAMES, "_wrong": clock}

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
    "name": NAMES,
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
]
