"""The twenty Android functions of Octopus v2 (Chen and Li 2024, table 1), each from sound to a changed world.

Recordings of voices made from text go through Whisper, the function model, the planner, the gate and the
real action, to the services that the other tests use. What each of the twenty is called here stands in the
test's name.
"""

from datetime import datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest

from assistant_core import paths
from assistant_core.functions import Named
from assistant_core.reporter import Report
from assistant_core.services import Services
from system_actions.services.camera import Camera
from system_actions.services.clock import Clock
from tests.services.desktops import gsetting
from tests.services.kde_connect import KdeConnect
from tests.services.machine import FakeSysfs
from tests.services.mail_servers import Certificates, SmtpServer
from tests.services.private_home import WallClock
from tests.services.pulse import SPEAKER, Pulse
from tests.services.real_home import RealHouse
from tests.services.spoken import Spoken
from tests.services.tiny_web import TinyWeb, write_settings
from tests.services.wireless import Bluez
from tests.system_actions.test_sending_mail import outbox
from tests.system_actions.test_weather import find, forecast, set_weather


def done(report: Report, *functions: str) -> Report:
    """The report, when just these functions ran and none failed."""
    assert [result.call.function.name for result in report.results] == list(functions), report
    assert not report.failed, report
    return report


@pytest.fixture
def visited(private_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the browser was told to open."""
    addresses, browser = tmp_path / "visited", tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> {addresses}\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    return addresses


@pytest.fixture
def phone(kde_connect: KdeConnect) -> KdeConnect:
    """A phone in reach that may send and dial."""
    kde_connect.add("abc_1", "Pixel 7", "sms", "share")
    return kde_connect


async def test_take_a_photo(spoken: Spoken, real_services: Services, private_home: Path) -> None:
    real_services.provide(Camera("testsrc=size=64x48:rate=10", "lavfi"))
    done(await spoken.hear("twenty/take_a_photo_heart"), "take_photo")
    [photo] = (private_home / "Pictures" / "Camera").iterdir()
    assert photo.stat().st_size > 0


async def test_get_trending_news(spoken: Spoken, tiny_web: TinyWeb, private_home: Path) -> None:
    item = "<item><title>A comet is seen.</title><pubDate>Wed, 18 Nov 2026 06:00:00 GMT</pubDate></item>"
    feed = f'<rss version="2.0"><channel><title>World Today</title>{item}</channel></rss>'
    tiny_web.pages = {"/world": feed.encode()}
    write_settings(private_home, f"[news]\nfeeds = ['{tiny_web.address}/world']\n")
    report = done(await spoken.hear("twenty/news_george"), "get_news")
    assert report.reply == "World Today: A comet is seen."


async def test_get_weather_forecast(spoken: Spoken, tiny_web: TinyWeb, private_home: Path) -> None:
    tiny_web.pages = {"/v1/search": find, "/v1/forecast": forecast}
    set_weather(private_home, tiny_web)
    report = done(await spoken.hear("twenty/weather_heart"), "get_weather")
    assert report.reply.startswith("In Oslo it is 3 degrees with light rain")


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning")
async def test_send_email(
    spoken: Spoken, smtp: SmtpServer, trusted: Certificates, real_services: Services, anna: Named
) -> None:
    real_services.provide(outbox(smtp))
    done(await spoken.hear("twenty/email_michael"), "send_email")
    [(address, mail)] = smtp.postbox.taken
    assert address == "anna@example.org"
    assert mail.get_content().strip() == "I will be 10 minutes late"
    assert len(spoken.asked) == 1, "mail is sent after a yes alone"


async def test_search_youtube_videos(spoken: Spoken, visited: Path) -> None:
    done(await spoken.hear("twenty/videos_george"), "search_videos")
    assert visited.read_text() == "https://www.youtube.com/results?search_query=jazz+piano\n"


async def test_find_route_google_maps(spoken: Spoken, visited: Path) -> None:
    done(await spoken.hear("twenty/directions_heart"), "get_directions")
    [address] = visited.read_text().splitlines()
    assert address == "https://www.google.com/maps/dir/?api=1&destination=central+station"


@pytest.mark.usefixtures("home")
async def test_check_nest_smoke_detector_status(spoken: Spoken) -> None:
    report = done(await spoken.hear("twenty/smoke_george"), "get_home_state")
    assert report.reply == "Smoke Detector detects no smoke."


async def test_send_text_message(spoken: Spoken, phone: KdeConnect, anna: Named) -> None:
    done(await spoken.hear("twenty/message_heart"), "send_message")
    assert phone.handed == [["abc_1", "sendSms", [["+491707654321"]], "I'm on my way", 0]]
    assert len(spoken.asked) == 1, "a message is sent after a yes alone"


async def test_make_phone_call(spoken: Spoken, phone: KdeConnect, anna: Named) -> None:
    done(await spoken.hear("twenty/call_george"), "call_contact")
    assert phone.handed == [["abc_1", "shareUrl", "tel:+491707654321"]]
    assert len(spoken.asked) == 1, "a call is made after a yes alone"


async def test_create_contact(spoken: Spoken) -> None:
    done(await spoken.hear("twenty/contact_heart"), "create_contact")
    [card] = (paths.data_dir() / "contacts").glob("*.vcf")
    assert "FN:Peter Miller" in card.read_text() and "5551234" in card.read_text()


async def test_set_timer_alarm(spoken: Spoken, real_services: Services, wall_clock: WallClock) -> None:
    done(await spoken.hear("twenty/timer_michael"), "set_timer")
    done(await spoken.hear("twenty/alarm_heart"), "set_alarm")
    alerts = await (await real_services.get(Clock)).alerts()
    due = [datetime.fromtimestamp(alert.due, wall_clock.now().tzinfo) for alert in alerts]
    assert [f"{moment:%d %H:%M}" for moment in due] == ["18 10:10", "19 07:30"]


async def test_change_screen_brightness(spoken: Spoken, backlight: FakeSysfs) -> None:
    done(await spoken.hear("twenty/brightness_george"), "set_brightness")
    assert backlight.raw("intel_backlight") == 400


async def test_create_calendar_event(spoken: Spoken) -> None:
    done(await spoken.hear("twenty/event_heart"), "create_event")
    [file] = (paths.data_dir() / "calendar").glob("*.ics")
    [event] = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert event["SUMMARY"].casefold() == "dentist"
    assert f"{event.decoded('DTSTART'):%Y-%m-%d %H:%M}" == "2026-11-20 09:00"


async def test_set_volume(spoken: Spoken, pulse: Pulse) -> None:
    pulse.pactl("set-sink-volume", SPEAKER, "80%")
    done(await spoken.hear("twenty/volume_michael"), "set_volume")
    assert " 30%" in pulse.pactl("get-sink-volume", SPEAKER)


async def test_connect_to_bluetooth_device(spoken: Spoken, bluez: Bluez) -> None:
    device = bluez.add_device("Sony WH", 1, "audio-headphones")
    done(await spoken.hear("twenty/bluetooth_heart"), "connect_device")
    assert bluez.connected(device)


async def test_enable_do_not_disturb(spoken: Spoken, dconf: Path, shown: Any) -> None:
    await shown.show_notifications("gnome-shell")
    done(await spoken.hear("twenty/do_not_disturb_george"), "set_do_not_disturb")
    assert gsetting("org.gnome.desktop.notifications", "show-banners") == "false"


@pytest.mark.usefixtures("home")
async def test_set_nest_temperature(spoken: Spoken, real_house: RealHouse) -> None:
    done(await spoken.hear("twenty/temperature_heart"), "set_temperature")
    assert real_house.attribute("climate.bedroom", "temperature") == 19


@pytest.mark.usefixtures("home")
async def test_play_music_on_nest_hub(spoken: Spoken, real_house: RealHouse) -> None:
    done(await spoken.hear("twenty/speaker_george"), "play_on_speaker")
    assert real_house.state("media_player.kitchen") == "playing"
    assert "Kind of Blue" in real_house.attribute("media_player.kitchen", "media_content_id")


@pytest.mark.usefixtures("home")
async def test_play_video_on_nest_hub(spoken: Spoken, real_house: RealHouse) -> None:
    done(await spoken.hear("twenty/film_heart"), "play_on_speaker")
    assert real_house.state("media_player.display") == "playing"
    assert "Holiday Film.mp4" in real_house.attribute("media_player.display", "media_content_id")


@pytest.mark.usefixtures("home")
async def test_lock_door(spoken: Spoken, real_house: RealHouse) -> None:
    done(await spoken.hear("twenty/lock_george"), "lock_door")
    assert real_house.state("lock.back_door") == "locked"


async def test_irrelevant_function(spoken: Spoken) -> None:
    report = done(await spoken.hear("twenty/chatter_heart"))
    assert report.plan is not None and report.plan.calls == () and spoken.asked == []
