"""What a screen reader is told of a program's windows (AT-SPI 2)."""

import json
import select
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.services import at_spi

PATIENCE = 20.0
"""Seconds in which a window has to be told of."""
SILENT = 120.0
"""Seconds after which the reader is taken to hang."""
TRIES = 5


@dataclass
class Told:
    """One object as it is told, with those in it.

    Attributes:
        role: What kind of thing it is, in AT-SPI's words.
        name: What it is called.
        labels: What the labels beside it say.
        about: What it is for.
        states: What is true of it, such as ``focusable`` and ``checked``.
        actions: What can be done to it.
        text: What is written in it; None for what holds no text.
        value: For a number, the least, what it is, and the largest; None for other things.
        size: For a table, its rows and columns; None for other things.
    """

    role: str
    name: str
    labels: tuple[str, ...]
    about: str
    states: frozenset[str]
    actions: tuple[str, ...]
    text: str | None
    value: tuple[float, float, float] | None
    size: tuple[int, int] | None
    children: list["Told"] = field(default_factory=list)

    def all(self) -> Iterator["Told"]:
        """It, and everything in it that is shown."""
        yield self
        for child in self.children:
            if "visible" in child.states:
                yield from child.all()

    def find(self, role: str, name: str) -> "Told":
        """The only one of this role that is called so."""
        (found,) = (one for one in self.all() if (one.role, one.name) == (role, name))
        return found


class ScreenReader:
    """Asks what is told, from outside of the program."""

    def __init__(self) -> None:
        command = ["/usr/bin/python3", "-I", at_spi.__file__]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)

    def window(self, title: str) -> Told:
        """A window with all that is in it. Fails when none is told of for a while."""
        deadline = time.monotonic() + PATIENCE
        while (found := self._ask("window", title)) is None:
            assert time.monotonic() < deadline, f"no window {title!r} is told of"
            time.sleep(0.2)
        return _told(found)

    def focused(self, title: str) -> Told | None:
        """What has the focus in a window."""
        found = self._ask("focused", title)
        return None if found is None else _told(found)

    def announced(self) -> list[str]:
        """What was announced since this was asked the last time."""
        answer: list[str] = self._ask("announced")
        return answer

    def close(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.communicate(timeout=10)

    def _ask(self, *words: str) -> Any:
        """The answer; asked again when something went away while it was read."""
        for _ in range(TRIES):
            answer = self._answer(words)
            if not (isinstance(answer, dict) and "broken" in answer):
                return answer
        raise AssertionError(f"{words} cannot be read: {answer['broken']}")

    def _answer(self, words: Sequence[str]) -> Any:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()
        readable, _, _ = select.select([self._process.stdout], [], [], SILENT)
        assert readable, f"the reader does not answer to {words}"
        line = self._process.stdout.readline()
        assert line, "the reader ended (apt install python3-gi gir1.2-atspi-2.0)"
        return json.loads(line)


def _told(found: dict[str, Any]) -> Told:
    return Told(
        **{
            **found,
            "labels": tuple(found["labels"]),
            "states": frozenset(found["states"]),
            "actions": tuple(found["actions"]),
            "value": found["value"] and tuple(found["value"]),
            "size": found["size"] and tuple(found["size"]),
            "children": [_told(child) for child in found["children"]],
        }
    )


@pytest.fixture
def screen_reader(accessibility: None) -> Iterator[ScreenReader]:
    """A screen reader on the private session's accessibility bus."""
    reader = ScreenReader()
    try:
        yield reader
    finally:
        reader.close()
