"""The screen on which a person says how much to ask, and sees exactly what that sets."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.announcing import announce
from app.first_start.presets import PRESETS, Preset, changes, chosen
from app.words import Words
from assistant_core.catalog import Catalog
from assistant_core.errors import OctavoxError
from assistant_core.live_settings import LiveSettings
from assistant_core.settings import Settings


class RiskScreen(QWidget):
    """A choice of presets; choosing one holds at once."""

    def __init__(self, live: LiveSettings, catalog: Catalog) -> None:
        super().__init__()
        self._live = live
        self._catalog = catalog
        self._buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._sets = Words(self.tr("What this sets"), size=0.9)
        self._warning = Words(self.tr("Warning"), bold=True)
        self._problem = Words(self.tr("What is wrong"), bold=True)
        head = Words(self.tr("What this is about"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(head)
        for preset in PRESETS:
            button = QRadioButton(_said(preset.title))
            button.setAccessibleDescription(_said(preset.about))
            button.clicked.connect(lambda _checked=False, one=preset: self._choose(one))
            about = Words(_said(preset.title).replace("&", ""), quiet=True)
            about.setIndent(24)
            column.addWidget(button)
            column.addWidget(about)
            about.show_words(_said(preset.about))
            self._buttons[preset.title] = button
            self._group.addButton(button)
        for words in (self._sets, self._warning, self._problem):
            column.addWidget(words)
        column.addStretch(1)
        head.show_words(
            self.tr(
                "You can change this at any time in the settings, for each function by itself. What was "
                "heard doubtfully is asked about in any case."
            )
        )

    def show_settings(self, settings: Settings) -> None:
        """Show which preset the settings amount to, if any."""
        preset = chosen(settings, self._catalog)
        if preset is not None:
            self._buttons[preset.title].setChecked(True)
        elif (checked := self._group.checkedButton()) is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)
        self._sets.show_words(
            self._told(preset, settings) if preset is not None else self.tr("You have settings of your own.")
        )
        lowers = preset is not None and "safe" in preset.sets(self._catalog, settings).values()
        warning = self.tr("This asks less than the authors of these functions thought right.")
        self._warning.show_words(warning if lowers else "")

    def _choose(self, preset: Preset) -> None:
        self._problem.show_words("")
        try:
            self._live.change_all(changes(preset, self._live.now, self._catalog))
        except OctavoxError as error:
            self._problem.show_words(error.said)
            announce(self, error.said)
        self.show_settings(self._live.now)

    def _told(self, preset: Preset, settings: Settings) -> str:
        """Every setting that a preset sets, as the settings file has it."""
        sets = preset.sets(self._catalog, settings)
        lines = [self.tr("This sets:")]
        lines += [
            f"{table}.{key} = {value}"
            for (table, key), value in sets.items()
            if table in Settings.model_fields
        ]
        for risk, meaning in (("confirm", self.tr("asked about first")), ("safe", self.tr("done at once"))):
            names = [table.partition(".")[2] for (table, _), value in sets.items() if value == risk]
            if names:
                words = self.tr("actions.NAME.risk = {0}, so that it is {1}, for {2}: {3}")
                many = self.tr("%n function(s)", "", len(names))
                lines.append(words.format(risk, meaning, many, ", ".join(names)))
        return "\n".join(lines) if sets else self.tr("This sets nothing: everything is as it was at first.")


def _said(words: str) -> str:
    return QCoreApplication.translate("Presets", words)
