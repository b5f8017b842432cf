"""The screen on which a microphone is chosen and tried."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.first_start.sentence_test import SentenceTest, Spawn
from app.functions_page.trial import Hears
from app.general_page.devices import MicrophoneWatch
from app.general_page.microphone_test import MicrophoneTest
from app.models_page.keeper import ModelKeeper
from app.settings_window.editors import MicrophoneEditor
from app.settings_window.row import SettingRow
from app.settings_window.setting import settings_of
from app.window import QUIETEST
from app.words import Words
from assistant_core.level_meter import LevelMeter
from assistant_core.live_settings import LiveSettings
from assistant_core.settings import Settings


class MicrophoneScreen(QWidget):
    """Which microphone, how loud it is, and what is understood of a sentence."""

    def __init__(
        self, live: LiveSettings, meter: LevelMeter, ear: Hears, keeper: ModelKeeper, spawn: Spawn
    ) -> None:
        super().__init__()
        (setting,) = (one for one in settings_of("listening") if one.key == "microphone")
        self._row = SettingRow(setting, live)
        self._test = MicrophoneTest(live, meter, spawn)
        self._sentence = SentenceTest(ear, keeper, spawn)
        self._sentence.ended.connect(lambda: self._test.show_level(QUIETEST))
        assert isinstance(self._row.editor, MicrophoneEditor)
        self._watch = MicrophoneWatch(self._row.editor, spawn, self)
        self._watch.changed.connect(self._test.begin_anew)
        about = Words(self.tr("What this is about"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (about, self._row, self._test, self._sentence):
            column.addWidget(widget)
        column.addStretch(1)
        about.show_words(
            self.tr(
                "Octavox listens only when you tell it to. Say a sentence: it is written down on this "
                "computer, and nothing else is done with it."
            )
        )

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self._row.show_value(settings)
        self._test.show_settings(settings)

    def show_level(self, decibels: float) -> None:
        """Show how loud the sentence is, in dB below full scale."""
        if self._sentence.listening:
            self._test.show_level(decibels)

    def stop(self) -> None:
        """Close the microphone."""
        self._test.stop()
        self._sentence.stop()
