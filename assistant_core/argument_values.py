"""The value of an argument's words: by its kind, the clock, what exists, and what was spoken of last."""

import inspect
from collections.abc import Callable, Mapping
from datetime import datetime

from assistant_core.catalog import Catalog, Function, Parameter
from assistant_core.errors import OctavoxError
from assistant_core.functions import Kind, Named, Value
from assistant_core.references import References, refers
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.choice import resolve_choice
from assistant_core.resolvers.duration import resolve_duration
from assistant_core.resolvers.moment import resolve_moment
from assistant_core.resolvers.name import resolve_name
from assistant_core.resolvers.number import resolve_number
from assistant_core.resolvers.percent import resolve_percent
from assistant_core.resolvers.state import resolve_state
from assistant_core.resolvers.words import plain
from assistant_core.runner import invoke
from assistant_core.services import Services


class ArgumentValues:
    """Turns words into values, one resolver per kind."""

    def __init__(
        self,
        catalog: Catalog,
        services: Services,
        now: Callable[[], datetime],
        references: References,
    ) -> None:
        self._catalog = catalog
        self._services = services
        self._now = now
        self._references = references

    async def resolve(
        self, parameter: Parameter, words: str, beside: Mapping[str, object]
    ) -> tuple[Value, bool]:
        """The value of words, and whether it was guessed; `beside` it stand the call's other values.

        Raises `Unresolved`.
        """
        match parameter.kind:
            case Kind.TEXT:
                return words, False
            case Kind.ENUM:
                return resolve_choice(words, parameter.choices), False
            case Kind.STATE:
                return resolve_state(words), False
            case Kind.PERCENT:
                return resolve_percent(words), False
            case Kind.NUMBER:
                return resolve_number(words), False
            case Kind.DURATION:
                return resolve_duration(words), False
            case Kind.TIME:
                return resolve_moment(words, self._now(), morning=parameter.morning), False
            case Kind.NAME:
                return await self._name(parameter, words, beside)

    def narrowing(self, parameter: Parameter, function: Function) -> list[str]:
        """The parameters beside it that say which names there are: the hall, of "the lamp in the hall"."""
        lister = self._catalog.names.get(parameter.names)
        wanted = inspect.signature(lister).parameters if lister is not None else {}
        return [p.name for p in function.parameters if p.name in wanted]

    async def _name(
        self, parameter: Parameter, words: str, beside: Mapping[str, object]
    ) -> tuple[Value, bool]:
        lister = self._catalog.names.get(parameter.names)
        if lister is None:
            raise Unresolved(f"nothing lists the {parameter.names}", said=f"I know no {parameter.names} yet.")
        try:
            wanted = inspect.signature(lister).parameters
            narrowing = {n: v for n, v in beside.items() if n in wanted and isinstance(v, Named)}
            known: list[Named] = await invoke(lister, narrowing, self._services)
        except OctavoxError as error:
            raise Unresolved(str(error), said=f"{error.said} {as_sentence(error.cure)}".strip()) from error
        if refers(words) and not any(plain(words) == plain(named.label) for named in known):
            return self._references.meant(known, parameter.names), False
        match = resolve_name(words, known, what=parameter.names, may_be_new=parameter.may_be_new)
        return match.named, match.guessed


def as_sentence(words: str) -> str:
    """A cure or a reason as a sentence of its own."""
    return f"{words[0].upper()}{words[1:]}." if words and not words.endswith(".") else words
