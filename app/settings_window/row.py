"""One setting on a page: what it is called, what it is changed with, what it is for, and what went wrong."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.announcing import announce
from app.settings_window.editors import Editor, editor_of
from app.settings_window.setting import Setting
from app.words import Words
from assistant_core.errors import OctavoxError
from assistant_core.live_settings import LiveSettings
from assistant_core.settings import Settings


def said(words: str) -> str:
    """Words of the schema in the person's language."""
    return QCoreApplication.translate("Settings", words)


class SettingRow(QWidget):
    """Shows one setting and changes it at once; a value that is not allowed stays, with the reason below."""

    def __init__(self, setting: Setting, live: LiveSettings) -> None:
        super().__init__()
        self.setting = setting
        self._shown_words = f"{said(setting.label)} {said(setting.about)}"
        self._live = live
        self._refused = False
        self._known: object = None
        self._editor = editor_of(setting)
        self._label = QLabel(said(setting.label))
        self._label.setBuddy(self._editor.widget)
        self._reset = QToolButton()
        self._reset.setText(self.tr("Reset"))
        self._reset.setAccessibleName(self.tr("Reset {0}").format(said(setting.label)))
        self._reset.setToolTip(self.tr("As it was at first: {0}").format(_shown(setting.default)))
        self._problem = Words(self.tr("What is wrong"), bold=True)
        self._lay_out()
        self._editor.changed.connect(self._changed)
        self._reset.clicked.connect(self._taken_back)

    def show_value(self, settings: Settings) -> None:
        """Show what is set; what is being written and not allowed yet stays as it is.

        What is half written stays when other settings change, and gives way when this one does.
        """
        value = self.setting.value(settings)
        changed, self._known = value != self._known, value
        self._reset.setEnabled(value != self.setting.default)
        if not self._refused and (changed or not self._editor.half_written):
            self._editor.show(value)

    @property
    def editor(self) -> Editor:
        """What it is changed with."""
        return self._editor

    @property
    def problem(self) -> str:
        """Why what is shown does not hold; empty when it does."""
        return self._problem.text()

    def complain(self, words: str) -> None:
        """Say below the setting what is wrong with it; nothing when there are no words."""
        self._problem.show_words(words)
        if words:
            announce(self, words)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._label, 2)
        line.addWidget(self._editor.widget, 3)
        line.addWidget(self._reset)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 8)
        whole.setSpacing(2)
        whole.addLayout(line)
        about = Words(self.tr("What it is for"), size=0.9, quiet=True)
        whole.addWidget(about)
        whole.addWidget(self._problem)
        about.show_words(said(self.setting.about))
        self._problem.show_words("")

    def _changed(self) -> None:
        try:
            value = self._editor.value
            same = value == _plain(self.setting.value(self._live.now))
            if same and not self._refused:
                return  # left as it was, so that what was said of it still holds
            self._refused = False
            self.complain("")
            if not same:
                self._live.change(self.setting.section, self.setting.key, value)
        except (OctavoxError, ValueError) as error:
            self._refused = True
            self.complain(getattr(error, "said", str(error)))

    def _taken_back(self) -> None:
        self.complain("")
        self._refused = False
        try:
            self._live.reset(self.setting.section, self.setting.key)
        except OctavoxError as error:
            self.complain(error.said)
        else:
            self.show_value(self._live.now)
            announce(
                self, self.tr("{0} is {1} again").format(said(self.setting.label), self._default_words())
            )

    def fits(self, words: str) -> bool:
        """Whether it is what somebody looks for who types these words, in English or as they are shown."""
        return self.setting.fits(words, self._shown_words)

    def _default_words(self) -> str:
        return _shown(self.setting.default)


def _plain(value: object) -> object:
    """A value as an editor gives it."""
    return list(value) if isinstance(value, tuple) else value


def _shown(value: object) -> str:
    """A default in words."""
    if isinstance(value, bool):
        return said("on") if value else said("off")
    if isinstance(value, tuple | dict | str) and not value:
        return said("empty")
    return str(value)
