"""A language that nobody speaks: every text with accents, two fifths longer and in brackets.

What is shown in it without brackets is not translated, and what is cut off would be cut off in German too.
"""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import PySide6
from PySide6.QtWidgets import QWidget

from app.settings_window.setting import sections, settings_of
from app.translating import sources
from assistant_core.catalog import Catalog
from tests.app.legible import texts

LANGUAGE = "xx"
LONGER = 0.4
_ACCENTS = str.maketrans("aeiouncyAEIOUNCY", "àéïôûñçýÀÉÏÔÛÑÇÝ")
_KEPT = re.compile(r"(\{[^}]*\}|%n|%\d|&.|\n)")
"""What has to stay as it is: places for values, mnemonics and ends of lines."""
_TOOLS = Path(PySide6.__file__).parent
LUPDATE = _TOOLS / "lupdate"
"""Collects the texts."""


def pseudo(words: str) -> str:
    """A text in that language."""
    parts = _KEPT.split(words)
    accented = "".join(part if number % 2 else part.translate(_ACCENTS) for number, part in enumerate(parts))
    more = round(len(words) * LONGER)
    return f"[{accented}{' long'[: more % 5]}{' long' * (more // 5)}]"


def make_pseudo(folder: Path) -> None:
    """Write the translation of every text of the program into that language."""
    folder.mkdir(parents=True, exist_ok=True)
    unseen = folder / "texts.py"
    made = subprocess.run(
        [sys.executable, "-m", sources.__name__], capture_output=True, text=True, check=True
    )
    unseen.write_text(made.stdout)
    file = folder / f"octavox_{LANGUAGE}.ts"
    program = sorted(map(str, sources.APP.rglob("*.py")))
    subprocess.run([LUPDATE, "-silent", *program, unseen, "-ts", file], check=True)
    tree = ET.parse(file)
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.clear()
        words = pseudo(message.findtext("source") or "")
        forms = translation.findall("numerusform")
        for form in forms:
            form.text = words
        if not forms:
            translation.text = words
    tree.write(file, encoding="utf-8")
    release(file, folder)


def release(file: Path, folder: Path) -> None:
    """Make what the program reads of a translation, in a folder."""
    made = (folder / file.name).with_suffix(".qm")
    subprocess.run([_TOOLS / "lrelease", "-silent", file, "-qm", made], check=True)


def untranslated(window: QWidget) -> Iterator[str]:
    """Texts that are shown as they stand in the source, but what functions say of themselves and defaults."""
    for widget, words in texts(window):
        for line in words.splitlines():
            plain = line.strip("“” ")
            if re.search(r"[^\W\d_]{2}", plain) and "[" not in plain and plain not in _known():
                yield f"not translated: “{plain[:70]}” in {type(widget).__name__}"


@cache
def _known() -> frozenset[str]:
    """What is not for translators: the catalog, and what a setting is when nobody changed it."""
    known = {str(setting.default) for section in sections() for setting in settings_of(section)}
    for function in Catalog.load():
        known.update((function.signature, function.description, *function.examples))
    return frozenset(known)
