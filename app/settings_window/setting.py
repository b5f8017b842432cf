"""What can be set, read from the schema: for each setting its words, its kind, its limits and its default."""

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from assistant_core.settings import Section, Settings

Kind = Literal["switch", "choice", "whole", "fraction", "text", "lines", "pairs", "microphone"]
"""What a setting holds: on or off, one of a few, a number without or with a fraction, a line of text,
several lines, names with what they stand for, or the name of a microphone."""

ABOVE = ""
"""The name of the section for what stands above all tables of the file."""


_SHORT = {"smtp", "imap", "tls", "starttls"}
"""What is written in capitals."""


def in_words(name: str) -> str:
    """A name of the schema as it is written to be read."""
    words = name.capitalize().split()
    return " ".join(word.upper() if word.lower() in _SHORT else word for word in words)


@dataclass(frozen=True)
class Setting:
    """One setting.

    Attributes:
        section: The table of the settings file.
        key: The setting in it.
        label: What it is called.
        about: What it does.
        kind: What it holds.
        default: What it is when nothing was chosen.
        choices: For a choice, what can be chosen.
        least: For a number, the smallest that is allowed.
        most: For a number, the largest.
    """

    section: str
    key: str
    label: str
    about: str
    kind: Kind
    default: Any
    choices: tuple[str, ...] = ()
    least: float = 0
    most: float = 0

    def value(self, settings: Settings) -> Any:
        """What it is in these settings."""
        return getattr(getattr(settings, self.section) if self.section else settings, self.key)

    def fits(self, words: str, translated: str = "") -> bool:
        """Whether it is what somebody looks for who types these words, in English or translated."""
        own = f"{self.section} {self.key} {self.label} {self.about} {translated}".lower()
        return all(word in own for word in words.lower().split())


def settings_of(section: str) -> list[Setting]:
    """The settings of a section, in the schema's order."""
    if section == ABOVE:
        fields = {k: f for k, f in Settings.model_fields.items() if not _is_section(f) and k != "actions"}
    else:
        fields = _section(section).model_fields
    return [_setting(section, key, field) for key, field in fields.items()]


def sections() -> Iterator[str]:
    """Every section, the one above all tables last."""
    yield from (name for name, field in Settings.model_fields.items() if _is_section(field))
    yield ABOVE


def title_of(section: str) -> str:
    """What a section is called."""
    return _spaced(section) if section else "Programs"


def about(section: str) -> str:
    """What a section is for."""
    return (inspect.getdoc(_section(section)) or "") if section else "The programs that are used for you."


def _section(name: str) -> type[Section]:
    kind = Settings.model_fields[name].annotation
    assert isinstance(kind, type) and issubclass(kind, Section)
    return kind


def _is_section(field: FieldInfo) -> bool:
    return isinstance(field.annotation, type) and issubclass(field.annotation, Section)


def _setting(section: str, key: str, field: FieldInfo) -> Setting:
    choices = get_args(field.annotation) if get_origin(field.annotation) is Literal else ()
    return Setting(
        section=section,
        key=key,
        label=field.title or _spaced(key),
        about=field.description or "",
        kind=_kind(field),
        default=field.default,
        choices=choices,
        least=_limit(field, "ge", 0),
        most=_limit(field, "le", 99_999),
    )


def _limit(field: FieldInfo, name: str, otherwise: float) -> float:
    """The smallest ("ge") or the largest ("le") value that is allowed."""
    return next((float(getattr(one, name)) for one in field.metadata if hasattr(one, name)), otherwise)


def _kind(field: FieldInfo) -> Kind:
    annotation, extra = field.annotation, field.json_schema_extra
    if isinstance(extra, dict) and extra.get("kind") == "microphone":
        return "microphone"
    origin = get_origin(annotation)
    if origin is Literal:
        return "choice"
    if origin is tuple:
        return "lines"
    if origin is dict:
        return "pairs"
    kinds: dict[Any, Kind] = {bool: "switch", int: "whole", float: "fraction"}
    return kinds.get(annotation, "text")


def _spaced(name: str) -> str:
    return in_words(name.replace("_", " "))
