"""Phones paired through KDE Connect, which send messages and dial numbers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from assistant_core import settings_file
from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed

if TYPE_CHECKING:
    from system_actions.services.bus import SessionBus

NAME = "org.kde.kdeconnect"
PATH = "/modules/kdeconnect"
DAEMON = NAME + ".daemon"
DEVICE = NAME + ".device"
SMS, SHARE = "sms", "share"

_ANSWER = 5.0
"""Seconds in which KDE Connect answers."""


@dataclass(frozen=True)
class Phone:
    """A phone that is paired and in reach.

    Attributes:
        id: What KDE Connect knows it by.
        label: What its owner calls it.
    """

    id: str
    label: str


class Phones(Service):
    """Finds the phone and hands things over to it."""

    def __init__(self, bus: "SessionBus") -> None:
        self._bus = bus

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find KDE Connect. Raises `ServiceMissing`."""
        from system_actions.services.bus import SessionBus

        phones = cls(await services.get(SessionBus))
        await phones._reachable()
        return phones

    async def with_plugin(self, plugin: str) -> Phone:
        """The phone to use, one that is in reach and has a plugin switched on (`SMS`, `SHARE`).

        Raises:
            ActionFailed: There is none, or several and none is chosen in the settings.
            ServiceMissing: KDE Connect is gone.
        """
        wanted = settings_file.current().phone.device
        found = [Phone(id, await self._label(id)) for id in await self._reachable()]
        if wanted:
            found = [phone for phone in found if phone.label.casefold() == wanted.casefold()]
        if not found:
            said = f"I cannot reach {wanted or 'your phone'}. Is it on, and in the same network?"
            raise ActionFailed("no phone is in reach", said=said)
        able = [phone for phone in found if await self._has(phone, plugin)]
        if not able:
            said = f"KDE Connect on {found[0].label} is not allowed to do that."
            raise ActionFailed(f"no phone has the plugin {plugin}", said=said)
        if len(able) > 1:
            labels = " and ".join(phone.label for phone in able)
            said = f"I can reach {labels}. Put the name of yours into the settings, under phone."
            raise ActionFailed(f"{len(able)} phones are in reach", said=said)
        return able[0]

    async def send_message(self, phone: Phone, number: str, text: str) -> None:
        """Hand a text message over. Raises `ActionFailed`."""
        from system_actions.services.bus import variant

        # A list of addresses, each a struct of one string; then the text and the files, none.
        addresses = [variant("(s)", [number])]
        await self._tell(phone, SMS, "sendSms", "avsav", addresses, text, [])

    async def show_number(self, phone: Phone, number: str) -> None:
        """Open a number in the phone's dialler. Raises `ActionFailed`."""
        await self._tell(phone, SHARE, "shareUrl", "s", f"tel:{number}")

    async def _tell(self, phone: Phone, plugin: str, member: str, signature: str, *args: Any) -> None:
        path = f"{PATH}/devices/{phone.id}/{plugin}"
        interface = f"{DEVICE}.{plugin}"
        try:
            await self._bus.call(NAME, path, interface, member, signature, *args, patience=_ANSWER)
        except BusFailed as error:
            said = f"{phone.label} did not take it."
            if error.gone:
                said = f"KDE Connect does not answer, so I do not know whether {phone.label} has it."
            raise ActionFailed(f"KDE Connect failed: {error.name}", said=said) from error

    async def _reachable(self) -> list[str]:
        """The ids of the phones that are paired and in reach. Raises `ServiceMissing`."""
        try:
            # The first is that only those in reach count, the second the same of those paired.
            found: list[str] = await self._bus.call(
                NAME, PATH, DAEMON, "devices", "bb", True, True, patience=_ANSWER
            )
        except BusFailed as error:
            raise ServiceMissing(
                f"no KDE Connect: {error.name}",
                said="I find no KDE Connect, which would reach your phone.",
                cure="install kdeconnect here and on the phone, and pair them",
            ) from error
        return found

    async def _label(self, id: str) -> str:
        try:
            return str(await self._bus.get_property(NAME, f"{PATH}/devices/{id}", DEVICE, "name"))
        except BusFailed:
            return "the phone"

    async def _has(self, phone: Phone, plugin: str) -> bool:
        path, name = f"{PATH}/devices/{phone.id}", f"kdeconnect_{plugin}"
        try:
            return bool(await self._bus.call(NAME, path, DEVICE, "hasPlugin", "s", name, patience=_ANSWER))
        except BusFailed:
            return False
