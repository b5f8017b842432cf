"""``octavox calendar`` with real servers and a real keyring."""

import asyncio

import pytest
from typer.testing import CliRunner, Result

from app.cli_calendar import cli
from assistant_core import settings, settings_file
from assistant_core.errors import OctavoxError
from assistant_core.services import Services
from system_actions.services.calendars import Calendars
from system_actions.services.secrets import Secrets
from tests.services.evolution import Evolution
from tests.services.radicale import PASSWORD, USER, Radicale


def octavox_calendar(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(cli, arguments, input=typed)


def opened() -> str | None:
    """What is in the keyring, once the calendar was opened with it."""

    async def read() -> str | None:
        services = Services()
        try:
            await services.get(Calendars)
            return await (await services.get(Secrets)).get(f"{USER}@127.0.0.1")
        finally:
            await services.close()

    return asyncio.run(read())


@pytest.mark.usefixtures("secret_service")
def test_a_server_is_connected_with_a_right_password_only(guarded_radicale: Radicale) -> None:
    guarded_radicale.make("chores", "VTODO", "Chores")
    wrong = octavox_calendar("connect", guarded_radicale.root, "--user", USER, typed="wrong\n")
    assert isinstance(wrong.exception, OctavoxError)
    assert wrong.exception.said == "127.0.0.1 does not accept your name and password."
    assert settings_file.load() == settings.Settings()
    done = octavox_calendar("connect", guarded_radicale.root, "--user", USER, typed=f"{PASSWORD}\n")
    assert done.exit_code == 0, done.output
    assert "Connected calendar (calendars there: Home)." in done.output
    assert "Connected contacts (address books there: People)." in done.output
    assert "lists" not in done.output and PASSWORD not in done.output
    assert settings_file.load().lists.kept == "here"
    assert PASSWORD not in settings_file.location().read_text()
    assert opened() == PASSWORD
    again = octavox_calendar(
        "connect", guarded_radicale.root, "--user", USER, "--lists", typed=f"{PASSWORD}\n"
    )
    assert "Connected lists (task lists there: Chores)." in again.output
    assert octavox_calendar("here").exit_code == 0
    assert [settings_file.load().calendar.kept, settings_file.load().lists.kept] == ["here", "here"]
    assert opened() is None


@pytest.mark.usefixtures("private_home")
def test_an_address_with_nothing_there_is_said() -> None:
    done = octavox_calendar("connect", "http://127.0.0.1:1/")
    assert isinstance(done.exception, OctavoxError)
    assert done.exception.said == "I cannot reach 127.0.0.1."
    assert settings_file.load() == settings.Settings()


def test_the_desktop_is_connected(evolution: Evolution) -> None:
    done = octavox_calendar("desktop")
    assert done.exit_code == 0, done.output
    assert "Connected calendar (calendars there: Personal" in done.output
    assert settings_file.load().contacts.kept == "desktop"


@pytest.mark.usefixtures("session_bus", "private_home")
def test_a_desktop_without_a_calendar_is_not_connected() -> None:
    done = octavox_calendar("desktop")
    assert isinstance(done.exception, OctavoxError) and done.exception.cure
    assert settings_file.load() == settings.Settings()
