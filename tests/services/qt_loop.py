"""An asyncio loop that runs whenever Qt handles its events, as in the program, for widgets with tasks."""

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from qasync import QEventLoop


@pytest.fixture
def qt_loop(qapp: "QApplication") -> Iterator["QEventLoop"]:
    """The loop; its `create_task` is what widgets are given to spawn with."""
    from qasync import QEventLoop

    made = QEventLoop(qapp)
    asyncio.events._set_running_loop(made)
    yield made
    asyncio.events._set_running_loop(None)
    made.close()
