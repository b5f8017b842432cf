"""Answers held against questions: weak labels, full rows, and every kind of fault."""

import pytest

from assistant_core.calls import Call
from models.examine.judging import Answer, Fault, Verdict, judge
from models.examine.questions import Question


def call(name: str, **arguments: str | Call) -> Call:
    return Call(name, arguments)


NOTHING = call("irrelevant")


def weakly(functions: str, *calls: Call) -> Verdict:
    return judge(Question("1", "words", tuple(functions.split())), Answer(calls, 0.9, 0.1))


def fully(expected: list[Call], *calls: Call) -> Verdict:
    question = Question("1", "words", tuple(c.name for c in expected), tuple(expected))
    return judge(question, Answer(calls, 0.9, 0.1))


@pytest.mark.parametrize(
    ("functions", "calls", "fault"),
    [
        ("set_volume change_volume", [call("change_volume", direction="up")], Fault.NONE),
        ("set_volume", [call("turn_on")], Fault.WRONG_FUNCTION),
        ("set_volume", [NOTHING], Fault.MISSED_CALL),
        ("set_volume set_mute", [call("set_mute"), call("set_volume")], Fault.NONE),
        ("set_volume", [call("set_volume"), call("turn_on")], Fault.WRONG_FUNCTION),
        ("irrelevant answer", [NOTHING], Fault.NONE),
        ("irrelevant answer", [call("answer")], Fault.NONE),
        ("irrelevant answer", [call("turn_on")], Fault.FALSE_CALL),
        ("irrelevant", [call("answer")], Fault.FALSE_CALL),
    ],
)
def test_weak_labels_ask_only_for_the_function(functions: str, calls: list[Call], fault: Fault) -> None:
    verdict = weakly(functions, *calls)
    assert verdict.fault is fault
    assert verdict.right_function == (fault is Fault.NONE)
    assert verdict.strict is verdict.lenient is None
    assert verdict.right == verdict.right_function


VOLUME = call("set_volume", level="thirty percent")


@pytest.mark.parametrize(
    ("expected", "given", "fault", "lenient"),
    [
        ([VOLUME], [VOLUME], Fault.NONE, True),
        ([VOLUME], [call("set_volume", level="Thirty percent.")], Fault.ARGUMENT_WRONG, True),
        ([VOLUME], [call("set_volume", level="to the thirty percent")], Fault.ARGUMENT_WRONG, True),
        ([VOLUME], [call("set_volume", level="forty percent")], Fault.ARGUMENT_WRONG, False),
        ([VOLUME], [call("set_volume")], Fault.ARGUMENT_MISSING, False),
        ([VOLUME], [call("set_volume", level="thirty percent", target="x")], Fault.ARGUMENT_INVENTED, False),
        ([VOLUME], [call("set_mute")], Fault.WRONG_FUNCTION, False),
        ([VOLUME], [NOTHING], Fault.MISSED_CALL, False),
        ([NOTHING], [VOLUME], Fault.FALSE_CALL, False),
        ([NOTHING], [NOTHING], Fault.NONE, True),
        ([VOLUME, call("pause_media")], [VOLUME], Fault.CALL_COUNT, False),
        ([VOLUME, call("pause_media")], [call("pause_media"), VOLUME], Fault.WRONG_FUNCTION, False),
        (
            [call("pause_media"), VOLUME],
            [call("pause_media"), call("set_volume", level="ten")],
            Fault.ARGUMENT_WRONG,
            False,
        ),
        (
            [call("send_email", to="anna", body=call("get_weather", place="oslo"))],
            [call("send_email", to="anna", body=call("get_weather", place="Oslo"))],
            Fault.ARGUMENT_WRONG,
            True,
        ),
        (
            [call("send_email", to="anna", body=call("get_weather", place="oslo"))],
            [call("send_email", to="anna", body="oslo")],
            Fault.ARGUMENT_WRONG,
            False,
        ),
        ([call("define", word="the")], [call("define", word="a")], Fault.ARGUMENT_WRONG, False),
    ],
)
def test_full_rows_ask_for_the_whole_answer(
    expected: list[Call], given: list[Call], fault: Fault, lenient: bool
) -> None:
    verdict = fully(expected, *given)
    assert (verdict.fault, verdict.strict, verdict.lenient) == (fault, fault is Fault.NONE, lenient)
    assert verdict.right == verdict.strict


@pytest.mark.parametrize(
    ("expected", "given", "fault"),
    [
        (VOLUME, [VOLUME], Fault.LOST),
        (VOLUME, [call("set_mute")], Fault.LOST),
        (VOLUME, [NOTHING], Fault.MISSED_CALL),
        (NOTHING, [NOTHING], Fault.LOST),
        (NOTHING, [VOLUME], Fault.FALSE_CALL),
    ],
)
def test_what_was_lost_in_hearing_cannot_be_right(expected: Call, given: list[Call], fault: Fault) -> None:
    question = Question("1", "words", (expected.name,), (expected,), said="other words", lost=True)
    verdict = judge(question, Answer(tuple(given), 0.9, 0.1))
    assert (verdict.right_function, verdict.strict, verdict.lenient) == (False, False, False)
    assert (verdict.right, verdict.fault) == (False, fault)


def test_no_answer_is_a_fault_of_its_own() -> None:
    failed = Answer((), 0.0, 0.0, "AnswerMalformed")
    for question in (
        Question("1", "x", ("irrelevant",)),
        Question("1", "x", ("set_mute",), (call("set_mute"),)),
    ):
        verdict = judge(question, failed)
        assert (verdict.fault, verdict.right_function) == (Fault.FAILED, False)
