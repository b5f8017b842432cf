"""The training file is the same for the same seed, checked, and free of near copies."""

import json
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from assistant_core.calls import Call
from assistant_core.catalog import Catalog
from assistant_core.token_map import TokenMap
from assistant_core.tokens import parse, render
from models.dataset.build import Build, Size
from models.dataset.grammar import Rule, sample
from models.dataset.leakage import near_copies, plain, read_texts
from models.dataset.negatives import CATEGORIES
from models.dataset.parallel import Joiner
from models.dataset.rows import Row, read_rows
from models.dataset.spans import arguments_stand

SMALL = Size(grammar=300, least=2, parallel=40, nested=20, negative=60, remarked=10, misheard=20)
RULES = (
    Rule(
        "set_volume",
        ("set the volume to {level}", "volume to {level}"),
        {"level": ("30%", "thirty percent", "ten", "5")},
    ),
    Rule("set_mute", ("mute the sound", "turn the sound off"), fixed={"state": "on"}),
    Rule("turn_on", ("turn on the {device}",), {"device": ("lamp", "fan", "heater", "kettle")}),
    Rule(
        "send_message", ("text {to} {text}",), {"to": ("anna", "tom"), "text": ("see you soon", "i am late")}
    ),
    Rule("lock_screen", ("lock the screen", "lock my computer")),
)


@pytest.fixture(scope="module")
def shapes() -> TokenMap:
    return TokenMap.of_catalog(Catalog.load())


@pytest.fixture(scope="module")
def rows(shapes: TokenMap) -> list[Row]:
    return Build(shapes, SMALL, seed=7).rows()


def test_the_same_seed_gives_the_same_rows_and_another_gives_others(
    shapes: TokenMap, rows: list[Row]
) -> None:
    assert Build(shapes, SMALL, seed=7).rows() == rows
    assert Build(shapes, SMALL, seed=8).rows() != rows


def test_every_answer_can_be_written_and_read_back(shapes: TokenMap, rows: list[Row]) -> None:
    assert all(parse(render(row.calls, shapes), shapes) == row.calls for row in rows)
    assert all(arguments_stand(row, shapes) for row in rows)


def test_no_sentence_stands_twice(rows: list[Row]) -> None:
    assert max(Counter(plain(row.text) for row in rows).values()) == 1


def test_negatives_are_said_again_until_they_are_a_third(shapes: TokenMap, rows: list[Row]) -> None:
    build = Build(shapes, SMALL, seed=7)
    more = build.with_negatives(rows, 0.34)
    negatives = [row for row in more if row.calls[0].name == "irrelevant"]
    assert len(negatives) / len(more) == pytest.approx(0.34, abs=0.01)
    assert {plain(row.text) for row in rows} <= {plain(row.text) for row in more}
    assert build.with_negatives(rows, 0.01) == rows


def test_every_function_and_every_kind_of_row_is_there(shapes: TokenMap, rows: list[Row]) -> None:
    assert {call.name for row in rows for call in row.calls} == set(shapes.by_name)
    assert {"single", "parallel", "nested", *CATEGORIES} <= {row.tag for row in rows}


def test_functions_with_few_human_rows_get_more_from_the_grammars(shapes: TokenMap) -> None:
    build = Build(shapes, Size(grammar=500, least=2), seed=1, rules=RULES)
    spoken = [Row(f"mute {n}", (Call("set_mute", {"state": "on"}),), "hwu64") for n in range(300)]
    assert build.quota(spoken)["set_mute"] < build.quota([])["set_mute"]


@pytest.mark.parametrize("category", sorted(CATEGORIES))
def test_negatives_of_a_category_ask_for_nothing_and_vary(category: str) -> None:
    rng = random.Random(category)
    rules = CATEGORIES[category]
    drawn = [sample(rng.choices(rules, [rule.weight for rule in rules])[0], rng) for _ in range(150)]
    assert not any(sentence.arguments for sentence in drawn)
    assert {sentence.rule.function for sentence in drawn} == {"irrelevant"}
    assert len({sentence.text for sentence in drawn}) > 75


def test_wishes_are_joined_in_the_order_said(shapes: TokenMap) -> None:
    joiner = Joiner(RULES, shapes)
    rng = random.Random(3)
    for _ in range(60):
        row = joiner.draw(rng)
        assert 2 <= len(row.calls) <= 4
        assert len({call.name for call in row.calls}) == len(row.calls)
        assert arguments_stand(row, shapes)
        if " but first " not in row.text:
            names = [call.name for call in row.calls]
            assert "send_message" not in names or names[-1] == "send_message"


def test_near_copies_are_found_and_mere_likeness_is_not() -> None:
    known = ["Set the volume to thirty percent.", "stop"]
    texts = [
        "set the volume to thirty percent please",
        "stop the music and dim the lights",
        "what time is it",
        "Stop!",
    ]
    assert near_copies(texts, known) == [True, False, False, True]
    assert near_copies(texts, []) == [False] * 4


def test_near_copies_of_an_examination_are_left_out(shapes: TokenMap) -> None:
    size = Size(grammar=60, least=2, parallel=0, nested=0, negative=0, remarked=0, misheard=0)
    exam = ["volume to thirty percent", "turn on the lamp"]
    free = Build(shapes, size, 1, RULES)
    cleared = Build(shapes, size, 1, RULES)
    with_copies = {plain(row.text) for row in free.rows() if row.source == "grammar"}
    without = {plain(row.text) for row in cleared.rows(exam) if row.source == "grammar"}
    assert "turn on the lamp" in with_copies - without
    assert cleared.report.rejected["near copy of the examination"] > 0


def test_the_command_writes_rows_a_held_out_slice_and_a_report(tmp_path: Path, shapes: TokenMap) -> None:
    exam = tmp_path / "exam.jsonl"
    exam.write_text(json.dumps({"text": "lock the screen"}) + "\n", encoding="utf-8")
    out = tmp_path / "rows.jsonl"
    sizes = ["--grammar", "200", "--parallel", "5", "--nested", "5", "--negative", "30", "--held-out", "50"]
    command = [
        sys.executable,
        "-m",
        "models.dataset.build",
        "--out",
        str(out),
        "--against",
        str(exam),
        *sizes,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "functions, fewest rows" in done.stdout
    assert len(list(read_rows(tmp_path / "rows.held.jsonl"))) == 50
    assert "lock the screen" not in {plain(row.text) for row in read_rows(out)}
    report = json.loads((tmp_path / "rows.report.json").read_text(encoding="utf-8"))
    assert report["human"]["set_timer"]["kept"] > 100
    assert read_texts(exam) == ["lock the screen"]
