"""A box for text that is to be read to the letter and copied: scrolled when it is long, never edited."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit


class ReadingBox(QPlainTextEdit):
    """Plain text, as high as it needs up to a number of lines; Tab leaves it, the arrows go through it."""

    def __init__(self, name: str, *, most: int, typewriter: bool = False) -> None:
        """Make it.

        Args:
            name: What a screen reader calls it.
            most: Lines that are seen at once.
            typewriter: Whether every letter is as wide as the next.
        """
        super().__init__()
        self._most = most
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAccessibleName(name)
        if typewriter:
            self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))

    def show_words(self, words: str) -> None:
        """Show these words, or nothing at all when there are none."""
        self.setPlainText(words)
        self.setVisible(bool(words))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The height follows the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        rows = min(self._most, round(self.document().size().height()))  # of plain text it is in lines
        around = 2 * round(self.document().documentMargin()) + 2 * self.frameWidth()
        self.setFixedHeight(rows * self.fontMetrics().lineSpacing() + around + 1)
