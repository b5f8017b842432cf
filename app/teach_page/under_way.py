"""What is shown while something takes its time: the question before, how far it is, and how to stop it."""

from PySide6.QtWidgets import (
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from app.models_page.pace import roughly
from app.teach_page.teacher import Doing, Teacher
from app.translating.figures import in_bytes
from app.words import Words
from models.teaching.progress import IDEA

WHOLE = 1000
"""A stage that is done, on its bar."""


class UnderWay(QGroupBox):
    """Shows what a teacher does, and lets a person agree to it and stop it."""

    def __init__(self, teacher: Teacher) -> None:
        super().__init__()
        self.setTitle(self.tr("Under way"))
        self._teacher = teacher
        self._doing = Words(self.tr("What is being done"))
        self._agree = QPushButton()
        self._decline = QPushButton(self.tr("Not no&w"))
        self._cancel = QPushButton(self.tr("C&ancel"))
        self._waiting = QProgressBar()
        self._waiting.setRange(0, 0)
        self._waiting.setAccessibleName(self.tr("How far it is"))
        self._stages = {
            IDEA: self.tr("First idea"),
            "rows": self.tr("Sentences"),
            "training": self.tr("Training"),
            "examination": self.tr("Examination"),
        }
        self._bars: dict[str, tuple[QLabel, QProgressBar, QLabel]] = {}
        self._lay_out()
        self._agree.clicked.connect(teacher.agree)
        self._decline.clicked.connect(teacher.decline)
        self._cancel.clicked.connect(teacher.cancel)
        self.look()

    def look(self) -> None:
        """Show what the teacher does now."""
        doing = self._teacher.doing
        self.setVisible(doing is not Doing.NOTHING)
        self._doing.show_words(self._words(doing))
        size = in_bytes(self._teacher.size)
        self._agree.setText(self.tr("&Fetch {0} and teach").format(size))
        for button in (self._agree, self._decline):
            button.setVisible(doing is Doing.ASKING)
        self._cancel.setVisible(doing in (Doing.SIZING, Doing.FETCHING, Doing.TEACHING))
        self._waiting.setVisible(doing in (Doing.SIZING, Doing.FETCHING, Doing.CHANGING))
        for stage in self._stages:
            self._show_stage(stage)

    def _show_stage(self, stage: str) -> None:
        label, bar, left = self._bars[stage]
        for widget in (label, bar, left):
            there = stage != IDEA or stage in self._teacher.steps
            widget.setVisible(self._teacher.doing is Doing.TEACHING and there)
        step = self._teacher.steps.get(stage)
        share = self._share(stage)
        bar.setValue(round(WHOLE * share))
        names = list(self._stages)
        before = [name for name in names[: names.index(stage)] if name != IDEA or IDEA in self._teacher.steps]
        if share == 1:
            left.setText(self.tr("done"))
        elif step is not None and step.left is not None:
            left.setText(self.tr("about {0} left").format(roughly(step.left)))
        elif all(self._share(other) == 1 for other in before):
            left.setText(self.tr("getting ready…") if step is None else "")
        else:
            left.setText("")

    def _share(self, stage: str) -> float:
        """How much of a stage is done, 0 to 1; all of it when a later one was begun."""
        steps, names = self._teacher.steps, list(self._stages)
        if any(later in steps for later in names[names.index(stage) + 1 :]):
            return 1.0
        return steps[stage].share if stage in steps else 0.0

    def _words(self, doing: Doing) -> str:
        match doing:
            case Doing.SIZING:
                return self.tr("Finding out how much has to be fetched before anything can be taught…")
            case Doing.ASKING:
                words = self.tr(
                    "Teaching needs PyTorch, which is not here yet. {0} are to be fetched from the internet, "
                    "once. Your phrases stay on this computer."
                )
                return words.format(in_bytes(self._teacher.size))
            case Doing.FETCHING:
                return self.tr("Fetching {0}…").format(in_bytes(self._teacher.size))
            case Doing.TEACHING:
                what = ", ".join(self._teacher.functions) or self.tr("what you corrected")
                words = self.tr("Teaching {0}. This window may be closed, and Octavox be used, meanwhile.")
                return words.format(what)
            case Doing.CHANGING:
                return self.tr("One moment…")
        return ""

    def _lay_out(self) -> None:
        grid = QGridLayout()
        for row, (stage, name) in enumerate(self._stages.items()):
            label, bar, left = QLabel(name), QProgressBar(), QLabel()
            bar.setRange(0, WHOLE)
            bar.setAccessibleName(name)
            left.setAccessibleName(self.tr("{0}: time left").format(name))
            for place, widget in enumerate((label, bar, left)):
                grid.addWidget(widget, row, place)
            self._bars[stage] = label, bar, left
        grid.setColumnStretch(1, 1)
        line = QHBoxLayout()
        for button in (self._agree, self._decline, self._cancel):
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self._doing)
        column.addWidget(self._waiting)
        column.addLayout(grid)
        column.addLayout(line)
