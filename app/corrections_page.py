"""The page of the settings window with what was corrected: sentences, what they mean, and forgetting them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from app.announcing import announce
from app.words import Words, breakable
from assistant_core.calls import Call
from assistant_core.corrections import Correction, Corrections
from assistant_core.errors import OctavoxError
from assistant_core.settings import Settings


class CorrectionsPage(QWidget):
    """Shows what was said to have been misunderstood, and forgets what is not wanted any more."""

    def __init__(self, corrections: Corrections) -> None:
        super().__init__()
        self._corrections = corrections
        self._words = ""
        self._shown: list[Correction] = []
        self._about = Words(self.tr("What this is about"), quiet=True)
        self._message = Words(self.tr("What became of it"), bold=True)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Corrections"))
        self._list.setWordWrap(True)
        self._list.setSpacing(3)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._forget = QPushButton(self.tr("&Forget"))
        self._forget.clicked.connect(self._forgotten)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._about)
        column.addWidget(self._list, 1)
        column.addWidget(self._message)
        column.addWidget(self._forget)
        self._about.show_words(
            self.tr(
                "Say “that was wrong, I meant …” after a command that was misunderstood. What it means is "
                "kept here, and understood the next time."
            )
        )

    def show_settings(self, settings: Settings) -> None:
        """Nothing here depends on the settings."""

    def narrow(self, words: str) -> int:
        """Show only the corrections that fit what is looked for; returns how many do."""
        self._words = words.lower()
        self.look()
        return len(self._shown)

    def look(self) -> None:
        """Read the corrections again, the newest first."""
        try:
            known, words = self._corrections.all(), ""
        except OctavoxError as error:
            known, words = [], error.said
        self._list.clear()
        self._shown = [one for one in reversed(known) if self._fits(one)]
        for one in self._shown:
            self._list.addItem(QListWidgetItem(breakable(_told(one))))
        self._forget.setEnabled(bool(self._shown))
        self._message.show_words(words or ("" if self._shown else self._none()))
        if self._shown:
            self._list.setCurrentRow(0)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What was corrected meanwhile is shown."""
        super().showEvent(event)
        self.look()

    def _fits(self, one: Correction) -> bool:
        return all(word in _told(one).lower() for word in self._words.split())

    def _forgotten(self) -> None:
        try:
            self._corrections.remove(self._shown[self._list.currentRow()].id)
        except OctavoxError as error:
            self._message.show_words(error.said)
            announce(self, error.said)
        else:
            self.look()
            announce(self, self.tr("Forgotten"))

    def _none(self) -> str:
        """Why the list is empty."""
        if self._words:
            return self.tr("No correction fits “{0}”.").format(self._words)
        return self.tr("Nothing was corrected yet.")


def _told(one: Correction) -> str:
    return f"“{one.heard}” → {', '.join(map(_written, one.calls))}"


def _written(call: Call) -> str:
    words = (f"{n}={_written(v) if isinstance(v, Call) else repr(v)}" for n, v in call.arguments.items())
    return f"{call.name}({', '.join(words)})"
