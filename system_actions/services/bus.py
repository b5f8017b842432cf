"""The session and the system bus, spoken to in raw messages.

The only module that imports dbus-next. Proxies and introspection are not used: dbus-next rejects what
some desktops' introspection holds. Nothing here is a string annotation, which dbus-next would evaluate.
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, Self

from dbus_next.aio.message_bus import MessageBus
from dbus_next.constants import MessageFlag, MessageType, NameFlag, RequestNameReply
from dbus_next.errors import AuthError, InvalidAddressError
from dbus_next.message import Message
from dbus_next.signature import Variant

from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed, disconnected, unanswered
from system_actions.services.bus_objects import PROPERTIES, Answer, Interface, ServedObjects
from system_actions.services.bus_places import SESSION, SYSTEM, Place
from system_actions.services.bus_signals import DAEMON, Listeners, Signal, Subscription

log = logging.getLogger(__name__)

DAEMON_PATH = "/org/freedesktop/DBus"
PATIENCE = 10.0
"""Seconds to wait for the answer to a call, unless the caller says otherwise."""


class _Connection(MessageBus):
    """A connection that closes its socket in the end and leaves no error unlooked at."""

    def __init__(self, address: str) -> None:
        super().__init__(bus_address=address)
        self._disconnect_future.add_done_callback(_look_at)
        self._ended = False

    def send(self, msg: Message) -> Any:
        """As the library's; a write that fails shows in the answer that does not come."""
        future = super().send(msg)
        future.add_done_callback(_look_at)
        return future

    def abandon(self) -> None:
        """Give up a connection that was not completed."""
        self._finalize(EOFError())

    def _close_socket(self) -> None:
        self._sock.close()
        self._stream.close()

    def _setup_socket(self) -> None:
        try:
            super()._setup_socket()  # type: ignore[no-untyped-call]
        except Exception:
            if hasattr(self, "_sock"):
                self._close_socket()
            raise

    async def _auth_readline(self) -> str:
        # The library's own would spin for ever on a bus that dies while it greets.
        line = b""
        while not line.endswith(b"\r\n"):
            received = await self._loop.sock_recv(self._sock, 1)
            if not received:
                raise EOFError
            line += received
        return line[:-2].decode()

    def _finalize(self, err: Exception | None = None) -> None:
        # A second time would take the reader from whoever has got the file descriptor since.
        if not self._ended:
            self._ended = True
            super()._finalize(err)  # type: ignore[no-untyped-call]
            self._close_socket()


class Bus(Service):
    """One message bus: calls, properties, signals, names, and objects of our own.

    After the bus was lost, the next call connects again, with the same names and subscriptions.
    """

    place: Place

    def __init__(self) -> None:
        self._connection: _Connection | None = None
        self._connecting = asyncio.Lock()
        self._listeners = Listeners()
        self._names: dict[str, NameFlag] = {}
        self._served = ServedObjects()
        self._answering: set[asyncio.Task[None]] = set()

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Connect. Raises `ServiceMissing`."""
        bus = cls()
        await bus._ready()
        return bus

    async def close(self) -> None:
        """Disconnect; whatever is still being answered is given up."""
        for task in self._answering:
            task.cancel()
        connection, self._connection = self._connection, None
        if connection and connection.connected:
            connection.disconnect()  # type: ignore[no-untyped-call]
            await connection.wait_for_disconnect()  # type: ignore[no-untyped-call]

    @property
    def connected(self) -> bool:
        """Whether the bus is there; the next call connects again when it was lost."""
        return self._connection is not None and self._connection.connected

    async def call(
        self,
        destination: str,
        path: str,
        interface: str,
        member: str,
        signature: str = "",
        *args: Any,
        patience: float = PATIENCE,
        may_ask: bool = False,
    ) -> Any:
        """Call a method; returns None, the one result, or a list of several, variants unwrapped.

        Args:
            destination: Who is called; a well-known or unique name.
            path: The object's path.
            interface: The method's interface.
            member: The method.
            signature: The D-Bus types of `args`.
            args: The arguments; a `variant` where the type is ``v``.
            patience: Seconds to wait for the answer.
            may_ask: The other side may ask the user for a password.

        Raises:
            BusFailed: The answer is an error, or none came.
            ServiceMissing: There is no bus.
        """
        message = Message(
            destination=destination,
            path=path,
            interface=interface,
            member=member,
            signature=signature,
            body=list(args),
            flags=MessageFlag.ALLOW_INTERACTIVE_AUTHORIZATION if may_ask else MessageFlag.NONE,
        )
        return await self._call(await self._ready(), message, patience)

    async def get_property(self, destination: str, path: str, interface: str, name: str) -> Any:
        """The value of a property. Raises as `call`."""
        return await self.call(destination, path, PROPERTIES, "Get", "ss", interface, name)

    async def get_all(self, destination: str, path: str, interface: str) -> dict[str, Any]:
        """The values of all properties of an interface. Raises as `call`."""
        values: dict[str, Any] = await self.call(destination, path, PROPERTIES, "GetAll", "s", interface)
        return values

    async def set_property(
        self,
        destination: str,
        path: str,
        interface: str,
        name: str,
        signature: str,
        value: Any,
        *,
        patience: float = PATIENCE,
        may_ask: bool = False,
    ) -> None:
        """Change a property. Waits, asks and raises as `call`."""
        args = (interface, name, Variant(signature, value))
        await self.call(
            destination, path, PROPERTIES, "Set", "ssv", *args, patience=patience, may_ask=may_ask
        )

    async def names(self) -> list[str]:
        """The names that are owned on the bus now, the unique ones left out."""
        found: list[str] = await self._ask_daemon("ListNames")
        return [name for name in found if not name.startswith(":")]

    async def activatable_names(self) -> list[str]:
        """The names the bus would start a program for."""
        found: list[str] = await self._ask_daemon("ListActivatableNames")
        return found

    async def has_owner(self, name: str) -> bool:
        """Whether somebody owns a name now."""
        return bool(await self._ask_daemon("NameHasOwner", "s", name))

    async def own(self, name: str, *, queue: bool = False, replaceable: bool = False) -> bool:
        """Ask for a name; returns whether it is ours now.

        Args:
            name: The well-known name.
            queue: Wait in line for it when somebody else has it.
            replaceable: Let another that asks for it have it.
        """
        flags = NameFlag.NONE if queue else NameFlag.DO_NOT_QUEUE
        if replaceable:
            flags |= NameFlag.ALLOW_REPLACEMENT
        ours = await self._request(await self._ready(), name, flags)
        if ours or queue:
            self._names[name] = flags
        return ours

    async def disown(self, name: str) -> None:
        """Give a name back, or leave the line for it."""
        self._names.pop(name, None)
        await self._ask_daemon("ReleaseName", "s", name)

    async def subscribe(
        self,
        callback: Callable[[Signal], None],
        *,
        interface: str,
        member: str = "",
        path: str = "",
        sender: str = "",
        arg0: str = "",
    ) -> Subscription:
        """Hear signals that match; the callback runs on the loop and must be quick."""
        told = {"interface": interface, "member": member, "path": path, "sender": sender, "arg0": arg0}
        subscription = Subscription({key: value for key, value in told.items() if value}, callback)
        await self._follow(await self._ready(), subscription)
        self._listeners.subscriptions.append(subscription)
        return subscription

    async def unsubscribe(self, subscription: Subscription) -> None:
        """Hear these signals no more."""
        self._listeners.subscriptions.remove(subscription)
        if self.connected:
            await self._ask_daemon("RemoveMatch", "s", subscription.rule)

    def serve(self, path: str, interface: Interface) -> None:
        """Show an interface of ours at a path."""
        self._served.at.setdefault(path, []).append(interface)

    def unserve(self, path: str) -> None:
        """Take away what is shown at a path."""
        self._served.at.pop(path, None)

    async def emit(self, path: str, interface: str, member: str, signature: str = "", *args: Any) -> None:
        """Send a signal of ours. Raises `ServiceMissing`."""
        connection = await self._ready()
        connection.send(Message.new_signal(path, interface, member, signature, list(args)))

    async def announce(self, path: str, interface: Interface, *names: str) -> None:
        """Tell everyone that properties of ours have new values. Raises `ServiceMissing`."""
        shown = [interface.property(name) for name in names]
        changed = {found.name: Variant(found.type, found.read()) for found in shown}
        await self.emit(path, PROPERTIES, "PropertiesChanged", "sa{sv}as", interface.name, changed, [])

    async def _ready(self) -> _Connection:
        async with self._connecting:
            if self._connection is None or not self._connection.connected:
                self._connection = await self._connect()
            return self._connection

    async def _connect(self) -> _Connection:
        address = self.place.address
        if not address:
            raise self.place.missing("no address is known")
        try:
            connection = _Connection(address)
        except (OSError, InvalidAddressError) as error:
            raise self.place.missing(str(error)) from error
        whole = False
        try:
            async with asyncio.timeout(PATIENCE):
                await connection.connect()
            whole = connection.connected
        except (OSError, EOFError, AuthError, TimeoutError) as error:
            raise self.place.missing(repr(error)) from error
        finally:
            if not whole:  # it may have connected just when whoever waited for it was cancelled
                connection.abandon()
        connection.add_message_handler(self._on_message)
        for subscription in self._listeners.subscriptions:
            await self._follow(connection, subscription)
        for name, flags in self._names.items():
            await self._request(connection, name, flags)
        return connection

    async def _call(self, connection: _Connection, message: Message, patience: float = PATIENCE) -> Any:
        try:
            async with asyncio.timeout(patience):
                reply = await connection.call(message)
        except TimeoutError as error:
            raise unanswered(patience) from error
        except (OSError, EOFError) as error:
            raise disconnected(repr(error)) from error
        if reply is None:
            raise disconnected("the connection was closed")
        if reply.message_type is MessageType.ERROR:
            raise BusFailed(reply.error_name, str(reply.body[0]) if reply.body else "")
        results = [plain(value) for value in reply.body]
        return results if len(results) > 1 else (results[0] if results else None)

    async def _ask_daemon(self, member: str, signature: str = "", *args: Any) -> Any:
        return await self.call(DAEMON, DAEMON_PATH, DAEMON, member, signature, *args)

    async def _request(self, connection: _Connection, name: str, flags: NameFlag) -> bool:
        message = _to_daemon("RequestName", "su", name, flags.value)
        reply = RequestNameReply(await self._call(connection, message))
        return reply in (RequestNameReply.PRIMARY_OWNER, RequestNameReply.ALREADY_OWNER)

    async def _follow(self, connection: _Connection, subscription: Subscription) -> None:
        """Ask the daemon for signals, and find out who now owns the name they are to come from."""
        await self._call(connection, _to_daemon("AddMatch", "s", subscription.rule))
        name = subscription.follows
        if not name:
            return
        rule = f"type='signal',sender='{DAEMON}',member='NameOwnerChanged',arg0='{name}'"
        await self._call(connection, _to_daemon("AddMatch", "s", rule))
        try:
            owner = await self._call(connection, _to_daemon("GetNameOwner", "s", name))
        except BusFailed:
            owner = ""
        self._listeners.set_owner(name, owner)

    def _on_message(self, message: Message) -> bool:
        if message.message_type is MessageType.METHOD_CALL:
            return self._on_call(message)
        if message.message_type is MessageType.SIGNAL:
            args = tuple(plain(value) for value in message.body)
            found = Signal(message.sender, message.path, message.interface, message.member, args)
            self._listeners.hear(found)
        return False

    def _on_call(self, message: Message) -> bool:
        if not self._served.holds(message.path) or message.interface == DAEMON + ".Peer":
            return False
        task = asyncio.get_running_loop().create_task(self._answer(message))
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)
        return True

    async def _answer(self, message: Message) -> None:
        values = [plain(value) for value in message.body]
        try:
            answer = await self._served.answer(message.path, message.interface, message.member, values)
            self._reply(message, Message.new_method_return(message, answer.signature, _packed(answer)))
        except BusFailed as error:
            self._reply(message, Message.new_error(message, error.name, error.text))
        except Exception:
            log.exception("%s.%s broke", message.interface, message.member)
            self._reply(message, Message.new_error(message, DAEMON + ".Error.Failed", "it broke"))

    def _reply(self, to: Message, reply: Message) -> None:
        if self._connection and self.connected and not to.flags & MessageFlag.NO_REPLY_EXPECTED:
            self._connection.send(reply)


class SessionBus(Bus):
    """The bus of this login: players, notifications, the desktop, Octavox itself."""

    place = SESSION


class BusAt(Bus):
    """A bus of which another one told the address."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


class SystemBus(Bus):
    """The bus of the machine: power, brightness, the battery, networks."""

    place = SYSTEM


def variant(signature: str, value: Any) -> Any:
    """A value with its type, for an argument of type ``v`` or the values of an ``a{sv}``."""
    return Variant(signature, value)


def plain(value: Any) -> Any:
    """A value with every variant in it replaced by what it holds."""
    if isinstance(value, Variant):
        return plain(value.value)
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return value


def _packed(answer: Answer) -> list[Any]:
    if answer.signature == "v":
        return [Variant(*answer.values[0])]
    if answer.signature == "a{sv}":
        return [{name: Variant(*pair) for name, pair in answer.values[0].items()}]
    return list(answer.values)


def _to_daemon(member: str, signature: str, *args: Any) -> Message:
    return Message(DAEMON, DAEMON_PATH, DAEMON, member, signature=signature, body=list(args))


def _look_at(future: asyncio.Future[Any]) -> None:
    """Keep asyncio from reporting an error that is reported where it matters."""
    if not future.cancelled():
        future.exception()
