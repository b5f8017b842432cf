"""Sentences that switch devices of the house on and off."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import (
    CORRECTION,
    MIND,
    agreeing,
    ask,
    corrected,
    switched_off,
    switched_on,
)
from models.dataset.slots import home
from models.dataset.slots.articles import the
from models.dataset.slots.choose import mixed
from models.dataset.slots.rooms import where

_ON = [
    *switched_on("{device}"),
    ask("(turn on|switch on|power on|power up|start|start up|fire up) {device}"),
    "{device} on[ please| now]",
    "it's (so |too |very |)(dark|gloomy) (in here|here)(,|) (turn|switch) {device} on",
    "I can't see anything(,|) (turn|switch) on {device}",
    "(I'm cold|I'm hot|it's stuffy|I'm hungry|I'm thirsty)(,|) (turn|switch) on {device}",
    ask("(put|get) {device} on[ again]"),
    ask("leave {device} on"),
    f"(turn|switch) {{device}} off{CORRECTION}(turn (it|them) on|on)",
    "(when you have a moment|if it's not too much trouble)(,|) (turn|switch) {device} on",
    "(power|juice) for {device}[ please]",
    corrected(ask("(turn|switch) on {device}"), "device"),
    corrected(ask("(turn|switch) {device} on"), "device"),
]
_OFF = [
    *switched_off("{device}"),
    ask("(turn off|switch off|power off|power down|shut off|shut down|stop|cut|turn out) {device}"),
    "{device} off[ please| now]",
    "(I'm leaving|I'm going to bed|we are leaving|good night|nobody is home)(,|) (turn|switch) {device} off",
    "(it's too bright|it's too hot|it's too loud|to save power)(,|) (turn|switch) off {device}",
    ask("(put|get) {device} off"),
    "I think I left {device} on(,|) (turn|switch) (it|them) off",
    "{device} (is|are) on (for nothing|since this morning)(,|) (turn|switch) (it|them) off",
    f"(turn|switch) {{device}} on{CORRECTION}(turn (it|them) off|off)",
    "(lights out|out) with {device}",
    "don't leave {device} on[ please]",
    corrected(ask("(turn|switch) off {device}"), "device"),
    corrected(ask("(turn|switch) {device} off"), "device"),
]
_ON_THERE = [
    ask("(turn|switch|put) on {device} {area}"),
    ask("(turn|switch|put) {device} on {area}"),
    ask("(turn|switch|put) {device} {area} on"),
    ask("(enable|activate|start|power on) {device} {area}"),
    "{area}(,|) (turn|switch) on {device}[ please]",
    "{area}(,|) {device} on[ please]",
    "{device} on {area}[ please]",
    "{device} {area} on[ please]",
    "I (want|need|would like) {device} on {area}",
    "(can|could) (I|we) have {device} on {area}",
    MIND + "(turning|switching) on {device} {area}",
    MIND + "(turning|switching) {device} on {area}",
    "it's (dark|cold|stuffy|gloomy) {area}(,|) (turn|switch) {device} on there",
    "make sure {device} {area} (is|are) on",
    "{device} {area} (should|must) be on",
    "someone is {area}(,|) turn on {device} there",
    corrected(ask("(turn|switch) on {device} {area}"), "area"),
    corrected(ask("(turn|switch) on {device} {area}"), "device"),
]
_OFF_THERE = [
    ask("(turn|switch|shut|put) off {device} {area}"),
    ask("(turn|switch|shut|put) {device} off {area}"),
    ask("(turn|switch|put) {device} {area} off"),
    ask("(disable|deactivate|stop|power off|kill) {device} {area}"),
    "{area}(,|) (turn|switch) off {device}[ please]",
    "{area}(,|) {device} off[ please]",
    "{device} off {area}[ please]",
    "{device} {area} off[ please]",
    "I (want|need|would like) {device} off {area}",
    "I don't need {device} {area} (anymore|any more|now)",
    MIND + "(turning|switching) off {device} {area}",
    MIND + "(turning|switching) {device} off {area}",
    "nobody is {area}(,|) (turn|switch) {device} off",
    "make sure {device} {area} (is|are) off",
    "{device} {area} (should|must) be off",
    "(I forgot|someone left) {device} on {area}(,|) (turn|switch) (it|them) off",
    corrected(ask("(turn|switch) off {device} {area}"), "area"),
    corrected(ask("(turn|switch) off {device} {area}"), "device"),
]
_DEVICES = mixed((8, the(home.device)), (0.7, home.owned_device), (1.2, home.many_lights))
_UNPLACED = mixed((6, the(home.loose_device)), (1, home.many_lights))
_NAMED = {"device": _DEVICES, "_device": _DEVICES}
_PLACED = {"device": _UNPLACED, "_device": _UNPLACED, "area": where, "_area": where}

RULES: list[Rule] = [
    *agreeing(Rule("turn_on", _ON, _NAMED), "device"),
    *agreeing(Rule("turn_on", _ON_THERE, _PLACED, weight=0.6), "device"),
    Rule(
        "turn_on",
        [ask("(turn|switch) (something|it|that) on"), ask("(turn|switch) on (something|one of the devices)")],
        missing=("device",),
        weight=0.06,
    ),
    *agreeing(Rule("turn_off", _OFF, _NAMED), "device"),
    *agreeing(Rule("turn_off", _OFF_THERE, _PLACED, weight=0.6), "device"),
    Rule(
        "turn_off",
        [
            ask("(turn|switch) (something|it|that) off"),
            ask("(turn|switch) off (something|one of the devices)"),
        ],
        missing=("device",),
        weight=0.06,
    ),
]
