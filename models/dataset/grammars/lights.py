"""Sentences about how bright lamps are and in which colour they shine."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.common import MIND, ask, corrected
from models.dataset.slots import home, numbers
from models.dataset.slots.articles import the
from models.dataset.slots.choose import mixed
from models.dataset.slots.rooms import where

_BRIGHTNESS = [
    ask("(set|put|change|adjust|turn|bring) {light} (to|to|at) {brightness}"),
    ask("(dim|turn down|lower|reduce|fade) {light} to {brightness}"),
    ask("(brighten|turn up|raise|increase) {light} to {brightness}"),
    ask("(turn|bring) {light} (up|down) to {brightness}"),
    ask("(set|change|adjust|put) the brightness of {light} (to|at) {brightness}"),
    ask("(turn|switch) {light} on (to|at) {brightness}"),
    ask("(set|put|turn) {light} to {brightness} brightness"),
    "{light} (to|at) {brightness}[ please]",
    "{light} {brightness}[ please| brightness]",
    ask("dim {light} (down |)to {brightness}"),
    MIND + "(dimming|setting|turning) {light} to {brightness}",
    "I (want|need|would like) {light} (at|on) {brightness}[ brightness| please]",
    "(can|could) (we|I) have {light} at {brightness}",
    "(it's too bright|it's movie time|the baby is sleeping)(,|) (dim|set) {light} to {brightness}",
    "(it's too dark|I'm reading)(,|) (set|turn up|brighten) {light} to {brightness}",
    "brightness of {light} {brightness}[ please]",
    "{light} brightness [to ]{brightness}",
    "{light} (should be|needs to be) at {brightness}",
    "make {light} {brightness} bright[ please]",
    corrected(ask("(set|dim|turn) {light} to {brightness}"), "brightness"),
    corrected(ask("dim {light} to {brightness}"), "light"),
]
_COLOUR = [
    ask("(make|turn|colour|color|paint) {light} {color}"),
    ask("(set|change|switch|turn) {light} to {color}"),
    ask("(set|change|switch) the (colour|color) of {light} to {color}"),
    ask("(set|change) {light} (colour|color) to {color}"),
    "{light} (in |to |){color}[ please]",
    ask("light up {light} in {color}"),
    "I (want|need|would like) {light} (in |to be |){color}[ please]",
    MIND + "(making|turning) {light} {color}",
    MIND + "(changing|setting) {light} to {color}",
    "(can|could) {light} be {color}[ please]",
    "(can|could) you make {light} (a nice |){color}",
    "{light} (should be|has to be) {color}",
    "(colour|color) of {light} {color}[ please]",
    "(it's a party|let's get cosy|for the dinner)(,|) (make|turn) {light} {color}",
    "change {light} from {_color} to {color}",
    "turn {light} on in {color}",
    "make {light} the (colour|color) {color}",
    "I'm (tired|sad)(,|) make {light} {color}",
    "give {light} a (nice |little |){color} (tone|glow|tint)",
    corrected(ask("(make|turn) {light} {color}"), "color"),
    corrected(ask("(set|change) {light} to {color}"), "color"),
]
_BOTH = [
    ask("(set|turn|put) {light} to {color} (and|at) {brightness}"),
    ask("(set|turn|put|dim) {light} to {brightness} (and|in|with) {color}"),
    ask("(make|turn) {light} {color} (at|and) {brightness}"),
    ask("make {light} {brightness} {color}"),
    "{light} {color} (at |and |){brightness}[ please]",
    "{light} {brightness} [and ]{color}[ please]",
    "I want {light} (in |){color} at {brightness}",
    ask("(set|change) {light} to {color} with {brightness} brightness"),
    ask("(set|change) {light} to {brightness} {color}"),
    MIND + "(setting|turning) {light} to {color} at {brightness}",
]
_BRIGHTNESS_THERE = [
    ask("(set|put|turn|dim|bring|lower|raise) {light} {area} to {brightness}"),
    ask("(set|put|turn|dim) {light} to {brightness} {area}"),
    "{area}(,|) (set|dim|put) {light} to {brightness}[ please]",
    "{light} {area} (at|to) {brightness}[ please]",
    ask("(set|change) the brightness of {light} {area} to {brightness}"),
    "{light} {brightness} {area}",
    MIND + "(dimming|setting) {light} {area} to {brightness}",
    "I (want|would like) {light} {area} at {brightness}",
    "we're watching a film {area}(,|) dim {light} to {brightness}",
    corrected(ask("(set|dim) {light} {area} to {brightness}"), "brightness"),
    corrected(ask("(set|dim) {light} {area} to {brightness}"), "area"),
]
_COLOUR_THERE = [
    ask("(make|turn) {light} {area} {color}"),
    ask("(make|turn) {light} {color} {area}"),
    ask("(set|change|switch) {light} {area} to {color}"),
    ask("(set|change|switch) {light} to {color} {area}"),
    "{area}(,|) (make|turn) {light} {color}[ please]",
    "{light} {area} {color}[ please]",
    ask("(set|change) the (colour|color) of {light} {area} to {color}"),
    "I (want|would like) {light} {area} (in |to be |){color}",
    MIND + "(changing|setting) {light} {area} to {color}",
    corrected(ask("(turn|change) {light} {area} to {color}"), "color"),
]
_NEITHER = [
    ask("(dim|brighten|adjust) {light}"),
    ask("change the (brightness|colour|color) of {light}"),
    "(dim|brighten) {light} (a bit|a little|slightly)[ please]",
    "{light} (a bit|a little) (dimmer|brighter)[ please]",
    "make {light} (a bit |a little |)(dimmer|brighter|less bright)",
]
_LIGHT = mixed((8, the(home.light)), (0.7, home.owned_light), (1, home.every_light))
_UNPLACED = mixed((6, the(home.loose_light)), (1, home.every_light))
_HOW: dict[str, Vocabulary] = {
    "brightness": numbers.level,
    "_brightness": numbers.number_level,
    "color": home.colour,
    "_color": home.colour,
}
_NAMED: dict[str, Vocabulary] = {"light": _LIGHT, "_light": _LIGHT, **_HOW}
_PLACED: dict[str, Vocabulary] = {"light": _UNPLACED, "area": where, "_area": where, **_HOW}

RULES: list[Rule] = [
    Rule("set_light", _BRIGHTNESS, _NAMED),
    Rule("set_light", _COLOUR, _NAMED),
    Rule("set_light", _BOTH, _NAMED, weight=0.3),
    Rule("set_light", _BRIGHTNESS_THERE, _PLACED, weight=0.5),
    Rule("set_light", _COLOUR_THERE, _PLACED, weight=0.5),
    Rule("set_light", _NEITHER, _NAMED, weight=0.12),
    Rule(
        "set_light",
        [
            ask("(set|turn|change) it to {color}"),
            ask("(dim|set) (it|the brightness in here) to {brightness} in here"),
            "(I want|make it) {color} light[ please]",
            "{color} light[ please]",
        ],
        {"color": home.colour, "brightness": numbers.unit_level},
        missing=("light",),
        weight=0.08,
    ),
]
