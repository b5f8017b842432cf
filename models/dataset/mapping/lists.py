"""Lists: what to put on them, to read out and to strike off."""

import re

from assistant_core.calls import Call
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected
from models.dataset.mapping.wording import cores

_ON = "[my|the|our|that|this|a] {list} (list|cart|basket|lists|notes)"
_BARE = "[my|the|our|that|this|a] list"
_ADD = "(add|put|include|place|write|list|jot|insert|also list|note|append|need|get)"
_ITEM = "[the|a|an|some|item|task|an item to|the item|the task|a task to|task to|remember to] {item}"
_TODO_WORDS = r"(?:todos|to dos|to-dos|to do's|tasks)"
_ADDING = (
    *forms(
        "add_to_list",
        (
            "(add|put) (some items|something|items|an item|item|a task|this|this stuff|this thing|this "
            "item|a "
            "tab|things) (to|on|in) [that|my|the] {list} (list|notes|cart)"
        ),
        (
            "(add|put|make) (some items|something|items|an item|item|a task|this|this stuff|a new item|"
            "things) "
            "[to|on|in] [that|my|the] [list]"
        ),
        "bring up [the|my] {list} list and add",
    ),
    *forms(
        "add_to_list",
        f"{_ADD} {_ITEM} (to|on|in|onto) {_ON}",
        f"(throw|{_ADD[1:]} {_ITEM} (to|on|in|onto) [my|the] list (of|for) {{list}}",
        f"{_ADD} (to|on|in|onto) {_ON} [,] {_ITEM}",
        f"(on|to|in) {_ON} [,] [please] {_ADD} {_ITEM}",
        f"{_ADD} {_ITEM} (to|on|in|onto) {_BARE}",
        "(i am|i'm|we're|we are) out of {item} [and need them] (added|to be added) to [my] {list} list",
        "(i need|need|i would like|i want) {item} (added|put) (to|on) [my|the] {list} (list|cart)",
        "(i need|need|i would like|i want) {item} (added|put) (to|on) [my|the] list",
        "(i'm|i am) (low on|out of) {item} (can you|so|please) add (that|it|them) to the {list} list",
        "i ran out of {item} so add that to the list",
        "[my|the] {list} list (needs|should have) {item} [on it]",
        "{list} list [,] add {item}",
        "add to [my] {list} list [:] {item}",
    ),
    *forms(
        "add_to_list",
        "(add|create|ask|make) (a|an|the) (task|item|to do|todo) (to|that|of|for) {item}",
        f"(add|put) {{item}} (to|in|on) [my|the] {_TODO_WORDS}".replace(
            _TODO_WORDS, "(todos|to dos|to-dos|tasks)"
        ),
        "we (need|are out of) {item}",
        "add {item}",
    ),
)
_VAGUE = re.compile(r"\b(?:and (?:remove|delete|add)|if (?:it|not|they)|are .+ on my|is .+ on my|instead)\b")
_NEW_LIST = re.compile(
    r"\b(?:create|prepare|start|make|have|begin|new|blank)\b.*\blists?\b|playlist|list of (?:things|tasks|"
    r"shit)|todo list blank"
)


def added(raw: RawRow) -> tuple[Call, ...]:
    """To put something on a list."""
    if _VAGUE.search(raw.text) and not re.search(r"\band (?:remove|delete|add)\b", raw.text):
        raise Rejected("on a condition")
    if re.search(r"\b(?:remove|delete|take away)\b", raw.text):
        return removed(raw)
    if _NEW_LIST.search(raw.text):
        raise Rejected("a new list")
    return _found(_checked(first_match(_ADDING, tuple(cores(raw.text)))))


_KNOWN = re.compile(
    (
        r"\b(shopping|grocer(?:y|ies)|to[- ]dos?(?= lists?\b| items)|(?<=my )to[- ]dos|todos?|chores?|"
        r"tasks?(?= list)|wish|holiday|packing|personal)\b"
    ),
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:my|the|our|called) (?P<list>[\w'-]+(?: [\w-]+){0,2}?) lists?\b(?! of)", re.IGNORECASE
)
_ARTIFICIAL = {
    "list",
    "lists",
    "all",
    "saved",
    "current",
    "open",
    "new",
    "available",
    "whole",
    "entire",
    "reminder",
    "names",
}


def shown(raw: RawRow) -> tuple[Call, ...]:
    """To read out a list, or to ask whether something is on it."""
    text = raw.text
    if re.search(r"\bremind(?:er|ers)\b", text):
        raise Rejected("about reminders")
    if re.search(r"\bsafest cars|alphabetical|contacts|playlist\b", text):
        raise Rejected("not a list of ours")
    if not re.search(r"\blists?\b|to[- ]?dos?|groceries|grocery|shopping|tasks?|chores|notes?\b|items", text):
        raise Rejected("names no list")
    own = _OWN.search(text)
    if (
        own
        and not set(own["list"].lower().split()) & _ARTIFICIAL
        and not re.search(r"\b(?:of|in|on|a)\b", own["list"])
    ):
        return (Call("show_list", {"list": own["list"]}),)
    known = {m[0] for m in _KNOWN.finditer(text)}
    if len(known) > 1:
        raise Rejected("which list is unsure")
    if re.search(r"\bcalled|named|about|labeled\b", text) and not known:
        raise Rejected("which list is unsure")
    return (Call("show_list", {"list": known.pop()} if known else {}),)


_OFF = (
    "(remove|delete|erase|take|take off|take away|cross off|cross|check off|check|scratch|strike|kill|"
    "get rid of|drop|clear|trash|complete|finish|mark|tick off|delete off|mark off|tick|scratch off)"
)
_REMOVING = (
    *forms(
        "delete_list",
        (
            f"{_OFF} (everything|all|all items|every item|all of it) [off|from|on|in] [of] [my|the] [whole|"
            f"entire] {{list}} list"
        ),
        "(clear|clear out|empty) [out] [my|the] [whole|entire] {list} list",
        "make sure [my|the] {list} list is [completely] (clear|empty)",
        f"{_OFF} [my|the] {{list:words}} list",
        "(delete|remove|erase|get rid of|find) [my|the] {list:words} list [and delete it|from notes]",
    ),
    *forms(
        "remove_from_list",
        (
            f"{_OFF} [the] [to do|todo|task|item] [that|of|to] {{item}} (from|off|off of|on|in|off from|out "
            f"of) [my|the|our] {{list}} (list|cart|notes)"
        ),
        (
            f"{_OFF} {{item}} [as done|as complete|as completed] (from|off|off of|on|in) [my|the|our] "
            f"{{list}} "
            f"list [as done|as complete|as finished]"
        ),
        f"{_OFF} {{item}} (from|off|off of|on|in|of|off the) [my|the|our|this] list [for {{list}}]",
        "{list} list [,] (delete|remove|check off|complete) {item}",
        "(on|from) [my|the] {list} list [,] (remove|delete|take off) {item}",
        f"{_OFF} {{item}} (from|off|off of) [my|the] list of {{list}}",
    ),
    *forms(
        "remove_from_list",
        (
            f"{_OFF} [the] (task|to do|todo|item|to-do) [that|of|to] {{item}} [as finished|as done|as "
            f"complete|"
            f"as completed]"
        ),
        "mark {item} as (finished|done|complete|completed)",
        "(task|todo|to do) (completed|done|finished) {item}",
        "(complete|finish) [the] task {item}",
    ),
)
_SWAP = (
    re.compile(r"^add (?P<add>[\w ]+?) (?:to|on) (?:my|the) (?P<list>[\w ]+?) list and (?:remove|delete) "
               r"(?P<off>[\w ]+)$"),
    re.compile(r"^(?:remove|delete|take) (?P<off>[\w ]+?) (?:from|off) (?:my|the) (?P<list>[\w ]+?) list "
               r"and add (?P<add>[\w ]+?)(?: instead)?$"),
    re.compile(r"^(?:on|from) my (?P<list>[\w ]+?) list,? (?:remove|delete) (?P<off>[\w ]+?) and add "
               r"(?P<add>[\w ]+)$"),
)  # fmt: skip


def removed(raw: RawRow) -> tuple[Call, ...]:
    """To strike something off a list, or to delete the list; also both ways in one sentence."""
    texts = tuple(cores(raw.text))
    for expression in _SWAP:
        for text in texts:
            found = expression.match(text)
            if found:
                return _swap(found, text)
    if re.search(r"\b(?:and add|list of|contact|contacts|apps|mark down|show|employees|file)\b", raw.text):
        raise Rejected("more than one wish")
    call = _checked(first_match(_REMOVING, texts))
    if call is not None and re.fullmatch(
        r"(?:all|everything|lists?|item|this|out|any kind of)", str(call.arguments.get("item", "")) or "-"
    ):
        raise Rejected("names no item")
    return _found(call)


def _swap(found: re.Match[str], text: str) -> tuple[Call, ...]:
    added_first = found.start("add") < found.start("off")
    near = {"list": found["list"]}
    add = Call("add_to_list", {"item": found["add"], **(near if added_first else {})})
    off = Call("remove_from_list", {"item": found["off"], **({} if added_first else near)})
    if text.startswith(("on ", "from ")):
        off = Call("remove_from_list", {"item": found["off"], **near})
    return (add, off) if added_first else (off, add)


_NO_NAME = re.compile(
    r"\b(?:from|on|in|off|of|items?|everything|add|to|update|out|apple|clear|previous|last)\b(?! do\b)|"
    r"^(?:a|all|any kind)$"
)


def _checked(call: Call | None) -> Call | None:
    """Without what stood in a place of the pattern where no value can be."""
    if call is None:
        return None
    arguments = dict(call.arguments)
    if "list" in arguments:
        name = re.sub(r"^(?:the|my|our|your) ", "", str(arguments["list"]))
        if name in ("the", "my", "this", "that", "our", ""):
            del arguments["list"]
        elif _NO_NAME.search(name) or len(name.split()) > 4:
            raise Rejected("which list is unsure")
    if "item" in arguments:
        item = re.sub(r"^(?:off|away|down|on) (?=\w)", "", str(arguments["item"]))
        if re.match(
            (
                r"to (?:shopping|my)|items as|kind$|a$|grocery item|shopping item|task to|todo item|new "
                r"item$|"
                r"item$|more$"
            ),
            item,
        ) or re.search(r"\blist\b|\bto my\b|\bin my\b|^go$", item):
            raise Rejected("item unsure")
        arguments["item"] = item
    return Call(call.name, arguments)


def _found(call: Call | None) -> tuple[Call, ...]:
    if call is None:
        raise Rejected("no pattern")
    return (call,)
