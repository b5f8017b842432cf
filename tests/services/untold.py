"""What a screen reader would have to guess: controls without a name, a kind, a state, a value or a text."""

import re
from collections.abc import Iterator

from tests.services.told_aloud import Told

WINDOWS = {"frame", "dialog", "alert"}
CONTROLS = {
    "button", "push button", "toggle button", "check box", "radio button", "combo box",
    "text", "password text", "spin button", "slider", "list", "list item", "table", "table cell",
    "tree", "tree table", "tree item", "page tab", "page tab list", "menu item", "check menu item",
    "link", "scroll bar", "progress bar",
}  # fmt: skip
"""Kinds of what can be operated, that say how."""
NUMBERS = {"spin button", "slider", "progress bar", "scroll bar"}
TEXTS = {"text", "password text", "spin button"}
NAMELESS = {"scroll bar", "table cell"}
"""What needs no name of its own: a cell may be empty."""
STATES = {
    "check box": {"checkable"},
    "radio button": {"checkable"},
    "toggle button": {"checkable"},
    "combo box": {"expandable"},
    "list item": {"selectable"},
    "table cell": {"selectable"},
}
"""What must be told of a kind, whether it is so just now or not."""
_CLASS = re.compile(r"_?[A-Z][a-z]+(?:[A-Z][a-z]+)+|Q[A-Z]\w+")


def untold(window: Told) -> list[str]:
    """Everything in a window that is not told, in words."""
    return [f"{why}: {one.role} “{one.name}” ({one.about})" for one in window.all() for why in _gaps(one)]


def _gaps(one: Told) -> Iterator[str]:
    if {"active", "resizable"} & one.states and one.role not in WINDOWS:
        yield "a window that is told of as something else"
    if one.role == "label" and not one.name:
        yield "a label whose words are not told"
    if "focusable" not in one.states and not {"Press", "Toggle", "Show Menu"} & set(one.actions):
        return
    if one.role not in CONTROLS:
        yield "no kind of control"
    if one.role not in NAMELESS:
        yield from _name(one)
    if missing := STATES.get(one.role, set()) - one.states:
        yield f"not told whether it is {', '.join(missing)}"
    if one.role in NUMBERS and not (one.value and one.value[0] <= one.value[1] <= one.value[2]):
        yield f"its number is not told: {one.value}"
    if one.role in TEXTS and one.text is None:
        yield "its text is not told"
    if one.role in {"table", "tree table"} and one.size is None:
        yield "its size is not told"


def _name(one: Told) -> Iterator[str]:
    # Qt leaves the name of a choice to its label, and tells what is chosen instead.
    names = one.labels or (one.about,) if one.role == "combo box" else (one.name,)
    if not any(names):
        yield "no name"
    for name in names:
        if _CLASS.fullmatch(name):
            yield "the name of a class"
