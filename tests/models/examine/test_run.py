"""An examination from a file of questions to its report, with a real model and one that breaks off."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from assistant_core.calibration import Calibration
from assistant_core.calls import Call, Interpretation
from assistant_core.errors import AnswerMalformed, ModelMissing, WorkerFailed
from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from models.dataset.rows import Row, to_json
from models.examine.figures import FunctionFigures, Macro, examined
from models.examine.judging import Answer, judge
from models.examine.questions import Question, QuestionsBroken, read_questions
from models.examine.rates import percentile
from models.examine.report import print_summary, write_report
from models.examine.run import ask_all, examine_files
from tests.services.tiny_models import write_scripted

SHAPES = TokenMap(
    [
        FunctionShape(0, "irrelevant"),
        FunctionShape(3, "set_volume", (ParameterShape("level", Kind.PERCENT, True),)),
        FunctionShape(5, "set_mute", (ParameterShape("state", Kind.STATE, True, ("on", "off")),)),
    ]
)
ALWAYS_VOLUME = {
    ":": {"<nexa_3>": 9, "<nexa_0>": 8, "<nexa_5>": 1},
    "<nexa_3>": {"(": 9},
    "(": {"'": 9},
    "'": {"t": 9, ")": 8},
    "t": {"e": 9},
    "e": {"n": 9},
    "n": {"'": 9},
    ")": {"<nexa_end>": 9},
}


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A model that is sure enough to run at a threshold of 0.3, and not at 0.99."""
    folder = tmp_path / "model"
    folder.mkdir()
    Calibration(offset=2.0).write(folder)
    return write_scripted(folder, SHAPES, ALWAYS_VOLUME)


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    weak = [
        {"id": "a", "text": "volume ten", "functions": ["set_volume"], "source": "people"},
        {"id": "b", "text": "be quiet ten", "functions": ["set_mute", "set_volume"], "source": "people"},
        {"id": "c", "text": "nice day ten", "functions": ["irrelevant", "answer"], "source": "chatter"},
        {"id": "d", "text": "mute ten", "functions": ["set_mute"], "source": "people"},
    ]
    full = [
        Row("volume to ten", (Call("set_volume", {"level": "ten"}),), "grammar"),
        Row("volume to Ten, ten", (Call("set_volume", {"level": "Ten"}),), "grammar"),
        Row("hello ten", (Call("irrelevant"),), "grammar", "chat"),
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join([*map(json.dumps, weak), *map(to_json, full), ""]))
    return path


def test_a_file_of_questions_is_examined(model: Path, rows: Path, tmp_path: Path, cache: Path) -> None:
    found = examine_files([rows], model)
    overall = found.overall
    assert (overall.rows, overall.positives, overall.negatives) == (7, 5, 2)
    assert overall.function_rate == pytest.approx(4 / 7)
    assert (overall.false_calls, overall.missed_calls) == (1.0, 0.0)
    assert (overall.full_rows, overall.strict, overall.lenient) == (
        3,
        pytest.approx(1 / 3),
        pytest.approx(2 / 3),
    )
    assert set(found.by_source) == {"people", "chatter", "grammar"}
    assert found.by_source["people"].function_rate == pytest.approx(2 / 3)
    assert found.by_tag["chat"].false_calls == 1.0
    assert found.by_function["set_volume"] == FunctionFigures(4, chosen=7, right=4, full=2, strict=1)
    assert found.by_function["set_mute"] == FunctionFigures(1, chosen=0, right=0, full=0, strict=0)
    assert found.macro == Macro(3, recall=pytest.approx(1 / 3), strict=pytest.approx(1 / 4))
    assert found.confusions[0] == ("irrelevant", "set_volume", 2)
    assert 0 < found.seconds_p50 <= found.seconds_p90 < 5
    sure = {at.threshold: at for at in found.thresholds}
    assert (sure[0.3].runs, sure[0.3].unasked) == (pytest.approx(3 / 5), 1.0)
    assert (sure[0.3].wrong_actions, sure[0.3].wrong) == (4, pytest.approx(4 / 7))
    assert sure[0.3].false_calls == 1.0
    assert (sure[0.99].runs, sure[0.99].unasked, sure[0.99].false_calls) == (0.0, 0.0, 0.0)
    assert sure[0.99].wrong_actions == 0
    assert [v.question.id for v in found.wrong] == ["c", "d", "6", "7"]
    assert list((cache / "examine").iterdir()) == []


def test_only_so_many_rows_are_taken(model: Path, rows: Path) -> None:
    assert examine_files([rows], model, limit=2).overall.rows == 2


def test_the_report_is_markdown_and_json(model: Path, rows: Path, tmp_path: Path) -> None:
    found = examine_files([rows], model)
    write_report(found, tmp_path / "reports" / "examination.md")
    markdown = (tmp_path / "reports" / "examination.md").read_text()
    assert "| all | 7 | 33.3 % | 66.7 % | 57.1 % | 100.0 % | 0.0 % | 0.0 % |" in markdown
    assert "Right functions: 57.1 % of the rows, 33.3 % as the average over the 3 functions" in markdown
    assert "| set_volume | 4 | 7 | 50.0 % | 100.0 % | 57.1 % |" in markdown
    assert "| single | 2 | 50.0 % | 100.0 % | 100.0 % | - | 0.0 % | 0.0 % |" in markdown
    assert "| category | rows | false calls |\n|---|---|---|\n| chat | 1 | 100.0 % |" in markdown
    assert "| 0.3 | 4 | 57.1 % | 100.0 % | 60.0 % | 100.0 % |" in markdown
    assert "| volume to Ten, ten | set_volume(level='Ten') | set_volume(level='ten') |" in markdown
    content = json.loads((tmp_path / "reports" / "examination.json").read_text())
    assert content["overall"]["strict"] == pytest.approx(1 / 3)
    assert content["wrong"][0]["answered"] == [{"name": "set_volume", "arguments": {"level": "ten"}}]
    assert content["by_function"]["set_volume"]["precision"] == pytest.approx(4 / 7)


def test_the_summary_is_a_table(model: Path, rows: Path) -> None:
    out = StringIO()
    print_summary(examine_files([rows], model), Console(file=out, width=80))
    lines = [line.split() for line in out.getvalue().splitlines()]
    assert lines[0] == ["percent", "rows", "strict", "lenient", "func.", "false", "missed", "silent"]
    assert ["grammar", "3", "33.3", "66.7", "66.7", "100.0", "0.0", "0.0"] in lines


def test_a_row_of_several_calls_is_held_against_its_answer_call_by_call() -> None:
    mute, pause, louder = Call("set_mute"), Call("pause_media"), Call("change_volume")
    question = Question("1", "mute and pause", ("set_mute", "pause_media"), (mute, pause))
    verdicts = [judge(question, Answer(given, 0.9, 0.1)) for given in ((mute, louder), (mute,), (louder,))]
    found = examined("model", "rows", verdicts)
    assert found.confusions == [("pause_media", "change_volume", 1), ("set_mute", "change_volume", 1)]
    assert found.by_function["set_mute"] == FunctionFigures(3, chosen=2, right=0, full=3, strict=0)


def test_a_missing_model_is_a_named_error(rows: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelMissing):
        examine_files([rows], tmp_path)


@pytest.mark.parametrize(
    "line",
    ["not json", "[]", '{"text": "x"}', '{"functions": []}', '{"id": "1", "text": "x", "calls": [{}]}'],
)
def test_broken_questions_are_named_with_their_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "0", "text": "x", "functions": ["irrelevant"]}\n' + line + "\n")
    with pytest.raises(QuestionsBroken, match="line 2"):
        read_questions([path])


def test_an_id_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "0", "text": "x", "functions": ["irrelevant"]}\n' * 2)
    with pytest.raises(QuestionsBroken, match="twice"):
        read_questions([path])


def interpreting(asked: list[str], breaks_at: int = 1000) -> Callable[[str], object]:
    async def interpret(text: str) -> Interpretation:
        if len(asked) == breaks_at:
            raise KeyboardInterrupt
        asked.append(text)
        if text == "3":
            raise AnswerMalformed("no end")
        return Interpretation((Call("set_volume", {"level": text}),), 0.5, (), 0.01)

    return interpret


@pytest.mark.parametrize("cut", [0, 7])
async def test_an_examination_that_was_broken_off_goes_on_where_it_stopped(tmp_path: Path, cut: int) -> None:
    questions = [Question(str(n), str(n), ("set_volume",)) for n in range(6)]
    notes = tmp_path / "examine" / "notes.jsonl"
    asked: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        await ask_all(questions, interpreting(asked, breaks_at=4), notes)
    if cut:
        notes.write_bytes(notes.read_bytes()[:-cut])
    again: list[str] = []
    answers = await ask_all(questions, interpreting(again), notes)
    assert again == (["3", "4", "5"] if cut else ["4", "5"])
    assert list(answers) == [str(n) for n in range(6)]
    assert answers["2"].calls == (Call("set_volume", {"level": "2"}),)
    assert answers["3"].error == "AnswerMalformed"
    assert len(notes.read_text().splitlines()) == 6


async def test_a_model_that_only_crashes_is_not_examined_to_the_end(tmp_path: Path) -> None:
    async def interpret(text: str) -> Interpretation:
        if text in "0 2 3 4":
            raise WorkerFailed("crashed")
        return Interpretation((), 0.5)

    questions = [Question(str(n), str(n), ("set_volume",)) for n in range(6)]
    with pytest.raises(WorkerFailed, match="3 questions in a row"):
        await ask_all(questions, interpret, tmp_path / "notes.jsonl")
    assert len((tmp_path / "notes.jsonl").read_text().splitlines()) == 1


def test_percentiles_are_of_the_nearest_rank() -> None:
    assert percentile([3, 1, 2, 4], 50) == 2
    assert percentile([float(n) for n in range(1, 11)], 90) == 9
    assert percentile([5], 90) == 5
    assert percentile([], 50) == 0


def test_written_rows_are_questions_with_answers(tmp_path: Path) -> None:
    file = tmp_path / "own.txt"
    file.write_text("# section\nsnooze it => snooze_alarm()\nwhat a day => irrelevant()\n", "utf-8")
    snooze, nothing = read_questions([file])
    assert snooze.calls == (Call("snooze_alarm"),) and not snooze.negative
    assert (nothing.tag, nothing.negative, nothing.source) == ("own", True, "own")


def test_a_wrong_written_row_is_named(tmp_path: Path) -> None:
    file = tmp_path / "own.txt"
    file.write_text("snooze it => no_function()\n", "utf-8")
    with pytest.raises(QuestionsBroken, match=r"own\.txt:1"):
        read_questions([file])


def test_corrections_take_the_place_of_weak_labels(tmp_path: Path) -> None:
    dev = tmp_path / "dev.jsonl"
    lines = [
        {"id": "a", "text": "what can you do", "functions": ["irrelevant"]},
        {"id": "b", "text": "stop", "functions": ["cancel"]},
    ]
    dev.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    corrections = tmp_path / "corrections.jsonl"
    corrections.write_text(
        json.dumps({"id": "a", "functions": ["help"], "reason": "capability"}) + "\n", "utf-8"
    )
    assert [q.functions for q in read_questions([dev], corrections=corrections)] == [("help",), ("cancel",)]


def test_several_files_are_one_examination(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("snooze it => snooze_alarm()\n", "utf-8")
    read = read_questions([tmp_path / "one.txt", tmp_path / "two.txt"])
    assert [q.id for q in read] == ["one/1", "two/1"]
