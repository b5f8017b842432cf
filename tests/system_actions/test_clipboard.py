"""The clipboard of a real display is read, written, and put back by undo."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from system_actions.clipboard import copy_text, read_clipboard, undo_copy
from tests.services.display import Display
from tests.services.opening import Act, change


class XClip:
    """xclip, as another program that copies and pastes."""

    def __init__(self, display: Display) -> None:
        self._display = display

    def copy(self, words: bytes, kind: str = "UTF8_STRING") -> None:
        """Offer something."""
        command = ["xclip", "-selection", "clipboard", "-in", "-target", kind]
        subprocess.run(command, input=words, env=self._environment, check=True)

    def paste(self) -> str:
        """What another program gets."""
        command = ["xclip", "-selection", "clipboard", "-out"]
        return subprocess.run(command, env=self._environment, capture_output=True, text=True).stdout

    @property
    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self._display.name}


@pytest.fixture
def clip(display: Display) -> XClip:
    """The clipboard of the private display; its server ends with the display."""
    return XClip(display)


AWKWARD = ["say \"yes\" & 'no'", "line one\nline two", "$(rm -rf ~) `id`", "--help", "Grüße 🐙", "-selection"]


@pytest.mark.parametrize("words", AWKWARD)
async def test_words_are_copied_as_they_are_and_read(clip: XClip, act: Act, words: str) -> None:
    outcome = await act(copy_text, words)
    assert outcome.said == f"“{' '.join(words.split())}” is on the clipboard."
    assert clip.paste() == words
    read = await act(read_clipboard)
    assert (read.said, read.value, read.changed) == (" ".join(words.split()), words, False)


async def test_undo_restores_what_was_there(clip: XClip, act: Act) -> None:
    clip.copy(b"  old words\n")
    outcome = await act(copy_text, "new words")
    assert await act(undo_copy, change(outcome)) == "“old words” is on the clipboard again."
    assert clip.paste() == "  old words\n"


async def test_undo_empties_what_was_empty(clip: XClip, act: Act) -> None:
    assert (await act(read_clipboard)).said == "The clipboard is empty."
    outcome = await act(copy_text, "new words")
    assert await act(undo_copy, change(outcome)) == "The clipboard is empty again."
    assert clip.paste() == "" and (await act(read_clipboard)).said == "The clipboard is empty."


async def test_undo_leaves_what_was_copied_since(clip: XClip, act: Act) -> None:
    outcome = await act(copy_text, "mine")
    clip.copy(b"theirs")
    with pytest.raises(WorldMoved) as caught:
        await act(undo_copy, change(outcome))
    assert caught.value.said == "Something else was copied since." and clip.paste() == "theirs"


async def test_copying_the_same_again_changes_nothing(clip: XClip, act: Act) -> None:
    clip.copy(b"same")
    outcome = await act(copy_text, "same")
    assert (outcome.said, outcome.changed) == ("It is on the clipboard already.", False)


async def test_a_picture_is_said_and_cannot_be_put_back(clip: XClip, act: Act) -> None:
    clip.copy(b"\x89PNG", "image/png")
    assert (await act(read_clipboard)).said == "There is a picture on the clipboard, and no text."
    outcome = await act(copy_text, "words")
    with pytest.raises(ActionFailed) as caught:
        await act(undo_copy, change(outcome))
    assert caught.value.said == "What was on the clipboard before cannot be put back."
    assert clip.paste() == "words"


async def test_a_password_is_neither_read_out_nor_kept(clip: XClip, act: Act) -> None:
    clip.copy(b"secret", "x-kde-passwordManagerHint")
    read = await act(read_clipboard)
    assert read.said == "A password is on the clipboard, so I do not read it out." and not read.value
    assert (await act(copy_text, "words")).before == {"text": None}


async def test_a_long_text_is_read_in_part(clip: XClip, act: Act) -> None:
    clip.copy(b"word " * 200)
    read = await act(read_clipboard)
    assert read.said.endswith("… And there are 399 more characters.") and len(read.value) == 1000


async def test_spaces_are_said(clip: XClip, act: Act) -> None:
    clip.copy(b" \n ")
    assert (await act(read_clipboard)).said == "There are only spaces on the clipboard."


ACTIONS: list[tuple[Callable[..., Any], tuple[object, ...]]] = [(read_clipboard, ()), (copy_text, ("a",))]


@pytest.mark.parametrize(("action", "values"), ACTIONS)
async def test_without_a_display_there_is_a_cure(
    act: Act, monkeypatch: pytest.MonkeyPatch, action: Callable[..., Any], values: tuple[object, ...]
) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    with pytest.raises(ServiceMissing) as caught:
        await act(action, *values)
    assert caught.value.said == "I cannot reach the clipboard."
    assert caught.value.cure == "run Octavox inside a desktop session"


async def test_without_the_program_the_cure_names_it(
    clip: XClip, act: Act, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ServiceMissing) as caught:
        await act(read_clipboard)
    assert caught.value.cure == "install xclip, and see that the display is there"


async def test_a_display_that_dies_in_the_middle_is_missing(clip: XClip, display: Display, act: Act) -> None:
    await act(copy_text, "words")
    display.die()
    for action, values in ACTIONS:
        with pytest.raises(ServiceMissing):
            await act(action, *values)
