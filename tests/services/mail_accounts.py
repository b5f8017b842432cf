"""A mail account in the settings of a private home, and its password in a real keyring."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from assistant_core.services import Services
from system_actions.services.secrets import Secrets
from tests.services.mail_servers import PASSWORD, USER
from tests.services.tiny_web import write_settings


def use_mail(home: Path, **values: object) -> None:
    """Write the account into the settings."""
    account = {"address": USER, "name": "Me Self", **values}
    lines = [f"{key} = {value!r}" for key, value in account.items()]
    write_settings(home, "[mail]\n" + "\n".join(lines) + "\n")


@pytest.fixture
async def mail_password(secret_service: object, real_services: Services) -> AsyncIterator[None]:
    """The keyring has the password."""
    await (await real_services.get(Secrets)).put(f"mail {USER}", PASSWORD)
    yield
