"""What only teaching needs is named once, in the package's extra, and its size is known beforehand."""

import importlib.util
from pathlib import Path

import pytest

from models.teaching import libraries


def test_what_is_wanted_stands_in_the_package() -> None:
    assert "torch==2.13.0" in libraries.wanted()
    assert all("extra" not in requirement for requirement in libraries.wanted())


def test_what_is_installed_is_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert libraries.are_there()
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert not libraries.are_there()
    (libraries.folder() / "torch").mkdir(parents=True)
    assert libraries.are_there()


async def test_the_size_is_what_pip_would_fetch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(libraries, "wanted", lambda: ["jellyfish>=1.1"])
    assert 100_000 < await libraries.size() < 10_000_000


async def test_what_is_fetched_is_found_by_the_process_that_teaches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(libraries, "wanted", lambda: ["jellyfish>=1.1"])
    await libraries.fetch()
    assert (libraries.folder() / "jellyfish").is_dir()
    assert libraries.environment()["PYTHONPATH"].split(":")[0] == str(libraries.folder())


async def test_what_cannot_be_fetched_is_told_with_a_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(libraries, "wanted", lambda: ["octavox-has-no-such-library==0"])
    with pytest.raises(libraries.LibrariesMissing) as missing:
        await libraries.size()
    assert missing.value.cure
