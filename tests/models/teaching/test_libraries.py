"""What only teaching needs is named once, in the package's extra, and is there as a whole or not at all."""

import asyncio
import importlib.util
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from models.teaching import libraries


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where everything is put; nothing is installed besides."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    return libraries.folder().parent


@pytest.fixture
def pip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Puts a script in pip's place, which notes its arguments and finds its target in `$target`."""
    noted, program = tmp_path / "noted", tmp_path / "python"

    def does(script: str) -> Path:
        program.write_text(
            f'#!/bin/bash\necho "$TMPDIR" "$@" >> {noted}\n'
            f'while [ "$1" != --target ]; do shift; done; target=$2\n{script}\n'
        )
        program.chmod(0o755)
        monkeypatch.setattr(sys, "executable", str(program))
        return noted

    return does


WHOLE = 'mkdir -p "$target/torch"; touch "$target/torch/whole"'
HALF = 'mkdir -p "$target/torch"; touch "$target/torch/half"'


def there() -> list[str]:
    """What lies in the libraries' folder of PyTorch."""
    return sorted(file.name for file in (libraries.folder() / "torch").iterdir())


def left(home: Path) -> list[str]:
    """What lies beside the libraries and is no lock."""
    return sorted(file.name for file in home.iterdir() if not file.name.startswith("."))


def test_what_is_wanted_stands_in_the_package() -> None:
    assert "torch==2.13.0" in libraries.wanted()
    assert all("extra" not in requirement for requirement in libraries.wanted())


def test_what_is_installed_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not libraries.are_there()
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name)
    assert libraries.are_there()


async def test_the_size_is_what_pip_would_fetch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "wanted", lambda: ["jellyfish>=1.1"])
    assert 100_000 < await libraries.size() < 10_000_000
    assert not libraries.folder().exists()


async def test_what_is_fetched_is_found_by_the_process_that_teaches(
    monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setattr(libraries, "wanted", lambda: ["jellyfish>=1.1"])
    await libraries.fetch()
    assert (libraries.folder() / "jellyfish").is_dir() and libraries.are_there()
    assert libraries.environment()["PYTHONPATH"].split(":")[0] == str(libraries.folder())
    assert left(home) == ["libraries"]


async def test_what_cannot_be_fetched_is_told_with_a_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "wanted", lambda: ["octavox-has-no-such-library==0"])
    with pytest.raises(libraries.LibrariesMissing) as missing:
        await libraries.size()
    assert missing.value.cure


async def test_the_builds_without_cuda_are_asked_for(pip: Callable[[str], Path]) -> None:
    noted = pip(WHOLE)
    await libraries.fetch()
    assert "--extra-index-url https://download.pytorch.org/whl/cpu" in noted.read_text()


async def test_an_index_out_of_reach_does_not_hold_up_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "CPU_BUILDS", "http://127.0.0.1:9/whl/cpu")
    monkeypatch.setattr(libraries, "wanted", lambda: ["jellyfish>=1.1", "tomli>=2"])
    begun = time.monotonic()
    assert await libraries.size() > 0
    assert time.monotonic() - begun < 12  # seconds; with pip's own five retries 15 are waited


async def test_pip_unpacks_where_the_libraries_will_lie(pip: Callable[[str], Path], home: Path) -> None:
    noted = pip(f'[ -d "$TMPDIR" ] && {WHOLE}')
    await libraries.fetch()
    assert Path(noted.read_text().split()[0]).is_relative_to(home)
    assert left(home) == ["libraries"]


async def test_half_a_fetch_does_not_count_as_there(pip: Callable[[str], Path], home: Path) -> None:
    pip(f"{HALF}; echo 'No space left on device' >&2; exit 1")
    with pytest.raises(libraries.LibrariesMissing, match="No space left on device"):
        await libraries.fetch()
    assert not libraries.are_there() and left(home) == []
    pip(WHOLE)
    await libraries.fetch()
    assert libraries.are_there() and there() == ["whole"]


async def test_a_fetch_that_is_cancelled_leaves_nothing(pip: Callable[[str], Path], home: Path) -> None:
    pip(f"{HALF}; exec sleep 60")
    fetching = asyncio.create_task(libraries.fetch())
    while not list(home.glob("**/half")):
        await asyncio.sleep(0.02)
    fetching.cancel()
    with pytest.raises(asyncio.CancelledError):
        await fetching
    assert not libraries.are_there() and left(home) == []


async def test_what_a_killed_fetch_left_is_deleted_by_the_next(
    pip: Callable[[str], Path], home: Path
) -> None:
    (home / "libraries.part" / "packages" / "torch").mkdir(parents=True)
    (home / "libraries.part" / "packages" / "torch" / "half").touch()
    pip(WHOLE)
    await libraries.fetch()
    assert there() == ["whole"] and left(home) == ["libraries"]


@pytest.mark.parametrize("name", ["_about", "wanted"])
async def test_those_for_another_python_or_another_pin_are_replaced(
    pip: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    pip(f'{WHOLE}; touch "$target/torch/old"')
    with monkeypatch.context() as before:
        other = {"_about": lambda: {"python": "cpython-39", "wanted": libraries.wanted()}}
        before.setattr(libraries, name, other.get(name, lambda: ["torch==1.0"]))
        await libraries.fetch()
        assert libraries.are_there()
    assert not libraries.are_there() and "PYTHONPATH" not in libraries.environment()
    pip(WHOLE)
    await libraries.fetch()
    assert libraries.are_there() and there() == ["whole"]


@pytest.mark.parametrize("note", ["", "{", "[]"])
async def test_a_note_that_cannot_be_read_is_none(pip: Callable[[str], Path], note: str) -> None:
    pip(WHOLE)
    await libraries.fetch()
    (libraries.folder() / "octavox.json").write_text(note)
    assert not libraries.are_there()


async def test_a_second_fetch_at_the_same_time_is_refused(pip: Callable[[str], Path], home: Path) -> None:
    pip(f"{HALF}; exec sleep 60")
    fetching = asyncio.create_task(libraries.fetch())
    while not list(home.glob("**/half")):
        await asyncio.sleep(0.02)
    with pytest.raises(libraries.LibrariesMissing, match="another process") as missing:
        await libraries.fetch()
    assert missing.value.cure and list(home.glob("**/half"))
    fetching.cancel()
    await asyncio.wait([fetching])


async def test_a_folder_that_cannot_be_written_is_told(pip: Callable[[str], Path], home: Path) -> None:
    pip(WHOLE)
    (home / "libraries.part").touch()
    with pytest.raises(libraries.LibrariesMissing, match="cannot be written") as missing:
        await libraries.fetch()
    assert missing.value.cure
