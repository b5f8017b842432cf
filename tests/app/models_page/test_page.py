"""The page of models: which there are, what can be done with them, and what is being done."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from app.models_page.keeper import ModelKeeper
from app.models_page.page import ModelsPage
from assistant_core.live_settings import LiveSettings
from tests.services.tiny_stock import TinyStock


@pytest.fixture
def keeper(qt_loop: QEventLoop, tiny_stock: TinyStock) -> ModelKeeper:
    return ModelKeeper(qt_loop.create_task, tiny_stock.stock)


@pytest.fixture
def page(qtbot: QtBot, qt_loop: QEventLoop, keeper: ModelKeeper, tmp_path: Path) -> ModelsPage:
    made = ModelsPage(LiveSettings(tmp_path / "settings.toml"), keeper, qt_loop.create_task)
    qtbot.addWidget(made)
    made.resize(800, 700)
    with qtbot.waitActive(made):
        made.show()
    qtbot.waitUntil(lambda: len(rows(made)) == 3)
    return made


def rows(page: ModelsPage) -> list[list[str]]:
    model = page.findChildren(QTableView)[0].model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def button(page: ModelsPage, words: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if words in b.text().replace("&", ""))


def shown(page: ModelsPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_each_model_is_told_with_its_state(page: ModelsPage) -> None:
    assert rows(page)[0] == [
        "ears", "what ears are for", "missing, 3.0 MB to fetch", "–", "MIT", "the hub (someone/ears)",
    ]  # fmt: skip
    assert rows(page)[2][2] == "missing"
    assert button(page, "Fetch").isEnabled() and not button(page, "Remove").isEnabled()
    assert not button(page, "Cancel").isVisible()


def test_fetching_shows_how_far_it_is_and_can_be_cancelled(
    page: ModelsPage, keeper: ModelKeeper, tiny_stock: TinyStock, qtbot: QtBot
) -> None:
    tiny_stock.hub.hold("model.bin", 1)
    button(page, "Fetch").click()
    qtbot.waitUntil(lambda: rows(page)[0][2].startswith("at work: "))
    (bar,) = (bar for bar in page.findChildren(QProgressBar) if bar.isVisible())
    assert 0 < bar.value() < bar.maximum() and "of 3.0 MB" in shown(page)
    for words in ("Fetch", "Verify", "Import a file", "Import a folder"):
        assert not button(page, words).isEnabled()
    button(page, "Cancel").click()
    tiny_stock.hub.let_go()
    qtbot.waitUntil(lambda: not keeper.busy and "Stopped." in shown(page))
    assert not bar.isVisible() and rows(page)[0][2].startswith("missing")


def test_what_was_fetched_is_there_and_there_is_no_more_to_fetch(
    page: ModelsPage, keeper: ModelKeeper, qtbot: QtBot
) -> None:
    button(page, "Fetch").click()
    qtbot.waitUntil(lambda: keeper.whole)
    assert [row[2] for row in rows(page)] == ["there"] * 3 and rows(page)[0][3] == "3.0 MB"
    assert not button(page, "Fetch").isEnabled() and button(page, "Remove").isEnabled()
    assert "All models are there." in shown(page)


def test_damage_is_shown_with_what_is_damaged(
    page: ModelsPage, keeper: ModelKeeper, tiny_stock: TinyStock, qtbot: QtBot
) -> None:
    button(page, "Fetch").click()
    qtbot.waitUntil(lambda: keeper.whole)
    tiny_stock.damage_ears()
    button(page, "Verify").click()
    qtbot.waitUntil(lambda: rows(page)[0][2] == "damaged")
    assert "Damaged: model.bin: its content is not what it should be." in shown(page)
    assert button(page, "Fetch").isEnabled()


@pytest.mark.parametrize("yes", [True, False])
def test_a_model_is_removed_after_a_yes(
    page: ModelsPage, keeper: ModelKeeper, qtbot: QtBot, yes: bool
) -> None:
    button(page, "Fetch").click()
    qtbot.waitUntil(lambda: keeper.whole)
    asked: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        assert box.defaultButton() is box.button(QMessageBox.StandardButton.No)
        box.button(QMessageBox.StandardButton.Yes if yes else QMessageBox.StandardButton.No).click()

    QTimer.singleShot(100, answer)
    button(page, "Remove").click()
    assert asked == ["Remove ears (3.0 MB)? Octavox does not understand you until it is there again."]
    qtbot.waitUntil(lambda: not keeper.busy)
    assert rows(page)[0][2].startswith("missing" if yes else "there")


def test_a_file_that_was_brought_is_imported(
    page: ModelsPage, tiny_stock: TinyStock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought = str(tiny_stock.bring_ears())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (brought, ""))
    button(page, "Import a file").click()
    qtbot.waitUntil(lambda: rows(page)[0][2] == "there")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tiny_stock.folder))
    button(page, "Import a folder").click()
    qtbot.waitUntil(lambda: rows(page)[1][2] == "there")


def test_it_is_found_by_what_is_on_it(page: ModelsPage) -> None:
    table = page.findChildren(QTableView)[0]
    assert page.narrow("licence") == 1 and table.isVisible()
    assert page.narrow("threads") == 1 and not table.isVisible()
    assert page.narrow("teleport") == 0 and not table.isVisible()
    assert page.narrow("") == 4 and table.isVisible()
