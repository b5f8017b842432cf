"""Every text of the windows is translated into every language, with the same places for values."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings_window.window import ORDER
from app.translating import sources
from app.translating.shown import FOLDER
from tests.app.pseudo import LUPDATE

PLACES = re.compile(r"\{[^}]*\}|%n|<[^>]*>")
"""What is put in by the program, and markup."""
MNEMONIC = re.compile(r"&(\w)")

Message = tuple[str, str, tuple[str, ...]]
"""The context, the text, and its translation, in each form of number."""

FILES = sorted(FOLDER.glob("*.ts"))


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Every text that there is to translate, with its context."""
    folder = tmp_path_factory.mktemp("texts")
    unseen = folder / "texts.py"
    made = subprocess.run([sys.executable, "-m", sources.__name__], capture_output=True, check=True)
    unseen.write_bytes(made.stdout)
    program = sorted(map(str, sources.APP.rglob("*.py")))
    subprocess.run([LUPDATE, "-silent", *program, unseen, "-ts", folder / "all.ts"], check=True)
    return {(context, text) for context, text, _ in _messages(folder / "all.ts")}


def to_translate(file: Path, texts: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """What a language has to say in its own words; English only what is counted."""
    return {one for one in texts if "%n" in one[1]} if file.stem == "octavox_en" else texts


def test_there_are_translations() -> None:
    assert {"octavox_de", "octavox_en"} <= {file.stem for file in FILES}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated(file: Path, texts: set[tuple[str, str]]) -> None:
    """Else: ``script/translations --update``, and translate what is new."""
    assert len(texts) > len(ORDER)
    there = {(context, text) for context, text, forms in _messages(file) if all(forms)}
    assert sorted(to_translate(file, texts) - there) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_has_the_places_and_the_mnemonic_of_its_text(file: Path) -> None:
    for _, text, forms in _messages(file):
        for form in forms:
            assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(text)), form
            assert len(MNEMONIC.findall(form)) == len(MNEMONIC.findall(text)), form
            assert (form[:1].isspace(), form[-1:].isspace()) == (text[:1].isspace(), text[-1:].isspace()), (
                form
            )


def _messages(file: Path) -> Iterator[Message]:
    for context in ET.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            finished = translation.get("type") is None
            forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
            words = tuple(form or "" for form in forms) if finished else ("",)
            yield context.findtext("name") or "", message.findtext("source") or "", words
