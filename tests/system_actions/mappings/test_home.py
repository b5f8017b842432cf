"""Services of Home Assistant as functions of one's own, on a real server."""

import pytest

from assistant_core.calls import Decision
from assistant_core.wording import exact
from tests.services.own_actions import OwnActions
from tests.services.real_home import RealHouse

ENTRY = """
[[action]]
name = "reading_light"
description = "Light to read by."
phrases = ["reading light at {level}", "reading light at {level} in {seconds} seconds"]
risk = "safe"
[action.parameters.level]
kind = "percent"
[action.parameters.seconds]
kind = "number"
required = false
[action.home]
service = "light.turn_on"
entity = ["light.bedroom_lamp"]
data = {brightness_pct = "{level}", transition = "{seconds}"}
"""


@pytest.mark.usefixtures("home")
async def test_the_service_is_called_with_what_was_said(own: OwnActions, real_house: RealHouse) -> None:
    own.write(ENTRY)
    report = await own.say("Reading light at forty percent.")
    assert report.reply == "Your home has taken reading light." and not report.failed
    assert real_house.attribute("light.bedroom_lamp", "brightness") == 102


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("reading light at 40 percent", 'light.turn_on ["light.bedroom_lamp"] {"brightness_pct": 40}'),
        (
            "reading light at 40 percent in two seconds",
            'light.turn_on ["light.bedroom_lamp"] {"brightness_pct": 40, "transition": 2}',
        ),
    ],
)
async def test_the_service_is_shown_with_what_it_is_told(own: OwnActions, said: str, shown: str) -> None:
    own.write(ENTRY)
    (call,) = (await own.plan(said)).calls
    assert exact(call) == shown


async def test_a_service_without_things_and_data_is_shown_alone(own: OwnActions) -> None:
    own.write(ENTRY.partition("entity")[0].replace('"reading light at {level} in', '"read at {level} in'))
    (call,) = (await own.plan("reading light at forty percent")).calls
    assert exact(call) == "light.turn_on"


@pytest.mark.usefixtures("home")
async def test_what_the_home_does_not_know_is_refused(own: OwnActions, real_house: RealHouse) -> None:
    own.write(ENTRY.replace("light.turn_on", "light.paint"))
    report = await own.say("reading light at forty percent")
    assert report.failed and report.reply == "Home Assistant refused."


@pytest.mark.parametrize("entity", ["light.secret", "light.nowhere"])
@pytest.mark.usefixtures("home")
async def test_a_thing_that_is_withheld_or_not_there_is_not_touched(
    own: OwnActions, real_house: RealHouse, entity: str
) -> None:
    own.write(ENTRY.replace("light.bedroom_lamp", entity))
    report = await own.say("reading light at forty percent")
    assert report.failed and report.reply == "That is not in your home any more."


async def test_without_a_home_it_says_so(own: OwnActions) -> None:
    own.write(ENTRY)
    plan = await own.plan("reading light at forty percent")
    assert plan.decision is Decision.REFUSE and plan.reason


@pytest.mark.expected_logs("home.service: it must be a service as Home Assistant writes it")
async def test_what_is_no_service_is_refused_when_it_is_read(own: OwnActions) -> None:
    own.write(ENTRY.replace("light.turn_on", "turn on"))
    assert "home.service" in own.problems()[0] and "reading_light" not in own.catalog


@pytest.mark.parametrize("key", ["entity_id", "device_id", "area_id", "floor_id", "label_id"])
@pytest.mark.parametrize("data", ['{{{0} = "lock.front_door"}}', '{{target = {{{0} = "{{level}}"}}}}',
                                  '{{steps = [{{{0} = ["light.secret"]}}]}}'])  # fmt: skip
@pytest.mark.expected_logs("name them under entity")
async def test_things_cannot_be_named_past_the_look_whether_they_are_exposed(
    own: OwnActions, key: str, data: str
) -> None:
    own.write(f"{ENTRY.partition('data')[0]}data = {data.format(key)}\n")
    assert f"reading_light: {key} in data names things: name them under entity" in own.problems()[0]
    assert "reading_light" not in own.catalog
