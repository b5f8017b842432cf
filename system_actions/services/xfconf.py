"""Xfce's settings, through xfconfd on the session bus."""

from typing import TYPE_CHECKING, Any, Self

from assistant_core.services import Service, Services
from system_actions.services.bus_errors import BusFailed, named

if TYPE_CHECKING:
    from system_actions.services.bus import SessionBus

NAME = "org.xfce.Xfconf"
PATH = "/org/xfce/Xfconf"

_NO_SUCH = NAME + ".Error.PropertyNotFound"
_NO_CHANNEL = NAME + ".Error.ChannelNotFound"


class Xfconf(Service):
    """The settings of Xfce, by channel and property."""

    def __init__(self, bus: "SessionBus") -> None:
        self._bus = bus

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find xfconfd. Raises `ServiceMissing`."""
        from system_actions.services.bus import SessionBus

        xfconf = cls(await services.get(SessionBus))
        await xfconf._call("ListChannels")
        return xfconf

    async def get(self, channel: str, name: str) -> Any:
        """A setting; None when it has never been made. Raises `ServiceMissing` and `ActionFailed`."""
        try:
            return await self._bus.call(NAME, PATH, NAME, "GetProperty", "ss", channel, name)
        except BusFailed as error:
            if error.name in (_NO_SUCH, _NO_CHANNEL):
                return None
            raise _named(error) from error

    async def set(self, channel: str, name: str, signature: str, value: Any) -> Any:
        """Make a setting and return what it is then. Raises as `get`."""
        from system_actions.services.bus import variant

        await self._call("SetProperty", "ssv", channel, name, variant(signature, value))
        return await self.get(channel, name)

    async def reset(self, channel: str, name: str) -> None:
        """Take a setting back, so that the default counts. Raises as `get`."""
        await self._call("ResetProperty", "ssb", channel, name, False)

    async def _call(self, member: str, signature: str = "", *args: Any) -> Any:
        try:
            return await self._bus.call(NAME, PATH, NAME, member, signature, *args)
        except BusFailed as error:
            raise _named(error) from error


def _named(error: BusFailed) -> Exception:
    return named(error, "xfconfd", said="I cannot reach the settings of Xfce.", cure="install xfconf")
