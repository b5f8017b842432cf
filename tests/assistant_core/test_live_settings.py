"""What is set holds at once, wherever it was changed."""

from pathlib import Path

import pytest

from assistant_core.errors import SettingRefused, SettingsBroken
from assistant_core.live_settings import LiveSettings
from assistant_core.settings import Settings


@pytest.fixture
def live(tmp_path: Path) -> LiveSettings:
    return LiveSettings(tmp_path / "settings.toml")


def test_followers_are_told_of_the_settings_and_of_each_change(live: LiveSettings) -> None:
    seen: list[int] = []
    stop = live.follow(lambda now: seen.append(now.speech.rate))
    live.change("speech", "rate", 200)
    live.reset("speech", "rate")
    stop()
    live.change("speech", "rate", 300)
    assert seen == [175, 200, 175] and live.now.speech.rate == 300


def test_a_file_that_was_edited_by_hand_holds(live: LiveSettings) -> None:
    seen: list[bool] = []
    live.follow(lambda now: seen.append(now.speech.enabled))
    live.look()
    live.path.write_text("[speech]\nenabled = false\n")
    live.look()
    live.look()
    live.path.unlink()
    live.look()
    assert seen == [True, False, True]


def test_with_a_mistake_in_the_file_all_stays_as_it_was_until_it_is_mended(live: LiveSettings) -> None:
    live.change("speech", "rate", 200)
    before = live.now
    live.path.write_text("[speech]\nrate = 'fast'\n")
    live.look()
    assert live.now is before and live.problem is not None and "line 2" in str(live.problem)
    with pytest.raises(SettingsBroken):
        live.change("speech", "rate", 100)
    assert live.path.read_text() == "[speech]\nrate = 'fast'\n"
    live.path.write_text("[speech]\nrate = 90\n")
    live.look()
    assert live.now.speech.rate == 90 and live.problem is None


def test_of_a_file_that_was_broken_from_the_start_nothing_is_known(live: LiveSettings) -> None:
    assert live.known
    live.path.write_text("[speech]\nrate = 'fast'\n")
    late = LiveSettings(live.path)
    assert late.now == Settings() and late.problem is not None and not late.known
    live.path.write_text("[speech]\nrate = 90\n")
    late.look()
    assert late.now.speech.rate == 90 and late.known


def test_a_value_that_is_not_allowed_changes_nothing(live: LiveSettings) -> None:
    live.change("speech", "rate", 200)
    with pytest.raises(SettingRefused):
        live.change("speech", "rate", 5)
    assert live.now.speech.rate == 200 and live.problem is None


def test_several_changes_are_told_of_once(live: LiveSettings) -> None:
    told: list[float] = []
    live.follow(lambda now: told.append(now.thresholds.run))
    live.change_all({("thresholds", "run"): 0.7, ("speech", "rate"): 200})
    assert told == [0.89, 0.7] and live.now.speech.rate == 200
