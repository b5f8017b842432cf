"""Taking out of an entry what looks like a secret or like its owner, before it is given to somebody else.

A secret belongs into the keyring and into headers alone, but whoever writes ``actions.toml`` by hand may
have put one anywhere. What is taken for one is replaced and told; nothing here can tell all of them.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from system_actions.mappings.entry import Entry
from system_actions.mappings.entry_text import table_of

FILL_IN = "FILL-IN"
"""What stands in the place of what was taken out."""

_NAMES = re.compile(
    r"pass(word|wd|phrase)?|pwd|secret|token|api.?key|auth(?!or)|cookie|credential|bearer", re.I
)
_SCHEMES = re.compile(r"(Bearer|Basic|Token|Digest)\s+", re.I)
_PLACES = re.compile(r"\{[^{}]*\}")
_WORD = re.compile(r"[A-Za-z0-9+=~_-]{16,}")
_HEX = re.compile(r"(?=.*\d)(?=.*[a-f])[0-9a-f-]{24,}", re.I)
_OPTION = re.compile(r"(-{1,2}[\w.-]+|[\w.-]+)(=|$)")
_NO_SECRET_NAME = re.compile(r"[^A-Za-z0-9_.-]+")


def without_secrets(entry: Entry) -> tuple[Entry, list[str]]:
    """The entry with what looks like a secret replaced, and where that was, a sentence each."""
    table: dict[str, Any] = table_of(entry)
    found: list[str] = []

    def note(where: str) -> None:
        found.append(f"{entry.name}: {where}")

    for key, clean in _CLEANERS.items():
        if key in table:
            table[key] = clean(table[key], note, entry.name)
    return Entry.model_validate(table), found


Note = Callable[[str], None]


def _command(table: dict[str, Any], note: Note, _name: str) -> dict[str, Any]:
    home = str(Path.home())
    if table["program"].startswith(f"{home}/"):
        table["program"] = f"~{table['program'][len(home) :]}"
    before = ""
    arguments = []
    for argument in table.get("arguments", []):
        arguments.append(_argument(argument, before, home, note))
        before = argument
    return {**table, "arguments": arguments}


def _argument(argument: str, before: str, home: str, note: Note) -> str:
    option = _OPTION.match(argument)
    name = option[1] if option and option[2] == "=" else ""
    value = argument[len(name) + 1 :] if name else argument
    secret = _is_said(value) and (
        _NAMES.search(name) or (before.startswith("-") and "=" not in before and _NAMES.search(before))
    )
    if secret or _looks_random(value):
        note(f"an argument {f'({name}) ' if name else ''}looked like a secret")
        return f"{name}={FILL_IN}" if name else FILL_IN
    if home != "/" and home in argument:
        note("an argument named your home directory")
        return argument.replace(home, FILL_IN)
    return argument


def _http(table: dict[str, Any], note: Note, name: str) -> dict[str, Any]:
    made = {**table, "url": _address(table["url"], note)}
    if "headers" in table:
        made["headers"] = {key: _header(key, text, note, name) for key, text in table["headers"].items()}
    for key, words in (("query", "the query"), ("json", "the body")):
        if key in table:
            made[key] = _value(table[key], note, words, "")
    return made


def _header(key: str, text: str, note: Note, name: str) -> str:
    scheme = _SCHEMES.match(text)
    value = text[scheme.end() :] if scheme else text
    left = _PLACES.sub("", value).strip()
    if left and (scheme or _NAMES.search(key) or "key" in key.lower() or _looks_random(left)):
        note(f"the header {key} held a secret; put it into the keyring as {_secret_name(name)}")
        return f"{scheme[0] if scheme else ''}{{secret:{_secret_name(name)}}}"
    return text


def _address(url: str, note: Note) -> str:
    head, slashes, rest = url.partition("://")
    host, *segments = rest.split("/")
    clean = []
    for segment in segments:
        random = any(_looks_random(part) for part in re.split(r"[:.]", _PLACES.sub("", segment)))
        if random:
            note("the address had a part that looked like a secret")
        clean.append(FILL_IN if random else segment)
    return f"{head}{slashes}{'/'.join([host, *clean])}"


def _told(table: dict[str, Any], note: Note, _name: str) -> dict[str, Any]:
    """The arguments of a method, or the data of a service."""
    made = dict(table)
    for key in ("arguments", "data"):
        if key in table:
            made[key] = _value(table[key], note, f"its {key}", "")
    return made


def _value(value: Any, note: Note, where: str, key: str) -> Any:
    if isinstance(value, Mapping):
        return {inner: _value(one, note, where, str(inner)) for inner, one in value.items()}
    if isinstance(value, list):
        return [_value(one, note, where, key) for one in value]
    if isinstance(value, str) and ((_NAMES.search(key) and _is_said(value)) or _looks_random(value)):
        note(f"{where} held something that looked like a secret")
        return FILL_IN
    return value


def _steps(steps: list[dict[str, Any]], note: Note, _name: str) -> list[dict[str, Any]]:
    return [
        {**step, "arguments": _value(step["arguments"], note, "a step", "")} if "arguments" in step else step
        for step in steps
    ]


_CLEANERS: dict[str, Callable[[Any, Note, str], Any]] = {
    "command": _command,
    "http": _http,
    "dbus": _told,
    "home": _told,
    "macro": _steps,
}


def _is_said(text: str) -> bool:
    """Whether there is more in a text than places for what was said."""
    return bool(_PLACES.sub("", text).strip()) and text != FILL_IN


def _looks_random(text: str) -> bool:
    """Whether a long word mixes letters and digits as only a machine does."""
    return any(
        bool(_HEX.fullmatch(word))
        or (
            any(c.isdigit() for c in word)
            and any(c.islower() for c in word)
            and any(c.isupper() for c in word)
        )
        for word in _WORD.findall(_PLACES.sub(" ", text))
    )


def _secret_name(name: str) -> str:
    return _NO_SECRET_NAME.sub("_", name)
