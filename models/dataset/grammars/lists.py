"""Lists: to put something on one, to see one, to take something off, to throw one away."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import items
from models.dataset.slots.choose import mixed

_ITEMS = mixed((5, items.grocery), (2, items.thing))
_SLOTS: dict[str, Vocabulary] = {
    "item": _ITEMS,
    "list": items.list_name,
    "_wrong": ("milk", "bread", "eggs", "butter", "coffee", "apples"),
}
_MY = "(my|the|our|my|the)"

_ADD = (
    *asked(
        (
            f"(add|put|write) {{item}} (to|on|onto) {_MY} {{list}} list",
            f"add {{item}} to {_MY} {{list}} list",
            f"put {{item}} on {_MY} {{list}} list",
            f"(stick|pop|note|jot|throw|get) {{item}} on {_MY} {{list}} list",
            f"(include|enter|note|save) {{item}} (in|on) {_MY} {{list}} list",
            f"add to {_MY} {{list}} list {{item}}",
            f"add to {_MY} {{list}} list, {{item}}",
            f"(put|write) {{item}} down on {_MY} {{list}} list",
            "add {item} to the list (called|named) {list}",
            "add {item} to the list {list}",
            f"have {{item}} on {_MY} {{list}} list",
            "add {item} under {list}",
        )
    ),
    f"{{item}} (to|on|for) {_MY} {{list}} list[ please]",
    f"{{item}} goes on {_MY} {{list}} list",
    f"{{item}} should (go|be) on {_MY} {{list}} list",
    f"we (need|are out of|are low on|ran out of|have no more) {{item}}, (put it|add it|put that) on {_MY} {{list}} list",
    f"we're out of {{item}}, add it to {_MY} {{list}} list",
    f"{_MY} {{list}} list needs {{item}}",
    f"{_MY} {{list}} list, add {{item}}",
    f"on {_MY} {{list}} list put {{item}}",
    f"I need {{item}} on {_MY} {{list}} list",
    f"I'd like {{item}} on {_MY} {{list}} list",
    f"can {{item}} go on {_MY} {{list}} list",
    f"don't let me forget {{item}}, put it on {_MY} {{list}} list",
    f"I forgot {{item}}, add it to {_MY} {{list}} list",
    "add {_wrong}" + CORRECTION + f"{{item}} to {_MY} {{list}} list",
    "put {_wrong}" + CORRECTION + f"{{item}} on {_MY} {{list}} list",
    f"add uh {{item}} to {_MY} {{list}} list",
    f"add add {{item}} to {_MY} {{list}} list",
    "please add in {list} list {item}",
    "I want add {item} in {list} list",
    *minding((f"adding {{item}} to {_MY} {{list}} list", f"putting {{item}} on {_MY} {{list}} list")),
)
_ADD_PLAIN = (
    *asked(
        (
            f"(add|put) {{item}} (to|on) {_MY} list",
            f"put {{item}} on {_MY} list",
            f"(write|stick|pop) {{item}} on {_MY} list",
            f"add {{item}} to {_MY} list",
        )
    ),
    "{item} on the list[ please]",
    "we need {item}, put it on the list",
    "we're out of {item}, put it on the list",
    "add {item} to list",
    "I need {item}, add it to my list",
    "the list needs {item}",
    *minding(("putting {item} on the list",)),
)
_NEEDED = (
    "we (need|need to buy|need to get|have to buy|should buy|have run out of|are out of|are running out of) {item}",
    "we're (out of|running low on|low on) {item}",
    "I (need to|have to|must) (buy|get|pick up) {item} (at the store|at the supermarket|when I'm shopping)",
    "add {item}",
    "add {item} please",
    "can you add {item}",
    "also add {item}",
    "and {item} (too|as well) on the list",
    "put down {item} for the (supermarket|shop|store)",
)
_USED_UP = (
    "the {item} (is|are) (finished|empty|gone|used up|all gone)",
    "I used up the {item}",
    "we need (more|some|some more) {item}",
    "(there's|there is) no [more ]{item} (left|in the fridge|in the house)",
    "we have no [more ]{item} left",
    "(buy|get) more {item}",
    "we're almost out of {item}",
)
_STARTED = (
    *asked(
        (
            "(start|make|create|begin) a list (for|called|named) {list} with {item}",
            "(start|make|create) a {list} list with {item}",
        )
    ),
    "new list {list} with {item}",
    "new {list} list, first {item}",
)
_OWN_NAMES = mixed(
    (3, ("groceries", "wishlist", "to-dos", "errands", "chores", "to-do", "todos", "tasks", "shopping"))
)
_ADD_TO_NAME = (
    *asked((f"(add|put) {{item}} (to|on|in) {_MY} {{list}}", f"add {{item}} to {_MY} {{list}}")),
    f"{{item}} to {_MY} {{list}}",
)
_TASKS: dict[str, Vocabulary] = {
    "item": items.todo,
    "list": ("to-do", "to do", "todo", "task", "chores", "errands", "work"),
}
_ADD_TASK = (
    *asked(
        (
            f"(add|put|write) {{item}} (to|on) {_MY} {{list}} list",
            f"add {{item}} to {_MY} {{list}} list",
            f"put on {_MY} {{list}} list to {{item}}",
            f"add [the task] {{item}} to {_MY} {{list}} list",
            f"create a task on {_MY} {{list}} list to {{item}}",
        )
    ),
    f"I (have|need) to {{item}}, put it on {_MY} {{list}} list",
    f"{{item}}, on {_MY} {{list}} list please",
    f"put it on {_MY} {{list}} list that I have to {{item}}",
)
_ADD_TODO = asked(
    (
        "(add|create|make) a (task|to-do|todo) to {item}",
        "add a task, {item}",
        "(add|create) a new task {item}",
    )
)
_ADD_NOTHING = (
    *asked(
        (
            f"(add|put) something (to|on) {_MY} {{list}} list",
            f"add (an|another|a new) item to {_MY} {{list}} list",
        )
    ),
    "I need to add something to my {list} list",
    "new item on my {list} list",
)
_ADD_AT_ALL = asked(
    ("add something to (my|the|a) list", "(add|put) an item on the list", "create a task", "add a task")
)

_LIST = (
    *asked(
        (
            f"(show|show me|read|read me|open|display|give me|tell me|list|check|pull up|read out|bring up) {_MY} {{list}} list",
            f"(read|tell) me what's on {_MY} {{list}} list",
            "(show|open) [me] the list (called|named) {list}",
            f"go through {_MY} {{list}} list",
            f"let me (see|hear) {_MY} {{list}} list",
            f"look at {_MY} {{list}} list",
        )
    ),
    f"what's on {_MY} {{list}} list",
    f"what is on {_MY} {{list}} list",
    f"what do I have on {_MY} {{list}} list",
    f"what have I got on {_MY} {{list}} list",
    f"is there anything on {_MY} {{list}} list",
    f"(how many things|how much) (are|is) on {_MY} {{list}} list",
    f"{_MY} {{list}} list[ please]",
    "{list} list",
    f"is (milk|bread|butter|coffee|cheese|the rent) [already] on {_MY} {{list}} list",
    f"did I put (milk|eggs|sugar|pasta|the passport) on {_MY} {{list}} list",
    f"what's left on {_MY} {{list}} list",
    f"what else is on {_MY} {{list}} list",
    f"I'm at the store, what's on {_MY} {{list}} list",
    f"can I (see|hear) {_MY} {{list}} list",
    f"I want to see {_MY} {{list}} list",
    f"what was on {_MY} {{list}} list again",
    f"what items are on {_MY} {{list}} list",
    "what's in the list {list}",
    *minding((f"reading me {_MY} {{list}} list", f"showing me {_MY} {{list}} list")),
)
_LIST_ALL = (
    *asked(
        (
            "(show|show me|read|read me|list|open|display) [all] my lists",
            "(show|read|open|read me|show me) (my|the) list",
            "tell me (what|which) lists I have",
            "read me what's on the list",
        )
    ),
    "what lists do I have",
    "which lists (are there|do I have|have I made)",
    "what's on (my|the) list",
    "what do I (need|have) to (buy|get)",
    "what should I buy",
    "what do we need from the (store|shop|supermarket)",
    "what's on the list[ please]",
    "my lists[ please]",
    "do I have any lists",
    "what (tasks|to-dos) do I have",
    "is there anything on the list",
)
_TAKEN: dict[str, Vocabulary] = {
    "item": _ITEMS,
    "list": items.list_name,
    "_wrong": ("milk", "bread", "eggs", "butter", "coffee", "apples"),
}
_REMOVE = (
    *asked(
        (
            f"(remove|delete|erase|drop) {{item}} from {_MY} {{list}} list",
            f"(take|cross|scratch|tick|check|strike) {{item}} off [of] {_MY} {{list}} list",
            f"take {{item}} (off|from) {_MY} {{list}} list",
            f"(cross|tick|check) off {{item}} on {_MY} {{list}} list",
            f"(mark|tick|check) {{item}} (as done|as bought|off) on {_MY} {{list}} list",
            f"get {{item}} off {_MY} {{list}} list",
            f"remove from {_MY} {{list}} list {{item}}",
            "remove {item} from the list (called|named) {list}",
        )
    ),
    f"{{item}} can come off {_MY} {{list}} list",
    f"(I have|I've got|I bought|we have|I got) {{item}}, (take it off|remove it from|cross it off) {_MY} {{list}} list",
    f"I don't need {{item}} (anymore|any more), (take it off|remove it from|delete it from) {_MY} {{list}} list",
    f"{{item}} is done, cross it off {_MY} {{list}} list",
    f"no more {{item}} on {_MY} {{list}} list[ please]",
    f"{_MY} {{list}} list no longer needs {{item}}",
    f"on {_MY} {{list}} list delete {{item}}",
    "remove {_wrong}" + CORRECTION + f"{{item}} from {_MY} {{list}} list",
    f"I'd like {{item}} off {_MY} {{list}} list",
    "please delete in {list} list {item}",
    *minding((f"taking {{item}} off {_MY} {{list}} list", f"removing {{item}} from {_MY} {{list}} list")),
)
_REMOVE_PLAIN = (
    *asked(
        (
            f"(remove|delete|erase) {{item}} from {_MY} list",
            f"(take|cross|scratch|tick|check) {{item}} off {_MY} list",
            "(cross|tick|check) off {item}",
            "(tick|check|cross) {item} off",
            "mark {item} as (done|bought)",
        )
    ),
    "I (bought|have|got|already have) {item}, take it off the list",
    "we don't need {item} (anymore|any more), take it off the list",
    "{item} off the list[ please]",
    "{item} can come off the list",
)
_DONE = (
    *asked(
        (
            f"(remove|delete|erase|drop) {{item}} from {_MY} {{list}} list",
            f"(take|cross|scratch|tick|check|strike) {{item}} off {_MY} {{list}} list",
            f"cross {{item}} off {_MY} list",
            "mark {item} as (done|finished|completed)",
            f"(mark|tick|check) {{item}} off on {_MY} {{list}} list",
            "complete the task {item}",
        )
    ),
    "the task {item} is done",
    "{item} is done, cross it off",
    f"I did {{item}}, take it off {_MY} {{list}} list",
)
_BOUGHT = (
    "I (have bought|bought|got|have got|already bought|picked up|already have) the {item}",
    "we (have bought|bought|got|already have) the {item}",
    "we don't need {item} (anymore|any more|after all), take it off",
    "{item} (is|are) done, tick it off",
    "the {item} (is|are) (done|bought|taken care of), cross (it|them) off",
    "forget about the {item}, we have (enough|some)",
    "tick off the {item}",
    "cross off the {item}[ please]",
)
_REMOVE_NOTHING = asked((f"(remove|delete|take) something from {_MY} {{list}} list",))
_DELETE = (
    *asked(
        (
            f"(delete|remove|erase|clear|get rid of|throw away|scrap|trash|bin|discard|drop) {_MY} {{list}} list",
            f"(delete|remove|erase|clear|empty|wipe) {_MY} [whole|entire|complete] {{list}} list",
            "(delete|remove|erase) the list (called|named) {list}",
            "(delete|remove) the list {list}",
            f"throw {_MY} {{list}} list (away|out)",
            f"throw out {_MY} {{list}} list",
            f"clear out {_MY} {{list}} list",
        )
    ),
    f"I don't need {_MY} {{list}} list (anymore|any more|any longer)",
    f"I'm done with {_MY} {{list}} list, (delete it|throw it away|get rid of it)",
    f"{_MY} {{list}} list can (go|be deleted)",
    f"{_MY} {{list}} list is (obsolete|finished|done), delete it",
    "no more {list} list",
    "delete the whole {list} list[ please]",
    "we finished the {list} list, remove it",
    f"away with {_MY} {{list}} list",
    "delete list {list}",
    f"can {_MY} {{list}} list be deleted",
    f"delete {_MY} (shopping|work|movie)" + CORRECTION + f"{_MY} {{list}} list",
    "the {list} list is no longer needed",
    *minding((f"deleting {_MY} {{list}} list", f"throwing away {_MY} {{list}} list")),
)
_DELETE_NOTHING = asked(("(delete|remove|erase|clear) (a|my|the|this|that) list", "delete one of my lists"))

RULES: list[Rule] = [
    Rule("add_to_list", _ADD, _SLOTS, weight=4),
    Rule("add_to_list", _ADD_PLAIN, _SLOTS, weight=1.5),
    Rule("add_to_list", _NEEDED, {"item": items.grocery}, weight=0.8),
    Rule("add_to_list", _USED_UP, {"item": items.bare_grocery}, weight=0.4),
    Rule("add_to_list", _STARTED, _SLOTS, weight=0.4),
    Rule("add_to_list", _ADD_TO_NAME, {"item": _ITEMS, "list": _OWN_NAMES}, weight=0.6),
    Rule("add_to_list", _ADD_TASK, _TASKS, weight=1.2),
    Rule("add_to_list", _ADD_TODO, {"item": items.todo}, weight=0.6),
    Rule("add_to_list", _ADD_NOTHING, _SLOTS, weight=0.2, missing=("item",)),
    Rule("add_to_list", _ADD_AT_ALL, weight=0.1, missing=("item",)),
    Rule("show_list", _LIST, {"list": items.list_name}, weight=3),
    Rule("show_list", _LIST_ALL, weight=1),
    Rule("remove_from_list", _REMOVE, _TAKEN, weight=3),
    Rule("remove_from_list", _REMOVE_PLAIN, _TAKEN, weight=1),
    Rule("remove_from_list", _BOUGHT, {"item": items.bare_grocery}, weight=0.7),
    Rule("remove_from_list", _DONE, {"item": items.todo, "list": items.list_name}, weight=0.8),
    Rule("remove_from_list", _REMOVE_NOTHING, _TAKEN, weight=0.15, missing=("item",)),
    Rule("delete_list", _DELETE, {"list": items.list_name}, weight=1),
    Rule("delete_list", _DELETE_NOTHING, weight=0.05, missing=("list",)),
]
