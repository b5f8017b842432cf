"""Loudness and silence of the computer, and the screen's brightness."""

import re

from assistant_core.calls import Call
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected
from models.dataset.mapping.times import NUMBER
from models.dataset.mapping.wording import core

_LEVEL = re.compile(
    (
        rf"\b(?:to|at|be|set|on|with) (?P<level>{NUMBER} ?(?:%|percent|per cent)?|half|max(?:imum)?|minimum|"
        rf"full|zero)(?=$|\W)"
    ),
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    (
        rf"(?:\bby )?(?<![\w$])(?P<amount>{NUMBER} ?(?:%|percent|per cent))(?=$|\W)|\bby "
        rf"(?P<plain>{NUMBER})(?=$|\W)"
    ),
    re.IGNORECASE,
)
_UP = re.compile(
    (
        r"\b(?:up|raise|increase|increased|louder|higher|boost|loud|amplify|crank|pump|greater|more|brighter|"
        r"brighten|bright|max|too (?:low|quiet|soft))\b|isn't loud"
    ),
    re.IGNORECASE,
)
_DOWN = re.compile(
    (
        r"\b(?:down|lower|decrease|decreased|reduce|quieter|softer|softly|less|lessen|soften|quiet|dim|"
        r"dimmer|"
        r"darker|limit|low|too (?:loud|high|bright))\b"
    ),
    re.IGNORECASE,
)
_NOT_UP = re.compile(r"\b(?:too (?:low|quiet|soft|dim)|isn't loud|can't hear|cannot hear)\b", re.IGNORECASE)
_NOT_DOWN = re.compile(r"\b(?:too (?:loud|high|bright|much))\b", re.IGNORECASE)
_SOUND = re.compile(
    (
        r"\b(?:volume|sound|audio|music|speakers?|louder|quieter|loud|song|softer|it|speak|voice|voice box|"
        r"vocals|tv|radio|talk|noise|turn)\b"
    ),
    re.IGNORECASE,
)
_TARGET = re.compile(
    (
        r"\b(?:on|of|in) (?:the |my )?(?P<target>itunes|music player|tv|spotify|master bedroom media player|"
        r"radio)$"
    ),
    re.IGNORECASE,
)


def direction(text: str) -> str | None:
    """Which way a level is to go; None when the words do not say or say both."""
    if _NOT_UP.search(text):
        return "up"
    if _NOT_DOWN.search(text):
        return "down"
    up, down = bool(_UP.search(text)), bool(_DOWN.search(text))
    if up == down:
        return None
    return "up" if up else "down"


def volume(raw: RawRow) -> tuple[Call, ...]:
    """To set or to change the loudness."""
    text = core(raw.text)
    if raw.source == "home_llm" or raw.slot("area", "floor"):
        raise Rejected("of a speaker in the house")
    if re.search(
        (
            r"\b(?:sixteen|radio now|settings?|default|slow|bring back|medium|high level|when i'm|mute|speak "
            r"to|radio|highest|lowest|very|(?:please|to) your volume)\b"
        ),
        raw.text,
    ):
        raise Rejected("value unsure")
    level = _LEVEL.search(text)
    if level and re.search(r"\bby\b", text[: level.start() + 3]):
        level = None
    target = _TARGET.search(text)
    named = {"target": target["target"]} if target else {}
    if level:
        return (Call("set_volume", {"level": level["level"], **named}),)
    extreme = re.search(r"\b(max|maximum|top|full)\b(?: volume)?", text)
    if extreme and not re.search(r"\btop\b", text):
        return (Call("set_volume", {"level": extreme[1]}),)
    way = direction(text)
    if way is None or re.fullmatch(
        (
            r"(?:volume )?(?:level )?(?:to )?(?:low|high)(?: level| volume)?|(?:low|high) volume|volume "
            r"(?:level )?(?:to )?(?:low|high)(?: level)?"
        ),
        text,
    ):
        if re.fullmatch(
            r"(?:(?:please|go ahead and) )?(?:change|adjust|set|want to adjust)? ?(?:the |your |my )?volume",
            text,
        ):
            return (Call("set_volume", {}),)
        raise Rejected("no direction")
    if not _SOUND.search(text) and len(text.split()) > 3:
        raise Rejected("no pattern")
    amount = _AMOUNT.search(text)
    step = (amount["amount"] or amount["plain"]) if amount else None
    if step is None and re.search(r"\bpoints|settings|level\b", text) and re.search(rf"\b{NUMBER}\b", text):
        raise Rejected("unit unsure")
    return (Call("change_volume", {"direction": way, **({"amount": step} if step else {})}),)


_MUTES = (
    *forms("set_mute", "{_} unmute {_}", "unmute [{_}]", "{_} unmute [yourself]", state="off"),
    *forms(
        "set_mute",
        (
            "mute [the|my|this|all] [computer|volume|sound|speaker|speakers|audio|music|media|everything|tv|"
            "television|yourself|immediately|music system|stereo|laptop] [on the tv|in here]"
        ),
        "(turn|switch) off [the|my|all] (speakers|speaker|sound|audio|volume)",
        "(turn|switch|shut) [the|my] (speakers|speaker|sound|audio|volume) off",
        "off [the] (speakers|speaker|sound)",
        "(set|put|turn) {_} (to|on) mute",
        "(sound|audio|speakers|volume) off",
        "(silence|silent|mute|be silent|go silent|get yourself muted)",
        "mute for volume",
        "mute (the|my) {_:words}",
        "(make|turn|set) [the] volume to (zero|mute)",
        state="on",
    ),
)


def muted(raw: RawRow) -> tuple[Call, ...]:
    """To mute and unmute; to be quiet for a while is to do not disturb."""
    text = core(raw.text)
    if re.search(r"\btoggle\b|when |stereo in|player in|soundbar|treehouse", text):
        raise Rejected("value unsure")
    duration = re.search(
        r"\b(?:for )(?:the )?(?:next )?(?P<duration>(?:\w+ )?\w+ (?:minutes?|hours?|seconds?))$", text
    )
    if duration and re.match(
        (
            r"(?:set to silent|silent mode|quiet mode|be quiet|keep quiet|activate silent|go silent|stay "
            r"quiet|"
            r"silence)"
        ),
        text,
    ):
        return (Call("set_do_not_disturb", {"state": "on", "duration": duration["duration"]}),)
    if re.fullmatch(
        r"(?:activate |enter |turn on |set )?(?:silent|quiet)(?: mode)?(?: on)?", text
    ) and text not in ("silent", "quiet"):
        return (Call("set_do_not_disturb", {"state": "on"}),)
    call = first_match(_MUTES, (text,))
    if call is None:
        raise Rejected("no pattern")
    return (call,)


def brightness(raw: RawRow) -> tuple[Call, ...]:
    """To set or to change the brightness of the screen."""
    text = core(raw.text)
    if re.search(r"\b(?:auto|settings|automatic)\b", text):
        raise Rejected("no such setting")
    if re.fullmatch(r"(?:set|change|adjust) (?:the |your )?brightness", text):
        return (Call("set_brightness", {}),)
    level = _LEVEL.search(text)
    if level:
        return (Call("set_brightness", {"level": level["level"]}),)
    if re.search(r"\b(?:too |you're |are )(?:dim|dark)\b", text):
        return (Call("change_brightness", {"direction": "up"}),)
    way = "down" if re.search(r"\b(?:you're|are|too) (?:too )?bright\b", text) else direction(text)
    if way is None:
        raise Rejected("no direction")
    return (Call("change_brightness", {"direction": way}),)
