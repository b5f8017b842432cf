"""The measurement of the page is that of ``octavox bench``, with the real models."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableWidget

from app.models_page.measurement import Measurement
from models.examine.machine import this_machine
from tests.services.waiting import until


class Measured:
    """The widget, and what it does in the background."""

    def __init__(self) -> None:
        self.task: asyncio.Task[None] | None = None
        self.widget = Measurement(self._spawn)
        self.widget.show()
        (self.button,) = self.widget.findChildren(QPushButton)
        (self.table,) = self.widget.findChildren(QTableWidget)

    def _spawn(self, work: object) -> None:
        self.task = asyncio.ensure_future(work)  # type: ignore[arg-type]

    async def ended(self) -> None:
        assert self.task is not None
        await asyncio.wait_for(self.task, 300)

    @property
    def words(self) -> str:
        return "\n".join(label.text() for label in self.widget.findChildren(QLabel))


@pytest.fixture
async def measured(qapp: QApplication, octavox_home: Path) -> AsyncIterator[Measured]:
    made = Measured()
    yield made
    made.widget.hide()


def children() -> list[psutil.Process]:
    return [child for child in psutil.Process().children() if "bench" in child.cmdline()]


async def test_each_stage_is_measured(measured: Measured, whisper_model: Path, function_model: Path) -> None:
    assert measured.button.text() == "&Measure" and not measured.table.isVisible()
    measured.button.click()
    await until(children)
    assert measured.button.text() == "&Stop measuring" and len(children()) == 1
    await measured.ended()
    assert measured.button.text() == "&Measure" and children() == []
    assert str(this_machine()) in measured.words
    table = measured.table
    cells = [[table.item(row, column).text() for column in range(5)] for row in range(table.rowCount())]
    assert [row[0] for row in cells] == ["transcribe", "interpret", "plan", "whole"]
    for row in cells:
        first, half, most = (float(words.removesuffix(" ms")) for words in row[1:4])
        assert 0 < half <= most and first > 0 and int(row[4]) >= 4


async def test_it_can_be_stopped(measured: Measured) -> None:
    measured.button.click()
    await until(children)
    measured.button.click()
    await measured.ended()
    assert "Stopped." in measured.words and children() == [] and not measured.table.isVisible()


async def test_quitting_ends_it(measured: Measured) -> None:
    measured.button.click()
    await until(children)
    assert measured.task is not None
    measured.task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await measured.task
    assert children() == []


async def test_a_model_that_is_missing_is_said_with_what_to_do(
    measured: Measured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OCTAVOX_MODELS", str(tmp_path / "none"))
    measured.button.click()
    await measured.ended()
    assert "octavox model fetch" in measured.words and not measured.table.isVisible()
