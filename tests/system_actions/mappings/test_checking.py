"""What is being written is judged as the file's reader would judge it."""

from typing import Any

import pytest

from assistant_core.catalog import Catalog
from system_actions.mappings.checking import check
from system_actions.mappings.entry import Entry
from system_actions.mappings.listing import built_in, harmed, list_entries, without
from tests.services.own_actions import OwnActions

FILE = """\
[[action]]
name = "backup"
description = "Back something up."
phrases = ["back up {what}"]
parameters.what = {}
command = {program = "true"}

[[action]]
name = "evening"
description = "All of the evening."
phrases = ["it is evening"]
macro = [{action = "backup", arguments = {what = "pictures"}}]

[[action]]
name = "broken
"""
GOOD: dict[str, Any] = {"name": "less", "description": "Less.", "command": {"program": "true"}}


def mistakes(catalog: Catalog, changes: dict[str, Any]) -> list[tuple[tuple[str | int, ...], str]]:
    """What is wrong with a good entry after some changes; None takes a key out."""
    table = {key: value for key, value in {**GOOD, **changes}.items() if value is not None}
    found = check(table, without(list_entries(FILE, catalog), None), catalog)
    return [] if isinstance(found, Entry) else [(one.keys, one.text) for one in found]


@pytest.mark.parametrize(
    ("changes", "keys", "text"),
    [
        ({"name": "Less"}, ("name",), "it may have small letters"),
        ({"name": ""}, ("name",), "it may have small letters"),
        ({"name": "set_level"}, ("name",), "there is a built-in function of that name"),
        ({"name": "backup"}, ("name",), "line 1 has that name already"),
        ({"description": ""}, ("description",), "it must not be empty"),
        ({"phrases": ["back up {x}"], "parameters": {"x": {}}}, ("phrases",), "backup has a phrase like"),
        ({"phrases": ["a", ""]}, ("phrases", 1), "it must not be empty"),
        ({"parameters": {"Big": {}}}, ("parameters", "Big", "[key]"), "a parameter's name may have small"),
        ({"parameters": {"who": {"kind": "name", "names": "ghost"}}}, ("who",), 'nothing lists "ghost"'),
        ({"command": {"program": "bash"}}, ("program",), "bash is a shell"),
        ({"command": {"program": "true", "seconds": 60}}, ("command", "seconds"), "it must be at most 25"),
        (
            {"command": {"program": "true", "arguments": ["\ud800"]}},
            ("command", "arguments", 0),
            "it has a ch",
        ),
        ({"command": None, "home": {"service": "turn on"}}, ("home", "service"), "it must be a service as"),
        ({"command": None}, ("name",), "it needs exactly one of command"),
    ],
)
def test_a_mistake_is_told_where_it_is(
    small_catalog: Catalog, changes: dict[str, Any], keys: tuple[str | int, ...], text: str
) -> None:
    told = mistakes(small_catalog, changes)
    assert told[0][0] == keys and told[0][1].startswith(text)


@pytest.mark.parametrize(
    ("body", "text"),
    [({"a": [None]}, "null"), ({"a": float("nan")}, "it must be a number"), (2**63, "the number is too")],
)
def test_what_json_can_hold_and_the_file_cannot_is_told(small_catalog: Catalog, body: Any, text: str) -> None:
    table = {"name": "it", "description": "It.", "http": {"url": "https://a.example/", "json": body}}
    found = check(table, [], small_catalog)
    assert not isinstance(found, Entry) and found[0].keys[:2] == ("http", "json")
    assert found[0].text.startswith(text)


def test_what_is_right_is_the_entry_itself(small_catalog: Catalog) -> None:
    assert check(GOOD, [], small_catalog) == Entry.model_validate(GOOD)


def test_every_entry_is_listed_with_its_token_or_what_is_wrong(small_catalog: Catalog) -> None:
    backup, evening, broken = list_entries(FILE, small_catalog)
    assert (backup.name, backup.token, backup.problems) == ("backup", 128, ())
    assert (evening.name, evening.token) == ("evening", 129)
    assert broken.table is None and broken.entry is None and [p.line for p in broken.problems] == [15]
    (clash,) = list_entries(FILE.replace('"evening"', '"backup"').partition("\n[[action]]\nname = \"br")[0],
                            small_catalog)[1].problems  # fmt: skip
    assert clash.line == 9 and clash.text == "line 1 has that name already"


def test_what_else_would_break_is_known_before(small_catalog: Catalog) -> None:
    listed = list_entries(FILE, small_catalog)
    (harm,) = harmed(without(listed, None), without(listed, listed[0]), small_catalog)
    assert (harm.name, harm.text) == ("evening", "there is no function backup that works")
    assert harmed(without(listed, None), without(listed, listed[1]), small_catalog) == []


async def test_the_functions_of_the_file_are_no_built_in_ones(own: OwnActions) -> None:
    own.write(FILE.partition('\n[[action]]\nname = "br')[0])
    own.catalog.refresh()
    assert "backup" in own.catalog and "backup" not in built_in(own.catalog)
    assert len(built_in(own.catalog)) == len(own.catalog) - 2
