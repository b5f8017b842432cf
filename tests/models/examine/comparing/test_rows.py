"""Training rows of the baseline: the prompts it is examined with, and answers it was shown the names of."""

import json
from pathlib import Path

import pytest

from assistant_core.calls import Call
from models.dataset.rows import Row, write_rows
from models.examine.comparing import prompts, rows
from models.examine.comparing.embedding import MiniLm
from models.examine.comparing.pool import Pool, only
from models.examine.comparing.prompts import CHAT
from models.examine.comparing.retrieval import Retriever
from models.examine.comparing.rows import training_rows, with_right_ones

ROWS = [
    Row("set an alarm by the phone", (Call("set_alarm", {"time": "the phone"}),), "test"),
    Row("the hour is by", (Call("irrelevant"),), "test"),
    Row("text people the time", (Call("send_message", {"to": "people", "text": Call("get_time")}),), "test"),
]


def names(pool: Pool) -> list[str]:
    return [function.name for function in pool]


def test_rows_are_in_the_form_of_the_examination(vectors: Path, pool: Pool) -> None:
    retriever = Retriever(MiniLm(vectors, 1), pool)
    first, *made = training_rows(ROWS, pool, retriever)
    assert first == {"prefix": prompts.prefix(pool, CHAT, retrieval=True)}
    assert [row["answer"] for row in made] == [
        "set_alarm(time='the phone')<|im_end|>\n",
        "irrelevant()<|im_end|>\n",
        "send_message(to='people', text=get_time())<|im_end|>\n",
    ]
    offered = with_right_ones(retriever.offered(ROWS[1].text), ROWS[1], pool)
    assert offered == retriever.offered(ROWS[1].text)
    assert made[1]["prompt"] == prompts.rest(ROWS[1].text, CHAT, offered)


def test_functions_that_were_not_found_take_the_place_of_the_farthest(pool: Pool) -> None:
    found = only(pool, {"set_volume", "set_do_not_disturb", "set_timer", "help", "get_time", "irrelevant"})
    assert names(found)[-2:] == ["help", "irrelevant"]
    assert names(with_right_ones(found, ROWS[0], pool)) == [
        *("set_volume", "set_do_not_disturb", "set_timer", "get_time"),
        *("set_alarm", "irrelevant"),
    ]
    assert names(with_right_ones(found, ROWS[2], pool)) == [
        *("set_volume", "set_do_not_disturb", "set_timer", "get_time"),
        *("send_message", "irrelevant"),
    ]
    helping = Row("help and set an alarm", (Call("help"), Call("set_alarm", {"time": "x"})), "test")
    assert names(with_right_ones(found, helping, pool)) == [
        *("set_volume", "set_do_not_disturb", "set_timer", "help"),
        *("set_alarm", "irrelevant"),
    ]


def test_the_command_writes_lines(vectors: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_rows(tmp_path / "rows.jsonl", ROWS)
    out = tmp_path / "out.jsonl"
    assert (
        rows.main(
            [str(tmp_path / "rows.jsonl"), "--out", str(out), "--limit", "2", "--vectors", str(vectors)]
        )
        == 0
    )
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    assert [sorted(line) for line in lines] == [["prefix"], ["answer", "prompt"], ["answer", "prompt"]]
    assert "2 rows" in capsys.readouterr().out
