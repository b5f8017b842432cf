"""Services that are asked, and die before they answer: it is said, nothing is claimed, and nothing hangs."""

from pathlib import Path
from typing import Any

import pytest

from assistant_core.errors import OctavoxError
from assistant_core.functions import Handler, Named
from assistant_core.resolvers.moment import resolve_moment
from assistant_core.services import Services
from system_actions import (
    bluetooth,
    clipboard,
    desktop,
    dictation,
    display,
    media,
    network,
    pictures,
    power,
    sound,
    tracks,
    windows,
)
from system_actions.calendar import create_event, delete_event, list_events
from system_actions.contacts import create_contact, known_contacts
from system_actions.services.library import Library
from system_actions.services.vitals import Vitals
from tests.services.buses import Mock, PrivateBus
from tests.services.desktops import Shown
from tests.services.dying import breaking, child, dying
from tests.services.evolution import Evolution
from tests.services.machine import FakeSysfs
from tests.services.mpv import FIRST, MpvPlayers
from tests.services.opening import Act, refused
from tests.services.private_home import WallClock
from tests.services.programs import Programs
from tests.services.pulse import Pulse
from tests.services.switches import Daemon
from tests.services.wireless import Bluez

SOUND = [
    (sound.set_volume, (30.0,)),
    (sound.change_volume, ("down",)),
    (sound.set_mute, (True,)),
    (sound.set_microphone, (False,)),
    (sound.set_audio_output, (Named("output:va_mic_feed", "VAMicFeed"),)),
]


@pytest.mark.parametrize(("handler", "values"), SOUND)
async def test_a_sound_server_that_breaks_off_at_any_message(
    pulse: Pulse,
    act: Act,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    handler: Handler,
    values: tuple[object, ...],
) -> None:
    await act(sound.audio_outputs)
    # Memory that is shared in a file descriptor does not get through the way in between.
    (tmp_path / "client.conf").write_text("enable-shm = no\n")
    monkeypatch.setenv("PULSE_CLIENTCONFIG", str(tmp_path / "client.conf"))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'way'}")
    said: set[str] = set()
    for messages in range(1, 100):
        async with breaking(pulse.socket, tmp_path / "way", after=messages):
            try:
                await act(handler, *values)
                break
            except OctavoxError as error:
                said.add(error.said)
    assert said == {"I find no sound system.", "The sound system stopped answering, so I cannot tell."}


@pytest.mark.parametrize(
    ("handler", "values", "what"),
    [
        (power.lock_screen, (), "The login manager"),
        (power.power, ("restart",), "The login manager"),
        (power.power, ("logout",), "The login manager"),
        (display.set_brightness, (20.0,), "The login manager"),
        (display.change_brightness, ("up",), "The login manager"),
    ],
)
async def test_a_login_manager(
    backlight: FakeSysfs, logind: Mock, act: Act, handler: Handler, values: tuple[object, ...], what: str
) -> None:
    with dying(logind.pid):
        error = await refused(act, handler, *values)
    assert error.said == f"{what} stopped answering, so I cannot tell."
    assert backlight.raw("intel_backlight") == 500


async def test_a_network_manager(network_manager: Daemon, act: Act, private_home: Path) -> None:
    await act(network.set_wifi, True)
    with dying(network_manager.pid):
        error = await refused(act, network.set_wifi, False)
    assert error.said == "NetworkManager stopped answering, so I cannot tell."
    gone = await refused(act, network.set_wifi, False)
    assert gone.said == "I cannot reach the network manager."


async def test_airplane_mode_is_not_claimed_without_knowing_of_wifi(
    network_manager: Daemon, bluez: Bluez, act: Act, private_home: Path
) -> None:
    await act(network.set_wifi, True)
    with dying(network_manager.pid):
        error = await refused(act, network.set_airplane_mode, True)
    assert error.said == "NetworkManager stopped answering, so I cannot tell." and bluez.powered()


@pytest.mark.parametrize(
    ("handler", "with_device"),
    [
        (bluetooth.set_bluetooth, False),
        (bluetooth.connect_device, True),
        (bluetooth.disconnect_device, True),
    ],
)
async def test_bluez(bluez: Bluez, act: Act, handler: Handler, with_device: bool) -> None:
    buds = Named(bluez.add_device("Sony WH", 1, "audio-headphones"), "Sony WH")
    await act(bluetooth.bluetooth_devices)
    with dying(bluez.mock.pid):
        error = await refused(act, handler, buds if with_device else False)
    assert error.said == "BlueZ stopped answering, so I cannot tell."


async def test_upower(upower: Mock, act: Act) -> None:
    await act(power.get_battery)
    with dying(upower.pid):
        error = await refused(act, power.get_battery)
    assert error.said == "UPower stopped answering, so I cannot tell."


async def test_power_profiles(power_profiles: Daemon, act: Act) -> None:
    await act(power.set_power_profile, "balanced")
    with dying(power_profiles.pid):
        error = await refused(act, power.set_power_profile, "saver")
    assert error.said == "Power-profiles-daemon stopped answering, so I cannot tell."


async def test_gnomes_settings(dconf: Path, shown: Shown, act: Act) -> None:
    await shown.show_gnome_colors()
    await act(desktop.set_night_light, True)
    with dying(child("dconf-service")):
        assert (await act(desktop.set_night_light, False)).said == "Night light is still on."


async def test_xfces_settings(xfce: None, act: Act) -> None:
    await act(desktop.set_dark_mode, False)
    with dying(child("xfconfd")):
        error = await refused(act, desktop.set_dark_mode, True)
    assert error.said == "Xfconfd stopped answering, so I cannot tell."


async def test_dunst(dunst: Any, act: Act) -> None:
    await act(desktop.set_do_not_disturb, False)
    with dying(dunst.pid):
        error = await refused(act, desktop.set_do_not_disturb, True)
    assert error.said == "The notification daemon stopped answering, so I cannot tell."


XTERM = Named("debian-xterm", "XTerm")


@pytest.mark.parametrize(
    ("handler", "values", "said"),
    [
        (windows.switch_window, (XTERM,), "I cannot reach the screen's windows."),
        (windows.close_app, (XTERM,), "I cannot reach the screen's windows."),
        (windows.control_window, ("maximise", XTERM), "I cannot reach the screen's windows."),
        (pictures.take_screenshot, (), "I cannot reach the screen's windows."),
        (clipboard.read_clipboard, (), "I cannot reach the clipboard."),
        (clipboard.copy_text, ("other words",), "I cannot reach the clipboard."),
        (dictation.type_text, ("hello",), "I cannot reach the screen's windows."),
    ],
)
async def test_a_display(
    desk: Programs, act: Act, handler: Handler, values: tuple[object, ...], said: str
) -> None:
    desk.terminal()
    await act(clipboard.copy_text, "words")
    await act(windows.switch_window, XTERM)
    with dying(desk.display.server.pid):
        error = await refused(act, handler, *values)
    assert error.said == said


async def test_a_player(mpv: MpvPlayers, act: Act) -> None:
    player = mpv.start(mpv.track("a.flac", "So What"))
    await act(media.now_playing)
    with dying(player.pid):
        assert (await act(media.pause_media)).said == "Nothing is playing."


async def test_a_player_that_is_to_play_something(
    mpv: MpvPlayers, act: Act, real_services: Services, private_home: Path
) -> None:
    player = mpv.start(mpv.track("Music/So What.flac", "So What"))
    real_services.provide(Library((mpv.directory / "Music",), (), private_home / "none.m3u"))
    await act(media.now_playing)
    with dying(player.pid):
        error = await refused(act, media.play_media, "so what", player=Named(FIRST, "mpv"))
    assert error.said == "mpv is not running any more."


@pytest.mark.parametrize("handler", [media.pause_media, media.now_playing, tracks.next_track])
async def test_a_session_bus(session_bus: PrivateBus, mpv: MpvPlayers, act: Act, handler: Handler) -> None:
    mpv.start(mpv.track("a.flac", "So What"))
    await act(media.now_playing)
    with dying(session_bus.pid):
        error = await refused(act, handler)
    assert error.said == "The connection broke, so I do not know."


async def test_a_network_manager_that_is_asked_about_the_internet(
    network_manager: Daemon, real_services: Services
) -> None:
    vitals = await real_services.get(Vitals)
    await vitals.network()
    with dying(network_manager.pid):
        assert (await vitals.network()).internet == "unknown"


@pytest.mark.parametrize(
    ("handler", "words"),
    [(create_event, "lunch"), (delete_event, "dentist"), (list_events, ""), (create_contact, "anna berg")],
)
async def test_evolution(
    on_evolution: Evolution, wall_clock: WallClock, act: Act, handler: Handler, words: str
) -> None:
    friday = resolve_moment("friday at three", wall_clock.now())
    await act(create_event, "dentist", friday)
    await act(known_contacts)
    values = (words, friday) if handler is create_event else (words,) if words else ()
    with dying(*(process.pid for process in on_evolution.processes())):
        error = await refused(act, handler, *values)
    assert error.said == "Your desktop's calendar and contacts stopped answering, so I cannot tell."
    on_evolution.kill()  # waits until the bus knows
    assert (await act(list_events)).value == "Dentist"
    assert await act(known_contacts) == []
