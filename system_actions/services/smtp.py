"""Sending one mail through an SMTP server; it says whether it was sent, was not, or may have been."""

import contextlib
import smtplib
import ssl
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import localtime, make_msgid

from assistant_core.errors import ActionFailed
from system_actions.services.mail_account import Server, encrypted

_LINES = SMTP.clone(cte_type="7bit")
"""How a mail is written, so that every server can pass it on."""
_CALLED = "[127.0.0.1]"
"""What we call ourselves to the server; a look-up of this computer's name may take seconds."""


class MayBeSent(ActionFailed):
    """The connection ended after the mail was handed over and before the server said that it has it."""

    default_said = "The connection broke, so I do not know whether the email was sent."


def address(name: str, email: str) -> Address:
    """An address with the name of its owner. Raises `ActionFailed` when it is none."""
    try:
        found = Address(display_name=" ".join(name.split()), addr_spec=email.strip())
    except Exception as error:  # the parser raises several kinds, IndexError among them
        raise ActionFailed("not a mail address", said=f"The email address of {name} is not valid.") from error
    if not (found.username and found.domain):
        raise ActionFailed("not a mail address", said=f"The email address of {name} is not valid.")
    return found


def letter(sender: Address, to: Address, subject: str, body: str) -> EmailMessage:
    """A mail, its text as it is. Raises `ActionFailed` when it has letters that no mail can carry."""
    mail = EmailMessage(policy=_LINES)
    mail["From"] = sender
    mail["To"] = to
    mail["Subject"] = " ".join(subject.split())
    mail["Date"] = localtime()
    mail["Message-ID"] = make_msgid(domain=sender.domain)
    try:
        mail.set_content(body)
        mail.as_bytes()
    except ValueError as error:
        raise ActionFailed("no mail can carry the text", said="I cannot put that into an email.") from error
    return mail


def send(server: Server, mail: EmailMessage) -> None:
    """Hand a mail to the server; blocks for some seconds.

    Raises:
        MayBeSent: It is not known whether the server has it.
        ActionFailed: It was not sent.
    """
    smtp = _connected(server)
    try:
        _hand_over(smtp, mail)
        # It is sent now, however the farewell goes.
        with contextlib.suppress(OSError, smtplib.SMTPException):
            smtp.quit()
    finally:
        smtp.close()


def log_in(server: Server) -> None:
    """Log in and out again; blocks for some seconds. Raises `ActionFailed`."""
    smtp = _connected(server)
    with contextlib.suppress(OSError, smtplib.SMTPException):
        smtp.quit()
    smtp.close()


def _connected(server: Server) -> smtplib.SMTP:
    smtp: smtplib.SMTP | None = None
    try:
        if server.encryption == "tls":
            smtp = smtplib.SMTP_SSL(
                server.host, server.port, _CALLED, timeout=server.patience, context=encrypted()
            )
        else:
            smtp = smtplib.SMTP(server.host, server.port, _CALLED, timeout=server.patience)
        if server.encryption == "starttls":
            smtp.starttls(context=encrypted())
        smtp.ehlo_or_helo_if_needed()
        if server.password:
            smtp.login(server.user, server.password)
    except (OSError, smtplib.SMTPException, ValueError) as error:
        if smtp is not None:
            smtp.close()
        raise _not_reached(error) from error
    return smtp


def _not_reached(error: Exception) -> ActionFailed:
    match error:
        case ssl.SSLCertVerificationError():
            said = "The certificate of your mail server is not valid, so I sent nothing."
        case smtplib.SMTPAuthenticationError() | UnicodeEncodeError():
            said = "Your mail server does not take the password, so I sent nothing."
        case smtplib.SMTPNotSupportedError():
            said = "Your mail server does not encrypt as it should, so I sent nothing."
        case _:
            said = "I cannot reach your mail server, so I sent nothing."
    return ActionFailed(f"no connection to the mail server: {type(error).__name__}", said=said)


def _hand_over(smtp: smtplib.SMTP, mail: EmailMessage) -> None:
    try:
        # Not by send_message, which writes ">From" for a line that begins with "From".
        sender, to = _spec(mail, "From"), _spec(mail, "To")
        if (sender + to).isascii():
            smtp.sendmail(sender, to, mail.as_bytes())
        elif smtp.has_extn("SMTPUTF8"):
            options = ["SMTPUTF8", "BODY=8BITMIME"]
            smtp.sendmail(sender, to, mail.as_bytes(policy=SMTPUTF8), mail_options=options)
        else:
            raise smtplib.SMTPNotSupportedError("an address in other letters")
    except smtplib.SMTPServerDisconnected as error:
        raise MayBeSent("the mail server hung up") from error
    except smtplib.SMTPException as error:
        said = "Your mail server refused the email."
        if isinstance(error, smtplib.SMTPRecipientsRefused):
            said = "Your mail server refused the email's address."
        raise ActionFailed(f"the mail server refused: {type(error).__name__}", said=said) from error
    except OSError as error:
        raise MayBeSent(f"the mail server is gone: {type(error).__name__}") from error


def _spec(mail: EmailMessage, head: str) -> str:
    """The bare address in a head."""
    return str(mail[head].addresses[0].addr_spec)
