"""The tray icon: the state as a picture and as words, and the few things to do from there."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.icons import state_icon
from assistant_core.events import State


@dataclass(frozen=True)
class TrayActions:
    """What the tray can ask for."""

    listen: Callable[[], None]
    toggle_window: Callable[[], None]
    undo: Callable[[], None]
    mute: Callable[[bool], None]
    settings: Callable[[], None]
    quit: Callable[[], None]


class Tray(QObject):
    """A StatusNotifierItem; where the desktop has no tray, `available` is false and it stays hidden."""

    def __init__(self, actions: TrayActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(state_icon(State.IDLE), self)
        self._menu = QMenu()
        self._listen = self._add(self.tr("&Listen"), actions.listen)
        self._add(self.tr("&Show window"), actions.toggle_window)
        self._undo = self._add(self.tr("&Undo the last change"), actions.undo)
        self._muted = self._add(self.tr("&Microphone off"), lambda: actions.mute(self._muted.isChecked()))
        self._muted.setCheckable(True)
        self._menu.addSeparator()
        self._add(self.tr("S&ettings…"), actions.settings)
        self._add(self.tr("&Quit"), actions.quit)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(
            lambda reason: actions.listen() if reason == QSystemTrayIcon.ActivationReason.Trigger else None
        )
        self._icon.setToolTip(self.tr("Octavox"))
        self._icon.show()

    @property
    def available(self) -> bool:
        """Whether this desktop shows tray icons."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show_state(self, state: State, words: str, *, microphone_open: bool, muted: bool) -> None:
        """Show a state; an open microphone always shows."""
        self._icon.setIcon(state_icon(state, microphone_open=microphone_open, muted=muted))
        self._icon.setToolTip(self.tr("Octavox: {0}").format(words))
        self._listen.setText(self.tr("&Stop listening") if microphone_open else self.tr("&Listen"))
        self._muted.setChecked(muted)

    def hide(self) -> None:
        """Take the icon away, before the program ends."""
        self._icon.hide()

    def _add(self, words: str, does: Callable[[], None]) -> QAction:
        action = QAction(words, self._menu)
        action.triggered.connect(lambda _checked=False: does())
        self._menu.addAction(action)
        return action
