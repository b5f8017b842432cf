"""What a person sees: tray, window, question and ringing, each shown as the session's events say."""

import logging
import os

from PySide6.QtCore import QCoreApplication

from app.confirmation import ConfirmationDialog
from app.corrections_page import CorrectionsPage
from app.ducking import DuckWhileListening
from app.first_start.introduction import Introduction
from app.functions_page.ear import Ear
from app.functions_page.known import Known
from app.functions_page.page import FunctionsPage
from app.general_page.page import GeneralPage
from app.home_page.page import HomePage
from app.hotkey import Hotkey, HotkeyUnavailable
from app.journal_page.page import JournalPage
from app.mapping_editor.page import OwnFunctionsPage
from app.mapping_editor.workshop import Workshop
from app.models_page.keeper import ModelKeeper
from app.models_page.page import ModelsPage
from app.notifier import Notifier
from app.ringing import RingingWindow
from app.session import Session
from app.settings_window.window import SettingsWindow
from app.teach_page.page import TeachPage
from app.teach_page.standing import Sight
from app.teach_page.teacher import Teacher
from app.tray import Tray, TrayActions
from app.window import ListeningWindow
from assistant_core.events import (
    ConfirmationAsked,
    ConfirmationEnded,
    Event,
    Heard,
    LevelMeasured,
    MicrophoneChanged,
    Planned,
    Rang,
    Replied,
    RingEnded,
    State,
    StateChanged,
)
from assistant_core.level_meter import LevelMeter
from assistant_core.settings import Settings
from system_actions.services.home_assistant import Home

log = logging.getLogger(__name__)


class Face:
    """Listens to events and moves the windows; everything a person does goes to the session."""

    def __init__(self) -> None:
        self._session: Session | None = None
        self._state = State.IDLE
        self._microphone_open = False
        self._muted = False
        self._tests = 0
        self._dialogs: dict[int, ConfirmationDialog] = {}
        self._ringing: dict[int, RingingWindow] = {}
        self._hotkey: Hotkey | None = None
        self._combination = ""
        self._visible = False

    def attach(self, session: Session, *, visible: bool) -> None:
        """Make the windows and follow the session; `visible` shows the window at once."""
        self._session = session
        self.window = ListeningWindow(
            on_listen=session.toggle,
            on_text=lambda text: self._do(session.assistant.take(text)),
            on_undo=lambda: self._do(session.assistant.undo()),
            on_choice=lambda name: self._do(session.assistant.choose(name)),
            on_cancel=session.cancel,
            on_settings=self.show_settings,
        )
        stages = session.assistant.stages
        known = Known(stages.catalog, stages.planner, stages.journal, session.parts.live)
        self.journal_page = JournalPage(
            stages.journal,
            stages.catalog,
            on_undo=lambda: self._do(session.assistant.undo()),
            on_amend=lambda entry, call: self._do(session.assistant.amend(entry.id, entry.text, [call])),
            spawn=session.spawn,
        )
        self._ear = Ear(session.assistant, session.parts.hearing)
        functions = FunctionsPage(known, session.assistant.plan, self._ear, session.spawn)
        self.models = ModelKeeper(session.spawn)
        workshop = Workshop(session.assistant, session.parts.live)
        self.teacher = Teacher(session.spawn, session.look)
        self._meter = LevelMeter(session.parts.ears, self._microphone_tested)
        self.introduction = Introduction(
            session,
            self._ear,
            self.models,
            on_microphone=self._microphone_tested,
            on_end=self.show_window,
        )
        self.settings_window = SettingsWindow(
            session.parts.live,
            {
                "General": GeneralPage(
                    session.parts.live, self._meter, session.spawn, self.introduction.begin
                ),
                "Home": HomePage(session.parts.live, lambda: session.parts.services.get(Home), session.spawn),
                "Models": ModelsPage(session.parts.live, self.models, session.spawn),
                "Actions": functions,
                "Own functions": OwnFunctionsPage(workshop, session.spawn),
                "Teach": TeachPage(
                    self.teacher,
                    Sight(stages.catalog, session.parts.corrections, session.parts.live),
                    workshop,
                    session.spawn,
                    lambda name: self.settings_window.show_page(name),
                ),
                "Corrections": CorrectionsPage(session.parts.corrections),
                "Journal": self.journal_page,
            },
        )
        self.tray = Tray(
            TrayActions(
                listen=self._toggle_listening,
                toggle_window=self._toggle_window,
                undo=lambda: self._do(session.assistant.undo()),
                mute=session.parts.set_muted,
                settings=self.show_settings,
                quit=session.quit,
            )
        )
        self._notifier = Notifier(session)
        self.teacher.ended.connect(self._notifier.tell)
        self._ducking = DuckWhileListening(session)
        self._unsubscribe = session.parts.events.subscribe(self._on_event)
        self._show_state()
        self._unfollow = session.parts.live.follow(self._apply)
        if session.parts.live.problem is not None:
            self.window.show_message(str(session.parts.live.problem))
        if visible and self.introduction.due:
            self.introduction.begin()
        elif visible or not self.tray.available or session.parts.live.problem is not None:
            self.show_window()

    def detach(self) -> None:
        """Take everything away."""
        self._unsubscribe()
        self._unfollow()
        self.tray.hide()
        if self._hotkey is not None:
            self._hotkey.close()
        for dialog in self._dialogs.values():
            dialog.end()
        for ringing in self._ringing.values():
            ringing.end()
        self.window.hide()
        self.settings_window.hide()
        self.introduction.hide()

    def show_settings(self) -> None:
        """Bring the settings to the front."""
        self.settings_window.show()
        self.settings_window.raise_()
        self.settings_window.activateWindow()

    def show_window(self) -> None:
        """Bring the window to the front."""
        if self._session is not None:
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    def _toggle_listening(self) -> None:
        """From the tray: to stop listening ends a test of the microphone, too."""
        if self._tests:
            self._meter.stop()
            self.introduction.stop_test()
        elif self._session is not None:
            self._session.toggle()

    def _toggle_window(self) -> None:
        if self.window.isVisible():
            self.window.hide()
        else:
            self.show_window()

    def _do(self, work: object) -> None:
        if self._session is not None:
            self._session.spawn(work)  # type: ignore[arg-type]

    def _on_event(self, event: Event) -> None:
        match event:
            case StateChanged(state):
                self._state = state
                self._show_state()
            case MicrophoneChanged(is_open, muted):
                self._microphone_open, self._muted = is_open, muted
                self._show_state()
            case LevelMeasured(decibels):
                self.window.show_level(decibels)
                self.introduction.show_level(decibels)
            case Heard(text):
                self.window.show_heard(text)
            case Planned(plan):
                self.window.show_plan(plan)
            case Replied(words, undoable, failed):
                self.window.show_reply(words, undoable=undoable, failed=failed)
                if self.journal_page.isVisible():
                    self.journal_page.look()
            case ConfirmationAsked():
                self._ask(event)
            case ConfirmationEnded(number):
                if (dialog := self._dialogs.pop(number, None)) is not None:
                    dialog.end()
            case Rang():
                self._ring(event)
            case RingEnded(number):
                if (window := self._ringing.pop(number, None)) is not None:
                    window.end()

    def _microphone_tested(self, is_open: bool) -> None:
        """An open microphone always shows, be it only tried."""
        self._tests += 1 if is_open else -1
        self._show_state()

    def _show_state(self) -> None:
        self.window.show_state(self._state, microphone_open=self._microphone_open, muted=self._muted)
        tested = self._tests and not self._microphone_open
        words = _said("The microphone is tested") if tested else self.window.state_words
        is_open = self._microphone_open or self._tests > 0
        self.tray.show_state(self._state, words, microphone_open=is_open, muted=self._muted)
        wanted = self._session is not None and self._session.parts.settings.notices.window != "never"
        if wanted and self._microphone_open and not self._ear.open and not self.window.isVisible():
            self.window.show()

    def _ask(self, question: ConfirmationAsked) -> None:
        if self._session is None:
            return
        dialog = ConfirmationDialog(question, self._session.assistant.stages.gate.answer)
        self._dialogs[question.id] = dialog
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _ring(self, rang: Rang) -> None:
        if self._session is None:
            return
        window = RingingWindow(rang, self._session.stop_ringing, self._session.snooze)
        self._ringing[rang.id] = window
        window.show()
        window.raise_()

    def _apply(self, settings: Settings) -> None:
        """Take another hotkey when another is set."""
        combination = settings.listening.hotkey
        if combination == self._combination or self._session is None:
            return
        self._combination = combination
        if self._hotkey is not None:
            self._hotkey.close()
            self._hotkey = None
        problem = ""
        if combination:
            try:
                self._hotkey = Hotkey(combination, self._pressed, self._released)
            except HotkeyUnavailable as error:
                log.info("no hotkey: %s", error)
                problem = f"{error.said[:-1]}: {error}."
                self.settings_window.complain("listening", "hotkey", problem)
                problem += f" {_said('To mend it: {0}.').format(error.cure)}" if error.cure else ""
        if os.environ.get("WAYLAND_DISPLAY"):
            problem = _said("On Wayland, bind a key of the desktop to: octavox listen.")
        self.introduction.show_hotkey(problem)

    def _pressed(self) -> None:
        if self._session is not None and not self.introduction.took_press():
            self._session.press()

    def _released(self) -> None:
        if self._session is not None and not self.introduction.took_release():
            self._session.release()


def _said(words: str) -> str:
    return QCoreApplication.translate("Face", words)
