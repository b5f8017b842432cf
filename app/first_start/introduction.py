"""The introduction as the face has it: put together from its parts, and shown by itself only once."""

from collections.abc import Callable

from app.first_start import seen
from app.first_start.hotkey_screen import HotkeyScreen
from app.first_start.microphone_screen import MicrophoneScreen
from app.first_start.models_strip import ModelsStrip
from app.first_start.risk_screen import RiskScreen
from app.first_start.window import FirstStart, Screens
from app.functions_page.ear import Ear
from app.models_page.keeper import ModelKeeper
from app.session import Session
from assistant_core.level_meter import LevelMeter


class Introduction:
    """Owns the window, and takes the hotkey for a try while that is what it is about.

    Attributes:
        window: What is seen.
    """

    def __init__(
        self,
        session: Session,
        ear: Ear,
        keeper: ModelKeeper,
        *,
        on_microphone: Callable[[bool], None],
        on_end: Callable[[], None],
    ) -> None:
        """Make it, not yet shown.

        Args:
            session: What it is about.
            ear: Hears the sentence that is tried.
            keeper: Brings the models.
            on_microphone: Told when the test of the level opens and closes the microphone.
            on_end: Told when it was shown by itself, and is over.
        """
        live = session.parts.live
        self._live = live
        self._on_end = on_end
        self._meter = LevelMeter(session.parts.ears, on_microphone)
        self._trying = False
        self.window = FirstStart(
            live,
            Screens(
                MicrophoneScreen(live, self._meter, ear, keeper, session.spawn),
                HotkeyScreen(live),
                RiskScreen(live, session.assistant.stages.catalog),
                ModelsStrip(keeper),
            ),
            self._ended,
        )

    @property
    def due(self) -> bool:
        """Whether it is to be shown by itself; not while the settings cannot be changed."""
        return not seen.was_seen() and self._live.problem is None

    def begin(self) -> None:
        """Show it from the first screen on."""
        self.window.begin()

    def hide(self) -> None:
        """Take it away; it was not passed over, so it comes again."""
        self.window.hide()

    def stop_test(self) -> None:
        """Close the microphone if the test of its level has it open."""
        self._meter.stop()

    def show_level(self, decibels: float) -> None:
        """Show how loud the sentence is that is tried, in dB below full scale."""
        self.window.screens.microphone.show_level(decibels)

    def show_hotkey(self, problem: str) -> None:
        """Show why there is no hotkey; nothing when there is one."""
        self.window.screens.hotkey.show_unavailable(problem)

    def took_press(self) -> bool:
        """Whether a press of the hotkey was only a try."""
        self._trying = self.window.tries_the_hotkey
        if self._trying:
            self.window.screens.hotkey.pressed()
        return self._trying

    def took_release(self) -> bool:
        """Whether the press that is over was only a try."""
        if self._trying:
            self.window.screens.hotkey.released()
        return self._trying

    def _ended(self) -> None:
        first = not seen.was_seen()
        seen.note_seen()
        if first:
            self._on_end()
