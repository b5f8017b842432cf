"""What was written down is read again, up to where writing was broken off."""

from pathlib import Path
from typing import Any

import pytest

from models.kept_lines import read_whole


def number(content: dict[str, Any]) -> int:
    return int(content["number"])


def test_whole_lines_are_read_and_stay(tmp_path: Path) -> None:
    path = tmp_path / "notes.jsonl"
    path.write_text('{"number": 1}\n{"number": 2}\n')
    assert read_whole(path, number) == [1, 2]
    assert path.read_text() == '{"number": 1}\n{"number": 2}\n'


def test_a_file_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert read_whole(tmp_path / "none.jsonl", number) == []
    assert not (tmp_path / "none.jsonl").exists()


@pytest.mark.parametrize("cut", ['{"numb', '{"number": 3}', '{"other": 3}\n', "no line\n", "[]\n"])
def test_a_file_is_cut_where_it_was_broken_off(tmp_path: Path, cut: str) -> None:
    path = tmp_path / "notes.jsonl"
    path.write_text('{"number": 1}\n' + cut)
    assert read_whole(path, number) == [1]
    assert path.read_text() == '{"number": 1}\n'
