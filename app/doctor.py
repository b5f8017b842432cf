"""``octavox doctor``: what Octavox needs on this machine, whether it is there, and each cure."""

import os
from dataclasses import asdict, dataclass
from typing import Any

from rich.table import Table

from app import printing
from app.compose import compose
from app.remote import Resident
from assistant_core import settings_file
from assistant_core.catalog import Catalog
from assistant_core.errors import OctavoxError
from assistant_core.services import Service, Services
from assistant_core.sound_devices import microphones
from models import function_model, store
from system_actions.mappings.actions_file import ActionsFile
from system_actions.services.accessible import Accessible
from system_actions.services.audio import Audio
from system_actions.services.battery import Battery
from system_actions.services.bluetooth import Bluetooth
from system_actions.services.browser import Browser
from system_actions.services.bus import SessionBus, SystemBus
from system_actions.services.calendars import Calendars
from system_actions.services.camera import Camera
from system_actions.services.clipboard import Clipboard
from system_actions.services.contacts import Contacts
from system_actions.services.dialler import Dialler
from system_actions.services.dictionary import Dictionary
from system_actions.services.encyclopedia import Encyclopedia
from system_actions.services.feeds import Feeds
from system_actions.services.files import Files
from system_actions.services.home_assistant import Home
from system_actions.services.inbox import Inbox
from system_actions.services.keyboard import Keyboard
from system_actions.services.lists import Lists
from system_actions.services.login import Login
from system_actions.services.look import Look
from system_actions.services.network import Network
from system_actions.services.night_light import NightLight
from system_actions.services.notices import Notices
from system_actions.services.outbox import Outbox
from system_actions.services.phones import Phones
from system_actions.services.players import Players
from system_actions.services.power_profiles import PowerProfiles
from system_actions.services.quiet import Quiet
from system_actions.services.radios import Radios
from system_actions.services.screen import Screen
from system_actions.services.screens import Screens
from system_actions.services.secrets import Secrets
from system_actions.services.translators import Translators
from system_actions.services.windows import Windows


@dataclass(frozen=True)
class Finding:
    """One thing looked at: whether it is in order, what was found, and how to mend it."""

    what: str
    fine: bool
    detail: str
    cure: str = ""

    def as_json(self) -> dict[str, Any]:
        """The finding as an object."""
        return asdict(self)


SERVICES: dict[str, type[Service]] = {
    "session bus": SessionBus,
    "system bus": SystemBus,
    "sound server": Audio,
    "screen brightness": Screens,
    "login manager": Login,
    "battery": Battery,
    "power profiles": PowerProfiles,
    "network manager": Network,
    "Bluetooth": Bluetooth,
    "radios": Radios,
    "media players": Players,
    "notifications": Notices,
    "keyring": Secrets,
    "home": Home,
    "calendar": Calendars,
    "contacts": Contacts,
    "lists": Lists,
    "sending mail": Outbox,
    "mailbox": Inbox,
    "phone": Phones,
    "calls": Dialler,
    "news": Feeds,
    "encyclopedia": Encyclopedia,
    "dictionary": Dictionary,
    "translation": Translators,
    "web browser": Browser,
    "files": Files,
    "do not disturb": Quiet,
    "night light": NightLight,
    "dark look": Look,
    "windows": Windows,
    "clipboard": Clipboard,
    "screen pictures": Screen,
    "camera": Camera,
    "typing": Keyboard,
    "password fields": Accessible,
}


async def examine_machine() -> list[Finding]:
    """Look at everything; takes a few seconds and changes nothing."""
    findings = [_settings(), _own_actions(), *_models(), _microphone(), _hotkey()]
    async with compose(face="none") as parts:
        for what, kind in SERVICES.items():
            findings.append(await _service(what, kind, parts.services))
        findings += await _others(parts.assistant.stages.catalog, parts.services)
        resident = await Resident.find(parts.services)
    running = "running" if resident else "not running"
    findings.append(Finding("resident", resident is not None, running, "" if resident else "start octavox"))
    return findings


def print_findings(findings: list[Finding]) -> None:
    """The findings as a table."""
    table = Table()
    for column in ("", "what", "found", "to mend it"):
        table.add_column(column, overflow="fold")
    for finding in findings:
        table.add_row("ok" if finding.fine else "--", finding.what, finding.detail, finding.cure)
    printing.console.print(table)


def _settings() -> Finding:
    try:
        settings_file.load()
    except OctavoxError as error:
        return Finding("settings", False, str(error), error.cure)
    return Finding("settings", True, str(settings_file.location()))


def _own_actions() -> Finding:
    source = ActionsFile(Catalog.load())
    found = source() or ()
    if source.problems:
        detail = "; ".join(str(problem) for problem in source.problems)
        return Finding("own actions", False, detail, f"mend {source.path}")
    return Finding("own actions", True, f"{len(found)} in {source.path}")


def _models() -> list[Finding]:
    found = [
        Finding(f"model {s.name}", s.fine, s.detail, "" if s.fine else "octavox model fetch")
        for s in store.statuses()
    ]
    built = function_model.is_built()
    detail = "built" if built else "not built from its parts yet"
    return [*found, Finding("function model", built, detail, "" if built else "octavox model build")]


def _microphone() -> Finding:
    found = microphones()
    if not found:
        cure = "connect a microphone, and start the sound server if there is none"
        return Finding("microphone", False, "there is none", cure)
    return Finding("microphone", True, ", ".join(one.label for one in found))


def _hotkey() -> Finding:
    bind = "bind a key of the desktop to: octavox listen"
    if os.environ.get("WAYLAND_DISPLAY"):
        return Finding("hotkey", False, "on Wayland no program may grab a key", bind)
    if not os.environ.get("DISPLAY"):
        return Finding("hotkey", False, "there is no display", bind)
    return Finding("hotkey", True, "can be grabbed on X11")


async def _others(catalog: Catalog, services: Services) -> list[Finding]:
    """What functions ask for besides and is missing, under the adapter's own name."""
    asked = {kind for function in catalog for kind in function.services.values()}
    rest = sorted(asked - set(SERVICES.values()), key=lambda kind: kind.__name__)
    found = [await _service(kind.__name__, kind, services) for kind in rest]
    return [finding for finding in found if not finding.fine]


async def _service(what: str, kind: type[Service], services: Services) -> Finding:
    missing = await services.missing(kind)
    if missing is not None:
        return Finding(what, False, str(missing), missing.cure)
    return Finding(what, True, "answers")
