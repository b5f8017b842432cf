"""Passwords in a real keyring, and without one."""

import subprocess
from pathlib import Path

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Services
from system_actions.services.secrets import Secrets
from tests.services.buses import PrivateBus


@pytest.mark.usefixtures("secret_service")
async def test_a_secret_is_kept_replaced_and_forgotten(real_services: Services) -> None:
    secrets = await real_services.get(Secrets)
    assert await secrets.get("home") is None
    await secrets.put("home", "one")
    await secrets.put("mail", "another")
    assert await secrets.get("home") == "one"
    await secrets.put("home", "two 'quoted' ☂")
    assert await secrets.get("home") == "two 'quoted' ☂"
    await secrets.forget("home")
    await secrets.forget("home")
    assert await secrets.get("home") is None
    assert await secrets.get("mail") == "another"


@pytest.mark.usefixtures("secret_service")
async def test_no_file_holds_a_secret_in_the_clear(real_services: Services, private_home: Path) -> None:
    await (await real_services.get(Secrets)).put("home", "open sesame")
    files = [path for path in private_home.rglob("*") if path.is_file()]
    assert files and not any(b"open sesame" in path.read_bytes() for path in files)


async def test_without_a_keyring_there_is_a_cure(session_bus: PrivateBus, real_services: Services) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await real_services.get(Secrets)
    assert "gnome-keyring" in caught.value.cure


async def test_a_keyring_that_died_is_an_error_without_the_secret(
    secret_service: "subprocess.Popen[bytes]", real_services: Services
) -> None:
    secrets = await real_services.get(Secrets)
    secret_service.terminate()
    secret_service.wait(10)
    with pytest.raises(ActionFailed) as caught:
        await secrets.put("home", "open sesame")
    assert caught.value.said == "Your keyring did not give me a password."
    assert "sesame" not in str(caught.value)
