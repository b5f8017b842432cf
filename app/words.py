"""A label for words of any length: wrapped, selectable, and as high as they need."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel


class Words(QLabel):
    """Plain text that wraps; in a scroll area it takes the height it needs instead of being cut."""

    def __init__(self, name: str, *, size: float = 1.0, bold: bool = False, quiet: bool = False) -> None:
        """Make it.

        Args:
            name: What a screen reader calls it.
            size: How large, against the usual font.
            bold: Whether it stands out.
            quiet: Whether it is drawn in the palette's quieter colour.
        """
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * size)
        font.setBold(bold)
        self.setFont(font)
        if quiet:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def show_words(self, words: str) -> None:
        """Show these words, or nothing at all when there are none."""
        self.setText(words)
        self.setVisible(bool(words))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The height follows the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(0)  # else Qt answers no less than the height it has
        self.setFixedHeight(max(0, self.heightForWidth(self.width())))
