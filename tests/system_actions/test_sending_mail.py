"""Mail through a real SMTP server, or drafted: it arrives whole, or it is said that it did not."""

import time
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from assistant_core.errors import ServiceMissing
from assistant_core.functions import Named
from assistant_core.services import Services
from assistant_core.settings import Encryption
from system_actions.people import preview_email, send_email
from system_actions.services.mail_account import Server
from system_actions.services.outbox import Outbox
from tests.services.address_book import Knows
from tests.services.address_programs import AddressProgram
from tests.services.mail_servers import PASSWORD, USER, BreakingServer, Certificates, SmtpServer
from tests.services.opening import Act, refused
from tests.services.texts import HARMLESS

# The library knows nothing of the encryption that it stands behind.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning")


OWNER = ("Me Self", USER)


@pytest.fixture
def sending(smtp: SmtpServer, trusted: Certificates, real_services: Services) -> SmtpServer:
    """An outbox that sends through the test's server, with no keyring in between."""
    real_services.provide(outbox(smtp))
    return smtp


def outbox(smtp: SmtpServer, *, host: str = "localhost", password: str = PASSWORD) -> Outbox:
    encryption: Encryption = "starttls" if smtp.encryption == "starttls" else "tls"
    return through(Server(OWNER, host, smtp.port, encryption, USER, password))


def through(server: Server) -> Outbox:
    async def find() -> Server:
        return server

    return Outbox(find)


@pytest.mark.parametrize("text", HARMLESS)
async def test_a_text_arrives_as_it_is(sending: SmtpServer, act: Act, anna: Named, text: str) -> None:
    await act(send_email, anna, subject=text, body=text)
    [(address, mail)] = sending.postbox.taken
    assert address == "anna@example.org" and not mail["Bcc"] and not mail.is_multipart()
    assert mail.get_content().rstrip("\n").splitlines() == text.rstrip("\n").splitlines()
    assert mail["Subject"] == " ".join(text.split())


async def test_without_a_subject_the_text_begins_it(sending: SmtpServer, act: Act, anna: Named) -> None:
    long = "I will be late because the train to the coast is not running today, sorry"
    await act(send_email, anna, body=f"\n{long}\nLove")
    assert sending.postbox.taken[0][1]["Subject"] == ("I will be late because the train to the coast is not…")


async def test_a_subject_alone_is_sent(sending: SmtpServer, act: Act, anna: Named) -> None:
    await act(send_email, anna, subject="the invoice")
    assert sending.postbox.taken[0][1]["Subject"] == "the invoice"


async def test_a_name_in_other_letters_is_fine(sending: SmtpServer, act: Act, knows: Knows) -> None:
    zoe = await knows('Zoë "Z" Łuk', "EMAIL:zoe@example.org")
    await act(send_email, zoe, body="hi")
    assert sending.postbox.taken[0][1]["To"].addresses[0].display_name == 'Zoë "Z" Łuk'


async def test_the_preview_names_the_address(sending: SmtpServer, act: Act, anna: Named) -> None:
    assert await act(preview_email, anna, body="hi") == "sent to Anna Berg <anna@example.org>"
    assert await act(preview_email, anna) == "a draft to Anna Berg <anna@example.org>"


async def test_a_contact_without_an_address_is_said(sending: SmtpServer, act: Act, bob: Named) -> None:
    error = await refused(act, send_email, bob, body="hi")
    assert error.said == "I have no email address for Bob Ray." and not sending.postbox.taken


@pytest.mark.parametrize(
    "address", ["no address", "@", "a@", "@b", "a@b\\nBcc: evil@example.org", "--help", "a b@c.org"]
)
async def test_an_address_that_is_none_is_said(
    sending: SmtpServer, act: Act, knows: Knows, address: str
) -> None:
    odd = await knows("Odd One", f"EMAIL:{address}")
    error = await refused(act, send_email, odd, body="hi")
    assert "Odd One" in error.said and not sending.postbox.taken


async def test_a_contact_that_is_gone_is_said(sending: SmtpServer, act: Act, anna: Named) -> None:
    gone = Named(anna.id.replace("anna", "nobody"), "Nobody")
    assert (await refused(act, send_email, gone, body="hi")).said == "That contact is gone."


@pytest.mark.parametrize(
    ("behaviour", "said"),
    [
        ({"refuses": "554 5.7.1 spam"}, "Your mail server refused the email."),
        ({"refuses_address": "550 5.1.1 nobody"}, "Your mail server refused the email's address."),
        ({"hangs_up": True}, "The connection broke, so I do not know whether the email was sent."),
    ],
)
async def test_what_the_server_does_is_not_lied_about(
    sending: SmtpServer, act: Act, anna: Named, behaviour: dict[str, object], said: str
) -> None:
    for name, value in behaviour.items():
        setattr(sending.postbox, name, value)
    error = await refused(act, send_email, anna, body="hi")
    assert error.said == said and not sending.postbox.taken


async def test_a_wrong_password_is_said(
    sending: SmtpServer, act: Act, anna: Named, real_services: Services
) -> None:
    real_services.provide(outbox(sending, password="wrong"))
    error = await refused(act, send_email, anna, body="hi")
    assert error.said == "Your mail server does not take the password, so I sent nothing."


@pytest.mark.parametrize("smtp", ["tls", "starttls"], indirect=True)
async def test_a_certificate_that_nobody_trusts_is_refused(
    smtp: SmtpServer, act: Act, anna: Named, real_services: Services
) -> None:
    real_services.provide(outbox(smtp))
    error = await refused(act, send_email, anna, body="hi")
    assert error.said == "The certificate of your mail server is not valid, so I sent nothing."
    assert not smtp.postbox.taken


async def test_a_certificate_for_another_name_is_refused(
    sending: SmtpServer, act: Act, anna: Named, real_services: Services
) -> None:
    real_services.provide(outbox(sending, host="127.0.0.1"))
    error = await refused(act, send_email, anna, body="hi")
    assert "certificate" in error.said and not sending.postbox.taken


async def test_a_server_that_does_not_encrypt_gets_nothing(
    certificates: Certificates, act: Act, anna: Named, real_services: Services
) -> None:
    plain = SmtpServer("none", certificates, password=False)
    try:
        real_services.provide(through(Server(OWNER, "localhost", plain.port, "starttls", USER, PASSWORD)))
        error = await refused(act, send_email, anna, body="hi")
        assert error.said == "Your mail server does not encrypt as it should, so I sent nothing."
        assert not plain.postbox.taken
    finally:
        plain.stop()


async def test_a_server_that_has_stopped_is_said(sending: SmtpServer, act: Act, anna: Named) -> None:
    sending.stop()
    error = await refused(act, send_email, anna, body="hi")
    assert error.said == "I cannot reach your mail server, so I sent nothing."


@pytest.mark.parametrize("breaking_server", [b"220 mail ESMTP\r\n", b"no mail here\r\n"], indirect=True)
async def test_a_server_that_breaks_off_is_said(
    breaking_server: BreakingServer, act: Act, anna: Named, real_services: Services
) -> None:
    real_services.provide(outbox_at(breaking_server.port))
    error = await refused(act, send_email, anna, body="hi")
    assert error.said == "I cannot reach your mail server, so I sent nothing."


@pytest.mark.parametrize("breaking_server", [b""], indirect=True)
async def test_a_server_that_says_nothing_is_not_waited_for(
    breaking_server: BreakingServer, act: Act, anna: Named, real_services: Services
) -> None:
    real_services.provide(outbox_at(breaking_server.port, patience=0.3))
    began = time.monotonic()
    error = await refused(act, send_email, anna, body="hi")
    assert error.said == "I cannot reach your mail server, so I sent nothing."
    assert time.monotonic() - began < 5


def outbox_at(port: int, patience: float = 5) -> Outbox:
    return through(Server(OWNER, "127.0.0.1", port, "none", USER, "", patience))


async def test_without_an_account_a_draft_is_opened_with_the_text_as_it_is(
    address_program: AddressProgram, act: Act, anna: Named
) -> None:
    address_program.install("mailto")
    for text in HARMLESS:
        outcome = await act(send_email, anna, subject="So & so?", body=text)
        assert outcome.said == (
            "I have opened a draft to Anna Berg in your mail program. It is not sent yet."
        )
        count, address = await address_program.given()
        parts = urlsplit(address)
        fields = parse_qs(parts.query, strict_parsing=True)
        assert (count, parts.scheme, unquote(parts.path)) == ("1", "mailto", "anna@example.org")
        assert set(fields) == {"subject", "body"} and fields["subject"] == ["So & so?"]
        assert fields["body"][0].splitlines() == text.splitlines()


async def test_without_words_an_account_opens_a_draft_too(
    sending: SmtpServer, address_program: AddressProgram, act: Act, anna: Named
) -> None:
    address_program.install("mailto")
    assert "draft" in (await act(send_email, anna)).said
    assert await address_program.given() == ["1", "mailto:anna@example.org"]
    assert not sending.postbox.taken


@pytest.mark.usefixtures("address_program")
async def test_without_an_account_and_a_program_there_is_a_cure(act: Act, anna: Named) -> None:
    error = await refused(act, send_email, anna, body="hi")
    assert isinstance(error, ServiceMissing) and "mail" in error.cure


async def test_nothing_of_a_mail_is_logged(
    sending: SmtpServer, act: Act, anna: Named, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", logger="system_actions")
    caplog.set_level("DEBUG", logger="assistant_core")
    sending.postbox.refuses = "554 elephants"
    error = await refused(act, send_email, anna, subject="elephants", body="elephants")
    assert "elephants" not in f"{error} {caplog.text}"
    assert PASSWORD not in caplog.text
