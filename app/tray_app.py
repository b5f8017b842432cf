"""The tray app: Qt on top of a `Session`, joined to asyncio by qasync."""

import asyncio
import logging
import os
import signal
import sys

from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from app import APP_ID
from app.collecting import collecting_here
from app.compose import compose
from app.face import Face
from app.icons import app_icon
from app.remote import Resident
from app.session import Session
from app.translating.shown import CHOSEN, show_in
from assistant_core import paths, settings_file

log = logging.getLogger(__name__)


def run_tray_app(*, background: bool) -> int:
    """Run until Quit; returns the exit status. On a machine without a display there is no window."""
    if not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    ):
        return asyncio.run(_run_without_display())
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Octavox")
    app.setDesktopFileName(APP_ID)
    app.setWindowIcon(app_icon())
    app.setQuitOnLastWindowClosed(False)
    show_in(app, CHOSEN.get(settings_file.current().windows.language))
    loop = QEventLoop(app)
    asyncio.set_event_loop(loop)
    with collecting_here(), loop:
        running = loop.create_task(_run_with_display(background=background))
        try:
            return int(loop.run_until_complete(running))
        except RuntimeError:
            if running.done():
                raise
            log.error("the display went away, so Octavox ends; nothing is lost")
            return 1


async def _run_with_display(*, background: bool) -> int:
    ended = _until_signalled()
    async with compose(face="resident") as parts:
        face = Face()
        session = Session(parts, show=face.show_window, quit=ended.set)
        if not await session.start() or not (lock := _locked()):
            resident = await Resident.find(parts.services)
            if resident is not None:
                await resident.show()
            print("Octavox is running already.")
            return 0
        face.attach(session, visible=not background)
        session.open()
        await ended.wait()
        face.detach()
        await session.close()
        lock.unlock()
    return 0


async def _run_without_display() -> int:
    ended = _until_signalled()
    async with compose(face="resident") as parts:
        session = Session(parts, show=lambda: None, quit=ended.set)
        if not await session.start():
            print("Octavox is running already.")
            return 0
        session.open()
        await ended.wait()
        await session.close()
    return 0


def _until_signalled() -> asyncio.Event:
    """An event that is set by SIGTERM or SIGINT."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(ended.set))
    return ended


def _locked() -> QLockFile | None:
    """A lock that only one instance holds, for logins without a session bus."""
    lock = QLockFile(str(paths.runtime_dir() / "octavox.lock"))
    lock.setStaleLockTime(0)
    return lock if lock.tryLock(100) else None
