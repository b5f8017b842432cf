"""Nothing is sent to people without a yes, and no mail by a spoken one."""

import asyncio

import pytest

from assistant_core import settings
from assistant_core.calls import Decision, Plan, PlannedCall
from assistant_core.catalog import Catalog
from assistant_core.events import ConfirmationAsked, Events
from assistant_core.functions import Named, Risk
from assistant_core.gate import BY_VOICE, Gate
from system_actions import people

CATALOG = Catalog.from_modules([people])


@pytest.mark.parametrize("name", ["send_email", "send_message", "call_contact"])
@pytest.mark.parametrize(("decision", "yes"), [(Decision.RUN, None), (Decision.CONFIRM, False)])
async def test_nothing_reaches_people_without_a_yes(name: str, decision: Decision, yes: bool | None) -> None:
    call = PlannedCall(CATALOG[name], {}, {"to": Named("a", "Anna")}, risk=Risk.CONFIRM)
    plan = Plan("words", (call,), decision, 1.0, risk=Risk.CONFIRM)
    events = Events()
    gate = Gate(events, settings.Confirmation(seconds=5))

    def answer(event: object) -> None:
        if isinstance(event, ConfirmationAsked):
            asyncio.get_running_loop().call_soon(gate.answer, event.id, bool(yes), "click")

    events.subscribe(answer)
    assert not (await gate.pass_through(plan, ["line"])).approved


async def test_a_spoken_yes_does_not_send_a_mail() -> None:
    call = PlannedCall(CATALOG["send_email"], {}, {"to": Named("a", "Anna")}, risk=Risk.CONFIRM)
    events = Events()
    gate = Gate(events, settings.Confirmation(seconds=5))
    asking = asyncio.create_task(
        gate.pass_through(Plan("words", (call,), Decision.CONFIRM, 1.0, risk=Risk.CONFIRM), ["line"])
    )
    await asyncio.sleep(0.01)
    question = gate.question
    assert question is not None and not gate.answer(question.id, True, BY_VOICE)
    assert gate.answer(question.id, True, "click") and (await asking).approved
