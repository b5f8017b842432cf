"""The whole report: every set asked of a real, tiny model, and what is written of it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant_core.calibration import Calibration
from assistant_core.calls import Call
from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from models.dataset.hearing import Hearing, to_json
from models.dataset.rows import Row, write_rows
from models.examine.full import Files, Report, full_report
from models.examine.page import write_page
from models.examine.questions import QuestionsBroken
from tests.services.tiny_models import write_scripted

SHAPES = TokenMap(
    [
        FunctionShape(0, "irrelevant"),
        FunctionShape(3, "set_volume", (ParameterShape("level", Kind.PERCENT, True),)),
    ]
)
ALWAYS_VOLUME = {
    ":": {"<nexa_3>": 9, "<nexa_0>": 8},
    "<nexa_3>": {"(": 9},
    "(": {"'": 9},
    "'": {"t": 9, ")": 8},
    "t": {"e": 9},
    "e": {"n": 9},
    "n": {"'": 9},
    ")": {"<nexa_end>": 9},
}
LINE = Calibration(slope=0.5, offset=1.5)
VOLUME = (Call("set_volume", {"level": "ten"}),)
DEV = [
    {"id": "a", "text": "volume ten", "functions": ["set_volume"], "source": "people"},
    {"id": "b", "text": "what a ten", "functions": ["set_volume"], "source": "people"},
]
HEARD = [
    Hearing(Row("put the volume at ten", VOLUME, "own"), "Put the volume at ten.", "anna"),
    Hearing(Row("volume ten", VOLUME, "own"), "ten follow men", "ben"),
    Hearing(Row("what a lovely ten", (Call("irrelevant"),), "own", "chatter"), "What a lovely ten.", "ben"),
]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model")
    LINE.write(folder)
    return write_scripted(folder, SHAPES, ALWAYS_VOLUME)


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Files:
    folder = tmp_path_factory.mktemp("sets")
    own, rare, heard = folder / "own.txt", folder / "rare.txt", folder / "heard.jsonl"
    dev, labels = folder / "dev.jsonl", folder / "labels.jsonl"
    lines = (
        "volume ten => set_volume('ten')",
        "mute it at ten => set_mute('on')",
        "ten and ten => set_volume('ten'); set_volume('ten')",
        "# negatives: chatter",
        "ten of us => irrelevant()",
    )
    own.write_text("\n".join(lines), "utf-8")
    rare.write_text("level ten sound => set_volume('ten')\n", "utf-8")
    dev.write_text("".join(json.dumps(line) + "\n" for line in DEV), "utf-8")
    labels.write_text(json.dumps({"id": "b", "functions": ["irrelevant"], "reason": "talk"}) + "\n", "utf-8")
    heard.write_text("".join(to_json(hearing) + "\n" for hearing in HEARD), "utf-8")
    return Files((own, rare), dev, labels, heard, heard)


@pytest.fixture(scope="module")
def report(model: Path, given: Files, tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Of the whole examination, with training rows; made once, in a cache of its own."""
    folder = tmp_path_factory.mktemp("report")
    rows = [Row(f"volume {n}", (Call("set_volume", {"level": n}),), "test") for n in ("one", "two", "ten")]
    rows += [Row(f"what a {day}", (Call("irrelevant"),), "test") for day in ("day", "night", "storm")]
    write_rows(folder / "rows.jsonl", rows)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("XDG_CACHE_HOME", str(folder))
        return full_report(model, given, rows=folder / "rows.jsonl")


def test_every_set_is_held_against_its_own_labels(report: Report) -> None:
    found = {section.name: section for section in report.sections}
    assert list(found) == ["own", "dev-corrected", "dev", "at-a-desk", "in-any-room"]
    assert found["own"].examination.overall.strict == pytest.approx(2 / 5)
    assert found["dev"].examination.overall.function_rate == 1.0
    assert found["dev-corrected"].examination.overall.function_rate == 0.5
    assert found["dev-corrected"].examination.overall.false_calls == 1.0


def test_what_was_lost_in_hearing_counts_as_wrong_and_is_told_apart(report: Report) -> None:
    rates = {name: (figures.rows, figures.strict) for name, figures in report.hearing["at a desk"].items()}
    assert rates == {
        "clean": (3, pytest.approx(2 / 3)),
        "heard": (3, pytest.approx(1 / 3)),
        "clean, where the answer was heard": (2, 0.5),
        "heard, where the answer was heard": (2, 0.5),
    }


def test_with_training_rows_seen_phrasing_and_the_floor_are_told(report: Report) -> None:
    own = report.sections[0]
    assert {name: figures.rows for name, figures in own.phrasing.items()} == {"seen": 1, "unseen": 4}
    assert own.floor is not None and own.floor.rows == 5
    assert report.sections[3].phrasing["seen"].rows == 1, "a sentence is seen as it was said"


def test_costs_and_repeats_are_of_the_model_at_hand(report: Report, model: Path) -> None:
    assert report.cost.model == (model / "model.gguf").stat().st_size
    assert report.cost.artefact is None
    assert 20e6 < report.cost.memory < 4e9
    assert (report.repeats.questions, report.repeats.same, report.repeats.rounds) == (5, 5, 3)
    assert report.repeats.pass_all == pytest.approx(2 / 5)


def test_before_the_line_the_confidence_is_what_the_line_was_put_on(report: Report) -> None:
    halves = [half for section in report.sections for half in section.halves]
    assert halves
    for half in halves:
        (before,), (after,) = half.before.bins, half.after.bins
        assert after.confidence == pytest.approx(LINE.applied(before.confidence), abs=1e-4)
        assert abs(after.confidence - before.confidence) > 0.05
        assert half.answers == before.answers == after.answers


def test_the_page_has_its_pictures_and_json_beside_it(report: Report, tmp_path: Path) -> None:
    page = write_page(report, tmp_path / "measurements")
    markdown = page.read_text("utf-8")
    for name in ("function-model-reliability.png", "function-model-own-confusions.png"):
        assert f"]({name})" in markdown
        assert (page.parent / name).read_bytes().startswith(b"\x89PNG")
    assert "| The own test and the rare functions | 5 | 40.0 % |" in markdown
    assert "In 1 of them the right answer's words cannot be found" in markdown
    assert "The answers are identical: 5 questions" in markdown
    assert "| chatter | 1 | 100.0 % |" in markdown
    assert "rows of each set were asked" not in markdown
    content = json.loads(page.with_suffix(".json").read_text("utf-8"))
    assert content["sections"]["own"]["examination"]["wrong"][0]["text"] == "mute it at ten"
    assert content["cost"]["memory"] == report.cost.memory


def test_without_training_rows_and_with_a_limit_the_page_says_so(
    model: Path, given: Files, tmp_path: Path, cache: Path
) -> None:
    report = full_report(model, given, limit=1)
    assert [section.examination.overall.rows for section in report.sections] == [1, 1, 1, 1, 1]
    markdown = write_page(report, tmp_path).read_text("utf-8")
    assert "Only the first 1 rows of each set were asked." in markdown
    assert "Seen and unseen" not in markdown
    assert "### Taken for another\n\nNone." in markdown
    assert list((cache / "examine").iterdir()) == []


def test_a_missing_set_is_named_before_anything_is_asked(model: Path, given: Files, tmp_path: Path) -> None:
    with pytest.raises(QuestionsBroken, match=r"nowhere\.jsonl"):
        full_report(model, replace(given, dev=tmp_path / "nowhere.jsonl"))
