"""The settings file: read as a whole, written atomically one setting at a time, comments kept.

A broken file is reported with its line and never overwritten; the defaults serve meanwhile.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import tomlkit
from pydantic import ValidationError
from tomlkit.container import Container
from tomlkit.exceptions import ParseError, TOMLKitError
from tomlkit.items import Table
from tomlkit.toml_document import TOMLDocument

from assistant_core import paths
from assistant_core.errors import SettingRefused, SettingsBroken
from assistant_core.locked_file import alone, replace_text
from assistant_core.settings import Settings

SettingValue = str | float | bool | Sequence[str] | Mapping[str, str]
"""What a setting can be changed to."""

Changes = Mapping[tuple[str, str], SettingValue | None]
"""What settings are to be, by table and key; the default where that is None."""


def location() -> Path:
    """Where the settings are kept."""
    return paths.config_dir() / "settings.toml"


def load(path: Path | None = None) -> Settings:
    """Read the settings; the defaults when there is no file. Raises `SettingsBroken`."""
    path = path or location()
    text = _text(path)
    try:
        return Settings.model_validate(tomlkit.parse(text).unwrap())
    except ParseError as error:
        raise _broken(path, f"line {error.line}: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        keys = [str(part) for part in first["loc"]]
        raise _broken(path, f"line {_line_of(text, keys)}: {'.'.join(keys)}: {_why(error)}") from error


def current() -> Settings:
    """The settings as they are now; the defaults while the file is broken, which is told elsewhere."""
    try:
        return load()
    except SettingsBroken:
        return Settings()


def save(section: str, key: str, value: SettingValue, path: Path | None = None) -> Settings:
    """Change one setting in the file and nothing else; returns all.

    Args:
        section: The table, one in another with a dot between; empty for what stands above all tables.
        key: The setting in it.
        value: What it is to be.
        path: The file; the person's own when not given.

    Raises:
        SettingRefused: The value is not allowed.
        SettingsBroken: The file has a mistake, or cannot be written.
    """

    return save_all({(section, key): value}, path)


def reset(section: str, key: str, path: Path | None = None) -> Settings:
    """Give a setting its default again, by taking it out of the file. Raises `SettingsBroken`."""
    return save_all({(section, key): None}, path)


def save_all(changes: Changes, path: Path | None = None) -> Settings:
    """Change several settings at once, all or none; returns all. Raises as `save`."""
    path = path or location()
    with _alone(path):
        load(path)
        document = tomlkit.parse(_text(path))
        try:
            for (section, key), value in changes.items():
                if value is None:
                    _take_out(document, section, key)
                else:
                    _table(document, section)[key] = dict(value) if isinstance(value, Mapping) else value
            changed = Settings.model_validate(document.unwrap())
        except ValidationError as error:
            why = _why(error)
            names = ", ".join(f"{section}.{key}" for section, key in changes)
            raise SettingRefused(f"{names}: {why}", said=f"That is not possible: {why}.") from error
        except TOMLKitError as error:
            raise _broken(path, str(error)) from error
        replace_text(path, tomlkit.dumps(document))
    return changed


def _table(document: TOMLDocument, section: str) -> Container | Table:
    found: Container | Table = document
    for name in filter(None, section.split(".")):
        outer = found is document and "." in section
        found = found.setdefault(name, tomlkit.table(is_super_table=outer))
        assert isinstance(found, Container | Table)  # the file was valid
    return found


def _take_out(document: TOMLDocument, section: str, key: str) -> None:
    """Take a setting out, and the tables that hold nothing more, not even a comment."""
    names = [name for name in section.split(".") if name]
    around: list[Container | Table] = [document]
    for name in names:
        inner = around[-1].get(name)
        if not isinstance(inner, Container | Table):
            return
        around.append(inner)
    around[-1].pop(key, None)
    for outer, name in zip(reversed(around[:-1]), reversed(names), strict=True):
        inner = outer[name]
        if inner or (isinstance(inner, Container | Table) and "#" in inner.as_string()):
            return
        outer.pop(name)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise _broken(path, str(error)) from error


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep other processes from changing the file until the block ends."""
    try:
        with alone(path):
            yield
    except OSError as error:
        raise SettingsBroken(
            f"{path} cannot be written: {error}",
            said="I cannot write your settings file.",
            cure=f"see that there is room on the disk and that you may write {path}",
        ) from error


def _why(error: ValidationError) -> str:
    """What is wrong with a value, in words for a person."""
    first = error.errors()[0]
    told = first.get("ctx", {})
    match first["type"]:
        case "greater_than_equal":
            return f"it must be at least {told['ge']:g}"
        case "less_than_equal":
            return f"it must be at most {told['le']:g}"
        case "literal_error":
            return f"it must be {told['expected']}"
        case "value_error":
            return str(told["error"])
        case "extra_forbidden":
            return "there is no such setting"
    return f"{first['msg'][:1].lower()}{first['msg'][1:]}"


def _line_of(text: str, keys: list[str]) -> int:
    """The line of a setting, searching its table's header and then its key; 1 when not found."""
    lines = text.splitlines()
    start = 0
    for depth, key in enumerate(keys):
        mark = f"[{'.'.join(keys[: depth + 1])}]"
        for number in range(start, len(lines)):
            line = lines[number].strip()
            if line == mark or line.split("=")[0].strip() == key:
                start = number
                break
    return start + 1


def _broken(path: Path, detail: str) -> SettingsBroken:
    return SettingsBroken(
        f"{path}: {detail}; the file is left as it is and the defaults are used",
        said="Your settings file has a mistake, so I use the defaults.",
        cure=f"mend {path} ({detail})",
    )
