"""Switches and lamps: on and off, brightness and colour."""

import re

from assistant_core.calls import Call
from models.dataset.mapping import home
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected
from models.dataset.mapping.times import NUMBER
from models.dataset.mapping.wording import core, trim

_AREA = re.compile(
    r"^(?P<device>.+?) (?:in|on|of|at) (?:the |my )?(?P<area>(?:\w+ )?(?:kitchen|bedroom|living room|"
    r"bathroom|hallway|office|garage|dining room|garden|basement|attic|study|den|backyard|porch|patio"
    r"|first floor|second floor|room|house|balcony|home|lounge|deck|loft|nursery|gym))$",
    re.IGNORECASE,
)
_ON = (
    *forms(
        "turn_on",
        "(turn|switch|put|power|flip|start|set|get|keep) [back] on [up] {device}",
        "(turn|switch|put|power|flip|keep|get|need|want|like|have) {device} [turned|switched] on",
        "{device} (turned|switched) on",
        "(activate|enable|light up|illuminate|power up|start|engage|light|fire up) {device}",
        "{device} (needs to be|should be|has to be) (on|turned on|switched on|activated|started)",
        "(turn|set|switch) {device} to on",
        "get {device} going",
        "{device} on",
        "(on|start up) {device}",
    ),
)
_OFF = (
    *forms(
        "turn_off",
        "(turn|switch|put|power|flip|shut|set) [back] off [down] {device}",
        "(shut|power) down {device}",
        "(make sure|ensure|see that) {device} (is|are) off",
        "(turn|switch|set|shift|mark|keep) {device} (to off|in off condition)",
        (
            "(turn|switch|put|power|flip|shut|keep|get|need|want|like|have|leave) {device} [turned|switched] "
            "(off|down)"
        ),
        "{device} (turned|switched) off",
        "(deactivate|disable|extinguish|kill|put out|stop powering) {device}",
        "{device} (needs to be|should be|has to be) (off|turned off|switched off|deactivated)",
        "cut off {device}",
        "{device} off",
    ),
)
_NOT_HERE = re.compile(
    (
        r"\b(?:toggle|speed|slow|boost|state|status|flip the|when |if |before|until|else|order|cappuccino|"
        r"three|faster|mode|scene|change|button|timer|dimmer|wants?)\b"
    ),
    re.IGNORECASE,
)


def switched(raw: RawRow) -> tuple[Call, ...]:
    """To turn something on or off."""
    text = core(raw.text)
    text = re.sub(r"^(?:to |the request to )", "", text)
    if re.search(r"\bcoffee\b|\bbrew", text):
        return _coffee(text)
    if re.search(r"\btemp\w*|\bac\b.*\bset|\bset to \d", text):
        return home.temperature(raw)
    if re.search(
        (
            r"\b(?:at|is|by|who's) (?:my|the) (?:front |garage )?door\b|who is (?:at|knocking|by)|the door "
            r"to "
            r"see"
        ),
        text,
    ):
        raise Rejected("about a doorbell")
    if re.search(r"\bmow(?:er|ing)\b|clippy|\bdock\b|return to base", text):
        raise Rejected("a mower")
    if re.search(r"\b(?:mode|scene|script)\b", text, re.IGNORECASE):
        return home.scene(raw)
    if _NOT_HERE.search(text) or home.LATER.search(text):
        raise Rejected("no such function")
    call = first_match(_OFF, (text,)) or first_match(_ON, (text,))
    if call is None:
        raise Rejected("no pattern")
    words = re.sub(r" (?:on|off)(?= in )", "", str(call.arguments["device"]))
    if (
        re.search(
            (
                r"\b(?:and|off|on)$|^(?:to|off|on|right side|by|the button)\b|\bcar\b|vehicle|make sure|"
                r"turned|"
                r"lights (?:on |the )?(?:first|second) floor|this room"
            ),
            words,
        )
        or len(words.split()) > 7
    ):
        raise Rejected("device unsure")
    if re.search(r"\b(?:camera|intercom)\b", words) and "light" not in words:
        raise Rejected("device unsure")
    return (Call(call.name, _device_and_area(words)),)


def _device_and_area(words: str) -> dict[str, str]:
    words = re.sub(r" (?:in|over) here$| here$| throughout the home$| everywhere$", "", words)
    found = _AREA.match(words) or re.match(
        r"(?P<device>(?:the |all |all the )?(?:lights?|lighting|fan|lamp)) (?:in|on) the (?P<area>[\w ]+)$",
        words,
        re.IGNORECASE,
    )
    if found and not re.match(r"(?:right|left) side|lights? strip", words):
        return {"device": trim(found["device"]), "area": found["area"]}
    return {"device": trim(words)}


def _coffee(text: str) -> tuple[Call, ...]:
    machine = re.search(r"\bcoffee (?:machine|maker)\b", text)
    if re.search(
        r"\b(?:order|starbucks|shop|how|at|drink the|minutes|ready|three|take my|deactivate|off|and)\b", text
    ):
        raise Rejected("no such function")
    if machine:
        return (Call("turn_on", {"device": machine[0]}),)
    if re.search(r"\b(?:make|brew|start|making|do|put on|cup|need|want|get|made)\b", text) and re.search(
        r"\bcoffee\b", text
    ):
        return (Call("turn_on", {"device": "coffee"}),)
    raise Rejected("no pattern")


_COLOUR = (
    r"(?:red|green|blue|yellow|purple|pink|orange|white|warm white|cool white|violet|turquoise|magenta|"
    r"cyan|teal|gold|amber|candle light|cold white|day light"
    r"|daylight|\d{4} ?k(?:elvin)?)"
)
_LIGHTS = (
    *forms(
        "set_light",
        (
            "(change|set|turn|make|switch) [the] (color|colour|color temperature|colour temperature|"
            "temperature) of [all] [the|my] {light} to {color}"
        ),
        (
            "(change|set|turn|make|switch) [the|my] [color temperature of] {light} [color|colour|color "
            "temperature|temperature|colours|colors] to {color}"
        ),
        "(change|set|turn|make|switch) [the|my] {light} {color}",
        "(make|change|turn) [the] {light} (color|colour) {color}",
        "{light} (color|colour|temperature) {color}",
        "{light} {color}",
    ),
)
_BRIGHT = (
    *forms(
        "set_light",
        (
            "(set|change|turn|dim|adjust|bring) [the] brightness (of|in|on) [the|my] {light} to [the] "
            "{brightness}"
        ),
        "(set|change|turn|dim|brighten|bring) [the|my] {light} [brightness] to {brightness} [brightness]",
        "{light} [brightness] {brightness}",
    ),
)
_BIT = "[(a bit|a little|a little bit|just a bit|a little more|down a bit|slightly|now|down|up)]"
_RELATIVE = forms(
    "set_light",
    (
        f"[slightly] (dim|brighten|lower|raise|increase|decrease|reduce|attenuate) [the] [level of] [the|my] "
        f"{{light}} {_BIT}"
    ),
    f"(turn|bring) (up|down) [the|my] {{light}} {_BIT}",
    f"(turn|bring) [the|my] {{light}} (up|down) {_BIT}",
    (
        "(make|turn|have|get) [the|my] {light} [(a bit|a little|a little bit)] (brighter|dimmer|darker|dim|"
        "higher|low|lower)"
    ),
)
"""Brighter or darker without a level: the light is all that is said."""

_LEVEL = re.compile(rf"^{NUMBER} ?(?:%|percent)?$", re.IGNORECASE)


def light(raw: RawRow) -> tuple[Call, ...]:
    """To give a light a brightness or a colour, or to switch it."""
    text = core(raw.text)
    if re.search(
        (
            r"\b(?:brightness|bright|dim\w*|low|attenuate|higher|slightly|lights? (?:up|down)|colou?rs?|"
            r"brighten|brighter|lower|raise|decrease|increase|temperature|shuffle|romantic|purple lights)\b|"
            r"turned? (?:up|down)|%|percent"
        ),
        text,
    ) or re.search(rf"\b{_COLOUR}$", text, re.IGNORECASE):
        return _set(text)
    if (
        not re.search(
            r"\b(?:light|lights|lighting|lamp|lamps|sconce|chandelier|illuminate)\b", text, re.IGNORECASE
        )
        and raw.source != "home_llm"
    ):
        raise Rejected("no pattern")
    return switched(raw)


def _set(text: str) -> tuple[Call, ...]:
    colour = first_match(_LIGHTS, (text,))
    if colour is not None and re.fullmatch(_COLOUR, str(colour.arguments["color"]), re.IGNORECASE):
        words = re.sub(r"^(?:all (?:of )?)?(?:the |my )", "", str(colour.arguments["light"]))
        return (_lit(words, {"color": str(colour.arguments["color"])}),)
    level = first_match(_BRIGHT, (text,))
    if level is not None:
        brightness = re.sub(r" brightness$", "", str(level.arguments["brightness"]))
        if re.fullmatch(r"\d{3,}", brightness) and brightness != "100":
            raise Rejected("no level or colour")
        if _LEVEL.match(brightness) or re.fullmatch(r"(?:the )?(?:max|min|maximum|minimum)", brightness):
            return (_lit(str(level.arguments["light"]), {"brightness": brightness}),)
    relative = first_match(_RELATIVE, (text,))
    if relative is not None and re.search(
        r"\b(?:lights?|lamps?|lighting|sconces?)\b", str(relative.arguments["light"])
    ):
        return (_lit(str(relative.arguments["light"]), {}),)
    raise Rejected("no level or colour")


def _lit(words: str, what: dict[str, str]) -> Call:
    words = re.sub(r" (?:colou?r|brightness)$", "", trim(words))
    if re.search(r"\b(?:brightness|colou?r|temperature|here|percent|to|at)\b", words) or not words:
        raise Rejected("names no light")
    found = _AREA.match(words)
    if found:
        return Call("set_light", {"light": trim(found["device"]), **what, "area": found["area"]})
    return Call("set_light", {"light": words, **what})
