"""The settings of a test's own that say where events, contacts and lists are kept."""

from collections.abc import Callable

import pytest

from assistant_core import paths
from tests.services.evolution import Evolution
from tests.services.radicale import Radicale

Keep = Callable[..., None]


@pytest.fixture
def keep(private_home: object) -> Keep:
    """``keep("calendar", kept="server", address=…)``: write a section of the settings file."""

    def write(section: str, **values: str) -> None:
        file = paths.config_dir() / "settings.toml"
        before = file.read_text() if file.exists() else ""
        lines = [f"[{section}]", *(f'{key} = "{value}"' for key, value in values.items())]
        file.write_text(before + "\n".join(lines) + "\n")

    return write


@pytest.fixture
def on_radicale(radicale: Radicale, keep: Keep) -> Radicale:
    """Events, contacts and lists are kept by Radicale, which asks for no password."""
    for section in ("calendar", "contacts", "lists"):
        keep(section, kept="server", address=radicale.address)
    return radicale


@pytest.fixture
def on_evolution(evolution: Evolution, keep: Keep) -> Evolution:
    """Events and contacts are kept by Evolution Data Server."""
    for section in ("calendar", "contacts"):
        keep(section, kept="desktop")
    return evolution
