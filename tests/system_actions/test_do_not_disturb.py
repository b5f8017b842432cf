"""Do not disturb on real dunst, Xfce's real notification daemon, real dconf and KDE's real settings files."""

import asyncio
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.background import start_background
from assistant_core import paths
from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.services import Services
from system_actions import desktop
from system_actions.services.quiet_end import QuietEnd
from tests.services.desktops import Shown, gsetting, kde_setting, write_gsetting, write_kde_setting
from tests.services.notifications import Notifications
from tests.services.opening import change
from tests.services.private_home import WallClock

BANNERS = ("org.gnome.desktop.notifications", "show-banners")
UNTIL = ("plasmanotifyrc", "DoNotDisturb", "Until")


def dunstctl(*arguments: str) -> str:
    """What dunst's own program says."""
    done = subprocess.run(["dunstctl", *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def notify() -> None:
    """Send a notification as any program does."""
    where = ["--dest", "org.freedesktop.Notifications", "--object-path", "/org/freedesktop/Notifications"]
    method = ["--method", "org.freedesktop.Notifications.Notify"]
    values = ["test", "0", "", "Hello", "there", "[]", "{}", "5000"]
    subprocess.run(["gdbus", "call", "--session", *where, *method, *values], check=True, capture_output=True)


@pytest.fixture
async def gnome(dconf: Path, shown: Shown) -> Shown:
    """GNOME, with its real settings."""
    await shown.show_notifications("gnome-shell")
    return shown


@pytest.fixture
async def plasma(kde: Path, shown: Shown) -> Shown:
    """KDE Plasma, with its real settings files."""
    await shown.show_notifications("Plasma")
    return shown


async def test_dunst_keeps_notifications_waiting_and_shows_them_again(dunst: Any, act: Any) -> None:
    on = await act(desktop.set_do_not_disturb, True)
    assert on.said == "Notifications are held back." and dunstctl("is-paused") == "true"
    notify()
    assert dunstctl("count", "waiting") == "1" and dunstctl("count", "displayed") == "0"
    again = await act(desktop.set_do_not_disturb, True)
    assert again.said == "Notifications are already held back." and not again.changed
    undone = await act(desktop.undo_do_not_disturb, change(on))
    assert undone == "Notifications are let through again." and dunstctl("is-paused") == "false"
    assert dunstctl("count", "displayed") == "1"


async def test_xfces_daemon_shows_nothing_while_it_is_on(notifications: Notifications, act: Any) -> None:
    assert (await act(desktop.set_do_not_disturb, True)).said == "Notifications are held back."
    notify()
    off = await act(desktop.set_do_not_disturb, False)
    assert off.said == "Notifications are let through." and notifications.shown == []
    again = await act(desktop.set_do_not_disturb, False)
    assert again.said == "Notifications are already let through." and not again.changed
    assert await act(desktop.undo_do_not_disturb, change(off)) == "Notifications are held back again."


async def test_gnomes_banners_are_switched_and_put_back(gnome: Shown, act: Any) -> None:
    on = await act(desktop.set_do_not_disturb, True)
    assert on.said == "Notifications are held back." and gsetting(*BANNERS) == "false"
    off = await act(desktop.set_do_not_disturb, False)
    assert off.said == "Notifications are let through." and gsetting(*BANNERS) == "true"
    await act(desktop.undo_do_not_disturb, change(off))
    assert gsetting(*BANNERS) == "false"


async def test_plasma_is_quiet_for_a_year_and_is_told_so(
    plasma: Shown, wall_clock: WallClock, act: Any
) -> None:
    on = await act(desktop.set_do_not_disturb, True)
    assert on.said == "Notifications are held back." and kde_setting(*UNTIL) == "2027,11,18,0,0,0"
    off = await act(desktop.set_do_not_disturb, False)
    assert off.said == "Notifications are let through." and kde_setting(*UNTIL) == ""
    # Two array levels of bytes: what KDE's own programs send, and all that its listeners can take.
    assert plasma.changes == [("/plasmanotifyrc", {"DoNotDisturb": [b"Until"]})] * 2


@pytest.mark.parametrize(
    ("entry", "on"),
    [
        ("2026,11,18,12,0,0", True),
        ("2026,11,18,9,0,0.123", False),
        ("2026-11-18T12:00:00", True),
        ("2026-11-18T09:00:00", False),
        ("soon", False),
        ("2026,13,41,0,0,0", False),
    ],
)
async def test_plasmas_own_switch_is_understood(
    plasma: Shown, wall_clock: WallClock, act: Any, entry: str, on: bool
) -> None:
    write_kde_setting(*UNTIL, entry)
    outcome = await act(desktop.set_do_not_disturb, on)
    assert outcome.said == f"Notifications are already {'held back' if on else 'let through'}."


async def test_it_ends_by_itself_when_its_time_is_up(
    dunst: Any, wall_clock: WallClock, act: Any, real_services: Services
) -> None:
    outcome = await act(desktop.set_do_not_disturb, True, duration=timedelta(hours=1))
    assert outcome.said == "Notifications are held back for 1 hour."
    end = await real_services.get(QuietEnd)
    wall_clock.pass_by(minutes=59)
    await end.look()
    assert dunstctl("is-paused") == "true"
    wall_clock.pass_by(minutes=1)
    await end.look()
    assert dunstctl("is-paused") == "false" and await end.moment() is None


async def test_it_ends_after_a_restart_that_came_in_between(
    dunst: Any, wall_clock: WallClock, act: Any, real_services: Services
) -> None:
    await act(desktop.set_do_not_disturb, True, duration=timedelta(minutes=30))
    await real_services.drop(QuietEnd)
    wall_clock.pass_by(hours=2)
    restarted = await real_services.get(QuietEnd)
    await restarted.start()
    for _ in range(100):
        if await restarted.moment() is None:
            break
        await asyncio.sleep(0.05)
    assert dunstctl("is-paused") == "false"


async def test_what_was_let_through_by_hand_before_is_left_alone(
    dunst: Any, wall_clock: WallClock, act: Any, real_services: Services
) -> None:
    await act(desktop.set_do_not_disturb, True, duration=timedelta(minutes=30))
    dunstctl("set-paused", "false")
    wall_clock.pass_by(hours=1)
    end = await real_services.get(QuietEnd)
    await end.look()
    assert await end.moment() is None and dunstctl("is-paused") == "false"


async def test_a_desktop_that_is_not_there_yet_is_tried_again(
    dunst: Any, wall_clock: WallClock, act: Any, real_services: Services
) -> None:
    await act(desktop.set_do_not_disturb, True, duration=timedelta(minutes=30))
    dunst.terminate()
    dunst.wait(10)
    wall_clock.pass_by(hours=1)
    end = await real_services.get(QuietEnd)
    with pytest.raises(ServiceMissing):
        await end.look()
    assert await end.moment() is not None


async def test_switching_it_on_or_off_changes_when_it_ends(
    gnome: Shown, wall_clock: WallClock, act: Any, real_services: Services
) -> None:
    end = await real_services.get(QuietEnd)
    await act(desktop.set_do_not_disturb, True, duration=timedelta(hours=1))
    longer = await act(desktop.set_do_not_disturb, True, duration=timedelta(hours=2))
    assert longer.said == "Notifications are held back for 2 hours."
    until = wall_clock.now() + timedelta(hours=1)
    await act(desktop.undo_do_not_disturb, change(longer))
    assert await end.moment() == until.timestamp() and gsetting(*BANNERS) == "false"
    for_good = await act(desktop.set_do_not_disturb, True)
    assert for_good.said == "Notifications are held back." and await end.moment() is None
    await act(desktop.set_do_not_disturb, True, duration=timedelta(hours=1))
    off = await act(desktop.set_do_not_disturb, False, duration=timedelta(hours=1))
    assert off.said == "Notifications are let through, and stay so until you hold them back."
    assert await end.moment() is None
    assert await act(desktop.undo_do_not_disturb, change(off)) == "Notifications are held back again."
    assert await end.moment() == until.timestamp()


async def test_undo_does_not_hold_back_what_was_to_end_meanwhile(
    gnome: Shown, wall_clock: WallClock, act: Any
) -> None:
    await act(desktop.set_do_not_disturb, True, duration=timedelta(hours=1))
    off = await act(desktop.set_do_not_disturb, False)
    wall_clock.pass_by(hours=2)
    assert await act(desktop.undo_do_not_disturb, change(off)) == "Notifications are let through again."
    assert gsetting(*BANNERS) == "true"


async def test_undo_refuses_when_it_was_switched_since(gnome: Shown, act: Any) -> None:
    on = await act(desktop.set_do_not_disturb, True)
    write_gsetting(*BANNERS, "true")
    with pytest.raises(WorldMoved) as caught:
        await act(desktop.undo_do_not_disturb, change(on))
    assert caught.value.said == "Notifications are let through. That was changed since."
    assert gsetting(*BANNERS) == "true"


async def test_more_than_a_year_is_refused(gnome: Shown, act: Any) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(desktop.set_do_not_disturb, True, duration=timedelta(days=9999999))
    assert caught.value.said == "I can hold notifications back for a year at most."
    assert gsetting(*BANNERS) == "true"


async def test_a_setting_that_is_not_kept_is_not_lied_about(
    gnome: Shown, act: Any, real_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without dconf, gsettings writes into its own memory and reports success.
    monkeypatch.setenv("GSETTINGS_BACKEND", "memory")
    outcome = await act(desktop.set_do_not_disturb, True, duration=timedelta(hours=1))
    assert outcome.said == "Notifications are still let through." and not outcome.changed
    assert await (await real_services.get(QuietEnd)).moment() is None


async def test_a_desktop_with_ways_of_its_own_is_named_with_a_cure(
    private_home: Path, shown: Shown, act: Any
) -> None:
    await shown.show_notifications("naughty")
    with pytest.raises(ServiceMissing) as caught:
        await act(desktop.set_do_not_disturb, True)
    assert caught.value.said == "I do not know how to hold back the notifications of this desktop."
    assert "dunst" in caught.value.cure


async def test_where_nothing_shows_notifications_there_is_a_cure(
    private_home: Path, session_bus: Any, act: Any
) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(desktop.set_do_not_disturb, True)
    assert caught.value.said == "Nothing on this desktop shows notifications."
    assert caught.value.cure == "install a notification daemon such as dunst"


async def test_without_a_session_bus_it_is_missing(
    private_home: Path, no_session_bus: None, act: Any
) -> None:
    with pytest.raises(ServiceMissing):
        await act(desktop.set_do_not_disturb, True)


async def test_a_daemon_that_died_is_missing_and_leaves_no_end_behind(
    dunst: Any, act: Any, real_services: Services
) -> None:
    await act(desktop.set_do_not_disturb, False)
    dunst.terminate()
    dunst.wait(10)
    with pytest.raises(ServiceMissing):
        await act(desktop.set_do_not_disturb, True, duration=timedelta(hours=1))
    assert await (await real_services.get(QuietEnd)).moment() is None


@pytest.mark.parametrize("program", ["gsettings", "kreadconfig5"])
async def test_a_desktop_without_its_programs_is_missing_with_a_cure(
    private_home: Path, shown: Shown, act: Any, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    await shown.show_notifications("gnome-shell" if program == "gsettings" else "Plasma")
    monkeypatch.setenv("PATH", str(private_home))
    with pytest.raises(ServiceMissing) as caught:
        await act(desktop.set_do_not_disturb, True)
    assert caught.value.cure.startswith("install ")


@pytest.mark.parametrize("text", ["{", "[]", '{"until": "soon"}', ""])
async def test_a_broken_note_of_the_end_is_no_end(
    private_home: Path, real_services: Services, text: str
) -> None:
    (paths.data_dir() / "quiet.json").write_text(text)
    end = await real_services.get(QuietEnd)
    assert await end.moment() is None
    await end.look()


async def test_a_command_line_that_held_them_back_for_a_while_says_when_nobody_will_end_it(
    private_home: Path, wall_clock: WallClock, real_services: Services,
    monkeypatch: pytest.MonkeyPatch, capsys: Any,
) -> None:  # fmt: skip
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    await start_background(real_services)
    assert capsys.readouterr().err == ""
    await (await real_services.get(QuietEnd)).set(wall_clock.now() + timedelta(hours=1))
    await start_background(real_services)
    assert "no session bus" in capsys.readouterr().err
