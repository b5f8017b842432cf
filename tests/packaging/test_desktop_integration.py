"""What the desktop is told about the program is valid, and names one thing the same everywhere."""

import configparser
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app import APP_ID
from app.remote import BUS_NAME
from assistant_core.events import State

LINUX = Path(__file__).parent.parent.parent / "packaging" / "linux"
ICONS = Path(__file__).parent.parent.parent / "app" / "icons"


@pytest.mark.parametrize("file", sorted(LINUX.glob("*.desktop")), ids=lambda f: f.name)
def test_desktop_entries_are_valid(file: Path) -> None:
    done = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True)
    assert done.returncode == 0 and not done.stdout, done.stdout


def test_the_metainfo_is_valid() -> None:
    command = ["appstreamcli", "validate", "--no-net", str(LINUX / f"{APP_ID}.metainfo.xml")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_one_id_names_the_program_everywhere() -> None:
    metainfo = ElementTree.parse(LINUX / f"{APP_ID}.metainfo.xml").getroot()
    assert metainfo.findtext("id") == APP_ID == BUS_NAME
    entry = configparser.RawConfigParser()
    entry.read(LINUX / f"{APP_ID}.desktop")
    assert entry["Desktop Entry"]["Icon"] == entry["Desktop Entry"]["StartupWMClass"] == APP_ID
    service = configparser.RawConfigParser()
    service.read(LINUX / f"{APP_ID}.service")
    assert service["D-BUS Service"]["Name"] == APP_ID


def test_every_state_has_a_picture_in_colour_and_as_a_symbol() -> None:
    from app.icons import _PICTURES

    for name in {*(_PICTURES[state] for state in State), "muted"}:
        for file in (f"{name}.svg", f"{name}-symbolic.svg"):
            ElementTree.parse(ICONS / file)
