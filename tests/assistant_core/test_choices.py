"""What a person decided about a function holds: it is refused, asked about, or not asked about any more."""

from datetime import UTC, datetime
from typing import Any

import pytest

from assistant_core.calls import Call, Decision, Interpretation, Plan
from assistant_core.catalog import Catalog
from assistant_core.functions import Risk
from assistant_core.planner import Planner
from assistant_core.services import Services
from assistant_core.settings import ActionChoice, Thresholds

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
LEVEL = Call("set_level", {"level": "thirty percent"})
WIPE = Call("wipe", {})


@pytest.fixture
def planner(small_catalog: Catalog, house_services: Services) -> Planner:
    return Planner(small_catalog, house_services, lambda: NOON, Thresholds())


async def planned(planner: Planner, *calls: Call, **choice: Any) -> Plan:
    planner.choices = {calls[0].name: ActionChoice(**choice)}
    return await planner.plan("level thirty percent", Interpretation(calls, 0.99))


async def test_what_was_switched_off_is_understood_and_refused(planner: Planner) -> None:
    plan = await planned(planner, LEVEL, enabled=False)
    assert plan.calls[0].function.name == "set_level" and plan.decision is Decision.REFUSE
    assert plan.reason == "You have switched that off. Switch it on in the settings, under Actions."


@pytest.mark.parametrize(
    ("call", "risk", "decision"),
    [
        (LEVEL, "own", Decision.RUN),
        (LEVEL, "confirm", Decision.CONFIRM),
        (LEVEL, "forbidden", Decision.REFUSE),
        (WIPE, "own", Decision.CONFIRM),
        (WIPE, "safe", Decision.RUN),
    ],
)
async def test_the_risk_is_what_its_owner_holds_it_to_be(
    planner: Planner, call: Call, risk: str, decision: Decision
) -> None:
    assert (await planned(planner, call, risk=risk)).decision is decision


async def test_a_choice_about_one_function_is_none_about_another(planner: Planner) -> None:
    plan = await planned(planner, LEVEL, WIPE, risk="safe")
    assert plan.decision is Decision.CONFIRM and plan.risk is Risk.CONFIRM


async def test_words_that_may_be_misheard_are_asked_about_all_the_same(planner: Planner) -> None:
    planner.choices = {"wipe": ActionChoice(risk="safe")}
    plan = await planner.plan("wipe", Interpretation((WIPE,), 0.99), doubtful=True)
    assert plan.decision is Decision.CONFIRM
