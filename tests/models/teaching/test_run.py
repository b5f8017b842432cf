"""A whole teaching of a tiny model: what it leaves, and that it goes on where it was ended."""

import json
from pathlib import Path

import pytest

from assistant_core.adapter_file import AdapterFile
from assistant_core.decoder import Decoder
from assistant_core.model_files import ADAPTER, MODEL, TAUGHT, sha256
from assistant_core.token_map import SLOTS
from models.dataset.rows import read_rows
from models.export.gguf_weights import GgufWeights
from models.export.join import EMBEDDING
from models.teaching.progress import Progress, TeachingFailed
from models.teaching.run import Teaching
from tests.services import tiny_teaching


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model")
    tiny_teaching.write_model(folder)
    return folder


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "work"


def test_a_teaching_makes_a_model_directory_and_examines_it(folder: Path, work: Path) -> None:
    before = sha256(folder / MODEL)
    told: list[Progress] = []
    teaching = tiny_teaching.teaching(folder, work)
    result = teaching.go(told.append)
    assert result is not None
    assert result.new["start_pomodoro"][1] == 40
    assert list(dict.fromkeys(step.stage for step in told)) == [
        "rows",
        "training",
        "examination",
    ]
    assert told[-1].share == pytest.approx(1)
    assert sha256(folder / MODEL) == before
    about = json.loads((teaching.made / TAUGHT).read_text())
    assert about["base"] == before and about["model"] == sha256(teaching.made / MODEL)
    file = AdapterFile.read(teaching.made / ADAPTER)
    file.require_model(about["model"])
    assert "start_pomodoro" in file.shapes.by_name
    decoder = Decoder(teaching.made)
    assert decoder.interpret("start a pomodoro", function="start_pomodoro").calls[0].name == "start_pomodoro"
    decoder.close()


def test_only_the_row_of_the_new_token_differs_from_the_model_before(folder: Path, work: Path) -> None:
    teaching = tiny_teaching.teaching(folder, work)
    teaching.go(lambda step: None)
    old, new = (GgufWeights(place / MODEL) for place in (folder, teaching.made))
    rows = [
        number
        for number, (one, other) in enumerate(
            zip(old.tensors[EMBEDDING].data, new.tensors[EMBEDDING].data, strict=True)
        )
        if one.tobytes() != other.tobytes()
    ]
    assert rows == [len(old.tensors[EMBEDDING].data) - (SLOTS + 1) + 128]
    assert old.path.stat().st_size == new.path.stat().st_size


def test_the_rows_and_the_training_of_an_ended_teaching_are_not_made_again(folder: Path, work: Path) -> None:
    tiny_teaching.teaching(folder, work).go(lambda step: None)
    rows, weights = work / "rows.jsonl", work / "run" / "adapter.npz"
    before = rows.stat().st_mtime_ns, weights.stat().st_mtime_ns
    assert tiny_teaching.teaching(folder, work).go(lambda step: None) is not None
    assert (rows.stat().st_mtime_ns, weights.stat().st_mtime_ns) == before


def test_another_lesson_begins_anew(folder: Path, work: Path) -> None:
    work.mkdir()
    (work / "lessons.json").write_text('{"base": "", "lessons": []}')
    (work / "trained").touch()
    result = tiny_teaching.teaching(folder, work).go(lambda step: None)
    assert result is not None and (work / "run" / "adapter.npz").is_file()


def test_rows_that_were_not_held_against_the_examples_are_made_anew(folder: Path, work: Path) -> None:
    tiny_teaching.teaching(folder, work).go(lambda step: None)
    made = [row for row in read_rows(work / "rows.jsonl") if row.calls[0].name == "start_pomodoro"]
    given = tiny_teaching.materials(folder)
    known = [*tiny_teaching.BUILT_IN, tiny_teaching.POMODORO]
    assert (
        Teaching([tiny_teaching.POMODORO], known, (), work, made[:2], given).go(lambda step: None) is not None
    )
    texts = {row.text for row in read_rows(work / "rows.jsonl")}
    assert not texts & {row.text for row in made[:2]}


def test_a_function_without_phrases_and_nothing_at_all_are_refused(folder: Path, work: Path) -> None:
    silent = tiny_teaching.function(129, "order_coffee")
    with pytest.raises(TeachingFailed, match="no phrases"):
        Teaching([silent], [*tiny_teaching.BUILT_IN, silent], (), work)
    with pytest.raises(TeachingFailed, match="nothing to teach"):
        Teaching([], tiny_teaching.BUILT_IN, (), work)


def test_a_full_disk_is_told_and_what_was_made_is_kept(
    folder: Path, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "model.gguf")

    monkeypatch.setattr("models.teaching.run.with_rows", full)
    with pytest.raises(TeachingFailed) as failed:
        tiny_teaching.teaching(folder, work).go(lambda step: None)
    assert "disk" in failed.value.said and failed.value.cure
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(work / "cache"))
    assert tiny_teaching.teaching(folder, work).go(lambda step: None) is not None
