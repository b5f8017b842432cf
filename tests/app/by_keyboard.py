"""Goes through a window by keyboard alone: every control, and every dialog and menu that it opens."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QKeySequenceEdit,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

AGAIN = 12
"""Times that a button is pressed at most to try every button of the dialog it opens."""
SETTLE = 100
"""Milliseconds in which a button has opened what it opens."""
ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left)


def told(widget: QWidget) -> str:
    """A control, as a failing test shows it."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} “{widget.accessibleName() or text}” in “{widget.window().windowTitle()}”"


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a control."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text.replace("&", "")


def focusable(top: QWidget) -> list[QWidget]:
    """What can have the focus now; of a spin box the box, and not its inner field."""
    return [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is top.window()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


class ByKeyboard:
    """Operates controls and remembers what could not be operated.

    Attributes:
        dead: Controls that no key did anything to, cannot be reached, or have no name.
        met: The titles of the dialogs that were opened and gone through, and the texts of menus.
    """

    def __init__(self, qtbot: QtBot, look: Callable[[QDialog], object] = lambda dialog: None) -> None:
        """Use this window system; each dialog is looked at before anything is done in it."""
        self.dead: list[str] = []
        self.met: list[str] = []
        self._qtbot = qtbot
        self._look_at = look
        self._inside: list[QWidget] = []
        self._tried: set[tuple[str, str]] = set()
        self._once_more = False

    def reached(self, top: QWidget) -> list[QWidget]:
        """What has the focus, one Tab after the other, once around."""
        found: list[QWidget] = []
        focus = QApplication.focusWidget() or top
        while focus not in found:
            found.append(focus)
            self._qtbot.keyClick(focus, Qt.Key.Key_Tab)
            focus = QApplication.focusWidget() or top
        return found

    def operate(self, top: QWidget, after: Callable[[], object] = lambda: None) -> None:
        """Operate every control of a page or a dialog.

        Lists come before the searches that narrow them, buttons last, since they may close it.
        `after` is called after each, to turn back to a page that turned to another.
        """
        for widget in sorted(focusable(top), key=_when):
            if not (isValid(widget) and widget.isVisible() and widget.isEnabled()):
                continue
            if top in self._inside and _closes(widget) and not self._untried(top, widget):
                continue
            self._name(widget)
            widget.setFocus()
            words = told(widget)
            if not self._does_something(widget):
                self.dead.append(f"no key does anything: {words}")
            after()
            if not (isValid(top) and top.isVisible()):
                return

    def press(self, button: QAbstractButton) -> bool:
        """Press it with Space, as often as the dialog it opens has buttons; whether it did anything."""
        pressed: list[bool] = []
        button.clicked.connect(lambda: pressed.append(True))
        for _ in range(AGAIN):
            self._once_more, met = False, len(self.met)
            self._watching(lambda: self._qtbot.keyClick(button, Qt.Key.Key_Space))
            if len(self.met) > met:
                pressed.append(True)
            if not self._once_more or not (isValid(button) and button.isVisible() and button.isEnabled()):
                break
        return bool(pressed)

    def _watching(self, act: Callable[[], object]) -> None:
        """Do something, and go through whatever it opens, also when it waits for that to be closed."""
        watch = QTimer()
        watch.timeout.connect(self._look)
        watch.start(15)
        act()
        self._qtbot.wait(SETTLE)
        watch.stop()

    def _look(self) -> None:
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu) and popup not in self._inside:
            self._go_through(popup, lambda: self._choose(popup))
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible() and dialog not in self._inside:
                self._go_through(dialog, lambda one=dialog: self._operate_dialog(one))

    def _go_through(self, top: QWidget, how: Callable[[], None]) -> None:
        self.met.append(top.windowTitle() if isinstance(top, QDialog) else "menu")
        self._inside.append(top)
        try:
            how()
        finally:
            self._inside.remove(top)

    def _operate_dialog(self, dialog: QDialog) -> None:
        if isinstance(dialog, QFileDialog):  # the desktop's own
            dialog.reject()
            return
        self._qtbot.waitUntil(dialog.isActiveWindow)
        self._look_at(dialog)
        missed = set(focusable(dialog)) - set(self.reached(dialog))
        self.dead += [f"Tab does not reach: {told(widget)}" for widget in missed]
        self.operate(dialog)
        if isValid(dialog):
            self._once_more = any(
                self._untried(dialog, one, look=True) for one in dialog.findChildren(QAbstractButton)
                if _closes(one) and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
            )  # fmt: skip
            if dialog.isVisible():
                self._qtbot.keyClick(dialog, Qt.Key.Key_Escape)
                if dialog.isVisible():
                    self.dead.append(f"Escape does not close “{dialog.windowTitle()}”")
                    dialog.reject()

    def _choose(self, menu: QMenu) -> None:
        """Choose the next entry of a menu with the arrows."""
        entries = [one for one in menu.actions() if not one.isSeparator() and one.isEnabled()]
        self.dead += ["an entry of a menu without words" for one in entries if not one.text()]
        left = [one for one in entries if ("menu", one.text()) not in self._tried]
        self._once_more = len(left) > 1
        if not left:
            self._qtbot.keyClick(menu, Qt.Key.Key_Escape)
            return
        self._tried.add(("menu", left[0].text()))
        while menu.activeAction() is not left[0]:
            before = menu.activeAction()
            self._qtbot.keyClick(menu, Qt.Key.Key_Down)
            if menu.activeAction() is before:
                self.dead.append(f"the arrows do not reach “{left[0].text()}”")
                break
        self._qtbot.keyClick(menu, Qt.Key.Key_Return)

    def _untried(self, top: QWidget, button: QWidget, look: bool = False) -> bool:
        key = (top.windowTitle(), name_of(button))
        if key in self._tried:
            return False
        if not look:
            self._tried.add(key)
        return True

    def _name(self, widget: QWidget) -> None:
        if not name_of(widget):
            self.dead.append(f"no name: {told(widget)}")

    def _does_something(self, widget: QWidget) -> bool:
        match widget:
            case QRadioButton():
                return widget.isChecked() or self.press(widget)
            case QAbstractButton():
                return self.press(widget)
            case QComboBox():
                return widget.count() < 2 or self._by_arrows(widget, widget.currentIndex)
            case QSpinBox() | QDoubleSpinBox():
                return self._by_arrows(widget, widget.value)
            case QAbstractSpinBox():
                return self._by_arrows(widget, widget.text)
            case QAbstractSlider():
                return self._by_arrows(widget, widget.value)
            case QTabBar():
                return widget.count() < 2 or self._by_arrows(widget, widget.currentIndex)
            case QAbstractItemView():
                rows = widget.model().rowCount() if widget.model() is not None else 0
                return rows < 2 or self._by_arrows(widget, widget.currentIndex)
            case QLineEdit():
                return self._by_typing(widget, widget.text)
            case QKeySequenceEdit():
                taken: list[str] = []
                widget.keySequenceChanged.connect(lambda keys: taken.append(keys.toString()))
                return self._by_typing(widget, lambda: len(taken))
            case QPlainTextEdit() | QTextEdit():
                if widget.isReadOnly():
                    return bool(
                        widget.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
                    )
                return self._by_typing(widget, widget.toPlainText)
        return False

    def _by_typing(self, widget: QWidget, read: Callable[[], object]) -> bool:
        before = read()
        self._qtbot.keyClicks(widget, "7")
        if read() == before:  # a 7 that was chosen and is replaced by another
            self._qtbot.keyClicks(widget, "8")
        return read() != before

    def _by_arrows(self, widget: QWidget, read: Callable[[], object]) -> bool:
        before = read()
        for key in ARROWS:
            self._qtbot.keyClick(widget, key)
            if read() != before:
                return True
        return False


def _when(widget: QWidget) -> int:
    """What is operated earlier and what later."""
    return 2 if _closes(widget) else 0 if isinstance(widget, QAbstractItemView) else 1


def _closes(widget: QWidget) -> bool:
    """Whether it is a button that is pressed for what it does, and not one that is on or off."""
    return isinstance(widget, QAbstractButton) and not widget.isCheckable()
