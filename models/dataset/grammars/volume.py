"""Sentences that set or change how loud it is."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, MIND, ask, corrected
from models.dataset.slots import devices, numbers
from models.dataset.slots.articles import the
from models.dataset.slots.choose import mixed

_VOLUME = (
    "(the volume|the volume|the volume|volume|the sound|the audio|the loudness|the sound "
    "volume|the sound level|the speaker volume|the master volume|the audio volume|your "
    "volume|the volume level|the system volume)"
)
_SET = "(set|set|set|put|change|adjust|turn|bring|get|move|make)"
_LEVEL = [
    ask(f"{_SET} {_VOLUME} (to|to|to|at) {{level}}"),
    ask(f"{_SET} {_VOLUME} (to|at) {{level}}"),
    ask(f"(turn|bring) {_VOLUME} (up|down) to {{level}}"),
    ask(
        "(turn up|turn down|raise|lower|increase|reduce|decrease|drop|crank up|bring down|"
        f"bring up|cut|boost) {_VOLUME} to {{level}}"
    ),
    ask("(set|turn) the volume {level}"),
    "volume {level}[ please]",
    "[volume|sound] (to|at) {level}[ please]",
    "(sound|audio|loudness) {level}[ please]",
    "volume (equals|is) {level}",
    "(make|turn) it {level} (loud|volume)[ please]",
    MIND + "(setting|turning|putting) (the volume|the sound|it) to {level}",
    "(I want|I'd like|I need|give me|let's have|let me have) [the ]volume (at|to be|to be "
    "at|on) {level}[ please]",
    "(I want|I'd like|I need|give me|let me have) {level} volume[ please]",
    "the volume (should|needs to|has to|must) be [at ]{level}",
    "(can|could) (I|we) have the (volume|sound) at {level}[ please]",
    "(can|could) the volume (go|be set|be turned) to {level}",
    "(it is|it's) too (loud|quiet)(,|) (set|turn|put) (it|the volume) to {level}",
    "(I can't hear anything|my ears hurt|this is way too loud|the baby is sleeping|I can "
    "barely hear it)(,|) volume (to|at) {level}[ please]",
    "(speakers|speaker) (at|to) {level}[ please]",
    ask("(put|set) the (speakers|speaker) (to|at) {level}"),
    "volume on {level}[ please]",
    ask("(keep|hold|leave) the volume at {level}"),
    ask("(limit|cap) the volume to {level}"),
    "{level} volume[ please]",
    ask("volume (up|down) to {level}"),
    "go to {level} volume",
    "how about volume {level}",
    "(I would|I'd) be happy with the volume at {level}",
    "set at {level} the volume please",
    "please you put the volume to {level}",
    corrected(ask(f"{_SET} {_VOLUME} to {{level}}"), "level"),
    corrected("volume [to ]{level}[ please]", "level"),
    corrected("(turn|bring) the volume (up|down) to {level}", "level"),
]
_TARGET = [
    ask("set the volume of {target} to {level}"),
    ask("(set|put|change|turn|adjust) {target} volume (to|at) {level}"),
    ask("turn {target} (up|down) to {level}"),
    ask("turn (up|down) {target} to {level}"),
    ask("turn the volume of {target} (up|down) to {level}"),
    ask("(set|put) the (sound|volume) (in|on|for) {target} (to|at) {level}"),
    ask("(lower|raise|increase|reduce|drop) {target} to {level} [volume]"),
    ask("(lower|raise|increase|reduce|decrease) the volume (of|on|in|for) {target} to {level}"),
    "{target} volume [to |at ]{level}[ please]",
    "{target} (to|at) {level} (volume|loudness)[ please]",
    "volume of {target} [to |at ]{level}[ please]",
    ask("(make|have) {target} play at {level} [volume]"),
    "{target} is too (loud|quiet)(,|) (set|put|turn) it to {level}",
    "I want {target} at {level} volume",
    corrected(ask("set the volume of {target} to {level}"), "level"),
]
_TARGETS = mixed((3, devices.audio_target), (2, the(devices.audio_part)))
_SET_VOLUME = [
    Rule("set_volume", _LEVEL, {"level": numbers.level, "_level": numbers.number_level}, weight=1.0),
    Rule(
        "set_volume",
        [
            ask("(turn|bring|crank) (the volume|the sound|it) {level}"),
            ask("(put|set|have) (the volume|the sound) {level}"),
            "volume {level}[ please]",
        ],
        {
            "level": (
                "all the way up",
                "as loud as possible",
                "as high as it goes",
                "all the way down",
                "to ~max",
                "to the ~maximum",
                "to ~full",
                "to ~zero",
                "to ~half",
                "at ~full blast",
                "to ~maximum",
                "to the ~minimum",
            )
        },
        weight=0.1,
    ),
    Rule(
        "set_volume",
        [
            "({level}) volume[ please]",
            ask("(give me|go to|set) {level} volume"),
            "{level} (loudness|sound level)[ please]",
            ask("(set|put|turn) the volume to [the|its] {level}"),
        ],
        {"level": ("max", "maximum", "full", "minimum", "half", "lowest", "highest", "top")},
        weight=0.12,
    ),
    Rule(
        "set_volume",
        _TARGET,
        {"level": numbers.level, "_level": numbers.number_level, "target": _TARGETS},
        weight=0.5,
    ),
    Rule(
        "set_volume",
        [
            ask("(set|adjust|change) (the volume|the sound level|the speaker volume)"),
            "set a (different|specific|certain) volume",
            "(I want|I'd like) to (set|change) the volume",
            ask("set the volume to a (different|certain) level"),
        ],
        missing=("level",),
        weight=0.05,
    ),
    Rule(
        "set_volume",
        [ask("(set|adjust|change) the volume of {target}"), ask("change the loudness of {target}")],
        {"target": _TARGETS},
        missing=("level",),
        weight=0.02,
    ),
]
_BIT = "(| a bit| a little| a little bit| a notch| a tad| slightly| some more| a touch| one notch| a smidge)"
_UP = [
    ask(f"(turn|bring) (the volume|the sound|it|the music|the audio|that|this) up{_BIT}"),
    ask("(turn|crank|pump|bump) up the (volume|sound|music|audio|speakers)"),
    ask("(raise|increase|boost|up) the (volume|sound|audio|loudness)[ a bit| a little| slightly]"),
    ask(f"(make|get) (it|this|that|the music|the sound|the video|the speakers){_BIT} louder"),
    ask("volume up"),
    f"volume up{_BIT}",
    "(a bit|a little|a little bit|much|way|slightly|even) louder[ please]",
    "louder[ please| louder]",
    "more (volume|sound)[ please]",
    "(sound|audio) up[ please]",
    "I (can't|cannot|can barely|can hardly|could not) hear (it|this|that|anything|a thing|"
    "the music|what they are saying|you|the video|him|her)",
    "(it|this|the music|the sound|the video|that|the volume) is (too|way too|a bit too|"
    "so) (quiet|low|soft|silent)",
    "(it's|that's) (too|way too|a bit|really) (quiet|soft|low)[ I can't hear anything]",
    "speak (up|louder)[ please| I can't hear you]",
    "(I want|I need|I'd like) (it|the volume|the sound|this) [to be ](louder|higher)",
    "(turn up|crank up|pump up) (it|the jam|the tunes)[ please]",
    MIND + "(turning|bringing) (it|the volume|the sound|the music) up[ a bit]",
    "can (it|the volume) go (any louder|up)",
    "(can|could) (I|we) have (it|the sound|the music) (louder|a bit louder|a little louder)",
    "the volume should be higher",
    "(turn|put) the sound (higher|more loud|more high)[ please]",
    "(put|give) (it|me) more loud[ please]",
    "turn up[ a bit| more]",
    "(crank|pump|bump) it up",
    "why is it so quiet(,|) turn it up",
    "(the neighbours are mowing|the kettle is boiling|the train is noisy)(,|) (turn it up|make it louder)",
    "increase volume[ a bit]",
    ask("turn {_target} up" + _BIT),
    ask("(make|turn) {_target} (a bit |a little |)louder"),
    "{_target} is (too|way too) quiet",
]
_DOWN = [
    ask(f"(turn|bring) (the volume|the sound|it|the music|the audio|that|this) down{_BIT}"),
    ask("turn down the (volume|sound|music|audio|speakers|noise)"),
    ask("(lower|decrease|reduce|drop) the (volume|sound|audio|loudness|noise)[ a bit| a little| slightly]"),
    ask(
        f"(make|get) (it|this|that|the music|the sound|the video|the speakers){_BIT} (quieter|"
        "softer|less loud)"
    ),
    ask("volume down"),
    f"volume down{_BIT}",
    "(a bit|a little|a little bit|much|way|slightly|even) (quieter|softer)[ please]",
    "(quieter|softer|lower|not so loud|less loud)[ please]",
    "less (volume|noise|sound)[ please]",
    "(sound|audio) down[ please]",
    "(it|this|the music|the sound|the video|that|the volume) is (too|way too|a bit too|so|"
    "much too) (loud|high|noisy)",
    "(it's|that's) (too|way too|a bit|really) (loud|noisy)[ my ears hurt]",
    "(not so loud|keep it down)[ please]",
    "(I want|I need|I'd like) (it|the volume|the sound|this) [to be ](quieter|lower|softer)",
    MIND + "(turning|bringing) (it|the volume|the sound|the music) down[ a bit]",
    "(can|could) (I|we) have (it|the sound|the music) (quieter|a bit quieter|a little softer)",
    "the volume should be lower",
    "turn down[ a bit| more]",
    "my ears (are hurting|hurt|are bleeding)(,|) turn (it|that) down",
    "you( are|'re) too loud",
    "(speak|talk) (quieter|more quietly|softer)[ please]",
    "(put|turn) the sound (lower|more low|less loud)[ please]",
    "(the baby is sleeping|the neighbours are complaining|it's late|I have a headache|I'm "
    "on the phone)(,|) (turn it down|make it quieter|a bit quieter please)",
    "(tone|dial|take) (it|the volume|the music|the sound) down[ a bit| a notch]",
    "decrease volume[ a bit]",
    "why is it so loud(,|) turn it down",
    ask("turn {_target} down" + _BIT),
    ask("(make|turn) {_target} (a bit |a little |)(quieter|softer)"),
    "{_target} is (too|way too) loud",
]
_BY_UP = [
    ask("(turn|bring) (the volume|the sound|it|the music|the audio) up by {amount}"),
    ask("turn up the (volume|sound|music) [by ]{amount}"),
    ask("(raise|increase|boost|up|bump) the (volume|sound|loudness) by {amount}"),
    ask("(raise|increase|boost) volume [by ]{amount}"),
    "volume up [by ]{amount}[ please]",
    ask("make (it|the music|the sound) {amount} louder"),
    "{amount} (louder|more volume)[ please]",
    "(plus|add) {amount} [to the ]volume",
    ask("(add|give me) {amount} more volume"),
    "(it's|this is) too (quiet|soft)(,|) (turn it up|raise it) by {amount}",
    MIND + "(turning|bringing) the volume up by {amount}",
    "(can|could) the volume go up [by ]{amount}",
    corrected(ask("(turn|bring) (the volume|it) up by {amount}"), "amount"),
]
_BY_DOWN = [
    ask("(turn|bring) (the volume|the sound|it|the music|the audio) down by {amount}"),
    ask("turn down the (volume|sound|music) [by ]{amount}"),
    ask("(lower|reduce|decrease|drop|cut) the (volume|sound|loudness) by {amount}"),
    ask("(lower|reduce|decrease|drop) volume [by ]{amount}"),
    "volume down [by ]{amount}[ please]",
    ask("make (it|the music|the sound) {amount} (quieter|softer)"),
    "{amount} (quieter|softer|less volume|less loud)[ please]",
    "(minus|take) {amount} (off |from )the volume",
    "(it's|this is) too loud(,|) (turn it down|lower it) by {amount}",
    MIND + "(turning|bringing) the volume down by {amount}",
    "(can|could) the volume go down [by ]{amount}",
    corrected(ask("(turn|bring) (the volume|it) down by {amount}"), "amount"),
]
_CORRECTED_UP = [
    f"(turn it down|volume down|make it quieter|turn the volume down){CORRECTION}(up|louder|turn it up)"
]
_CORRECTED_DOWN = [
    f"(turn it up|volume up|make it louder|turn the volume up){CORRECTION}(down|quieter|turn it down)"
]
_STEPS = {"amount": numbers.step, "_amount": numbers.step}
_CHANGE_VOLUME = [
    Rule("change_volume", _UP, {"_target": _TARGETS}, {"direction": "up"}),
    Rule("change_volume", _DOWN, {"_target": _TARGETS}, {"direction": "down"}),
    Rule("change_volume", _BY_UP, _STEPS, {"direction": "up"}, weight=0.5),
    Rule("change_volume", _BY_DOWN, _STEPS, {"direction": "down"}, weight=0.5),
    Rule("change_volume", _CORRECTED_UP, {}, {"direction": "up"}, weight=0.05),
    Rule("change_volume", _CORRECTED_DOWN, {}, {"direction": "down"}, weight=0.05),
]

RULES: list[Rule] = [
    *_SET_VOLUME,
    *_CHANGE_VOLUME,
]
