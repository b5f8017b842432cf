"""Sentences for the robot that cleans the floor."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, MIND, ask
from models.dataset.slots import home
from models.dataset.slots.articles import the
from models.dataset.slots.rooms import area

_ROBOT = "{_robot}"
_START = [
    ask(f"(start|run|launch|turn on|activate|switch on|send out|fire up) {_ROBOT}"),
    ask("(start|begin|resume|continue) (vacuuming|hoovering|cleaning the floors|sweeping|the vacuuming)"),
    ask(
        "(vacuum|hoover|sweep|clean) (the floor|the floors|the house|the flat|downstairs|"
        "upstairs|the carpet|the rugs)"
    ),
    ask("(vacuum|hoover|sweep) {_room}"),
    ask(
        f"(have|let|make) {_ROBOT} (clean|vacuum|sweep|do) (the floor|the floors|the house|the "
        f"carpet|{{_room}})"
    ),
    ask(f"(tell|ask) {_ROBOT} to (clean|start|vacuum|get going|start cleaning|clean {{_room}})"),
    f"(the floor|the carpet|this floor|the house) is (dirty|dusty|a mess)(,|) (start|run|send) {_ROBOT}",
    f"the floor is full of (crumbs|dog hair|sand)(,|) (start|run|send) {_ROBOT}",
    "{_room} (needs vacuuming|needs hoovering|needs to be vacuumed)",
    f"(turn|switch) {_ROBOT} on",
    f"{_ROBOT} (start|on|go)[ please]",
    MIND + f"(starting|running) {_ROBOT}",
    MIND + "(vacuuming|hoovering) (the house|the floor|{_room})",
    f"I (want|would like) {_ROBOT} to (start|clean|run|vacuum)",
    f"(can|could) {_ROBOT} (start|clean|vacuum|do the floors)[ please]",
    "(guests are coming|I spilled flour|I dropped cereal)(,|) (start vacuuming|run the "
    "vacuum|start the robot)",
    f"(stop|dock|pause) {_ROBOT}{CORRECTION}(start it|start|let it clean)",
    "it's time to (vacuum|hoover)",
    f"(wake|wake up) {_ROBOT}[ and let it clean]",
    "start the cleaning[ cycle][ please]",
    "make the floor clean please",
    f"send {_ROBOT} (to|into) {{_room}}",
]
_PAUSE = [
    ask(f"(pause|stop|halt|hold|interrupt|freeze) {_ROBOT}"),
    ask("(pause|stop|interrupt) (vacuuming|hoovering|the vacuuming|the cleaning|sweeping)"),
    f"{_ROBOT} (pause|stop)[ please]",
    f"(I'm on the phone|the baby is asleep|it's too loud|I'm in a call)(,|) (pause|stop) {_ROBOT}",
    f"{_ROBOT} is (too loud|in the way|stuck|disturbing me|making noise)(,|) (pause it|stop it|pause)",
    MIND + f"(pausing|stopping) {_ROBOT}",
    f"(tell|ask) {_ROBOT} to (pause|stop|wait|take a break|hold on)",
    f"(make|let) {_ROBOT} (pause|stop|wait|take a break)",
    f"I (want|would like|need) {_ROBOT} (to stop|paused|to pause|stopped)",
    f"(can|could) {_ROBOT} (stop|pause|wait)[ please]",
    f"(turn|switch) off {_ROBOT} for (a moment|a minute|now)",
    f"{_ROBOT} (should|must) (stop|pause|wait)[ now]",
    f"(start|dock) {_ROBOT}{CORRECTION}(pause it|pause|just pause it)",
    "no more (vacuuming|hoovering)[ for now| please]",
    f"(the cat is scared|the dog is barking at it)(,|) (pause|stop) {_ROBOT}",
    "hold the vacuuming please",
    f"make {_ROBOT} stop please",
]
_DOCK = [
    ask(f"(dock|park|return|charge|recharge) {_ROBOT}"),
    ask(
        f"(send|bring|get|take) {_ROBOT} (home|back|back home|to its dock|to the dock|to its "
        "base|to the charger)"
    ),
    ask(
        f"send {_ROBOT} (to the docking station|to its charging station|back to base|back to "
        "its dock|to the base)"
    ),
    ask(f"(tell|ask) {_ROBOT} to (go home|go back|dock|return to its dock|go to its base|charge)"),
    f"{_ROBOT} (home|dock|go home|back to base|return to base|to the dock)[ please]",
    MIND + f"docking {_ROBOT}",
    MIND + f"sending {_ROBOT} (home|back to its dock)",
    f"(let|make|have) {_ROBOT} (go home|return|go back to its dock|recharge|go back)",
    f"(that's clean enough|the floor is clean|enough cleaning)(,|) (dock {_ROBOT}|send {_ROBOT} home)",
    f"{_ROBOT} (should|must|can) (go home|return to its dock|go back|charge)[ now]",
    f"I (want|would like|need) {_ROBOT} (back in its dock|docked|to go home|to go back)",
    f"(can|could) {_ROBOT} (go home|return to its base|go back|dock)[ please]",
    f"(start|pause|stop) {_ROBOT}{CORRECTION}(send it home|dock it|back to the dock)",
    f"{_ROBOT}'s battery is low(,|) send it (home|to the charger|back)",
    f"put {_ROBOT} (away|back|back in its dock|on the charger)",
    "(return|back|go) to (the |)(dock|base|docking station)",
    "(finish|end) (the cleaning|vacuuming|the vacuuming) and (dock|go home|go back to the base)",
    f"make {_ROBOT} go to his house please",
]
_UNSAID = [f"{_ROBOT}[ please]", ask(f"do something with {_ROBOT}"), ask(f"control {_ROBOT}")]
_ROBOTS = the(home.VACUUMS)
_NAMED = {"_robot": _ROBOTS, "_room": area}

RULES: list[Rule] = [
    Rule("control_vacuum", _START, _NAMED, {"action": "start"}),
    Rule("control_vacuum", _PAUSE, _NAMED, {"action": "pause"}),
    Rule("control_vacuum", _DOCK, _NAMED, {"action": "dock"}),
    Rule("control_vacuum", _UNSAID, _NAMED, missing=("action",), weight=0.1),
]
