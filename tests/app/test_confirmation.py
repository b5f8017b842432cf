"""The question before a risky act: No is the default and Enter never approves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.confirmation import ConfirmationDialog
from assistant_core.calls import Decision, Plan
from assistant_core.events import ConfirmationAsked

Answers = list[tuple[int, bool, str]]


@pytest.fixture
def answers() -> Answers:
    return []


def make(qtbot: QtBot, answers: Answers, *, voice: bool = True) -> ConfirmationDialog:
    question = ConfirmationAsked(7, Plan("w", (), Decision.CONFIRM, 0.9), ("Wipe the house",), 30, voice)
    dialog = ConfirmationDialog(question, lambda *answer: answers.append(answer))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
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


def test_yes_takes_a_click(qtbot: QtBot, answers: Answers) -> None:
    button(make(qtbot, answers), "Yes").click()
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
