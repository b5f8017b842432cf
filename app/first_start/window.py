"""The introduction: three screens in one window, each of which can be passed over."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.announcing import announce
from app.first_start.hotkey_screen import HotkeyScreen
from app.first_start.microphone_screen import MicrophoneScreen
from app.first_start.models_strip import ModelsStrip
from app.first_start.risk_screen import RiskScreen
from app.icons import app_icon
from app.words import Words
from assistant_core.live_settings import LiveSettings
from assistant_core.settings import Settings


@dataclass(frozen=True)
class Screens:
    """What is shown one after the other, and below all of it."""

    microphone: MicrophoneScreen
    hotkey: HotkeyScreen
    risk: RiskScreen
    models: ModelsStrip


class FirstStart(QDialog):
    """Nothing in it need be done: Escape and Skip leave everything as it is."""

    def __init__(self, live: LiveSettings, screens: Screens, on_end: Callable[[], None]) -> None:
        super().__init__()
        self._live = live
        self.screens = screens
        self._titles = (
            self.tr("Can you be heard?"),
            self.tr("Hold a key, and talk"),
            self.tr("How much should be asked?"),
        )
        self._widgets = (screens.microphone, screens.hotkey, screens.risk)
        self._unfollow: Callable[[], None] | None = None
        self.setWindowTitle(self.tr("Welcome to Octavox"))
        self.setWindowIcon(app_icon())
        self.resize(680, 600)
        self._title = Words(self.tr("What this is about"), size=1.4, bold=True)
        self._place = Words(self.tr("Which screen it is"), quiet=True)
        self._stack = QStackedWidget()
        self._skip = QPushButton(self.tr("S&kip"))
        self._back = QPushButton(self.tr("&Back"))
        self._next = QPushButton(self.tr("&Next"))
        self._next.setDefault(True)
        self._lay_out()
        self._skip.clicked.connect(self.reject)
        self._back.clicked.connect(lambda: self._turn_to(self._stack.currentIndex() - 1))
        self._next.clicked.connect(self._go_on)
        self.finished.connect(lambda _result: on_end())
        self._turn_to(0)

    @property
    def tries_the_hotkey(self) -> bool:
        """Whether a press of the hotkey is only a try now."""
        return self.isVisible() and self._stack.currentIndex() == 1

    def begin(self) -> None:
        """Show it from the first screen on."""
        self._turn_to(0)
        self.show()
        self.raise_()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the settings, and have the models come in."""
        super().showEvent(event)
        if self._unfollow is None:
            self._unfollow = self._live.follow(self._show_settings)
            self.screens.models.begin()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is listened to that nobody sees; models that come in go on doing so."""
        super().hideEvent(event)
        self.screens.microphone.stop()
        if self._unfollow is not None:
            self._unfollow()
            self._unfollow = None

    def _show_settings(self, settings: Settings) -> None:
        for screen in self._widgets:
            screen.show_settings(settings)

    def _go_on(self) -> None:
        if self._stack.currentIndex() == len(self._titles) - 1:
            self.accept()
        else:
            self._turn_to(self._stack.currentIndex() + 1)

    def _turn_to(self, number: int) -> None:
        self.screens.microphone.stop()
        self._stack.setCurrentIndex(number)
        self._title.show_words(self._titles[number])
        place = self.tr("{0} of {1}").format(number + 1, len(self._titles))
        self._place.show_words(place)
        self._back.setEnabled(number > 0)
        last = number == len(self._titles) - 1
        self._next.setText(self.tr("&Done") if last else self.tr("&Next"))
        if self.isVisible():
            announce(self, f"{self._titles[number]} {place}")
            self._next.setFocus()

    def _lay_out(self) -> None:
        for widget in self._widgets:
            self._stack.addWidget(_scrolled(widget))
        buttons = QHBoxLayout()
        buttons.addWidget(self._skip)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._place)
        column.addWidget(self._stack, 1)
        column.addWidget(self.screens.models)
        column.addLayout(buttons)


def _scrolled(widget: QWidget) -> QScrollArea:
    """A screen that has more to show than there is room for."""
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
