"""What is understood but not built: it says so, and its risk is already right."""

import importlib
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from assistant_core.catalog import Catalog, Function
from assistant_core.errors import NotBuilt
from assistant_core.functions import Kind, Named, Risk, Value

MODULES = ("desktop", "display", "home", "media", "network", "power", "sound", "tracks")
CATALOG = Catalog.from_modules(importlib.import_module(f"system_actions.{name}") for name in MODULES)
NOT_BUILT = [function for function in CATALOG if not function.built]

SAMPLES: dict[Kind, Value] = {
    Kind.TEXT: "words",
    Kind.PERCENT: 50.0,
    Kind.NUMBER: 20.0,
    Kind.DURATION: timedelta(minutes=5),
    Kind.STATE: True,
    Kind.NAME: Named("thing", "thing"),
}


def test_these_and_no_others_are_not_built() -> None:
    tokens = {function.token for function in NOT_BUILT}
    assert tokens == {*range(8, 17), 18, 19, 20, *range(64, 76), 85, 86, 87, 93, 94}


@pytest.mark.parametrize("function", NOT_BUILT, ids=lambda f: f.name)
async def test_it_is_said_and_nothing_is_done(function: Function) -> None:
    required = [p for p in function.parameters if p.required]
    values = {p.name: p.choices[0] if p.kind is Kind.ENUM else SAMPLES[p.kind] for p in required}
    with pytest.raises(NotBuilt) as caught:
        await function.handler(**values)
    words = function.name.replace("_", " ")
    assert caught.value.said == f"I understood {words}, but it is not built yet."


@pytest.mark.parametrize("function", list(CATALOG), ids=lambda f: f.name)
def test_everything_is_described_and_has_examples(function: Function) -> None:
    assert function.description and all(p.description and p.question for p in function.parameters)
    assert len(set(function.examples)) >= 6


def named(label: str) -> Named:
    return Named(label, label)


@pytest.mark.parametrize(
    ("name", "values", "risk"),
    [
        ("set_wifi", {"state": True}, Risk.SAFE),
        ("set_wifi", {"state": False}, Risk.CONFIRM),
        ("set_wifi", {}, Risk.CONFIRM),
        ("set_airplane_mode", {"state": True}, Risk.CONFIRM),
        ("set_airplane_mode", {"state": False}, Risk.SAFE),
        ("set_airplane_mode", {}, Risk.CONFIRM),
        ("set_bluetooth", {"state": False}, Risk.SAFE),
        ("turn_on", {"device": named("Kitchen light")}, Risk.SAFE),
        ("turn_on", {"device": named("Socket by the window")}, Risk.CONFIRM),
        ("turn_on", {"device": named("Environment lamp")}, Risk.SAFE),
        ("turn_off", {"device": named("Heater")}, Risk.SAFE),
        ("set_temperature", {"degrees": 21.0}, Risk.SAFE),
        ("set_temperature", {"degrees": 70.0}, Risk.SAFE),
        ("set_temperature", {"degrees": 40.0}, Risk.CONFIRM),
        ("set_temperature", {"degrees": -5.0}, Risk.CONFIRM),
        ("set_temperature", {}, Risk.CONFIRM),
        ("lock_door", {"door": named("Front door")}, Risk.SAFE),
        ("unlock_door", {"door": named("Front door")}, Risk.CONFIRM),
        ("open_cover", {"cover": named("Bedroom blinds")}, Risk.SAFE),
        ("open_cover", {"cover": named("Garage door")}, Risk.CONFIRM),
        ("open_cover", {"cover": named("Gate")}, Risk.CONFIRM),
        ("open_cover", {}, Risk.CONFIRM),
        ("close_cover", {"cover": named("Garage door")}, Risk.SAFE),
        ("activate_scene", {"scene": named("Movie night")}, Risk.CONFIRM),
        ("take_photo", {}, Risk.CONFIRM),
        ("take_screenshot", {}, Risk.SAFE),
        ("control_window", {"action": "close"}, Risk.CONFIRM),
        ("control_window", {"action": "minimise"}, Risk.SAFE),
        ("control_window", {}, Risk.CONFIRM),
        ("power", {"action": "suspend"}, Risk.CONFIRM),
        ("lock_screen", {}, Risk.SAFE),
    ],
)
def test_risk_follows_the_arguments(name: str, values: Mapping[str, Any], risk: Risk) -> None:
    assert CATALOG[name].risk(values) is risk


@pytest.mark.parametrize(("name", "spoken"), [("unlock_door", False), ("open_cover", False), ("power", True)])
def test_a_way_into_the_house_needs_a_click(name: str, spoken: bool) -> None:
    assert CATALOG[name].spoken_yes is spoken


def test_every_change_that_the_catalog_calls_undoable_has_an_undo() -> None:
    undoable = {*range(1, 8), 28, 29, 31, 32, 33, 34, 35}
    assert {f.token for f in CATALOG if f.built and f.undo} == undoable
