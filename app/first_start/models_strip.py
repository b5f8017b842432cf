"""A strip at the foot of the introduction: the models come in meanwhile."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from app.announcing import announce
from app.models_page.keeper import ModelKeeper
from app.translating.figures import in_bytes
from app.words import Words


class ModelsStrip(QFrame):
    """Fetches what is missing when it is first shown; a person can stop that, and go on later."""

    def __init__(self, keeper: ModelKeeper) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._keeper = keeper
        self._begun = False
        self._words = Words(self.tr("The models"))
        self._reason = Words(self.tr("Why it cannot be fetched"), size=0.9, quiet=True)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("How much is there"))
        self._button = QPushButton()
        self._button.clicked.connect(self._pressed)
        line = QHBoxLayout()
        line.addWidget(self._bar, 1)
        line.addWidget(self._button)
        line.addStretch()
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        column.addLayout(line)
        column.addWidget(self._reason)
        keeper.changed.connect(self._look)
        self._look()

    def begin(self) -> None:
        """Look what is there, and fetch what is missing."""
        self._begun = True
        self._keeper.look()

    def _look(self) -> None:
        keeper = self._keeper
        if self._begun and keeper.items:
            self._begun = False
            if not keeper.whole and not keeper.busy:
                keeper.fetch()
                return
        words = self._told()
        if words != self._words.text() and not keeper.doing:
            announce(self, words)
        self._words.show_words(words)
        self._reason.show_words(keeper.reason)
        self._bar.setVisible(keeper.busy)
        if keeper.share is None:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(1000 * keeper.share))
        self._button.setText(self.tr("S&top fetching") if keeper.busy else self.tr("&Fetch the models"))
        self._button.setVisible(keeper.busy or (bool(keeper.items) and not keeper.whole))

    def _told(self) -> str:
        keeper = self._keeper
        if keeper.busy:
            return self.tr("The models are fetched meanwhile. {0}").format(keeper.doing)
        if not keeper.items:
            return self.tr("Looking for the models…")
        if keeper.whole:
            return self.tr("All models are there. What you say is understood on this computer.")
        if keeper.failed:
            return keeper.outcome
        missing = sum(item.to_fetch for item in keeper.items if item.state != "there")
        return self.tr("Models are missing: {0} to fetch.").format(in_bytes(missing))

    def _pressed(self) -> None:
        if self._keeper.busy:
            self._keeper.cancel()
        else:
            self._keeper.fetch()
