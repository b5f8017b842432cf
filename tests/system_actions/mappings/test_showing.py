"""What would be done is written so that nothing in it can hide or look like something else."""

import json
import shlex
import subprocess

import pytest

from assistant_core.functions import Json
from system_actions.mappings.showing import command_line, json_text

ODD = (
    "new\nline",
    "tab\t'quoted' \\ back",
    "right\u202eto left",
    "no\u200bwidth",
    "\u2028",
    "\U000e0041",
    "\x7f",
)


@pytest.mark.parametrize("words", [["rsync", "-a", "my folder", "it's", "", "$HOME", "*", "naïve"], [*ODD]])
def test_a_shell_would_read_the_very_same_arguments(words: list[str]) -> None:
    line = command_line(["printf", r"%s\0", *words])
    found = subprocess.run(["bash", "-c", line], capture_output=True, env={"LC_ALL": "C.UTF-8"}, check=True)
    assert found.stdout.decode().split("\0")[:-1] == words


def test_plain_words_stand_as_they_are() -> None:
    assert command_line(["rsync", "--target=/media/disk", "--", "my folder"]) == (
        "rsync --target=/media/disk -- 'my folder'"
    )
    assert shlex.split(command_line(["a b", "c'd"])) == ["a b", "c'd"]


@pytest.mark.parametrize("content", [{"text": list(ODD)}, ["naïve", 7, True, None, 0.5], "", {}])
def test_json_is_the_same_json_and_every_character_is_drawn(content: Json) -> None:
    made = json_text(content)
    assert json.loads(made) == content and made.isprintable()


@pytest.mark.parametrize("word", ODD)
def test_no_character_of_an_argument_is_hidden(word: str) -> None:
    assert command_line([word]).isprintable()
