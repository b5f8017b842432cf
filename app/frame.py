"""A window of the program's own."""

from PySide6.QtWidgets import QMainWindow, QWidget


class Frame(QMainWindow):
    """A window as screen readers know one; a plain widget with a title bar is mere filler to them.

    Attributes:
        inner: What everything in the window is laid out on.
    """

    def __init__(self) -> None:
        super().__init__()
        self.inner = QWidget()
        self.setCentralWidget(self.inner)
