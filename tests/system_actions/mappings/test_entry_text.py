"""What is written of an entry is read as the same entry, whatever stands in it."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from system_actions.mappings.entry import Entry
from system_actions.mappings.entry_text import table_of, text_of, text_with
from system_actions.mappings.reading import read_entries

PAGE = (Path(__file__).parents[3] / "docs" / "actions-toml.md").read_text()
EXAMPLES = [block for block in re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL) if "[[action]]" in block]

WORDS = some.text(some.characters(exclude_categories=["Cs"]), max_size=20)
KEYS = some.text("abc.{}'\"\\ é\n", min_size=1, max_size=4)
JSON = some.recursive(
    some.booleans() | some.integers(-(2**60), 2**60) | some.floats(-9, 9) | WORDS,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)
QUERIES = some.dictionaries(KEYS, WORDS, max_size=3)
PARAMETER = some.fixed_dictionaries(
    {},
    optional={
        "kind": some.sampled_from(["text", "percent", "enum"]),
        "required": some.booleans(),
        "choices": some.lists(WORDS.filter(bool), max_size=3),
        "question": WORDS,
    },
)
BINDING = some.one_of(
    some.fixed_dictionaries(
        {"command": some.fixed_dictionaries({"program": WORDS.filter(bool), "arguments": some.lists(WORDS)})}
    ),
    some.fixed_dictionaries(
        {
            "http": some.fixed_dictionaries(
                {"url": some.just("https://a.example/"), "json": JSON, "query": QUERIES}
            )
        }
    ),
    some.fixed_dictionaries({"home": some.fixed_dictionaries(
        {"service": some.just("light.turn_on"), "data": some.dictionaries(KEYS, JSON, max_size=3)}
    )}),
    some.fixed_dictionaries({"macro": some.lists(
        some.fixed_dictionaries(
            {"action": WORDS.filter(bool)}, optional={"arguments": some.dictionaries(KEYS, WORDS, max_size=2)}
        ),
        min_size=1, max_size=3,
    )}),
)  # fmt: skip
ENTRIES = some.builds(
    lambda binding, rest: Entry.model_validate({**rest, **binding}),
    BINDING,
    some.fixed_dictionaries(
        {
            "name": some.just("it"),
            "description": WORDS.filter(bool),
            "parameters": some.dictionaries(some.sampled_from(["a", "b", "c"]), PARAMETER),
            "phrases": some.lists(WORDS.filter(bool), max_size=9),
            "reply": WORDS,
        },
        optional={"risk": some.sampled_from(["safe", "forbidden"]), "token": some.integers(128, 191)},
    ),
)


def table(text: str) -> dict[str, Any]:
    (found,) = tomllib.loads(text)["action"]
    assert isinstance(found, dict)
    return found


@given(ENTRIES)
def test_any_entry_is_read_as_it_was_written(entry: Entry) -> None:
    text = text_of(entry)
    assert text.startswith("[[action]]\n") and text.endswith("\n")
    assert Entry.model_validate(table(text)) == entry
    assert sum(line.strip() == "[[action]]" for line in text.splitlines()) == 1


@given(ENTRIES, ENTRIES)
def test_any_entry_is_written_into_the_text_of_any_other(before: Entry, after: Entry) -> None:
    assert Entry.model_validate(table(text_with(after, text_of(before)))) == after


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: re.findall(r'name = "(\w+)"', one)[0])
def test_an_entry_that_did_not_change_is_not_touched(example: str) -> None:
    ((read,), problems) = read_entries(example)
    assert not problems and text_with(read.entry, example) == example


def test_what_need_not_be_said_is_not_written() -> None:
    entry = Entry.model_validate({"name": "it", "description": "It.", "command": {"program": "true"}})
    assert table_of(entry) == {"name": "it", "description": "It.", "command": {"program": "true"}}


def test_a_long_list_takes_a_line_for_each() -> None:
    phrases = [f"do the thing number {n}" for n in range(6)]
    entry = Entry.model_validate(
        {"name": "it", "description": "It.", "phrases": phrases, "command": {"program": "true"}}
    )
    assert '    "do the thing number 5",\n]' in text_of(entry)


def test_comments_in_lines_of_their_own_stay_where_an_entry_is_written_afresh() -> None:
    before = '[[action]]\n# mine\nname = "it"\nparameters.a.required = false\n'
    entry = Entry.model_validate(
        {"name": "it", "description": "It.", "parameters": {"b": {}}, "command": {"program": "true"}}
    )
    made = text_with(entry, before)
    assert "# mine" in made and Entry.model_validate(table(made)) == entry
