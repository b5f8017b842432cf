"""Notices on a real desktop daemon: shown, pressed, withdrawn."""

import asyncio
from pathlib import Path

import pytest

from assistant_core.errors import ServiceMissing
from assistant_core.services import Services
from system_actions.services.notices import Notices
from tests.services.buses import PrivateBus
from tests.services.notifications import Notifications
from tests.services.waiting import PATIENCE, until

PICTURES = Path(__file__).parent.parent.parent / "artefacts"


async def test_a_button_that_is_pressed_is_told(
    notifications: Notifications, real_services: Services
) -> None:
    pressed: list[str] = []
    notices = await real_services.get(Notices)
    buttons = {"stop": "Stop", "snooze": "Snooze"}
    await notices.show("Octavox", "Your tea is ready.", buttons=buttons, on_press=pressed.append, urgent=True)
    await until(lambda: notifications.shown)
    notifications.display.screenshot(PICTURES / "notice.png")
    # A notice that is not drawn yet, or moves, is not hit: it is looked for anew before each click.
    async with asyncio.timeout(PATIENCE):
        while not pressed:
            for window in notifications.shown:
                notifications.press(window, 1, of=2)
            await asyncio.sleep(0.2)
    assert pressed == ["snooze"]


async def test_a_notice_can_be_withdrawn_more_than_once(
    notifications: Notifications, real_services: Services
) -> None:
    notices = await real_services.get(Notices)
    number = await notices.show("Octavox", "The volume is at 30 percent.", urgent=True)
    await until(lambda: notifications.shown)
    await notices.withdraw(number)
    await until(lambda: not notifications.shown)
    await notices.withdraw(number)


async def test_without_a_daemon_it_says_what_to_install(
    session_bus: PrivateBus, real_services: Services
) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await real_services.get(Notices)
    assert "notification daemon" in caught.value.cure
