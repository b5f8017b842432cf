"""What would be done is written so that nothing in it can hide or look like something else."""

import json
import shlex
import subprocess

import pytest

from assistant_core.functions import Json
from system_actions.mappings.showing import command_line, json_text, visible

ODD = (
    "new\nline",
    "tab\t'quoted' \\ back",
    "right\u202eto left",
    "no\u200bwidth",
    "\u2028",
    "\U000e0041",
    "\x7f",
    "a\xa0b\x85c\xadd",
    "it's \u05d0",
    "\u05d0\u05b8",
)
BLANK = (
    "\u3164", "\u115f", "\u1160", "\uffa0", "\u2800", "\u034f", "\ufe00", "\ufe0f", "\u17b4", "\u17b5",
    "\u180b", "\u180f", "\U000e0100", "\U000e01ef", "\U00016fe4", "\U0001d159",
)  # fmt: skip
LEFTWARD = ("\u05d0", "\u0628", "\u0663", "\U0001e900", "\u05d0\u05b8")
"""A letter of Hebrew, of Arabic, a digit, a letter of Adlam, and a letter with a point in it."""


@pytest.mark.parametrize(
    "words",
    [["rsync", "-a", "my folder", "it's", "", "$HOME", "*", "naïve"], [*ODD], [*BLANK], [*LEFTWARD]],
)
def test_a_shell_would_read_the_very_same_arguments(words: list[str]) -> None:
    line = command_line(["printf", r"%s\0", *words])
    found = subprocess.run(["bash", "-c", line], capture_output=True, env={"LC_ALL": "C.UTF-8"}, check=True)
    assert found.stdout.decode().split("\0")[:-1] == words


def test_plain_words_stand_as_they_are() -> None:
    assert command_line(["rsync", "--target=/media/disk", "--", "my folder"]) == (
        "rsync --target=/media/disk -- 'my folder'"
    )
    assert shlex.split(command_line(["a b", "c'd"])) == ["a b", "c'd"]


@pytest.mark.parametrize(
    "content", [{"text": [*ODD, *BLANK, *LEFTWARD]}, ["naïve", 7, True, None, 0.5], "", {}]
)
def test_json_is_the_same_json_and_every_character_is_drawn(content: Json) -> None:
    made = json_text(content)
    assert json.loads(made) == content and made.isprintable()


@pytest.mark.parametrize("word", ODD)
def test_no_character_of_an_argument_is_hidden(word: str) -> None:
    assert command_line([word]).isprintable()


@pytest.mark.parametrize("blank", BLANK)
def test_what_is_blank_is_written_out(blank: str) -> None:
    for made in (command_line([f"a{blank}b"]), json_text(f"a{blank}b"), visible(f"a{blank}b")):
        assert made.isascii() and "\\" in made


def test_an_accent_does_not_stand_on_the_escape_of_its_letter() -> None:
    assert visible("\u200b\u0301e\u0301") == "\\u200b\\u0301e\u0301"
    assert json_text("\u05d0\u05b8 e\u0301") == '"\\u05d0\\u05b8 e\u0301"'


@pytest.mark.parametrize("letter", LEFTWARD)
def test_arguments_stand_in_their_order_whatever_way_their_letters_run(letter: str) -> None:
    assert command_line(["cp", letter, f"{letter}.txt"]).isascii()
    assert json_text([letter, {letter: letter}]).isascii()


def test_arguments_that_run_to_the_left_are_told_apart() -> None:
    assert command_line(["cp", "\u05d0", "\u05d1"]) == "cp $'\\u05d0' $'\\u05d1'"


def test_a_label_stays_readable_and_turns_nothing_around_it() -> None:
    assert visible("Wohnzimmer: naïve, 日本語 – 5 °C 🙂") == "Wohnzimmer: naïve, 日本語 – 5 °C 🙂"
    assert visible("שלום עולם!") == "\u2068שלום עולם\u2069!"
    assert visible("שָׁלוֹם") == "\u2068שָׁלוֹם\u2069"
    assert visible("/א/ב?ג=٣&x") == "/\u2068א\u2069/\u2068ב\u2069?\u2068ג\u2069=\u2068٣\u2069&x"
    assert visible("\u2068א\u2069") == "\\u2068\u2068א\u2069\\u2069"
