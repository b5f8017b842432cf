"""Models are looked after in the background: how far it is is told, it can be stopped, failures are said."""

import asyncio
import threading
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.models_page.keeper import ModelKeeper
from models import store
from models.stock import Faults, Item, Stock
from tests.services.tiny_stock import TinyStock
from tests.services.waiting import PATIENCE, until


class Kept:
    """A keeper, and everything it showed."""

    def __init__(self, stock: TinyStock) -> None:
        self.tasks: list[asyncio.Task[None]] = []
        self.keeper = ModelKeeper(self._spawn, stock.stock)
        self.shown: list[tuple[str, str]] = []
        self.keeper.changed.connect(lambda: self.shown.append((self.keeper.current, self.keeper.doing)))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        self.tasks.append(asyncio.ensure_future(work))

    async def ended(self) -> None:
        await asyncio.wait_for(asyncio.gather(*self.tasks), 30)

    @property
    def states(self) -> dict[str, str]:
        return {item.name: item.state for item in self.keeper.items}


@pytest.fixture
async def kept(qapp: QApplication, tiny_stock: TinyStock) -> Kept:
    made = Kept(tiny_stock)
    made.keeper.look()
    await made.ended()
    return made


async def test_what_is_missing_is_fetched_and_told_of(kept: Kept) -> None:
    assert not kept.keeper.whole
    kept.keeper.fetch()
    assert kept.keeper.busy
    await kept.ended()
    assert kept.keeper.whole and not kept.keeper.busy and kept.keeper.doing == ""
    assert kept.keeper.outcome == "All models are there." and not kept.keeper.failed
    words = [words for name, words in kept.shown if name == "ears"]
    assert any("of 3.0 MB" in one for one in words), words
    assert {name for name, _ in kept.shown} == {"", "ears", "base", "function"}


async def test_a_look_that_was_begun_before_the_work_does_not_undo_what_is_shown(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, go = threading.Event(), threading.Event()
    look = Stock.items

    def first_slowly(stock: Stock, faults: Faults | None = None) -> list[Item]:
        found = look(stock, faults)
        if not seen.is_set():
            seen.set()
            go.wait(PATIENCE)
        return found

    monkeypatch.setattr(Stock, "items", first_slowly)
    kept.keeper.look()
    await until(seen.is_set)
    kept.keeper.fetch()
    await until(lambda: not kept.keeper.busy)
    assert kept.keeper.whole and not kept.tasks[-2].done()
    go.set()
    await kept.ended()
    assert kept.keeper.whole


async def test_a_second_wish_waits_for_no_one_and_does_nothing(kept: Kept) -> None:
    kept.keeper.fetch()
    kept.keeper.remove("ears")
    await kept.ended()
    assert kept.keeper.whole


async def test_it_can_be_stopped_and_gone_on_with(kept: Kept, tiny_stock: TinyStock) -> None:
    tiny_stock.hub.hold("model.bin", 1)
    kept.keeper.fetch()
    await until(lambda: kept.keeper.current == "ears")
    kept.keeper.cancel()
    tiny_stock.hub.let_go()
    await kept.ended()
    assert kept.keeper.outcome == "Stopped." and not kept.keeper.busy and not kept.keeper.failed
    assert kept.states["ears"] == "missing"
    kept.keeper.fetch()
    await kept.ended()
    assert kept.keeper.whole


async def test_without_a_network_it_says_what_to_do(kept: Kept, tiny_stock: TinyStock) -> None:
    tiny_stock.hub.files.clear()
    kept.keeper.fetch()
    await kept.ended()
    assert kept.keeper.failed and not kept.keeper.busy
    assert kept.keeper.outcome.startswith("I could not fetch a model. To mend it: connect to the internet")
    assert "404" in kept.keeper.reason


async def test_a_disk_that_cannot_be_written_is_said(kept: Kept) -> None:
    kept.keeper.fetch()
    await kept.ended()
    kept.keeper.remove("function")
    await kept.ended()
    place = store.folder("function")
    place.rmdir()
    place.write_text("in the way")
    kept.keeper.fetch()
    await kept.ended()
    assert kept.keeper.failed and kept.keeper.outcome.startswith("The disk cannot be written.")


async def test_damage_is_found_shown_and_mended(kept: Kept, tiny_stock: TinyStock) -> None:
    kept.keeper.verify()
    await kept.ended()
    assert kept.keeper.outcome == "No file is damaged."
    kept.keeper.fetch()
    await kept.ended()
    tiny_stock.damage_ears()
    tiny_stock.damage_function_model()
    kept.keeper.verify()
    await kept.ended()
    assert kept.keeper.outcome == "Damaged: ears, function." and not kept.keeper.whole
    assert kept.states == {"ears": "damaged", "base": "there", "function": "damaged"}
    kept.keeper.remove("ears")
    await kept.ended()
    assert kept.states["ears"] == "missing"
    kept.keeper.fetch()
    await kept.ended()
    assert kept.keeper.whole


async def test_what_is_brought_by_hand_is_taken_or_refused(kept: Kept, tiny_stock: TinyStock) -> None:
    kept.keeper.take(tiny_stock.bring_ears())
    await kept.ended()
    assert kept.keeper.outcome == "Imported: ears." and kept.states["ears"] == "there"
    strange = tiny_stock.folder / "strange"
    strange.write_text("nothing of use")
    kept.keeper.take(strange)
    await kept.ended()
    assert kept.keeper.failed and "not a whole model" in kept.keeper.outcome
    kept.keeper.take(Path("/nonexistent/model"))
    await kept.ended()
    assert kept.keeper.failed


async def test_quitting_ends_it(kept: Kept, tiny_stock: TinyStock) -> None:
    tiny_stock.hub.hold("model.bin", 1)
    kept.keeper.fetch()
    await until(lambda: kept.keeper.current == "ears")
    task = kept.tasks[-1]
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    tiny_stock.hub.let_go()
    await asyncio.get_running_loop().shutdown_default_executor()  # so that the thread is at its end
    assert not kept.keeper.busy
    assert {item.state for item in tiny_stock.stock.items()} == {"missing"}
