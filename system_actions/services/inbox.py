"""Looking into the mailbox (IMAP), which is only read: nothing is marked as seen."""

import asyncio
import contextlib
import imaplib
import ssl
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from typing import Self, TypeVar

from assistant_core.errors import ActionFailed
from assistant_core.services import Service, Services
from system_actions.services.mail_account import Server, encrypted, receiving

T = TypeVar("T")

WHOLE_PATIENCE = 25.0
"""Seconds that looking may take in all."""
_LONGEST = 100
"""Letters of a subject or a name that are read out."""


@dataclass(frozen=True)
class Received:
    """One mail, as its head tells.

    Attributes:
        sender: The name of who wrote, else the address.
        subject: On one line; empty when there is none.
        sent: When, with a zone; None when it is not told.
    """

    sender: str
    subject: str
    sent: datetime | None


@dataclass(frozen=True)
class Unread:
    """How much unread mail there is, and the newest of it, the newest first."""

    count: int
    newest: tuple[Received, ...]


class Inbox(Service):
    """The mailbox of the account; each look has a connection of its own."""

    def __init__(self, find: Callable[[], Awaitable[Server]]) -> None:
        """Look into the mailbox on the server that is found each time."""
        self._find = find

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the account. Raises `ServiceMissing`."""
        await receiving(services)
        return cls(lambda: receiving(services))

    async def unread(self, few: int, senders: Sequence[str] = ()) -> Unread:
        """The unread mail from any of these addresses; from anyone when none is given.

        Raises:
            ServiceMissing: The account of the settings cannot be used.
            ActionFailed: The server is not reached, refuses, or is too slow.
        """
        return await self._look(lambda box: _unread(box, few, senders))

    async def latest(self, senders: Sequence[str]) -> Received | None:
        """The newest mail from any of these addresses, read or not. Raises as `unread`."""
        return await self._look(lambda box: next(iter(_newest(box, 1, _found(box, senders))), None))

    async def _look(self, work: Callable[[imaplib.IMAP4], T]) -> T:
        server = await self._find()

        def looked() -> T:
            with _mailbox(server) as box:
                return work(box)

        try:
            async with asyncio.timeout(WHOLE_PATIENCE):
                return await asyncio.to_thread(looked)
        except TimeoutError as error:
            raise ActionFailed(
                "the mail server is too slow", said="Your mail server takes too long."
            ) from error


@contextmanager
def _mailbox(server: Server) -> Iterator[imaplib.IMAP4]:
    """The inbox, open for reading only."""
    box: imaplib.IMAP4 | None = None
    try:
        if server.encryption == "tls":
            box = imaplib.IMAP4_SSL(
                server.host, server.port, ssl_context=encrypted(), timeout=server.patience
            )
        else:
            box = imaplib.IMAP4(server.host, server.port, timeout=server.patience)
        if server.encryption == "starttls":
            box.starttls(encrypted())
        _log_in(box, server)
        _answer(box.select("INBOX", readonly=True))
        yield box
    except (OSError, imaplib.IMAP4.error, ValueError) as error:
        raise _failed(error) from error
    finally:
        if box is not None:
            with contextlib.suppress(OSError, imaplib.IMAP4.error):
                box.logout()
            with contextlib.suppress(OSError):
                box.shutdown()


class _Refused(imaplib.IMAP4.error):
    """The server does not take the password."""


def _log_in(box: imaplib.IMAP4, server: Server) -> None:
    try:
        box.login(server.user, server.password)
    except imaplib.IMAP4.abort:
        raise
    except (imaplib.IMAP4.error, UnicodeEncodeError) as error:
        raise _Refused(str(error)) from error


def _failed(error: Exception) -> ActionFailed:
    match error:
        case ssl.SSLCertVerificationError():
            said = "The certificate of your mail server is not valid, so I did not log in."
        case _Refused():
            said = "Your mail server does not take the password."
        case imaplib.IMAP4.abort() | OSError():
            said = "I cannot reach your mail server."
        case _:
            said = "Your mail server did not let me look into your mail."
    return ActionFailed(f"the mailbox was not read: {type(error).__name__}", said=said)


def _unread(box: imaplib.IMAP4, few: int, senders: Sequence[str]) -> Unread:
    numbers = _found(box, senders, "UNSEEN")
    return Unread(len(numbers), tuple(_newest(box, few, numbers)))


def _found(box: imaplib.IMAP4, senders: Sequence[str], *also: str) -> list[str]:
    """The numbers of mails from any of these senders, the oldest first."""
    if not senders:
        return _search(box, *also)
    each = {number for sender in senders for number in _search(box, *also, "FROM", _quoted(sender))}
    return sorted(each, key=int)


def _search(box: imaplib.IMAP4, *criteria: str) -> list[str]:
    answer = _answer(box.uid("SEARCH", *(criteria or ("ALL",))))
    return [number.decode() for line in answer if isinstance(line, bytes) for number in line.split()]


def _newest(box: imaplib.IMAP4, few: int, numbers: Sequence[str]) -> Iterator[Received]:
    """The last few of these mails, the newest first."""
    for number in list(reversed(numbers))[:few]:
        answer = _answer(box.uid("FETCH", number, "(BODY.PEEK[HEADER.FIELDS (FROM SUBJECT DATE)])"))
        head = next((part[1] for part in answer if isinstance(part, tuple)), None)
        if head is not None:
            yield _received(head)


def _received(head: bytes) -> Received:
    mail = BytesHeaderParser(policy=policy.default).parsebytes(head)
    return Received(_sender(mail), _short(str(mail.get("Subject", ""))), _sent(mail))


def _sender(mail: EmailMessage) -> str:
    addresses = getattr(mail.get("From"), "addresses", ())
    if not addresses:
        return "someone"
    return _short(addresses[0].display_name) or _short(addresses[0].addr_spec) or "someone"


def _sent(mail: EmailMessage) -> datetime | None:
    try:
        return parsedate_to_datetime(str(mail.get("Date", ""))).astimezone()
    except (ValueError, TypeError, OverflowError):
        return None


def _short(text: str) -> str:
    """Text on one line, without what cannot be printed, and not endless."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _answer(told: tuple[str, list[bytes | None] | list[bytes | tuple[bytes, bytes]]]) -> list[object]:
    status, answer = told
    if status != "OK":
        raise imaplib.IMAP4.error(status)
    return list(answer)
