"""A page of the settings window: some sections of the settings, one setting below the other."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGroupBox, QScrollArea, QVBoxLayout, QWidget

from app.settings_window.row import SettingRow, said
from app.settings_window.setting import about, settings_of, title_of
from app.words import Words
from assistant_core.live_settings import LiveSettings
from assistant_core.settings import Settings


class SettingsPage(QScrollArea):
    """Made from the schema alone.

    Attributes:
        rows: The settings that are on it.
    """

    def __init__(
        self,
        sections: Sequence[str],
        live: LiveSettings,
        beside: Mapping[tuple[str, str], QWidget] | None = None,
        below: QWidget | None = None,
    ) -> None:
        """Make the page.

        Args:
            sections: The tables of the settings file that are on it.
            live: What is set.
            beside: What belongs right below single settings, by section and key.
            below: What comes after all settings; found by the words of its accessible description.
        """
        super().__init__()
        self._beside = beside or {}
        self._below = below
        self.rows: list[SettingRow] = []
        self._groups: list[tuple[QGroupBox, list[SettingRow]]] = []
        self._nothing = Words(self.tr("Nothing found"), quiet=True)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.addWidget(self._nothing)
        for section in sections:
            column.addWidget(self._group(section, live))
        if below is not None:
            column.addWidget(below)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls to whatever has the focus
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.narrow("")

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        for row in self.rows:
            row.show_value(settings)

    def narrow(self, words: str) -> int:
        """Show only the settings that fit what is looked for; returns how many do."""
        for group, rows in self._groups:
            fitting = [row for row in rows if row.fits(words)]
            for row in rows:
                row.setVisible(row in fitting)
                if (extra := self._extra(row)) is not None:
                    extra.setVisible(row in fitting)
            group.setVisible(bool(fitting))
        count = sum(row.fits(words) for row in self.rows)
        if self._below is not None:
            about = self._below.accessibleDescription().lower()
            found = all(word in about for word in words.lower().split())
            self._below.setVisible(found)
            count += found
        self._nothing.show_words(
            "" if count else self.tr("No setting on this page fits “{0}”.").format(words)
        )
        return count

    def _group(self, section: str, live: LiveSettings) -> QGroupBox:
        group = QGroupBox(said(title_of(section)))
        group.setAccessibleDescription(said(about(section)))
        column = QVBoxLayout(group)
        head = Words(self.tr("What this is about"), quiet=True)
        column.addWidget(head)
        head.show_words(said(about(section)))
        rows = [SettingRow(setting, live) for setting in settings_of(section)]
        for row in rows:
            column.addWidget(row)
            if (extra := self._extra(row)) is not None:
                column.addWidget(extra)
        self.rows += rows
        self._groups.append((group, rows))
        return group

    def _extra(self, row: SettingRow) -> QWidget | None:
        """What belongs right below a setting."""
        return self._beside.get((row.setting.section, row.setting.key))
