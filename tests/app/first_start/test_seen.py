"""The introduction is shown by itself once."""

from pathlib import Path

import pytest

from app.first_start import seen
from assistant_core import paths


def test_it_is_remembered_in_the_state_and_not_in_the_settings(private_home: Path) -> None:
    assert not seen.was_seen()
    seen.note_seen()
    assert seen.was_seen()
    seen.note_seen()
    assert list(paths.config_dir().iterdir()) == []
    assert [file.name for file in paths.state_dir().iterdir()] == ["introduced"]


def test_where_nothing_can_be_written_it_comes_again(
    private_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(Path, "touch", full)
    seen.note_seen()
    assert not seen.was_seen()
