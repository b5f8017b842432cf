"""What "it" and "there" mean: the last target, for two minutes."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant_core.calls import Call, Decision, Interpretation, Plan
from assistant_core.catalog import Catalog
from assistant_core.functions import Named
from assistant_core.planner import Planner
from assistant_core.references import refers
from assistant_core.services import Services
from assistant_core.settings import Thresholds
from tests.services.small_house import House


class Talk:
    """Commands one after the other, with a clock that is moved by hand."""

    def __init__(self, catalog: Catalog, services: Services) -> None:
        self.now = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
        self._planner = Planner(catalog, services, lambda: self.now, Thresholds(run=0.6, choose=0.3))

    async def say(self, text: str, *calls: Call) -> Plan:
        """Plan a command, and remember it as the assistant does once it is done."""
        plan = await self._planner.plan(text, Interpretation(calls, 0.98))
        if plan.decision is Decision.RUN:
            self._planner.remember(plan.acts)
        return plan


@pytest.fixture
def talk(small_catalog: Catalog, house_services: Services) -> Talk:
    return Talk(small_catalog, house_services)


def level(room: str) -> Call:
    return Call("set_level", {"level": "ten percent", "room": room})


@pytest.mark.parametrize("words", ["there", "there too", "that one", "it", "the same one"])
async def test_it_is_the_last_target(talk: Talk, words: str) -> None:
    await talk.say("level ten percent in the bedroom", level("bedroom"))
    await talk.say("what is the level", Call("read_level"))
    plan = await talk.say(f"level ten percent {words}", level(words))
    assert plan.decision is Decision.RUN
    assert plan.calls[0].values["room"] == Named("r2", "bedroom")


@pytest.mark.parametrize(("seconds", "known"), [(119, True), (121, False), (-1, False)])
async def test_it_is_forgotten_after_two_minutes(talk: Talk, seconds: float, known: bool) -> None:
    await talk.say("level ten percent in the bedroom", level("bedroom"))
    talk.now += timedelta(seconds=seconds)
    plan = await talk.say("level ten percent there", level("there"))
    assert plan.decision is (Decision.RUN if known else Decision.REFUSE)
    assert known or plan.reason == "I do not know which one you mean."


async def test_a_command_that_was_not_done_is_not_referred_to(talk: Talk) -> None:
    await talk.say("level ten percent in the bedroom and burn it", level("bedroom"), Call("burn"))
    assert (await talk.say("level ten percent there", level("there"))).decision is Decision.REFUSE


async def test_of_two_targets_the_person_is_asked_which(talk: Talk) -> None:
    await talk.say("ten percent in the kitchen and the bedroom", level("kitchen"), level("bedroom"))
    plan = await talk.say("level ten percent there", level("there"))
    assert plan.decision is Decision.REFUSE and plan.reason == "Which one: kitchen or bedroom?"


async def test_what_is_required_and_unknown_is_asked_for(talk: Talk) -> None:
    plan = await talk.say("paint that one", Call("enter_room", {"room": "that one"}))
    assert plan.decision is Decision.ASK and plan.reason == "Which room?"


async def test_a_thing_that_is_really_called_so_comes_first(talk: Talk, house: House) -> None:
    house.rooms.append(Named("r3", "It"))
    await talk.say("enter the kitchen", Call("enter_room", {"room": "kitchen"}))
    plan = await talk.say("enter it", Call("enter_room", {"room": "it"}))
    assert plan.calls[0].values["room"] == Named("r3", "It")


@pytest.mark.parametrize(
    ("words", "does"),
    [("it", True), ("There too!", True), ("them", True), ("Italy", False), ("that lamp", False), ("", False)],
)
def test_words_that_refer(words: str, does: bool) -> None:
    assert refers(words) is does
