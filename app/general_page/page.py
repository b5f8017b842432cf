"""The page about hearing and answering: its settings, and what can be tried there."""

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

    def __init__(self, live: LiveSettings, meter: LevelMeter, spawn: Spawn) -> None:
        self._test = MicrophoneTest(live, meter, spawn)
        super().__init__(PAGES["General"], live, beside={("listening", "microphone"): self._test})
        for row in self.rows:
            if isinstance(row.editor, MicrophoneEditor):
                self._watch = MicrophoneWatch(row.editor, spawn, self)
                self._watch.changed.connect(self._test.begin_anew)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, and test the microphone that is."""
        super().show_settings(settings)
        self._test.show_settings(settings)
