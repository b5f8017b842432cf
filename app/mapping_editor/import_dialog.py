"""Looking through a stranger's file, and taking over what is approved of it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from app.announcing import announce
from app.mapping_editor.papers import paper
from app.mapping_editor.sizes import open_at
from app.mapping_editor.ticks import Ticks
from app.mapping_editor.workshop import Workshop
from app.words import Words
from assistant_core.errors import OctavoxError
from system_actions.mappings.entry_text import text_of
from system_actions.mappings.lines import lines_of
from system_actions.mappings.sharing import Offer, Shared
from system_actions.mappings.showing import visible


class ImportDialog(QDialog):
    """Shows all that the functions in a file would run or say; none is approved until the person says so."""

    taken = Signal(object)
    """The names under which functions were kept."""

    def __init__(self, workshop: Workshop, shared: Shared, file: str, parent: QWidget | None = None) -> None:
        """Show what is in a file of this name."""
        super().__init__(parent)
        self._workshop = workshop
        self.setWindowTitle(self.tr("Import from {0}").format(file))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        open_at(self, 760, 620)
        self._about = Words(self.tr("What this is about"))
        self._list = Ticks(self.tr("Functions in the file"))
        self._runs = paper(self.tr("All that it would run"))
        self._wrong = paper(self.tr("What is wrong in the file"))
        self._hosts = Ticks(self.tr("Hosts that requests would be sent to"))
        self._hosts_words = Words(self.tr("About the hosts"), quiet=True)
        self._problem = Words(self.tr("What stands against it"), bold=True)
        self._all = QPushButton(self.tr("&Approve all"))
        self._take = QPushButton(self.tr("&Import what is approved"))
        self._close = QPushButton(self.tr("Cancel"))
        self._lay_out()
        self._list.currentItemChanged.connect(lambda now, _before: self._show_offer(now))
        self._list.ticked_others.connect(self._show_what_is_possible)
        self._all.clicked.connect(self._list.tick_all)
        self._take.clicked.connect(self._taken)
        self._close.clicked.connect(self.reject)
        self._fill(shared)

    def _fill(self, shared: Shared) -> None:
        for offer in shared.offers:
            self._list.put(f"{offer.entry.name}: {visible(offer.entry.description)}", offer)
        self._about.show_words(
            self.tr(
                "Somebody else wrote these functions. Look at what each would run, and tick those that you "
                "approve. Each will be asked about before it is done."
            )
            if shared.offers
            else self.tr("There is no function in this file that could be taken over.")
        )
        self._wrong.setPlainText("\n".join(map(str, shared.problems)))
        self._wrong.setVisible(bool(shared.problems))
        self._list.setCurrentRow(0)
        self._all.setEnabled(bool(shared.offers))
        self._show_what_is_possible()

    def _show_offer(self, item: QListWidgetItem | None) -> None:
        offer = self._list.thing(item)
        self._runs.setPlainText("" if offer is None else "\n".join(self._told(offer)))

    def _told(self, offer: Offer) -> Iterator[str]:
        yield self.tr("Line {0}: {1}").format(offer.line, offer.entry.name)
        yield from offer.runs
        for name, parameter in offer.entry.parameters.items():
            yield self.tr("It is told: {0} ({1})").format(name, parameter.kind.value)
        yield self.tr("It is called by: {0}").format(
            visible(" · ".join(offer.entry.phrases)) or self.tr("no phrase")
        )
        if offer.hosts:
            yield self.tr("It sends requests to: {0}").format(", ".join(offer.hosts))
        if offer.secrets:
            yield self.tr("It uses these secrets of your keyring: {0}").format(", ".join(offer.secrets))
        yield from offer.notes
        yield ""
        yield self.tr("The whole entry, as it would be kept:")
        yield from map(visible, lines_of(text_of(offer.entry)))

    def _show_what_is_possible(self) -> None:
        offers: list[Offer] = self._list.ticked
        missing = self._workshop.missing_steps([offer.entry for offer in offers])
        self._problem.show_words(" ".join(missing))
        self._take.setEnabled(bool(offers) and not missing)
        self._show_hosts(offers)

    def _show_hosts(self, offers: Sequence[Offer]) -> None:
        """Offer to allow the hosts of what is approved; what was ticked stays so."""
        wanted = dict.fromkeys(host for offer in offers for host in offer.hosts)
        new = [host for host in wanted if not self._workshop.allowed(host)]
        ticked = self._hosts.ticked
        self._hosts.clear()
        for host in new:
            self._hosts.put(host, host, ticked=host in ticked)
        self._hosts.setVisible(bool(new))
        self._hosts_words.show_words(
            self.tr("Requests to these hosts are not allowed. Tick those that you want to allow:")
            if new
            else ""
        )

    def _taken(self) -> None:
        entries = [offer.entry for offer in self._list.ticked]
        try:
            self._workshop.keep_all(entries)
            for host in self._hosts.ticked:
                self._workshop.allow(host)
        except OctavoxError as error:
            words = f"{error.said} {error.cure}".strip()
            self._problem.show_words(words)
            announce(self, words)
            return
        self.taken.emit([entry.name for entry in entries])
        self.accept()

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.addWidget(self._list, 2)
        both.addWidget(self._runs, 3)
        buttons = QHBoxLayout()
        buttons.addWidget(self._all)
        buttons.addStretch(1)
        buttons.addWidget(self._take)
        buttons.addWidget(self._close)
        for button in (self._all, self._take, self._close):
            button.setAutoDefault(False)
        for low in (self._wrong, self._hosts):
            low.setMaximumHeight(low.fontMetrics().lineSpacing() * 5)
        column = QVBoxLayout(self)
        column.addWidget(self._about)
        column.addLayout(both, 1)
        column.addWidget(self._wrong)
        column.addWidget(self._hosts_words)
        column.addWidget(self._hosts)
        column.addWidget(self._problem)
        column.addLayout(buttons)
        self._problem.show_words("")
