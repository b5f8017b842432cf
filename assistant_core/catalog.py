"""The functions Octavox has: collected from entry points, described by their own signatures."""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import entry_points
from types import ModuleType, NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from docstring_parser import parse as parse_docstring

from assistant_core import functions
from assistant_core.errors import OctavoxError
from assistant_core.functions import STATES, Declaration, Handler, Kind, Risk, RiskRule, Spoken, Value
from assistant_core.services import Service

if TYPE_CHECKING:
    from assistant_core.calls import Call

ENTRY_POINTS = "octavox.actions"
IRRELEVANT = "irrelevant"


class CatalogBroken(OctavoxError):
    """Two functions share a token or a name, or a signature cannot be read."""

    default_said = "One of my functions is badly declared."


@dataclass(frozen=True)
class Parameter:
    """One thing a function is told.

    Attributes:
        choices: For an enum or a state, the words that may stand in the answer.
        names: For a name, what it is a name of.
        morning: For a time, one to wake up at.
        question: What to ask when it is required and was not said.
    """

    name: str
    kind: Kind
    required: bool
    description: str
    choices: tuple[str, ...] = ()
    nested: bool = False
    names: str = ""
    may_be_new: bool = False
    morning: bool = False
    question: str = ""


@dataclass(frozen=True)
class Function:
    """One functional token and everything known about it.

    Attributes:
        phrases: Shapes of sentences that call it without the model: ``back up {what}``.
        steps: For a macro, the calls it stands for, made from its arguments as they were said.
        check: A handler without parameters that raises `OctavoxError` when it cannot be done here, for what
            the services alone do not tell.
        weigh: A handler without parameters that says what risk the state of the world adds.
        binding: For a function of the person's own, what carries it out, in a word; empty for a built-in one.
        shown: For such a function that is no macro: from its values, what would be done, to the letter.
            Raises `OctavoxError` for values that would be refused.
        done_by: For a built-in function that its owner has another carry out: that one.
    """

    token: int
    name: str
    description: str
    parameters: tuple[Parameter, ...]
    examples: tuple[str, ...]
    handler: Handler
    spoken_yes: bool = True
    risk_rule: Risk | RiskRule = Risk.SAFE
    undo: Handler | None = None
    preview: Handler | None = None
    services: Mapping[str, type[Service]] = field(default_factory=dict)
    phrases: tuple[str, ...] = ()
    steps: "Callable[[Mapping[str, str]], tuple[Call, ...]] | None" = None
    check: Handler | None = None
    weigh: Handler | None = None
    binding: str = ""
    shown: Callable[[Mapping[str, Value]], str] | None = None
    done_by: "Function | None" = None

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of this name, or None."""
        return next((p for p in self.parameters if p.name == name), None)

    def risk(self, values: Mapping[str, Value]) -> Risk:
        """The risk of a call with these values; the highest the function has when a rule fails."""
        if isinstance(self.risk_rule, Risk):
            return self.risk_rule
        return self.risk_rule(values)

    @property
    def signature(self) -> str:
        """As in the catalog: ``set_volume(level: percent, target?: name)``."""
        inner = ", ".join(
            f"{p.name}{'' if p.required else '?'}: "
            + ("/".join(p.choices) if p.kind is Kind.ENUM else p.kind.value)
            for p in self.parameters
        )
        return f"{self.name}({inner})"


Source = Callable[[], Sequence[Function] | None]
"""Functions that may change while Octavox runs; it answers None while they are what they were."""


class Catalog:
    """The functions by token and by name, and the lists that names are matched against."""

    def __init__(self, found: Iterable[Function], names: Mapping[str, Handler] | None = None) -> None:
        self._by_token: dict[int, Function] = {}
        self._by_name: dict[str, Function] = {}
        self._source: Source | None = None
        self._followed: tuple[Function, ...] = ()
        self._add(found)
        self.names: dict[str, Handler] = dict(names or {})

    @classmethod
    def load(cls) -> "Catalog":
        """Every function of every installed module that the entry points name."""
        return cls.from_modules(point.load() for point in entry_points(group=ENTRY_POINTS))

    @classmethod
    def from_modules(cls, modules: Iterable[ModuleType]) -> "Catalog":
        """The functions declared in these modules."""
        found: list[Function] = []
        names: dict[str, Handler] = {}
        for module in modules:
            declared = list(_declared_in(module))
            found.extend(_functions(declared))
            names.update((getattr(h, functions.NAMES), h) for h in declared if hasattr(h, functions.NAMES))
        return cls(found, names)

    def follow(self, source: Source) -> None:
        """Have the functions of a source as well. Raises `CatalogBroken` as `refresh` does."""
        self._source = source
        self.refresh()

    def refresh(self) -> None:
        """Take what has changed in the source. Raises `CatalogBroken` when a function is there already."""
        found = self._source() if self._source is not None else None
        if found is None:
            return
        for function in self._followed:
            del self._by_token[function.token], self._by_name[function.name]
        self._followed = ()
        self._add(found)
        self._followed = tuple(found)

    def _add(self, found: Iterable[Function]) -> None:
        for function in sorted(found, key=lambda f: f.token):
            if function.token in self._by_token or function.name in self._by_name:
                raise CatalogBroken(f"{function.name} (token {function.token}) is declared twice")
            self._by_token[function.token] = function
            self._by_name[function.name] = function

    def __iter__(self) -> Iterator[Function]:
        return iter(self._by_token.values())

    def __len__(self) -> int:
        return len(self._by_token)

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def __getitem__(self, key: str | int) -> Function:
        return self._by_name[key] if isinstance(key, str) else self._by_token[key]


def services_of(handler: Handler) -> dict[str, type[Service]]:
    """The services a function asks for, by parameter name."""
    hints = get_type_hints(handler)
    return {n: t for n, t in hints.items() if isinstance(t, type) and issubclass(t, Service)}


def _declared_in(module: ModuleType) -> Iterator[Handler]:
    notes = (functions.DECLARED, functions.UNDOES, functions.PREVIEWS, functions.WEIGHS, functions.NAMES)
    for value in vars(module).values():
        ours = inspect.isfunction(value) and value.__module__ == module.__name__
        if ours and any(hasattr(value, note) for note in notes):
            yield value


def _functions(declared: list[Handler]) -> Iterator[Function]:
    undo = {name: h for h in declared for name in getattr(h, functions.UNDOES, ())}
    preview = {getattr(h, functions.PREVIEWS): h for h in declared if hasattr(h, functions.PREVIEWS)}
    weigh = {getattr(h, functions.WEIGHS): h for h in declared if hasattr(h, functions.WEIGHS)}
    for handler in declared:
        note = getattr(handler, functions.DECLARED, None)
        if note is not None:
            name = handler.__name__
            made = _function(handler, note, undo.get(name), preview.get(name))
            yield replace(made, weigh=weigh.get(name))


def _function(handler: Handler, note: Declaration, undo: Handler | None, preview: Handler | None) -> Function:
    text = parse_docstring(inspect.getdoc(handler) or "")
    described = {p.arg_name: p.description or "" for p in text.params}
    services = services_of(handler)
    hints = get_type_hints(handler, include_extras=True)
    parameters = tuple(
        _parameter(p, hints[p.name], described, note.questions)
        for p in inspect.signature(handler).parameters.values()
        if p.name not in services
    )
    return Function(
        token=note.token,
        name=handler.__name__,
        description=text.short_description or "",
        parameters=parameters,
        examples=note.examples,
        handler=handler,
        spoken_yes=note.spoken_yes,
        risk_rule=note.risk,
        undo=undo,
        preview=preview,
        services=services,
    )


_QUESTIONS = {
    Kind.PERCENT: "To how many percent?",
    Kind.NUMBER: "How many?",
    Kind.DURATION: "For how long?",
    Kind.TIME: "When?",
    Kind.STATE: "On or off?",
    Kind.NAME: "Which {label}?",
    Kind.TEXT: "What {label}?",
}


def question_for(name: str, kind: Kind, choices: Sequence[str]) -> str:
    """What to ask when a parameter was not said and its function has no question of its own for it."""
    return _QUESTIONS.get(kind, " or ".join(choices).capitalize() + "?").format(label=name.replace("_", " "))


def _parameter(
    declared: inspect.Parameter, hint: Any, described: Mapping[str, str], questions: Mapping[str, str]
) -> Parameter:
    spoken, choices = _read_hint(declared.name, hint)
    default = question_for(declared.name, spoken.kind, choices)
    return Parameter(
        name=declared.name,
        kind=spoken.kind,
        required=declared.default is inspect.Parameter.empty,
        description=described.get(declared.name, ""),
        choices=choices,
        nested=spoken.nested,
        names=spoken.names,
        may_be_new=spoken.may_be_new,
        morning=spoken.morning,
        question=questions.get(declared.name, default),
    )


def _read_hint(name: str, hint: Any) -> tuple[Spoken, tuple[str, ...]]:
    for part in _without_none(hint):
        if get_origin(part) is Literal:
            return Spoken(Kind.ENUM), tuple(get_args(part))
        if get_origin(part) is Annotated:
            spoken = next((m for m in part.__metadata__ if isinstance(m, Spoken)), None)
            if spoken is not None:
                return spoken, STATES if spoken.kind is Kind.STATE else ()
    raise CatalogBroken(f"parameter {name!r} has no spoken kind: {hint!r}")


def _without_none(hint: Any) -> list[Any]:
    if get_origin(hint) in (Union, UnionType):
        return [part for part in get_args(hint) if part is not NoneType]
    return [hint]
