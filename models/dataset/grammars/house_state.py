"""Questions about the state of the house: what is on, open or locked, and what sensors measure."""

import random

from models.dataset.grammar import Rule, draw
from models.dataset.grammars.common import agreeing
from models.dataset.slots import home
from models.dataset.slots.articles import the
from models.dataset.slots.choose import mixed
from models.dataset.slots.rooms import indoors, room

_IF = (
    "(check|see|tell me|find out|can you check|could you check|could you tell me|can you "
    "tell me) (if|whether)"
)
_ON = [
    "(is|are) {device} (on|off|still on|switched on|turned on|turned off|running|still running)",
    "did (I|we|anyone|somebody) leave {device} on",
    "did (I|we|anyone) (turn|switch) off {device}",
    "(have I|did someone) turned {device} off",
    f"{_IF} {{device}} (is|are) (on|off|still on|running)",
    "(is|are) {device} on or off",
    "I (wonder|want to know) (if|whether) {device} (is|are) (still |)(on|off|running)",
    "{device} (is|are) off, right",
    "did (someone|anyone) turn on {device}",
]
_LAMP = [
    "(is|are) {device} (on|off|still on|switched on|turned off|dimmed)",
    "(how bright|what colour|what color) (is|are) {device}",
    "what brightness (is|are) {device} (at|on|set to)",
    f"{_IF} {{device}} (is|are) (on|off|still on)",
    "did (I|we|anyone) (leave {device} on|turn off {device})",
    "is the light of {device} on",
]
_LOCKED = [
    "(is|are) {device} (locked|unlocked|closed|open|still open|shut|ajar|still unlocked|locked right now)",
    "did (I|we|anyone) (lock|close|unlock|shut) {device}",
    "(have I|have we|has anyone) (locked|closed|unlocked) {device}",
    f"{_IF} {{device}} (is|are) (locked|unlocked|closed|open)",
    "I (wonder|want to know|can't remember) (if|whether) {device} (is|are) (locked|open|closed)",
    "(is|are) {device} (locked or unlocked|open or closed)",
    "{device} (is|are) (locked|closed), right",
    "did someone (open|unlock) {device}",
    "(what's|what is) the state of {device}",
]
_OPEN = [
    "(is|are) {device} (open|closed|shut|up|down|still open|half open)",
    "did (I|we|anyone) leave {device} (open|closed)",
    "did (I|we|anyone) (open|close|shut) {device}",
    f"{_IF} {{device}} (is|are) (open|closed|shut|up|down)",
    "I (wonder|want to know|can't remember) (if|whether) {device} (is|are) (open|closed)",
    "how (far|wide) (is|are) {device} open",
    "{device} (open or closed|up or down)",
]
_SENSOR = [
    "(what's|what is) the (state|status) of {device}",
    "(check|show me|tell me|report|give me) the (state|status) of {device}",
    "what (is|are) {device} (doing|saying|showing|reporting)",
    "how (is|are) {device}[ doing]",
    "(check|check on|look at) {device}[ please]",
    "(is|are) {device} (okay|working|online|alright|offline|all right|fine)",
    "did {device} (go off|finish|detect anything|trigger|send an alarm)",
    "(is|are) {device} in need of (a new battery|new batteries|charging)",
    "(what's|what is|how is|how's) the battery (level |)of {device}",
    "how (full|low|empty) is the battery of {device}",
    "is the battery of {device} (low|okay|empty|full)",
    "{device} (status|state)[ please]",
    "when did {device} last (go off|run|report)",
    "(is|are) {device} (active|armed|finished|done|running|charging)",
    "is there (an alert|an alarm|a warning|a problem) (from|with) {device}",
    "(can|could) you (check|look at) {device}[ please]",
    "I (want|need|would like) to know (how {device} (is|are) doing|the state of {device})",
    "(any|are there any) (alerts|warnings) from {device}",
]
_MEASURED = [
    "(what's|what is|how is|tell me|give me|check|read me) the {device}[ please]",
    "(what's|what is) the current {device}",
    "(can|could) you (tell me|check) the {device}[ please]",
    "I (want|would like|need) to know the {device}",
    "how (high|low) is the {device}",
    "{device}[ please| now]",
    "is the {device} (okay|too high|too low|normal|alright)",
    "show (me |)the {device}",
    "(read|say) the {device}",
    "do you know the {device}",
    "what does the sensor say about the {device}",
]
_FELT = [
    "how (warm|cold|hot|humid|chilly) is it {device}[ right now]",
    "is it (warm|cold|hot|too warm|cold enough|freezing) {device}",
    "what (temperature|temp) is it {device}",
    "how many degrees (is it|are there|do we have) {device}",
    "is (anyone|anybody|someone) {device}",
    "is there (motion|movement|someone|smoke|light) {device}",
    "is the air {device} (okay|good|bad)",
    "how (dark|bright|loud) is it {device}",
    "(what's|what is) it like {device}",
]
_THERMOSTAT = [
    "(what|how high) is {device} set (to|at|on)",
    "what (temperature|temp) is {device} (set to|set at|on|at)",
    "(check|tell me) what {device} is set to",
    "is {device} (heating|cooling|set to eco|on eco)",
    "what does {device} say",
    "how (warm|high) is {device} set",
]
_WHICH_OPEN = [
    "are (any of the |all the |the |any |all ){device} (open|closed|shut|still open)",
    "(which|what|how many) {device} are (open|closed|still open)",
    "(did I|did we) leave any {device} open",
    f"{_IF} (all |all the |any |){{device}} are (closed|open|shut)",
    "tell me which {device} are (still |)(open|closed)",
]
_WHICH_ON = [
    "are (any of the |all the |the |any |all ){device} (on|off|still on)",
    "(which|what|how many) {device} are (on|off|still on)",
    "(did I|did we) leave any {device} on",
    f"{_IF} (all |all the |any |){{device}} are (off|on)",
    "tell me which {device} are (still |)(on|off)",
]
_WHICH_LOCKED = [
    "are (any of the |all the |the |any |all ){device} (locked|unlocked|still unlocked)",
    "(which|what|how many) {device} are (locked|unlocked|still unlocked)",
    "(did I|did we) leave any {device} unlocked",
    f"{_IF} (all |all the |any |){{device}} are (locked|unlocked)",
    "(have we|have I) locked (all |all the |){device}",
]
_OPENABLE = (
    "windows",
    "doors",
    "blinds",
    "curtains",
    "shutters",
    "kitchen windows",
    "upstairs windows",
    "garage doors",
    "outside doors",
    "skylights",
    "gates",
    "shades",
    "bedroom windows",
)
_SWITCHABLE = (
    "lights",
    "lamps",
    "fans",
    "bedroom lights",
    "heaters",
    "living room lights",
    "radiators",
    "cameras",
    "plugs",
    "switches",
    "kitchen lights",
    "TVs",
    "outside lights",
    "garden lights",
)
_LOCKABLE = ("doors", "outside doors", "locks", "garage doors", "gates", "upstairs doors", "patio doors")
_THERMOSTATS = (
    "thermostat",
    "heating",
    "AC",
    "air conditioning",
    "boiler",
    "heat pump",
    "bedroom thermostat",
    "living room thermostat",
    "upstairs thermostat",
    "office AC",
    "kitchen radiator",
    "water heater",
    "hallway thermostat",
    "nursery thermostat",
    "garage heater",
    "underfloor heating",
)


def _measure(rng: random.Random) -> str:
    """What is measured and where, as one name: 'humidity in the cellar', 'cellar humidity'."""
    what = draw(home.measured, rng)
    if rng.random() < 0.5:
        return f"{room(rng)} {what}"
    return f"{what} {indoors(rng).replace('~', '')}"


RULES: list[Rule] = [
    *agreeing(
        Rule("get_home_state", _ON, {"device": mixed((5, the(home.appliance)), (1, home.owned_device))}),
        "device",
    ),
    *agreeing(
        Rule("get_home_state", _LAMP, {"device": mixed((5, the(home.light)), (1, home.owned_light))}),
        "device",
    ),
    *agreeing(Rule("get_home_state", _LOCKED, {"device": the(home.door)}), "device"),
    *agreeing(Rule("get_home_state", _OPEN, {"device": the(home.cover)}, weight=0.7), "device"),
    *agreeing(Rule("get_home_state", _SENSOR, {"device": the(home.sensor)}), "device"),
    Rule("get_home_state", _MEASURED, {"device": _measure}, weight=0.8),
    Rule("get_home_state", _FELT, {"device": indoors}, weight=0.5),
    Rule("get_home_state", _THERMOSTAT, {"device": the(_THERMOSTATS)}, weight=0.4),
    Rule("get_home_state", _WHICH_OPEN, {"device": _OPENABLE}, weight=0.2),
    Rule("get_home_state", _WHICH_ON, {"device": _SWITCHABLE}, weight=0.2),
    Rule("get_home_state", _WHICH_LOCKED, {"device": _LOCKABLE}, weight=0.15),
    Rule(
        "get_home_state",
        [
            "(is everything okay|is everything alright) at home",
            "(check|show me) the (house|home)[ please]",
            "(what's|what is) the (state|status) of (my home|the house)",
            "is the house (okay|secure)",
        ],
        missing=("device",),
        weight=0.15,
    ),
]
