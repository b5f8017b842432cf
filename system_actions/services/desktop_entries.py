"""Desktop entry files: which applications are installed, what they are called, how they are started.

Follows the Desktop Entry Specification 1.5: localised names, string escapes, quoting and field codes of
Exec, TryExec, OnlyShowIn and NotShowIn.
"""

import os
import re
import shlex
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_ESCAPES = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}
_FIELD_CODES = re.compile(r"%([a-zA-Z%])")


@dataclass(frozen=True)
class DesktopEntry:
    """An application as its desktop entry describes it.

    Attributes:
        id: The desktop file id: "org.gnome.Calculator".
        name: In the person's language.
        other_names: The name in English and the generic names ("Web Browser").
        command: The argument list that starts it without a file.
        terminal: It has to run in a terminal.
        folder: Where it wants to be started.
        window_class: The class of its windows (StartupWMClass), when it says so.
        categories: What kinds of application it is, by the names of the Desktop Menu Specification.
    """

    id: str
    name: str
    other_names: tuple[str, ...]
    command: tuple[str, ...]
    terminal: bool = False
    folder: Path | None = None
    window_class: str = ""
    categories: tuple[str, ...] = ()


def installed() -> list[DesktopEntry]:
    """The applications that menus show, by their names; of two with one id the person's own wins."""
    seen: set[str] = set()
    found = []
    for root in _roots():
        for path in sorted(root.rglob("*.desktop")):
            id = str(path.relative_to(root)).replace("/", "-").removesuffix(".desktop")
            if id in seen:
                continue
            seen.add(id)
            entry = read_entry(path, id)
            if entry is not None:
                found.append(entry)
    return sorted(found, key=lambda entry: entry.name.lower())


def read_entry(path: Path, id: str) -> DesktopEntry | None:
    """The application in a file; None when it is none, is hidden, or is not for this desktop."""
    try:
        keys = _keys(path.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None
    if keys.get("Type") != "Application" or not keys.get("Exec") or not _is_shown(keys):
        return None
    name = _localised(keys, "Name")
    command = command_of(keys["Exec"], name=name, icon=keys.get("Icon", ""), path=str(path))
    if not name or not command:
        return None
    others = (keys.get("Name", ""), _localised(keys, "GenericName"), keys.get("GenericName", ""))
    return DesktopEntry(
        id=id,
        name=name,
        other_names=tuple(dict.fromkeys(other for other in others if other and other != name)),
        command=command,
        terminal=keys.get("Terminal") == "true",
        folder=Path(keys["Path"]) if keys.get("Path") else None,
        window_class=keys.get("StartupWMClass", ""),
        categories=tuple(word for word in keys.get("Categories", "").split(";") if word),
    )


def command_of(exec_line: str, *, name: str = "", icon: str = "", path: str = "") -> tuple[str, ...]:
    """The argument list of an Exec line, without files and URLs; empty when it cannot be read."""
    try:
        words = shlex.split(exec_line)
    except ValueError:
        return ()
    known = {"c": name, "k": path, "%": "%"}
    command: list[str] = []
    for word in words:
        if word == "%i":
            command += ["--icon", icon] if icon else []
        elif not re.fullmatch(r"%[a-bd-jl-zA-Z]", word):
            bare = word.replace("\\$", "$").replace("\\`", "`")
            command.append(_FIELD_CODES.sub(lambda m: known.get(m[1], ""), bare))
    return tuple(command)


def _roots() -> list[Path]:
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    rest = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return [Path(one) / "applications" for one in dict.fromkeys([home, *rest.split(":")]) if one]


def _keys(text: str) -> dict[str, str]:
    """The keys of the main group, their escapes undone."""
    keys: dict[str, str] = {}
    group = ""
    for line in text.splitlines():
        if line.startswith("["):
            group = line.strip()
        elif group == "[Desktop Entry]" and "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            keys[key.strip()] = re.sub(r"\\(.)", lambda m: _ESCAPES.get(m[1], m[0]), value.strip())
    return keys


def _is_shown(keys: Mapping[str, str]) -> bool:
    if keys.get("Hidden") == "true" or keys.get("NoDisplay") == "true":
        return False
    desktops = set(os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")) - {""}
    only, never = (set(keys.get(key, "").split(";")) - {""} for key in ("OnlyShowIn", "NotShowIn"))
    if (only and not only & desktops) or never & desktops:
        return False
    return not keys.get("TryExec") or shutil.which(keys["TryExec"]) is not None


def _localised(keys: Mapping[str, str], key: str) -> str:
    """The value in the language of the session, else as it stands."""
    set_by = ("LC_ALL", "LC_MESSAGES", "LANG")
    language = next((os.environ[name] for name in set_by if os.environ.get(name)), "")
    full = language.partition(".")[0]
    for tag in (full, full.partition("_")[0]):
        if tag and f"{key}[{tag}]" in keys:
            return keys[f"{key}[{tag}]"]
    return keys.get(key, "")
