"""A WebSocket connection to Home Assistant: commands with their answers, and what it pushes by itself.

The protocol is https://developers.home-assistant.io/docs/api/websocket.
"""

import asyncio
import contextlib
import itertools
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Self

from assistant_core.errors import ActionFailed, ServiceMissing

if TYPE_CHECKING:
    from aiohttp import ClientSession, ClientWebSocketResponse

log = logging.getLogger(__name__)

Listener = Callable[[dict[str, Any]], None]

HEARTBEAT = 20.0
"""Seconds between pings; a home that does not answer one is gone."""

_MOST = 64 << 20
"""Bytes that one message may have: the states of a large home come in one."""

CONNECT = "run octavox home connect ADDRESS"


class HomeRefused(ActionFailed):
    """Home Assistant answered a command with an error; `code` is its own name for it."""

    default_said = "Home Assistant refused."

    def __init__(self, code: str, logged: str) -> None:
        super().__init__(f"{code}: {logged}")
        self.code = code


class HomeSilent(ActionFailed):
    """No answer came in time, or the connection broke before it."""

    default_said = "Home Assistant does not answer."


class HomeLink:
    """One connection, authenticated."""

    def __init__(self, session: "ClientSession", address: str, patience: float) -> None:
        self._session = session
        self._address = address
        self._patience = patience
        self._socket: ClientWebSocketResponse | None = None
        self._reader: asyncio.Task[None] | None = None
        self._over = False
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._listeners: dict[int, Listener] = {}

    @classmethod
    async def connect(cls, address: str, token: str, patience: float) -> Self:
        """Connect and show the token.

        Args:
            address: As of Home Assistant's web page: ``http://homeassistant.local:8123``.
            token: A long-lived access token.
            patience: Seconds that connecting, and later each answer, may take.

        Raises:
            ServiceMissing: Nothing answers there, it is no Home Assistant, or the token is not accepted.
        """
        try:
            import aiohttp
        except ImportError as error:
            raise _missing(str(error)) from error
        session = aiohttp.ClientSession(headers={"Authorization": f"Bearer {token}"})
        link = cls(session, address.rstrip("/"), patience)
        try:
            async with asyncio.timeout(patience):
                await link._begin(token)
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError, TypeError) as error:
            await link.close()
            raise _missing(type(error).__name__) from error
        except BaseException:
            await link.close()
            raise
        return link

    @property
    def alive(self) -> bool:
        """Whether the connection stands."""
        return self._reader is not None and not self._over

    async def command(self, type: str, **values: Any) -> Any:
        """Send a command and wait for its result.

        Raises:
            HomeRefused: The answer is an error.
            HomeSilent: None came in time.
        """
        return await self._send(next(self._numbers), type, values)

    async def subscribe(self, listener: Listener, type: str, **values: Any) -> None:
        """Have events pushed to a listener from now on. Raises as `command`."""
        number = next(self._numbers)
        self._listeners[number] = listener
        await self._send(number, type, values)

    async def read(self, path: str) -> Any:
        """What the REST interface says at a path. Raises as `command`."""
        import aiohttp

        limit = aiohttp.ClientTimeout(total=self._patience)
        try:
            async with self._session.get(self._address + path, timeout=limit) as answer:
                if answer.status != 200:
                    raise HomeRefused(f"http {answer.status}", path)
                return await answer.json()
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
            raise HomeSilent(f"{path}: {type(error).__name__}") from error

    async def close(self) -> None:
        """End the connection."""
        if self._reader is not None:
            self._reader.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reader
        if self._socket is not None:
            await self._socket.close()
        await self._session.close()

    async def _begin(self, token: str) -> None:
        self._socket = await self._session.ws_connect(
            f"{self._address}/api/websocket", heartbeat=HEARTBEAT, max_msg_size=_MOST
        )
        await self._expect("auth_required")
        await self._socket.send_json({"type": "auth", "access_token": token})
        if await self._expect("auth_ok", "auth_invalid") == "auth_invalid":
            raise ServiceMissing(
                "Home Assistant does not accept the token",
                said="Home Assistant does not accept my token.",
                cure=f"make a new long-lived access token in your profile in Home Assistant, and {CONNECT}",
            )
        self._reader = asyncio.create_task(self._read_on())

    async def _expect(self, *types: str) -> str:
        assert self._socket is not None
        told = await self._socket.receive_json()
        if not isinstance(told, dict) or told.get("type") not in types:
            raise _missing("what answers there is no Home Assistant")
        return str(told["type"])

    async def _send(self, number: int, type: str, values: dict[str, Any]) -> Any:
        if self._socket is None or not self.alive:
            raise HomeSilent(f"{type}: there is no connection")
        answer = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        try:
            async with asyncio.timeout(self._patience):
                await self._socket.send_json({"id": number, "type": type, **values})
                return await answer
        except TimeoutError as error:
            raise HomeSilent(f"{type}: no answer in {self._patience:g} s") from error
        except OSError as error:
            self._over = True  # noticed by who writes before it is by who reads
            raise HomeSilent(f"{type}: the connection broke") from error
        finally:
            del self._waiting[number]

    async def _read_on(self) -> None:
        import aiohttp

        assert self._socket is not None
        try:
            async for message in self._socket:
                if message.type is not aiohttp.WSMsgType.TEXT:
                    break
                self._take(message.json())
        finally:
            self._over = True
            for answer in self._waiting.values():
                if not answer.done():
                    answer.set_exception(HomeSilent("the connection broke"))

    def _take(self, told: dict[str, Any]) -> None:
        number = told.get("id", 0)
        if told.get("type") == "event" and number in self._listeners:
            self._listeners[number](told["event"])
            return
        answer = self._waiting.get(number)
        if answer is None or answer.done():
            return
        if told.get("type") == "pong" or told["success"]:
            answer.set_result(told.get("result"))
        else:
            problem = told.get("error", {})
            answer.set_exception(HomeRefused(str(problem.get("code")), str(problem.get("message"))))


def _missing(detail: str) -> ServiceMissing:
    return ServiceMissing(
        f"Home Assistant is not reached: {detail}",
        said="I cannot reach Home Assistant.",
        cure=f"start Home Assistant, or correct its address: {CONNECT}",
    )
