"""The settings window: pages on the left, what they hold on the right, and a search over all of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.announcing import announce
from app.clearing import clearable
from app.frame import Frame
from app.icons import app_icon
from app.privacy_page.page import PrivacyPage
from app.settings_window.page import SettingsPage
from app.words import Words
from assistant_core.live_settings import LiveSettings
from assistant_core.settings import Settings

LEFT = 180
"""Pixels that the list of pages is wide."""

ORDER = (
    "General", "Actions", "Own functions", "Teach", "Corrections", "Home", "Accounts", "Web and facts",
    "Models", "Journal", "Privacy",
)  # fmt: skip
"""The pages from top to bottom."""

UNTOUCHED = ("Corrections", "Journal")
"""The pages that change no setting, and can be used while the settings file has a mistake."""

PAGES: dict[str, Sequence[str]] = {
    "General": ("listening", "speech", "notices", "windows", "confirmation", "thresholds"),
    "Home": ("home",),
    "Accounts": ("mail", "calendar", "contacts", "lists", "phone"),
    "Web and facts": ("weather", "news", "searches", "knowledge", "mappings", ""),
    "Models": ("models",),
}
"""The pages, and the sections of the settings that are on each."""


class Page(Protocol):
    """A page of the window, which is also a widget."""

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""

    def narrow(self, words: str) -> int:
        """Show only what fits what is looked for; returns how much does."""


class SettingsWindow(Frame):
    """Shows every setting and applies each change at once. Everything can be reached by keyboard."""

    def __init__(self, live: LiveSettings, more: Mapping[str, QWidget]) -> None:
        """Make the pages of the schema, and take those that hold more, which are `Page` s too, by name."""
        super().__init__()
        self._live = live
        self.setWindowTitle(self.tr("Octavox settings"))
        self.setWindowIcon(app_icon())
        self.resize(980, 700)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search…"))
        self._search.setAccessibleName(self.tr("Search settings and functions"))
        clearable(self._search)
        self._search.setMaximumWidth(LEFT)
        self._search.textChanged.connect(self._find)
        self._problem = Words(self.tr("What is wrong with the settings file"), bold=True)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.setFixedWidth(LEFT)
        self._stack = QStackedWidget()
        self._pages: dict[str, Page] = {}
        privacy = PrivacyPage(live)
        plain = {n: SettingsPage(sections, live) for n, sections in PAGES.items() if n not in more}
        widgets: dict[str, QWidget] = {**plain, "Privacy": privacy, **more}
        pages = {name: page for name, page in widgets.items() if isinstance(page, SettingsPage)}
        self.settings_pages = {**pages, "Privacy": privacy.settings_page}
        for name in (name for name in ORDER if name in widgets):
            self._add(name, widgets[name])
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._list.setCurrentRow(0)
        self._lay_out()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search.setFocus)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._escaped)
        self._unfollow: Callable[[], None] | None = None

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show what is set, and follow it as long as the window is there."""
        super().showEvent(event)
        if self._unfollow is None:
            self._unfollow = self._live.follow(self._show_settings)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """What nobody sees need not be kept up."""
        super().hideEvent(event)
        if self._unfollow is not None:
            self._unfollow()
            self._unfollow = None

    def show_page(self, name: str) -> None:
        """Turn to a page."""
        self._list.setCurrentRow(list(self._pages).index(name))

    def complain(self, section: str, key: str, words: str) -> None:
        """Say at a setting that it cannot be carried out."""
        for page in self.settings_pages.values():
            for row in page.rows:
                if (row.setting.section, row.setting.key) == (section, key):
                    row.complain(words)

    def _show_settings(self, settings: Settings) -> None:
        problem = self._live.problem
        words = f"{problem.said} {problem}" if problem is not None else ""
        if words != self._problem.text():
            announce(self, words)
        self._problem.show_words(words)
        for name, page in self._pages.items():
            cast(QWidget, page).setEnabled(problem is None or name in UNTOUCHED)
            page.show_settings(settings)

    def _find(self, words: str) -> None:
        """Show the pages that have something, and the first of them."""
        counts = [page.narrow(words) for page in self._pages.values()]
        for row, count in enumerate(counts):
            item = self._list.item(row)
            item.setHidden(not count)
        found = next((row for row, count in enumerate(counts) if count), None)
        if found is not None and not counts[self._list.currentRow()]:
            self._list.setCurrentRow(found)

    def _escaped(self) -> None:
        if self._search.text():
            self._search.clear()
        else:
            self.hide()

    def _add(self, name: str, widget: QWidget) -> None:
        self._pages[name] = cast(Page, widget)
        self._stack.addWidget(widget)
        self._list.addItem(QListWidgetItem(self.tr(name)))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        right = QVBoxLayout()
        right.addWidget(self._problem)
        right.addWidget(self._stack, 1)
        whole = QHBoxLayout(self.inner)
        whole.addLayout(left)
        whole.addLayout(right, 1)
        self._problem.show_words("")
