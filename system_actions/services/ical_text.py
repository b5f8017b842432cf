"""Calendar objects taken apart and put together as texts, so that what a back-end keeps stays as it is."""

import re
from collections.abc import Sequence
from functools import cache

from system_actions.services.collection import unfolded

_COMPONENT = re.compile(r"^BEGIN:(VEVENT|VTODO)\s*$.*?^END:\1\s*$", re.MULTILINE | re.DOTALL)
_UID = re.compile(r"^UID[^:\n]*:(.+?)\s*$", re.MULTILINE)
_MOVED = re.compile(r"^RECURRENCE-ID[^:\n]*:(.+?)\s*$", re.MULTILINE)
_ZONE = re.compile(r';TZID="?([^":;\n]+)"?[:;]')
_HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Octavox//Octavox//EN\r\n"


def components(text: str) -> list[str]:
    """The events or tasks in a text, each with CRLF line ends."""
    lines = "\r\n".join(unfolded(text).splitlines()) + "\r\n"
    return [match[0].rstrip() + "\r\n" for match in _COMPONENT.finditer(lines.replace("\r\n", "\n"))]


def joined(parts: Sequence[str]) -> str:
    """Events or tasks as one calendar object."""
    return _HEAD + "".join("\r\n".join(part.splitlines()) + "\r\n" for part in parts) + "END:VCALENDAR\r\n"


def uid_of(text: str) -> str:
    """The UID of an event, a task or a card; empty when it has none."""
    match = _UID.search(unfolded(text))
    return match[1] if match else ""


def recurrence_id(text: str) -> str:
    """Which one of its series a moved event is; empty for the series itself."""
    match = _MOVED.search(unfolded(text))
    return match[1] if match else ""


def time_zones(text: str) -> list[str]:
    """The definition (VTIMEZONE) of every time zone a text names by its usual name."""
    names = sorted({name for name in _ZONE.findall(unfolded(text)) if not name.startswith("/")})
    return [zone for name in names if (zone := _definition(name))]


@cache
def _definition(name: str) -> str:
    from icalendar import Timezone

    try:
        return str(Timezone.from_tzid(name).to_ical().decode())
    except (ValueError, KeyError, LookupError):
        return ""
