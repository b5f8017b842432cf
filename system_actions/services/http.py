"""Reading from the web: small answers, in bounded time."""

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from assistant_core.errors import ActionFailed
from assistant_core.services import Service, Services

if TYPE_CHECKING:
    from aiohttp import ClientHandlerType, ClientRequest, ClientResponse, ClientSession

PATIENCE = 10.0
"""Seconds that an answer may take in all."""
MOST = 4_000_000
"""Bytes that an answer may have."""


class Http(Service):
    """Reads addresses, one connection pool for all."""

    def __init__(self, session: "ClientSession", patience: float = PATIENCE) -> None:
        """Read through this session; an answer may take `patience` seconds in all."""
        self._session = session
        self._patience = patience

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Load the library; nothing is connected yet."""
        import aiohttp

        return cls(aiohttp.ClientSession(trust_env=True, headers={"User-Agent": "octavox"}))

    async def close(self) -> None:
        """Close the connections."""
        await self._session.close()

    async def get(self, address: str, **parameters: str | float) -> bytes:
        """What is at an address.

        Raises:
            ActionFailed: The host is not reached, is too slow, refuses, or sends too much.
        """
        import aiohttp

        host = urlsplit(address).hostname or "the server"
        try:
            async with asyncio.timeout(self._patience):
                return await self._read(address, parameters, host)
        except TimeoutError as error:
            raise ActionFailed(
                f"{host} did not answer in {self._patience:g} s", said=f"{host} takes too long."
            ) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise ActionFailed(
                f"{host} was not reached: {type(error).__name__}", said=f"I cannot reach {host}."
            ) from error

    async def _read(self, address: str, parameters: Mapping[str, str | float], host: str) -> bytes:
        async with self._session.get(address, params=dict(parameters) or None) as answer:
            if answer.status != 200:
                raise ActionFailed(f"{host} answered {answer.status}", said=f"{host} refused.")
            found = await beginning(answer, MOST + 1)
            if len(found) > MOST:
                raise ActionFailed(f"{host} sent over {MOST} bytes", said=f"{host} sent too much.")
        return found


async def only_once(request: "ClientRequest", handler: "ClientHandlerType") -> "ClientResponse":
    """A middleware for what changes something: aiohttp would send PUT and DELETE again after a broken answer.

    Raises `aiohttp.ClientError` when it is not known whether the request was heard.
    """
    import aiohttp

    try:
        return await handler(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise aiohttp.ClientError(f"the connection broke: {type(error).__name__}") from error


async def beginning(answer: "ClientResponse", most: int) -> bytes:
    """The first bytes of an answer; the rest is left with the host."""
    found = bytearray()
    async for part in answer.content.iter_chunked(65536):
        found += part
        if len(found) >= most:
            break
    return bytes(found[:most])
