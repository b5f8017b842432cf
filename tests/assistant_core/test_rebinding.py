"""A built-in function that one of the person's own carries out: understood as ever, done by that alone."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant_core.calls import Call, Decision, Interpretation, Plan
from assistant_core.carrying_out import CarryingOut
from assistant_core.functions import Named, Risk
from assistant_core.rebinding import as_chosen, fitting
from assistant_core.reporter import Report
from assistant_core.settings import ActionChoice
from tests.services.own_actions import OwnActions
from tests.services.small_house import House

LEVEL = Call("set_level", {"level": "thirty percent"})


def mapping(name: str, *parameters: str, what: str = "", more: str = "") -> str:
    """An entry that prints its parameters, or does what it is told to."""
    printed = ", ".join(f'"{{{parameter.partition(" ")[0]}}}"' for parameter in parameters)
    prints = (
        f'reply = "Mine: {{output}}"\ncommand = {{program = "printf", arguments = ["--", "<%s>", {printed}]}}'
    )
    tables = "\n".join(f"parameters.{parameter}" for parameter in parameters)
    return f'\n[[action]]\nname = "{name}"\ndescription = "Mine."\n{more}\n{tables}\n{what or prints}\n'


MINE = mapping("mine", 'level = {kind = "percent"}')
WITH_ROOM = mapping("mine", 'level = {kind = "percent"}', 'room = {kind = "name", names = "room"}')


class Rebound:
    """The toy house with functions of one's own, and what carries out what."""

    def __init__(self, own: OwnActions) -> None:
        self.own = own
        self.stages = own.assistant.stages

    def choose(self, **choices: str | ActionChoice) -> None:
        """Have functions done by others, or decide more about them."""
        self.stages.planner.choices = {
            name: ActionChoice(done_by=choice) if isinstance(choice, str) else choice
            for name, choice in choices.items()
        }

    def write(self, text: str) -> None:
        self.own.write(text)
        self.own.catalog.refresh()

    async def plan(self, *calls: Call) -> Plan:
        text = "thirty percent in the kitchen, a note of tea"
        return await self.stages.planner.plan(text, Interpretation(calls, 0.99))

    async def do(self, *calls: Call) -> Report:
        return await CarryingOut(self.stages).carry_out(await self.plan(*calls), {})

    def fitting(self, name: str) -> list[str]:
        return fitting(self.own.catalog[name], self.own.catalog, self.stages.planner.choices)


@pytest.fixture
def rebound(own: OwnActions) -> Rebound:
    return Rebound(own)


async def test_the_other_does_it_and_the_journal_and_the_question_say_so(
    rebound: Rebound, house: House
) -> None:
    rebound.write(MINE)
    rebound.choose(set_level="mine")
    report = await rebound.do(LEVEL)
    assert report.reply == "Mine: <30>" and not report.failed and house.level == 50
    assert [asked.lines for asked in rebound.own.asked] == [("Mine: thirty percent",)]
    assert report.plan is not None and [call.function.name for call in report.plan.calls] == ["set_level"]
    (entry,) = rebound.stages.journal.recent()
    assert [(act.function, act.arguments) for act in entry.acts] == [("mine", {"level": "thirty percent"})]


async def test_it_is_understood_in_all_its_values(rebound: Rebound) -> None:
    rebound.write(WITH_ROOM)
    rebound.choose(set_level="mine")
    (call,) = (await rebound.plan(Call("set_level", {"level": "thirty percent", "room": "kitchen"}))).calls
    (act,) = call.acts
    assert act.function.name == "mine"
    assert call.values == act.values == {"level": 30, "room": Named("r1", "kitchen")}


async def test_put_back_it_does_it_itself_again(rebound: Rebound, house: House) -> None:
    rebound.write(MINE)
    rebound.choose(set_level="mine")
    rebound.choose()
    assert (await rebound.do(LEVEL)).reply == "The level is 30." and house.level == 30


async def test_a_macro_can_carry_it_out(rebound: Rebound, house: House) -> None:
    steps = 'macro = [{action = "note", arguments = {text = "at {level}"}}, {action = "read_level"}]'
    rebound.write(mapping("mine", 'level = {kind = "percent"}', what=steps, more=""))
    rebound.choose(set_level="mine")
    report = await rebound.do(LEVEL)
    assert report.reply == "Noted: at thirty percent. The level is 50." and house.level == 50


async def test_what_the_other_needs_is_asked_for(rebound: Rebound) -> None:
    rebound.write(WITH_ROOM)
    rebound.choose(set_level="mine")
    plan = await rebound.plan(LEVEL)
    assert (plan.decision, plan.reason) == (Decision.ASK, "Which room?")
    answered = await rebound.stages.planner.answer(plan, "the kitchen")
    assert answered is not None and answered.acts[0].values["room"] == Named("r1", "kitchen")
    assert answered.decision is Decision.CONFIRM


async def test_what_was_said_and_the_other_is_not_told_is_refused(rebound: Rebound) -> None:
    rebound.write(MINE)
    rebound.choose(set_level="mine")
    report = await rebound.do(Call("set_level", {"level": "thirty percent", "room": "kitchen"}))
    assert report.plan is not None and report.plan.decision is Decision.REFUSE
    assert report.plan.reason == "mine is not told the room, so it cannot do that."


async def test_what_the_built_in_one_lacks_here_is_no_matter(rebound: Rebound) -> None:
    rebound.write(mapping("mine"))
    rebound.choose(visit_cellar="mine")
    assert (await rebound.do(Call("visit_cellar"))).reply == "Mine: <>"


async def test_what_the_other_lacks_here_refuses_it(rebound: Rebound) -> None:
    rebound.write(mapping("mine", what='command = {program = "no-such-program"}'))
    rebound.choose(read_level="mine")
    plan = await rebound.plan(Call("read_level"))
    assert plan.decision is Decision.REFUSE and plan.reason.startswith("I do not find the program")
    function = rebound.own.catalog["read_level"]
    assert await rebound.stages.planner.unavailable(function) == plan.reason


async def test_its_result_can_be_an_argument(rebound: Rebound, house: House) -> None:
    rebound.write(mapping("mine", what='command = {program = "echo", arguments = ["much"]}'))
    rebound.choose(read_level="mine")
    report = await rebound.do(Call("note", {"text": Call("read_level")}))
    assert not report.failed and house.noted == ["much"]


async def test_the_results_of_several_steps_cannot(rebound: Rebound) -> None:
    steps = 'macro = [{action = "wipe"}, {action = "wipe"}]'
    rebound.write(mapping("mine", what=steps))
    rebound.choose(read_level="mine")
    plan = await rebound.plan(Call("note", {"text": Call("read_level")}))
    assert plan.reason == "I cannot do the one with the result of the other."


async def test_another_call_cannot_be_what_the_other_is_told(rebound: Rebound) -> None:
    rebound.write(mapping("mine", "text = {}"))
    rebound.choose(note="mine")
    plan = await rebound.plan(Call("note", {"text": Call("read_level")}))
    assert plan.decision is Decision.REFUSE
    assert (await rebound.do(Call("note", {"text": "tea"}))).reply == "Mine: <tea>"


@pytest.mark.parametrize(
    ("built_in", "declared", "choices", "risk"),
    [
        ("read_level", "safe", {}, Risk.SAFE),
        ("read_level", "confirm", {}, Risk.CONFIRM),
        ("wipe", "safe", {}, Risk.CONFIRM),
        ("burn", "safe", {}, Risk.FORBIDDEN),
        ("read_level", "forbidden", {}, Risk.FORBIDDEN),
        ("read_level", "confirm", {"read_level": "safe"}, Risk.SAFE),
        ("wipe", "confirm", {"wipe": "safe"}, Risk.SAFE),
        ("wipe", "safe", {"wipe": "forbidden"}, Risk.FORBIDDEN),
        ("read_level", "confirm", {"mine": "safe"}, Risk.SAFE),
        ("wipe", "safe", {"wipe": "safe", "mine": "confirm"}, Risk.CONFIRM),
        ("read_level", "safe", {"mine": "forbidden"}, Risk.FORBIDDEN),
        ("read_level", "forbidden", {"read_level": "safe"}, Risk.FORBIDDEN),
        ("wipe", "forbidden", {"wipe": "confirm"}, Risk.FORBIDDEN),
        ("read_level", "forbidden", {"read_level": "safe", "mine": "confirm"}, Risk.CONFIRM),
    ],
)
async def test_the_risk_is_the_higher_of_both_unless_the_owner_decided(
    rebound: Rebound, built_in: str, declared: str, choices: dict[str, Any], risk: Risk
) -> None:
    rebound.write(mapping("mine", more=f'risk = "{declared}"'))
    chosen = {name: ActionChoice(risk=held) for name, held in choices.items()}
    own = chosen.get(built_in, ActionChoice())
    rebound.choose(**{**chosen, built_in: own.model_copy(update={"done_by": "mine"})})
    assert (await rebound.plan(Call(built_in))).risk is risk


@pytest.mark.parametrize("held", ["safe", "confirm"])
async def test_what_is_forbidden_is_not_done_in_place_of_another_either(rebound: Rebound, held: str) -> None:
    rebound.write(mapping("mine", more='risk = "forbidden"'))
    rebound.choose(read_level=ActionChoice.model_validate({"done_by": "mine", "risk": held}))
    report = await rebound.do(Call("read_level"))
    assert report.plan is not None and report.plan.decision is Decision.REFUSE
    assert not report.results and not rebound.own.asked


async def test_what_a_macro_does_counts_whatever_the_owner_decided(rebound: Rebound) -> None:
    rebound.write(mapping("mine", what='macro = [{action = "wipe"}]'))
    rebound.choose(read_level=ActionChoice(done_by="mine", risk="safe"))
    assert (await rebound.plan(Call("read_level"))).risk is Risk.CONFIRM


async def test_what_needs_a_click_needs_one_still(rebound: Rebound) -> None:
    rebound.write(mapping("mine"))
    rebound.choose(unlock="mine")
    await rebound.do(Call("unlock"))
    assert [asked.voice_allowed for asked in rebound.own.asked] == [False]


@pytest.mark.parametrize("choice", [ActionChoice(done_by="mine", enabled=False), ActionChoice(enabled=False)])
async def test_switched_off_it_is_refused(rebound: Rebound, choice: ActionChoice) -> None:
    rebound.write(mapping("mine"))
    switched: dict[str, str | ActionChoice] = {"read_level" if choice.done_by else "mine": choice}
    rebound.choose(**{"read_level": "mine", **switched})
    assert (await rebound.plan(Call("read_level"))).reason.startswith("You have switched that off.")


async def test_one_that_has_vanished_is_said_and_nothing_is_done(rebound: Rebound, house: House) -> None:
    rebound.write(MINE)
    rebound.choose(set_level="mine")
    rebound.write(mapping("another"))
    report = await rebound.do(LEVEL)
    assert report.plan is not None and report.plan.decision is Decision.REFUSE
    reason = "mine, which is to do that, is not in actions.toml any more, or has a mistake there."
    assert report.plan.reason == reason and not report.results and house.level == 50
    assert await rebound.stages.planner.unavailable(rebound.own.catalog["set_level"]) == reason


@pytest.mark.parametrize(
    ("built_in", "parameters", "reason"),
    [
        ("set_level", [], "it is not told the level"),
        ("set_level", ["level = {}"], "its level is of the kind text, not percent"),
        (
            "set_level",
            ['level = {kind = "percent"}', "what = {}"],
            "it needs what, which set_level is not told",
        ),
        (
            "set_level",
            ['level = {kind = "percent"}', 'room = {kind = "name", names = "barrel"}'],
            "its room is the name of a barrel, not of a room",
        ),
        (
            "set_lamp",
            [
                'state = {kind = "state"}',
                'pace = {kind = "enum", choices = ["slow", "odd"], required = false}',
            ],
            "its pace cannot be fast",
        ),
    ],
)
async def test_one_that_does_not_fit_is_refused_with_the_reason(
    rebound: Rebound, house: House, built_in: str, parameters: list[str], reason: str
) -> None:
    what = 'command = {program = "true"}'
    rebound.write(mapping("mine", *parameters, what=what))
    assert rebound.fitting(built_in) == []
    rebound.choose(**{built_in: "mine"})
    plan = await rebound.plan(Call(built_in, {"level": "thirty percent", "state": "on"}))
    assert plan.decision is Decision.REFUSE
    assert plan.reason == f"mine cannot do that in place of {built_in}: {reason}."


@pytest.mark.parametrize(
    ("built_in", "parameters"),
    [
        ("set_level", ['level = {kind = "percent"}']),
        ("set_level", ['level = {kind = "percent", required = false}', "what = {required = false}"]),
        ("set_level", ['level = {kind = "percent"}', 'room = {kind = "name", names = "room"}']),
        (
            "set_lamp",
            ['state = {kind = "state"}', 'pace = {kind = "enum", choices = ["odd", "slow", "fast"]}'],
        ),
        ("read_level", []),
        ("read_level", ["what = {required = false}"]),
    ],
)
async def test_those_that_fit_are_known(rebound: Rebound, built_in: str, parameters: list[str]) -> None:
    what = 'command = {program = "true"}'
    rebound.write(mapping("mine", *parameters, what=what))
    assert rebound.fitting(built_in) == ["mine"]


async def test_ones_own_functions_and_nothing_at_all_are_done_by_nobody_else(rebound: Rebound) -> None:
    rebound.write(mapping("mine") + mapping("other"))
    assert rebound.fitting("mine") == rebound.fitting("irrelevant") == []
    rebound.choose(mine="other")
    plan = await rebound.plan(Call("mine"))
    assert plan.decision is Decision.REFUSE and plan.reason.startswith("mine is a function of your own")


async def test_a_built_in_function_is_done_by_no_other_built_in_one(rebound: Rebound) -> None:
    rebound.choose(read_level="wipe")
    plan = await rebound.plan(Call("read_level"))
    assert plan.decision is Decision.REFUSE and "only a function of your own can" in plan.reason


def macro(name: str, step: str) -> str:
    return mapping(name, what=f'macro = [{{action = "{step}"}}]')


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        (macro("one", "read_level"), {"read_level": "one"}),
        (macro("one", "two") + macro("two", "read_level"), {"read_level": "one"}),
        (macro("one", "wipe") + macro("two", "read_level"), {"read_level": "one", "wipe": "two"}),
    ],
)
async def test_what_would_go_round_is_refused(rebound: Rebound, text: str, choices: dict[str, str]) -> None:
    rebound.write(text)
    rebound.choose(**choices)
    for name in ("read_level", "one"):
        plan = await rebound.plan(Call(name))
        assert plan.decision is Decision.REFUSE
        assert "it would come back to" in plan.reason
    assert "one" not in rebound.fitting("read_level")


async def test_a_step_that_another_carries_out_is_done_by_it(rebound: Rebound, house: House) -> None:
    rebound.write(macro("both", "wipe") + mapping("mine"))
    rebound.choose(wipe="mine")
    assert (await rebound.do(Call("both"))).reply == "Mine: <>" and house.wiped == 0


async def test_a_loop_that_it_is_no_part_of_does_not_hold_it_up(rebound: Rebound) -> None:
    rebound.write(macro("one", "wipe") + macro("two", "wipe"))
    rebound.choose(read_level="one", wipe="two")
    plan = await rebound.plan(Call("read_level"))
    assert plan.reason == "two cannot do that in place of wipe: it would come back to wipe."


@pytest.mark.parametrize("made", [MINE, ""])
async def test_its_own_hands_are_never_reached(rebound: Rebound, house: House, made: str) -> None:
    """Not even by a mistake elsewhere: what stands in the plan can only refuse."""
    rebound.write(made)
    rebound.choose(set_level="mine")
    catalog, choices = rebound.own.catalog, rebound.stages.planner.choices
    function = as_chosen(catalog["set_level"], catalog, choices)
    handler: Callable[[], Any] = function.handler
    with pytest.raises(Exception, match="mine"):
        await handler()
    assert house.level == 50 and function.undo is None and not function.services
