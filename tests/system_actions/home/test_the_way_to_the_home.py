"""From calls to the home: names, places, questions and refusals, with the real planner, gate and runner."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant_core.calls import Call, Decision, Interpretation, Plan
from assistant_core.catalog import Catalog
from assistant_core.events import Events
from assistant_core.functions import Risk
from assistant_core.gate import BY_VOICE, Gate
from assistant_core.journal import Journal
from assistant_core.planner import Planner
from assistant_core.runner import Runner
from assistant_core.services import Services
from assistant_core.settings import Confirmation, Thresholds
from tests.services.real_home import RealHouse

CATALOG = Catalog.load()
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


async def plan(services: Services, text: str, name: str, **arguments: str) -> Plan:
    planner = Planner(CATALOG, services, lambda: NOON, Thresholds(run=0.6, choose=0.3))
    return await planner.plan(text, Interpretation((Call(name, arguments),), 0.99))


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("text", "name", "arguments", "id"),
    [
        ("turn on the kitchen ceiling", "turn_on", {"device": "kitchen ceiling"}, "light.kitchen_ceiling"),
        ("lamp in the bedroom on", "turn_on", {"device": "lamp", "area": "bedroom"}, "light.bedroom_lamp"),
        ("lamp on in the study", "turn_on", {"device": "lamp", "area": "study"}, "light.study_lamp"),
        ("study lamp on", "turn_on", {"device": "study lamp"}, "light.study_lamp"),
        ("coffee machine", "turn_on", {"device": "coffee machine"}, "switch.coffee_machine"),
        ("the telly off", "turn_off", {"device": "telly"}, "media_player.tv"),
        ("lock the front door", "lock_door", {"door": "front door"}, "lock.front_door"),
        ("close the blinds", "close_cover", {"cover": "blinds"}, "cover.kitchen_blinds"),
        ("close the curtains", "close_cover", {"cover": "curtains"}, "cover.bedroom_curtains"),
        ("shut the garage", "close_cover", {"cover": "garage"}, "cover.garage"),
        ("movie night please", "activate_scene", {"scene": "movie night"}, "scene.movie_night"),
        ("is the smoke detector ok", "get_home_state", {"device": "smoke detector"}, "binary_sensor.smoke"),
        ("kitchen lights off", "turn_off", {"device": "kitchen lights"},
         "light.counter_lights,light.kitchen_ceiling"),
        ("jazz in the kitchen", "play_on_speaker", {"what": "jazz", "speaker": "kitchen"},
         "media_player.kitchen"),
    ],
)  # fmt: skip
async def test_words_find_their_thing_and_what_is_safe_runs(
    real_services: Services, text: str, name: str, arguments: dict[str, str], id: str
) -> None:
    made = await plan(real_services, text, name, **arguments)
    assert made.decision is Decision.RUN, made.reason
    assert id in {getattr(value, "id", "") for value in made.calls[0].values.values()}


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("text", "name", "arguments", "reason"),
    [
        ("turn on the lamp", "turn_on", {"device": "lamp"}, "Which one: Lamp (Bedroom) or Lamp (Study)?"),
        ("disco ball on", "turn_on", {"device": "disco ball"}, "I know no home device called disco ball."),
        (
            "secret light on", "turn_on", {"device": "secret light"},
            "I know no home device called secret light.",
        ),
        ("lamp in the attic", "turn_on", {"device": "lamp", "area": "attic"}, "I know no area called attic."),
        ("dim the fan", "set_light", {"light": "fan"}, "I know no light called fan."),
        ("open the sesame", "open_cover", {"cover": "sesame"}, "I know no cover called sesame."),
    ],
)  # fmt: skip
async def test_what_is_not_there_or_could_be_two_is_said(
    real_services: Services, text: str, name: str, arguments: dict[str, str], reason: str
) -> None:
    made = await plan(real_services, text, name, **arguments)
    assert made.decision is Decision.REFUSE and made.reason == reason


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("device", ["christmas lights", "kitchen fairy lights", "garden lights", "big light"])
async def test_a_light_that_is_not_there_never_means_all_lights(real_services: Services, device: str) -> None:
    made = await plan(real_services, f"{device} on", "turn_on", device=device)
    assert made.decision in (Decision.REFUSE, Decision.CONFIRM)
    meant = made.calls[0].values["device"]
    assert meant is None or "," not in getattr(meant, "id", "")


RISKY = [
    ("unlock the front door", "unlock_door", {"door": "front door"}, "lock.front_door"),
    ("open the garage door", "open_cover", {"cover": "garage door"}, "cover.garage"),
    ("open the driveway", "open_cover", {"cover": "driveway"}, "cover.driveway"),
    ("party", "activate_scene", {"scene": "party"}, "lock.back_door"),
    ("arrival scene", "activate_scene", {"scene": "arrival"}, "cover.garage"),
]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(("text", "name", "arguments", "id"), RISKY)
async def test_what_opens_the_house_waits_for_a_click_and_a_no_leaves_it_shut(
    real_services: Services,
    real_house: RealHouse,
    text: str,
    name: str,
    arguments: dict[str, str],
    id: str,
) -> None:
    before = real_house.state(id)
    made = await plan(real_services, text, name, **arguments)
    assert made.decision is Decision.CONFIRM and made.risk is Risk.CONFIRM
    gate = Gate(Events(), Confirmation(seconds=5))
    waiting = asyncio.ensure_future(gate.pass_through(made, ["what it does"]))
    await asyncio.sleep(0)
    assert gate.question is not None
    assert not gate.answer(gate.question.id, True, BY_VOICE)
    assert gate.answer(gate.question.id, False, "click")
    assert not (await waiting).approved
    assert real_house.state(id) == before


@pytest.mark.usefixtures("home")
async def test_a_socket_is_asked_about(real_services: Services) -> None:
    made = await plan(real_services, "christmas tree on", "turn_on", device="christmas tree")
    assert made.decision is Decision.CONFIRM


@pytest.mark.usefixtures("home")
async def test_an_act_is_journalled_and_undone_after_a_restart(
    real_services: Services, real_house: RealHouse, tmp_path: Path
) -> None:
    real_house.change("light.counter_lights", is_on=True, brightness=51)
    journal = Journal(tmp_path / "journal.db")
    made = await plan(
        real_services, "counter lights to 80 percent", "set_light",
        light="counter lights", brightness="80 percent",
    )  # fmt: skip
    results = await Runner(CATALOG, real_services, journal).run(made, journal.begin("words"), lambda *_: None)
    assert [result.said for result in results] == ["Counter Lights are at 80 percent."]
    journal.close()
    again = Journal(tmp_path / "journal.db")
    assert await Runner(CATALOG, real_services, again).undo() == [
        "Counter Lights are on, at 20 percent again."
    ]
    assert real_house.attribute("light.counter_lights", "brightness") == 51
    again.close()


HOME_FUNCTIONS = [function for function in CATALOG if 64 <= function.token <= 75]


def test_all_of_them_are_there_and_what_the_catalog_says_can_be_undone() -> None:
    assert len(HOME_FUNCTIONS) == 12
    assert {f.token for f in HOME_FUNCTIONS if f.undo} == {64, 65, 66, 67, 70, 71, 72, 75}


@pytest.mark.usefixtures("private_home")
@pytest.mark.parametrize("function", HOME_FUNCTIONS, ids=lambda function: function.name)
async def test_without_a_home_every_one_says_what_to_do(real_services: Services, function: object) -> None:
    planner = Planner(CATALOG, real_services, lambda: NOON, Thresholds(run=0.6, choose=0.3))
    reason = await planner.unavailable(function)  # type: ignore[arg-type]
    assert reason == "I am not connected to your home. Run octavox home connect ADDRESS."
