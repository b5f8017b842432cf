"""Sentences about Wi-Fi, Bluetooth as a whole, and airplane mode."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, ask, switch, switched_off, switched_on

_WIFI = (
    "(the Wi-Fi|the Wi-Fi|Wi-Fi|Wi-Fi|my Wi-Fi|the wifi|wifi|WiFi|the wireless|wireless|the WLAN|WLAN|"
    "the wireless network|the wireless connection|the internet|the Wi-Fi connection|the wireless internet)"
)
_WIFI_ON = [
    *switched_on(_WIFI),
    ask("(connect|reconnect) to (the internet|the Wi-Fi|Wi-Fi|the network|wireless)"),
    ask("(go|get|take me|bring me) (back |)online"),
    "(I need|I want|give me) (the internet|Wi-Fi|the Wi-Fi|wifi|a connection)[ back]",
    "(why am I|I am|I'm) offline(,|) (turn the Wi-Fi on|switch on Wi-Fi|connect me)",
    "there is no (internet|Wi-Fi)(,|) (turn it on|switch it on|turn the Wi-Fi on)",
    "Wi-Fi (on|up)",
    ask("(bring up|start|restore) (the wireless|the Wi-Fi|the network|wifi)"),
    f"(turn off the Wi-Fi|Wi-Fi off){CORRECTION}(on|turn it on|Wi-Fi on)",
    ask("let (me|the computer|the laptop) (use|have) (Wi-Fi|the wireless)"),
]
_WIFI_OFF = [
    *switched_off(_WIFI),
    ask("disconnect (from |)(the internet|the Wi-Fi|Wi-Fi|the network|wifi|wireless)"),
    ask("(go|take me|take the computer) offline"),
    "(I want|I need) (no internet|to be offline|to work offline|to go offline)[ now]",
    "Wi-Fi (off|down)",
    ask("(cut|drop|kill|stop|shut down) (the wireless|the Wi-Fi|wifi|the internet connection)"),
    "(I'm on|I am using|I have) (a cable|ethernet|the cable)(,|) (turn off|switch off) "
    "(the |)(Wi-Fi|wireless)",
    "(to save battery|to concentrate|for security)(,|) (turn off|disable) (the |)Wi-Fi",
    f"(turn on the Wi-Fi|Wi-Fi on){CORRECTION}(off|turn it off|Wi-Fi off)",
    "I don't want (Wi-Fi|wireless|to be online)[ right now]",
]
_BLUETOOTH = (
    "(Bluetooth|Bluetooth|Bluetooth|the Bluetooth|my Bluetooth|bluetooth|the bluetooth|"
    "blue tooth|BT|the Bluetooth adapter|the Bluetooth radio)"
)
_BLUETOOTH_ON = [
    *switched_on(_BLUETOOTH),
    ask("(start|wake up|power up|bring up|power on) (Bluetooth|the Bluetooth)"),
    "Bluetooth (on|please on)",
    "(I need|I want|I'd like) (to use |)Bluetooth[ now]",
    "(I want|I need) to (pair|connect) something(,|) (turn|switch) (Bluetooth on|on Bluetooth)",
    "is Bluetooth on(,|) if not (turn|switch) it on",
    "(open|get) (Bluetooth|the Bluetooth) (going|running)[ please]",
    f"(turn off Bluetooth|Bluetooth off){CORRECTION}(on|turn it on|Bluetooth on)",
]
_BLUETOOTH_OFF = [
    *switched_off(_BLUETOOTH),
    ask("(stop|shut down|power down|power off|cut) (Bluetooth|the Bluetooth)"),
    "Bluetooth (off|please off)",
    "(to save battery|for security|I'm done with my headphones)(,|) (turn off|disable|switch off) Bluetooth",
    "I don't (want|use|need) Bluetooth[ now| any more| at the moment]",
    "nobody should see (me|this computer) over Bluetooth",
    f"(turn on Bluetooth|Bluetooth on){CORRECTION}(off|turn it off|Bluetooth off)",
]
_MODE = (
    "(airplane mode|airplane mode|airplane mode|flight mode|flight mode|aeroplane mode|"
    "plane mode|the airplane mode|the flight mode|offline mode|radio silence)"
)
_AIRPLANE_ON = [
    *switched_on(_MODE),
    ask("(go|switch|change) (to|into) (airplane|flight|aeroplane|plane) mode"),
    ask(
        "(put|set) (the computer|the laptop|my laptop|this|it|everything) (in|into|to) "
        "(airplane|flight|aeroplane) mode"
    ),
    "(airplane|flight) mode[ please]",
    "(I'm|we're|I am|we are) (about to take off|boarding|on the plane|on a plane|taking "
    "off)(,|) (airplane mode|turn on flight mode|enable airplane mode)",
    "the plane (is about to take off|is leaving|takes off soon)(,|) (flight mode please|"
    "put the laptop in flight mode)",
    ask(
        "(turn off|switch off|disable|kill|cut) (all radios|all the radios|all wireless|every "
        "radio|Wi-Fi and Bluetooth together|all wireless connections)"
    ),
    "(start|begin|enter) (airplane|flight) mode",
    "no (radios|wireless)[ at all][ please]",
    f"(turn off airplane mode|airplane mode off){CORRECTION}(on|turn it on)",
]
_AIRPLANE_OFF = [
    *switched_off(_MODE),
    ask("(leave|exit|end|stop|quit|get out of|come out of) (airplane|flight|aeroplane|plane) mode"),
    ask("(take|get) (the computer|the laptop|my laptop|this|it) out of (airplane|flight) mode"),
    "(we|I) (have |)(landed|just landed|are on the ground again)(,|) (airplane mode off|"
    "turn off flight mode|disable airplane mode)",
    ask("(turn on|switch on|enable) (all radios|all the radios|all wireless|every radio) again"),
    "no (more |)(airplane|flight) mode",
    "the flight is over(,|) (turn off airplane mode|flight mode off)",
    f"(turn on airplane mode|airplane mode on){CORRECTION}(off|turn it off)",
]

RULES: list[Rule] = [
    *switch("set_wifi", _WIFI_ON, _WIFI_OFF),
    *switch("set_bluetooth", _BLUETOOTH_ON, _BLUETOOTH_OFF),
    *switch("set_airplane_mode", _AIRPLANE_ON, _AIRPLANE_OFF),
]
