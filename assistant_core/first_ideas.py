"""What a model has of functions before it is taught them: when they are meant, what their arguments are like.

The model chooses such a function by the row of its token alone (`models.teaching.idea`), and reads its
arguments as those of a function that it knows.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant_core.calls import Call
from assistant_core.functions import Kind
from assistant_core.model_files import TAUGHT
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.duration import resolve_duration
from assistant_core.resolvers.number import resolve_number
from assistant_core.resolvers.percent import resolve_percent
from assistant_core.token_map import FunctionShape


@dataclass(frozen=True)
class Idea:
    """A first idea of a function.

    Attributes:
        like: The function that takes arguments like its own.
        arguments: By the name that they have there, the name that they have here.
    """

    like: str
    arguments: Mapping[str, str]

    def told_as(self, shape: FunctionShape, call: Call) -> Call:
        """The call of the known function, as one of the function that is meant.

        What the known function has to be told and this one need not is told only where it says something: in
        "do a pomodoro" there is no length of time, although a timer would be set for "a pomodoro".
        """
        said = {self.arguments[k]: value for k, value in call.arguments.items() if k in self.arguments}
        return Call(shape.name, {k: value for k, value in said.items() if _says_something(shape, k, value)})


_READERS: Mapping[Kind, Callable[[str], object]] = {
    Kind.PERCENT: resolve_percent,
    Kind.NUMBER: resolve_number,
    Kind.DURATION: resolve_duration,
}


def _says_something(shape: FunctionShape, name: str, value: str | Call) -> bool:
    parameter = shape.parameter(name)
    if parameter is None or parameter.required or isinstance(value, Call):
        return parameter is not None
    try:
        _READERS.get(parameter.kind, str)(value)
    except Unresolved:
        return False
    return True


def first_ideas(directory: Path) -> Mapping[str, Idea]:
    """The functions of which a model directory has a first idea and no more, by name; mostly none."""
    try:
        about = json.loads((directory / TAUGHT).read_text(encoding="utf-8"))
        return {name: Idea(one["like"], one["arguments"]) for name, one in about["ideas"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}
