"""The functions of the clock, lists, people, the web and knowledge: what is built, undone, asked about."""

import importlib
from datetime import UTC, datetime
from typing import Any

import pytest

from assistant_core.catalog import Catalog, Function
from assistant_core.errors import NotBuilt
from assistant_core.functions import Kind, Named, Risk, Value, When

MODULES = (
    "apps",
    "calendar",
    "clock",
    "conversation",
    "dates",
    "knowledge",
    "lists",
    "people",
    "timers",
    "web",
)
CATALOG = Catalog.from_modules(importlib.import_module(f"system_actions.{name}") for name in MODULES)
NOT_BUILT = [function for function in CATALOG if not function.built]

SAMPLES: dict[Kind, Value] = {
    Kind.TEXT: "words",
    Kind.NUMBER: 20.0,
    Kind.TIME: When(datetime(2026, 11, 18, tzinfo=UTC)),
    Kind.NAME: Named("thing", "thing"),
}


def test_these_and_no_others_are_not_built() -> None:
    assert {f.token for f in NOT_BUILT} == {24, 25, *range(44, 54), *range(59, 64), *range(77, 82), 88}


@pytest.mark.parametrize("function", NOT_BUILT, ids=lambda f: f.name)
async def test_it_is_said_and_nothing_is_done(function: Function) -> None:
    required = [p for p in function.parameters if p.required]
    with pytest.raises(NotBuilt) as caught:
        await function.handler(**{p.name: SAMPLES[p.kind] for p in required})
    words = function.name.replace("_", " ")
    assert caught.value.said == f"I understood {words}, but it is not built yet."


@pytest.mark.parametrize("function", list(CATALOG), ids=lambda f: f.name)
def test_everything_is_described_and_has_examples(function: Function) -> None:
    assert function.description and all(p.description and p.question for p in function.parameters)
    assert len(set(function.examples)) >= 6


def test_every_change_that_the_catalog_calls_undoable_has_an_undo() -> None:
    assert {f.token for f in CATALOG if f.undo} == {23, 37, 38, 39, 41, 54, 56, 57, 58, 89, 90}


@pytest.mark.parametrize(
    ("name", "values", "risk"),
    [
        ("open_app", {}, Risk.SAFE),
        ("close_app", {}, Risk.CONFIRM),
        ("create_event", {"title": "dentist"}, Risk.SAFE),
        ("create_event", {"title": "lunch", "people": "anna"}, Risk.CONFIRM),
        ("move_event", {}, Risk.CONFIRM),
        ("delete_event", {}, Risk.CONFIRM),
        ("list_events", {}, Risk.SAFE),
        ("send_email", {}, Risk.CONFIRM),
        ("send_message", {}, Risk.CONFIRM),
        ("call_contact", {}, Risk.CONFIRM),
        ("create_contact", {}, Risk.CONFIRM),
        ("find_contact", {}, Risk.SAFE),
        ("check_email", {}, Risk.SAFE),
        ("add_to_list", {}, Risk.SAFE),
        ("delete_list", {}, Risk.CONFIRM),
        ("search_web", {}, Risk.SAFE),
    ],
)
def test_risk_follows_the_arguments(name: str, values: dict[str, Any], risk: Risk) -> None:
    assert CATALOG[name].risk(values) is risk


@pytest.mark.parametrize(
    ("name", "spoken"), [("send_email", False), ("send_message", False), ("delete_list", True)]
)
def test_messages_to_people_need_a_click(name: str, spoken: bool) -> None:
    assert CATALOG[name].spoken_yes is spoken


def test_only_an_alarm_leans_to_the_morning() -> None:
    leaning = {(f.name, p.name) for f in CATALOG for p in f.parameters if p.morning}
    assert leaning == {("set_alarm", "time")}


def test_a_list_to_write_on_may_be_new_and_one_to_read_may_not() -> None:
    new = {f.name for f in CATALOG for p in f.parameters if p.may_be_new}
    assert new == {"add_to_list"}


def test_apps_lists_and_places_can_be_named() -> None:
    assert {"app", "list", "place"} <= set(CATALOG.names)
