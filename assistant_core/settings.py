"""The settings: one schema, read from settings.toml, written atomically with comments kept.

A broken file is reported with its line and never overwritten; the defaults serve meanwhile.
"""

import os
import tempfile
from pathlib import Path
from typing import Literal

import tomlkit
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from tomlkit.exceptions import ParseError, TOMLKitError

from assistant_core import paths
from assistant_core.errors import SettingsBroken


class Section(BaseModel):
    """A table of the settings file; unknown keys are mistakes worth reporting."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Listening(Section):
    """How commands are heard."""

    microphone: str = Field("", description="Name of the microphone; empty for the system's choice")
    hotkey: str = Field("<ctrl>+<alt>+space", description="Hold to talk (X11); empty for none")
    patience: float = Field(0.8, ge=0.3, le=5, description="Seconds of silence that end a command")
    wait: float = Field(6, ge=2, le=30, description="Seconds to wait for the first word")
    sounds: bool = Field(True, description="A short sound when listening begins and ends")
    duck: bool = Field(True, description="Lower other players while listening")


class Speech(Section):
    """How replies are spoken."""

    enabled: bool = Field(True, description="Say replies aloud")
    rate: int = Field(175, ge=80, le=400, description="Words a minute")
    voice: str = Field("en", description="Voice of the speech engine")


class Models(Section):
    """The models and what they may cost."""

    function: str = Field("", description="A model directory of your own; empty for the built one")
    threads: int = Field(0, ge=0, le=64, description="Processor threads; 0 for as many as there are")
    idle_minutes: float = Field(15, ge=0.1, description="Free a model's memory after so long unused")


class Thresholds(Section):
    """How sure the function model must be of an answer, as probabilities."""

    run: float = Field(0.6, ge=0, le=1, description="At least this to run at once")
    choose: float = Field(0.35, ge=0, le=1, description="At least this to ask; below it nothing is done")


class Confirmation(Section):
    """How risky acts are asked about."""

    seconds: float = Field(30, ge=5, le=300, description="After so long without an answer it is no")
    by_voice: bool = Field(True, description="A spoken yes counts")


class Privacy(Section):
    """What is kept."""

    journal_days: int = Field(30, ge=0, le=3650, description="Days for which commands are kept")


class Notices(Section):
    """How outcomes are shown."""

    desktop: bool = Field(True, description="Show outcomes as desktop notifications")
    window: Literal["while working", "always", "never"] = Field(
        "while working", description="When the listening window is shown"
    )


class Settings(Section):
    """Everything that can be set."""

    listening: Listening = Listening()
    speech: Speech = Speech()
    models: Models = Models()
    thresholds: Thresholds = Thresholds()
    confirmation: Confirmation = Confirmation()
    privacy: Privacy = Privacy()
    notices: Notices = Notices()
    browser: str = Field("", description="Program that opens websites; empty for the system's choice")


def settings_file() -> Path:
    """Where the settings are kept."""
    return paths.config_dir() / "settings.toml"


def load(path: Path | None = None) -> Settings:
    """Read the settings; the defaults when there is no file. Raises `SettingsBroken`."""
    path = path or settings_file()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise _broken(path, str(error)) from error
    try:
        return Settings.model_validate(tomlkit.parse(text).unwrap())
    except ParseError as error:
        raise _broken(path, f"line {error.line}: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        keys = [str(part) for part in first["loc"]]
        raise _broken(path, f"line {_line_of(text, keys)}: {'.'.join(keys)}: {first['msg']}") from error


def save(section: str, key: str, value: str | float | bool, path: Path | None = None) -> Settings:
    """Change one setting in the file and nothing else. Raises `SettingsBroken`."""
    path = path or settings_file()
    load(path)
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        document = tomlkit.parse(text)
        table = document if not section else document.setdefault(section, tomlkit.table())
        table[key] = value
        changed = Settings.model_validate(document.unwrap())
    except (TOMLKitError, ValidationError) as error:
        raise _broken(path, str(error)) from error
    _write_atomically(path, tomlkit.dumps(document))
    return changed


def _write_atomically(path: Path, text: str) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    Path(temporary).replace(path)


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
