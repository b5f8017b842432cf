"""New mail from a real IMAP server: counted and told, never marked as seen."""

import pytest

from assistant_core.functions import Named
from assistant_core.services import Services
from assistant_core.settings import Encryption
from system_actions.people import check_email
from system_actions.services.inbox import Inbox
from system_actions.services.mail_account import Server
from tests.services.mail_servers import PASSWORD, USER, BreakingServer, Certificates, Mailbox
from tests.services.opening import Act, refused
from tests.services.private_home import WallClock


@pytest.fixture
def reading(
    mailbox: Mailbox, trusted: Certificates, wall_clock: WallClock, real_services: Services
) -> Mailbox:
    """An inbox that looks into the test's mailbox, with no keyring in between."""
    real_services.provide(inbox(mailbox))
    return mailbox


def inbox(mailbox: Mailbox, encryption: Encryption = "tls", password: str = PASSWORD) -> Inbox:
    port = mailbox.tls_port if encryption == "tls" else mailbox.port
    return at(Server(("", USER), "localhost", port, encryption, USER, password))


def at(server: Server) -> Inbox:
    async def find() -> Server:
        return server

    return Inbox(find)


async def test_an_empty_mailbox(reading: Mailbox, act: Act) -> None:
    outcome = await act(check_email)
    assert (outcome.said, outcome.changed) == ("You have no new email.", False)


@pytest.mark.parametrize("encryption", ["tls", "starttls", "none"])
async def test_new_mail_is_told_and_stays_new(
    reading: Mailbox, act: Act, real_services: Services, encryption: Encryption
) -> None:
    real_services.provide(inbox(reading, encryption))
    reading.put("Old Friend <old@example.org>", "Read already", seen=True)
    reading.put('"Ray, Bob" <bob@example.org>', "The invoice.")
    assert (await act(check_email)).said == "You have 1 new email: Ray, Bob, The invoice."
    assert reading.unseen() == 1


async def test_of_many_the_newest_are_told(reading: Mailbox, act: Act) -> None:
    for number in range(5):
        reading.put(f"Sender {number} <s{number}@example.org>", f"Number {number}")
    outcome = await act(check_email)
    assert (
        outcome.said
        == outcome.value
        == (
            "You have 5 new emails. The newest are: "
            "Sender 4, Number 4; Sender 3, Number 3; Sender 2, Number 2."
        )
    )


async def test_mail_from_one_person_from_any_of_the_addresses(
    reading: Mailbox, act: Act, anna: Named
) -> None:
    reading.put("anna@example.org", "First")
    reading.put("Anna at work <anna@work.example>", "Second")
    reading.put("Bob <bob@example.org>", "Other")
    assert (await act(check_email, sender=anna)).said == (
        "You have 2 new emails from Anna Berg. They are: Second; First."
    )


async def test_when_nothing_is_new_the_last_from_that_person_is_told(
    reading: Mailbox, act: Act, anna: Named
) -> None:
    assert (await act(check_email, sender=anna)).said == "You have no email from Anna Berg."
    reading.put("anna@example.org", "Re: lunch", seen=True, date="Tue, 17 Nov 2026 09:00:00 +0000")
    assert (await act(check_email, sender=anna)).said == (
        "There is no new email from Anna Berg. The last one came yesterday: Re: lunch."
    )


async def test_a_sender_without_an_address_is_said(reading: Mailbox, act: Act, bob: Named) -> None:
    assert (await refused(act, check_email, sender=bob)).said == "I have no email address for Bob Ray."


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (b"From: =?utf-8?b?Wm/Dqw==?= <z@x.org>\r\nSubject: =?iso-8859-1?q?Gr=FC=DFe?=", "Zoë, Grüße"),
        (b"From: <z@x.org>\r\nSubject: a\r\n long\r\n one", "z@x.org, a long one"),
        (b"Subject: nobody", "someone, nobody"),
        (b"From: z@x.org", "z@x.org, without a subject"),
        (b"From: z@x.org\r\nSubject: =?nonsense?q?x?= \xff\x07bell", "z@x.org, "),
        (b"From: z@x.org\r\nSubject: " + b"word " * 60, "z@x.org, " + "word " * 19 + "word…"),
        (b"no head at all", "someone, without a subject"),
    ],
)
async def test_odd_heads_are_read(reading: Mailbox, act: Act, head: bytes, said: str) -> None:
    reading.put("", "", raw=head + b"\r\n\r\nText.\r\n")
    told = (await act(check_email)).said
    assert told.startswith(f"You have 1 new email: {said}") and told.isprintable()


async def test_a_wrong_mailbox_password_is_said(reading: Mailbox, act: Act, real_services: Services) -> None:
    real_services.provide(inbox(reading, password="wrong"))
    assert (await refused(act, check_email)).said == "Your mail server does not take the password."


@pytest.mark.usefixtures("private_home")
@pytest.mark.parametrize("encryption", ["tls", "starttls"])
async def test_a_mailbox_whose_certificate_nobody_trusts_is_not_logged_in_to(
    mailbox: Mailbox, act: Act, real_services: Services, encryption: Encryption
) -> None:
    real_services.provide(inbox(mailbox, encryption))
    error = await refused(act, check_email)
    assert error.said == "The certificate of your mail server is not valid, so I did not log in."


async def test_a_mailbox_that_stopped_is_said_and_found_again(reading: Mailbox, act: Act) -> None:
    await act(check_email)
    reading.stop()
    assert (await refused(act, check_email)).said == "I cannot reach your mail server."
    reading.start()
    assert (await act(check_email)).said == "You have no new email."


@pytest.mark.parametrize("breaking_server", [b"* OK ready\r\n", b"hello\r\n"], indirect=True)
async def test_a_mailbox_that_breaks_off_is_said(
    breaking_server: BreakingServer, act: Act, real_services: Services
) -> None:
    real_services.provide(at(Server(("", USER), "127.0.0.1", breaking_server.port, "none", USER, PASSWORD)))
    assert (await refused(act, check_email)).said == "I cannot reach your mail server."


@pytest.mark.parametrize("breaking_server", [b""], indirect=True)
async def test_a_mailbox_that_says_nothing_is_not_waited_for(
    breaking_server: BreakingServer, act: Act, real_services: Services
) -> None:
    real_services.provide(
        at(Server(("", USER), "127.0.0.1", breaking_server.port, "none", USER, PASSWORD, 0.3))
    )
    assert (await refused(act, check_email)).said == "I cannot reach your mail server."
