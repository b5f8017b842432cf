"""A preset is nothing but the settings that it sets, which is told exactly and taken back exactly."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.first_start.presets import ONLY_TELL, PRESETS, Preset, changes, chosen
from assistant_core.calls import Call, Decision, Interpretation
from assistant_core.catalog import Catalog
from assistant_core.functions import Risk
from assistant_core.live_settings import LiveSettings
from assistant_core.planner import Planner
from assistant_core.services import Services
from assistant_core.settings import ActionChoice, Settings
from tests.services.own_actions import OwnActions

CAREFUL, USUAL, FEW = PRESETS


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog.load()


@pytest.fixture
def live(tmp_path: Path) -> LiveSettings:
    return LiveSettings(tmp_path / "settings.toml")


def risks(preset: Preset, catalog: Catalog, settings: Settings | None = None) -> dict[str, object]:
    sets = preset.sets(catalog, settings or Settings())
    return {table.partition(".")[2]: risk for (table, key), risk in sets.items() if key == "risk"}


def test_careful_asks_before_every_change_and_not_before_an_answer(catalog: Catalog) -> None:
    held = risks(CAREFUL, catalog)
    assert set(held.values()) == {"confirm"}
    for name in ("set_volume", "take_note", "open_website", "turn_off", "set_wifi", "type_text"):
        assert name in held
    for name in ("get_time", "calculate", "list_events", "undo", "cancel", "irrelevant", "help"):
        assert name not in held


def test_what_only_tells_is_known_and_undoes_nothing(catalog: Catalog) -> None:
    assert {function.name for function in catalog} >= ONLY_TELL
    assert not [name for name in ONLY_TELL if catalog[name].undo is not None]
    assert not [name for name in ONLY_TELL if catalog[name].risk_rule is not Risk.SAFE]


def test_with_careful_every_function_that_may_change_something_is_asked_about(catalog: Catalog) -> None:
    held = risks(CAREFUL, catalog)
    for function in catalog:
        declared = function.risk_rule
        asked = isinstance(declared, Risk) and declared > Risk.SAFE
        assert (function.name in held) is not (asked or function.name in ONLY_TELL), function.name


def test_few_questions_lets_only_be_done_what_can_be_undone(catalog: Catalog) -> None:
    held = risks(FEW, catalog)
    assert set(held.values()) == {"safe"} and "delete_list" in held
    for name in held:
        assert catalog[name].undo is not None and catalog[name].spoken_yes
    for name in ("power", "send_email", "unlock_door", "close_app", "take_photo"):
        assert name not in held
    assert FEW.sets(catalog, Settings())["thresholds", "run"] == 0.7


def test_usual_is_how_everything_is_at_first(catalog: Catalog) -> None:
    assert USUAL.sets(catalog, Settings()) == {} and chosen(Settings(), catalog) is USUAL


@pytest.mark.parametrize("first", PRESETS)
@pytest.mark.parametrize("then", PRESETS)
def test_what_is_chosen_is_recognised_and_going_over_leaves_nothing_behind(
    live: LiveSettings, catalog: Catalog, first: Preset, then: Preset
) -> None:
    for preset in (first, then):
        live.change_all(changes(preset, live.now, catalog))
        assert chosen(live.now, catalog) is preset
    wanted = then.sets(catalog, live.now)
    assert {f"actions.{name}" for name in live.now.actions} == {
        t for t, _ in wanted if t.startswith("actions.")
    }
    live.change_all(changes(USUAL, live.now, catalog))
    assert live.now == Settings() and live.path.read_text().strip() == ""


def test_decisions_of_ones_own_stay(live: LiveSettings, catalog: Catalog) -> None:
    live.change("actions.set_volume", "risk", "forbidden")
    live.change("actions.turn_on", "enabled", False)
    live.change("actions.unlock_door", "risk", "safe")
    live.change("thresholds", "choose", 0.5)
    for preset in PRESETS:
        live.change_all(changes(preset, live.now, catalog))
        assert chosen(live.now, catalog) is preset
        assert live.now.actions["set_volume"].risk == "forbidden"
        assert not live.now.actions["turn_on"].enabled
        assert live.now.actions["unlock_door"].risk == "safe" and live.now.thresholds.choose == 0.5


@pytest.mark.parametrize("first", PRESETS)
def test_few_questions_asks_about_what_a_function_of_ones_own_carries_out(
    live: LiveSettings, catalog: Catalog, first: Preset
) -> None:
    live.change("actions.delete_list", "done_by", "mine")
    for preset in (first, FEW):
        live.change_all(changes(preset, live.now, catalog))
        assert chosen(live.now, catalog) is preset
    assert live.now.actions["delete_list"] == ActionChoice(done_by="mine")
    assert set(risks(FEW, catalog)) - set(risks(FEW, catalog, live.now)) == {"delete_list"}


def test_what_few_questions_set_is_taken_back_once_another_carries_it_out(
    live: LiveSettings, catalog: Catalog
) -> None:
    for preset in (FEW, USUAL):
        live.change_all(changes(FEW, live.now, catalog))
        live.change("actions.delete_list", "done_by", "mine")
        assert live.now.actions["delete_list"].risk == "safe" and chosen(live.now, catalog) is None
        live.change_all(changes(preset, live.now, catalog))
        assert live.now.actions["delete_list"] == ActionChoice(done_by="mine")
        live.reset("actions.delete_list", "done_by")


@pytest.mark.parametrize(("by", "decision"), [("", Decision.RUN), ("mine", Decision.CONFIRM)])
async def test_with_few_questions_only_what_can_be_undone_runs_unasked(
    live: LiveSettings, small_catalog: Catalog, house_services: Services, by: str, decision: Decision
) -> None:
    undo = small_catalog["set_level"].undo
    wipe = replace(small_catalog["wipe"], undo=undo)
    mine = replace(small_catalog["wipe"], name="mine", token=128, binding="command", preview=None)
    catalog = Catalog([wipe, mine], small_catalog.names)
    live.change("actions.wipe", "done_by", by)
    live.change_all(changes(FEW, live.now, catalog))
    planner = Planner(catalog, house_services, lambda: datetime.now(UTC), live.now.thresholds)
    planner.choices = live.now.actions
    plan = await planner.plan("wipe the house", Interpretation((Call("wipe"),), 0.95))
    assert plan.decision is decision


FORBIDDEN_MACRO = """
[[action]]
name = "leave"
description = "Leave the house."
phrases = ["leave the house"]
risk = "forbidden"
macro = [{action = "read_level"}]
"""


@pytest.mark.parametrize("preset", PRESETS)
async def test_a_macro_that_is_forbidden_stays_so(
    live: LiveSettings, own: OwnActions, preset: Preset
) -> None:
    own.write(FORBIDDEN_MACRO)
    own.catalog.refresh()
    live.change_all(changes(preset, live.now, own.catalog))
    assert "leave" not in live.now.actions
    own.assistant.stages.planner.choices = live.now.actions
    assert (await own.plan("leave the house")).decision is Decision.REFUSE


@pytest.mark.parametrize("preset", [CAREFUL, FEW])
def test_settings_that_are_nearly_a_preset_are_none(
    live: LiveSettings, catalog: Catalog, preset: Preset
) -> None:
    live.change_all(changes(preset, live.now, catalog))
    (table, key), *_ = [one for one in preset.sets(catalog, live.now) if one[1] == "risk"]
    live.reset(table, key)
    assert chosen(live.now, catalog) is None


@pytest.mark.parametrize(
    ("preset", "name", "decision"),
    [
        (CAREFUL, "set_level", Decision.CONFIRM),
        (CAREFUL, "wipe", Decision.CONFIRM),
        (USUAL, "set_level", Decision.RUN),
        (USUAL, "wipe", Decision.CONFIRM),
        (FEW, "wipe", Decision.CONFIRM),
    ],
)
async def test_the_planner_keeps_to_what_is_set(
    live: LiveSettings,
    small_catalog: Catalog,
    house_services: Services,
    preset: Preset,
    name: str,
    decision: Decision,
) -> None:
    live.change_all(changes(preset, live.now, small_catalog))
    planner = Planner(small_catalog, house_services, lambda: datetime.now(UTC), live.now.thresholds)
    planner.choices = live.now.actions
    call = Call(name, {"level": "ten percent"} if name == "set_level" else {})
    plan = await planner.plan("level to ten percent", Interpretation((call,), 0.95))
    assert plan.decision is decision
