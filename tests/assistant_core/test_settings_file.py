"""Settings are read, changed one at a time with comments kept, and never overwritten when broken."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant_core.errors import SettingRefused, SettingsBroken
from assistant_core.settings import Settings
from assistant_core.settings_file import SettingValue, load, reset, save, save_all
from tests.services.full_disk import full_disk


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_no_file_means_defaults(path: Path) -> None:
    assert load(path) == Settings()


def test_a_change_keeps_comments_and_other_settings(path: Path) -> None:
    path.write_text("# mine\n[speech]\nrate = 200 # brisk\n")
    changed = save("speech", "enabled", False, path)
    assert not changed.speech.enabled and changed.speech.rate == 200
    assert "# mine" in path.read_text() and "# brisk" in path.read_text()
    assert load(path) == changed


def test_lists_and_names_are_settings_too(path: Path) -> None:
    save("news", "feeds", ["https://example.org/rss"], path)
    save("home", "nicknames", {"the beast": "fan.bedroom"}, path)
    changed = save("", "browser", "firefox", path)
    assert load(path) == changed and changed.browser == "firefox"
    assert changed.news.feeds == ("https://example.org/rss",)
    assert changed.home.nicknames == {"the beast": "fan.bedroom"}


def test_a_decision_about_a_function_stands_in_a_table_of_its_own(path: Path) -> None:
    path.write_text("[speech]\nrate = 200\n")
    save("actions.unlock_door", "risk", "forbidden", path)
    changed = save("actions.set_volume", "enabled", False, path)
    assert changed.actions["unlock_door"].risk == "forbidden" and not changed.actions["set_volume"].enabled
    assert path.read_text() == (
        '[speech]\nrate = 200\n\n[actions.unlock_door]\nrisk = "forbidden"\n\n'
        "[actions.set_volume]\nenabled = false\n"
    )
    assert load(path) == changed


def test_a_setting_that_is_reset_is_no_longer_in_the_file(path: Path) -> None:
    path.write_text("# mine\n[speech]\nrate = 200\nenabled = false # hush\n")
    assert reset("speech", "rate", path).speech.rate == 175
    assert path.read_text() == "# mine\n[speech]\nenabled = false # hush\n"
    assert reset("weather", "place", path) == load(path)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[speech\nrate = 200", "line 1"),
        ("[listening]\npatience = 1\n\n[speech]\nrate = 9000\n", "line 5"),
        ("[listening]\nsounds = true\ncolour = 'red'\n", "line 3"),
    ],
)
def test_a_broken_file_is_named_with_its_line_and_left_alone(path: Path, text: str, place: str) -> None:
    path.write_text(text)
    with pytest.raises(SettingsBroken, match=place):
        load(path)
    with pytest.raises(SettingsBroken):
        save("speech", "rate", 100, path)
    with pytest.raises(SettingsBroken):
        reset("speech", "rate", path)
    assert path.read_text() == text


def test_a_file_that_is_no_text_is_broken(path: Path) -> None:
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsBroken):
        load(path)


@pytest.mark.parametrize(
    ("section", "key", "value", "why"),
    [
        ("speech", "rate", 5, "it must be at least 80"),
        ("listening", "wait", 99, "it must be at most 30"),
        ("weather", "units", "both", "it must be 'metric' or 'imperial'"),
        ("home", "address", "homeassistant", "it must be an address such as https://example.org"),
        ("news", "feeds", ["https://a.example", "b"], "it must be an address such as https://example.org"),
        ("searches", "web", "https://a.example", "it must be an address with {query} in it"),
        ("speech", "colour", "red", "there is no such setting"),
        ("speech", "rate", "fast", "input should be a valid integer"),
    ],
)
def test_a_value_that_is_not_allowed_is_refused_in_a_sentence(
    path: Path, section: str, key: str, value: SettingValue, why: str
) -> None:
    with pytest.raises(SettingRefused) as caught:
        save(section, key, value, path)
    assert caught.value.said.startswith(f"That is not possible: {why}") and not path.exists()


def test_an_address_may_be_empty_where_there_need_be_none(path: Path) -> None:
    assert save("home", "address", "", path).home.address == ""


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles" / "octavox.toml"
    kept.parent.mkdir()
    kept.write_text("[speech]\nrate = 200\n")
    path.symlink_to(kept)
    save("speech", "rate", 100, path)
    assert path.is_symlink() and kept.read_text() == "[speech]\nrate = 100\n"


def test_a_disk_without_room_keeps_the_file_as_it_was(path: Path) -> None:
    save("speech", "rate", 200, path)
    before = path.read_bytes()
    with full_disk(), pytest.raises(SettingsBroken) as caught:
        save("speech", "rate", 100, path)
    assert caught.value.said == "I cannot write your settings file." and path.read_bytes() == before


def test_what_a_killed_process_left_beside_the_file_is_not_written_through(path: Path) -> None:
    other = path.with_name("other")
    other.write_text("mine")
    path.with_name(f".{path.name}.new").symlink_to(other)
    assert save("speech", "rate", 99, path).speech.rate == 99
    assert other.read_text() == "mine" and load(path).speech.rate == 99 and not path.is_symlink()


def test_several_settings_are_changed_at_once_or_not_at_all(path: Path) -> None:
    path.write_text("[speech]\nrate = 200\n\n[actions.power]\nenabled = false\nrisk = 'safe'\n")
    changed = save_all(
        {
            ("speech", "rate"): None,
            ("actions.power", "risk"): None,
            ("actions.set_volume", "risk"): "confirm",
            ("thresholds", "run"): 0.7,
        },
        path,
    )
    assert (changed.speech.rate, changed.thresholds.run) == (175, 0.7)
    assert changed.actions["power"].risk == "own" and not changed.actions["power"].enabled
    assert load(path) == changed and changed.actions["set_volume"].risk == "confirm"
    before = path.read_text()
    with pytest.raises(SettingRefused):
        save_all({("speech", "rate"): 100, ("thresholds", "run"): 7.0}, path)
    assert path.read_text() == before


def test_a_table_goes_with_its_last_setting_unless_somebody_wrote_beside_it(path: Path) -> None:
    path.write_text("[speech]\n# not so fast\nrate = 200\n")
    save("actions.power", "risk", "safe", path)
    save("actions.wipe", "risk", "safe", path)
    reset("actions.power", "risk", path)
    assert "[actions.power]" not in path.read_text() and "[actions.wipe]" in path.read_text()
    reset("actions.wipe", "risk", path)
    reset("speech", "rate", path)
    assert path.read_text().strip() == "[speech]\n# not so fast"
    reset("mail", "name", path)
    assert "mail" not in path.read_text()


def test_two_processes_that_write_at_once_lose_nothing(path: Path) -> None:
    one = "from assistant_core.settings_file import save; from pathlib import Path; import sys\n"
    each = ["[save('speech', 'rate', 100 + n, Path(sys.argv[1])) for n in range(40)]",
            "[save('listening', 'wait', 5 + n / 10, Path(sys.argv[1])) for n in range(40)]"]  # fmt: skip
    both = [subprocess.Popen([sys.executable, "-c", one + what, path], env=dict(os.environ)) for what in each]
    assert [process.wait(60) for process in both] == [0, 0]
    assert (load(path).speech.rate, load(path).listening.wait) == (139, 8.9)
