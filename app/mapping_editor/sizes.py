"""How large a dialog opens."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_PART = 0.9
"""How much of the screen a dialog may take."""


def open_at(widget: QWidget, width: int, height: int) -> None:
    """Give a dialog its size at first, in pixels, as far as the screen has room for it."""
    room = widget.screen().availableGeometry().size() * _PART
    widget.resize(QSize(width, height).boundedTo(room))
