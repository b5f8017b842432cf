"""Sentences about the desktop's modes and its lock."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import (
    CORRECTION,
    MIND,
    ask,
    corrected,
    opened,
    switch,
    switched_off,
    switched_on,
)
from models.dataset.slots import durations
from models.dataset.slots.choose import mixed

_DND = (
    "(do not disturb|do not disturb|do not disturb mode|the do not disturb mode|don't "
    "disturb mode|DND|do-not-disturb)"
)
_QUIET = (
    "(notifications|the notifications|my notifications|all notifications|pop-ups|alerts|"
    "notification banners|message pop-ups)"
)
_DND_ON = [
    *switched_on(_DND),
    "(do not|don't) disturb[ me][ please| now]",
    "do not disturb",
    ask("(go|switch|change) (to|into) (do not disturb|do not disturb mode|DND)"),
    ask("(put|set) (the computer|my computer|it|everything|this) (on|in|to|into) do not disturb[ mode]"),
    ask(f"(turn off|switch off|disable|silence|pause|mute|hide|block|stop|suppress) {_QUIET}"),
    ask(f"turn {_QUIET} off"),
    "(no|no more) (notifications|pop-ups|interruptions|alerts)[ please| now]",
    "I (don't|do not) want (to be disturbed|to be interrupted|any notifications|to see "
    "any notifications|any interruptions|to be bothered)[ now| right now]",
    "(stop|quit) (disturbing|bothering|interrupting|notifying) me[ please]",
    "(I'm|I am) (presenting|giving a presentation|in a meeting|trying to concentrate|"
    "trying to focus|recording)(,|) (no notifications|do not disturb|turn off "
    "notifications|hide notifications)",
    "(I need|I want|give me) (some |)(peace|peace and quiet|quiet time|focus)(,|) (no "
    "notifications|do not disturb)",
    "(leave me alone|I don't want to be disturbed)[ please]",
    "nobody should (disturb|bother) me[ now]",
    "(hold|keep back) (my |all |)notifications",
    f"(turn off do not disturb|do not disturb off){CORRECTION}(on|turn it on)",
    "make that no notification comes[ please]",
]
_DND_OFF = [
    *switched_off(_DND),
    ask("(leave|exit|end|stop|quit|cancel) (do not disturb|do not disturb mode|DND)"),
    ask("(take|get) (the computer|me|it) (off|out of) do not disturb[ mode]"),
    ask(f"(turn on|switch on|enable|show|allow|resume|unmute|bring back) {_QUIET}[ again]"),
    ask(f"turn {_QUIET} (on|back on)"),
    "(notifications|alerts|pop-ups) (on|back on|again)[ please]",
    "I (want|would like) (to get |to see |to receive |to have |)(my |)notifications (again|back)",
    "(you can|you may|people can|people may) (disturb|bother|interrupt|notify) me again",
    "(the meeting|the presentation|my call|the movie) is over(,|) (turn notifications "
    "back on|do not disturb off|notifications on)",
    "(I'm|I am) (available|free|done|back) again(,|) (end do not disturb|turn on "
    "notifications|show notifications)",
    "why (don't|do) I (get|see) (any|no) notifications(,|) turn them (back |)on",
    "let (the |my |)notifications (through|in) again",
    f"(turn on do not disturb|do not disturb on){CORRECTION}(off|turn it off)",
    "do not disturb is still on(,|) (end it|switch it off)",
]
_DND_FOR = [
    "(do not|don't) disturb[ me] for {duration}[ please]",
    ask("(turn on|switch on|enable|activate|start) do not disturb for {duration}"),
    ask("(turn|switch|put) do not disturb on for {duration}"),
    "do not disturb[ mode] (for |){duration}[ please]",
    "DND for {duration}",
    ask(f"(turn off|disable|silence|pause|mute|hide|block|snooze|stop) {_QUIET} for {{duration}}"),
    ask(f"(turn|switch) {_QUIET} off for {{duration}}"),
    "no (notifications|interruptions|pop-ups|alerts) for [the next ]{duration}[ please]",
    "for [the next ]{duration} (no notifications|don't disturb me|do not disturb|I don't "
    "want to be disturbed)[ please]",
    "I (don't|do not) want (to be disturbed|to be interrupted|any notifications) for [the next ]{duration}",
    "(leave me alone|stop bothering me|let me work in peace) for {duration}",
    "(I'm|I am) (in a meeting|presenting|busy|on a call|taking a nap)(,|) (no "
    "notifications|do not disturb|don't disturb me) for {duration}",
    "I need {duration} of (quiet|silence|no notifications|peace)(,|) (do not disturb|no notifications)",
    ask("(put|set) (the computer|it|everything) on do not disturb for {duration}"),
    "(hold|keep back) my notifications for {duration}",
    MIND + "(silencing|muting|pausing) notifications for {duration}",
    corrected("(do not|don't) disturb[ me] for {duration}", "duration"),
    corrected(ask("turn on do not disturb for {duration}"), "duration"),
]
_NIGHT = (
    "(night light|the night light|night light mode|the blue light filter|blue light "
    "filter|night shift|night mode for the screen|the eye care mode|the reading mode of "
    "the screen|redshift|night colour|night color|the warm screen filter|the blue filter)"
)
_NIGHT_ON = [
    *switched_on(_NIGHT),
    ask("(make|turn) the (screen|display|colours|colors|screen colours|screen colors) warmer"),
    ask("(reduce|filter|cut|filter out|remove|block) (the |)blue light[ on the screen| from the screen]"),
    "(the screen|the display|this light|my screen) is too blue[ it keeps me awake]",
    "(less|no) blue light[ please]",
    "(start|use|apply|begin) (the |)(night light|blue light filter|night shift)",
    "(it's late|it's getting late|I'm going to bed soon)(,|) (turn on|start) (the |)night "
    "light (on|for) (the|my) screen",
    "(protect my eyes|my eyes are tired)(,|) (night light on|use the blue light filter|turn on night light)",
    ask("(give|put) the screen (a warmer|an evening) (colour|color|tint|tone)"),
    "screen to (night light|warm colours|warm colors)",
    "I (want|need|would like) (warmer colours on the screen|a warmer screen|less blue light)",
]
_NIGHT_OFF = [
    *switched_off(_NIGHT),
    ask("(make|turn) the (screen|display|colours|colors|screen colours|screen colors) (cooler|normal again)"),
    "(the screen|the display|my screen|everything) (is|looks) too (orange|yellow|red|"
    "warm)[ turn off night light]",
    "(stop|end|remove|leave) (the |)(night light|blue light filter|night shift)",
    "(I'm editing photos|I need real colours|I need true colors)(,|) (night light off|"
    "turn off the night light)",
    ask("(bring|get) (the |)(normal|true|real) (colours|colors) back"),
    "why is (the|my) screen (so orange|so yellow|so red)(,|) turn (that|it|night light) off",
    "I (want|need) (normal|real|true) (colours|colors) on (the|my) screen",
    "no (night light|blue light filter)[ now| please]",
    "(it's morning|it's daytime)(,|) (turn off night light|night light off)",
]
_DARK = (
    "(dark mode|dark mode|dark mode|the dark mode|dark theme|the dark theme|dark style|"
    "night theme|the dark style|the black theme|the dark colour scheme)"
)
_DARK_ON = [
    *switched_on(_DARK),
    ask("(go|switch|change|move) (to|into) (dark mode|dark|the dark theme|the dark style|a dark theme)"),
    ask(
        "(make|turn) (the desktop|the windows|all windows|the theme|the apps|the interface|"
        "the system|my apps) dark"
    ),
    ask(
        "(set|change) (the theme|the appearance|the desktop|the style|the colour scheme|the "
        "color scheme) to dark"
    ),
    ask("(use|apply|select|pick|give me) (dark mode|a dark theme|the dark theme|dark colours|dark colors)"),
    ask("(turn off|disable|leave|exit|switch off) (light mode|the light theme|bright mode)"),
    "dark mode[ please]",
    "dark theme[ please]",
    "(white|these white) (windows|backgrounds) hurt my eyes(,|) (dark mode|use dark mode|go dark)",
    "I (prefer|want|like|would like) (dark mode|a dark theme|everything dark|dark windows|my apps dark)",
    "no more (white windows|bright theme|light mode)[ please]",
    f"(light mode|turn dark mode off|switch to light mode){CORRECTION}(dark mode|dark|on)",
    "from light (mode |)to dark[ mode]",
    "theme dark[ please]",
]
_DARK_OFF = [
    *switched_off(_DARK),
    ask(
        "(go|switch|change|move) [back ](to|into) (light mode|light|the light theme|the light "
        "style|a light theme|bright mode)"
    ),
    ask(
        "(make|turn) (the desktop|everything|the windows|all windows|the theme|the apps|the "
        "interface) (light|bright|white)[ again]"
    ),
    ask(
        "(set|change) (the theme|the appearance|the desktop|the style|the colour scheme|the "
        "color scheme) to light"
    ),
    ask(
        "(use|apply|select|pick|give me) (light mode|a light theme|the light theme|light "
        "colours|light colors)"
    ),
    ask("(turn on|enable|activate|switch on) (light mode|the light theme|bright mode|the white theme)"),
    ask("turn light mode on"),
    "light (mode|theme)[ please| on]",
    "(leave|exit|quit|end) (dark mode|the dark theme)",
    "I (prefer|want|like|would like) (light mode|a light theme|everything bright|white "
    "windows|the bright theme)",
    "I can't read anything in dark mode(,|) (switch it off|light mode please)",
    f"(dark mode|turn dark mode on|switch to dark mode){CORRECTION}(light mode|light|off)",
    "from dark (mode |)to light[ mode]",
    "theme light[ please]",
]
_LOCK = [
    ask(
        "lock (the screen|my screen|the computer|my computer|the laptop|my laptop|the PC|my "
        "PC|this computer|this machine|the desktop|the session|my session|the workstation|the "
        "display|this laptop|the system|it down)"
    ),
    "lock (screen|computer|it|up the computer|this|the PC)[ please]",
    "screen lock[ please]",
    ask("(activate|enable|turn on|start|show|put on) the (lock screen|screen lock)"),
    ask("(put|get) (the computer|my screen|it) to the lock (screen|mode)"),
    "(I'm|I am) (leaving|going away|stepping away|going to lunch|off to lunch|going for "
    "coffee)(,|) lock (the screen|the computer|my computer|it)",
    "(I'll|I will) be (right back|back in five minutes|away for a bit)(,|) lock (the "
    "screen|the computer|my laptop)",
    "nobody should (use|touch|see) (my computer|this computer|my screen)[ while I'm away](,|) lock it",
    MIND + "locking (the screen|my screen|the computer|my laptop)",
    "(make sure|see that) (the screen|my computer|the laptop|the PC) is locked[ please]",
    "I (want|need|would like) (the screen|my computer|the computer|the PC) locked[ please]",
    "(secure|password protect) (the screen|my computer|this computer|the desktop)[ while I'm gone]",
    "(the screen|my computer|the PC) (should|needs to|must) be locked[ now]",
    "(can|could) the (screen|computer|laptop) be locked",
    "(go|switch|jump) to the lock screen",
    "close the screen with password please",
    f"(unlock the computer|log out|shut down){CORRECTION}(just lock it|lock the screen|lock the computer)",
    "(lock everything|lock the whole computer)[ please]",
    "(lock me out|lock down the computer)",
    "require (my|the) password[ now]",
    "(the boss|somebody|a stranger|my little brother) is coming(,|) lock (the screen|the computer|my laptop)",
    ask("(lock|secure) (the|my) (notebook|terminal|station|box) (before I go|while I'm away|until I'm back)"),
    "(I'm|I am) off(,|) lock (up |)(the screen|the computer|the laptop)",
    "(don't|do not) leave (the screen|my computer|the desktop) (open|unlocked)[ please]",
    "put the (password screen|screen lock|lock) on[ please]",
]
_LENGTHS = mixed((5, durations.minutes), (4, durations.hours), (3, durations.meeting))

RULES: list[Rule] = [
    *switch("set_do_not_disturb", _DND_ON, _DND_OFF),
    Rule(
        "set_do_not_disturb",
        _DND_FOR,
        {"duration": _LENGTHS, "_duration": _LENGTHS},
        {"state": "on"},
        weight=0.8,
    ),
    *switch("set_night_light", _NIGHT_ON, _NIGHT_OFF),
    *switch("set_dark_mode", _DARK_ON, _DARK_OFF),
    Rule("lock_screen", opened(_LOCK)),
]
