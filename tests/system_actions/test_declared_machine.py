"""The functions of the computer and the home: they are described, undone and asked about."""

import importlib
from collections.abc import Mapping
from typing import Any

import pytest

from assistant_core.catalog import Catalog, Function
from assistant_core.functions import Named, Risk

MODULES = (
    "bluetooth",
    "clipboard",
    "desktop",
    "dictation",
    "display",
    "climate",
    "covers",
    "doors",
    "home",
    "house_state",
    "lights",
    "media",
    "network",
    "pictures",
    "power",
    "scenes",
    "sound",
    "speakers",
    "status",
    "tracks",
    "vacuum",
    "windows",
)
CATALOG = Catalog.from_modules(importlib.import_module(f"system_actions.{name}") for name in MODULES)


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
        ("open_cover", {"cover": Named("drive", "Driveway", delicate=True)}, Risk.CONFIRM),
        ("open_cover", {}, Risk.CONFIRM),
        ("close_cover", {"cover": named("Garage door")}, Risk.SAFE),
        ("activate_scene", {"scene": named("Movie night")}, Risk.SAFE),
        ("activate_scene", {"scene": Named("party", "Party", delicate=True)}, Risk.CONFIRM),
        ("activate_scene", {}, Risk.CONFIRM),
        ("take_photo", {}, Risk.CONFIRM),
        ("take_screenshot", {}, Risk.SAFE),
        ("close_app", {}, Risk.CONFIRM),
        ("control_window", {"action": "close"}, Risk.CONFIRM),
        ("control_window", {"action": "minimise"}, Risk.SAFE),
        ("control_window", {}, Risk.CONFIRM),
        ("power", {"action": "suspend"}, Risk.CONFIRM),
        ("lock_screen", {}, Risk.SAFE),
    ],
)
def test_risk_follows_the_arguments(name: str, values: Mapping[str, Any], risk: Risk) -> None:
    assert CATALOG[name].risk(values) is risk


@pytest.mark.parametrize(
    ("name", "spoken"),
    [("unlock_door", False), ("open_cover", False), ("activate_scene", False), ("power", True)],
)
def test_a_way_into_the_house_needs_a_click(name: str, spoken: bool) -> None:
    assert CATALOG[name].spoken_yes is spoken


def test_every_change_that_the_catalog_calls_undoable_has_an_undo() -> None:
    undoable = {*range(1, 17), 19, 28, 29, 31, 32, 33, 34, 35, 64, 65, 66, 67, 70, 71, 72, 75, 86}
    assert {f.token for f in CATALOG if f.undo} == undoable
