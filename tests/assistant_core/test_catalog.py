"""The catalog is read from signatures alone."""

from dataclasses import replace

import pytest

from assistant_core.catalog import Catalog, CatalogBroken
from assistant_core.functions import Kind, Risk


def test_a_signature_says_everything(small_catalog: Catalog) -> None:
    function = small_catalog["set_level"]
    assert function.signature == "set_level(level: percent, room?: name)"
    assert function.description == "Set the level."
    level = function.parameter("level")
    assert level is not None and level.kind is Kind.PERCENT and level.required
    assert level.description == "How high, 0 to 100 %."
    assert function.undo is not None and list(function.services) == ["house"]


def test_choices_come_from_literals_and_states(small_catalog: Catalog) -> None:
    lamp = small_catalog["set_lamp"]
    assert [p.choices for p in lamp.parameters] == [("on", "off"), ("slow", "fast"), ()]


def test_risk_may_depend_on_the_arguments(small_catalog: Catalog) -> None:
    assert small_catalog["set_lamp"].risk({"state": True}) is Risk.SAFE
    assert small_catalog["set_lamp"].risk({"state": False}) is Risk.CONFIRM


def test_two_functions_cannot_share_a_token(small_catalog: Catalog) -> None:
    with pytest.raises(CatalogBroken):
        Catalog([*small_catalog, small_catalog["wipe"]])


def test_a_catalog_follows_a_source_that_changes(small_catalog: Catalog) -> None:
    mine = replace(small_catalog["wipe"], token=128, name="mine")
    answers = [[mine], None, [replace(mine, name="yours")], []]
    small_catalog.follow(lambda: answers.pop(0))
    assert small_catalog[128].name == "mine"
    small_catalog.refresh()
    assert "mine" in small_catalog
    small_catalog.refresh()
    assert "mine" not in small_catalog and small_catalog[128].name == "yours"
    small_catalog.refresh()
    assert "yours" not in small_catalog and "wipe" in small_catalog


def test_a_source_cannot_take_the_place_of_a_function(small_catalog: Catalog) -> None:
    wipe = small_catalog["wipe"]
    with pytest.raises(CatalogBroken):
        small_catalog.follow(lambda: [replace(wipe, token=128)])
    assert small_catalog["wipe"] is wipe


def test_the_built_in_catalog_has_its_fixed_numbers() -> None:
    built_in = Catalog.load()
    assert sorted(f.token for f in built_in) == list(range(95))
    fixed = {
        0: "irrelevant",
        3: "set_volume",
        22: "power",
        39: "set_reminder",
        76: "calculate",
        94: "type_text",
    }
    assert {token: built_in[token].name for token in fixed} == fixed
    assert built_in["power"].signature == "power(action: suspend/hibernate/restart/shutdown/logout)"
    nested = {(f.name, p.name) for f in built_in for p in f.parameters if p.nested}
    assert nested == {
        ("set_reminder", "about"), ("send_email", "body"), ("send_message", "text"), ("add_to_list", "item"),
        ("take_note", "text"), ("translate", "text"), ("copy_text", "text"), ("type_text", "text"),
    }  # fmt: skip


def test_every_function_says_what_it_does_and_gives_examples() -> None:
    for function in Catalog.load():
        assert function.description, function.name
        assert len(function.examples) >= 6, function.name
