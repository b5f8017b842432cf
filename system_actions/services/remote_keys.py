"""Typing through the portal for remote control (org.freedesktop.portal.RemoteDesktop)."""

import secrets

from assistant_core.errors import ActionFailed
from system_actions.services.bus_errors import BusFailed
from system_actions.services.portal import Portal

REMOTE = "org.freedesktop.portal.RemoteDesktop"
_SESSION = "org.freedesktop.portal.Session"
_KEYBOARD = 1
_RELEASED, _PRESSED = 0, 1
_UNICODE = 0x01000000
"""Added to a character's number it is its keysym; Latin-1 has its own (X11 protocol, appendix A)."""


async def type_by_portal(portal: Portal, words: str) -> None:
    """Open a session, for which the desktop asks the person, type, and close it.

    Raises:
        ActionFailed: The person said no, or the portal failed.
        ServiceMissing: There is no bus any more.
    """
    from system_actions.services.bus import variant

    token = variant("s", f"octavox{secrets.token_hex(4)}")
    made = await portal.request(REMOTE, "CreateSession", "a{sv}", {"session_handle_token": token})
    session = str(made["session_handle"])
    try:
        keyboard = {"types": variant("u", _KEYBOARD)}
        await portal.request(REMOTE, "SelectDevices", "oa{sv}", session, keyboard)
        given = await portal.request(REMOTE, "Start", "osa{sv}", session, "", {})
        if not int(given.get("devices", 0)) & _KEYBOARD:
            raise ActionFailed("no keyboard was given", said="The desktop did not allow that.")
        for character in words:
            for state in (_PRESSED, _RELEASED):
                key = keysym(character)
                await portal.tell(REMOTE, "NotifyKeyboardKeysym", "oa{sv}iu", session, {}, key, state)
    except BusFailed as error:
        raise ActionFailed(f"the portal refused: {error}", said="The desktop did not let me type.") from error
    finally:
        await portal.close_session(session, _SESSION)


def keysym(character: str) -> int:
    """The X keysym of a character."""
    number = ord(character)
    return number if 0x20 <= number <= 0x7E or 0xA0 <= number <= 0xFF else _UNICODE + number
