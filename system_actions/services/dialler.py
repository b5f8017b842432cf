"""What begins a phone call: the phone by way of KDE Connect, else a program here that takes ``tel:``."""

from typing import Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.opening import handler_of, open_with_default
from system_actions.services.phones import SHARE, Phones


class Dialler(Service):
    """Shows a number to dial."""

    def __init__(self, phones: Phones | None, program: str) -> None:
        """Use the phones, and else this program; one of the two is there."""
        self._phones = phones
        self._program = program

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find a phone or a program. Raises `ServiceMissing`."""
        program = await handler_of("tel")
        try:
            return cls(await services.get(Phones), program)
        except ServiceMissing as error:
            if program:
                return cls(None, program)
            raise ServiceMissing(
                f"no program for calls, and {error}",
                said="I find neither a phone nor a program to call with.",
                cure="pair your phone with kdeconnect, or install a program for calls",
            ) from error

    async def dial(self, number: str) -> str:
        """Bring a number before the person, who begins the call; returns where it is now.

        Raises:
            ActionFailed: No phone is in reach, and no program takes the number.
            ServiceMissing: KDE Connect is gone, and no program is there.
        """
        if self._phones is not None:
            try:
                phone = await self._phones.with_plugin(SHARE)
            except (ActionFailed, ServiceMissing):
                if not self._program:
                    raise
            else:
                await self._phones.show_number(phone, number)
                return f"on its way to {phone.label}"
        await open_with_default(f"tel:{number}")
        return "in your program for calls"
