"""Sentences that lock and unlock doors."""

from models.dataset.grammar import Rule
from models.dataset.grammars.common import CORRECTION, MIND, agreeing, ask, corrected
from models.dataset.slots import home
from models.dataset.slots.articles import the
from models.dataset.slots.choose import mixed

_LOCK = [
    ask("(lock|lock up|bolt|secure|latch) {door}"),
    ask("lock {door}"),
    "lock {door}[ please| now| up]",
    "(make sure|check|see to it) [that ]{door} (is|are) locked[ please]",
    MIND + "locking {door}",
    "I (want|need|would like) {door} locked[ please]",
    "{door} (should|must|needs to|has to) be locked[ now]",
    "{door} (needs|need) (locking|to be locked)",
    "(can|could) {door} be locked[ please]",
    "I (forgot to|didn't) lock {door}(,|) (lock (it|them)|do it for me)",
    "(I'm leaving|we're going to bed|good night|I'm out)(,|) lock {door}",
    "(is|are) {door} locked(,|) if not lock (it|them)",
    ask("(engage|activate|close) the lock (on|of|at) {door}"),
    ask("double lock {door}"),
    "{door} (lock|locked)[ please]",
    ask("close and lock {door}"),
    "{door} (is|are) still (open|unlocked)(,|) lock (it|them)",
    f"unlock {{door}}{CORRECTION}lock (it|them)",
    "(nobody|no one) should come in(,|) lock {door}",
    "make {door} locked please",
    "keep {door} locked[ please]",
    corrected(ask("lock {door}"), "door"),
]
_UNLOCK = [
    ask("(unlock|unbolt|unlatch) {door}"),
    ask("unlock {door}"),
    "unlock {door}[ please| now]",
    "(make sure|check|see to it) [that ]{door} (is|are) unlocked[ please]",
    MIND + "unlocking {door}",
    "I (want|need|would like) {door} unlocked[ please]",
    "{door} (should|must|needs to|has to) be unlocked[ now]",
    "{door} (needs|need) (unlocking|to be unlocked)",
    "(can|could) {door} be unlocked[ please]",
    "(I'm home|we're back|I forgot my keys|my hands are full|I'm locked out)(,|) unlock {door}",
    "(the guests are here|the plumber is here|grandma is at the door|someone is ringing)(,|) unlock {door}",
    "(is|are) {door} unlocked(,|) if not unlock (it|them)",
    ask("(disengage|release|open) the lock (on|of|at) {door}"),
    ask("take the lock off {door}"),
    "{door} (unlock|unlocked)[ please]",
    "{door} (is|are) (still |)locked(,|) unlock (it|them)",
    f"lock {{door}}{CORRECTION}unlock (it|them)",
    "let (me|us|him|her|them|the cat) in(,|) unlock {door}",
    "make {door} unlocked please",
    "leave {door} unlocked[ please]",
    corrected(ask("unlock {door}"), "door"),
]
_DOORS = mixed((8, the(home.door)), (1, home.many_doors))
_NAMED = {"door": _DOORS, "_door": _DOORS}

RULES: list[Rule] = [
    *agreeing(Rule("lock_door", _LOCK, _NAMED), "door"),
    Rule(
        "lock_door",
        [ask("(lock up|lock a door|lock one of the doors)"), "lock up[ please| now| for the night]"],
        missing=("door",),
        weight=0.04,
    ),
    *agreeing(Rule("unlock_door", _UNLOCK, _NAMED), "door"),
    Rule(
        "unlock_door",
        [ask("(unlock a door|unlock one of the doors)"), "unlock[ it][ please]", "let me in[ please]"],
        missing=("door",),
        weight=0.04,
    ),
]
