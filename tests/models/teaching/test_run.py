"""A whole teaching of a tiny model: what it leaves, and that it goes on where it was ended."""

import json
import os
from pathlib import Path

import pytest

from assistant_core.adapter_file import AdapterFile
from assistant_core.calls import Call
from assistant_core.decoder import Decoder
from assistant_core.model_files import ADAPTER, MODEL, TAUGHT, sha256
from assistant_core.token_map import SLOTS
from models.dataset.rows import Row, read_rows
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


def test_what_was_made_before_the_disk_was_full_is_gone_on_with(
    folder: Path, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "model.gguf")

    with monkeypatch.context() as now, pytest.raises(OSError, match="No space left"):
        now.setattr("models.teaching.run.with_rows", full)
        tiny_teaching.teaching(folder, work).go(lambda step: None)
    assert (work / "trained").exists()
    assert tiny_teaching.teaching(folder, work).go(lambda step: None) is not None


def with_examples(folder: Path, work: Path, examples: list[Row]) -> Teaching:
    """The teaching of two functions, of which one has examples."""
    coffee = tiny_teaching.function(
        129, "order_coffee", phrases=("order a coffee", "coffee please", "get me a coffee")
    )
    known = [*tiny_teaching.BUILT_IN, tiny_teaching.POMODORO, coffee]
    given = tiny_teaching.materials(folder)
    return Teaching([tiny_teaching.POMODORO, coffee], known, (), work, examples, given)


def test_a_function_without_examples_is_examined_with_sentences_that_are_made(
    folder: Path, work: Path
) -> None:
    example = Row("time for deep work", (Call("start_pomodoro", {"task": "deep work"}),), "written")
    result = with_examples(folder, work, [example]).go(lambda step: None)
    assert result is not None
    assert result.new["start_pomodoro"][1] == 1 and result.new["order_coffee"][1] > 1


def test_a_function_that_nothing_can_be_asked_about_is_refused_before_the_training(
    folder: Path, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = Row("time for deep work", (Call("start_pomodoro", {"task": "deep work"}),), "written")
    monkeypatch.setattr("models.teaching.run.Curriculum.held_back", lambda self, count: [about])
    with pytest.raises(TeachingFailed, match="order_coffee") as failed:
        with_examples(folder, work, []).go(lambda step: None)
    assert failed.value.cure and not (work / "run").exists()


@pytest.mark.parametrize(
    "broken",
    [
        "",
        *(
            pytest.param(text, marks=pytest.mark.expected_logs("made anew"))
            for text in ('{"text": "start', "{}\n", "null\n")
        ),
    ],
)
@pytest.mark.parametrize("name", ["rows.jsonl", "held_back.jsonl"])
def test_rows_that_are_broken_are_made_anew(folder: Path, work: Path, name: str, broken: str) -> None:
    stop_after_rows(folder, work)
    whole = (work / name).read_text()
    (work / name).write_text(broken)
    stop_after_rows(folder, work)
    assert (work / name).read_text() == whole


def test_rows_are_on_the_disk_before_they_have_their_names(
    folder: Path, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: list[str] = []

    def settle(descriptor: int) -> None:
        settled.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)

    monkeypatch.setattr(os, "fsync", settle)
    stop_after_rows(folder, work)
    assert settled == ["rows.part", "held_back.part"]


def stop_after_rows(folder: Path, work: Path) -> None:
    """Teach until the training would begin."""

    def stop(*_: object, **__: object) -> bool:
        return False

    with pytest.MonkeyPatch.context() as now:
        now.setattr("models.teaching.run.train", stop)
        assert tiny_teaching.teaching(folder, work).go(lambda step: None) is None
