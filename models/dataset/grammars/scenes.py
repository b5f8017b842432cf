"""Sentences that activate a scene."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import MIND, ask, corrected
from models.dataset.slots import home

_SCENE = [
    ask("(activate|start|turn on|set|apply|enable|run|load|switch on|trigger|launch) [the ]{scene} scene"),
    ask("(activate|start|turn on|set|apply|enable|run|load|trigger) the scene {scene}"),
    ask("(switch|change|go|set the house|set the lights|set the room|transition) to [the ]{scene} scene"),
    ask("(switch|change|set the house|set everything) to the scene {scene}"),
    "{scene} scene[ please| on]",
    "scene {scene}[ please]",
    ask("turn [the ]{scene} scene on"),
    ask("set the scene (for|to) {scene}"),
    ask("set the mood (for|to) {scene}"),
    MIND + "(activating|starting|setting) the {scene} scene",
    "I (want|need|would like) [the ]{scene} scene[ please]",
    "(let's|let us) have the {scene} scene",
    "(it's time for|time for) [the ]{scene} scene",
    "(can|could) (we|I) have the {scene} scene[ please]",
    ask("(put|bring) (the house|the lights|the room|the living room) (in|into|to) [the ]{scene} scene"),
    ask("(get|make) (the house|the lights|everything) ready for {scene}"),
    ask("use the {scene} scene"),
    ask("activate {scene}"),
    "my scene {scene}[ please]",
    "please you make the scene {scene}",
    corrected(ask("(activate|start|set) the scene {scene}"), "scene"),
    corrected(ask("(activate|start) the {scene} scene"), "scene"),
]
_MODE = [
    ask("(activate|start|turn on|set|enable|switch on|go into|enter) {scene}"),
    ask("(put|set|switch) the (house|lights|room|living room|home) (in|into|to) {scene}"),
    ask("(turn|switch) {scene} on in the house"),
    "{scene} (for|in) the (house|living room|lights)",
    "(I want|I'd like|let's have) {scene} in the (house|living room|lounge)",
    MIND + "(activating|starting) {scene} in the house",
    "{scene}[ please| on]",
]

RULES: list[Rule] = [
    Rule("activate_scene", _SCENE, {"scene": home.scene, "_scene": home.scene}),
    Rule("activate_scene", _MODE, {"scene": home.MODES}, weight=0.4),
    Rule(
        "activate_scene",
        [ask("(activate|start|set) (a scene|the scene|a different scene|another scene)"), "change the scene"],
        missing=("scene",),
        weight=0.05,
    ),
]
