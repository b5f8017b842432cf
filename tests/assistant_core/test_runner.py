"""The runner carries plans out, stops at the first failure, and puts back what it did."""

from pathlib import Path

import pytest

from assistant_core.calls import Call, Decision, Plan, PlannedCall
from assistant_core.catalog import Catalog
from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.functions import Risk
from assistant_core.journal import Journal
from assistant_core.runner import CallResult, Runner
from assistant_core.services import Services
from assistant_core.wording import reply
from tests.services.small_house import House


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "journal.db")


@pytest.fixture
def runner(small_catalog: Catalog, house_services: Services, journal: Journal) -> Runner:
    return Runner(small_catalog, house_services, journal)


def call(catalog: Catalog, name: str, **values: object) -> PlannedCall:
    words = {n: Call(v.function.name) if isinstance(v, PlannedCall) else str(v) for n, v in values.items()}
    return PlannedCall(catalog[name], words, values)  # type: ignore[arg-type]


async def run(runner: Runner, journal: Journal, *calls: PlannedCall) -> list[CallResult]:
    plan = Plan("words", calls, Decision.RUN, 0.9, Risk.SAFE)
    return await runner.run(plan, journal.begin(plan.text), lambda _index, _result: None)


async def test_calls_run_in_order_and_are_journalled(
    small_catalog: Catalog, runner: Runner, journal: Journal, house: House
) -> None:
    results = await run(
        runner, journal, call(small_catalog, "set_level", level=30.0), call(small_catalog, "read_level")
    )
    assert [r.said for r in results] == ["The level is 30.", "The level is 30."]
    assert house.level == 30
    assert [(a.function, a.state) for a in journal.recent()[0].acts] == [
        ("set_level", "done"),
        ("read_level", "done"),
    ]


async def test_a_plan_stops_at_its_first_failure(
    small_catalog: Catalog, runner: Runner, journal: Journal, house: House
) -> None:
    results = await run(
        runner,
        journal,
        call(small_catalog, "set_level", level=30.0),
        call(small_catalog, "fail"),
        call(small_catalog, "wipe"),
    )
    assert len(results) == 2
    assert results[1].error is not None and results[1].said == "That failed."
    assert house.wiped == 0


async def test_after_a_failure_it_says_what_was_done_and_undo_puts_that_back(
    small_catalog: Catalog, runner: Runner, journal: Journal, house: House
) -> None:
    calls = [
        call(small_catalog, "set_level", level=30.0),
        call(small_catalog, "note", text="milk"),
        call(small_catalog, "fail"),
        call(small_catalog, "wipe"),
    ]
    results = await run(runner, journal, *calls)
    assert reply(results, len(calls)) == (
        "The level is 30. Noted: milk. That failed. I stopped there. Say undo to put back what was done."
    )
    assert await runner.undo() == ["Struck out milk.", "The level is 50 again."]
    assert (house.level, house.noted) == (50, [])


async def test_a_nested_call_hands_its_result_on(
    small_catalog: Catalog, runner: Runner, journal: Journal, house: House
) -> None:
    results = await run(runner, journal, call(small_catalog, "note", text=call(small_catalog, "read_level")))
    assert results[0].said == "Noted: 50."
    assert house.noted == ["50"]


async def test_a_nested_call_that_fails_stops_the_outer_one(
    small_catalog: Catalog, runner: Runner, journal: Journal, house: House
) -> None:
    results = await run(runner, journal, call(small_catalog, "note", text=call(small_catalog, "fail")))
    assert results[0].said == "That failed."
    assert house.noted == []


@pytest.mark.expected_logs("break_down broke")
async def test_a_mistake_in_an_action_is_an_error_not_a_crash(
    small_catalog: Catalog, runner: Runner, journal: Journal
) -> None:
    results = await run(runner, journal, call(small_catalog, "break_down"))
    assert isinstance(results[0].error, ActionFailed)


async def test_a_missing_service_is_said(small_catalog: Catalog, runner: Runner, journal: Journal) -> None:
    results = await run(runner, journal, call(small_catalog, "visit_cellar"))
    assert isinstance(results[0].error, ServiceMissing)
    assert results[0].said == "There is no cellar."


async def test_undo_puts_a_whole_command_back(
    small_catalog: Catalog, runner: Runner, journal: Journal, house: House
) -> None:
    await run(
        runner, journal, call(small_catalog, "set_level", level=30.0), call(small_catalog, "note", text="x")
    )
    assert await runner.undo() == ["Struck out x.", "The level is 50 again."]
    assert house.level == 50
    with pytest.raises(ActionFailed, match="nothing to undo"):
        await runner.undo()


async def test_undo_refuses_when_the_world_has_moved(
    small_catalog: Catalog, runner: Runner, journal: Journal, house: House
) -> None:
    await run(runner, journal, call(small_catalog, "set_level", level=30.0))
    house.level = 77
    with pytest.raises(WorldMoved):
        await runner.undo()
    assert house.level == 77


async def test_nothing_is_done_that_cannot_be_journalled(
    small_catalog: Catalog, runner: Runner, journal: Journal, house: House
) -> None:
    entry = journal.begin("words")
    journal._db.execute("PRAGMA query_only = ON")
    plan = Plan("words", (call(small_catalog, "set_level", level=30.0),), Decision.RUN, 0.9, Risk.SAFE)
    results = await runner.run(plan, entry, lambda _index, _result: None)
    assert results[0].said == "I cannot write my journal, so I did nothing."
    assert house.level == 50
