"""The night light and the dark look, on real dconf, KDE's real settings files and Xfce's real xfconfd."""

import asyncio
import subprocess
from pathlib import Path
from typing import Any

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.services import Services
from system_actions import desktop
from system_actions.services.kconfig import KConfig
from system_actions.services.night_light import KWIN_LIGHTS
from tests.services.desktops import Shown, gsetting, kde_setting, write_gsetting, write_kde_setting
from tests.services.opening import change

NIGHT = ("org.gnome.settings-daemon.plugins.color", "night-light-enabled")
SCHEME = ("org.gnome.desktop.interface", "color-scheme")
KWIN = ("kwinrc", "NightColor", "Active")
KDE_SCHEME = ("kdeglobals", "General", "ColorScheme")
THEME = ("--channel", "xsettings", "--property", "/Net/ThemeName")


def xfconf(*arguments: str) -> str:
    """What Xfce's own program says."""
    done = subprocess.run(["xfconf-query", *THEME, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
async def gnome(dconf: Path, shown: Shown) -> Shown:
    """GNOME, with its real settings."""
    await shown.show_gnome_colors()
    return shown


@pytest.fixture(params=KWIN_LIGHTS, ids=["plasma6", "plasma5"])
async def kwin(request: Any, kde: Path, shown: Shown) -> Shown:
    """KWin as it is in Plasma 6 and in Plasma 5."""
    await shown.show_kwin(*request.param)
    return shown


async def test_gnomes_night_light_is_switched_and_put_back(gnome: Shown, act: Any) -> None:
    on = await act(desktop.set_night_light, True)
    assert on.said == "Night light is on. The screen gets warm in the evening."
    assert gsetting(*NIGHT) == "true"
    gnome.warm = True
    again = await act(desktop.set_night_light, True)
    assert again.said == "Night light is already on." and not again.changed
    off = await act(desktop.set_night_light, False)
    assert off.said == "Night light is off." and gsetting(*NIGHT) == "false"
    assert await act(desktop.undo_night_light, change(off)) == "Night light is on again."
    assert await act(desktop.undo_night_light, change(on)) == "Night light is off again."
    assert gsetting(*NIGHT) == "false"


async def test_kwins_night_light_is_switched_and_put_back(kwin: Shown, act: Any) -> None:
    kwin.warm = True
    on = await act(desktop.set_night_light, True)
    assert on.said == "Night light is on." and kde_setting(*KWIN) == "true"
    assert kwin.changes == [("/kwinrc", {"NightColor": [b"Active"]})]
    again = await act(desktop.set_night_light, True)
    assert again.said == "Night light is already on." and not again.changed
    assert await act(desktop.undo_night_light, change(on)) == "Night light is off again."
    assert kde_setting(*KWIN) == "false"
    assert (await act(desktop.set_night_light, False)).said == "Night light is already off."


async def test_undo_refuses_when_the_night_light_was_switched_since(gnome: Shown, act: Any) -> None:
    on = await act(desktop.set_night_light, True)
    write_gsetting(*NIGHT, "false")
    with pytest.raises(WorldMoved) as caught:
        await act(desktop.undo_night_light, change(on))
    assert caught.value.said == "Night light was switched off since."


async def test_undo_refuses_when_kwins_night_light_was_switched_since(
    kwin: Shown, act: Any, real_services: Services
) -> None:
    on = await act(desktop.set_night_light, True)
    await (await real_services.get(KConfig)).set(*KWIN, "false")
    await asyncio.sleep(0.1)
    with pytest.raises(WorldMoved) as caught:
        await act(desktop.undo_night_light, change(on))
    assert caught.value.said == "Night light was switched off since."
    assert kde_setting(*KWIN) == "false"


async def test_a_kwin_that_does_not_follow_is_not_lied_about(kde: Path, shown: Shown, act: Any) -> None:
    await shown.show_kwin(*KWIN_LIGHTS[0], follows=False)
    outcome = await act(desktop.set_night_light, True)
    assert outcome.said == "Night light is still off." and not outcome.changed


async def test_a_screen_that_cannot_be_warmed_is_missing(kde: Path, shown: Shown, act: Any) -> None:
    await shown.show_kwin(*KWIN_LIGHTS[0], available=False)
    with pytest.raises(ServiceMissing) as caught:
        await act(desktop.set_night_light, True)
    assert caught.value.said == "The colours of this screen cannot be changed."
    assert kde_setting(*KWIN) == ""


async def test_another_desktop_has_no_night_light(private_home: Path, session_bus: Any, act: Any) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(desktop.set_night_light, True)
    assert caught.value.said == "This desktop has no night light that I can switch." and caught.value.cure


@pytest.mark.parametrize("which", ["gnome", "kwin"])
async def test_a_desktop_that_died_is_missing(
    dconf: Path, kde: Path, shown: Shown, act: Any, which: str
) -> None:
    await (shown.show_gnome_colors() if which == "gnome" else shown.show_kwin(*KWIN_LIGHTS[0]))
    await act(desktop.set_night_light, False)
    await shown.leave()
    with pytest.raises(ServiceMissing):
        await act(desktop.set_night_light, True)


@pytest.mark.parametrize("light", ["default", "prefer-light"])
async def test_gnomes_look_is_darkened_and_restored_by_name(dconf: Path, act: Any, light: str) -> None:
    write_gsetting(*SCHEME, light)
    on = await act(desktop.set_dark_mode, True)
    assert on.said == "The desktop is dark." and gsetting(*SCHEME) == "prefer-dark"
    again = await act(desktop.set_dark_mode, True)
    assert again.said == "The desktop is already dark." and not again.changed
    assert await act(desktop.undo_dark_mode, change(on)) == "The desktop is light again."
    assert gsetting(*SCHEME) == light


async def test_gnomes_look_is_lightened_and_restored(dconf: Path, act: Any) -> None:
    write_gsetting(*SCHEME, "prefer-dark")
    off = await act(desktop.set_dark_mode, False)
    assert off.said == "The desktop is light." and gsetting(*SCHEME) == "default"
    assert (await act(desktop.set_dark_mode, False)).said == "The desktop is already light."
    assert await act(desktop.undo_dark_mode, change(off)) == "The desktop is dark again."


async def test_kdes_look_is_darkened_and_restored_by_name(kde: Path, session_bus: Any, act: Any) -> None:
    subprocess.run([kde, "BreezeClassic"], check=True)
    on = await act(desktop.set_dark_mode, True)
    assert on.said == "The desktop is dark." and kde_setting(*KDE_SCHEME) == "BreezeDark"
    assert (await act(desktop.set_dark_mode, True)).said == "The desktop is already dark."
    assert await act(desktop.undo_dark_mode, change(on)) == "The desktop is light again."
    assert kde_setting(*KDE_SCHEME) == "BreezeClassic"


@pytest.mark.parametrize(
    ("name", "background", "dark"),
    [
        ("Nordic", "46,52,64", True),
        ("Solarized", "238,232,213", False),
        ("OxygenDark", "", True),
        ("", "", False),
        ("Odd", "blue", False),
    ],
)
async def test_whether_kde_is_dark_is_seen_by_its_colours(
    kde: Path, session_bus: Any, act: Any, name: str, background: str, dark: bool
) -> None:
    write_kde_setting(*KDE_SCHEME, name)
    write_kde_setting("kdeglobals", "Colors:Window", "BackgroundNormal", background)
    said = (await act(desktop.set_dark_mode, dark)).said
    assert said == f"The desktop is already {'dark' if dark else 'light'}."


async def test_a_scheme_that_kde_does_not_take_is_said(kde: Path, session_bus: Any, act: Any) -> None:
    kde.write_text("#!/bin/sh\necho no such scheme >&2\nexit 1\n")
    with pytest.raises(ActionFailed) as caught:
        await act(desktop.set_dark_mode, True)
    assert caught.value.said == "KDE did not take that look."


async def test_a_kde_that_stays_as_it_was_is_not_lied_about(kde: Path, session_bus: Any, act: Any) -> None:
    kde.write_text("#!/bin/sh\nexit 0\n")
    outcome = await act(desktop.set_dark_mode, True)
    assert outcome.said == "The desktop is still light." and not outcome.changed


async def test_xfces_theme_is_exchanged_for_its_dark_twin_and_restored(
    xfce: None, private_home: Path, act: Any
) -> None:
    for theme in ("Fern", "Fern-Dark"):
        (private_home / ".themes" / theme / "gtk-3.0").mkdir(parents=True)
        (private_home / ".themes" / theme / "gtk-3.0" / "gtk.css").touch()
    xfconf("--create", "--type", "string", "--set", "Fern")
    on = await act(desktop.set_dark_mode, True)
    assert on.said == "The desktop is dark." and xfconf() == "Fern-Dark"
    assert await act(desktop.undo_dark_mode, change(on)) == "The desktop is light again."
    assert xfconf() == "Fern"
    xfconf("--set", "Fern-Dark")
    off = await act(desktop.set_dark_mode, False)
    assert off.said == "The desktop is light." and xfconf() == "Fern"


async def test_a_theme_without_a_twin_gives_way_to_gtks_own(xfce: None, act: Any) -> None:
    xfconf("--create", "--type", "string", "--set", "Unique")
    on = await act(desktop.set_dark_mode, True)
    assert xfconf() == "Adwaita-dark"
    await act(desktop.undo_dark_mode, change(on))
    assert xfconf() == "Unique"
    xfconf("--set", "Odd-dark")
    await act(desktop.set_dark_mode, False)
    assert xfconf() == "Adwaita"


async def test_a_theme_that_was_never_chosen_is_gtks_own(xfce: None, act: Any) -> None:
    assert (await act(desktop.set_dark_mode, False)).said == "The desktop is already light."
    on = await act(desktop.set_dark_mode, True)
    assert await act(desktop.undo_dark_mode, change(on)) == "The desktop is light again."


async def test_undo_refuses_when_kdes_look_was_changed_since(kde: Path, session_bus: Any, act: Any) -> None:
    on = await act(desktop.set_dark_mode, True)
    subprocess.run([kde, "BreezeClassic"], check=True)
    with pytest.raises(WorldMoved) as caught:
        await act(desktop.undo_dark_mode, change(on))
    assert caught.value.said == "The look was changed since. It is light."
    assert kde_setting(*KDE_SCHEME) == "BreezeClassic"


async def test_undo_refuses_when_xfces_look_was_changed_since(xfce: None, act: Any) -> None:
    xfconf("--create", "--type", "string", "--set", "Unique")
    on = await act(desktop.set_dark_mode, True)
    xfconf("--set", "Raleigh")
    with pytest.raises(WorldMoved) as caught:
        await act(desktop.undo_dark_mode, change(on))
    assert caught.value.said == "The look was changed since. It is light."
    assert xfconf() == "Raleigh"


async def test_undo_refuses_when_the_look_was_changed_since(dconf: Path, act: Any) -> None:
    on = await act(desktop.set_dark_mode, True)
    write_gsetting(*SCHEME, "prefer-light")
    with pytest.raises(WorldMoved) as caught:
        await act(desktop.undo_dark_mode, change(on))
    assert caught.value.said == "The look was changed since. It is light."
    assert gsetting(*SCHEME) == "prefer-light"


@pytest.mark.parametrize(
    ("of", "said"),
    [
        ("GNOME", "I cannot reach the settings of your desktop."),
        ("KDE", "I cannot reach the settings of KDE."),
        ("XFCE", "I cannot reach the settings of Xfce."),
    ],
)
async def test_a_desktop_without_its_programs_is_missing_with_a_cure(
    private_home: Path, session_bus: Any, act: Any, monkeypatch: pytest.MonkeyPatch, of: str, said: str
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", of)
    monkeypatch.setenv("PATH", str(private_home))
    with pytest.raises(ServiceMissing) as caught:
        await act(desktop.set_dark_mode, True)
    assert caught.value.said == said and caught.value.cure.startswith("install ")


async def test_a_kde_too_old_to_change_its_look_is_missing(kde: Path, session_bus: Any, act: Any) -> None:
    kde.unlink()
    with pytest.raises(ServiceMissing) as caught:
        await act(desktop.set_dark_mode, True)
    assert caught.value.said == "I cannot change the look of KDE."


@pytest.mark.parametrize("handler", [desktop.set_dark_mode, desktop.set_night_light])
async def test_without_a_session_bus_it_is_missing(no_session_bus: None, act: Any, handler: Any) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(handler, True)
    assert caught.value.said == "I cannot reach the programs of your desktop."


async def test_a_desktop_without_the_setting_is_missing(
    dconf: Path, act: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_DIRS", str(dconf))
    with pytest.raises(ServiceMissing) as caught:
        await act(desktop.set_dark_mode, True)
    assert caught.value.said == "I do not know how to make this desktop dark."


async def test_an_xfce_that_died_is_missing(xfce: None, session_bus: Any, act: Any) -> None:
    await act(desktop.set_dark_mode, False)
    session_bus.stop()
    with pytest.raises((ServiceMissing, ActionFailed)):
        await act(desktop.set_dark_mode, True)
