"""What cannot be done as it is said, from the words to the reply: nothing is changed, and it is told why."""

from pathlib import Path

import pytest

from assistant_core import paths
from assistant_core.functions import Named
from assistant_core.services import Services
from system_actions.services.clock import Clock
from tests.services.kde_connect import KdeConnect
from tests.services.machine import FakeSysfs
from tests.services.pulse import SPEAKER, Pulse
from tests.services.real_home import RealHouse
from tests.services.spoken import Spoken


async def refused(spoken: Spoken, text: str) -> str:
    """What is said to a wish, of which nothing is done."""
    report = await spoken.assistant.take(text)
    assert not any(result.outcome and result.outcome.changed for result in report.results), report
    return report.reply


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("set the volume to 400 percent", "It has to be between zero and a hundred percent."),
        ("set the volume to minus ten percent", "I did not get how many percent."),
    ],
)
async def test_no_such_volume(spoken: Spoken, pulse: Pulse, text: str, said: str) -> None:
    before = pulse.pactl("get-sink-volume", SPEAKER)
    assert await refused(spoken, text) == said
    assert pulse.pactl("get-sink-volume", SPEAKER) == before


async def test_no_such_brightness(spoken: Spoken, backlight: FakeSysfs) -> None:
    said = await refused(spoken, "set the brightness to purple")
    assert said == "Did you mean set brightness or set light?"
    assert backlight.raw("intel_backlight") == 500


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("wake me up yesterday at seven", "That time has passed."),
        ("set an alarm for yesterday", "That time has passed."),
        ("set a timer for zero minutes", "That is no time at all."),
        ("remind me to call mum two hours ago", "That time has passed."),
    ],
)
async def test_no_such_time(spoken: Spoken, real_services: Services, text: str, said: str) -> None:
    assert await refused(spoken, text) == said
    assert await (await real_services.get(Clock)).alerts() == []


async def test_no_such_date(spoken: Spoken) -> None:
    text = "put the dentist in my calendar on the 31st of February at nine"
    assert await refused(spoken, text) == "There is no such date."
    assert not list((paths.data_dir() / "calendar").glob("*.ics"))


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("turn on the disco ball", "I know no home device called disco ball."),
        ("turn on the lamp", "Which one: Lamp (Bedroom) or Lamp (Study)?"),
        ("set the living room to 200 degrees", "Living Room Thermostat can only keep 7 to 35 degrees."),
    ],
)
async def test_no_such_thing_or_two_of_them(
    spoken: Spoken, real_house: RealHouse, text: str, said: str
) -> None:
    assert await refused(spoken, text) == said
    assert real_house.state("light.study_lamp") == real_house.state("light.bedroom_lamp") == "off"
    assert real_house.attribute("climate.living_room", "temperature") == 20


@pytest.mark.parametrize("text", ["text Bob that I am late", "call Bob"])
async def test_a_contact_without_a_number(
    spoken: Spoken, kde_connect: KdeConnect, bob: Named, text: str
) -> None:
    kde_connect.add("abc_1", "Pixel 7", "sms", "share")
    assert await refused(spoken, text) == "I have no phone number for Bob Ray."
    assert kde_connect.handed == []


@pytest.mark.parametrize("words", ["rm -rf ~", "--help", "$(rm -rf ~)", 'it\'s "ready" 🎉'])
async def test_odd_words_arrive_as_they_are_or_not_at_all(
    spoken: Spoken, kde_connect: KdeConnect, anna: Named, private_home: Path, words: str
) -> None:
    kde_connect.add("abc_1", "Pixel 7", "sms", "share")
    report = await spoken.assistant.take(f"send Anna a message saying {words}")
    assert [line[3] for line in kde_connect.handed] == [words] * bool(report.results)
    assert private_home.exists()
