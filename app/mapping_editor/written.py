"""Lists, tables and JSON as a person writes them in a form, and back."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from assistant_core.functions import Json


def as_lines(values: object) -> str:
    """Texts one a line; one that would not come back as it is stands in double quotes, as in JSON."""
    return "\n".join(map(_quoted, values)) if isinstance(values, list | tuple) else ""


def from_lines(text: str) -> list[str]:
    """The texts that `as_lines` wrote, or a person; empty lines are none."""
    return [_unquoted(line) for line in _lines(text)]


def as_pairs(values: object) -> str:
    """A table, one ``name = value`` a line; a value that is no text as JSON."""
    if not isinstance(values, Mapping):
        return ""
    return "\n".join(f"{_name(name)} = {as_value(value)}" for name, value in values.items())


def from_pairs(text: str) -> dict[str, Json]:
    """The table that `as_pairs` wrote; a value that is no JSON is a text.

    Of a `repeated_name` it has the last value, so see first that there is none. Raises `ValueError` with
    the line that is no pair.
    """
    return {name: from_value(value) for name, value in _pairs(text)}


def text_pairs(text: str) -> dict[str, str]:
    """Like `from_pairs`, where every value is a text. Raises `ValueError` with the line that is no pair."""
    return {name: _unquoted(value) for name, value in _pairs(text)}


def repeated_name(text: str) -> str:
    """The first name that stands in two lines, of which a table can hold one only; empty when none does.

    Lines that are no pairs are passed over.
    """
    known: set[str] = set()
    for line in _lines(text):
        name, rest = _name_and_rest(line)
        if rest.startswith("="):
            if name in known:
                return name
            known.add(name)
    return ""


def as_value(value: object) -> str:
    """A value on one line: a text as it is where it would come back as that, anything else as JSON."""
    if isinstance(value, str) and _stays(value) and from_value(value) == value:
        return value
    return json.dumps(value, ensure_ascii=True)


def from_value(text: str) -> Json:
    """The value that `as_value` wrote; what is no JSON is a text."""
    try:
        return from_json(text)
    except ValueError:
        return text


def as_json(value: object) -> str:
    """JSON as a person would write it."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def from_json(text: str) -> Json:
    """The value in a text of JSON. Raises `ValueError`, for "NaN" and the like too."""
    try:
        found: Json = json.loads(text, parse_constant=_no_constant)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    return found


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for line in _lines(text):
        name, rest = _name_and_rest(line)
        if not rest.startswith("="):
            raise ValueError(line)
        yield name, rest[1:].strip()


def _lines(text: str) -> Iterator[str]:
    """The lines that say something, without spaces around them."""
    return filter(None, map(str.strip, text.splitlines()))


def _name_and_rest(line: str) -> tuple[str, str]:
    """The name at the beginning of a line, and what stands from its equals sign on."""
    if line.startswith('"'):
        try:
            name, end = json.JSONDecoder().raw_decode(line)
        except ValueError:
            pass
        else:
            return str(name), line[end:].strip()
    name, equals, value = line.partition("=")
    return name.strip(), equals + value if name.strip() else ""


def _name(name: object) -> str:
    text = str(name)
    plain = text and _stays(text) and "=" not in text and not text.startswith('"')
    return text if plain else json.dumps(text)


def _quoted(value: object) -> str:
    text = str(value)
    return text if text and _stays(text) and _unquoted(text) == text else json.dumps(text)


def _unquoted(line: str) -> str:
    if len(line) > 1 and line[0] == line[-1] == '"':
        try:
            return str(json.loads(line))
        except ValueError:
            return line
    return line


def _stays(text: str) -> bool:
    """Whether a text stays as it is when it stands on a line among spaces."""
    return text.strip() == text and len(text.splitlines()) < 2


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number")
