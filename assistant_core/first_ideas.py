"""What a model has of functions before it is taught them: when they are meant, what their arguments are like.

The model chooses such a function by the row of its token alone (`models.teaching.idea`), and reads its
arguments as those of a function that it knows.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant_core.calls import Call
from assistant_core.model_files import TAUGHT


@dataclass(frozen=True)
class Idea:
    """A first idea of a function.

    Attributes:
        like: The function that takes arguments like its own.
        arguments: By the name that they have there, the name that they have here.
    """

    like: str
    arguments: Mapping[str, str]

    def told_as(self, name: str, call: Call) -> Call:
        """The call of the known function, as one of the function that is meant."""
        said = {self.arguments[k]: value for k, value in call.arguments.items() if k in self.arguments}
        return Call(name, said)


def first_ideas(directory: Path) -> Mapping[str, Idea]:
    """The functions of which a model directory has a first idea and no more, by name; mostly none."""
    try:
        about = json.loads((directory / TAUGHT).read_text(encoding="utf-8"))
        return {name: Idea(one["like"], one["arguments"]) for name, one in about["ideas"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}
