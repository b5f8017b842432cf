"""Sentences that switch between windows and change their size."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, MIND, ask, corrected
from models.dataset.slots import apps
from models.dataset.slots.choose import mixed

_SWITCH = [
    ask("(switch|change|go|jump|move|go back|switch back|switch over|flip) to {app}"),
    ask("switch to {app}"),
    ask("(switch|change|go|jump|move|go back) to the {app} window"),
    ask("(show|show me|bring up|focus|activate|raise|select) the {app} window"),
    ask("(focus|focus on|activate|raise) {app}"),
    ask("(bring|get|put|move) {app} (to the front|to the foreground|forward|on top|into focus)"),
    ask("(bring|get) the {app} window (to the front|to the foreground|forward|on top)"),
    "(switch|go) over to {app}",
    "window {app}[ please]",
    MIND + "(switching|going|jumping) to {app}",
    MIND + "bringing {app} to the front",
    "I (want|need|would like) to (see|go to|go back to|switch to) the {app} window",
    "I (want|need|would like) to (go back|switch|switch back|get back) to {app}",
    "(where is|where's|I can't find) (my |the |){app} window(,|) (show it|bring it up|switch to it)",
    "(let's|let us) (go back|switch|get back) to {app}",
    "take me back to {app}",
    "(back|over) to {app}[ please]",
    "(can|could) (you|we) (go back|switch|switch over) to {app}",
    "(change|switch) (the |)(active |current |)window to {app}",
    ask("(alt tab|alt-tab) to {app}"),
    "from {_app} (switch|go|change) to {app}",
    ask("(switch|go) from {_app} to {app}"),
    "{app} (to the front|in front|on top)[ please]",
    "open {_app}(, no| no wait|, I mean| no)(,|) switch to {app}",
    corrected(ask("switch to {app}"), "app"),
    corrected(ask("(go|go back) to the {app} window"), "app"),
]
_NO_APP_SWITCH = [
    ask("(switch|change) (windows|the window|to another window|window)"),
    "next window[ please]",
    ask("(go|switch) to (the other|another|the next|the last|the previous) window"),
    "alt tab",
]
_THIS = "(the window|this window|it|this|the current window|that window|the active window|this one|my window)"
_MINIMISE = [
    ask(f"(minimise|minimize|hide|iconify) {_THIS}"),
    "(minimise|minimize)[ please| window| it| now]",
    ask(f"(send|put|move) {_THIS} (to the taskbar|to the dock|out of the way|down|into the background)"),
    ask(f"(make|get) {_THIS} (disappear|go away)"),
    f"get {_THIS} out of (the way|my face|my sight)",
    MIND + f"(minimising|minimizing|hiding) {_THIS}",
    f"I (don't want to|do not want to) see {_THIS}[ right now]",
    f"{_THIS} (should be|needs to be) (minimised|minimized|hidden)",
    f"(maximise it|maximize it|close it){CORRECTION}(minimise it|minimize it|hide it)",
    "(my boss is coming|someone is coming)(,|) (hide|minimise|minimize) this",
    f"(can|could) {_THIS} be (minimised|minimized|hidden)",
    "make the window small to the bar please",
]
_MAXIMISE = [
    ask(f"(maximise|maximize|enlarge|expand) {_THIS}"),
    "(maximise|maximize)[ please| window| it| now]",
    ask(
        f"(make|get) {_THIS} (as big as possible|bigger|fill the screen|fill the desktop|"
        "maximum size|full size)"
    ),
    f"{_THIS} is too small(,|) (maximise|maximize|enlarge) it",
    MIND + f"(maximising|maximizing|enlarging) {_THIS}",
    f"I (want|would like|need) {_THIS} (maximised|maximized|bigger|as large as possible)",
    f"{_THIS} (should be|needs to be) (maximised|maximized|bigger)",
    f"(minimise it|minimize it|restore it){CORRECTION}(maximise it|maximize it)",
    f"blow up {_THIS}",
    f"(can|could) {_THIS} be (maximised|maximized|bigger)",
    "make the window big please",
    "window (maximise|maximize|bigger)[ please]",
]
_FULLSCREEN = [
    ask(
        f"(make|put|set|get) {_THIS} (full screen|fullscreen|to full screen|into full screen|"
        "to fullscreen|in full screen mode)"
    ),
    ask("(go|switch|change) (full screen|fullscreen|to full screen|to fullscreen|into full screen mode)"),
    "(full screen|fullscreen|full-screen)[ please| mode| now]",
    ask("(enter|activate|turn on|enable|start) (full screen|fullscreen|full screen mode|fullscreen mode)"),
    "F eleven",
    MIND + "(going|switching) (to |)(full screen|fullscreen)",
    f"I (want|would like|need) {_THIS} (full screen|in full screen|fullscreen)",
    f"show {_THIS} (full screen|in full screen|on the whole screen|on the full screen)",
    f"(maximise it|maximize it){CORRECTION}(full screen|fullscreen)",
    f"(can|could) {_THIS} (go|be) (full screen|fullscreen)",
    "(watch|view) this in full screen",
    "make the window on all the screen please",
]
_RESTORE = [
    ask("restore (the window|this window|the current window|that window|my window)"),
    "(restore|restore window|unmaximise|unmaximize|restore please)",
    ask(
        "(leave|exit|end|quit|turn off|get out of|stop|disable) (full screen|fullscreen|full "
        "screen mode|fullscreen mode)"
    ),
    ask(
        f"(put|set|get|bring|make) {_THIS} back to (its normal size|normal|the normal size|its "
        "old size|its original size)"
    ),
    ask(f"(unmaximise|unmaximize|unminimise|unminimize|un-minimise) {_THIS}"),
    f"make {_THIS} (normal|normal size|smaller) again",
    MIND + f"restoring {_THIS}",
    f"I (want|would like|need) {_THIS} (back|back to normal|in normal size)",
    "(no more|out of|no) (full screen|fullscreen)[ please]",
    f"bring back {_THIS}",
    "(full screen|fullscreen) off",
    f"(minimise it|close it){CORRECTION}restore it",
]
_CLOSE_WINDOW = [
    ask(
        "close (the window|this window|the current window|that window|the active window|my "
        "window|the open window|this one|the front window)"
    ),
    "close (window|the window|this window|this)[ please| now]",
    ask("(shut|dismiss) (this window|that window|this dialog|the dialog)"),
    MIND + "closing (the window|this window|that window)",
    "I (want|would like|need) (the|this) window closed",
    "I don't need this window (anymore|any more|any longer)",
    "(the|this) window (can|should) (be closed|close|go)[ now]",
    "(can|could) (the|this) window be closed",
    "close what I have (open |)in front[ please]",
    f"(minimise|minimize|maximise) (it|the window){CORRECTION}close (it|the window)",
    "(done with|finished with) this window(,|) close it",
    "window close please",
]
_APP_WINDOWS = {
    "minimise": [
        ask("(minimise|minimize|hide|iconify) {app}"),
        ask("(minimise|minimize|hide) the {app} window"),
        "(minimise|minimize) {app}[ please]",
        ask("(send|put|move) {app} (to the taskbar|to the dock|into the background|out of the way)"),
        MIND + "(minimising|minimizing|hiding) {app}",
        "I (don't want to|do not want to) see {app}[ right now]",
        "get {app} out of the way",
        corrected(ask("(minimise|minimize) {app}"), "app"),
    ],
    "maximise": [
        ask("(maximise|maximize|enlarge) {app}"),
        ask("(maximise|maximize|enlarge) the {app} window"),
        "(maximise|maximize) {app}[ please]",
        ask("make {app} (as big as possible|bigger|fill the screen)"),
        ask("make the {app} window (bigger|as big as possible|larger)"),
        MIND + "(maximising|maximizing) {app}",
        "I want {app} (maximised|maximized|bigger)",
        corrected(ask("(maximise|maximize) {app}"), "app"),
    ],
    "fullscreen": [
        ask("(make|put) {app} (full screen|fullscreen)"),
        ask("(put|set|show) {app} (in|to|into) (full screen|fullscreen)[ mode]"),
        "{app} (full screen|fullscreen|in full screen)[ please]",
        "(full screen|fullscreen) {app}[ please]",
        "I want {app} (full screen|in full screen|fullscreen)",
        MIND + "making {app} full screen",
        ask("(make|put) the {app} window (full screen|fullscreen)"),
        "full screen for {app}",
    ],
    "restore": [
        ask("restore {app}"),
        ask("restore the {app} window"),
        ask("(unmaximise|unmaximize|unminimise|unminimize) {app}"),
        ask("(take|get) {app} out of (full screen|fullscreen)"),
        ask("(put|set|bring) {app} back to (normal|normal size|its normal size)"),
        "I want {app} back to normal size",
        "make {app} (normal size|smaller) again",
        ask("(exit|leave) full screen in {app}"),
    ],
    "close": [
        ask("close the {app} window"),
        "close the {app} window[ please]",
        ask("(shut|dismiss) the {app} window"),
        ask("close (this|that|the current|the open) {app} window"),
        MIND + "closing the {app} window",
        "I (want|need) the {app} window closed",
        "the {app} window (can|should) (go|close|be closed)",
        "I don't need the {app} window any more",
    ],
}
_ONE_WINDOW = {
    "minimise": _MINIMISE,
    "maximise": _MAXIMISE,
    "fullscreen": _FULLSCREEN,
    "restore": _RESTORE,
    "close": _CLOSE_WINDOW,
}
_BARE = mixed((5, apps.named), (3, apps.described))

RULES: list[Rule] = [
    Rule("switch_window", _SWITCH, {"app": _BARE, "_app": _BARE}),
    Rule("switch_window", _NO_APP_SWITCH, missing=("app",), weight=0.05),
    *(Rule("control_window", said, {}, {"action": action}) for action, said in _ONE_WINDOW.items()),
    *(
        Rule("control_window", said, {"app": _BARE, "_app": _BARE}, {"action": action}, weight=0.6)
        for action, said in _APP_WINDOWS.items()
    ),
]
