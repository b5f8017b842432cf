"""The planner: typed values, what is missing, what cannot be done, and what is to happen."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from assistant_core.calls import Alternative, Call, Decision, Interpretation, Plan, PlannedCall
from assistant_core.catalog import Catalog, Function, Parameter
from assistant_core.errors import AnswerMalformed
from assistant_core.functions import Kind, Named, Risk
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


async def test_what_cannot_be_done_here_is_understood_and_refused(planner: Planner) -> None:
    made = await plan(planner, "do it", Call("visit_cellar"))
    assert made.decision is Decision.REFUSE
    assert "There is no cellar." in made.reason
    assert made.calls[0].function.name == "visit_cellar"


async def test_a_nested_call_that_cannot_be_done_refuses_the_whole(planner: Planner) -> None:
    made = await plan(planner, "note it", Call("note", {"text": Call("visit_cellar")}))
    assert made.decision is Decision.REFUSE and "no cellar" in made.reason


async def test_a_nested_call_is_planned_like_any_other(planner: Planner) -> None:
    made = await plan(planner, "note the level", Call("note", {"text": Call("read_level")}))
    assert made.decision is Decision.RUN
    shown = plan_json(made)["calls"][0]
    assert shown["arguments"]["text"]["name"] == "read_level"
    assert shown["values"]["text"]["available"] is True


async def test_what_a_nested_call_lacks_is_asked_for_too(planner: Planner) -> None:
    inner = Call("set_level", {})
    asking = await plan(planner, "note setting the level", Call("note", {"text": inner}))
    assert asking.decision is Decision.ASK and asking.reason == "To how many percent?"
    assert plan_json(asking)["needs"][0]["inside"] == ["text"]
    answered = await planner.answer(asking, "Forty percent.")
    assert answered is not None and answered.decision is Decision.RUN and not answered.needs
    nested = answered.calls[0].values["text"]
    assert isinstance(nested, PlannedCall) and nested.values == {"level": 40.0}


@pytest.mark.parametrize(
    "call",
    [
        Call("set_level", {"level": Call("read_level")}),
        Call("set_level", {"level": "ten percent", "room": Call("read_level")}),
        Call("note", {"text": Call("irrelevant")}),
    ],
)
async def test_a_call_cannot_stand_where_no_text_may(planner: Planner, call: Call) -> None:
    made = await plan(planner, "ten percent of it", call)
    assert made.decision is Decision.REFUSE
    assert made.reason == "I cannot do the one with the result of the other."


async def test_a_risky_nested_call_makes_the_whole_risky(planner: Planner) -> None:
    made = await plan(planner, "note the wiping", Call("note", {"text": Call("wipe")}))
    assert made.decision is Decision.CONFIRM and made.calls[0].risk is Risk.CONFIRM


async def test_a_name_guessed_in_a_nested_call_is_confirmed(planner: Planner) -> None:
    inner = Call("set_level", {"level": "ten percent", "room": "bad room"})
    made = await plan(planner, "note ten percent in the bad room", Call("note", {"text": inner}))
    assert made.decision is Decision.CONFIRM


async def test_a_doubt_outlives_the_question(planner: Planner) -> None:
    asking = await planner.plan("set the level", understood(Call("set_level")), doubtful=True)
    answered = await planner.answer(asking, "forty percent")
    assert answered is not None and answered.decision is Decision.CONFIRM
    sure = await plan(planner, "set the level", Call("set_level"))
    misheard = await planner.answer(sure, "forty percent", doubtful=True)
    assert misheard is not None and misheard.decision is Decision.CONFIRM


async def test_a_function_that_is_not_there_is_a_named_error(planner: Planner) -> None:
    with pytest.raises(AnswerMalformed):
        await plan(planner, "dance", Call("dance"))


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


LAMPS = {"kitchen": Named("k1", "lamp"), "bedroom": Named("b1", "lamp")}


async def light_up(lamp: Named, *, room: Named | None = None) -> None:
    """Never run here: only planned."""


async def lamps(*, room: Named | None = None) -> list[Named]:
    return [lamp for place, lamp in LAMPS.items() if room is None or place == room.label]


async def rooms() -> list[Named]:
    return [Named(place, place) for place in LAMPS]


@pytest.fixture
def lamp_planner() -> Planner:
    lamp = Parameter("lamp", Kind.NAME, True, "which", names="lamp", question="Which lamp?")
    room = Parameter("room", Kind.NAME, False, "where", names="room")
    function = Function(1, "light_up", "Light a lamp.", (lamp, room), (), light_up)
    catalog = Catalog([function], {"lamp": lamps, "room": rooms})
    return Planner(catalog, Services(), lambda: NOON, Thresholds(run=0.6, choose=0.3))


@pytest.mark.parametrize("room", LAMPS)
async def test_of_two_things_with_one_name_the_one_in_the_place_that_was_said_is_meant(
    lamp_planner: Planner, room: str
) -> None:
    made = await plan(
        lamp_planner, f"lamp in the {room} on", Call("light_up", {"lamp": "lamp", "room": room})
    )
    assert made.decision is Decision.RUN
    assert list(made.calls[0].values.items()) == [("lamp", LAMPS[room]), ("room", Named(room, room))]


async def test_the_answer_to_a_question_is_narrowed_too(lamp_planner: Planner) -> None:
    asking = await plan(lamp_planner, "light in the bedroom", Call("light_up", {"room": "bedroom"}))
    assert asking.decision is Decision.ASK
    answered = await lamp_planner.answer(asking, "the lamp")
    assert answered is not None and answered.calls[0].values["lamp"] == LAMPS["bedroom"]


async def test_without_a_place_it_is_asked_which_one(lamp_planner: Planner) -> None:
    made = await plan(lamp_planner, "lamp on", Call("light_up", {"lamp": "lamp"}))
    assert made.decision is Decision.REFUSE and made.reason == "Which one: lamp or lamp?"
