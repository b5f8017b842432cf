"""The tuned baseline: texts to token ids, and a run like any other."""

import json
from pathlib import Path

import numpy as np
import pytest

from models.examine.comparing.tuning import main, read_texts
from models.training.encoding import Tokenizer

END = "<|endoftext|>"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Say a letter again, as rows of prompts and answers."""
    rows = [{"prompt": f"say {letter}{END}", "answer": f"{letter}{END}"} for letter in "abcdefgh" * 8]
    path = tmp_path / "texts.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in [{"prefix": f"Hear.{END}"}, *rows]))
    return path


def test_what_is_written_like_a_special_token_is_one(texts: Path, tiny_base: Path) -> None:
    tokenizer = Tokenizer(tiny_base)
    prefix, rows = read_texts(texts, tokenizer, limit=3)
    end = tokenizer(END, special=True)
    assert len(end) == 1
    assert prefix == tokenizer("Hear.") + end
    assert [row.answer for row in rows] == [tokenizer(letter) + end for letter in "abc"]
    assert rows[0].question == tokenizer("say a") + end
    assert len(tokenizer(END)) == len(END)


def test_texts_in_and_weights_out(texts: Path, tiny_base: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    arguments = [str(texts), "--out", str(out), "--base", str(tiny_base), "--rate", "0.01"]
    assert main([*arguments, "--epochs", "30"]) == 0
    losses = [json.loads(line)["loss"] for line in (out / "log.jsonl").read_text().splitlines()]
    assert losses[-1] < losses[0] / 2
    with np.load(out / "weights.npz") as found:
        assert json.loads(str(found["summary"]))["rows"] == 64
    assert (out / "functions.json").is_file()
