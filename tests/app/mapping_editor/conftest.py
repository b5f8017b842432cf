"""The page of one's own functions as the program makes it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.face import Face
from app.mapping_editor.page import OwnFunctionsPage
from assistant_core import paths
from tests.app.mapping_editor.editing import Editing


@pytest.fixture
def page(face: Face, qtbot: QtBot) -> Iterator[OwnFunctionsPage]:
    """The page, shown, in a home that has two functions of its own."""
    window = face.settings_window
    with qtbot.waitActive(window):
        window.show()
    window.show_page("Own functions")
    (found,) = window.findChildren(OwnFunctionsPage)
    yield found
    for dialog in reversed(Editing(found, qtbot).open):
        dialog.reject()
    qtbot.wait(10)


@pytest.fixture
def editing(page: OwnFunctionsPage, qtbot: QtBot) -> Editing:
    """A person at the page."""
    return Editing(page, qtbot)


@pytest.fixture
def file() -> Path:
    """The file that the functions are kept in."""
    return paths.config_dir() / "actions.toml"
