"""Sentences about power profiles and the battery."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, MIND, ask, opened

_TO = "(switch|change|go|set the computer|put the computer|set it|set the laptop|put the laptop|move)"


def _profile(names: str, wishes: list[str]) -> list[str]:
    return [
        ask(f"{_TO} to {names}"),
        ask(f"(turn on|switch on|enable|activate|use|start) {names}"),
        ask(f"(turn|switch) {names} on"),
        ask(f"(set|change|switch) the power (profile|mode|plan) to {names}"),
        ask(f"(go|switch|get) into {names}"),
        ask(f"(select|choose|pick|apply) {names}"),
        f"{names}[ please| on| now]",
        f"power (mode|profile) {names}",
        MIND + f"(switching to|enabling|using) {names}",
        f"I (want|need|would like) {names}[ please]",
        f"run (the computer|this machine|the laptop|it) in {names}",
        f"(can|could) we (use|have|try) {names}",
        *wishes,
    ]


_SAVER = _profile(
    "(battery saver|power saver|power saving mode|low power mode|energy saving mode|eco mode|battery saving mode|"
    "the battery saver|power save mode|energy saver|economy mode|the power saver profile|battery saver mode|saver mode|low power)",
    [
        ask("(save|preserve|conserve|spare) (battery|power|energy|the battery|some battery|electricity)"),
        "(my battery is|the battery is|we are|I'm) (low|running low|almost empty|nearly dead|"
        "running out)(,|) (save power|save battery|go to low power|use less power)",
        "make the battery last (longer|all day|as long as possible|till tonight|until I get home)",
        ask("(use|consume|draw) less (power|energy|battery|electricity)"),
        "I (don't have|forgot) my charger(,|) (save battery|power saver on|save power)",
        "the (fan|fans) (is|are) too loud(,|) (use the power saver|go to power saving)",
        ask("(extend|stretch) (the|my) battery life"),
        "I want the battery to last",
        f"(performance mode|balanced mode){CORRECTION}(power saver|battery saver)",
    ],
)
_BALANCED = _profile(
    "(balanced mode|balanced|the balanced profile|balanced power mode|normal power mode|the default power profile|"
    "the balanced mode|normal mode for power|standard power mode|the standard power profile|balanced power)",
    [
        ask(
            "(turn off|switch off|disable|leave|end|exit|stop) (battery saver|power saver|the "
            "power saver|low power mode|eco mode|performance mode|high performance mode|turbo "
            "mode)"
        ),
        ask("turn (battery saver|power saver|low power mode|performance mode|eco mode) off"),
        ask(
            "(go|switch|put it|set it) back to (normal|balanced|standard|default) (power|power "
            "mode|power use)"
        ),
        "(not too fast|something between fast and economical)(,|) (use |)(balanced mode|the "
        "balanced profile)",
        ask("(balance|find a balance between) (speed|performance) and (battery|power|battery life)"),
        "(the charger is plugged in again|I'm back on mains)(,|) (end|leave|turn off) (low "
        "power mode|battery saver)",
        "no more (power saver|battery saver|turbo mode|performance mode)[ please]",
        "(battery saver|power saver|performance mode|eco mode) off[ please]",
        f"(performance mode|power saver){CORRECTION}(balanced|balanced mode|the balanced profile)",
    ],
)
_PERFORMANCE = _profile(
    "(performance mode|high performance|high performance mode|full power|maximum performance|the performance profile|"
    "turbo mode|max performance|full performance|top performance|performance|power mode performance|the high performance mode|boost mode)",
    [
        ask(
            "make (the computer|my computer|the laptop|this machine|it|everything) (run |go |work "
            "|)(as fast as possible|faster|at full speed|at full power)"
        ),
        ask("give me (full power|all the power|maximum speed|full speed|more power|all the performance)"),
        "(I'm|I am) (gaming|rendering a video|compiling|about to play a game|editing video)(,|"
        ") (give me full power|performance mode|full performance)",
        "the (computer|laptop|machine) is (too |so |)slow(,|) (performance mode|full power "
        "please|switch to high performance)",
        "I don't care about the battery(,|) (full speed|performance mode|full power)",
        ask("(speed up|boost|unleash) (the computer|the laptop|this machine|the processor)"),
        "full (speed|power|throttle)[ ahead| please]",
        "(use all|give it all) (the |)power",
        f"(power saver|balanced mode){CORRECTION}(performance|performance mode|full power)",
    ],
)
_BATTERY = [
    "(what's|what is|tell me|how is|how's) (the|my) battery[ level| status| charge| percentage| doing| life]",
    "how (full|empty|charged|low) is (the|my) [laptop ]battery",
    "how much (battery|charge|power|juice|battery life) (do I have|is left|do I have left|"
    "remains|is remaining|is there|have I got|does my laptop have)",
    "how long will (the|my) battery (last|hold|hold out)",
    "how (long|much longer) (can I|will I be able to) (work|go on|use the laptop) (on|"
    "with) (the |this |)battery",
    "is (my|the) (laptop|computer|battery) (charging|full|plugged in|low on battery)",
    "(do I|does the laptop|does my computer) need (charging|to charge|a charger|to be "
    "charged|to be plugged in)",
    "should I (plug in|charge) (my laptop|the charger|the computer|the laptop)",
    "battery[ level| status| charge| percentage| please| left]",
    "(check|show|read|report|give me) (the|my) battery[ level| status| charge| percentage]",
    "(can|could) you (check|tell me|show me) (the|my) battery (level|status|charge|percentage)[ please]",
    "when will (the|my) (battery|laptop) (be full|be empty|be charged|die|run out|be fully charged)",
    "what (percent|percentage) is (the|my) battery[ left| at| on]",
    "at what percentage is (the|my) battery",
    "(am I|are we|is the laptop) (on battery|running on battery|plugged in|on mains power|"
    "connected to power|on the charger)",
    "will (the|my) battery (last|survive) (until tonight|two more hours|through the "
    "meeting|the flight|all day|the whole movie)",
    "is (the|my) battery (about to die|nearly empty|almost full|okay|good|dead|running low)",
    "I (wonder|want to know|would like to know|need to know) how much battery (I have|is left|there is)",
    "how much percent battery have I[ please]",
    "how is my laptop's (charge|battery|power)",
    "how many (hours|minutes) of battery (do I have|are left|is left)",
    "(what about|and) (the|my) battery",
    "laptop battery[ status]",
    "(time|charge) remaining on (the|my) battery",
    "do I (still |)have enough (battery|charge|power) (left|for two hours|for a film|for the meeting)",
    "(how's|how is) the (charge|power) (looking|doing)",
    "give me the battery (level|percentage|status)[ please]",
    "is it (charging|charged|fully charged|plugged in)",
    "(is the laptop|am I) (about to run|running) out of (battery|power|juice)",
    "(I'm on the train|I forgot my charger|before I leave)(,|) how much battery is left",
    "(battery|power) (report|check|remaining)[ please]",
    "how (quickly|fast) is the battery (draining|charging|going down)",
    "how is the battery of my (laptop|computer|mouse|notebook)",
    "tell me (how much battery|how much charge|what percentage) is left",
]

RULES: list[Rule] = [
    Rule("set_power_profile", _SAVER, {}, {"profile": "saver"}),
    Rule("set_power_profile", _BALANCED, {}, {"profile": "balanced"}),
    Rule("set_power_profile", _PERFORMANCE, {}, {"profile": "performance"}),
    Rule(
        "set_power_profile",
        [
            ask("(change|switch|set) the power (profile|mode|plan)"),
            ask("(use|choose) (another|a different) power (profile|mode|plan)"),
        ],
        missing=("profile",),
        weight=0.1,
    ),
    Rule("get_battery", opened(_BATTERY)),
]
