"""Macros: planned, confirmed, journalled and undone step by step."""

import re

import pytest

from assistant_core.calls import Decision
from assistant_core.functions import Named, Risk
from tests.services.own_actions import OwnActions
from tests.services.small_house import House

EVENING = """
[[action]]
name = "evening"
description = "Make it cosy."
phrases = ["evening at {level}", "evening", "evening in the {room} at {level}"]
[action.parameters.level]
kind = "percent"
[action.parameters.room]
required = false
[[action.macro]]
action = "set_level"
arguments = {level = "{level}", room = "{room}"}
[[action.macro]]
action = "note"
arguments = {text = "cosy at {level}"}
"""


def steps(name: str, *actions: str) -> str:
    inner = "".join(f'[[action.macro]]\naction = "{action}"\n' for action in actions)
    return (
        f'\n[[action]]\nname = "{name}"\ndescription = "X."\nphrases = ["{name.replace("_", " ")}"]\n{inner}'
    )


async def test_the_steps_are_done_in_order_and_said(own: OwnActions, house: House) -> None:
    own.write(EVENING)
    report = await own.say("Evening at twenty percent.")
    assert report.reply == "The level is 20. Noted: cosy at twenty percent."
    assert (house.level, house.noted) == (20, ["cosy at twenty percent"]) and not own.asked


async def test_undo_puts_every_step_back(own: OwnActions, house: House) -> None:
    own.write(EVENING)
    await own.say("evening at twenty percent")
    assert (await own.say("undo")).reply == "Struck out cosy at twenty percent. The level is 50 again."
    assert (house.level, house.noted) == (50, [])


async def test_what_is_missing_is_asked_for_once(own: OwnActions, house: House) -> None:
    own.write(EVENING)
    assert (await own.say("evening")).reply == "To how many percent?"
    assert (await own.say("thirty percent")).reply == "The level is 30. Noted: cosy at thirty percent."


async def test_names_in_the_steps_are_looked_up(own: OwnActions) -> None:
    own.write(EVENING)
    plan = await own.plan("evening in the kitchen at ten percent")
    assert plan.calls[0].steps[0].values["room"] == Named("r1", "kitchen")
    plan = await own.plan("evening in the attic at ten percent")
    assert plan.decision is Decision.REFUSE and "attic" in plan.reason


@pytest.mark.parametrize(
    ("step", "risk"), [("read_level", Risk.SAFE), ("wipe", Risk.CONFIRM), ("burn", Risk.FORBIDDEN)]
)
async def test_it_inherits_the_highest_risk_in_it(own: OwnActions, step: str, risk: Risk) -> None:
    own.write(steps("inner", "read_level", step) + steps("outer", "inner"))
    for name in ("inner", "outer"):
        plan = await own.plan(name)
        assert plan.risk is risk and plan.calls[0].risk is risk


async def test_its_owner_may_raise_the_risk(own: OwnActions) -> None:
    own.write(steps("look", "read_level").replace("phrases", 'risk = "confirm"\nphrases', 1))
    assert (await own.plan("look")).decision is Decision.CONFIRM


@pytest.mark.parametrize(
    ("declared", "step", "risk"),
    [
        ("safe", "read_level", Risk.SAFE),
        ("safe", "wipe", Risk.CONFIRM),
        ("safe", "burn", Risk.FORBIDDEN),
        ("confirm", "wipe", Risk.CONFIRM),
        ("confirm", "burn", Risk.FORBIDDEN),
        ("forbidden", "read_level", Risk.FORBIDDEN),
    ],
)
async def test_its_risk_is_what_is_declared_and_at_least_that_of_its_steps(
    own: OwnActions, declared: str, step: str, risk: Risk
) -> None:
    own.write(steps("look", step).replace("phrases", f'risk = "{declared}"\nphrases', 1))
    assert (await own.plan("look")).risk is risk


@pytest.mark.parametrize(
    ("declared", "rule"),
    [
        ('risk = "forbidden"', Risk.FORBIDDEN),
        ('risk = "confirm"', Risk.CONFIRM),
        ('risk = "safe"', None),
        ("", None),
    ],
)
async def test_what_its_owner_declared_is_known_before_it_is_called(
    own: OwnActions, declared: str, rule: Risk | None
) -> None:
    """One that declares nothing above its steps is as risky as they turn out to be."""
    own.write(steps("look", "read_level").replace("phrases", f"{declared}\nphrases", 1))
    assert own.problems() == []
    declares = own.catalog["look"].risk_rule
    assert declares is rule if rule is not None else not isinstance(declares, Risk)


async def test_each_step_is_shown_at_the_gate_and_a_no_does_none(own: OwnActions, house: House) -> None:
    own.write(steps("clean", "wipe", "read_level"))
    own.yes = False
    await own.say("clean")
    assert own.asked[0].lines == ("Wipe - level 50 is lost", "Read level") and house.wiped == 0
    own.yes = True
    await own.say("clean")
    assert house.wiped == 1


async def test_a_step_that_needs_a_click_makes_the_macro_need_one(own: OwnActions) -> None:
    own.write(steps("leave", "read_level", "unlock"))
    await own.say("leave")
    assert not own.asked[0].voice_allowed


async def test_the_first_failure_stops_it_and_undo_is_offered(own: OwnActions, house: House) -> None:
    own.write(EVENING + '[[action.macro]]\naction = "fail"\n[[action.macro]]\naction = "wipe"\n')
    report = await own.say("evening at twenty percent")
    assert report.failed and house.wiped == 0
    assert report.reply == (
        "The level is 20. Noted: cosy at twenty percent. That failed. I stopped there. "
        "Say undo to put back what was done."
    )
    await own.say("undo")
    assert (house.level, house.noted) == (50, [])


async def test_a_step_that_cannot_be_done_here_refuses_the_whole(own: OwnActions, house: House) -> None:
    own.write(steps("tour", "wipe", "visit_cellar"))
    report = await own.say("tour")
    assert report.reply == "There is no cellar. Dig one." and house.wiped == 0


async def test_another_function_of_ones_own_can_be_a_step(own: OwnActions) -> None:
    own.write(
        steps("both", "greet", "read_level")
        + '\n[[action]]\nname = "greet"\ndescription = "G."\nreply = "{output}"\n'
        'command = {program = "echo", arguments = ["hello"]}\n'
    )
    plan = await own.plan("both")
    assert plan.risk is Risk.CONFIRM
    assert (await own.say("both")).reply == "hello The level is 50."


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (steps("me", "me"), "it would call itself"),
        (steps("ping", "pong") + steps("pong", "read_level", "ping"), "it would call itself"),
        (steps("a", "b") + steps("b", "c") + steps("c", "b"), "it would call itself"),
        (steps("lost", "dance"), "there is no function dance"),
        (steps("short", "set_level"), "set_level needs its level"),
        (steps("odd", "read_level") + 'arguments = {depth = "1"}', "read_level has no parameter depth"),
        (EVENING.replace('kind = "percent"', "required = false"), "set_level needs its level"),
        (steps("long", *["read_level"] * 13), "it must have at most 12 entries"),
        (
            steps("polite", "read_level").replace("phrases", 'reply = "Done."\nphrases'),
            "each step says its own",
        ),
        (steps("none") + "macro = []\n", "it must have at least one entry"),
    ],
)
@pytest.mark.expected_logs(r"actions\.toml, line")
async def test_a_macro_that_goes_round_or_is_incomplete_is_refused(
    own: OwnActions, text: str, problem: str
) -> None:
    own.write(steps("fine", "read_level") + text)
    assert re.search(rf"^line \d+: .*{problem}", "\n".join(own.problems()), re.MULTILINE)
    assert {f.name for f in own.catalog if f.token >= 128} == {"fine"}
