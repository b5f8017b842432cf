"""Reads aloud in JSON what programs tell assistive technology; a program for the system's own Python.

The bindings of AT-SPI are packages of the system: python3-gi and gir1.2-atspi-2.0, both under the LGPL. A
line of JSON on the standard input, a question and its words, is answered with a line of JSON.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

FEW = 30
"""Rows of a table that are read; they are all of a kind."""

PATIENCE = 10_000, 15_000
"""Milliseconds for a program to answer, and for one that has just begun."""


def _serve() -> None:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib

    Atspi.set_timeout(*PATIENCE)
    announced: list[str] = []
    listener = Atspi.EventListener.new(lambda event: announced.append(str(event.any_data)))
    listener.register("object:announcement")
    answers = {
        "window": lambda title: _found(Atspi, title, _read),
        "focused": lambda title: _found(Atspi, title, _read_focused),
        "announced": lambda: [announced.pop(0) for _ in announced[:]],
    }
    loop = GLib.MainLoop()

    def answer(source: Any, condition: Any) -> bool:
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        what, *words = json.loads(line)
        try:
            told = answers[what](*words)
        except GLib.Error as error:  # something went away while it was read
            told = {"broken": str(error)}
        print(json.dumps(told), flush=True)
        return True

    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, answer)
    loop.run()


def _found(atspi: Any, title: str, read: Any) -> dict[str, Any] | None:
    desktop = atspi.get_desktop(0)
    desktop.clear_cache()
    for program in _children(desktop):
        program.clear_cache()
        for window in _children(program):
            if window.get_name() == title:
                return read(window)
    return None


def _read(one: Any) -> dict[str, Any]:
    role = one.get_role_name()
    value, action, table = one.get_value_iface(), one.get_action_iface(), one.get_table_iface()
    return {
        "role": role,
        "name": one.get_name() or "",
        "labels": _labels(one),
        "about": one.get_description() or "",
        "states": [state.value_nick for state in one.get_state_set().get_states()],
        "actions": [action.get_action_name(number) for number in range(action.get_n_actions())]
        if action
        else [],
        "text": _text(one),
        "value": value and [value.get_minimum_value(), value.get_current_value(), value.get_maximum_value()],
        "size": table and [table.get_n_rows(), table.get_n_columns()],
        "children": [_read(child) for child in _children(one)],
    }


def _labels(one: Any) -> list[str]:
    """What the things are called that are told to be its labels."""
    from gi.repository import Atspi

    found = (
        relation.get_target(number).get_name()
        for relation in one.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        for number in range(relation.get_n_targets())
    )
    return [name for name in found if name]


def _text(one: Any) -> str | None:
    text = one.get_text_iface()
    return text.get_text(0, text.get_character_count()) if text else None


def _read_focused(window: Any) -> dict[str, Any] | None:
    for child in _children(window):
        states = {state.value_nick for state in child.get_state_set().get_states()}
        if "focused" in states:
            return _read(child)
        if "visible" in states and (found := _read_focused(child)) is not None:
            return found
    return None


def _children(one: Any) -> Iterator[Any]:
    count = one.get_child_count()
    table = one.get_table_iface()
    most = count if table is None else FEW * max(1, table.get_n_columns())
    for number in range(min(count, most)):
        child = one.get_child_at_index(number)
        if child is not None:
            yield child


if __name__ == "__main__":
    _serve()
