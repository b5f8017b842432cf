"""How much is asked: choosing holds at once, and exactly what it sets is shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from app.first_start.risk_screen import RiskScreen
from assistant_core.catalog import Catalog
from assistant_core.live_settings import LiveSettings


@pytest.fixture
def live(tmp_path: Path) -> LiveSettings:
    return LiveSettings(tmp_path / "settings.toml")


@pytest.fixture
def screen(qtbot: QtBot, live: LiveSettings) -> RiskScreen:
    made = RiskScreen(live, Catalog.load())
    live.follow(made.show_settings)
    qtbot.addWidget(made)
    made.resize(600, 500)
    with qtbot.waitActive(made):
        made.show()
    return made


def button(screen: RiskScreen, words: str) -> QRadioButton:
    return next(one for one in screen.findChildren(QRadioButton) if one.text().replace("&", "") == words)


def checked(screen: RiskScreen) -> list[str]:
    return [one.text().replace("&", "") for one in screen.findChildren(QRadioButton) if one.isChecked()]


def shown(screen: RiskScreen) -> str:
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def test_at_first_it_is_as_usual_and_nothing_is_set(screen: RiskScreen, live: LiveSettings) -> None:
    assert checked(screen) == ["Usual"] and "This sets nothing" in shown(screen)
    assert not live.path.exists()


def test_choosing_by_keyboard_holds_at_once_and_what_it_sets_is_told(
    screen: RiskScreen, live: LiveSettings, qtbot: QtBot
) -> None:
    button(screen, "Careful").setFocus()
    qtbot.keyClick(button(screen, "Careful"), Qt.Key.Key_Space)
    assert checked(screen) == ["Careful"]
    words = shown(screen)
    names = [name for name, choice in live.now.actions.items() if choice.risk == "confirm"]
    assert (
        f"actions.NAME.risk = confirm, so that it is asked about first, for {len(names)} functions" in words
    )
    assert all(name in words for name in names) and "asks less" not in words


def test_the_arrows_choose_too(screen: RiskScreen, live: LiveSettings, qtbot: QtBot) -> None:
    button(screen, "Usual").setFocus()
    qtbot.keyClick(button(screen, "Usual"), Qt.Key.Key_Down)
    assert checked(screen) == ["Few questions"] and live.now.thresholds.run == 0.7
    qtbot.keyClick(button(screen, "Few questions"), Qt.Key.Key_Up)
    assert checked(screen) == ["Usual"] and live.now.thresholds.run == 0.89


def test_few_questions_warns(screen: RiskScreen, live: LiveSettings) -> None:
    button(screen, "Few questions").click()
    words = shown(screen)
    assert "thresholds.run = 0.7" in words and "asks less than the authors" in words
    assert "actions.NAME.risk = safe, so that it is done at once, for" in words
    button(screen, "Usual").click()
    assert "asks less" not in shown(screen) and live.path.read_text().strip() == ""


def test_few_questions_does_not_name_what_a_function_of_ones_own_carries_out(
    screen: RiskScreen, live: LiveSettings
) -> None:
    button(screen, "Few questions").click()
    assert "delete_list" in shown(screen)
    live.change("actions.delete_list", "done_by", "mine")
    button(screen, "Few questions").click()
    assert "delete_list" not in shown(screen) and "delete_event" in shown(screen)
    names = [name for name, choice in live.now.actions.items() if choice.risk == "safe"]
    assert f"for {len(names)} functions" in shown(screen) and "delete_list" not in names


def test_settings_of_ones_own_are_none_of_them(screen: RiskScreen, live: LiveSettings) -> None:
    live.change("actions.set_volume", "risk", "confirm")
    assert checked(screen) == [] and "You have settings of your own." in shown(screen)
    button(screen, "Usual").click()
    assert checked(screen) == ["Usual"]


def test_a_broken_settings_file_is_said_and_left_alone(screen: RiskScreen, live: LiveSettings) -> None:
    live.path.write_text("[speech")
    button(screen, "Careful").click()
    assert "mistake" in shown(screen) and live.path.read_text() == "[speech"
    assert checked(screen) == ["Usual"]
