"""Sentences that connect and disconnect Bluetooth devices."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import MIND, agreeing, ask, corrected
from models.dataset.slots import devices
from models.dataset.slots.articles import my
from models.dataset.slots.choose import mixed

_DEVICES = mixed((8, my(devices.bluetooth)), (1, devices.owned))
_CONNECT = [
    ask("connect [to ]{device}"),
    ask("connect to {device}"),
    ask("(connect|pair|link|hook up) (with |to |up to |){device}"),
    ask(
        "(connect|pair|link) {device} (to|with) (the computer|my computer|the laptop|my "
        "laptop|this computer|this machine|my PC)"
    ),
    ask("(connect|pair|link) (the computer|my computer|the laptop|this computer|my PC) (to|with) {device}"),
    ask("(connect|pair) {device} (via|over|by|through|with|using) Bluetooth"),
    ask("(reconnect|reconnect to) {device}"),
    ask("(join|attach|add) {device} (over|via) Bluetooth"),
    ask("(use|set up) {device} over Bluetooth"),
    ask("(make|establish) a [Bluetooth ]connection (to|with) {device}"),
    ask("get {device} connected"),
    ask("Bluetooth connect [to ]{device}"),
    "connect {device}[ please]",
    "Bluetooth {device} connect",
    "pair {device}[ please]",
    "(I want|I'd like|I need|I would like) {device} (connected|paired)[ please]",
    "(I want|I'd like|I need) to (connect|pair|use) {device} (over Bluetooth|via Bluetooth|with Bluetooth)",
    MIND + "(connecting|pairing|linking) (to |with |){device}",
    "(can|could) (you|we|I) (get|be) connected to {device}",
    "(my call starts soon|I want to listen to music|I'm ready to play)(,|) connect [to ]{device}",
    "{device} (is|are) not connected(,|) (connect (it|them)|pair (it|them)|fix that)",
    "why (is|are) {device} not connected(,|) (connect (it|them)|pair (it|them))",
    "make the connection with {device} please",
    "see if you can connect to {device}",
    corrected(ask("connect [to ]{device}"), "device"),
    corrected(ask("pair [with ]{device}"), "device"),
]
_DISCONNECT = [
    ask("disconnect [from ]{device}"),
    ask("disconnect {device}"),
    ask("(unpair|unlink|drop|detach) {device}"),
    ask(
        "disconnect {device} from (the computer|my computer|the laptop|my laptop|this "
        "computer|Bluetooth|my PC)"
    ),
    ask("disconnect (the computer|my computer|the laptop|this computer|Bluetooth) from {device}"),
    ask("(drop|cut|end|close|stop|break) the [Bluetooth ]connection (to|with) {device}"),
    ask("(disconnect|unpair) {device} (via|over|from) Bluetooth"),
    ask("Bluetooth disconnect [from ]{device}"),
    "disconnect {device}[ please]",
    "{device} disconnect",
    "(I want|I'd like|I need|I would like) {device} (disconnected|unpaired)[ please]",
    "I (don't|no longer) (want|need) {device} (connected|to be connected)[ anymore| any more]",
    MIND + "(disconnecting|unpairing|unlinking) (from |){device}",
    "(can|could) {device} be (disconnected|unpaired)",
    "I'm done with {device}(,|) disconnect (it|them)",
    "stop using {device} (over|via) Bluetooth",
    "(free|release) {device} so (that |)(my phone|someone else|the TV) can (use|connect to) it",
    "{device} (is|are) still connected(,|) (disconnect|drop) (it|them)",
    "make {device} not connected please",
    "let go of {device}",
    "(connect|pair) [to ]{_device}(, no| no| actually no| wait no)(,|) disconnect {device}",
    corrected(ask("disconnect [from ]{device}"), "device"),
    corrected(ask("unpair {device}"), "device"),
]
_NAMED = {"device": _DEVICES, "_device": _DEVICES}

RULES: list[Rule] = [
    *agreeing(Rule("connect_device", _CONNECT, _NAMED), "device"),
    Rule(
        "connect_device",
        [
            ask("(connect|pair) (a|a new|some|another) [Bluetooth ]device"),
            ask("(connect|pair) something (over|via) Bluetooth"),
            "I (want|need) to (pair|connect) a [new ]Bluetooth device",
        ],
        missing=("device",),
        weight=0.04,
    ),
    *agreeing(Rule("disconnect_device", _DISCONNECT, _NAMED), "device"),
    Rule(
        "disconnect_device",
        [
            ask("disconnect (a|one|some) [Bluetooth ]device"),
            ask("(disconnect|unpair) something from Bluetooth"),
            "I (want|need) to (unpair|disconnect) a Bluetooth device",
        ],
        missing=("device",),
        weight=0.04,
    ),
]
