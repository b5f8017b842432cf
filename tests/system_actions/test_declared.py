"""The functions of the clock, lists, people, the web and knowledge: what is undone, asked about."""

import importlib
from typing import Any

import pytest

from assistant_core.catalog import Catalog, Function
from assistant_core.functions import Risk

MODULES = (
    "apps",
    "calendar",
    "clock",
    "contacts",
    "conversation",
    "conversion",
    "dates",
    "facts",
    "knowledge",
    "lists",
    "people",
    "reference",
    "timers",
    "translation",
    "web",
)
CATALOG = Catalog.from_modules(importlib.import_module(f"system_actions.{name}") for name in MODULES)


@pytest.mark.parametrize("function", list(CATALOG), ids=lambda f: f.name)
def test_everything_is_described_and_has_examples(function: Function) -> None:
    assert function.description and all(p.description and p.question for p in function.parameters)
    assert len(set(function.examples)) >= 6


def test_every_change_that_the_catalog_calls_undoable_has_an_undo() -> None:
    undoable = {23, *range(37, 40), 41, 44, 46, 47, 52, 54, *range(56, 59), 89, 90}
    assert {f.token for f in CATALOG if f.undo} == undoable


@pytest.mark.parametrize(
    ("name", "values", "risk"),
    [
        ("open_app", {}, Risk.SAFE),
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


def test_a_list_to_write_on_and_a_place_may_be_new_and_a_list_to_read_may_not() -> None:
    new = {f.name for f in CATALOG for p in f.parameters if p.may_be_new}
    assert new == {"add_to_list", "get_weather"}


def test_apps_lists_and_places_can_be_named() -> None:
    assert {"app", "list", "place"} <= set(CATALOG.names)
