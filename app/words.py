"""A label for words of any length: wrapped, selectable, and as high as they need."""

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel

LONGEST = 60
"""Letters without a space that stand on one line in any window."""
QUIET = 0.66
"""How much of the text's colour quiet words keep: the contrast stays above 4.5 to 1 in light and in dark."""
_BREAK = "\u200b"


def breakable(words: str) -> str:
    """The words, with places to wrap a word that is longer than any line."""
    return re.sub(rf"\S{{{LONGEST}}}(?=\S)", rf"\g<0>{_BREAK}", words)


class Words(QLabel):
    """Plain text that wraps; in a scroll area it takes the height it needs instead of being cut."""

    _quiet = False

    def __init__(self, name: str, *, size: float = 1.0, bold: bool = False, quiet: bool = False) -> None:
        """Make it.

        Args:
            name: What a screen reader says it is, after the words.
            size: How large, against the usual font.
            bold: Whether it stands out.
            quiet: Whether it is drawn in a quieter colour.
        """
        super().__init__()
        self._words = ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription(name)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * size)
        font.setBold(bold)
        self.setFont(font)
        self._quiet = quiet
        self._be_quiet()

    def show_words(self, words: str) -> None:
        """Show these words, or nothing at all when there are none."""
        self._words = words
        self.setText(breakable(words))
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self._fit()

    def text(self) -> str:
        """The words as they were given."""
        return self._words

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change between light and dark."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._be_quiet()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The height follows the width."""
        super().resizeEvent(event)
        self._fit()

    def _be_quiet(self) -> None:
        if self._quiet:
            palette = self.palette()
            colour = QApplication.palette(self).color(QPalette.ColorRole.WindowText)
            colour.setAlphaF(QUIET)
            for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
                palette.setColor(group, QPalette.ColorRole.WindowText, colour)
            self.setPalette(palette)

    def _fit(self) -> None:
        self.setMinimumHeight(0)  # else Qt answers no less than the height it has
        self.setFixedHeight(max(0, self.heightForWidth(self.width())))
