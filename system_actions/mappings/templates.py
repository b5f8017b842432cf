"""Texts with places for what was said: ``--title={what}``; a brace itself is written twice."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from assistant_core.errors import ActionFailed
from assistant_core.functions import Json, Named, Value, When

LONGEST = 4000
"""Characters that one value may have."""

_TOKEN = re.compile(r"\{\{|\}\}|\{(\w+)\}|[{}]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class WordsRefused(ActionFailed):
    """What was said cannot safely stand where a mapping puts it."""

    default_said = "I cannot use those words for that."


@dataclass(frozen=True)
class Place:
    """Where the value of a parameter goes."""

    name: str


class TemplateBroken(ValueError):
    """A text has a brace that belongs to no place."""


@dataclass(frozen=True)
class Template:
    """A text taken apart into what stands fast and the places in it."""

    parts: tuple[str | Place, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The parameters that have a place in it."""
        return tuple(part.name for part in self.parts if isinstance(part, Place))

    @property
    def whole(self) -> str:
        """The parameter that is all of it; empty when there is more or less."""
        first = self.parts[0] if len(self.parts) == 1 else ""
        return first.name if isinstance(first, Place) else ""

    @property
    def begins_open(self) -> bool:
        """Whether what was said decides how it begins."""
        return bool(self.parts) and isinstance(self.parts[0], Place)

    def fill(self, words: Mapping[str, str]) -> str | None:
        """The text with words in its places; None when one was not said."""
        if not set(self.names) <= set(words):
            return None
        return "".join(words[part.name] if isinstance(part, Place) else part for part in self.parts)


@lru_cache(maxsize=4096)
def template(text: str) -> Template:
    """Take a text apart. Raises `TemplateBroken`."""
    parts: list[str | Place] = []
    at = 0
    for match in _TOKEN.finditer(text):
        parts.append(text[at : match.start()])
        if match[0] in ("{", "}"):
            raise TemplateBroken(f"a lone {match[0]}; a brace itself is written {match[0] * 2}")
        parts.append(Place(match[1]) if match[1] else match[0][0])
        at = match.end()
    parts.append(text[at:])
    return Template(tuple(part for part in parts if part != ""))


def as_words(value: Value) -> str:
    """A value as text for another program.

    Numbers in figures, durations in seconds, times in ISO 8601, names by their id.

    Raises:
        WordsRefused: It has characters that no argument may have, or too many of them, or is no single
            moment.
    """
    match value:
        case bool():
            return "on" if value else "off"
        case timedelta():
            return figure(value.total_seconds())
        case float() | int():
            return figure(value)
        case When():
            return _moment(value)
        case Named():
            return clean(value.id)
    return clean(value)


def as_json(value: Value) -> Json:
    """A value as JSON: like `as_words`, but numbers and states as what they are."""
    match value:
        case bool():
            return value
        case timedelta():
            return _number(value.total_seconds())
        case float() | int():
            return _number(value)
    return as_words(value)


def spoken(value: Value) -> str:
    """A value as words for a reply."""
    return clean(value.label) if isinstance(value, Named) else as_words(value)


def fill_json(content: Json, values: Mapping[str, Value]) -> Json:
    """JSON with values in its places; what was not said is left out, with its key.

    A text that is one place alone becomes the value itself, so that a number stays one.
    """
    words = {name: as_words(value) for name, value in values.items()}
    return _filled(content, values, words)


def texts_in(content: Json) -> Iterator[str]:
    """Every text in JSON that may have places; keys have none."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict | list):
        for inner in content.values() if isinstance(content, dict) else content:
            yield from texts_in(inner)


def clean(text: str) -> str:
    """The text itself. Raises `WordsRefused` for what no argument may hold."""
    if len(text) > LONGEST or _CONTROL.search(text):
        raise WordsRefused("a value is too long, or has control characters")
    return text


def figure(number: float) -> str:
    """A number in figures, without a needless fraction and never with an exponent."""
    return str(int(number)) if number == int(number) else f"{number:.6f}".rstrip("0")


def _moment(when: When) -> str:
    """A moment, or a day, in ISO 8601; what comes again, or lasts, is not cut down to its beginning."""
    if when.rrule is not None:
        raise WordsRefused("a recurrence", said="I need a single time there, not one that comes again.")
    if when.whole_day and (when.end is None or (when.end.date() - when.start.date()).days == 1):
        return when.start.date().isoformat()
    if when.end is not None:
        raise WordsRefused("a stretch of time", said="I need a time of day there, not a stretch of time.")
    return when.start.isoformat()


def _number(number: float) -> int | float:
    return int(number) if number == int(number) else number


def _filled(content: Json, values: Mapping[str, Value], words: Mapping[str, str]) -> Json:
    if isinstance(content, str):
        made = template(content)
        return as_json(values[made.whole]) if made.whole in values else made.fill(words)
    if isinstance(content, list):
        return [_filled(inner, values, words) for inner in content if _is_said(inner, values)]
    if isinstance(content, dict):
        return {key: _filled(v, values, words) for key, v in content.items() if _is_said(v, values)}
    return content


def _is_said(content: Json, values: Mapping[str, Value]) -> bool:
    return not isinstance(content, str) or set(template(content).names) <= set(values)
