"""The windows as the program makes them, in the process of the test: every page, with real parts below."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.services.lived_in import some_weeks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.face import Face


@contextmanager
def whole_face(app: "QApplication") -> Iterator["Face"]:
    """The face of a session that owns no name on any bus; its windows are not shown yet.

    Tasks run whenever Qt handles its events, as in the program.
    """
    from PySide6.QtCore import QEvent
    from qasync import QEventLoop

    from app.compose import compose
    from app.face import Face
    from app.session import Session

    before = set(app.topLevelWidgets())
    loop = QEventLoop(app)
    asyncio.set_event_loop(loop)
    composing = compose(face="resident")
    parts = loop.run_until_complete(composing.__aenter__())
    session = Session(parts, show=lambda: None, quit=lambda: None)
    face = Face()
    asyncio.events._set_running_loop(loop)
    try:
        face.attach(session, visible=False)
        yield face
        face.detach()
    finally:
        asyncio.events._set_running_loop(None)
        loop.run_until_complete(session.close())
        loop.run_until_complete(composing.__aexit__(None, None, None))
        for window in set(app.topLevelWidgets()) - before:
            window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        loop.close()
        asyncio.set_event_loop(None)


@pytest.fixture
def face(
    qapp: "QApplication",
    private_home: Path,
    no_session_bus: None,
    no_system_bus: None,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator["Face"]:
    """The face in a home that was lived in for some weeks, on a computer with no models and no network."""
    monkeypatch.setenv("OCTAVOX_MODELS", str(private_home / "models"))
    for way in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(way, "http://127.0.0.1:9")
    some_weeks()
    with whole_face(qapp) as made:
        yield made
