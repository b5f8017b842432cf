"""A mapping to other functions, one after the other; each is planned, confirmed and undone as itself."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field

from assistant_core.calls import Call
from assistant_core.settings import Section
from system_actions.mappings.templates import template

MOST_STEPS = 12


class Step(Section):
    """One call of a macro: a function, and for each argument the words as one would say them."""

    action: Annotated[str, Field(min_length=1)]
    arguments: dict[str, str] = Field(default_factory=dict)

    def call(self, said: Mapping[str, str]) -> Call:
        """The call, with what was said in its places; an argument that was not said is left out."""
        filled = {name: template(text).fill(said) for name, text in self.arguments.items()}
        return Call(self.action, {name: text for name, text in filled.items() if text is not None})


def calls_of(steps: tuple[Step, ...], said: Mapping[str, str]) -> tuple[Call, ...]:
    """The calls that a macro stands for."""
    return tuple(step.call(said) for step in steps)


def texts_of(steps: tuple[Step, ...]) -> Iterator[tuple[str, str, bool]]:
    """The arguments of the steps, as `Binding.texts` gives them."""
    for step in steps:
        for text in step.arguments.values():
            yield "arguments", text, True
