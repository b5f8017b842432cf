"""The planner: typed values, what is missing, what cannot be done, and what is to happen."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from assistant_core.calls import Alternative, Call, Decision, Interpretation, Plan
from assistant_core.catalog import Catalog
from assistant_core.functions import Named, Risk
from assistant_core.plan_json import plan_json
from assistant_core.planner import Planner, was_said
from assistant_core.services import Services
from assistant_core.settings import Thresholds

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture
def planner(small_catalog: Catalog, house_services: Services) -> Planner:
    return Planner(small_catalog, house_services, lambda: NOON, Thresholds(run=0.6, choose=0.3))


def understood(*calls: Call, confidence: float = 0.98, rival: float = 0.01) -> Interpretation:
    return Interpretation(calls, confidence, (Alternative("read_level", rival),), 0.05)


async def plan(planner: Planner, text: str, *calls: Call, **more: object) -> Plan:
    return await planner.plan(text, understood(*calls, **more))  # type: ignore[arg-type]


async def test_spans_become_values_and_a_safe_plan_runs(planner: Planner) -> None:
    made = await plan(
        planner, "Set the level to thirty percent.", Call("set_level", {"level": "thirty percent"})
    )
    assert made.decision is Decision.RUN and made.risk is Risk.SAFE
    assert made.calls[0].values == {"level": 30.0}


async def test_states_durations_and_choices(planner: Planner) -> None:
    made = await plan(
        planner,
        "fade the lamp slowly over two minutes",
        Call("set_lamp", {"state": "on", "pace": "slow", "fade": "two minutes"}),
    )
    assert made.calls[0].values == {"state": True, "pace": "slow", "fade": timedelta(minutes=2)}


async def test_names_are_matched_against_what_exists(planner: Planner) -> None:
    made = await plan(
        planner,
        "level ten percent in the kitchen",
        Call("set_level", {"level": "ten percent", "room": "kitchen"}),
    )
    assert made.calls[0].values["room"] == Named("r1", "kitchen")


async def test_a_name_that_does_not_exist_is_refused_and_said(planner: Planner) -> None:
    made = await plan(
        planner,
        "level ten percent in the attic",
        Call("set_level", {"level": "ten percent", "room": "attic"}),
    )
    assert made.decision is Decision.REFUSE
    assert "attic" in made.reason
    assert made.calls[0].values["room"] is None
    assert plan_json(made)["unresolved"][0]["parameter"] == "room"


async def test_when_nothing_can_tell_the_names_the_cure_is_said(planner: Planner) -> None:
    made = await plan(planner, "praise the port", Call("praise", {"barrel": "port"}))
    assert made.decision is Decision.REFUSE
    assert made.reason == "There is no cellar. Dig one."


async def test_what_was_not_said_is_asked_for_and_the_answer_fills_it(planner: Planner) -> None:
    asking = await plan(planner, "set the level", Call("set_level", {}))
    assert asking.decision is Decision.ASK and asking.reason == "To how many percent?"
    answered = await planner.answer(asking, "Forty percent.")
    assert answered is not None and answered.decision is Decision.RUN
    assert answered.calls[0].values == {"level": 40.0}
    assert await planner.answer(asking, "what a lovely morning") is None


async def test_an_invented_span_is_dropped(planner: Planner) -> None:
    made = await plan(planner, "set the level", Call("set_level", {"level": "fifty percent"}))
    assert made.decision is Decision.ASK
    assert made.calls[0].arguments == {}


async def test_the_highest_risk_rules_the_plan(planner: Planner) -> None:
    made = await plan(
        planner, "level ten percent and wipe", Call("set_level", {"level": "ten percent"}), Call("wipe")
    )
    assert made.decision is Decision.CONFIRM and made.risk is Risk.CONFIRM
    assert [call.risk for call in made.calls] == [Risk.SAFE, Risk.CONFIRM]


async def test_risk_follows_the_arguments(planner: Planner) -> None:
    on = await plan(planner, "lamp on", Call("set_lamp", {"state": "on"}))
    off = await plan(planner, "lamp off", Call("set_lamp", {"state": "off"}))
    assert (on.risk, off.risk) == (Risk.SAFE, Risk.CONFIRM)


async def test_a_risk_rule_that_cannot_judge_counts_as_risky(planner: Planner) -> None:
    made = await plan(planner, "the lamp", Call("set_lamp", {}))
    assert made.calls[0].risk is Risk.CONFIRM


async def test_a_forbidden_act_is_refused(planner: Planner) -> None:
    assert (await plan(planner, "burn it", Call("burn"))).decision is Decision.REFUSE


async def test_a_doubtful_transcript_is_confirmed(planner: Planner) -> None:
    made = await planner.plan("what is the level", understood(Call("read_level")), doubtful=True)
    assert made.decision is Decision.CONFIRM


@pytest.mark.parametrize(
    ("name", "words"), [("visit_cellar", "There is no cellar."), ("paint", "not built yet")]
)
async def test_what_cannot_be_done_here_is_understood_and_refused(
    planner: Planner, name: str, words: str
) -> None:
    made = await plan(planner, "do it", Call(name))
    assert made.decision is Decision.REFUSE
    assert words in made.reason
    assert made.calls[0].function.name == name


async def test_a_nested_call_that_cannot_be_done_refuses_the_whole(planner: Planner) -> None:
    made = await plan(planner, "note it", Call("note", {"text": Call("paint")}))
    assert made.decision is Decision.REFUSE and "not built yet" in made.reason


async def test_a_nested_call_is_planned_like_any_other(planner: Planner) -> None:
    made = await plan(planner, "note the level", Call("note", {"text": Call("read_level")}))
    assert made.decision is Decision.RUN
    shown = plan_json(made)["calls"][0]
    assert shown["arguments"]["text"]["name"] == "read_level"
    assert shown["values"]["text"]["available"] is True


async def test_chatter_is_nothing(planner: Planner) -> None:
    made = await plan(planner, "what a lovely morning", Call("irrelevant"))
    assert made.decision is Decision.NOTHING
    assert plan_json(made)["calls"] == []


@pytest.mark.parametrize(
    ("confidence", "rival", "decision"),
    [
        (0.95, 0.04, Decision.RUN),
        (0.5, 0.3, Decision.CHOOSE),
        (0.5, 0.02, Decision.CONFIRM),
        (0.2, 0.3, Decision.NOTHING),
    ],
)
async def test_how_sure_the_model_is_and_of_what_decides(
    planner: Planner, confidence: float, rival: float, decision: Decision
) -> None:
    made = await plan(planner, "what is the level", Call("read_level"), confidence=confidence, rival=rival)
    assert made.decision is decision
    assert made.calls[0].function.name == "read_level"


async def test_the_json_has_the_documented_form(planner: Planner) -> None:
    made = await plan(
        planner, "Set the level to thirty percent.", Call("set_level", {"level": "thirty percent"})
    )
    shown = plan_json(replace(made, interpret_seconds=0.081, plan_seconds=0.003), id="7")
    assert shown == {
        "id": "7",
        "text": "Set the level to thirty percent.",
        "decision": "run",
        "risk": "safe",
        "confidence": 0.98,
        "calls": [
            {
                "name": "set_level",
                "token": 1,
                "arguments": {"level": "thirty percent"},
                "values": {"level": 30},
                "available": True,
                "risk": "safe",
            }
        ],
        "alternatives": [{"name": "read_level", "probability": 0.01}],
        "needs": [],
        "unresolved": [],
        "seconds": {"interpret": 0.081, "plan": 0.003},
    }


@pytest.mark.parametrize(
    ("span", "text", "said"),
    [
        ("thirty percent", "Set it to Thirty  Percent.", True),
        ("fifty", "Set it to thirty percent.", False),
        ("", "anything", True),
    ],
)
def test_was_said(span: str, text: str, said: bool) -> None:
    assert was_said(span, text) is said
