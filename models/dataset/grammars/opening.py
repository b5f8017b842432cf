"""Sentences that open files and websites."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import MIND, ask, corrected
from models.dataset.slots import apps
from models.dataset.slots.articles import my
from models.dataset.slots.choose import mixed

_FILES = mixed((6, my(apps.file)), (1, apps.file))
_FILE = [
    ask("(open|open|open up|show|show me|pull up|bring up|display) {name}"),
    ask("(find|look for|get) {name} and open it"),
    "open {name}[ please]",
    MIND + "(opening|pulling up|showing me) {name}",
    "I (want|need|would like) to (see|read|work on|look at|edit|open) {name}",
    "I (need|want) {name} (open|on the screen|on screen)",
    "(can|could) I (see|have|look at|read) {name}[ please]",
    "(let me|let's) (see|read|look at|work on|edit|go through) {name}",
    "where (is|did I put|did I save|are) {name}(,|) open it",
    ask("(continue|carry on|keep on) (with|working on|editing) {name}"),
    "(I have to finish|I must send) {name}(,|) open it",
    ask(
        "(open|show) {name} (from|in) (my documents|the documents folder|my downloads|"
        "downloads|my home folder|yesterday)"
    ),
    corrected(ask("open {name}"), "name"),
]
_FILE_NAMED = [
    ask(
        "open (the file|the document|a file called|the document called|the file named|my file|"
        "the folder|the file called) {name}"
    ),
    ask("open the {name} (file|document)"),
    ask("(find|locate|search for) (the file|the document|my file|the folder) {name}"),
    "(where is|find) the file {name}",
    ask("(load|get) the file {name}"),
    "(file|document|folder) {name}[ please]",
    ask("(go to|take me to|browse) the folder {name}"),
    "please you open me the file {name}",
    corrected("open the (file|document) {name}", "name"),
]
_SITES = mixed((4, apps.website), (2, apps.domain))
_SITE = [
    ask("(open|open|go to|go to|visit|navigate to|browse to|bring up|pull up|load) {site}"),
    ask("(go to|open|visit) {site}"),
    ask("(open|go to|visit|show me|bring up|load) the (website|web site|site|page|web page|homepage) {site}"),
    ask("(open|go to|visit|show me|bring up|load) the {site} (website|web site|site|page|web page|homepage)"),
    ask("(open|show|bring up|load) {site} in (the |my |a |)(browser|web browser|new tab|Firefox)"),
    ask("(open|go to) {site} in a (new|private|new browser|separate) (tab|window)"),
    ask("(take|bring|get) me to {site}"),
    "(website|web page|site|page) {site}[ please]",
    "open {site}[ please]",
    "go to {site}[ please]",
    MIND + "(opening|going to|visiting) {site}[ in the browser]",
    "I (want|need|would like) to (go to|visit|go on|see|check|look at|browse) {site}",
    "I (need|want) (the |){site} (website|page|site)",
    "(can|could) (I|we) (go to|visit|see) {site}[ please]",
    "(let me|let's) (go to|check|browse|go on|see what's on) {site}",
    ask("(browse|surf|surf to|check|check out) {site}"),
    "{site} in the browser[ please]",
    ask("point (the browser|Firefox|my browser) to {site}"),
    "what's new on {site}(,|) (open it|take me there)",
    ask("type {site} (in|into) the (address bar|browser)"),
    ask("(get me on|put me on) {site}"),
    "internet {site}[ please]",
    corrected(ask("(open|go to|visit) {site}"), "site"),
    corrected(ask("open the website {site}"), "site"),
]

RULES: list[Rule] = [
    Rule("open_file", _FILE, {"name": _FILES, "_name": _FILES}),
    Rule("open_file", _FILE_NAMED, {"name": apps.file, "_name": apps.file}, weight=0.5),
    Rule(
        "open_file",
        [
            ask("open (a file|a document|some file|one of my files|a folder)"),
            ask("(open|show me) (the file|the document)"),
        ],
        missing=("name",),
        weight=0.04,
    ),
    Rule("open_website", _SITE, {"site": _SITES, "_site": _SITES}),
    Rule(
        "open_website",
        [
            ask("(open|go to|visit) (a website|a web page|some website|a site|another website)"),
            "I want to visit a website",
        ],
        missing=("site",),
        weight=0.04,
    ),
]
