"""Where mail goes out: the account in the settings, else a draft in the desktop's mail program."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Self
from urllib.parse import quote

from assistant_core.errors import ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services import smtp
from system_actions.services.mail_account import Server, sending
from system_actions.services.opening import handler_of, open_with_default

PATIENCE = 25.0
"""Seconds that sending may take in all."""


class Outbox(Service):
    """Sends mail, or has it drafted."""

    def __init__(self, find: Callable[[], Awaitable[Server | None]]) -> None:
        """Send through the server that is found each time; draft when there is none."""
        self._find = find

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the account, or the mail program. Raises `ServiceMissing`."""
        if await sending(services) is None and not await handler_of("mailto"):
            raise ServiceMissing(
                "neither a mail account nor a mail program",
                said="I know no mail account of yours, and find no mail program.",
                cure="put your mail server into the settings, under mail, or install a mail program",
            )
        return cls(lambda: sending(services))

    async def sends(self) -> bool:
        """Whether mail is sent from here; else it is drafted. Raises `ServiceMissing`."""
        return await self._find() is not None

    async def send(self, name: str, email: str, subject: str, body: str) -> bool:
        """Send a mail; False when there is no server to send it through.

        Raises:
            ServiceMissing: The account of the settings cannot be used.
            MayBeSent: It is not known whether it was sent.
            ActionFailed: It was not sent.
        """
        server = await self._find()
        if server is None:
            return False
        mail = smtp.letter(smtp.address(*server.owner), smtp.address(name, email), subject, body)
        try:
            async with asyncio.timeout(PATIENCE):
                await asyncio.to_thread(smtp.send, server, mail)
        except TimeoutError as error:
            raise smtp.MayBeSent(f"sending took over {PATIENCE:g} s") from error
        return True

    async def draft(self, name: str, email: str, subject: str, body: str) -> None:
        """Open a draft in the mail program.

        As an address (RFC 6068) and not through xdg-email, which takes what stands in a text for
        options of its own (CVE-2022-4055).

        Raises:
            ActionFailed: No program takes it.
        """
        to = smtp.address(name, email).addr_spec
        lines = "\r\n".join(body.splitlines())
        fields = [("subject", " ".join(subject.split())), ("body", lines)]
        told = "&".join(f"{key}={quote(text, safe='')}" for key, text in fields if text)
        await open_with_default(f"mailto:{quote(to, safe='@')}{'?' if told else ''}{told}")
