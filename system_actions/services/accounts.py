"""The calendars, address books and task lists that the settings name, whichever back-end keeps them."""

from collections.abc import Sequence
from typing import Literal
from urllib.parse import urlsplit

from assistant_core import paths, settings_file
from assistant_core.errors import ActionFailed, ServiceMissing, SettingsBroken
from assistant_core.resolvers.name import SURE, likeness
from assistant_core.services import Services
from assistant_core.settings import Kept, Server, Settings
from system_actions.services.collection import Collection
from system_actions.services.collection_dav import DavCollection
from system_actions.services.collection_evolution import EvolutionAddressBook, EvolutionCalendar
from system_actions.services.collection_folder import FolderCollection
from system_actions.services.dav import Account
from system_actions.services.evolution import Evolution, Source
from system_actions.services.secrets import Secrets

Holding = Literal["VEVENT", "VTODO", "VCARD"]
"""What a collection is to hold: events, tasks or contacts."""

_FOLDERS = {"VEVENT": ("calendar", ".ics"), "VTODO": ("tasks", ".ics"), "VCARD": ("contacts", ".vcf")}


def settings_now() -> Settings:
    """The settings; the defaults when the file is broken, which is reported elsewhere."""
    try:
        return settings_file.load()
    except SettingsBroken:
        return Settings()


async def collections(kept: Kept, holding: Holding, services: Services) -> list[Collection]:
    """The collections of one kind, the one to write to first.

    Raises:
        ServiceMissing: The back-end of the settings is not there, or has none.
    """
    found: Sequence[Collection]
    try:
        match kept.kept:
            case "here":
                name, suffix = _FOLDERS[holding]
                return [FolderCollection(paths.data_dir() / name, suffix, name)]
            case "server":
                found = await _on_server(await account(kept, holding, services), holding)
            case "desktop":
                found = await _on_desktop(holding, services)
    except ServiceMissing:
        raise
    except ActionFailed as error:
        raise ServiceMissing(str(error), said=error.said, cure=error.cure) from error
    try:
        return _first_to_write(found, kept.name)
    except ServiceMissing:
        for one in found:
            await one.close()
        raise


async def account(server: Server, holding: Holding, services: Services) -> Account:
    """The account of the settings, with its password from the keyring. Raises `ServiceMissing`."""
    if not server.address:
        raise ServiceMissing(
            "no address of a server is set",
            said="I do not know your server.",
            cure="run octavox calendar connect",
        )
    password = ""
    if server.user:
        name = secret_name(server)
        password = await (await services.get(Secrets)).get(name) or ""
        if not password:
            raise ServiceMissing(
                "the keyring holds no password for the account",
                said="I have no password for your account.",
                cure=f"run octavox calendar connect {server.address} --user {server.user}",
            )
    return Account(server.address, server.user, password, contacts=holding == "VCARD")


def secret_name(server: Server) -> str:
    """What the password of an account is filed under: user@host."""
    return f"{server.user}@{urlsplit(server.address).hostname}"


async def _on_server(account: Account, holding: Holding) -> list[Collection]:
    try:
        found = await account.collections()
    except BaseException:
        await account.close()
        raise
    # A calendar that does not say what it holds may hold anything.
    fitting = [one for one in found if holding == "VCARD" or not one.components or holding in one.components]
    ordered = sorted(fitting, key=lambda one: (not one.writable, one.label))
    if not ordered:
        await account.close()
    return [DavCollection(account, one, holding) for one in ordered]


async def _on_desktop(holding: Holding, services: Services) -> Sequence[Collection]:
    from system_actions.services.bus import SessionBus

    server = Evolution(await services.get(SessionBus))
    if holding == "VCARD":
        return [EvolutionAddressBook(server, one) for one in await server.sources("AddressBook")]
    sources: list[Source] = await server.sources("Calendar")
    return [EvolutionCalendar(server, one) for one in sources]


def _first_to_write(found: Sequence[Collection], name: str) -> list[Collection]:
    """With the one of this name at the beginning. Raises `ServiceMissing` when there is none."""
    chosen = [one for one in found if name and likeness(name, one.label) >= SURE]
    if not found or (name and not chosen):
        what = f"called {name}" if name else "at all"
        raise ServiceMissing(
            "there is no such calendar or address book",
            said=f"There is no calendar or address book {what} where your settings say.",
            cure="check the address and the name in the settings",
        )
    return [*chosen[:1], *(one for one in found if one not in chosen[:1])]
