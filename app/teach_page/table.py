"""The person's own functions as a table, with a box to choose each for the next teaching."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt

from app.tables import Index, Rows
from app.teach_page.standing import Learnt, Own, Standing

FUNCTION, PHRASES, UNDERSTOOD = range(3)

FEW = 4
"""With fewer phrases than this a function is not learnt well."""

_IN_USE = (Learnt.AS_IT_IS, Learnt.AS_IT_WAS, Learnt.RESHAPED)


class LessonTable(Rows):
    """One function a row."""

    def __init__(self) -> None:
        super().__init__()
        self.heads = (self.tr("Function"), self.tr("Phrases"), self.tr("How it is understood now"))
        self._chosen: dict[str, bool] = {}
        self._standing: Standing | None = None
        self._sought: list[str] = []
        self._locked: tuple[str, ...] | None = None
        self.own: list[Own] = []

    @property
    def things(self) -> Sequence[object]:
        """What there is a row for."""
        return self.own

    @property
    def chosen(self) -> list[str]:
        """The functions that are to be taught, those that are not shown too."""
        own = self._standing.own if self._standing is not None else ()
        return [one.function.name for one in own if self._is_chosen(one)]

    def show_standing(self, standing: Standing) -> None:
        """Show how things stand."""
        self._standing = standing
        self._filter()

    def choose(self, name: str) -> None:
        """Have a function taught, too."""
        self._chosen[name] = True
        self._tell()

    def lock(self, taught: Collection[str] | None) -> None:
        """While these functions are taught, let no others be chosen; None when nothing is."""
        locked = None if taught is None else tuple(taught)
        if locked != self._locked:
            self._locked = locked
            self._tell()

    def narrow(self, words: str) -> None:
        """Show only functions that hold all these words in what is told of them."""
        self._sought = words.lower().split()
        self._filter()

    def data(self, index: Index, role: int = 0) -> Any:
        """What stands in a cell."""
        one = self.own[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(one)[index.column()]
        if index.column() == FUNCTION:
            chosen = self._is_chosen(one)
            if role == Qt.ItemDataRole.CheckStateRole and one.function.phrases:
                return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
            if role == Qt.ItemDataRole.AccessibleTextRole:
                state = self.tr("to be taught") if chosen else self.tr("not to be taught")
                return f"{one.function.name}, {state}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be chosen; the box can be ticked where there is something to teach."""
        flags = super().flags(index)
        free = self._locked is None and bool(self.own[index.row()].function.phrases)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == FUNCTION and free else flags

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:  # noqa: N802 - Qt's name
        """Choose a function, or not."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._chosen[self.own[index.row()].function.name] = Qt.CheckState(value) is Qt.CheckState.Checked
        self._tell()
        return True

    def _is_chosen(self, one: Own) -> bool:
        """As the person says; else what is being taught or was not finished, else what was taught."""
        name = one.function.name
        if self._locked is not None:
            return name in self._locked
        if not one.function.phrases:
            return False
        begun = self._standing.begun if self._standing is not None else None
        before = one.learnt is not Learnt.NOT if begun is None else name in begun.functions
        return self._chosen.get(name, before)

    def _words(self, one: Own) -> tuple[str, str, str]:
        return one.function.name, self._counted(len(one.function.phrases)), self._understood(one)

    def _counted(self, phrases: int) -> str:
        if not phrases:
            return self.tr("none: it cannot be taught")
        return self.tr("{0}: better {1} or more").format(phrases, FEW) if phrases < FEW else str(phrases)

    def _understood(self, one: Own) -> str:
        taught = self._standing.taught if self._standing is not None else None
        if taught is not None and one.learnt in _IN_USE:
            since = datetime.fromisoformat(taught.at).astimezone()
            words = self.tr("by the taught model (since {0})").format(f"{since:%Y-%m-%d}")
            if one.learnt is Learnt.AS_IT_WAS:
                words = self.tr("{0}; its phrases have changed").format(words)
            if one.learnt is Learnt.RESHAPED:
                words = self.tr("{0}; the function has changed: teach it again").format(words)
            return words
        if not one.function.phrases:
            return self.tr("by what you corrected") if one.corrected else self.tr("not at all")
        words = self.tr("by its phrases and likeness to them")
        if one.corrected:
            words = self.tr("by its phrases, likeness to them, and what you corrected")
        if one.learnt is Learnt.AT_FIRST:
            words = self.tr("{0}, and by a first idea of it").format(words)
        if one.learnt is Learnt.LOST:
            words = self.tr("{0}; to be taught again").format(words)
        return words

    def _filter(self) -> None:
        before = [one.function.name for one in self.own]
        own = self._standing.own if self._standing is not None else ()
        found = [one for one in own if self._fits(one)]
        if [one.function.name for one in found] == before:
            self.own = found
            self._tell()
        else:
            self.beginResetModel()
            self.own = found
            self.endResetModel()

    def _fits(self, one: Own) -> bool:
        told = " ".join((*self._words(one), one.function.description, *one.function.phrases)).lower()
        return all(word in told for word in self._sought)

    def _tell(self) -> None:
        if self.own:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
