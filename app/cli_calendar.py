"""``octavox calendar``: where events, contacts and lists are kept."""

import asyncio
from typing import Annotated

import typer

from app import printing
from assistant_core import settings_file
from assistant_core.errors import ServiceMissing
from assistant_core.services import Services
from assistant_core.settings import Kept
from system_actions.services.accounts import Holding, collections, secret_name
from system_actions.services.dav import Account, Found
from system_actions.services.secrets import Secrets

cli = typer.Typer(no_args_is_help=True, add_completion=False)

_HOLDING: dict[str, Holding] = {"calendar": "VEVENT", "contacts": "VCARD", "lists": "VTODO"}
_NOUN = {"calendar": "calendar", "contacts": "address book", "lists": "task list"}


@cli.command()
def connect(
    address: Annotated[str, typer.Argument(help="Of the CalDAV or CardDAV server, or of the account there")],
    user: Annotated[
        str, typer.Option(help="The name you log in with; without one no password is asked for")
    ] = "",
    lists: Annotated[bool, typer.Option("--lists", help="Keep lists there too, as tasks")] = False,
) -> None:
    """Keep events and contacts on a server; the password is asked for, tried, and kept in the keyring."""
    whole = address if "://" in address else f"https://{address}"
    password = typer.prompt(f"Password of {user}", hide_input=True) if user else ""
    asyncio.run(_connect(whole, user, password, lists=lists))


@cli.command()
def desktop() -> None:
    """Keep events and contacts in Evolution Data Server, where GNOME's programs show them."""
    asyncio.run(_desktop())


@cli.command()
def here() -> None:
    """Keep everything in files on this computer, and forget the password of the server."""
    asyncio.run(_here())


async def _connect(address: str, user: str, password: str, *, lists: bool) -> None:
    found = {"calendar": await _found(address, user, password, contacts=False)}
    found["lists"] = [one for one in found["calendar"] if one.components == {"VTODO"}]
    found["calendar"] = [one for one in found["calendar"] if one not in found["lists"]]
    found["contacts"] = await _found(address, user, password, contacts=True)
    wanted = [part for part in ("calendar", "contacts") if found[part]]
    if lists:
        wanted.append("lists")
    if not wanted:
        raise ServiceMissing(
            f"{address} has no calendar and no address book", cure="give the address of your account there"
        )
    if user:
        await _keep(secret_name(Kept(address=address, user=user)), password)
    for part in wanted:
        for key, value in (("kept", "server"), ("address", address), ("user", user)):
            settings_file.save(part, key, value)
        names = ", ".join(one.label for one in found[part]) or "none yet"
        printing.console.print(f"Connected {part} ({_NOUN[part]}s there: {names}).", markup=False)


async def _found(address: str, user: str, password: str, *, contacts: bool) -> list[Found]:
    account = Account(address, user, password, contacts=contacts)
    try:
        return await account.collections()
    finally:
        await account.close()


async def _desktop() -> None:
    services = Services()
    try:
        for part in ("calendar", "contacts"):
            found = await collections(Kept(kept="desktop"), _HOLDING[part], services)
            settings_file.save(part, "kept", "desktop")
            names = ", ".join(one.label for one in found)
            printing.console.print(f"Connected {part} ({_NOUN[part]}s there: {names}).", markup=False)
    finally:
        await services.close()


async def _here() -> None:
    known = settings_file.load()
    servers = {secret_name(one) for one in (known.calendar, known.contacts, known.lists) if one.user}
    for part in _HOLDING:
        settings_file.save(part, "kept", "here")
    services = Services()
    try:
        for name in servers:
            await (await services.get(Secrets)).forget(name)
    finally:
        await services.close()
    printing.console.print("Events, contacts and lists are kept in files here.", markup=False)


async def _keep(name: str, password: str) -> None:
    services = Services()
    try:
        await (await services.get(Secrets)).put(name, password)
    finally:
        await services.close()
