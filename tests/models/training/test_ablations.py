"""Experiments draw their rows by name, and say what they found in one table."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from assistant_core.calls import Call
from models.dataset.rows import Row
from models.examine.questions import Question
from models.training.ablations import (
    EXPERIMENTS,
    SETTINGS,
    TWENTY,
    Data,
    chosen,
    main,
    page,
    questions,
    table,
)

TIMER = Call("set_timer", {"duration": "ten minutes"})
ROWS = [
    *(Row(f"what a day {n}", (Call("irrelevant"),), "negatives", "chatter") for n in range(50)),
    *(Row(f"pause {n}", (Call("pause_media"),), "written", "single") for n in range(30)),
    *(Row(f"skip {n}", (Call("next_track"),), "hwu64", "single") for n in range(30)),
    *(
        Row(f"ten minutes and skip {n}", (TIMER, Call("next_track")), "grammar", "parallel")
        for n in range(20)
    ),
    *(Row(f"time's up {n}", (TIMER,), "heard", "single") for n in range(10)),
    Row("shut down", (Call("power", {"action": "off"}),), "written", "single"),
    Row("text bo the weather", (Call("send_message", {"to": "bo", "message": Call("get_news")}),), "written"),
]


def counts(data: Data) -> Counter[str]:
    rows = chosen(ROWS, data, seed=1)
    return Counter("several" if len(row.calls) > 1 else row.calls[0].name for row in rows)


def test_rows_are_limited_for_each_function_and_negatives_follow_their_number() -> None:
    assert counts(Data(each=20, several=5, negatives=0.5)) == {
        "pause_media": 20, "next_track": 20, "set_timer": 10, "several": 5, "irrelevant": 25,
    }  # fmt: skip
    assert counts(Data(negatives=0))["irrelevant"] == 0


def test_what_calls_other_functions_is_left_out_even_inside_a_call() -> None:
    assert "power" not in counts(Data())
    assert "send_message" not in counts(Data())


def test_heard_rows_and_peoples_rows_can_be_left_out() -> None:
    assert counts(Data(heard=False))["set_timer"] == 0
    assert counts(Data(human=False))["next_track"] == 0
    assert counts(Data(human=False))["pause_media"] == 30


def test_the_same_name_draws_the_same_rows() -> None:
    assert chosen(ROWS, Data(), 1) == chosen(list(ROWS), Data(), 1)
    assert chosen(ROWS, Data(), 1) != chosen(ROWS, Data(), 2)


def test_every_experiment_changes_one_thing() -> None:
    for name, (_, data, settings) in EXPERIMENTS.items():
        changed = [k for k, v in vars(Data()).items() if vars(data)[k] != v]
        changed += [k for k, v in vars(SETTINGS).items() if vars(settings)[k] != v and k != "lora_alpha"]
        assert len(changed) == (name != "plain"), name
    weights = {settings.functional_weight for _, _, settings in EXPERIMENTS.values()}
    assert weights == {1, 2, 4, 8, 16}
    assert replace(SETTINGS).layers < 30


def test_questions_are_those_about_the_twenty_functions(tmp_path: Path) -> None:
    lines = [
        {"id": "1", "text": "pause", "calls": [{"name": "pause_media", "arguments": {}}]},
        {"id": "2", "text": "shut down", "calls": [{"name": "power", "arguments": {}}]},
        {"id": "3", "text": "lovely", "calls": [{"name": "irrelevant", "arguments": {}}]},
    ]
    path = tmp_path / "asked.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert [question.id for question in questions([path])] == ["1", "3"]
    assert len(set(TWENTY)) == 20


def test_the_table_holds_what_was_found(tmp_path: Path) -> None:
    results = tmp_path / "results.json"
    found = {
        "rows": 1234,
        "function": 0.91,
        "strict": 0.8,
        "single": 0.85,
        "several": None,
        "false_calls": 0.07,
    }
    results.write_text(json.dumps({"lora-16": found}))
    written = table(results)
    assert "| lora-16 | adapters of rank 16" in written
    assert "| 1,234 | 91.0 % | 80.0 % | 85.0 % | - | 7.0 % |" in written
    assert "plain" not in written
    asked = [Question("1", "a", ("set_timer",), (), "", "single"), Question("2", "b", (), (), "", "past")]
    whole = page(results, asked)
    assert whole.endswith(written) and "the same 2 sentences" in whole
    assert "1 single, 1 that ask for nothing" in whole and "Not run: plain, rows-100," in whole


def test_an_unknown_name_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["rows-7", "--rows", str(tmp_path / "r"), "--questions", str(tmp_path / "q")])
    assert "no experiment called rows-7" in capsys.readouterr().err
