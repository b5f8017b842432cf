"""Programs that are asked, and crash or hang before they answer: it is said, and nothing is made up."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant_core.functions import Handler
from system_actions.conversion import convert
from system_actions.facts import answer, look_up
from system_actions.reference import define
from system_actions.services import dictionary, translators, zim
from system_actions.translation import translate
from tests.services.opening import Act, refused
from tests.services.tiny_web import TinyWeb, write_settings

CRASHES = "#!/bin/sh\nkill -9 $$\n"
HANGS = "#!/bin/sh\nexec sleep 60\n"

Replace = Callable[[str, str], None]

ASKED: list[tuple[str, Handler, tuple[object, ...], str, str]] = [
    ("wn", define, ("tree",), *["My dictionary does not answer."] * 2),
    ("zimdump", look_up, ("the eiffel tower",), "The program zimdump crashed.", "That took too long."),
    ("zimdump", answer, ("who wrote hamlet",), "The program zimdump crashed.", "That took too long."),
    ("zimsearch", answer, ("who wrote hamlet",), "The program zimsearch crashed.", "That took too long."),
    (
        "apertium",
        translate,
        ("dog", "spanish"),
        "My translator does not answer.",
        "My translator does not answer.",
    ),
]


PATIENCES = [
    (dictionary, "_PATIENCE"),
    (translators, "_TO_LIST"),
    (translators, "_TO_TRANSLATE"),
    (zim, "_TO_READ"),
    (zim, "_TO_SEARCH"),
]


@pytest.fixture
def replace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Replace:
    """``replace("wn", script)``: have a script run where a program is asked for."""

    def put(name: str, script: str) -> None:
        folder = tmp_path / "programs"
        folder.mkdir()
        (folder / name).write_text(script)
        (folder / name).chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")

    return put


@pytest.mark.usefixtures("small_encyclopedia")
@pytest.mark.parametrize(("program", "handler", "values", "crashed", "hung"), ASKED)
@pytest.mark.parametrize("script", [CRASHES, HANGS], ids=["crashes", "hangs"])
async def test_what_a_program_did_not_say_is_not_made_up(
    act: Act,
    replace: Replace,
    monkeypatch: pytest.MonkeyPatch,
    script: str,
    program: str,
    handler: Handler,
    values: tuple[object, ...],
    crashed: str,
    hung: str,
) -> None:
    await act(handler, *values)
    replace(program, script)
    # One that crashes needs no patience, and the programs that it works with have the time they always have.
    if script == HANGS:
        for module, name in PATIENCES:
            monkeypatch.setattr(module, name, 2.0)
    async with asyncio.timeout(50):
        error = await refused(act, handler, *values)
    assert error.said == (crashed if script == CRASHES else hung)


async def test_a_wiki_whose_answer_breaks_off(act: Act, private_home: Path, tiny_web: TinyWeb) -> None:
    tiny_web.pages["/w/api.php"], tiny_web.cut = b'{"query": {"search": [{"title": "Hamlet"}]}}', 20
    write_settings(
        private_home,
        f'[knowledge]\nwikipedia = true\nwikipedia_address = "{tiny_web.address}"\n',
    )
    for handler, words in ((look_up, "hamlet"), (answer, "who wrote hamlet")):
        assert (await refused(act, handler, words)).said == "I cannot reach 127.0.0.1."


async def test_rates_whose_answer_breaks_off(act: Act, private_home: Path, tiny_web: TinyWeb) -> None:
    tiny_web.pages["/rates.xml"], tiny_web.cut = b"<Cube time='2026-11-20'>" + b" " * 500, 100
    write_settings(private_home, f'[knowledge]\nrates_address = "{tiny_web.address}/rates.xml"\n')
    assert (await refused(act, convert, 80.0, "dollars", "euros")).said == "I cannot reach 127.0.0.1."
    assert not list((private_home / "cache").rglob("rates.xml"))
