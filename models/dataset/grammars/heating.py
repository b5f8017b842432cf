"""Sentences that set a temperature."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import MIND, ask, corrected
from models.dataset.slots import numbers
from models.dataset.slots.rooms import area, room, where

_THERMOSTAT = (
    "(the temperature|the thermostat|the heating|the heat|the AC|the air conditioning|the room temperature|"
    "temperature|thermostat|the heater|the air con|the central heating|the climate|the temp)"
)
_HOUSE = "(the house|the flat|the apartment|the place|it|the room|this place|my room)"
_TEMPERATURE = [
    ask(f"(set|put|change|adjust|turn|bring|get) {_THERMOSTAT} (to|to|at) {{degrees}}"),
    ask(f"(turn|bring|put) {_THERMOSTAT} (up|down) to {{degrees}}"),
    ask(f"(raise|lower|increase|reduce|decrease|drop) {_THERMOSTAT} to {{degrees}}"),
    ask(f"(heat|warm|cool|heat up|warm up|cool down) {_HOUSE} to {{degrees}}"),
    "(temperature|thermostat|heating|heat|AC) (to |at |){degrees}[ please]",
    ask(f"(keep|hold|leave) {_HOUSE} at {{degrees}}"),
    ask(f"(make|get) {_HOUSE} {{degrees}}[ warm]"),
    f"I (want|need|would like) {_HOUSE} (at|to be) {{degrees}}[ please]",
    "(I'm|I am) (cold|freezing|hot|sweating)(,|) (set|turn|put) (it|the heating|the thermostat) to {degrees}",
    "(it's|it is) (too |so |)(cold|hot|warm|chilly) in here(,|) (set|put) (it|the thermostat) to {degrees}",
    "(it's|it is) (too |so |)(cold|hot) in here(,|) turn the (heating|temperature) (up|down) to {degrees}",
    MIND + "(setting|turning|changing) (the temperature|the thermostat|the heating) to {degrees}",
    "(can|could) (we|I) have {degrees} in here[ please]",
    "(can|could) (it|the temperature|the heating) be [set to ]{degrees}",
    "the (temperature|thermostat) (should|needs to|must) be [at ]{degrees}",
    "(we're|I'm) (coming home soon|away for the weekend|leaving for work)(,|) set the "
    "(heating|thermostat) to {degrees}",
    "tonight (set|put) the (heating|thermostat) to {degrees}",
    "{degrees} (in here|inside)[ please]",
    "heating {degrees}[ please]",
    "put the temperature on {degrees}[ please]",
    "how about {degrees} (in here|for the thermostat|for the heating)",
    corrected(ask(f"(set|put|turn) {_THERMOSTAT} to {{degrees}}"), "degrees"),
]
_THERE = [
    ask(f"(set|put|change|turn) {_THERMOSTAT} {{area}} to {{degrees}}"),
    ask(f"(set|put|change|turn) {_THERMOSTAT} to {{degrees}} {{area}}"),
    ask(f"(raise|lower|increase|reduce) {_THERMOSTAT} {{area}} to {{degrees}}"),
    f"{{area}}(,|) set {_THERMOSTAT} to {{degrees}}",
    "I (want|need|would like) {degrees} {area}[ please]",
    "(it's|it is) (too |)(cold|hot|warm) {area}(,|) (set|turn) it to {degrees}",
    MIND + f"setting {_THERMOSTAT} {{area}} to {{degrees}}",
    "(temperature|thermostat|heating) {area} [to ]{degrees}[ please]",
    "{degrees} {area}[ please]",
    corrected(ask(f"set {_THERMOSTAT} {{area}} to {{degrees}}"), "degrees"),
    corrected(ask(f"set {_THERMOSTAT} {{area}} to {{degrees}}"), "area"),
]
_THE_ROOM = [
    ask("(set|heat|warm|cool|bring|get) {area} to {degrees}"),
    "{area} (to|at) {degrees}[ please]",
    MIND + "(heating|cooling|warming) {area} to {degrees}",
    "keep {area} at {degrees}[ please]",
    "make {area} {degrees} warm[ please]",
    "(can|could) {area} be {degrees}",
    ask("(set|change) the (temperature|temp|heat) of {area} to {degrees}"),
]
_ITS_THERMOSTAT = [
    ask(
        "(set|put|change|turn|adjust) the {area} (thermostat|heating|temperature|heater|AC|"
        "radiator) to {degrees}"
    ),
    "{area} (thermostat|heating|temperature|AC) [to ]{degrees}[ please]",
    ask("(turn|bring) the {area} (thermostat|heating|temperature) (up|down) to {degrees}"),
    MIND + "setting the {area} (thermostat|temperature) to {degrees}",
    "{area} {degrees}[ please]",
    "I want the {area} (thermostat|heating) at {degrees}",
]
_UNSAID = [
    ask("(set|change|adjust) (the temperature|the thermostat|the heating)"),
    ask("(turn|put) (the heating|the heat|the thermostat) (up|down)[ a bit]"),
    "it's (too |so |)(cold|chilly|hot|warm)[ in here]",
    "I'm (cold|freezing|too hot)",
    ask("make it (a bit |a little |)(warmer|cooler|colder)[ in here]"),
    "(warmer|cooler|a bit warmer|a little cooler)[ please]",
]
_ANY = {"degrees": numbers.temperature, "_degrees": numbers.temperature}
_WITH_UNIT = {"degrees": numbers.degrees, "_degrees": numbers.degrees}

RULES: list[Rule] = [
    Rule("set_temperature", _TEMPERATURE, _ANY),
    Rule("set_temperature", _THERE, {**_WITH_UNIT, "area": where, "_area": where}, weight=0.45),
    Rule("set_temperature", _THE_ROOM, {**_WITH_UNIT, "area": area}, weight=0.25),
    Rule("set_temperature", _ITS_THERMOSTAT, {"degrees": numbers.temperature, "area": room}, weight=0.3),
    Rule("set_temperature", _UNSAID, missing=("degrees",), weight=0.1),
]
