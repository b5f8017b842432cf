"""One entry of ``actions.toml``: a function of the person's own."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from assistant_core.functions import Kind, Risk
from assistant_core.literal import literal, yes_or_no
from assistant_core.phrases import Shape
from assistant_core.settings import Section
from system_actions.mappings.binding import Binding, Fault
from system_actions.mappings.command import Command
from system_actions.mappings.dbus import DBus
from system_actions.mappings.home import HomeService
from system_actions.mappings.http import Http
from system_actions.mappings.macro import MOST_STEPS, Step, texts_of
from system_actions.mappings.templates import TemplateBroken, template

FIRST_TOKEN = 128
LAST_TOKEN = 191
OUTPUT = "output"
"""The place in a reply for what the binding gave back; no parameter can be called so."""

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Phrase = Annotated[str, Field(min_length=1, max_length=200)]
BINDINGS = ("command", "dbus", "http", "home", "macro")


class ParameterEntry(Section):
    """A table ``[action.parameters.NAME]``.

    Attributes:
        kind: As in the catalog; an enum has choices, a name has the list that it is looked up in.
        names: For a name, what it is a name of, as ``octavox actions`` shows it for other functions.
        question: What to ask when it is required and was not said.
    """

    kind: Kind = Kind.TEXT
    required: bool = True
    choices: tuple[Annotated[str, Field(min_length=1)], ...] = ()
    names: str = ""
    description: str = ""
    question: str = ""


class Entry(Section):
    """A table ``[[action]]``.

    Attributes:
        phrases: Sentences that call it, with parameters as ``{name}``.
        risk: How much can go wrong; to be confirmed unless the owner says otherwise. A macro inherits the
            highest risk of its steps and may be given a higher one.
        token: Its functional token; the lowest free one when not given.
        reply: The words when it has succeeded, with parameters and ``{output}`` in it; the steps of a macro
            say their own.
    """

    name: Name
    description: Annotated[str, Field(min_length=1, max_length=200)]
    parameters: dict[Name, ParameterEntry] = Field(default_factory=dict)
    phrases: tuple[Phrase, ...] = ()
    risk: Literal["safe", "confirm", "forbidden"] | None = None
    token: Annotated[int, Field(ge=FIRST_TOKEN, le=LAST_TOKEN)] | None = None
    reply: str = ""
    command: Command | None = None
    dbus: DBus | None = None
    http: Http | None = None
    home: HomeService | None = None
    macro: Annotated[tuple[Step, ...], Field(min_length=1, max_length=MOST_STEPS)] | None = None

    @property
    def title(self) -> str:
        """The name as words."""
        return self.name.replace("_", " ")

    @property
    def binding(self) -> Binding | None:
        """What it does; None for a macro."""
        return self.command or self.dbus or self.http or self.home

    @property
    def own_risk(self) -> Risk:
        """The risk that it has by itself, whatever a macro's steps add to it."""
        if self.risk is not None:
            return Risk[self.risk.upper()]
        return Risk.SAFE if self.macro is not None else Risk.CONFIRM

    def faults(self) -> Iterator[Fault]:
        """What is wrong with the entry by itself."""
        given = [key for key in BINDINGS if getattr(self, key) is not None]
        if len(given) != 1:
            yield Fault("name", f"it needs exactly one of {', '.join(BINDINGS)}")
        if self.macro is not None and self.reply:
            yield Fault("reply", "a macro has no words of its own: each step says its own")
        yield from self._parameter_faults()
        for phrase in self.phrases:
            yield from self._phrase_faults(phrase)
        in_texts = [fault for key, text, may in self._texts() for fault in self._text_faults(key, text, may)]
        yield from in_texts
        if self.binding is not None and not in_texts:
            yield from self.binding.faults()

    def _texts(self) -> Iterator[tuple[str, str, bool]]:
        if self.binding is not None:
            yield from self.binding.texts()
        if self.macro is not None:
            yield from texts_of(self.macro)
        if self.reply:
            yield "reply", self.reply, False

    def _parameter_faults(self) -> Iterator[Fault]:
        for name, parameter in self.parameters.items():
            if name == OUTPUT:
                yield Fault(name, "a parameter cannot be called output")
            if (parameter.kind is Kind.ENUM) != bool(parameter.choices):
                yield Fault(name, f"{name}: an enum has choices, and no other kind has")
            if (parameter.kind is Kind.NAME) != bool(parameter.names):
                yield Fault(name, f"{name}: a name says of what (names = …), and no other kind does")

    def _phrase_faults(self, phrase: str) -> Iterator[Fault]:
        shape = Shape(phrase)
        for name in set(shape.names) - set(self.parameters):
            yield Fault("phrases", f"there is no parameter {name}")
        if not shape.literals or shape.touching or len(set(shape.names)) < len(shape.names):
            yield Fault("phrases", "a phrase needs a word of its own, and words between its parameters")
        if literal(phrase) is not None or yes_or_no(phrase) is not None:
            yield Fault("phrases", "these words stop, undo or answer, and cannot be taken for something else")

    def _text_faults(self, key: str, text: str, optional: bool) -> Iterator[Fault]:
        try:
            names = template(text).names
        except TemplateBroken as error:
            yield Fault(key, str(error))
            return
        for name in names:
            if key == "reply" and name == OUTPUT:
                continue
            parameter = self.parameters.get(name)
            if parameter is None:
                yield Fault(key, f"there is no parameter {name}")
            elif not parameter.required and not optional:
                yield Fault(key, f"{name} has to be required to stand here")
