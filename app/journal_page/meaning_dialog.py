"""What a sentence should have meant: the function, and the words that belong to it."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.words import Words
from assistant_core.calls import Call
from assistant_core.catalog import Catalog, Function
from assistant_core.journal import Entry


class MeaningDialog(QDialog):
    """Asks which call was meant; Save hands it over, everything else changes nothing."""

    def __init__(
        self, entry: Entry, catalog: Catalog, on_save: Callable[[Call], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._on_save = on_save
        self._functions = sorted(catalog, key=lambda function: function.name)
        self._first = entry.acts[0] if entry.acts else None
        self._fields: dict[str, QLineEdit] = {}
        self.setWindowTitle(self.tr("What did you mean?"))
        self.setMinimumWidth(460)
        heard = Words(self.tr("What was heard"), size=1.1, bold=True)
        self._does = Words(self.tr("What it does"), quiet=True)
        self._missing = Words(self.tr("What is missing"), bold=True)
        self._function = QComboBox()
        self._function.setAccessibleName(self.tr("Function"))
        self._function.setAccessibleDescription(self.tr("What you meant"))  # its name is what is chosen
        for function in self._functions:
            self._function.addItem(function.name.replace("_", " ").capitalize())
        self._form = QFormLayout()
        save, cancel = QDialogButtonBox.StandardButton.Save, QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(save | cancel)
        buttons.accepted.connect(self._saved)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (heard, self._function, self._does):
            column.addWidget(widget)
        column.addLayout(self._form)
        column.addWidget(self._missing)
        column.addWidget(buttons)
        heard.show_words(f"“{entry.text}”")
        self._missing.show_words("")
        self._function.currentIndexChanged.connect(self._chosen)
        known = [function.name for function in self._functions]
        start = known.index(self._first.function) if self._first and self._first.function in known else 0
        self._function.setCurrentIndex(start)
        self._chosen(start)

    def _chosen(self, index: int) -> None:
        function = self._functions[index]
        self._does.show_words(function.description)
        self._missing.show_words("")
        while self._form.rowCount():
            self._form.removeRow(0)
        self._fields = {}
        for parameter in function.parameters:
            field = QLineEdit(self._before(function, parameter.name))
            field.setPlaceholderText(" / ".join(parameter.choices) or parameter.description)
            name = parameter.name.replace("_", " ").capitalize()
            label = name if parameter.required else self.tr("{0} (if said)").format(name)
            field.setAccessibleName(label)
            self._fields[parameter.name] = field
            self._form.addRow(label, field)

    def _before(self, function: Function, name: str) -> str:
        """The words that were taken for this argument, where it is the same function."""
        if self._first is None or self._first.function != function.name:
            return ""
        words = self._first.arguments.get(name, "")
        return words if isinstance(words, str) else ""

    def _saved(self) -> None:
        function = self._functions[self._function.currentIndex()]
        arguments = {name: words for name, f in self._fields.items() if (words := f.text().strip())}
        for parameter in function.parameters:
            if parameter.required and parameter.name not in arguments:
                self._missing.show_words(self.tr("{0} is missing.").format(parameter.name.capitalize()))
                self._fields[parameter.name].setFocus()
                return
        self._on_save(Call(function.name, arguments))
        self.accept()
