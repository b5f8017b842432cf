"""The gate lets safe plans through, asks about risky ones, and fails closed."""

import asyncio
from dataclasses import replace

import pytest

from assistant_core.calls import Decision, Plan, PlannedCall
from assistant_core.catalog import Catalog
from assistant_core.events import ConfirmationAsked, ConfirmationEnded, Event, Events
from assistant_core.functions import Risk
from assistant_core.gate import BY_VOICE, Gate
from assistant_core.settings import Confirmation


def planned(catalog: Catalog, name: str, *, decision: Decision, risk: Risk) -> Plan:
    call = PlannedCall(catalog[name], {}, {}, risk=risk)
    return Plan("some words", (call,), decision, 0.99, risk)


class Face:
    """Records events and answers questions, as a dialog does."""

    def __init__(self, events: Events) -> None:
        self.seen: list[Event] = []
        events.subscribe(self.seen.append)

    async def question(self) -> ConfirmationAsked:
        while not (asked := [e for e in self.seen if isinstance(e, ConfirmationAsked)]):
            await asyncio.sleep(0)
        return asked[-1]


def make(seconds: float = 5, by_voice: bool = True) -> tuple[Gate, Face]:
    events = Events()
    return Gate(events, Confirmation(seconds=seconds, by_voice=by_voice)), Face(events)


async def test_a_safe_plan_passes_at_once(small_catalog: Catalog) -> None:
    gate, face = make()
    approval = await gate.pass_through(
        planned(small_catalog, "read_level", decision=Decision.RUN, risk=Risk.SAFE), []
    )
    assert approval.approved and approval.by == "policy"
    assert face.seen == []


@pytest.mark.parametrize(("yes", "by"), [(True, "click"), (False, "click"), (True, BY_VOICE), (False, "key")])
async def test_a_risky_plan_waits_for_the_answer(small_catalog: Catalog, yes: bool, by: str) -> None:
    gate, face = make()
    asking = asyncio.create_task(
        gate.pass_through(
            planned(small_catalog, "wipe", decision=Decision.CONFIRM, risk=Risk.CONFIRM), ["Wipe"]
        )
    )
    question = await face.question()
    assert question.lines == ("Wipe",)
    assert gate.answer(question.id, yes, by)
    approval = await asking
    assert (approval.approved, approval.by) == (yes, by)
    assert face.seen[-1] == ConfirmationEnded(question.id, yes, by)
    assert gate.question is None


async def test_no_answer_is_no(small_catalog: Catalog) -> None:
    events = Events()
    gate = Gate(events, Confirmation.model_construct(seconds=0.05, by_voice=True))
    approval = await gate.pass_through(
        planned(small_catalog, "wipe", decision=Decision.CONFIRM, risk=Risk.CONFIRM), []
    )
    assert not approval.approved and approval.by == "time-out"


async def test_an_answer_to_another_question_does_not_count(small_catalog: Catalog) -> None:
    gate, face = make()
    asking = asyncio.create_task(
        gate.pass_through(planned(small_catalog, "wipe", decision=Decision.CONFIRM, risk=Risk.CONFIRM), [])
    )
    question = await face.question()
    assert not gate.answer(question.id + 1, True, "click")
    assert gate.answer(question.id, False, "click")
    assert not (await asking).approved
    assert not gate.answer(question.id, True, "click")


async def test_what_a_voice_may_not_approve_needs_a_click(small_catalog: Catalog) -> None:
    gate, face = make()
    asking = asyncio.create_task(
        gate.pass_through(planned(small_catalog, "unlock", decision=Decision.CONFIRM, risk=Risk.CONFIRM), [])
    )
    question = await face.question()
    assert not question.voice_allowed
    assert not gate.answer(question.id, True, BY_VOICE)
    assert gate.answer(question.id, True, "click")
    assert (await asking).approved


@pytest.mark.parametrize(
    ("name", "decision", "risk"),
    [
        ("burn", Decision.CONFIRM, Risk.FORBIDDEN),
        ("burn", Decision.RUN, Risk.FORBIDDEN),
        ("read_level", Decision.NOTHING, Risk.SAFE),
        ("read_level", Decision.ASK, Risk.SAFE),
        ("read_level", Decision.REFUSE, Risk.SAFE),
        ("wipe", Decision.RUN, Risk.CONFIRM),
    ],
)
async def test_everything_else_stays_out(
    small_catalog: Catalog, name: str, decision: Decision, risk: Risk
) -> None:
    gate, face = make()
    approval = await gate.pass_through(planned(small_catalog, name, decision=decision, risk=risk), [])
    assert not approval.approved
    assert face.seen == []


@pytest.mark.parametrize(("decision", "risk"), [(Decision.RUN, Risk.SAFE), (Decision.CONFIRM, Risk.CONFIRM)])
@pytest.mark.parametrize("place", ["step", "step of a step", "argument"])
async def test_what_is_forbidden_stays_out_wherever_it_stands(
    small_catalog: Catalog, decision: Decision, risk: Risk, place: str
) -> None:
    burn = PlannedCall(small_catalog["burn"], {}, {}, risk=Risk.FORBIDDEN)
    note = PlannedCall(small_catalog["note"], {}, {}, risk=risk)
    call = {
        "step": replace(note, steps=(burn,)),
        "step of a step": replace(note, steps=(replace(note, steps=(burn,)),)),
        "argument": replace(note, values={"text": burn}),
    }[place]
    gate, face = make()
    asking = asyncio.create_task(gate.pass_through(Plan("some words", (call,), decision, 0.99, risk), []))
    await asyncio.sleep(0)
    assert face.seen == [] and not (await asking).approved


async def test_a_second_plan_is_refused_while_a_question_is_open(small_catalog: Catalog) -> None:
    gate, face = make()
    plan = planned(small_catalog, "wipe", decision=Decision.CONFIRM, risk=Risk.CONFIRM)
    asking = asyncio.create_task(gate.pass_through(plan, []))
    question = await face.question()
    assert not (await gate.pass_through(plan, [])).approved
    gate.answer(question.id, True, "click")
    assert (await asking).approved


async def test_a_cancelled_question_means_no(small_catalog: Catalog) -> None:
    gate, face = make()
    asking = asyncio.create_task(
        gate.pass_through(planned(small_catalog, "wipe", decision=Decision.CONFIRM, risk=Risk.CONFIRM), [])
    )
    await face.question()
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert isinstance(face.seen[-1], ConfirmationEnded) and not face.seen[-1].approved
