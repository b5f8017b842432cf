"""``octavox home`` with a real Home Assistant and a real keyring."""

import pytest
from typer.testing import CliRunner, Result

from app.cli_home import cli
from assistant_core import settings_file
from assistant_core.errors import ServiceMissing
from tests.services.real_home import RealHouse


def octavox_home(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(cli, arguments, input=typed)


@pytest.mark.usefixtures("secret_service")
def test_connecting_keeps_the_address_in_the_settings_and_the_token_out_of_sight(
    real_house: RealHouse,
) -> None:
    address = real_house.address.removeprefix("http://")
    done = octavox_home("connect", address, typed=f" {real_house.token}\n")
    assert done.exit_code == 0, done.output
    assert "things in 5 rooms" in done.output and "Not exposed to voice: 1 thing." in done.output
    assert settings_file.load().home.address == real_house.address
    assert real_house.token not in done.output
    assert real_house.token not in settings_file.location().read_text()
    done = octavox_home("forget")
    assert done.exit_code == 0 and settings_file.load().home.address == ""


@pytest.mark.usefixtures("secret_service")
def test_a_wrong_token_is_not_kept(real_house: RealHouse) -> None:
    done = octavox_home("connect", real_house.address, typed="wrong\n")
    assert isinstance(done.exception, ServiceMissing)
    assert done.exception.said == "Home Assistant does not accept my token."
    assert settings_file.load().home.address == ""


def test_without_a_keyring_nothing_is_kept(
    real_house: RealHouse, private_home: object, session_bus: object
) -> None:
    done = octavox_home("connect", real_house.address, typed=f"{real_house.token}\n")
    assert isinstance(done.exception, ServiceMissing) and "keyring" in done.exception.said
    assert settings_file.load().home.address == ""
