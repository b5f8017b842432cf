"""The time of day here and elsewhere, and the date of today or of a day that is named."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import asked, minding
from models.dataset.slots import durations, places
from models.dataset.slots.choose import filled, mixed
from models.dataset.slots.times import WEEKDAYS, date, ordinal_date

_PLACE: dict[str, Vocabulary] = {
    "place": mixed((6, places.city), (2, places.country), (0.5, ("Hawaii", "California", "Bali", "Siberia")))
}
_TIME = (
    *asked(
        (
            "(tell|give) me the [current|exact|local] time",
            "(read|say|announce|show) [me] the time",
            "tell me (what time it is|how late it is)",
            "check the (time|clock)",
            "let me know what time it is",
            "look at the clock and tell me the time",
        )
    ),
    "what time is it[ now| right now| please]",
    "what's the time[ please| now]",
    "what is the [current|exact] time",
    "what's the current time",
    "(can|could) you tell me (the time|what time it is)[ please]",
    "do you (know|have) (the time|what time it is)",
    "have you got the time[ please]",
    "got the time",
    "time",
    "the time please",
    "current time[ please]",
    "how late is it",
    "what hour is it",
    "what time do we have",
    "what time it is",
    "is it (late|noon|midnight|past eight|already five) [yet|already]",
    "what does the clock say",
    "I lost track of time, what time is it",
    "my watch stopped, what's the time",
    "time check",
    "how late is it (now|already)",
    *minding(("telling me the time", "telling me what time it is")),
)
_TIME_THERE = (
    *asked(
        (
            "(tell|give) me the [current|local] time in {place}",
            "tell me what time it is in {place}",
            "tell me how late it is in {place}",
            "check the time in {place}",
            "let me know what time it is in {place}",
            "look up the time in {place}",
            "(show|find) me the time in {place}",
        )
    ),
    "what time is it in {place}[ now| right now| please]",
    "what time is it [right] now in {place}",
    "what's the [local|current] time in {place}[ now]",
    "what is the time in {place}",
    "time in {place}[ please| now]",
    "local time {place}",
    "{place} time[ now| please]",
    "current time in {place}",
    "do you know what time it is in {place}",
    "how late is it in {place}[ now]",
    "what hour is it in {place}",
    "what time it is in {place}",
    "what time do they have in {place}",
    "what time do people in {place} have now",
    "is it (morning|night|late|already tomorrow|still early|daytime) in {place}[ now| right now]",
    "are they (asleep|awake|up) in {place} (now|yet|already)",
    "is {place} awake (yet|already)",
    "I (want|need|have) to call someone in {place}, what time is it there",
    "in {place}, what time is it[ now]",
    "what's the clock say in {place}",
    "if I call {place} now, what time is it there",
    "when it's now here, what time is it in {place}",
)
_DATE = (
    *asked(
        (
            "(tell|give) me (the date|today's date|the current date)",
            "(say|read|show me) (today's|the) date",
            "tell me what (day|date) it is",
            "let me know what day it is",
            "check the date",
        )
    ),
    "what's the date[ please| now]",
    "what is the [current] date",
    "what's today's date",
    "what day is it",
    "which day is it",
    "what day of the week is it",
    "what date is it",
    "which weekday is it",
    "the date please",
    "date",
    "current date",
    "what month is it",
    "what year is it",
    "which month are we in",
    "what week [of the year] is it",
    "what week number is it",
    "what day do we have",
    "what date do we have",
    "do you know (what day it is|the date)",
    "can you tell me the date",
    "what day it is",
    "I lost track of the days, what day is it",
    "I need the date for this form",
    "what's the calendar say, which day is it",
    "is it (Monday|Friday|the weekend|December) (yet|already)",
)
_TODAY: dict[str, Vocabulary] = {"day": ("today", "today", "today", "tomorrow", "yesterday")}
_DATE_NEAR = (
    "what (day|date) is it {day}",
    "what day is {day}",
    "what's the date {day}",
    "what is the date {day}",
    "which (day|date|weekday) is {day}",
    "what day of the week is {day}",
    "what day of the week is it {day}",
    "what day do we have {day}",
    "(tell me|can you tell me) what (day|date) it is {day}",
    "(tell me|do you know) the date {day}",
    "what weekday is {day}",
    "date {day}[ please]",
)
_TOMORROW: dict[str, Vocabulary] = {
    "day": mixed((3, ("tomorrow", "yesterday", "the ~day after tomorrow", "the ~day before yesterday")))
}
_DATE_OF = (
    "what (day|date) is {day}",
    "what date (will it be|is it|do we have) {day}",
    "what's the date {day}",
    "what day (will it be|is it) {day}",
    "which date is {day}",
    "what (day|weekday) was {day}",
    "tell me the date of {day}",
    "tell me what date {day} is",
    "what's the date of {day}",
)
_NEXT = ("next", "this", "this coming", "last")
_WEEKDAYS = tuple(f"{which} {day}" for which in _NEXT for day in WEEKDAYS)
_FEASTS = (
    "Christmas", "Easter", "Easter Sunday", "Thanksgiving", "New Year's Eve", "Halloween", "Mother's Day", "Labor Day",
    "Father's Day", "Good Friday", "Pentecost", "Memorial Day", "Labour Day", "Valentine's Day", "Boxing Day",
    "Independence Day", "Saint Patrick's Day", "Ash Wednesday", "Ascension Day", "the ~Fourth of July",
)  # fmt: skip
_WEEKDAY_OF = (
    "what day (of the week|) (is|was|will be) {day}",
    "what weekday (is|was) {day}",
    "what day does {day} fall on",
    "which day of the week is {day}",
    "what day is {day}[ this year| next year]",
    "on (what|which) (day|weekday) is {day}",
    "is {day} a (Monday|Tuesday|Sunday|weekend|Friday)",
    "does {day} fall on a (Monday|weekend|Sunday|Tuesday)",
    "tell me what day {day} is",
    "tell me which weekday {day} is",
    "check (what|which) day {day} is",
    "do you know what day {day} is",
)
_FEAST_DATE = (
    "when is {day}[ this year| next year]",
    "what date is {day}[ this year| next year]",
    "what day is {day}[ this year]",
    "what's the date of {day}",
    "on which date is {day}[ this year]",
    "tell me the date of {day}",
    "what day does {day} fall on[ this year]",
    "when do we have {day} this year",
)
_DELAY = (
    "what (day|date) (is it|will it be) {day}",
    "what (day|date) is {day}",
    "what's the date {day}",
    "which day will it be {day}",
    "{day}, what day will it be",
)
_DATED = mixed((2, lambda rng: f"the ~{ordinal_date(rng)}"), (2, date))
_COUNT: dict[str, Vocabulary] = {
    "day": mixed((3, _FEASTS), (2, _DATED), (1, ("next Monday", "next weekend", "tomorrow", "New Year")))
}
_UNTIL = (
    "how many (days|weeks|months) (until|till|to|before) {day}",
    "how many (days|weeks) are (left|there) (until|till|to|before) {day}",
    "how long (until|till|to) {day}",
    "how long is it (until|till|to) {day}",
    "how (far away|many days away) is {day}",
    "days (until|till|to) {day}",
    "count the days (until|till|to) {day}",
    "(tell me|do you know) how many days (until|till|to) {day}",
)

RULES: list[Rule] = [
    Rule("get_time", _TIME, weight=2),
    Rule("get_time", _TIME_THERE, _PLACE, weight=3),
    Rule("get_date", _DATE, weight=2),
    Rule("get_date", _DATE_NEAR, _TODAY, weight=1.5),
    Rule("get_date", _DATE_OF, _TOMORROW, weight=0.7),
    Rule("get_date", _DATE_OF, {"day": _WEEKDAYS}, weight=1),
    Rule("get_date", _WEEKDAY_OF, {"day": _DATED}, weight=1.5),
    Rule("get_date", _FEAST_DATE, {"day": _FEASTS}, weight=1),
    Rule("get_date", _DELAY, {"day": filled(["in ~{days}"], days=durations.days)}, weight=0.7),
    Rule("get_date", _UNTIL, _COUNT, weight=0.8),
]
