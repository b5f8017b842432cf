"""What is wrong in actions.toml is told with its line, and spoils nothing else."""

import re

import pytest

from tests.services.own_actions import OwnActions

GOOD = """\
# My own functions.

[[action]]
name = "backup"
description = "Back something up."
phrases = ["back up {what}"]

[action.parameters.what]
question = "Back up what?"

[action.command]
program = "printf"
arguments = ["--", "%s", "{what}"]
"""
OTHER = """
[[action]]
name = "greet"
description = "Greet."
phrases = ["greet"]
command = {program = "true"}
"""


def names(own: OwnActions) -> set[str]:
    own.catalog.refresh()
    return {function.name for function in own.catalog if function.token >= 128}


async def test_entries_join_the_catalog_as_functions(own: OwnActions) -> None:
    own.write(GOOD + OTHER)
    assert own.problems() == [] and names(own) == {"backup", "greet"}
    backup = own.catalog["backup"]
    assert (backup.token, backup.signature) == (128, "backup(what: text)")
    assert backup.parameters[0].question == "Back up what?"
    assert own.catalog[129].name == "greet"


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n"])
async def test_a_file_without_entries_is_fine(own: OwnActions, text: str) -> None:
    own.write(text)
    assert own.problems() == [] and names(own) == set()


@pytest.mark.parametrize(
    ("wrong", "right", "problem"),
    [
        ('risk = "none"', "", r"line 19: bad: risk: it must be 'safe', 'confirm'"),
        ("risk = safe", "", r"line 19: Invalid value"),
        ("colour = 1", "", r"line 19: bad: colour: there is no such key here"),
        ('token = 5', "", r"line 19: bad: token: it must be at least 128"),
        ('phrases = ["bad {thing}"]', "", r"line 19: bad: there is no parameter thing"),
        ('phrases = [""]', "", r"line 19: bad: phrases.0: it must not be empty"),
        ('phrases = ["  ...  "]', "", r"line 19: bad: a phrase needs a word of its own"),
        ('phrases = ["{all}"]', "[action.parameters.all]", r"line 19: bad: a phrase needs a word of its own"),
        ('phrases = ["stop it"]', "", r"line 19: bad: these words stop, undo or answer"),
        ('phrases = ["yes please"]', "", r"line 19: bad: these words stop, undo or answer"),
        ('phrases = ["back up {x}"]', "[action.parameters.x]", r"line 19: bad: backup has a phrase like"),
        ('reply = "Done {it}."', "", r"line 19: bad: there is no parameter it"),
        ('reply = "Done }."', "", r"line 19: bad: a lone }; a brace itself is written }}"),
        ('parameters.mood = {choices = ["good", "bad"]}', "", r"line 19: bad: mood: an enum has choices"),
        ('parameters.mood = {kind = "enum"}', "", r"line 19: bad: mood: an enum has choices"),
        ('parameters.who = {kind = "name"}', "", r"line 19: bad: who: a name says of what"),
        ('parameters.who = {kind = "name", names = "ghost"}', "", r'.*19: bad: nothing lists "ghost";'),
        ('parameters.output = {}', "", r"line 19: bad: a parameter cannot be called output"),
        ('parameters.Big = {}', "", r"line 19: bad: parameters.Big"),
        ('http = {url = "https://a.example/"}', "", r"line 16: bad: it needs exactly one of command"),
        ("[x]", "y = 1", r"line 19: bad: \[x\] belongs to no action; write \[action.x\]"),
    ],
)  # fmt: skip
@pytest.mark.expected_logs(r"actions\.toml, line \d+")
async def test_a_broken_entry_is_told_with_its_line_and_the_others_work(
    own: OwnActions, wrong: str, right: str, problem: str
) -> None:
    broken = f"""
[[action]]
name = "bad"
description = "Bad."
command = {{program = "true"}}
{wrong}
{right}
"""
    own.write(GOOD + broken + OTHER)
    problems = own.problems()
    assert problems and re.match(problem, problems[0]), problems
    assert names(own) == {"backup", "greet"}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[action]]\nname = ", "line 2: "),
        ("\n\nhello = 1\n" + OTHER, "line 3: only [[action]] tables belong here"),
        ('[[action]]\nname = "a"\nname = "b"\n', "line 3: Cannot overwrite a value"),
        ('[[action]]\nname = """\n[[action]]\n"""\n', "line 2: "),
        ("[[action]]\nname = " + "[" * 5000, "line "),
        ("#" * 1_000_001, "line 1: the file is longer than"),
    ],
)  # fmt: skip
@pytest.mark.expected_logs(r"actions\.toml, line \d+")
async def test_what_is_no_toml_is_told_with_its_line(own: OwnActions, text: str, problem: str) -> None:
    own.write(text)
    assert own.problems()[0].startswith(problem)


@pytest.mark.expected_logs("has that name already", "built-in function of that name", "that token already")
async def test_names_and_tokens_are_taken_once(own: OwnActions) -> None:
    again = OTHER.replace('phrases = ["greet"]', 'phrases = ["greet again"]')
    built_in = again.replace('"greet"', '"wipe"')
    numbered = OTHER.replace("name", "token = 150\nname", 1)
    first, second = numbered.replace("greet", "one"), numbered.replace("greet", "two")
    own.write(GOOD + OTHER + again + built_in + first + second)
    assert own.problems() == [
        "line 22: greet: line 15 has that name already",
        "line 28: wipe: there is a built-in function of that name",
        "line 41: two: one has that token already",
    ]
    assert names(own) == {"backup", "greet", "one"} and own.catalog[150].name == "one"


@pytest.mark.expected_logs("there is room for 64 actions only")
async def test_there_are_as_many_as_there_are_tokens(own: OwnActions) -> None:
    own.write("".join(OTHER.replace("greet", f"greet_{n}") for n in range(65)))
    assert len(own.problems()) == 1 and len(names(own)) == 64


async def test_the_file_is_read_again_when_it_changes(own: OwnActions) -> None:
    assert names(own) == set()
    own.write(GOOD)
    assert names(own) == {"backup"}
    own.write(OTHER)
    assert names(own) == {"greet"}
    own.path.unlink()
    assert names(own) == set() and own.problems() == []


async def test_five_thousand_phrases_are_read_and_each_is_known(own: OwnActions) -> None:
    phrases = ", ".join(f'"do thing {n} with {{what}}"' for n in range(5000))
    own.write(GOOD.replace('"back up {what}"', phrases))
    assert own.problems() == []
    for said in ("do thing 0 with care", "do thing 4999 with care"):
        assert (await own.plan(said)).calls[0].arguments == {"what": "care"}


@pytest.mark.expected_logs("it is no file")
async def test_something_else_in_its_place_is_told(own: OwnActions) -> None:
    own.path.mkdir()
    assert own.problems() == ["line 1: it is no file"]


@pytest.mark.expected_logs("cannot be read: UnicodeDecodeError")
async def test_another_encoding_is_told(own: OwnActions) -> None:
    own.path.write_bytes(GOOD.encode() + b"# caf\xe9\n")
    assert own.problems() == ["line 1: the file cannot be read: UnicodeDecodeError"]
