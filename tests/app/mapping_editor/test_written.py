"""What a form shows of an entry comes back from it as it was."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.mapping_editor.written import (
    as_json,
    as_lines,
    as_pairs,
    as_value,
    from_json,
    from_lines,
    from_pairs,
    from_value,
    repeated_name,
    text_pairs,
)

TEXTS = some.text(max_size=8) | some.text("\"'=\n {}\\ 5a", max_size=8)
JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(-9, 9) | TEXTS,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)


@given(some.lists(TEXTS))
def test_lists(values: list[str]) -> None:
    assert from_lines(as_lines(values)) == values


@given(some.dictionaries(TEXTS, JSON, max_size=4))
def test_tables(values: dict[str, Any]) -> None:
    assert from_pairs(as_pairs(values)) == values


@given(some.dictionaries(TEXTS, TEXTS, max_size=4))
def test_tables_of_texts(values: dict[str, str]) -> None:
    assert text_pairs(as_pairs(values)) == values


@given(JSON)
def test_values(value: Any) -> None:
    assert from_value(as_value(value)) == value and from_json(as_json(value)) == value


def test_plain_texts_need_no_quotes() -> None:
    assert as_lines(["--quiet", "{folder}", "two words", ""]) == '--quiet\n{folder}\ntwo words\n""'
    assert as_pairs({"q": "{text}", "n": 5, "t": "5", "on": True}) == 'q = {text}\nn = 5\nt = "5"\non = true'


@pytest.mark.parametrize("line", ["no equals sign", "= nothing", '"quoted" and no more'])
def test_a_line_that_is_no_pair_is_named(line: str) -> None:
    with pytest.raises(ValueError) as caught:
        from_pairs(f"a = 1\n{line}\n")
    assert str(caught.value) == line


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("q = a\nq = b", "q"),
        ('a = 1\nq = a\n\n "q"=a', "q"),
        ("q = a\nQ = a", ""),
        ("q\nq = a", ""),
        ("", ""),
    ],
)
def test_a_name_that_stands_twice_is_found(text: str, name: str) -> None:
    assert repeated_name(text) == name


@given(some.dictionaries(TEXTS, JSON, max_size=4))
def test_in_a_table_no_name_stands_twice(values: dict[str, Any]) -> None:
    assert repeated_name(as_pairs(values)) == ""


@pytest.mark.parametrize("text", ["{", "NaN", "[Infinity]", "[" * 100_000, ""])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        from_json(text)


def test_what_is_no_list_or_table_is_shown_as_none() -> None:
    assert as_lines("text") == as_lines(5) == as_pairs(["a"]) == ""
