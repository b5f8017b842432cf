"""Sentences that open and close blinds, curtains, gates and the like."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, MIND, agreeing, ask, corrected
from models.dataset.slots import home
from models.dataset.slots.articles import the
from models.dataset.slots.choose import mixed

_OPEN = [
    ask("(open|raise|lift|pull up|roll up|draw up|put up) {cover}"),
    ask("open {cover}"),
    ask("(pull|roll|put|bring) {cover} up"),
    ask("open up {cover}"),
    "open {cover}[ please| now]",
    "{cover} (open|up)[ please]",
    MIND + "(opening|raising|lifting) {cover}",
    "I (want|need|would like) {cover} (open|opened|up|raised)[ please]",
    "{cover} (should|must) (be open|go up|be opened)",
    "(can|could) {cover} be (opened|raised|lifted)[ please]",
    "(good morning|the sun is up|let some light in|let the sun in|I need daylight)(,|) open {cover}",
    "(it's stuffy in here|I need fresh air|I'm home|I'm in the driveway|let me in)(,|) open {cover}",
    "(make sure|see to it) [that ]{cover} (is|are) open",
    "{cover} (is|are) (still |)(closed|down|shut)(,|) open (it|them)",
    f"close {{cover}}{CORRECTION}open (it|them)",
    "make {cover} open please",
    "let {cover} (up|go up)",
    "(can|could) (we|I) have {cover} open[ please]",
    ask("(open|raise) {cover} (completely|all the way|fully|a bit|halfway)"),
    "don't leave {cover} (closed|down|shut)(,|) open (it|them)",
    corrected(ask("(open|raise) {cover}"), "cover"),
]
_CLOSE = [
    ask("(close|shut|lower|drop|pull down|roll down|let down|draw) {cover}"),
    ask("close {cover}"),
    ask("(pull|roll|put|bring|let) {cover} down"),
    ask("(close|shut) {cover} (completely|all the way|fully|halfway)"),
    "close {cover}[ please| now]",
    "{cover} (closed|shut|down)[ please]",
    MIND + "(closing|lowering|shutting) {cover}",
    "I (want|need|would like) {cover} (closed|shut|down|lowered)[ please]",
    "{cover} (should|must) be (closed|shut|down)",
    "(can|could) {cover} be (closed|shut|lowered)[ please]",
    "(it's getting dark|the sun is blinding me|it's too sunny)(,|) (close|shut|lower) {cover}",
    "(the neighbours can see us|I need some privacy|I want to sleep)(,|) (close|shut|lower) {cover}",
    "(it's raining|it's cold|a storm is coming|I'm leaving|I'm out of the driveway)(,|) (close|shut) {cover}",
    "(make sure|see to it|check) [that ]{cover} (is|are) (closed|shut)",
    "{cover} (is|are) (still |)(open|up)(,|) close (it|them)",
    f"open {{cover}}{CORRECTION}close (it|them)",
    "make {cover} closed please",
    "(can|could) (we|I) have {cover} closed[ please]",
    "I forgot to close {cover}(,|) close (it|them)",
    "don't leave {cover} open[ please]",
    "let {cover} (down|go down)",
    corrected(ask("(close|lower) {cover}"), "cover"),
]
_COVERS = mixed((8, the(home.cover)), (1.2, home.many_covers))
_NAMED = {"cover": _COVERS, "_cover": _COVERS}

RULES: list[Rule] = [
    *agreeing(Rule("open_cover", _OPEN, _NAMED), "cover"),
    Rule(
        "open_cover",
        [ask("(let some light in|let the light in|let some air in)"), ask("open (it|them) up")],
        missing=("cover",),
        weight=0.04,
    ),
    *agreeing(Rule("close_cover", _CLOSE, _NAMED), "cover"),
    Rule(
        "close_cover",
        [ask("(keep the sun out|shut the sun out)"), ask("(pull|roll) (it|them) down")],
        missing=("cover",),
        weight=0.04,
    ),
]
