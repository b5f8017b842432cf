"""A second vote on rows: planted wrong labels are found, right ones are left alone, nothing is dropped."""

import json
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from assistant_core.calls import Call
from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from models.dataset.confident_learning import Doubt, TooFewRows, cast, doubts_of, folds_of
from models.dataset.leakage import plain
from models.dataset.rows import Row, read_rows, write_rows
from models.dataset.voting import main, model_doubts, to_read
from tests.services.tiny_models import write_scripted

WAYS = {
    "set_timer": ("set a timer for {}", "a timer of {} please", "start a {} timer", "timer for {}"),
    "set_alarm": ("wake me at {}", "an alarm at {} please", "set my alarm to {}", "alarm clock at {}"),
    "play_media": ("play {}", "put on {}", "i want to hear {}", "play me some {}"),
    "irrelevant": ("what a lovely {}", "i think {} is funny", "my {} was nice", "we all like {}"),
}
WORDS = {
    "set_timer": ("ten minutes", "an hour", "two hours", "five minutes", "ninety seconds"),
    "set_alarm": ("seven", "half past six", "eight thirty", "noon", "quarter to nine"),
    "play_media": ("jazz", "the beatles", "some blues", "radio four", "my songs"),
    "irrelevant": ("morning", "dog", "holiday", "neighbour", "soup"),
}
RIGHT = [
    Row(way.format(words), (Call(name),), name)
    for name, ways in WAYS.items()
    for way in ways
    for words in WORDS[name]
]
PLANTED = [
    Row("set a timer for twenty minutes", (Call("play_media"),), "planted"),
    Row("wake me at six", (Call("irrelevant"),), "planted"),
    Row("play me some opera", (Call("set_alarm"),), "planted"),
]


def doubted(rows: list[Row]) -> list[Doubt]:
    return list(doubts_of(rows, cast(rows), impossible=0.1))


def test_planted_wrong_labels_are_found_and_right_ones_are_not() -> None:
    doubts = doubted([*RIGHT, *PLANTED])
    assert {doubt.row.text: doubt.other for doubt in doubts} == {
        "set a timer for twenty minutes": "set_timer",
        "wake me at six": "set_alarm",
        "play me some opera": "play_media",
    }


def test_rows_without_wrong_labels_are_not_doubted() -> None:
    assert doubted(RIGHT) == []


def test_the_reason_names_both_functions_and_what_each_is_given() -> None:
    [doubt] = doubted([*RIGHT, PLANTED[0]])
    assert doubt.own is not None and doubt.own < 0.1 < doubt.sure <= 1
    assert doubt.reason == (
        f"the bag of words gives {doubt.sure:.2f} to set_timer and leaves {doubt.own:.3f} to play_media"
    )


def test_a_row_has_no_say_about_itself_in_another_style() -> None:
    styles = ("Set a timer for twenty minutes.", "set a timer for twenty minutes!")
    again = [Row(text, PLANTED[0].calls, "again") for text in styles]
    doubts = doubted([*RIGHT, *again, PLANTED[0]])
    assert {doubt.row.text for doubt in doubts} == {row.text for row in [*again, PLANTED[0]]}
    assert len(to_read(doubts)) == 1


def test_the_same_words_are_in_one_fold_and_each_function_is_in_all() -> None:
    rows = [*RIGHT, *(Row(f"{row.text.upper()}.", row.calls, "again") for row in RIGHT)]
    folds = folds_of(rows, 5, seed=1)
    places, functions = defaultdict(set), defaultdict(set)
    for row, fold in zip(rows, folds, strict=True):
        places[plain(row.text)].add(fold)
        functions[row.calls[0].name].add(fold)
    assert {len(found) for found in places.values()} == {1}
    assert all(found == set(range(5)) for found in functions.values())
    assert folds_of(rows, 5, seed=1) == folds != folds_of(rows, 5, seed=2)


def test_a_row_of_several_calls_is_doubted_only_for_a_function_that_is_none_of_them() -> None:
    both = "play jazz and set a timer for ten minutes"
    right = Row(both, (Call("play_media"), Call("set_timer")), "several")
    turned = Row(f"{both} now", (Call("set_timer"), Call("play_media")), "several")
    inside = Row("wake me at seven", (Call("irrelevant", {"a": Call("set_alarm")}),), "several")
    wrong = Row("set a timer for five minutes please", (Call("play_media"), Call("irrelevant")), "several")
    doubts = doubted([*RIGHT, right, turned, inside, wrong])
    assert [(doubt.row, doubt.other) for doubt in doubts] == [(wrong, "set_timer")]


def test_a_function_that_a_single_row_has_cannot_be_judged() -> None:
    lonely = Row("play chess with me", (Call("play_chess"),), "lonely")
    rows = [*RIGHT, lonely]
    votes = cast(rows)
    assert votes.own(len(RIGHT), lonely) is None
    assert doubted(rows) == []
    own = [votes.own(number, row) for number, row in enumerate(RIGHT)]
    assert all(odd is not None and not np.isnan(odd) for odd in own)


def test_rows_of_one_function_are_too_few() -> None:
    with pytest.raises(TooFewRows):
        cast([row for row in RIGHT if row.source == "set_timer"])


def test_the_list_holds_every_doubted_row_once_and_the_rows_stay_as_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows, out = tmp_path / "rows.jsonl", tmp_path / "out" / "list.jsonl"
    lonely = Row("play chess with me", (Call("play_chess"),), "lonely")
    write_rows(rows, [*RIGHT, *PLANTED, lonely])
    before = rows.read_bytes()
    assert main([str(rows), "--out", str(out), "--impossible", "0.1"]) == 0
    assert rows.read_bytes() == before
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert {line["text"] for line in lines} == {row.text for row in PLANTED}
    assert all(line["doubts"][0]["reason"].startswith("the bag of words gives") for line in lines)
    assert {row.text for row in read_rows(out)} == {row.text for row in PLANTED}
    shown = capsys.readouterr().out
    assert f"{len(RIGHT) + 4} rows; 1 of functions that too few rows have" in shown
    assert "3 sentences to read" in shown and "3  planted, of 3 rows" in shown
    assert "1  play_media, set_timer" in shown


def test_nothing_to_vote_on_and_a_missing_model_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows, out = tmp_path / "rows.jsonl", tmp_path / "list.jsonl"
    write_rows(rows, RIGHT[:3])
    assert main([str(rows), "--out", str(out)]) == 3
    assert "two functions" in capsys.readouterr().err
    write_rows(rows, RIGHT)
    assert main([str(rows), "--out", str(out), "--model", str(tmp_path / "gone")]) == 3
    assert "octavox model build" in capsys.readouterr().err and not out.exists()


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A real function model that calls ``set_timer('t')`` whenever there is a t, and is sure of it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    shapes = TokenMap(
        [
            FunctionShape(0, "irrelevant"),
            FunctionShape(37, "set_timer", (ParameterShape("duration", Kind.DURATION, True),)),
        ]
    )
    follows = {
        ":": {"<nexa_37>": 20},
        "<nexa_37>": {"(": 20},
        "(": {"'": 20},
        "'": {"t": 20, ")": 19},
        "t": {"'": 20},
        ")": {"<nexa_end>": 20},
    }
    folder = tmp_path / "model"
    folder.mkdir()
    return write_scripted(folder, shapes, follows)


def test_a_function_model_votes_where_it_is_sure(tmp_path: Path, model: Path) -> None:
    rows = [
        Row("a timer t", (Call("set_timer", {"duration": "t"}),), "one"),
        Row("wake me t", (Call("set_alarm", {"time": "t"}),), "one"),
    ]
    path = tmp_path / "rows.jsonl"
    write_rows(path, rows)
    [doubt] = model_doubts(rows, [path], model, sure=0.99)
    assert (doubt.row, doubt.other, doubt.own) == (rows[1], "set_timer", None)
    assert doubt.sure > 0.99 and doubt.reason == f"the function model gives {doubt.sure:.2f} to set_timer"
    assert list(model_doubts(rows, [path], model, sure=1.1)) == []


def test_what_both_voters_doubt_comes_first(tmp_path: Path, model: Path) -> None:
    rows, out = tmp_path / "rows.jsonl", tmp_path / "list.jsonl"
    write_rows(rows, [*RIGHT, *PLANTED])
    assert main([str(rows), "--out", str(out), "--model", str(model), "--impossible", "0.1"]) == 0
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    voters = [len(line["doubts"]) for line in lines]
    assert voters == sorted(voters, reverse=True) and voters[0] == 2
    assert {"bag of words", "function model"} == {doubt["voter"] for doubt in lines[0]["doubts"]}
    assert "set a timer for ten minutes" not in {line["text"] for line in lines}


def test_the_row_whose_function_is_left_least_is_read_first() -> None:
    some = [Doubt(PLANTED[0], "one", "undo", 0.9, 0.01), Doubt(PLANTED[1], "one", "undo", 0.6, 0.001)]
    unsaid = Doubt(PLANTED[2], "two", "undo", 0.995)
    assert [doubt.row for [doubt] in to_read([*some, unsaid])] == [PLANTED[1], PLANTED[2], PLANTED[0]]
