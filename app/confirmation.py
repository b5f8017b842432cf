"""The question before a risky act. No is the default, and Enter never approves."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from app.announcing import announce
from app.icons import app_icon, state_icon
from app.reading_box import ReadingBox
from assistant_core.events import ConfirmationAsked, State
from assistant_core.wording import exact_plan

LINES = 6
"""Lines of what would be run that are seen at once; the rest is scrolled to."""

Answer = Callable[[int, bool, str], object]


class ConfirmationDialog(QDialog):
    """One dialog for a whole plan: each call in words, what it would change, Yes, No, time left."""

    def __init__(self, question: ConfirmationAsked, on_answer: Answer) -> None:
        super().__init__()
        self._question = question
        self._on_answer = on_answer
        self._left = int(question.seconds)
        self.setWindowTitle(self.tr("Octavox: shall I?"))
        self.setWindowIcon(app_icon())
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setMinimumWidth(420)
        self._build()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._clock.start(1000)
        announce(self, self.tr("Shall I? {0}").format(". ".join(question.lines)))

    def end(self) -> None:
        """Close without an answer: the question was settled elsewhere."""
        self._clock.stop()
        self._question_open = False
        self.done(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter is no unless Yes was reached on purpose and pressed by Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self._answer(False, "key")
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """A closed window means no."""
        if self._question_open:
            self._answer(False, "click")
        event.accept()

    def _build(self) -> None:
        self._question_open = True
        picture = QLabel()
        picture.setPixmap(state_icon(State.CONFIRMING).pixmap(48, 48))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        title = QLabel(self.tr("Shall I do this?"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        title.setFont(font)
        lines = QLabel("\n".join(f"• {line}" for line in self._question.lines))
        lines.setWordWrap(True)
        lines.setTextFormat(Qt.TextFormat.PlainText)
        lines.setAccessibleName(self.tr("What would be done"))
        letter = exact_plan(self._question.plan)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._no = QPushButton(self.tr("&No"))
        self._no.setDefault(True)
        self._no.setAutoDefault(True)
        self._no.clicked.connect(self._clicked_no)  # a lambda would keep the dialog for ever
        self._yes = QPushButton(self.tr("&Yes, do it"))
        self._yes.setAutoDefault(False)
        self._yes.clicked.connect(self._clicked_yes)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._yes)
        buttons.addWidget(self._no)
        words = QVBoxLayout()
        words.addWidget(title)
        words.addWidget(lines)
        if letter:
            box = ReadingBox(self.tr("What would be run, to the letter"), most=LINES, typewriter=True)
            words.addWidget(box)
            box.show_words(letter)
        words.addWidget(self._hint)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(picture)
        top.addLayout(words, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 18, 18, 18)
        outer.setSpacing(14)
        outer.addLayout(top)
        outer.addStretch(1)
        outer.addLayout(buttons)
        self._no.setFocus()
        self._show_hint()

    def _show_hint(self) -> None:
        if self._question.voice_allowed:
            words = self.tr("Say “yes” or “no”. Without an answer it is no in {0} s.")
        else:
            words = self.tr("This needs a click or a key. Without an answer it is no in {0} s.")
        self._hint.setText(words.format(self._left))

    def _tick(self) -> None:
        self._left = max(0, self._left - 1)
        self._show_hint()

    def _clicked_no(self) -> None:
        self._answer(False, "click")

    def _clicked_yes(self) -> None:
        self._answer(True, "click")

    def _answer(self, yes: bool, by: str) -> None:
        if self._question_open:
            self._question_open = False
            self._clock.stop()
            self._on_answer(self._question.id, yes, by)
            self.done(int(yes))
