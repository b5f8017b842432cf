"""Translation on this computer: Argos and Apertium, separate programs, whichever is there."""

import asyncio
import re
import shutil
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.programs import run_program
from system_actions.words.languages import ENGLISH, Language, language_of

_TO_LIST = 10.0
_TO_TRANSLATE = 25.0
"""Seconds; Argos loads its model anew each time."""
_MARKED = re.compile(r"[*@#](?=\w)")
_UNKNOWN = re.compile(r"\*(\w[\w'-]*)")


@dataclass(frozen=True)
class Translation:
    """Words in another language.

    Attributes:
        unknown: The words that were left as they are, since the translator does not know them.
    """

    text: str
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True)
class Way:
    """A translator for one language into one other."""

    engine: "Engine"
    source: str
    target: str

    async def take(self, text: str) -> Translation:
        """Translate. Raises `ActionFailed`."""
        return await self.engine.translate(text, self.source, self.target)


class Engine(ABC):
    """A program that translates.

    Attributes:
        program: Its name.
        marks: It marks the words that it does not know.
    """

    program: str
    marks = False

    @abstractmethod
    async def pairs(self) -> list[tuple[str, str]]:
        """The codes of the languages it can translate from and into. Raises `ActionFailed`."""

    @abstractmethod
    async def translate(self, text: str, source: str, target: str) -> Translation:
        """Translate. Raises `ActionFailed`."""

    async def _told(self, text: str, *arguments: str) -> str:
        code, output = await run_program(self.program, *arguments, patience=_TO_TRANSLATE, given=text)
        if code != 0 or not output:
            raise ActionFailed(f"{self.program} ended with status {code}", said="The translation failed.")
        return output


class Argos(Engine):
    """Argos Translate: neural, slow to start, good."""

    program = "argos-translate"

    async def pairs(self) -> list[tuple[str, str]]:
        """What its package manager lists: ``translate-en_de``."""
        _, listed = await run_program("argospm", "list", patience=_TO_LIST)
        return re.findall(r"^translate-([a-z]+)_([a-z]+)$", listed, re.MULTILINE)

    async def translate(self, text: str, source: str, target: str) -> Translation:
        """The text goes in by standard input, so that none can be an option."""
        return Translation(await self._told(text, "--from-lang", source, "--to-lang", target))


class Apertium(Engine):
    """Apertium: by rules, at once, between fewer languages."""

    program = "apertium"
    marks = True

    async def pairs(self) -> list[tuple[str, str]]:
        """What it lists: ``eng-spa``, without the variants (``spa-eng_US``)."""
        _, listed = await run_program("apertium", "-l", patience=_TO_LIST)
        return re.findall(r"^\s*([a-z]{2,3})-([a-z]{2,3})$", listed, re.MULTILINE)

    async def translate(self, text: str, source: str, target: str) -> Translation:
        """Unknown words come back marked with a star, unsure forms with a hash; both marks are taken off."""
        marked = await self._told(text, "-n", f"{source}-{target}")
        return Translation(_MARKED.sub("", marked), tuple(dict.fromkeys(_UNKNOWN.findall(marked))))


class Translators(Service):
    """Every translator that is there."""

    def __init__(self, engines: Sequence[Engine]) -> None:
        self._engines = engines

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the programs. Raises `ServiceMissing` when there is none."""
        engines = [engine for engine in (Argos(), Apertium()) if shutil.which(engine.program)]
        if not engines:
            raise ServiceMissing(
                "neither argos-translate nor apertium is installed",
                said="I have no translator.",
                cure="install a package of Apertium such as apertium-eng-spa, or Argos Translate",
            )
        return cls(engines)

    async def ways(self) -> list[Way]:
        """Every way there is, the better translator first. Raises `ActionFailed` when none answers."""
        found = await asyncio.gather(*(engine.pairs() for engine in self._engines), return_exceptions=True)
        ways = [
            Way(engine, *pair)
            for engine, pairs in zip(self._engines, found, strict=True)
            if not isinstance(pairs, BaseException)
            for pair in pairs
        ]
        failed = next((error for error in found if isinstance(error, BaseException)), None)
        if failed and not ways:
            raise ActionFailed(str(failed), said="My translator does not answer.") from failed
        return ways


def between(ways: Sequence[Way], source: Language, target: Language) -> Way | None:
    """The way from one language into another; None when there is none."""
    return next((way for way in ways if way.source in source.codes and way.target in target.codes), None)


def into(ways: Sequence[Way], target: Language) -> list[Way]:
    """Every way into a language, one from each other language."""
    once = {way.source: way for way in reversed(ways) if way.target in target.codes}
    return list(once.values())


def spoken_targets(ways: Sequence[Way]) -> list[str]:
    """The languages that English can be translated into, by name."""
    known = [language_of(way.target) for way in ways if way.source in ENGLISH.codes]
    return sorted({found.name for found in known if found})
