"""Garbage with windows in it is taken apart by the thread of the windows, and by no other."""

import os
import subprocess
import sys
import threading
import weakref
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

MUCH = 300_000
"""Objects, so many that Python would collect every generation several times."""

WHO_COLLECTS = """
import gc, os, signal, threading, time

def ends_well():
    return signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL

def look():
    end = time.monotonic() + 60
    while (gc.isenabled() or not ends_well()) and time.monotonic() < end:
        time.sleep(0.1)
    print("by itself" if gc.isenabled() else "the windows' thread", flush=True)
    os.kill(os.getpid(), signal.SIGTERM)

threading.Thread(target=look, daemon=True).start()
from app.tray_app import run_tray_app
raise SystemExit(run_tray_app(background=True))
"""


class Circle(QTimer):
    """A running timer that keeps itself, so that only a collection takes it apart."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self
        self.start(10)


def test_a_timer_is_taken_apart_in_the_thread_it_runs_in(qapp: QApplication, qtbot: QtBot) -> None:
    taken_apart_in: list[int] = []
    weakref.finalize(Circle(), lambda: taken_apart_in.append(threading.get_ident()))
    kept: list[list[int]] = []
    working = threading.Thread(target=lambda: kept.extend([number] for number in range(MUCH)))
    working.start()
    working.join()
    assert not taken_apart_in
    qtbot.waitUntil(lambda: bool(taken_apart_in))
    assert taken_apart_in == [threading.get_ident()]


def test_the_program_leaves_no_garbage_to_other_threads(
    private_home: Path, no_session_bus: None, no_system_bus: None
) -> None:
    told = subprocess.run(
        [sys.executable, "-c", WHO_COLLECTS],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(private_home)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert told.stdout == "the windows' thread\n"
