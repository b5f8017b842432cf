"""The schema alone says which settings there are, what they hold and what they are for."""

import pytest

from app.settings_window.setting import ABOVE, Setting, about, sections, settings_of, title_of
from app.settings_window.window import PAGES
from assistant_core.settings import Settings

EVERY = [setting for section in sections() for setting in settings_of(section)]


def named(section: str, key: str) -> Setting:
    (found,) = (one for one in settings_of(section) if one.key == key)
    return found


@pytest.mark.parametrize("setting", EVERY, ids=lambda one: f"{one.section}.{one.key}")
def test_each_setting_says_what_it_is_for_and_what_it_is_at_first(setting: Setting) -> None:
    assert setting.about and setting.label
    assert setting.value(Settings()) == setting.default
    if setting.kind in ("whole", "fraction"):
        assert setting.least <= setting.default <= setting.most


def test_every_section_stands_on_one_page() -> None:
    placed = ["privacy", *(section for page in PAGES.values() for section in page)]
    assert sorted(placed) == sorted(sections()) and len(placed) == len(set(placed))
    assert all(title_of(section) and about(section) for section in placed)


@pytest.mark.parametrize(
    ("section", "key", "kind"),
    [
        ("speech", "enabled", "switch"),
        ("speech", "rate", "whole"),
        ("listening", "patience", "fraction"),
        ("weather", "units", "choice"),
        ("home", "address", "text"),
        ("news", "feeds", "lines"),
        ("listening", "microphone", "microphone"),
        ("home", "nicknames", "pairs"),
        (ABOVE, "browser", "text"),
    ],
)
def test_what_a_setting_holds(section: str, key: str, kind: str) -> None:
    assert named(section, key).kind == kind


def test_limits_and_choices_are_the_schemas() -> None:
    rate, units = named("speech", "rate"), named("weather", "units")
    assert (rate.least, rate.most) == (80, 400)
    assert units.choices == ("metric", "imperial")


@pytest.mark.parametrize(
    ("words", "found"),
    [("hotkey", True), ("TALK hold", True), ("listening", True), ("", True), ("hold colour", False)],
)
def test_a_setting_is_found_by_any_of_its_words(words: str, found: bool) -> None:
    assert named("listening", "hotkey").fits(words) is found


def test_it_is_found_by_what_it_is_called_in_another_language() -> None:
    assert not named("listening", "hotkey").fits("tastenkürzel")
    assert named("listening", "hotkey").fits("tastenkürzel", "Tastenkürzel Zum Sprechen halten")
