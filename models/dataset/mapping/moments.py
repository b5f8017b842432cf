"""The time of day here and elsewhere, and the date of a day."""

import re

from assistant_core.calls import Call
from models.dataset.mapping.asking import plain_question, question_forms
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected, aligned_slot
from models.dataset.mapping.times import LED_TIME, NUMBER, SURE_TIME
from models.dataset.mapping.wording import core

_WHEN = re.compile(rf"(?<!\w)(?:{LED_TIME}|{SURE_TIME})(?!\w)", re.IGNORECASE)
_LEAD = re.compile(r"^(?:at|by|around|for|from|on|in)(?: the| about)? (?!\d+ minute)", re.IGNORECASE)
_TIMES = (
    *forms(
        "get_time",
        (
            "(what|which) [time] [is] [the] [exact|current] time[zone] [zone] [is] [it] [currently|exactly|"
            "now|"
            "right now] in [the] {place} [time] [timezone|time zone|zone] [currently|right now|now|exactly]"
        ),
        (
            "(what is|what's|whats|tell me|give me|find|look up|know|show|show me|report|provide|let me know|"
            "get me|know the|check|find out|tell) [what] [the] [exact|current] [time|timezone|time zone] "
            "[is] "
            "[it] (in|for|at) [the] {place} [time] [timezone|time zone|zone] [currently|right now|now]"
        ),
        (
            "what time is it [currently|exactly|right now|now] (in|at|for) [the] {place} [time] [timezone|"
            "time "
            "zone|zone] [right now|currently|now]"
        ),
        "what time would it be in {place} [right now]",
        "in [the] {place} [time] [timezone|time zone|zone] [,] what time is it [right now|now]",
        "in {place} [,] what's the (timezone|time zone|time)",
        "in (what|which) (timezone|time zone) is {place}",
        "what's {place}'s (time zone|timezone|current time|time)",
        "show me {place}'s current time",
        "(what|which) (timezone|time zone) [is] {place} in",
        "(what|which) (timezone|time zone) is {place} [in]",
        "(tell me|give me|know|show me) [what|the] (timezone|time zone) [that] {place} is in",
        "[current] time in {place} [right now|now]",
        "the time zone for {place} is what",
        "find the applicable timezone for {place}",
        "may i know the time in {place}",
        "(do|doy) [you|ou] know what timezone {place} is in",
        "what time it is in {place} [right now|now]",
        "[the] (time zone|timezone|time) in {place}",
        "the (timezone|time zone) (of|for) {place} [is what]",
        "{place} is in what (timezone|time zone)",
        "what (timezone|time zone) (does {place} have|do they use in {place})",
        "for {place} what timezone is it in",
        "{place} time zone",
        "(know|what is) the (timezone|time zone) for {place}",
        "exact time in {place} [right now]",
    ),
)
_CLOCK = re.compile(r"\b(?:time|hours?|clock)\b|is it already|when is it right now", re.IGNORECASE)
_NOT_CLOCK = re.compile(
    (
        rf"\b(?:difference|convert|change|switch|if|between|local(?:ly)?|call|business|zone|date|traveled|"
        rf"different)\b|\b(?:is|at|it's) {NUMBER} ?(?:am|pm)"
    ),
    re.IGNORECASE,
)


def clock(raw: RawRow) -> tuple[Call, ...]:
    """To ask the time, here or elsewhere."""
    call = first_match(_TIMES, question_forms(raw))
    if call is not None:
        place = str(call.arguments["place"])
        if len(place.split()) > 4 or re.search(
            r"\b(?:this|here|if|am|pm|is|and|what|my|time|neighboring|the current)\b", place
        ):
            raise Rejected("place unsure")
        return (call,)
    if re.search(r"\bdifference\b|\bhours? (?:difference|ahead|behind)", raw.text) and re.match(
        r"(?:what|how)", core(raw.text)
    ):
        return (Call("answer", {"question": plain_question(core(raw.text, now=False))}),)
    if (
        _NOT_CLOCK.search(raw.text)
        or not _CLOCK.search(raw.text)
        or aligned_slot(raw, "place_name", "time_zone")
    ):
        raise Rejected("no pattern")
    if re.search(r" in (?!the |a )\w+", core(raw.text)):
        raise Rejected("place unsure")
    return (Call("get_time", {}),)


_DAY = re.compile(
    r"\b(?:day off|days off|off again|off\b|vacation|holiday with pay|work next|scheduled off)", re.IGNORECASE
)
_DATES = forms(
    "get_date",
    (
        "(what|which) [day|date|full date|days|exact days|day of the week|the date|are the days|were the "
        "days] "
        "(is|was|were|are|will be|does|of|falls|make up|be|will it be) [the|it|on] [days|date|exact days] "
        "[of] {day}"
    ),
    (
        "(what is|what's|what will be|give me|tell me|find|what was|what were|what are|say|know) [the] "
        "[exact|"
        "full] (date|day|days|date be) [of|on|is|for|was] [the] {day}"
    ),
    "(what|which) (day|date) (is|was) {day} [on]",
    "(what is|what's|give me|tell me) {day}'s (date|day) [,] [please]",
    "(what is|what's|what will be) {day}'s (date|day)",
    "{day} [comes|is|falls] on what day [of the week]",
    "what will be the date {day}",
    "when (is|was) [the] {day}",
    "(tell me|know) when [the] {day} (is|was)",
    "(what|which) (date|day) [was|is] [the] {day}",
    "in {day} [,] what (date|day) will it be",
    "[the] date [of] {day}",
    "what day is it (going to be|gonna be) in {day}",
    "(what is|know) the date in {day}",
)


def date(raw: RawRow) -> tuple[Call, ...]:
    """To ask the date of today or of another day; holidays and leap years are questions of fact."""
    text = core(raw.text, now=False)
    if _DAY.search(text) or re.search(r"\b(?:paid|my next|get a|birthdate|upcoming break)\b", text):
        raise Rejected("about days off")
    if re.search(
        (
            r"\b(?:holiday|holidays|leap|february 29th|feb 29|extra day|season|christmas on|29th|longest|"
            r"equinox|solstice)\b"
        ),
        text,
        re.IGNORECASE,
    ):
        if re.match(r"(?:what|when|which|is|are|how)\b", text):
            return (Call("answer", {"question": plain_question(text)}),)
        raise Rejected("a question in other words")
    moment = [
        m[0]
        for m in _WHEN.finditer(text)
        if not re.fullmatch(r"(?:month|year|week|day|today|today's)s?", m[0], re.IGNORECASE)
    ]
    moment = [
        m
        for m in moment
        if not re.fullmatch(r"(?:this|the|current) \w+|first|today|morning", m, re.IGNORECASE)
    ]
    if not moment:
        if re.search(
            r"\b(?:date|day|today|month|year|weekday|week)\b", text, re.IGNORECASE
        ) and not re.search(r"\b(?:if|next|after|another|past|previous|last|paris|until)\b", text):
            return (Call("get_date", {}),)
        raise Rejected("no pattern")
    if re.match(r"(?:is|are|have|has)\b", text) and len(moment) == 1:
        return (Call("get_date", {}),)
    if len(moment) > 1:
        raise Rejected("time in two places")
    day = (
        re.sub(r"'?s$", "", _LEAD.sub("", moment[0]))
        if moment[0].lower().startswith("tomorrow")
        else _LEAD.sub("", moment[0])
    )
    if first_match(_DATES, (text,)) is None and not re.search(r"\b(?:date|day|days|when)\b", text):
        raise Rejected("no pattern")
    return (Call("get_date", {"day": day}),)
