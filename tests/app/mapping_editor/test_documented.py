"""docs/mappings.md, followed word by word, with a stand-in in the place of the coding agent."""

import os
import re
import textwrap
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.face import Face
from assistant_core.journal import Entry
from tests.app.mapping_editor.editing import Editing, button
from tests.services.buses import wait_until

PAGE = (Path(__file__).parents[3] / "docs" / "mappings.md").read_text()
STAND_IN = """\
#!/bin/sh
printf '%s\\n' "$@" >"$HOME/called"
tries=0
until [ -e "$HOME/go" ] || [ $((tries += 1)) -gt 600 ]; do sleep 0.1; done
touch "$HOME/finished"
"""
"""Works for a minute, unless it is let go earlier."""


def part(heading: str) -> str:
    """What stands below a heading, up to the next."""
    return PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]


def fill_in(editing: Editing, text: str) -> None:
    """Write what the tables of the page say."""
    for field, words in re.findall(r"^ *\| (\w+) \| (.+) \|$", text, re.MULTILINE):
        if field == "field":
            continue
        label = re.fullmatch(r"\*(.+)\*", words)
        if label is None:
            editing.put(field, "\n".join(re.findall("`([^`]+)`", words)))
        else:
            (box,) = editing.field(field).findChildren(QComboBox)
            editing.put(field, box.itemData(box.findText(label[1])))


def say(face: Face, qtbot: QtBot, text: str) -> Entry:
    """Say a sentence, and yes to the question; the journal's entry."""
    assert face._session is not None
    assistant = face._session.assistant
    saying = face._session.spawn(assistant.take(text))
    qtbot.waitUntil(lambda: assistant.stages.gate.question is not None)
    assert assistant.stages.gate.question is not None
    assistant.stages.gate.answer(assistant.stages.gate.question.id, True, "click")
    qtbot.waitUntil(saying.done)
    return assistant.stages.journal.recent(1)[0]


def test_the_program(face: Face, editing: Editing, qtbot: QtBot) -> None:
    (Path.home() / "Photos").mkdir()
    (Path.home() / "Photos" / "Holiday in Rome").touch()
    editing.press("Add…")
    editing.press("Add parameter")
    fill_in(editing, part("A program"))
    editing.press("Try it…")
    editing.put("what", "holiday")
    editing.wait_for("find . -maxdepth 3 -iname '*holiday*'")
    qtbot.waitUntil(lambda: button(editing.top, "Do it").isEnabled())
    editing.press("Close")
    editing.press("Save")
    editing.wait_until_closed()
    assert say(face, qtbot, "Which files are called holiday?").said == "I found ./Photos/Holiday in Rome"


@pytest.fixture
def agent() -> Path:
    """The script of the page, and a program of this test's in the place of the agent."""
    (block,) = re.findall(r"```python\n(.*?)```", part("Handing a task to a coding agent"), re.DOTALL)
    folder = Path.home() / "bin"
    folder.mkdir()
    for name, text in (("hand-over", textwrap.dedent(block)), ("sweagent", STAND_IN)):
        (folder / name).write_text(text)
        (folder / name).chmod(0o755)
    (Path.home() / "src" / "parser").mkdir(parents=True)
    return folder


def test_the_coding_agent(
    face: Face, editing: Editing, qtbot: QtBot, agent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", f"{agent}:{os.environ['PATH']}")
    editing.press("Add…")
    editing.press("Add parameter")
    fill_in(editing, part("Handing a task to a coding agent"))
    editing.press("Try it…")
    editing.put("task", "issue twelve in the parser")
    editing.wait_for(f"{agent}/hand-over 'fix issue twelve in the parser'")
    editing.press("Close")
    editing.press("Save")
    editing.wait_until_closed()
    entry = say(face, qtbot, "Fix issue twelve in the parser.")
    assert not (Path.home() / "finished").exists()
    assert re.fullmatch(r"The agent works on it\. It writes to [\d-]+\.log\.", entry.said)
    assert (entry.text, entry.acts[0].state) == ("Fix issue twelve in the parser.", "done")
    (Path.home() / "go").touch()
    wait_until((Path.home() / "finished").exists, "the agent did not outlive the program that started it")
    assert (Path.home() / "called").read_text().splitlines() == [
        "run",
        f"--env.repo.path={Path.home()}/src/parser",
        "--problem_statement.text=fix issue twelve in the parser",
    ]
    assert len(list((Path.home() / "agent-logs").iterdir())) == 1


@pytest.mark.parametrize("words", sorted(set(re.findall(r"\*([A-Z][^*\n]+…)\*", PAGE)) - {"Settings…"}))
def test_every_button_that_the_page_names_is_there(editing: Editing, words: str) -> None:
    source = "".join(
        file.read_text() for file in (Path(__file__).parents[3] / "app" / "mapping_editor").glob("*.py")
    )
    assert f'"{words}"' in source.replace("&", "")
