"""The page: what can be set about keeping, and below it what is kept."""

from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from app.privacy_page.kept import Kept, everything
from app.settings_window.page import SettingsPage
from app.translating.figures import in_bytes
from app.words import Words
from assistant_core.live_settings import LiveSettings
from assistant_core.settings import Settings


class PrivacyPage(QWidget):
    """Sound is kept only if a person wants it, and nothing leaves this computer but what an action sends."""

    def __init__(self, live: LiveSettings) -> None:
        super().__init__()
        self._live = live
        self.settings_page = SettingsPage(("privacy",), live)
        self._kept = QTableWidget(0, 4)
        self._kept.setHorizontalHeaderLabels(
            [self.tr("What is kept"), self.tr("How much"), self.tr("For how long"), self.tr("Where")]
        )
        self._kept.setAccessibleName(self.tr("What is kept"))
        self._kept.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._kept.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._kept.setTabKeyNavigation(False)
        self._kept.verticalHeader().hide()
        self._kept.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._kept.horizontalHeader().setStretchLastSection(True)
        about = Words(self.tr("What this is about"), quiet=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.settings_page)
        column.addWidget(about)
        column.addWidget(self._kept, 1)
        about.show_words(
            self.tr(
                "No sound is kept unless you switch that on, and then only that of commands in the journal. "
                "Passwords and tokens are in your keyring. The journal has a page of "
                "its own, from which you can export and erase it."
            )
        )

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, and for how long things are kept by it."""
        self.settings_page.show_settings(settings)
        if self.isVisible():
            self._look(settings)

    def narrow(self, words: str) -> int:
        """Show only the settings that fit what is looked for; returns how many do."""
        return self.settings_page.narrow(words)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What is kept is looked at each time."""
        super().showEvent(event)
        self._look(self._live.now)

    def _look(self, settings: Settings) -> None:
        found = everything(settings)
        self._kept.setRowCount(len(found))
        for row, one in enumerate(found):
            for column, words in enumerate(_cells(one)):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self._kept.setItem(row, column, item)


def _cells(one: Kept) -> tuple[str, str, str, str]:
    return one.what, in_bytes(one.size), one.how_long, _short(one.where)


def _short(place: Path) -> str:
    """A place as people write it, from the home directory on where it is in there."""
    home = Path.home()
    return f"~/{place.relative_to(home)}" if place.is_relative_to(home) else str(place)
