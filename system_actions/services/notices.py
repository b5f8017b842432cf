"""Desktop notifications (org.freedesktop.Notifications), with a button where the daemon draws them."""

from collections.abc import Callable
from typing import Self

from assistant_core.errors import ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.bus import SessionBus, variant
from system_actions.services.bus_errors import BusFailed
from system_actions.services.bus_signals import Signal

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"


class Notices(Service):
    """Shows notices; `capabilities` says what this desktop's daemon can draw."""

    def __init__(self, bus: SessionBus, capabilities: frozenset[str]) -> None:
        self._bus = bus
        self.capabilities = capabilities
        self._pressed: dict[int, Callable[[str], object]] = {}

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the daemon. Raises `ServiceMissing`."""
        bus = await services.get(SessionBus)
        try:
            found = await bus.call(NAME, PATH, NAME, "GetCapabilities")
        except BusFailed as error:
            raise ServiceMissing(
                f"no notification daemon: {error}",
                said="This desktop shows no notifications.",
                cure="install a notification daemon such as dunst",
            ) from error
        notices = cls(bus, frozenset(found))
        for member in ("ActionInvoked", "NotificationClosed"):
            await bus.subscribe(notices._heard, interface=NAME, member=member, path=PATH)
        return notices

    async def show(
        self,
        title: str,
        body: str,
        *,
        icon: str = "org.octavox.Octavox",
        buttons: dict[str, str] | None = None,
        on_press: Callable[[str], object] | None = None,
        urgent: bool = False,
    ) -> int:
        """Show a notice; returns its number. Raises `BusFailed`.

        Args:
            title: One line.
            body: Plain text; what looks like markup is shown as it is.
            icon: An icon name or a file.
            buttons: Keys and labels; left out where the daemon draws none.
            on_press: Called with the key of the button that was pressed.
            urgent: Stay until it is closed.
        """
        drawn = buttons if buttons and "actions" in self.capabilities else {}
        actions = [word for pair in drawn.items() for word in pair]
        if "body-markup" in self.capabilities:
            body = body.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        hints = {
            "urgency": variant("y", 2 if urgent else 1),
            "desktop-entry": variant("s", "org.octavox.Octavox"),
        }
        number: int = await self._bus.call(
            NAME, PATH, NAME, "Notify", "susssasa{sv}i",
            "Octavox", 0, icon, title, body, actions, hints, 0 if urgent else -1,
        )  # fmt: skip
        if drawn and on_press is not None:
            self._pressed[number] = on_press
        return number

    async def withdraw(self, number: int) -> None:
        """Take a notice away; nothing happens when it is gone already."""
        self._pressed.pop(number, None)
        try:
            await self._bus.call(NAME, PATH, NAME, "CloseNotification", "u", number)
        except BusFailed as error:
            if error.gone:
                raise

    def _heard(self, signal: Signal) -> None:
        number = int(signal.args[0])
        if signal.member == "NotificationClosed":
            self._pressed.pop(number, None)
        elif number in self._pressed:
            self._pressed.pop(number)(str(signal.args[1]))
