"""``octavox home``: the connection to Home Assistant."""

import asyncio
from typing import Annotated

import typer

from app import printing
from assistant_core import settings_file
from assistant_core.services import Services
from system_actions.services.home_assistant import TOKEN, Access, Home
from system_actions.services.secrets import Secrets
from system_actions.words.phrases import counted

cli = typer.Typer(no_args_is_help=True, add_completion=False)


@cli.command()
def connect(
    address: Annotated[str, typer.Argument(help="Of Home Assistant's page: http://homeassistant.local:8123")],
) -> None:
    """Ask for a long-lived access token (your profile in Home Assistant makes one), and keep it."""
    token = typer.prompt("Long-lived access token", hide_input=True).strip()
    whole = address if "://" in address else f"http://{address}"
    asyncio.run(_connect(whole.rstrip("/"), token))


@cli.command()
def forget() -> None:
    """Forget the home and its token."""
    asyncio.run(_forget())


async def _connect(address: str, token: str) -> None:
    async def access() -> Access:
        return Access(address, token)

    services = Services()
    home = Home(access)
    try:
        things, rooms, withheld = await home.things(), await home.areas(), await home.withheld()
        await (await services.get(Secrets)).put(TOKEN, token)
        settings_file.save("home", "address", address)
    finally:
        await home.close()
        await services.close()
    printing.console.print(
        f"Connected: {counted(len(things), 'thing')} in {counted(len(rooms), 'room')}.", markup=False
    )
    if withheld:
        hint = "In Home Assistant, Settings > Voice assistants > Expose says which ones may be spoken to."
        printing.console.print(f"Not exposed to voice: {counted(withheld, 'thing')}. {hint}", markup=False)


async def _forget() -> None:
    services = Services()
    try:
        settings_file.save("home", "address", "")
        await (await services.get(Secrets)).forget(TOKEN)
    finally:
        await services.close()
    printing.console.print("The home is forgotten.", markup=False)
