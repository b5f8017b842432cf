"""Every model of a computer in one list, and what its upkeep does to the files."""

import pytest

from assistant_core.errors import ModelMissing
from models import function_model, store
from models.offline import NotAModelFile
from models.stock import Faults, Stock
from models.store import FetchFailed
from tests.services.tiny_stock import TinyStock


def quiet(*_: object) -> None:
    """Take no notice of progress."""


def states(stock: Stock, faults: Faults | None = None) -> dict[str, str]:
    return {item.name: item.state for item in stock.items(faults)}


WHOLE = {"ears": "there", "base": "there", "function": "there"}


def test_what_is_missing_is_fetched_and_made(tiny_stock: TinyStock) -> None:
    stock = tiny_stock.stock
    assert states(stock) == dict.fromkeys(WHOLE, "missing")
    (ears, *_) = stock.items()
    assert (ears.size, ears.to_fetch, ears.licence) == (0, 3_000_000, "MIT")
    told: list[tuple[str, str, int, int]] = []
    stock.fetch(lambda *news: told.append(news))
    assert states(stock) == WHOLE
    (ears, _, function) = stock.items()
    assert ears.size == 3_000_000 and ears.origin == "the hub (someone/ears)" and ears.wanted
    assert function.size > 1000 and function.origin == "made on this computer, from the base"
    assert ("ears", "ears/model.bin", 3_000_000, 3_000_000) in told
    assert told[-1] == ("function", "function model", 100, 100)


def test_a_report_that_raises_ends_the_fetching_which_is_gone_on_with_later(tiny_stock: TinyStock) -> None:
    class Enough(Exception):
        pass

    def stop(_name: str, _what: str, done: int, _total: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        tiny_stock.stock.fetch(stop)
    assert states(tiny_stock.stock)["ears"] == "missing"
    tiny_stock.stock.fetch(quiet)
    assert ("/someone/ears/resolve/abc/model.bin", "bytes=1048576-") in tiny_stock.hub.asked


def test_what_cannot_be_had_is_named(tiny_stock: TinyStock) -> None:
    tiny_stock.hub.files.clear()
    with pytest.raises(FetchFailed, match="ears could not be fetched") as failed:
        tiny_stock.stock.fetch(quiet)
    assert "octavox model import" in failed.value.cure


def test_damage_that_no_size_tells_is_found_and_mended(tiny_stock: TinyStock) -> None:
    stock = tiny_stock.stock
    stock.fetch(quiet)
    assert stock.faults(quiet) == {}
    tiny_stock.damage_ears()
    tiny_stock.damage_function_model()
    assert states(stock) == WHOLE
    told: list[tuple[str, str, int, int]] = []
    faults = stock.faults(lambda *news: told.append(news))
    assert states(stock, faults) == {"ears": "damaged", "base": "there", "function": "damaged"}
    assert [(name, done, total) for name, _, done, total in told] == [
        ("ears", 0, 3), ("base", 1, 3), ("function", 2, 3),
    ]  # fmt: skip
    stock.fetch(quiet, faults)
    assert stock.faults(quiet) == {} and states(stock) == WHOLE


def test_a_file_of_another_size_is_damaged_at_once(tiny_stock: TinyStock) -> None:
    tiny_stock.stock.fetch(quiet)
    (store.folder("ears") / "model.bin").write_bytes(b"half")
    (ears, *_) = tiny_stock.stock.items()
    assert (ears.state, ears.detail, ears.size) == ("damaged", "model.bin is damaged", 4)


def test_each_can_be_removed(tiny_stock: TinyStock) -> None:
    stock = tiny_stock.stock
    stock.fetch(quiet)
    (store.folder("ears") / "notes.txt").write_text("mine")
    for name in ("ears", "base"):
        stock.remove(name)
    assert states(stock) == {"ears": "missing", "base": "missing", "function": "there"}
    assert [file.name for file in store.folder("ears").iterdir()] == ["notes.txt"]
    stock.remove("function")
    assert states(stock)["function"] == "missing"
    with pytest.raises(ModelMissing):
        stock.remove("car")


def test_the_base_that_is_brought_is_made_into_the_function_model(tiny_stock: TinyStock) -> None:
    assert tiny_stock.stock.take(tiny_stock.bring_base(), quiet) == ("base",)
    assert states(tiny_stock.stock) == {"ears": "missing", "base": "there", "function": "there"}
    assert tiny_stock.hub.asked == []


def test_ears_that_are_brought_are_taken(tiny_stock: TinyStock) -> None:
    assert tiny_stock.stock.take(tiny_stock.bring_ears(), quiet) == ("ears",)
    assert states(tiny_stock.stock)["ears"] == "there"


def test_of_a_folder_everything_is_taken(tiny_stock: TinyStock) -> None:
    tiny_stock.bring_ears()
    assert tiny_stock.stock.take(tiny_stock.folder, quiet) == ("ears", "base")
    assert states(tiny_stock.stock) == WHOLE and tiny_stock.hub.asked == []


def test_what_is_no_model_is_refused(tiny_stock: TinyStock) -> None:
    strange = tiny_stock.folder / "strange"
    strange.write_text("nothing of use")
    with pytest.raises(NotAModelFile):
        tiny_stock.stock.take(strange, quiet)


def test_an_adapter_is_installed_listed_checked_and_removed(tiny_stock: TinyStock) -> None:
    stock = tiny_stock.stock
    stock.fetch(quiet)
    assert stock.take(tiny_stock.bring_adapter("car"), quiet) == ("car",)
    *_, car = stock.items()
    assert (car.name, car.what, car.state, car.wanted) == ("car", "2 more functions", "there", False)
    assert car.size > 1000 and car.licence == ""
    assert stock.faults(quiet) == {}
    function_model.remove()
    assert "another model" in stock.faults(quiet)["car"]
    stock.remove("car")
    assert "car" not in states(stock)


def test_a_file_that_is_no_adapter_any_more_is_damaged(tiny_stock: TinyStock) -> None:
    stock = tiny_stock.stock
    stock.fetch(quiet)
    stock.take(tiny_stock.bring_adapter("car"), quiet)
    (*_, car) = stock.items()
    (car.folder / "car.gguf").write_bytes(b"not any more")
    (*_, car) = stock.items()
    assert car.state == "damaged" and "is no adapter" in car.detail
    assert "car" in stock.faults(quiet)
