"""The page about hearing and answering: its settings, and what can be tried there."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.general_page.devices import MicrophoneWatch, Spawn
from app.general_page.microphone_test import MicrophoneTest
from app.settings_window.editors import MicrophoneEditor
from app.settings_window.page import SettingsPage
from app.settings_window.window import PAGES
from assistant_core.level_meter import LevelMeter
from assistant_core.live_settings import LiveSettings
from assistant_core.settings import Settings


class GeneralPage(SettingsPage):
    """Has the microphones there are to choose from, and a test below."""

    def __init__(
        self, live: LiveSettings, meter: LevelMeter, spawn: Spawn, on_introduce: Callable[[], None]
    ) -> None:
        self._test = MicrophoneTest(live, meter, spawn)
        beside = {("listening", "microphone"): self._test}
        super().__init__(PAGES["General"], live, beside, _Introduction(on_introduce))
        for row in self.rows:
            if isinstance(row.editor, MicrophoneEditor):
                self._watch = MicrophoneWatch(row.editor, spawn, self)
                self._watch.changed.connect(self._test.begin_anew)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, and test the microphone that is."""
        super().show_settings(settings)
        self._test.show_settings(settings)


class _Introduction(QWidget):
    """The way back to what was shown at the first start."""

    def __init__(self, on_introduce: Callable[[], None]) -> None:
        super().__init__()
        self.setAccessibleDescription(
            self.tr("Introduction of the first start: microphone, hotkey, what it may do without asking")
        )
        button = QPushButton(self.tr("&Introduction…"))
        button.setToolTip(self.accessibleDescription())
        button.clicked.connect(lambda: on_introduce())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(button)
        line.addStretch(1)
