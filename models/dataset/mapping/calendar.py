"""Appointments: to enter, list, move and delete them."""

import re

from assistant_core.calls import Call
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected
from models.dataset.mapping.times import DURATION, LED_TIME, SURE_TIME
from models.dataset.mapping.wording import core, cores, trim

_CALENDAR = re.compile(
    r"\b(?:(?:to|on|onto|in|into|from|off|off of|for|out of) )?(?:my|the|our|a) (?:(?:personal|work|family|"
    r"shared) )?"
    r"(?:calendar|schedule|agenda|diary)(?: events?)?\b|\b(?:to|on|in|from) (?:calendar|schedule)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(rf"(?<!\w)(?:{LED_TIME}|{SURE_TIME})(?!\w)", re.IGNORECASE)
_LEAD = re.compile(r"^(?:at|by|around|for|from|on|in)(?: the| about)? ", re.IGNORECASE)
_LASTING = re.compile(rf"\b(?:for|lasting) ({DURATION})\b", re.IGNORECASE)
_ENTER = re.compile(
    r"^(?:(?:please|to)\b ?)*(?:add|put|schedule|set up|set|create|make|book|enter|place|pencil in|append|"
    r"new|insert|plan|write down"
    r"|arrange|have|mark|hook me up with|i need|need|pencil)(?: me)?(?: up)?"
    r"(?: (?:a|an|the|my|new|repeating|another|in))*"
    r"(?: (?:calendar )?(?:event|entry)(?: (?:for|called|named|titled|to))?)?\b ?",
    re.IGNORECASE,
)
_DELETE = (
    r"(?:delete|remove|cancel|clear|erase|drop|discard|take|get rid of|scratch|decline|scrap|destroy|"
    r"call off)"
)
_SOME = (
    r"(?:(?:all|every|any|new|next|last|scheduled|upcoming|recurring|calendar|of|the|my|for|in|date|plan|"
    r"untitled)\b ?)*"
)
_ANY_EVENT = re.compile(
    _SOME
    + r"(?:appointments|events?|meetings|entries|everything|data|plans?|programs?|programmes|details in "
    r"event|schedule|calendar|day|entire schedule|all content|content)?"
)
"""Words that name no appointment in particular."""

_KIND_OF_EVENT = re.compile(_SOME + r"(appointment|meeting)")
"""Words that say what sort of thing it is, which serves as its title."""

_NO_TITLE = re.compile(
    r"\b(?:calendar|schedule|scheduled|i have|i am|i'm|me|add|put|update|event|see if|going to|need to|"
    r"that is|personal|attend|'s \w+|put|to be|see|repeat|repeating|appending|input|get|not of|on)\b|^'s|"
    r"^new "
)
_LIST_HINT = re.compile(
    r"calendar|schedule|appointment|meeting|event|agenda|plans?\b|planned|plan for|busy|free|happening|"
    r"going on"
    r"|scheduled|birthday|anniversary|haircut|party|\bset for\b|have to do|do i have|on for|coming up|my day",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    r"\b(?:scratch|cleared|clear|no longer|wide open|undo|change|move|cancel|remove|delete)\b"
)
_ROOM = re.compile(r"\b(?:rooms?|reserve)\b")


def entered(raw: RawRow) -> tuple[Call, ...]:
    """To enter an appointment."""
    if raw.text.startswith(
        ("what", "how", "tell me", "when", "is ", "do ", "are ", "i want to know", "i don")
    ):
        return _asked_instead(raw)
    if _ROOM.search(raw.text):
        raise Rejected("asks for a room")
    if _CORRECTED.search(raw.text):
        return deleted(raw) if not re.search(r"\b(?:change|move|undo)\b", raw.text) else moved(raw)
    if re.search(r"\bremind|\balarm|notification|notif", raw.text):
        raise Rejected("a reminder or an alarm")
    text = core(raw.text)
    return (Call("create_event", _parts(text)),)


def _asked_instead(raw: RawRow) -> tuple[Call, ...]:
    if re.search(r"\bhow (?:do|to|can)\b|how do i", raw.text):
        raise Rejected("asks how")
    if _ROOM.search(raw.text):
        raise Rejected("asks for a room")
    return listed(raw)


def _parts(text: str) -> dict[str, str]:
    arguments: dict[str, str] = {}
    rest = text
    lasting = _LASTING.search(rest)
    if lasting:
        arguments["duration"] = lasting[1]
        rest = rest.replace(lasting[0], "|")
    moments = [m[0] for m in _WHEN.finditer(rest)]
    if len(moments) > 1:
        raise Rejected("time in two places")
    for moment in moments:
        arguments["when"] = _LEAD.sub("", moment)
        rest = rest.replace(moment, "|")
    place = re.search(r" at ((?:the )?[a-z][\w' ]+?)(?= *(?:\||$| on | in my))", rest)
    if place and moments:
        arguments["place"] = place[1]
        rest = rest.replace(place[0], "|")
    title = _title(rest)
    if title:
        arguments.update(_people_apart(title))
    return {
        name: arguments[name]
        for name in ("title", "when", "duration", "place", "people")
        if name in arguments
    }


def _title(rest: str) -> str:
    rest = _CALENDAR.sub("|", rest)
    rest = _ENTER.sub("", rest.strip(" |"), count=1)
    rest = re.sub(r"^(?:please |that |there is |i have )+", "", rest)
    pieces = [re.sub((r"^(?:is |as |for |with the|to |of |and |,|on |added )+|(?: is| for| on| at| to| "
                      r"added| please|,)+$"), "", p.strip())
              for p in rest.split("|")]  # fmt: skip
    pieces = [p for p in pieces if trim(p)]
    if len(pieces) > 1:
        raise Rejected("title in two places")
    title = trim(re.sub(r" (?:from|in the|in|at the|at|for|on)$", "", trim(pieces[0]))) if pieces else ""
    if len(title.split()) > 8 or _NO_TITLE.search(title):
        raise Rejected("title unsure")
    kind = _KIND_OF_EVENT.fullmatch(title)
    if kind:
        return kind[1]
    return "" if re.fullmatch(r"(?:(?:calendar|new) )?(?:events?|new)", title) else title


def _people_apart(title: str) -> dict[str, str]:
    found = re.fullmatch(
        r"(?P<title>.*\b(?:meeting|appointment|call|lunch|dinner|coffee|interview)) with (?P<people>.+)",
        title,
    )
    if found is None:
        return {"title": title}
    if len(found["people"].split()) > 4 or " at " in found["people"]:
        raise Rejected("people unsure")
    return {"title": found["title"], "people": trim(found["people"])}


def deleted(raw: RawRow) -> tuple[Call, ...]:
    """To delete appointments."""
    text = core(raw.text)
    if _ROOM.search(text) or re.search(r"\b(?:update|busy|change|add|and)\b", text):
        raise Rejected("more than one wish")
    text = re.sub(r"^(?:i (?:need|want|would like)(?: you)? to |i shall |to )", "", text)
    found = re.match(rf"{_DELETE}(?: off| out)? (?P<what>.+)", text, re.IGNORECASE)
    if found is None:
        raise Rejected("no pattern")
    what = found["what"]
    if re.match(r"(?:this|that|it|these)\b", what):
        return (Call("delete_event", {}),)
    moments = [m[0] for m in _WHEN.finditer(what)]
    if len(moments) > 1:
        raise Rejected("time in two places")
    arguments: dict[str, str] = {}
    rest = what
    if moments:
        arguments["when"] = re.sub(r"'s?$", "", _LEAD.sub("", moments[0]))
        rest = rest.replace(moments[0], "|")
    rest = re.sub(r"\b(?:i have |that is )?scheduled\b|\bcalled\b|\bnamed\b", "|", rest)
    rest = _CALENDAR.sub("|", rest)
    pieces = [trim(re.sub((r"^(?:'s|on|for|of|with the|in|from|,) |(?: on| for| of| from| in|"
                           r",)+$"), "", p.strip()))
              for p in rest.split("|")]  # fmt: skip
    pieces = [
        p
        for p in pieces
        if p and p not in ("'s", "in", "on", "for", "of", "event", "the event", "off", "off of")
    ]
    if len(pieces) > 1:
        raise Rejected("title in two places")
    title = pieces[0] if pieces else ""
    title = re.sub(r"^event |^away |^next (?=meeting with)| event$", "", title)
    kind = _KIND_OF_EVENT.fullmatch(title)
    if kind:
        title = kind[1]
    elif _ANY_EVENT.fullmatch(title):
        title = ""
    if len(title.split()) > 7 or re.search(
        r"\b(?:that's|added|which|i have|event from|task|first|last|busy)\b", title
    ):
        raise Rejected("title unsure")
    if title:
        arguments["title"] = title
    return (Call("delete_event", arguments),)


_MOVE = forms(
    "move_event",
    (
        "(move|reschedule|change|shift|postpone|push) [the date of] [the|my] {title} [event] [in my "
        "calendar] "
        "[from {_:time}] to {when:time}"
    ),
)


def moved(raw: RawRow) -> tuple[Call, ...]:
    """To move an appointment."""
    call = first_match(_MOVE, tuple(cores(raw.text)))
    if call is None:
        raise Rejected("no pattern")
    return (call,)


def listed(raw: RawRow) -> tuple[Call, ...]:
    """To ask what is in the calendar."""
    if _ROOM.search(raw.text) or re.match(r"(?:add|create|set|schedule|reserve)\b", core(raw.text)):
        raise Rejected("asks for something else")
    if re.search(r"\bhow (?:do|can|to) i\b|how i can|notify|'s birthday", raw.text):
        raise Rejected("asks for something else")
    if not _LIST_HINT.search(raw.text):
        raise Rejected("not clearly about the calendar")
    moments = [m[0] for m in _WHEN.finditer(raw.text)]
    if len(moments) > 1:
        raise Rejected("time in two places")
    when = {"when": _LEAD.sub("", moments[0])} if moments else {}
    return (Call("list_events", when),)
