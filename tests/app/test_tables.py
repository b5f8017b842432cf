"""What the tables of the settings window have in common."""

import pytest
from PySide6.QtGui import QTextDocumentFragment

from app.tables import tip


@pytest.mark.parametrize(
    "words", ["plain words", "<img src='file:///etc/passwd'> <b>bold</b>", "1 < 2 & 3 > 2"]
)
def test_a_tip_shows_the_words_as_they_are(words: str) -> None:
    shown = tip(words)
    if "<" in shown:  # then Qt may take it for markup
        shown = QTextDocumentFragment.fromHtml(shown).toPlainText()
    assert shown == words
