"""``octavox mail`` with real servers and a real keyring."""

import asyncio
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.cli_mail import cli
from assistant_core.errors import ServiceMissing
from assistant_core.services import Services
from system_actions.services.secrets import Secrets
from tests.services.mail_accounts import use_mail
from tests.services.mail_servers import PASSWORD, USER, Certificates, Mailbox, SmtpServer

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning")


def octavox_mail(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(cli, arguments, input=typed)


def kept() -> str | None:
    async def read() -> str | None:
        services = Services()
        try:
            return await (await services.get(Secrets)).get(f"mail {USER}")
        finally:
            await services.close()

    return asyncio.run(read())


@pytest.fixture
def settings(private_home: Path, smtp: SmtpServer, mailbox: Mailbox, trusted: Certificates) -> None:
    """Both servers are in the settings."""
    servers = {"smtp_host": "localhost", "smtp_port": smtp.port}
    use_mail(private_home, **servers, imap_host="localhost", imap_port=mailbox.tls_port)


@pytest.mark.usefixtures("settings", "secret_service")
def test_a_right_password_is_kept_and_a_wrong_one_does_not_take_its_place(mailbox: Mailbox) -> None:
    mailbox.put("bob@example.org", "Hello")
    done = octavox_mail("connect", typed="wrong\n")
    assert done.exception and "password" in str(getattr(done.exception, "said", "")) and kept() is None
    done = octavox_mail("connect", typed=f"{PASSWORD}\n")
    assert done.exit_code == 0, done.output
    assert "localhost sends for you and localhost has 1 unread" in done.output
    assert PASSWORD not in done.output and kept() == PASSWORD
    assert octavox_mail("connect", typed="wrong\n").exception and kept() == PASSWORD
    assert octavox_mail("forget").exit_code == 0 and kept() is None


@pytest.mark.usefixtures("settings", "session_bus")
def test_without_a_keyring_there_is_a_cure() -> None:
    done = octavox_mail("connect", typed=f"{PASSWORD}\n")
    assert isinstance(done.exception, ServiceMissing) and done.exception.cure


@pytest.mark.usefixtures("private_home")
def test_without_an_account_in_the_settings_nothing_is_asked() -> None:
    done = octavox_mail("connect")
    assert isinstance(done.exception, ServiceMissing) and "settings.toml" in done.exception.cure
