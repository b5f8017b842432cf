"""What the model was taught: when, what, how well, and the ways back."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QMessageBox, QPushButton, QVBoxLayout

from app.teach_page.standing import Standing, Use
from app.teach_page.teacher import Teacher
from app.translating.figures import in_percent
from app.words import Words
from models.teaching.installed import Taught

SHOWN = 8
"""Corrections that are shown."""


class TaughtView(QGroupBox):
    """Shows what was taught last, and lets a person go back from it."""

    def __init__(self, teacher: Teacher) -> None:
        super().__init__()
        self.setTitle(self.tr("What is taught now"))
        self._teacher = teacher
        self._standing: Standing | None = None
        self._state = Words(self.tr("Whether it is in use"), bold=True)
        self._what = Words(self.tr("What was taught"))
        self._back = QPushButton(self.tr("Go &back to the one before…"))
        self._forget = QPushButton(self.tr("F&orget everything taught…"))
        line = QHBoxLayout()
        line.addWidget(self._back)
        line.addWidget(self._forget)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self._state)
        column.addWidget(self._what)
        column.addLayout(line)
        self._back.clicked.connect(self._asked_to_go_back)
        self._forget.clicked.connect(self._asked_to_forget)

    def show_standing(self, standing: Standing) -> None:
        """Show how things stand."""
        self._standing = standing
        self._state.show_words(self._state_words(standing.use))
        taught = standing.taught
        lines = [self.tr("Nothing yet.")] if standing.use is Use.NONE else []
        if standing.at_first:
            lines.append(self.tr("There is a first idea of {0}.").format(", ".join(standing.at_first)))
        if taught is not None:
            lines = [*self._told(taught, standing), *self._figures(taught)]
        self._what.show_words("\n".join(lines))
        self.look()

    def look(self) -> None:
        """Let a person go back while nothing else is being done."""
        standing, idle = self._standing, not self._teacher.busy
        taught = standing is not None and standing.use is not Use.NONE
        ideas = standing is not None and bool(standing.at_first)
        self._back.setEnabled(taught and idle)
        begun = standing is not None and standing.begun is not None
        self._forget.setEnabled((taught or ideas or begun) and idle)

    def _state_words(self, use: Use) -> str:
        match use:
            case Use.OUTDATED:
                return self.tr(
                    "It was made for another model than Octavox has now, so it is not in use: it has to be "
                    "taught again."
                )
            case Use.MISSING:
                return self.tr(
                    "It is not in use, since the function model that it is for is not there: see Models."
                )
            case Use.OVERRULED:
                return self.tr(
                    "It is not in use, since the settings name another function model: see Models."
                )
            case Use.BROKEN:
                return self.tr(
                    "What was taught cannot be read, so it is not in use: it has to be taught again."
                )
        return ""

    def _told(self, taught: Taught, standing: Standing) -> Iterator[str]:
        yield self.tr("Taught on {0}.").format(_day(datetime.fromisoformat(taught.at)))
        yield self.tr("Functions: {0}.").format(", ".join(taught.functions) or self.tr("none"))
        if standing.gone:
            words = self.tr("Not among your functions any more: {0}. Asked for, nothing is done.")
            yield words.format(", ".join(standing.gone))
        known = [f"“{sentence}”" for sentence in taught.corrections]
        if known:
            more = self.tr(" and {0} more").format(len(known) - SHOWN) if len(known) > SHOWN else ""
            yield self.tr("Corrections: {0}{1}.").format(", ".join(known[:SHOWN]), more)

    def _figures(self, taught: Taught) -> Iterator[str]:
        figures = taught.figures
        for name in taught.functions:
            if f"new {name}" in figures:
                yield self.tr("{0}: {1:.0f} % of its sentences right.").format(
                    name, 100 * figures[f"new {name}"]
                )
        if {"old before", "old after"} <= figures.keys():
            yield self.tr("All other functions: {0} right, before {1}.").format(
                in_percent(figures["old after"]), in_percent(figures["old before"])
            )
        if {"false calls before", "false calls after"} <= figures.keys():
            yield self.tr("Something done though nothing was asked: {0}, before {1}.").format(
                in_percent(figures["false calls after"]), in_percent(figures["false calls before"])
            )

    def _asked_to_go_back(self) -> None:
        before = self._standing.before if self._standing is not None else None
        if before is None:
            words = self.tr("Go back to the model that Octavox came with? What was taught is forgotten.")
        else:
            words = self.tr("Go back to what was taught on {0}? What was taught since is forgotten.")
            words = words.format(_day(before))
        if self._sure(self.tr("Go back"), words):
            overruled = self._standing is not None and self._standing.overruled
            self._teacher.roll_back(overruled=overruled)

    def _asked_to_forget(self) -> None:
        words = self.tr(
            "Forget everything that was taught, and use the model that Octavox came with? Your functions, "
            "their phrases and your corrections stay as they are."
        )
        if self._sure(self.tr("Forget everything taught"), words):
            self._teacher.forget()

    def _sure(self, title: str, words: str) -> bool:
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        return QMessageBox.question(self, title, words, yes | no, no) == yes


def _day(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
