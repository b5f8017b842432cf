"""Measures how long each stage takes here, as ``octavox bench`` does, in a process of its own."""

import asyncio
import json
import sys
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.announcing import announce
from app.words import Words
from models.examine.machine import Machine

Spawn = Callable[[Coroutine[Any, Any, None]], object]

COMMAND = (sys.executable, "-m", "app", "bench", "--json")
_SHOWN = 5
"""Rows of the table for which there is room."""


class Measurement(QWidget):
    """A button, and below it what came out; a second press stops it."""

    def __init__(self, spawn: Spawn) -> None:
        super().__init__()
        self._spawn = spawn
        self._process: asyncio.subprocess.Process | None = None
        self._running = False
        self._stopped = False
        self._button = QPushButton()
        self._button.clicked.connect(self._pressed)
        self._working = QProgressBar()
        self._working.setRange(0, 0)
        self._working.setAccessibleName(self.tr("Measuring"))
        self._outcome = Words(self.tr("What was measured"))
        self._table = QTableWidget(0, 5)
        self._lay_out()
        self._show_state()

    def _pressed(self) -> None:
        if self._running:
            self.stop()
        else:
            self._running, self._stopped = True, False
            self._show_state()
            self._spawn(self._measure())

    def stop(self) -> None:
        """End a measurement that is under way."""
        self._stopped = True
        if self._process is not None:
            with suppress(ProcessLookupError):
                self._process.terminate()

    async def _measure(self) -> None:
        self._tell(self.tr("This takes about a minute."))
        pipe = asyncio.subprocess.PIPE
        try:
            process = self._process = await asyncio.create_subprocess_exec(*COMMAND, stdout=pipe, stderr=pipe)
            if self._stopped:
                self.stop()
            out, complaint = await process.communicate()
            if self._stopped:
                self._tell(self.tr("Stopped."))
            elif process.returncode != 0:
                self._tell(complaint.decode(errors="replace").strip())
            else:
                self._show(json.loads(out))
        except asyncio.CancelledError:
            self.stop()
            if self._process is not None:
                await self._process.wait()
            raise
        finally:
            self._process, self._running = None, False
            self._show_state()

    def _show(self, measured: dict[str, Any]) -> None:
        """Show an object as `Bench.to_json` makes it."""
        stages: dict[str, dict[str, float]] = measured["stages"]
        self._table.setRowCount(len(stages))
        for row, (stage, taken) in enumerate(stages.items()):
            times = [_milliseconds(taken[name]) for name in ("first", "p50", "p90")]
            for column, words in enumerate((stage, *times, str(taken["times"]))):
                self._table.setItem(row, column, QTableWidgetItem(words))
        self._table.show()
        self._tell(self.tr("On this computer: {0}.").format(Machine(**measured["machine"])))

    def _show_state(self) -> None:
        self._button.setText(self.tr("&Stop measuring") if self._running else self.tr("&Measure"))
        self._working.setVisible(self._running)

    def _tell(self, words: str) -> None:
        self._outcome.show_words(words)
        announce(self, words)

    def _lay_out(self) -> None:
        table = self._table
        table.setHorizontalHeaderLabels(
            [
                self.tr("Stage"),
                self.tr("First"),
                self.tr("Half within"),
                self.tr("Nine of ten within"),
                self.tr("Times"),
            ]
        )
        table.setAccessibleName(self.tr("How long each stage takes"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setMinimumHeight((_SHOWN + 1) * (table.fontMetrics().height() + 12))
        table.hide()
        about = Words(self.tr("What is measured"), quiet=True)
        line = QHBoxLayout()
        line.addWidget(self._button)
        line.addWidget(self._working, 1)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(about)
        column.addLayout(line)
        column.addWidget(self._outcome)
        column.addWidget(table)
        about.show_words(
            self.tr("How long a recorded command takes on this computer, stage by stage, loading at first.")
        )
        self._outcome.show_words("")


def _milliseconds(seconds: float) -> str:
    return f"{1000 * seconds:.{0 if seconds >= 0.01 else 2}f} ms"
