"""``octavox mail``: the password of the mail account in the settings."""

import asyncio

import typer

from app import printing
from assistant_core import settings, settings_file
from assistant_core.errors import OctavoxError, ServiceMissing
from assistant_core.services import Services
from system_actions.services import smtp
from system_actions.services.inbox import Inbox
from system_actions.services.mail_account import receiving, secret_name, sending
from system_actions.services.secrets import Secrets

cli = typer.Typer(no_args_is_help=True, add_completion=False)


@cli.command()
def connect() -> None:
    """Ask for the password of the account in the settings, try it, and keep it in the keyring."""
    mail = settings_file.load().mail
    if not (mail.address and (mail.smtp_host or mail.imap_host)):
        raise ServiceMissing(
            "the settings have no mail account",
            cure=f"put your address and your mail servers into {settings_file.location()}, under [mail]",
        )
    password = typer.prompt(f"Password of {mail.user or mail.address}", hide_input=True)
    asyncio.run(_connect(mail, password))


@cli.command()
def forget() -> None:
    """Remove the password from the keyring."""
    asyncio.run(_forget(settings_file.load().mail))


async def _connect(mail: settings.Mail, password: str) -> None:
    services = Services()
    try:
        secrets = await services.get(Secrets)
        before = await secrets.get(secret_name(mail))
        await secrets.put(secret_name(mail), password)
        try:
            tried = await _tried(mail, services)
        except OctavoxError:
            # What does not work takes the place of nothing that did.
            if before is None:
                await secrets.forget(secret_name(mail))
            else:
                await secrets.put(secret_name(mail), before)
            raise
    finally:
        await services.close()
    printing.console.print(f"The password is right: {' and '.join(tried)}.", markup=False)


async def _tried(mail: settings.Mail, services: Services) -> list[str]:
    """Log in to each server of the account; returns what each said. Raises as they do."""
    told = []
    server = await sending(services)
    if server is not None:
        await asyncio.to_thread(smtp.log_in, server)
        told.append(f"{mail.smtp_host} sends for you")
    if mail.imap_host:
        unread = await Inbox(lambda: receiving(services)).unread(0)
        told.append(f"{mail.imap_host} has {unread.count} unread")
    return told


async def _forget(mail: settings.Mail) -> None:
    services = Services()
    try:
        await (await services.get(Secrets)).forget(secret_name(mail))
    finally:
        await services.close()
    printing.console.print("The password is forgotten.", markup=False)
