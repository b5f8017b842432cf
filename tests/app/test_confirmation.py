"""The question before a risky act: No is the default and Enter never approves."""

import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.confirmation import ConfirmationDialog
from assistant_core.calls import Decision, Plan, PlannedCall
from assistant_core.catalog import Catalog
from assistant_core.events import ConfirmationAsked

Answers = list[tuple[int, bool, str]]


@pytest.fixture
def answers() -> Answers:
    return []


def make(qtbot: QtBot, answers: Answers, *calls: PlannedCall, voice: bool = True) -> ConfirmationDialog:
    question = ConfirmationAsked(7, Plan("w", calls, Decision.CONFIRM, 0.9), ("Wipe the house",), 30, voice)
    dialog = ConfirmationDialog(question, lambda *answer: answers.append(answer))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def button(dialog: ConfirmationDialog, word: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if word in b.text().replace("&", ""))


def test_no_is_the_default_and_has_the_focus(qtbot: QtBot, answers: Answers) -> None:
    dialog = make(qtbot, answers)
    assert button(dialog, "No").isDefault()
    assert not button(dialog, "Yes").isDefault() and not button(dialog, "Yes").autoDefault()
    qtbot.waitUntil(lambda: dialog.focusWidget() is button(dialog, "No"))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_enter_and_escape_are_no_wherever_the_focus_is(qtbot: QtBot, answers: Answers, key: Qt.Key) -> None:
    dialog = make(qtbot, answers)
    button(dialog, "Yes").setFocus()
    qtbot.keyClick(button(dialog, "Yes"), key)
    assert answers == [(7, False, "key")]


def running(catalog: Catalog, command: str) -> PlannedCall:
    """A call of a function of the person's own that would run a command."""
    return PlannedCall(replace(catalog["wipe"], binding="command", shown=lambda _values: command), {}, {})


def test_what_would_be_run_is_shown_to_the_letter(
    qtbot: QtBot, answers: Answers, small_catalog: Catalog
) -> None:
    calls = [running(small_catalog, "/bin/wipe -- 'the house'"), running(small_catalog, "/bin/rest")]
    dialog = make(qtbot, answers, *calls)
    (box,) = dialog.findChildren(QPlainTextEdit)
    assert box.toPlainText() == "/bin/wipe -- 'the house'\n/bin/rest"
    assert box.isReadOnly() and box.accessibleName() and box.verticalScrollBar().maximum() == 0
    assert dialog.focusWidget() is button(dialog, "No")


def test_of_built_in_functions_there_is_nothing_to_the_letter(
    qtbot: QtBot, answers: Answers, small_catalog: Catalog
) -> None:
    dialog = make(qtbot, answers, PlannedCall(small_catalog["wipe"], {}, {}))
    assert dialog.findChildren(QPlainTextEdit) == []


@pytest.mark.parametrize("command", ["x" * 4000, "/bin/wipe " * 400, "a\n" * 200])
def test_a_long_command_leaves_room_for_the_answer(
    qtbot: QtBot, answers: Answers, small_catalog: Catalog, command: str
) -> None:
    dialog = make(qtbot, answers, running(small_catalog, command))
    (box,) = dialog.findChildren(QPlainTextEdit)
    assert dialog.height() < 500 and box.verticalScrollBar().maximum() > 0
    assert box.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_enter_and_escape_are_no_in_what_would_be_run_too(
    qtbot: QtBot, answers: Answers, small_catalog: Catalog, key: Qt.Key
) -> None:
    dialog = make(qtbot, answers, running(small_catalog, "/bin/wipe"))
    (box,) = dialog.findChildren(QPlainTextEdit)
    box.setFocus()
    qtbot.keyClick(box, key)
    assert answers == [(7, False, "key")]


def test_tab_goes_through_what_would_be_run(qtbot: QtBot, answers: Answers, small_catalog: Catalog) -> None:
    dialog = make(qtbot, answers, running(small_catalog, "/bin/wipe"))
    (box,) = dialog.findChildren(QPlainTextEdit)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert isinstance(dialog.focusWidget(), QPushButton) and box.toPlainText() == "/bin/wipe"


def test_yes_takes_a_click(qtbot: QtBot, answers: Answers) -> None:
    dialog = make(qtbot, answers)
    button(dialog, "Yes").click()
    assert answers == [(7, True, "click")]


def test_yes_can_be_reached_by_keyboard(qtbot: QtBot, answers: Answers) -> None:
    dialog = make(qtbot, answers)
    button(dialog, "Yes").setFocus()
    qtbot.keyClick(button(dialog, "Yes"), Qt.Key.Key_Space)
    assert answers == [(7, True, "click")]


def test_a_closed_window_is_no(qtbot: QtBot, answers: Answers) -> None:
    make(qtbot, answers).close()
    assert answers == [(7, False, "click")]


def test_a_question_settled_elsewhere_closes_without_an_answer(qtbot: QtBot, answers: Answers) -> None:
    dialog = make(qtbot, answers)
    dialog.end()
    assert not dialog.isVisible() and answers == []


@pytest.mark.parametrize(("voice", "word"), [(True, "Say “yes”"), (False, "needs a click or a key")])
def test_it_says_how_it_can_be_answered(qtbot: QtBot, answers: Answers, voice: bool, word: str) -> None:
    dialog = make(qtbot, answers, voice=voice)
    assert any(word in label.text() for label in dialog.findChildren(QLabel))


def test_nothing_is_left_of_it_once_it_is_settled(qtbot: QtBot) -> None:
    question = ConfirmationAsked(7, Plan("w", (), Decision.CONFIRM, 0.9), ("Wipe the house",), 30, True)
    dialog = ConfirmationDialog(question, lambda *answer: None)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.end()
    left = weakref.ref(dialog)
    del dialog
    gc.collect()
    assert left() is None
