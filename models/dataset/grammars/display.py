"""Sentences about how bright the screen is; a lamp's brightness belongs to the home."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, MIND, ask, corrected
from models.dataset.slots import numbers

_SCREEN = "(screen|screen|display|monitor|laptop screen|computer screen|desktop|backlight|laptop display)"
_BRIGHTNESS = (
    "(the brightness|brightness|the screen brightness|screen brightness|the display brightness|my screen brightness|"
    "the brightness of the screen|the brightness of my screen|the monitor brightness|the backlight|"
    "the brightness level|the laptop's brightness|the brightness on my laptop|my brightness)"
)
_SET = "(set|set|set|put|change|adjust|turn|bring|get|move)"

_LEVEL = [
    ask(f"{_SET} {_BRIGHTNESS} (to|to|at) {{level}}"),
    ask(f"{_SET} {_BRIGHTNESS} to {{level}}"),
    ask(f"(set|put|turn) the {_SCREEN} (to|at) {{level}} brightness"),
    ask(f"(dim|brighten) the {_SCREEN} to {{level}}"),
    ask(f"(turn|bring) {_BRIGHTNESS} (up|down) to {{level}}"),
    ask(f"(turn up|turn down|raise|lower|increase|decrease|reduce|drop|boost) {_BRIGHTNESS} to {{level}}"),
    "brightness {level}[ please]",
    "brightness (to|at) {level}[ please]",
    "(screen|display) (to|at) {level}[ brightness][ please]",
    f"{_SCREEN} brightness {{level}}",
    ask(f"make (the|my) {_SCREEN} {{level}} bright"),
    "{level} brightness[ please]",
    MIND + "(setting|turning|putting|dimming) the screen to {level}",
    MIND + "(setting|changing|turning) the brightness to {level}",
    "(I want|I'd like|I need|give me|let me have) {level} [screen ]brightness[ please]",
    "(I want|I'd like|I need) (the|my) (screen|display|brightness) at {level}[ please]",
    "the [screen ]brightness (should|needs to|has to|must) be [at ]{level}",
    "(can|could) (I|we) have the (screen|brightness|display) at {level}",
    "(can|could) (the|my) (screen|display) be (dimmed|set|turned up|turned down) to {level}",
    "(my eyes hurt|my eyes are tired|it's late|the screen is too bright)(,|) (dim|turn|"
    "set) (the screen|the brightness) to {level}",
    "(I'm outside|I'm sitting in the sun|I can't read this|the screen is too dark)(,|) "
    "(set|turn) the brightness (up to|to) {level}",
    "(to save battery|to save power)(,|) (set|lower|reduce) the brightness to {level}",
    ask("(limit|keep|hold|leave) the brightness at {level}"),
    ask("(go|switch|change) to {level} brightness"),
    "(display|screen) brightness should be {level}",
    "set at {level} the brightness [of the screen] please",
    "please you put the screen brightness to {level}",
    "dim[ it] to {level}",
    "how about {level} brightness",
    corrected(ask(f"{_SET} {_BRIGHTNESS} to {{level}}"), "level"),
    corrected(ask("dim the screen to {level}"), "level"),
    corrected("brightness [to ]{level}[ please]", "level"),
]
_EXTREME = [
    ask("(turn|put|set) (the brightness|the screen brightness|the screen's brightness) {level}"),
    "brightness {level}[ please]",
]
_EXTREME_ADJECTIVE = [
    "{level} (brightness|screen brightness)[ please]",
    ask("(give me|set|go to|use) {level} (brightness|screen brightness)"),
    ask("(set|put) the (screen|display) to {level} brightness"),
    ask("(set|turn) the [screen ]brightness to [the|its] {level}"),
]

_BIT = "(| a bit| a little| a little bit| a notch| a tad| slightly| some| some more| a touch| one notch)"
_UP = [
    ask(f"(turn|bring) {_BRIGHTNESS} up{_BIT}"),
    ask(f"(turn up|raise|increase|boost|up) {_BRIGHTNESS}{_BIT}"),
    ask(f"(make|get) (the|my) {_SCREEN}{_BIT} brighter"),
    ask(f"brighten (the|my|up the|up my) {_SCREEN}{_BIT}"),
    ask("(make|get) it (a bit |a little |slightly |)brighter"),
    "brightness up" + _BIT,
    "(brighter|a bit brighter|a little brighter|much brighter)[ please]",
    "more brightness[ please]",
    f"(the|my|this) {_SCREEN} is (too|way too|a bit too|so|really|very) (dark|dim)[ I can't see anything]",
    f"I (can't|cannot|can barely|can hardly) (see|read) (my|the|this) {_SCREEN}[ it's so dark]",
    "I (can't|can barely|can hardly) (see|read) (what's|anything) on (the|my) (screen|display|monitor)",
    "the sun is shining on (my|the) screen(,|) (make it brighter|brightness up)",
    MIND + f"(brightening|turning up) the {_SCREEN}[ a bit]",
    MIND + "(turning|bringing) the brightness up[ a bit]",
    "(can|could) (I|we) have (the|my) screen (a bit |a little |)brighter",
    f"(the|my) {_SCREEN} (should|could) be brighter",
    "(I want|I need|I would like|I'd like) (the screen brighter|more light on the screen|"
    "a brighter screen|more brightness)",
    "give me more (brightness|light on the screen|backlight)",
    "why is (my|the) (screen|display) so (dark|dim)(,|) (make it brighter|turn it up)",
    "make more bright the screen[ please]",
    "(put|turn) the brightness (higher|more high)",
    "increase the light of (the|my) (screen|display|monitor)",
    "brighten it[ up][ a bit]",
    f"(dim the screen|brightness down|make the screen darker){CORRECTION}(brighter|"
    "brightness up|brighten it)",
]
_DOWN = [
    ask(f"(turn|bring) {_BRIGHTNESS} down{_BIT}"),
    ask(f"(turn down|lower|decrease|reduce|drop) {_BRIGHTNESS}{_BIT}"),
    ask(f"(make|get) (the|my) {_SCREEN}{_BIT} (darker|dimmer|less bright)"),
    ask(f"(dim|darken) (the|my) {_SCREEN}{_BIT}"),
    ask("(make|get) it (a bit |a little |slightly |)(darker|dimmer|less bright)"),
    "brightness down" + _BIT,
    "(darker|dimmer|a bit darker|a bit dimmer|a little darker|less bright)[ please]",
    "less brightness[ please]",
    f"(the|my|this) {_SCREEN} is (too|way too|a bit too|so|really|very) bright[ it hurts my eyes]",
    f"(the|my|this) {_SCREEN} is (blinding|hurting my eyes|glaring at me|burning my eyes)",
    "(the screen|this display) (hurts|blinds) (my eyes|me)",
    "my eyes (hurt|are tired|are burning)(,|) (dim the screen|brightness down|make the screen darker)",
    MIND + f"(dimming|darkening) the {_SCREEN}[ a bit]",
    MIND + "(turning|bringing) the brightness down[ a bit]",
    "(can|could) (I|we) have (the|my) screen (a bit |a little |)(darker|dimmer|less bright)",
    f"(the|my) {_SCREEN} (should|could) be (darker|dimmer|less bright)",
    "(I want|I need|I would like|I'd like) (the screen darker|less light from the screen|"
    "a darker screen|less brightness)",
    "(it's late|it's night|I'm in bed|to save battery)(,|) (dim the screen|turn the "
    "brightness down|lower the brightness)",
    "why is (my|the) (screen|display) so bright(,|) (dim it|turn it down)",
    "make less bright the screen[ please]",
    "(put|turn) the brightness (lower|more low)",
    "reduce the light of (the|my) (screen|display|monitor)",
    "dim it[ down][ a bit]",
    f"(brighten the screen|brightness up|make the screen brighter){CORRECTION}(darker|"
    "brightness down|dim it)",
]
_BY_UP = [
    ask(f"(turn|bring) {_BRIGHTNESS} up by {{amount}}"),
    ask(f"(raise|increase|boost|up|turn up) {_BRIGHTNESS} by {{amount}}"),
    ask("(raise|increase) brightness [by ]{amount}"),
    "brightness up [by ]{amount}[ please]",
    ask(f"make (the|my) {_SCREEN} {{amount}} brighter"),
    ask(f"brighten (the|my) {_SCREEN} by {{amount}}"),
    "{amount} (brighter|more brightness)[ please]",
    ask("(add|give me) {amount} more brightness"),
    "the screen is too dark(,|) (turn it up|brighten it|raise the brightness) by {amount}",
    MIND + "(raising|increasing) the brightness by {amount}",
    corrected(ask("(raise|increase) the brightness by {amount}"), "amount"),
]
_BY_DOWN = [
    ask(f"(turn|bring) {_BRIGHTNESS} down by {{amount}}"),
    ask(f"(lower|reduce|decrease|drop|turn down) {_BRIGHTNESS} by {{amount}}"),
    ask("(lower|decrease|reduce) brightness [by ]{amount}"),
    "brightness down [by ]{amount}[ please]",
    ask(f"make (the|my) {_SCREEN} {{amount}} (darker|dimmer)"),
    ask(f"(dim|darken) (the|my) {_SCREEN} by {{amount}}"),
    "{amount} (darker|dimmer|less brightness)[ please]",
    ask("(take|cut) {amount} off the brightness"),
    "the screen is too bright(,|) (turn it down|dim it|lower the brightness) by {amount}",
    MIND + "(lowering|reducing) the brightness by {amount}",
    corrected(ask("(lower|reduce) the brightness by {amount}"), "amount"),
]
_LEVELS = {"level": numbers.level, "_level": numbers.number_level}
_STEPS = {"amount": numbers.step, "_amount": numbers.step}
_ENDS = (
    "all the way up",
    "as high as possible",
    "as low as possible",
    "all the way down",
    "to ~max",
    "to the ~maximum",
    "to ~full",
    "to ~half",
)

RULES: list[Rule] = [
    Rule("set_brightness", _LEVEL, _LEVELS),
    Rule("set_brightness", _EXTREME, {"level": _ENDS}, weight=0.08),
    Rule(
        "set_brightness",
        _EXTREME_ADJECTIVE,
        {"level": ("max", "maximum", "full", "minimum", "half", "lowest", "highest")},
        weight=0.1,
    ),
    Rule(
        "set_brightness",
        [
            ask("(set|adjust|change) (the brightness|the screen brightness|my brightness)"),
            "(I want|I'd like) to (set|change|adjust) the brightness [of (my|the) screen]",
            ask("(set|change) the brightness to a (different|certain|specific) level"),
        ],
        missing=("level",),
        weight=0.05,
    ),
    Rule("change_brightness", _UP, {}, {"direction": "up"}),
    Rule("change_brightness", _DOWN, {}, {"direction": "down"}),
    Rule("change_brightness", _BY_UP, _STEPS, {"direction": "up"}, weight=0.5),
    Rule("change_brightness", _BY_DOWN, _STEPS, {"direction": "down"}, weight=0.5),
]
