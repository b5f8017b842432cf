"""Passwords and tokens, kept by the desktop's Secret Service (GNOME Keyring, KWallet, KeePassXC)."""

import asyncio
from collections.abc import Callable
from typing import Any, Self, TypeVar

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services

T = TypeVar("T")

OURS = "octavox"
"""What the secrets are filed under."""

PATIENCE = 25.0
"""Seconds in which a locked keyring can be unlocked by the person."""


class Secrets(Service):
    """Reads and writes secrets by name; never a file of our own, whatever other keyrings there are."""

    def __init__(self, keyring: Any) -> None:
        """Take a `keyring.backends.SecretService.Keyring`, whose methods are untyped."""
        self._keyring = keyring

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the Secret Service. Raises `ServiceMissing`."""
        try:
            from keyring.backends import SecretService
        except ImportError as error:
            raise _missing(str(error)) from error
        backend: Any = SecretService.Keyring
        secrets = cls(backend())
        try:
            await secrets.get("")
        except ActionFailed as error:
            raise _missing(str(error)) from error
        return secrets

    async def get(self, name: str) -> str | None:
        """A secret, or None when none of this name is kept. Raises `ActionFailed`."""
        return await self._in_time(lambda: self._keyring.get_password(OURS, name))

    async def put(self, name: str, value: str) -> None:
        """Keep a secret in place of an earlier one. Raises `ActionFailed`."""
        await self._in_time(lambda: self._keyring.set_password(OURS, name, value))

    async def forget(self, name: str) -> None:
        """Remove a secret, if it is kept. Raises `ActionFailed`."""
        if await self.get(name) is not None:
            await self._in_time(lambda: self._keyring.delete_password(OURS, name))

    async def _in_time(self, work: Callable[[], T]) -> T:
        """Do it in a thread: the library blocks, and waits while a person is asked to unlock the keyring."""

        def looked_for() -> T:
            _ = type(self._keyring).priority  # raises without a service, where the rest would leak a socket
            return work()

        try:
            async with asyncio.timeout(PATIENCE):
                return await asyncio.to_thread(looked_for)
        except TimeoutError as error:
            raise ActionFailed(
                f"the keyring did not answer in {PATIENCE:g} s", said="Your keyring is locked."
            ) from error
        except Exception as error:  # it passes on whatever its D-Bus library raises
            raise ActionFailed(
                f"the keyring failed: {type(error).__name__}", said="Your keyring did not give me a password."
            ) from error


def _missing(detail: str) -> ServiceMissing:
    return ServiceMissing(
        f"no Secret Service: {detail}",
        said="I find no keyring to keep passwords in.",
        cure="install gnome-keyring, or switch on the Secret Service of KWallet or KeePassXC",
    )
