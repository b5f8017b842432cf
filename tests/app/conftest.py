"""Windows of the unit tests are drawn off screen; those of the end-to-end tests on a real X server."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.plugin=false")

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.services.waiting import PATIENCE


class PatientQtBot(QtBot):
    """Waits for what is to come about, however slow the computer is."""

    def waitUntil(  # noqa: N802 - Qt's name
        self, callback: Callable[[], Any], *, timeout: int = 1000 * PATIENCE
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitActive(self, widget: Any, *, timeout: int = 1000 * PATIENCE) -> Any:  # noqa: N802 - Qt's name
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: Any, *, timeout: int = 1000 * PATIENCE) -> Any:  # noqa: N802 - Qt's name
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: Any, request: pytest.FixtureRequest) -> QtBot:
    """Hands that are patient."""
    return PatientQtBot(request)
