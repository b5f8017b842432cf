"""What is asked about first, and answered with a no, from the words to a world that is as it was."""

from pathlib import Path

import pytest

from assistant_core.functions import Named
from assistant_core.services import Services
from system_actions.services.camera import Camera
from system_actions.services.clock import Clock
from tests.services.buses import Mock
from tests.services.kde_connect import KdeConnect
from tests.services.mail_servers import Certificates, SmtpServer
from tests.services.programs import Programs
from tests.services.real_home import RealHouse
from tests.services.spoken import Spoken
from tests.system_actions.test_sending_mail import outbox


@pytest.fixture
def refusing(spoken: Spoken) -> Spoken:
    """An assistant whose questions are answered with a no."""
    spoken.answer = False
    return spoken


async def denied(refusing: Spoken, text: str) -> None:
    """Say it; there must be one question, and nothing done."""
    report = await refusing.assistant.take(text)
    assert len(refusing.asked) == 1, report
    assert report.results == (), report


@pytest.mark.usefixtures("upower")
@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("shut down the computer", "PowerOff"),
        ("restart the computer", "Reboot"),
        ("put the computer to sleep", "Suspend"),
        ("hibernate the computer", "Hibernate"),
        ("log me out", "TerminateSession"),
    ],
)
async def test_power(refusing: Spoken, logind: Mock, text: str, method: str) -> None:
    await denied(refusing, text)
    assert f"'{method}'" not in logind.calls()


async def test_a_photo(refusing: Spoken, real_services: Services, private_home: Path) -> None:
    real_services.provide(Camera("testsrc=size=64x48:rate=10", "lavfi"))
    await denied(refusing, "take a photo")
    assert not (private_home / "Pictures").exists()


async def test_all_alarms(refusing: Spoken, real_services: Services) -> None:
    for time in ("seven", "eight"):
        await refusing.assistant.take(f"set an alarm for {time} tomorrow morning")
    await denied(refusing, "cancel all my alarms")
    assert len(await (await real_services.get(Clock)).alerts()) == 2


@pytest.mark.usefixtures("home")
async def test_what_an_unknown_socket_feeds(refusing: Spoken, real_house: RealHouse) -> None:
    await denied(refusing, "turn on the kettle")
    assert real_house.state("switch.kettle") == "off"


@pytest.mark.usefixtures("home")
async def test_an_extreme_temperature(refusing: Spoken, real_house: RealHouse) -> None:
    await denied(refusing, "set the living room to 31 degrees")
    assert real_house.attribute("climate.living_room", "temperature") == 20


@pytest.mark.parametrize("text", ["send Anna a message saying I'm on my way", "call Anna"])
async def test_messages_and_calls(refusing: Spoken, kde_connect: KdeConnect, anna: Named, text: str) -> None:
    kde_connect.add("abc_1", "Pixel 7", "sms", "share")
    await denied(refusing, text)
    assert kde_connect.handed == []


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning")
async def test_mail(
    refusing: Spoken, smtp: SmtpServer, trusted: Certificates, real_services: Services, anna: Named
) -> None:
    real_services.provide(outbox(smtp))
    await denied(refusing, "email Anna that I will be late")
    assert smtp.postbox.taken == []


@pytest.mark.parametrize("text", ["close this window", "close the mousepad app"])
async def test_windows_and_applications(refusing: Spoken, desk: Programs, text: str) -> None:
    desk.start("mousepad", "--disable-server", title="Mousepad")
    await denied(refusing, text)
    assert desk.alive()


@pytest.mark.usefixtures("accessibility")
async def test_words_for_a_password_field(refusing: Spoken, desk: Programs, tmp_path: Path) -> None:
    desk.fields("password", tmp_path / "typed")
    await denied(refusing, "type hello world")
    assert desk.alive() and not (tmp_path / "typed").exists()
