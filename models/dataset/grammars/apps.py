"""Sentences that open and close programs."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import MIND, ask, corrected
from models.dataset.slots import apps
from models.dataset.slots.articles import the
from models.dataset.slots.choose import mixed

_APP = mixed((5, apps.named), (3, the(apps.described)))
_NAMED = {"app": _APP, "_app": _APP}
_OPEN = [
    ask("(open|open|start|launch|run|start up|fire up|open up|bring up) {app}"),
    ask("(open|start|launch) {app}"),
    "open {app}[ please]",
    "launch {app}[ please]",
    "{app} open",
    MIND + "(opening|starting|launching) {app}",
    "(I want|I need|I would like|I'd like) to (use|work with|open|start) {app}",
    "I (need|want) {app} (open|opened|running|started)",
    "(can|could) (I|we) (have|get|use) {app}[ please]",
    "(can|could) {app} be (opened|started)",
    ask("(get|have) {app} (running|started|going)"),
    "(let me|let's) (use|open|start|work in) {app}",
    ask("(start|run|open) {app} for me"),
    "(time to|I have to) (work|write|draw)(,|) (open|start) {app}",
    "(take me to|pull up|load) {app}",
    "(where is|I can't find) {app}(,|) (open it|start it)",
    "is {app} installed(,|) (open it|start it)",
    ask("let me (play|use) {app}"),
    "please you open me {app}",
    "{app} (please start)",
    corrected(ask("(open|start|launch) {app}"), "app"),
    corrected("open {app}[ please]", "app"),
]
_OPEN_NAMED = [
    ask("(start|launch|run|open) the {app} (app|application|program)"),
    ask("(start|launch|open) (the app|the application|the program|the programme|an app called) {app}"),
    ask("open (a new|another|a second) {app} window"),
    ask("(start|launch|open) my {app}"),
    "(app|program) {app}[ please]",
]
_CLOSE = [
    ask("(close|quit|exit|close down|shut down|end|terminate|shut|stop) {app}"),
    ask("(close|quit|exit) {app}"),
    "close {app}[ please]",
    "quit {app}[ please]",
    "{app} (close|quit)[ please]",
    MIND + "(closing|quitting|exiting|shutting down) {app}",
    "(I'm|I am) (done with|finished with|no longer using|not using) {app}(,|) (close it|"
    "quit it|close it please)",
    "I (want|need|would like) {app} (closed|to be closed|to close)",
    "I (don't|do not) need {app} (anymore|any more|any longer|now)",
    "(can|could) {app} be closed",
    ask("get rid of {app}"),
    ask("(close|quit) {app} for me"),
    "{app} is (frozen|not responding|hanging|stuck|too slow|eating my memory)(,|) (close it|quit it)",
    "(make sure|see to it) that {app} is closed",
    "no more {app}[ please]",
    "{app} (should|can) (close|be closed)[ now]",
    "stop running {app}",
    "please you close me {app}",
    "open {_app}(, no|, sorry| no| no wait| I mean)(,|) close {app}",
    corrected(ask("(close|quit) {app}"), "app"),
    corrected("close {app}[ please]", "app"),
]
_CLOSE_NAMED = [
    ask("(close|quit|exit|end) the {app} (app|application|program)"),
    ask("(close|quit|end) (the app|the application|the program|the programme) {app}"),
    ask("(close|quit) all {app} windows"),
    "(quit|exit) the app {app}[ please]",
]
_BARE = mixed((5, apps.named), (3, apps.described))

RULES: list[Rule] = [
    Rule("open_app", _OPEN, _NAMED),
    Rule("open_app", _OPEN_NAMED, {"app": _BARE}, weight=0.2),
    Rule(
        "open_app",
        [
            ask("(open|start|launch) (an app|a program|an application|another app|some program)"),
            "(start|open) something[ for me]",
        ],
        missing=("app",),
        weight=0.04,
    ),
    Rule("close_app", _CLOSE, _NAMED),
    Rule("close_app", _CLOSE_NAMED, {"app": _BARE}, weight=0.2),
    Rule(
        "close_app",
        [
            ask("(close|quit) (an app|a program|an application|one of the apps|some program)"),
            "(close|quit) (the app|the program)",
        ],
        missing=("app",),
        weight=0.04,
    ),
]
