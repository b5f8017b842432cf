"""The person's mail account: servers from the settings, the password from the keyring."""

import ipaddress
import ssl
from dataclasses import dataclass

from assistant_core import settings, settings_file
from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Services
from assistant_core.settings import Encryption
from system_actions.services.secrets import Secrets

PATIENCE = 8.0
"""Seconds that a mail server has for each answer."""


@dataclass(frozen=True)
class Server:
    """A mail server, and how to log in there.

    Attributes:
        owner: The person's own address, with the name.
        password: Empty when the server asks for none.
        patience: Seconds for each answer.
    """

    owner: tuple[str, str]
    host: str
    port: int
    encryption: Encryption
    user: str
    password: str
    patience: float = PATIENCE


async def sending(services: Services) -> Server | None:
    """The server that sends; None when the settings have none. Raises `ServiceMissing`."""
    mail = settings_file.current().mail
    if not (mail.address and mail.smtp_host):
        return None
    return await _server(services, mail, mail.smtp_host, mail.smtp_port, mail.smtp_encryption)


async def receiving(services: Services) -> Server:
    """The server that keeps the mail. Raises `ServiceMissing`."""
    mail = settings_file.current().mail
    if not (mail.address and mail.imap_host):
        raise ServiceMissing(
            "no mailbox is set",
            said="I know no mail account of yours.",
            cure="put your mail server into the settings, under mail",
        )
    return await _server(services, mail, mail.imap_host, mail.imap_port, mail.imap_encryption)


def secret_name(mail: settings.Mail) -> str:
    """What the password is kept under."""
    return f"mail {mail.user or mail.address}"


def encrypted() -> ssl.SSLContext:
    """How connections are encrypted: certificates are always verified."""
    return ssl.create_default_context()


async def _server(
    services: Services, mail: settings.Mail, host: str, port: int, encryption: Encryption
) -> Server:
    if encryption == "none" and not _here(host):
        raise ServiceMissing(
            "the mail server is set to be spoken to without encryption",
            said="I do not send your password to a mail server without encryption.",
            cure="set the encryption of the mail server to tls or starttls",
        )
    user = mail.user or mail.address
    owner = (mail.name, mail.address)
    return Server(owner, host, port, encryption, user, await _password(services, mail, host))


async def _password(services: Services, mail: settings.Mail, host: str) -> str:
    try:
        password = await (await services.get(Secrets)).get(secret_name(mail))
    except (ServiceMissing, ActionFailed) as error:
        if _here(host):
            return ""
        raise ServiceMissing(str(error), said=error.said, cure=error.cure or "unlock it") from error
    if not password and not _here(host):
        raise ServiceMissing(
            "no mail password is kept",
            said="I do not know the password of your mail account.",
            cure="run octavox mail connect",
        )
    return password or ""


def _here(host: str) -> bool:
    """Whether a server is on this computer, where nobody listens in between."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
