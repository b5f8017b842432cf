"""A desktop that has everything: real services where they run without hardware, else dbusmock at the bus."""

from pathlib import Path

import pytest

from assistant_core.functions import Named
from assistant_core.services import Services
from system_actions.services.camera import Camera
from tests.services.desktops import Shown
from tests.services.kde_connect import KdeConnect
from tests.services.mail_servers import Certificates, Mailbox, SmtpServer
from tests.services.spoken import Spoken
from tests.services.tiny_web import write_settings
from tests.system_actions.test_checking_mail import inbox
from tests.system_actions.test_sending_mail import outbox

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning")


@pytest.mark.usefixtures(
    "backlight", "bluez", "dconf", "desk", "home", "network_manager", "power_profiles", "pulse",
    "real_upower", "secret_service", "small_encyclopedia",
)  # fmt: skip
async def test_every_function_of_the_catalog_is_available(
    spoken: Spoken,
    real_services: Services,
    private_home: Path,
    shown: Shown,
    kde_connect: KdeConnect,
    smtp: SmtpServer,
    mailbox: Mailbox,
    trusted: Certificates,
    anna: Named,
) -> None:
    await shown.show_notifications("gnome-shell")
    await shown.show_gnome_colors()
    kde_connect.add("abc_1", "Pixel 7", "sms", "share")
    real_services.provide(outbox(smtp))
    real_services.provide(inbox(mailbox))
    real_services.provide(Camera("testsrc=size=64x48:rate=10", "lavfi"))
    write_settings(private_home, "[news]\nfeeds = ['http://127.0.0.1/news']\n")
    stages = spoken.assistant.stages
    missing = {function.name: await stages.planner.unavailable(function) for function in stages.catalog}
    assert {name: reason for name, reason in missing.items() if reason} == {}
    assert len(missing) == 95
