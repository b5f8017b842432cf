"""The page of models: what is set about them, which there are, and how fast they are here."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.announcing import announce
from app.models_page.keeper import ModelKeeper, Spawn
from app.models_page.measurement import Measurement
from app.models_page.table import FROM, WHAT, ModelTable
from app.settings_window.page import SettingsPage
from app.settings_window.window import PAGES
from app.tables import show_rows
from app.translating.figures import in_bytes
from app.words import Words
from assistant_core.live_settings import LiveSettings
from models.stock import Item

_SHOWN = 5
"""Rows of the table for which there is room."""


class ModelsPage(SettingsPage):
    """The settings of the models, and their upkeep below."""

    def __init__(self, live: LiveSettings, keeper: ModelKeeper, spawn: Spawn) -> None:
        self._upkeep = Upkeep(keeper)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._upkeep)
        measured = QGroupBox(_said("Speed"))
        around = QVBoxLayout(measured)
        around.addWidget(Measurement(spawn))
        column.addWidget(measured)
        below.setAccessibleDescription(
            _said("Model files: fetch, verify, remove, import; licence and size. Measure the speed.")
        )
        super().__init__(PAGES["Models"], live, below=below)
        self._keeper = keeper

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What is there is looked at each time."""
        super().showEvent(event)
        self._keeper.look()


class Upkeep(QGroupBox):
    """The table of models, and what can be done with them."""

    def __init__(self, keeper: ModelKeeper) -> None:
        super().__init__()
        self.setTitle(self.tr("Model files"))
        self._keeper = keeper
        self._table = ModelTable(keeper)
        self._view = QTableView()
        self._details = Words(self.tr("The model that is chosen"), size=0.9, quiet=True)
        self._fetch = QPushButton(self.tr("&Fetch what is missing"))
        self._verify = QPushButton(self.tr("&Verify"))
        self._remove = QPushButton(self.tr("&Remove…"))
        self._file = QPushButton(self.tr("&Import a file…"))
        self._folder = QPushButton(self.tr("Import a f&older…"))
        self._cancel = QPushButton(self.tr("&Cancel"))
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("How far it is"))
        self._doing = Words(self.tr("What is being done"))
        self._outcome = Words(self.tr("What became of it"), bold=True)
        self._reason = Words(self.tr("Why"), size=0.9, quiet=True)
        self._lay_out()
        self._fetch.clicked.connect(keeper.fetch)
        self._verify.clicked.connect(keeper.verify)
        self._cancel.clicked.connect(keeper.cancel)
        self._remove.clicked.connect(self._asked_to_remove)
        self._file.clicked.connect(self._asked_for_file)
        self._folder.clicked.connect(self._asked_for_folder)
        self._view.selectionModel().currentRowChanged.connect(self._chosen)
        keeper.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        """Show what the keeper knows and does."""
        keeper, busy = self._keeper, self._keeper.busy
        self._table.look()
        if not self._view.currentIndex().isValid() and self._table.rowCount():
            self._view.setCurrentIndex(self._table.index(0, 0))
        for button in (self._verify, self._file, self._folder):
            button.setEnabled(not busy)
        self._fetch.setEnabled(not busy and not keeper.whole)
        self._chosen(self._view.currentIndex())
        for widget in (self._bar, self._cancel):
            widget.setVisible(busy)
        if keeper.share is None:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(1000 * keeper.share))
        self._doing.show_words(keeper.doing)
        if self._outcome.text() != keeper.outcome:
            announce(self, keeper.outcome)
        self._outcome.show_words(keeper.outcome)
        self._reason.show_words(keeper.reason)

    def _chosen(self, now: QModelIndex, _before: QModelIndex | None = None) -> None:
        item = self._table.items[now.row()] if now.isValid() else None
        self._remove.setEnabled(item is not None and item.size > 0 and not self._keeper.busy)
        self._details.show_words(self._table.told(item) if item is not None else "")

    def _asked_to_remove(self) -> None:
        item = self._table.items[self._view.currentIndex().row()]
        if self._sure(item):
            self._keeper.remove(item.name)

    def _sure(self, item: Item) -> bool:
        words = self.tr("Remove {0} ({1})?").format(item.name, in_bytes(item.size))
        if item.wanted:
            words += " " + self.tr("Octavox does not understand you until it is there again.")
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        return QMessageBox.question(self, self.tr("Remove"), words, yes | no, no) == yes

    def _asked_for_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import a model file, a wheel or an adapter"))
        if name:
            self._keeper.take(Path(name))

    def _asked_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Import the model files in a folder"))
        if name:
            self._keeper.take(Path(name))

    def _lay_out(self) -> None:
        view = self._view
        show_rows(view, self._table, self.tr("Models"))
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (WHAT, FROM):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        view.setMinimumHeight((_SHOWN + 1) * view.verticalHeader().defaultSectionSize())
        buttons = QHBoxLayout()
        for button in (self._fetch, self._verify, self._remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        by_hand = QHBoxLayout()
        for button in (self._file, self._folder):
            by_hand.addWidget(button)
        by_hand.addStretch(1)
        progress = QHBoxLayout()
        progress.addWidget(self._bar, 1)
        progress.addWidget(self._cancel)
        whole = QVBoxLayout(self)
        whole.addWidget(view)
        whole.addWidget(self._details)
        whole.addLayout(buttons)
        whole.addLayout(by_hand)
        whole.addWidget(self._doing)
        whole.addLayout(progress)
        whole.addWidget(self._outcome)
        whole.addWidget(self._reason)


def _said(words: str) -> str:
    return QCoreApplication.translate("ModelsPage", words)
