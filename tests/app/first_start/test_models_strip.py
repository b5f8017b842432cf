"""The models come in while a person reads on: how far, how long still, and what to do when they cannot."""

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from app.first_start.models_strip import ModelsStrip
from app.models_page.keeper import ModelKeeper
from tests.services.tiny_stock import TinyStock


@pytest.fixture
def keeper(qt_loop: QEventLoop, tiny_stock: TinyStock) -> ModelKeeper:
    return ModelKeeper(qt_loop.create_task, tiny_stock.stock)


@pytest.fixture
def strip(qtbot: QtBot, keeper: ModelKeeper) -> ModelsStrip:
    made = ModelsStrip(keeper)
    qtbot.addWidget(made)
    made.resize(600, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(strip: ModelsStrip) -> str:
    return "\n".join(label.text() for label in strip.findChildren(QLabel) if label.isVisible())


def button(strip: ModelsStrip) -> QPushButton:
    return strip.findChildren(QPushButton)[0]


def test_what_is_missing_is_fetched_without_being_asked_for(
    strip: ModelsStrip, keeper: ModelKeeper, tiny_stock: TinyStock, qtbot: QtBot
) -> None:
    tiny_stock.hub.hold("base.gguf")
    assert not keeper.busy and tiny_stock.hub.asked == []
    strip.begin()
    qtbot.waitUntil(lambda: "The models are fetched meanwhile. ears/model.bin" in shown(strip))
    qtbot.waitUntil(lambda: "about 5 seconds left" in shown(strip))
    (bar,) = strip.findChildren(QProgressBar)
    assert bar.isVisible() and button(strip).text() == "S&top fetching"
    tiny_stock.hub.let_go()
    qtbot.waitUntil(lambda: "All models are there." in shown(strip))
    assert not bar.isVisible() and not button(strip).isVisible() and keeper.whole


def test_where_all_is_there_nothing_is_fetched(
    strip: ModelsStrip, keeper: ModelKeeper, tiny_stock: TinyStock, qtbot: QtBot
) -> None:
    tiny_stock.stock.fetch(lambda *_: None)
    tiny_stock.hub.asked.clear()
    strip.begin()
    qtbot.waitUntil(lambda: "All models are there." in shown(strip))
    assert tiny_stock.hub.asked == [] and not button(strip).isVisible()


def test_it_can_be_stopped_and_gone_on_with(
    strip: ModelsStrip, keeper: ModelKeeper, tiny_stock: TinyStock, qtbot: QtBot
) -> None:
    tiny_stock.hub.hold("model.bin", 1)
    strip.begin()
    qtbot.waitUntil(lambda: "of 3.0 MB" in shown(strip))
    button(strip).click()
    tiny_stock.hub.let_go()
    qtbot.waitUntil(lambda: not keeper.busy)
    assert "Models are missing: 3" in shown(strip) and "MB to fetch." in shown(strip)
    button(strip).click()
    qtbot.waitUntil(lambda: keeper.whole)


def test_without_a_network_it_says_what_to_do_and_tries_again_when_told(
    strip: ModelsStrip, keeper: ModelKeeper, tiny_stock: TinyStock, qtbot: QtBot
) -> None:
    files = dict(tiny_stock.hub.files)
    tiny_stock.hub.files.clear()
    strip.begin()
    qtbot.waitUntil(lambda: keeper.failed and not keeper.busy)
    assert "To mend it: connect to the internet, or bring the files" in shown(strip)
    assert "ears could not be fetched" in shown(strip) and button(strip).text() == "&Fetch the models"
    tiny_stock.hub.files.update(files)
    button(strip).click()
    qtbot.waitUntil(lambda: keeper.whole)
    assert "ears could not" not in shown(strip)
