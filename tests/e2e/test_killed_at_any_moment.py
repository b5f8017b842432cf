"""Work that is killed at any moment leaves nothing half done, and nothing that hinders what follows."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant_core import paths
from assistant_core.live_settings import LiveSettings
from models import function_model
from models.teaching import installed
from tests.services import changing_settings, installing_taught

SEED = 20261122
FEWEST = 5
"""Kinds of what is left behind that a kill has to leave at least, and one more."""


@dataclass(frozen=True)
class Work:
    """A kind of work.

    Attributes:
        name: What it is called.
        command: The program that does it, run in a home of the test's own (the XDG variables name it).
        prepare: Lays out the home as it is before the work; the home is empty then.
        check: Asserts that the home is whole and can be used, however far the work came; returns how far.
        begins: The line that the program prints when the work begins; empty for at once.
        kills: How often it is done and killed, at moments spread over the time that it takes.
    """

    name: str
    command: list[str]
    prepare: Callable[[], None]
    check: Callable[[], int]
    begins: str = ""
    kills: int = 50


def _mark_settings() -> None:
    _settings().write_text(changing_settings.MARK)


def _settings_are_whole() -> int:
    text = _settings().read_text()
    assert text in _texts(), f"neither as before a change nor as after it:\n{text}"
    live = LiveSettings()
    assert live.problem is None
    live.change("weather", "place", "Bonn")
    assert LiveSettings().now.weather.place == "Bonn" and text.rstrip() in _settings().read_text()
    left = {file.name for file in paths.config_dir().iterdir()}
    assert left == {"settings.toml", ".settings.toml.lock"}
    return _texts().index(text)


def _settings() -> Path:
    return paths.config_dir() / "settings.toml"


def _texts() -> list[str]:
    """What the settings may be, in order; found once, by doing the work without an end to it."""
    if not _known:
        file = paths.config_dir() / "uninterrupted.toml"
        file.write_text(changing_settings.MARK)
        _known.extend(changing_settings.texts(LiveSettings(file)))
        for used in (file, file.with_name(f".{file.name}.lock")):
            used.unlink()
    return _known


_known: list[str] = []


def _taught_is_whole() -> int:
    number = installing_taught.number_of(installed.in_use())
    installing_taught.install(9999)
    assert installing_taught.number_of(installed.in_use()) == 9999
    installed.roll_back()
    assert installing_taught.number_of(installed.in_use()) <= installing_taught.HOW_MANY
    installed.forget()
    assert installed.in_use() == function_model.folder()
    return number


WORKS = [
    Work(
        "changing settings",
        [sys.executable, "-m", "tests.services.changing_settings"],
        _mark_settings,
        _settings_are_whole,
        changing_settings.BEGINS,
    ),
    Work(
        "taking what was taught into use",
        [sys.executable, "-m", "tests.services.installing_taught"],
        installing_taught.write_shipped,
        _taught_is_whole,
        installing_taught.BEGINS,
    ),
]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Move to an empty home of this name."""

    def move(name: str) -> None:
        for kind in ("DATA", "CONFIG", "STATE", "CACHE"):
            monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / name / kind.lower()))
        monkeypatch.setenv("HOME", str(tmp_path / name))
        monkeypatch.setenv("OCTAVOX_MODELS", str(tmp_path / name / "models"))

    return move


@pytest.mark.parametrize("work", WORKS, ids=lambda work: work.name)
def test_whatever_is_killed_leaves_all_whole(work: Work, home: Callable[[str], None]) -> None:
    chance = random.Random(SEED)
    home("uninterrupted")
    work.prepare()
    with _begun(work) as process:
        began = time.monotonic()
        assert process.wait(120) == 0
        takes = time.monotonic() - began
    whole = work.check()
    moments = [takes * (number + chance.random()) / work.kills for number in range(work.kills)]
    # When the computer was slow or fast as it was timed, more kills come until they met the work.
    moments += [takes * 2 * chance.random() for _ in range(work.kills)]
    came: list[int] = []
    for number, moment in enumerate(moments):
        if number >= work.kills and len(set(came)) > FEWEST:
            break
        home(f"killed {number}")
        work.prepare()
        with _begun(work) as process:
            time.sleep(moment)
            process.kill()
            process.wait(30)
        came.append(work.check())
    assert min(came) < whole and len(set(came)) > FEWEST, f"it was not killed within its work: {came}"


def _begun(work: Work) -> "subprocess.Popen[bytes]":
    """The work, started; what it says is not read any further."""
    process = subprocess.Popen(work.command, stdout=subprocess.PIPE, env=dict(os.environ))
    if work.begins:
        assert process.stdout is not None
        assert any(line.decode().strip() == work.begins for line in process.stdout)
    return process
