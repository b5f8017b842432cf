"""Heating, doors, covers, the vacuum cleaner, scenes, and how things in the house are."""

import re

from assistant_core.calls import Call
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected
from models.dataset.mapping.times import NUMBER
from models.dataset.mapping.wording import core, trim

LATER = re.compile(
    r"\b(?:at|in) (?:\w+ )?(?:minutes?|hours?|hour|am|pm)\b|\b(?:am|pm)\b|\bhours? from\b", re.IGNORECASE
)
"""Words that put a wish off; nothing in the house can be told to wait."""

_DEGREES = re.compile(
    (
        rf"\b(?:to|at|temperature|temp) (?P<degrees>{NUMBER} ?(?:degrees(?: celsius| fahrenheit)?|"
        rf"°\w?)?)(?=\W|"
        rf"$)"
    ),
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:in (?:the )?)?(?P<area>bedroom|office|living room|kitchen)\b", re.IGNORECASE)


def temperature(raw: RawRow) -> tuple[Call, ...]:
    """To set the thermostat."""
    found = _DEGREES.search(raw.text)
    if found is None or re.search(r"\boven\b|what|tell me", raw.text):
        raise Rejected("no degrees")
    where = _WHERE.search(raw.text)
    return (
        Call(
            "set_temperature",
            {"degrees": found["degrees"].strip(), **({"area": where["area"]} if where else {})},
        ),
    )


_DOORS = (
    *forms(
        "unlock_door",
        "unlock [up] {door}",
        "(open|disengage|undo|release) [the] lock (on|of) {door}",
        "(open|disengage) {door} lock",
        "(get|have|want|like) {door} unlocked",
        "{door} (needs|need|should|has) [to] be unlocked",
        "{door} be unlocked",
        "{door} unlocked",
    ),
    *forms(
        "lock_door",
        "lock [up] {door}",
        "(engage) [the] {door} lock",
        "(ensure|make sure) [that] {door} (is|are) [securely] locked",
        "(need|want|like|get|have) {door} locked [up]",
        "{door} (needs|need) (locking|to be locked)",
        "{door} should be locked",
        "{door} (is|are) locked",
        "{door} locked [up]",
    ),
)


def door(raw: RawRow) -> tuple[Call, ...]:
    """To lock or unlock; whether a door is locked is a question about the house."""
    if re.match(r"(?:did|has|can you see if|are|is)\b", raw.text):
        raise Rejected("asks whether")
    call = first_match(_DOORS, (core(raw.text),))
    if call is None:
        raise Rejected("no pattern")
    words = re.sub(
        r" in the house$| on the property$| in the kitchen$| for me$", "", str(call.arguments["door"])
    )
    return (Call(call.name, {"door": trim(words)}),)


_COVERS = (
    *forms("open_cover", "(open|raise|lift) [up] {cover}"),
    *forms("close_cover", "(close|shut|lower) {cover}"),
)


def cover(raw: RawRow) -> tuple[Call, ...]:
    """To open or close blinds, curtains, gates."""
    text = core(raw.text)
    if re.search(r"\d|percent", text):
        raise Rejected("a position")
    call = first_match(_COVERS, (text,))
    if call is None:
        raise Rejected("no pattern")
    return (Call(call.name, {"cover": trim(re.sub(r" in here$", "", str(call.arguments["cover"])))}),)


def vacuum(raw: RawRow) -> tuple[Call, ...]:
    """To send the vacuum cleaner out or home."""
    text = core(raw.text)
    if LATER.search(text) or re.search(r"\b(?:pm|am|sofa|freshener|mow\w*)\b", text):
        raise Rejected("no such function")
    if re.search(r"\b(?:stop|pause)\b", text):
        return (Call("control_vacuum", {"action": "pause"}),)
    if re.search(r"\b(?:base|dock|home|return)\b", text):
        return (Call("control_vacuum", {"action": "dock"}),)
    if not re.search(r"vacuum|clean|roomba|robot|hoover|dust|dirty|sweep|rover|robo", text, re.IGNORECASE):
        raise Rejected("names no vacuum cleaner")
    if raw.source == "home_llm" and not re.search(r"vacuum|clean|dirty", text):
        raise Rejected("named by a name of its own")
    if re.search(r"\b(?:off|deactivate)\b", text):
        raise Rejected("no such function")
    return (Call("control_vacuum", {"action": "start"}),)


_SCENES = forms(
    "activate_scene",
    "(run|start|activate|turn on|set|transition to|switch to|begin) [the] [scene] {scene} [script|scene]",
    "(turn) {scene} [script] on",
    "{scene} [script] on",
)


def scene(raw: RawRow) -> tuple[Call, ...]:
    """To set a scene."""
    if re.search(r"\bmaster suite|nighttime\b", raw.text):
        raise Rejected("value unsure")
    call = first_match(_SCENES, (core(raw.text),))
    if call is None:
        raise Rejected("no pattern")
    return (Call("activate_scene", {"scene": str(call.arguments["scene"])}),)


_STATES = (
    re.compile((r"^(?:are|is) (?:all |any )?(?:of )?(?:the |my )?(?P<device>.+?) (?:on|off|open|closed|"
                r"locked|unlocked|occupied)(?: (?:in|on) the .+)?$"), re.IGNORECASE),
    re.compile((r"^(?:which|how many|what) (?P<device>.+?) (?:are|is) (?:on|off|open|closed|locked|"
                r"unlocked)(?: (?:in|on) the .+)?$"), re.IGNORECASE),
    re.compile((r"^(?:what(?:'s| is)|how(?:'s|s| is)) the (?P<device>(?:\w+ )*(?:temp|temperature|"
                r"thermostat|humidity)(?: (?:in|of) (?:the \w+(?: \w+)*|here))?)$"), re.IGNORECASE),
    re.compile(r"^.*\b(?P<device>(?:the )?ac)\b.*$", re.IGNORECASE),
    re.compile(r"^.*\b(?P<device>doors)\b.*\blocked\b.*$", re.IGNORECASE),
)  # fmt: skip


def state(raw: RawRow) -> tuple[Call, ...]:
    """To ask how something in the house is."""
    text = core(raw.text)
    if re.search(r"\b(?:jane|anyone|name at)\b", text):
        raise Rejected("about a person")
    for expression in _STATES:
        found = expression.match(text)
        if found:
            device = trim(re.sub(r" in here$|^current value of (?:the )?", "", found["device"]))
            return (Call("get_home_state", {"device": device}),)
    raise Rejected("no pattern")
