"""Settings are read, changed one at a time with comments kept, and never overwritten when broken."""

from pathlib import Path

import pytest

from assistant_core.errors import SettingsBroken
from assistant_core.settings import Settings, load, save


def test_no_file_means_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.toml") == Settings()


def test_a_change_keeps_comments_and_other_settings(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("# mine\n[speech]\nrate = 200 # brisk\n")
    changed = save("speech", "enabled", False, path)
    assert not changed.speech.enabled and changed.speech.rate == 200
    assert "# mine" in path.read_text() and "# brisk" in path.read_text()
    assert load(path) == changed
    assert [file.name for file in tmp_path.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[speech\nrate = 200", "line 1"),
        ("[listening]\npatience = 1\n\n[speech]\nrate = 9000\n", "line 5"),
        ("[listening]\nsounds = true\ncolour = 'red'\n", "line 3"),
    ],
)
def test_a_broken_file_is_named_with_its_line_and_left_alone(tmp_path: Path, text: str, place: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(SettingsBroken, match=place):
        load(path)
    with pytest.raises(SettingsBroken):
        save("speech", "rate", 100, path)
    assert path.read_text() == text


def test_a_value_out_of_bounds_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    with pytest.raises(SettingsBroken):
        save("speech", "rate", 5, path)
    assert not path.exists()
