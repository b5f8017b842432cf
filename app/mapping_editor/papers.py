"""Text to be read, of any length."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit


def paper(name: str) -> QPlainTextEdit:
    """Several lines to read and to copy from, by keyboard too; Tab leaves them.

    Args:
        name: What a screen reader calls it.
    """
    made = QPlainTextEdit()
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    made.setAccessibleName(name)
    return made
