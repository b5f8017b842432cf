"""The mail account: servers from the settings, the password from a real keyring, never unencrypted."""

from pathlib import Path

import pytest

from assistant_core.errors import ServiceMissing
from assistant_core.functions import Named
from assistant_core.services import Services
from system_actions.people import check_email, send_email
from system_actions.services.secrets import Secrets
from tests.services.mail_accounts import use_mail
from tests.services.mail_servers import PASSWORD, USER, Certificates, Mailbox, SmtpServer
from tests.services.opening import Act, refused

# The library knows nothing of the encryption that it stands behind.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning")


@pytest.fixture
def account(private_home: Path, smtp: SmtpServer, trusted: Certificates, mail_password: None) -> SmtpServer:
    """An account in the settings and the keyring that sends through the test's server."""
    use_mail(private_home, smtp_host="localhost", smtp_port=smtp.port, smtp_encryption=smtp.encryption)
    return smtp


@pytest.mark.parametrize("smtp", ["tls", "starttls"], indirect=True)
async def test_a_mail_is_sent_encrypted_and_with_the_password(
    account: SmtpServer, act: Act, anna: Named
) -> None:
    outcome = await act(send_email, anna, subject="Lunch", body="At noon?")
    assert outcome.said == "I have sent the email to Anna Berg at anna@example.org."
    assert not outcome.changed
    [(address, mail)] = account.postbox.taken
    assert address == "anna@example.org"
    assert (mail["From"], mail["To"]) == ("Me Self <me@example.org>", "Anna Berg <anna@example.org>")
    assert (mail["Subject"], mail.get_content()) == ("Lunch", "At noon?\r\n")
    assert mail["Date"] and mail["Message-ID"].endswith("@example.org>")


@pytest.mark.usefixtures("no_session_bus")
async def test_a_server_on_this_computer_needs_no_password_and_no_encryption(
    private_home: Path, certificates: Certificates, act: Act, anna: Named
) -> None:
    plain = SmtpServer("none", certificates, password=False)
    try:
        use_mail(private_home, smtp_host="127.0.0.1", smtp_port=plain.port, smtp_encryption="none")
        await act(send_email, anna, body="hi")
        assert len(plain.postbox.taken) == 1
    finally:
        plain.stop()


@pytest.mark.parametrize("handler", ["smtp", "imap"])
async def test_without_encryption_no_password_goes_to_another_computer(
    private_home: Path, act: Act, anna: Named, handler: str
) -> None:
    use_mail(private_home, **{f"{handler}_host": "mail.example.org", f"{handler}_encryption": "none"})
    error = await refused(act, *((send_email, anna) if handler == "smtp" else (check_email,)))
    assert isinstance(error, ServiceMissing) and "without encryption" in error.said and error.cure


@pytest.mark.usefixtures("secret_service")
@pytest.mark.parametrize("handler", ["smtp", "imap"])
async def test_without_a_password_there_is_a_cure(
    private_home: Path, act: Act, anna: Named, handler: str
) -> None:
    use_mail(private_home, **{f"{handler}_host": "mail.example.org"})
    error = await refused(act, *((send_email, anna) if handler == "smtp" else (check_email,)))
    assert isinstance(error, ServiceMissing)
    assert error.cure == "run octavox mail connect"


@pytest.mark.usefixtures("no_session_bus")
async def test_without_a_keyring_there_is_a_cure(private_home: Path, act: Act, anna: Named) -> None:
    use_mail(private_home, smtp_host="mail.example.org")
    error = await refused(act, send_email, anna, body="hi")
    assert isinstance(error, ServiceMissing) and error.cure


@pytest.mark.usefixtures("mail_password", "trusted")
async def test_the_account_of_the_settings_is_looked_into(
    mailbox: Mailbox, private_home: Path, act: Act
) -> None:
    use_mail(private_home, imap_host="localhost", imap_port=mailbox.tls_port)
    mailbox.put("bob@example.org", "Hello")
    assert (await act(check_email)).said == "You have 1 new email: bob@example.org, Hello."


@pytest.mark.usefixtures("private_home")
async def test_without_a_mailbox_in_the_settings_there_is_a_cure(act: Act) -> None:
    error = await refused(act, check_email)
    assert isinstance(error, ServiceMissing) and "settings" in error.cure


async def test_a_password_that_was_mended_counts_at_once(
    account: SmtpServer, act: Act, anna: Named, real_services: Services
) -> None:
    secrets = await real_services.get(Secrets)
    await secrets.put(f"mail {USER}", "wrong")
    assert "password" in (await refused(act, send_email, anna, body="hi")).said
    await secrets.put(f"mail {USER}", PASSWORD)
    await act(send_email, anna, body="hi")
    assert len(account.postbox.taken) == 1
