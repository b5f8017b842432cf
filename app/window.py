"""The listening window: what was heard, what was understood, what became of it, and Undo."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.announcing import announce
from app.clearing import clearable
from app.frame import Frame
from app.icons import app_icon, state_icon
from app.words import Words
from assistant_core.calls import Decision, Plan
from assistant_core.events import State
from assistant_core.wording import choices, describe_plan

QUIETEST = -60
"""Decibels below full scale at which the level bar is empty."""


class ListeningWindow(Frame):
    """Shows one command at a time. Everything in it can be reached by keyboard.

    The callables are set by whoever owns the assistant; the window knows nothing of it.
    """

    def __init__(
        self,
        *,
        on_listen: Callable[[], None],
        on_text: Callable[[str], None],
        on_undo: Callable[[], None],
        on_choice: Callable[[str], None],
        on_cancel: Callable[[], None],
        on_settings: Callable[[], None],
    ) -> None:
        super().__init__()
        self._on_text = on_text
        self._on_choice = on_choice
        self._on_cancel = on_cancel
        self.setWindowTitle(self.tr("Octavox"))
        self.setWindowIcon(app_icon())
        self.setMinimumWidth(440)
        self._build(on_listen, on_undo, on_settings)
        self.show_state(State.IDLE, microphone_open=False)

    def show_state(self, state: State, *, microphone_open: bool, muted: bool = False) -> None:
        """Show what the assistant is doing, in words and as a picture."""
        words = self._state_words(state, microphone_open, muted)
        if words != self._state.text():
            announce(self, words)
        self._state.show_words(words)
        icon = state_icon(state, microphone_open=microphone_open, muted=muted)
        self._picture.setPixmap(icon.pixmap(QSize(36, 36), self.devicePixelRatioF()))
        self._level.setVisible(microphone_open)
        busy = state in (State.TRANSCRIBING, State.INTERPRETING, State.CONFIRMING, State.ACTING)
        self._listen.setText(self.tr("&Stop") if microphone_open or busy else self.tr("&Listen"))

    @property
    def state_words(self) -> str:
        """The words for the state that is shown."""
        return self._state.text()

    def show_level(self, decibels: float) -> None:
        """Move the level bar."""
        self._level.setValue(int(max(decibels, QUIETEST)) - QUIETEST)

    def show_heard(self, text: str) -> None:
        """Show the transcript and clear what belonged to the command before."""
        self._heard.show_words(f"“{text}”")
        self._plan.show_words("")
        self._outcome.show_words("")
        self._undo.setVisible(False)
        self._offer(())

    def show_plan(self, plan: Plan) -> None:
        """Show what was understood, in words."""
        self._plan.show_words(describe_plan(plan))
        self._offer(choices(plan) if plan.decision is Decision.CHOOSE else ())

    def show_reply(self, words: str, *, undoable: bool, failed: bool) -> None:
        """Show the outcome; Undo is there when it changed something."""
        self._outcome.show_words(("⚠ " if failed else "") + words)
        self._undo.setVisible(undoable)
        QTimer.singleShot(0, lambda: self._scroll.ensureWidgetVisible(self._outcome))
        announce(self, words)

    def show_message(self, words: str) -> None:
        """Show a sentence that belongs to no command."""
        self._heard.show_words("")
        self.show_reply(words, undoable=False, failed=True)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing hides the window; the assistant goes on."""
        event.ignore()
        self.hide()

    def _build(
        self, on_listen: Callable[[], None], on_undo: Callable[[], None], on_settings: Callable[[], None]
    ) -> None:
        self._picture = QLabel()
        self._state = Words(self.tr("State"), size=1.15, bold=True)
        self._level = QProgressBar()
        self._level.setRange(0, -QUIETEST)
        self._level.setTextVisible(False)
        self._level.setFixedHeight(8)
        self._level.setAccessibleName(self.tr("Microphone level"))
        self._heard = Words(self.tr("What was heard"), size=1.3)
        self._heard.show_words(self.tr("Say or type what the computer should do."))
        self._plan = Words(self.tr("What was understood"), quiet=True)
        self._outcome = Words(self.tr("What became of it"), size=1.1, bold=True)
        self._choices = QHBoxLayout()
        self._entry = QLineEdit()
        self._entry.setPlaceholderText(self.tr("Type a command…"))
        self._entry.setAccessibleName(self.tr("Type a command"))
        clearable(self._entry)
        self._entry.returnPressed.connect(self._typed)
        self._undo = QPushButton(self.tr("&Undo"))
        self._undo.clicked.connect(on_undo)
        self._listen = QPushButton(self.tr("&Listen"))
        self._listen.clicked.connect(on_listen)
        self._settings = QPushButton(self.tr("S&ettings…"))
        self._settings.setFlat(True)
        self._settings.clicked.connect(on_settings)
        QShortcut(QKeySequence("Ctrl+,"), self, on_settings)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._escaped)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._picture)
        state = QVBoxLayout()
        state.addWidget(self._state)
        state.addWidget(self._level)
        top.addLayout(state, 1)
        top.addWidget(self._settings, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        for label in (self._heard, self._plan, self._outcome):
            words.addWidget(label)
        words.addLayout(self._choices)
        words.addStretch(1)
        inner = QWidget()
        inner.setLayout(words)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumHeight(150)
        bottom = QHBoxLayout()
        bottom.addWidget(self._entry, 1)
        bottom.addWidget(self._undo)
        bottom.addWidget(self._listen)
        outer = QVBoxLayout(self.inner)
        outer.setSpacing(12)
        outer.setContentsMargins(16, 16, 16, 16)
        outer.addLayout(top)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(bottom)
        self._plan.show_words("")
        self._outcome.show_words("")
        self._undo.setVisible(False)
        self._entry.setFocus()

    def _offer(self, names: tuple[str, ...]) -> None:
        while (item := self._choices.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for name in names:
            button = QPushButton(name.replace("_", " ").capitalize())
            button.clicked.connect(lambda _checked=False, chosen=name: self._on_choice(chosen))
            self._choices.addWidget(button)

    def _typed(self) -> None:
        text = self._entry.text().strip()
        self._entry.clear()
        if text:
            self._on_text(text)

    def _escaped(self) -> None:
        self._on_cancel()
        self.hide()

    def _state_words(self, state: State, microphone_open: bool, muted: bool) -> str:
        if microphone_open:
            return self.tr("Listening…")
        if muted and state is State.IDLE:
            return self.tr("The microphone is off")
        return {
            State.IDLE: self.tr("Ready"),
            State.LISTENING: self.tr("Listening…"),
            State.TRANSCRIBING: self.tr("Writing down what you said…"),
            State.INTERPRETING: self.tr("Working out what you mean…"),
            State.CONFIRMING: self.tr("Waiting for your yes or no"),
            State.ACTING: self.tr("Doing it…"),
            State.SPEAKING: self.tr("Answering"),
            State.ERROR: self.tr("That did not work"),
        }[state]
