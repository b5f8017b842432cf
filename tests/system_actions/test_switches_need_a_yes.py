"""What cuts this computer off is not done without a yes; what does not runs at once."""

import asyncio
from pathlib import Path

import pytest

from assistant_core import settings
from assistant_core.calls import Call, Decision, Interpretation, Plan
from assistant_core.catalog import Catalog
from assistant_core.events import ConfirmationAsked, Events
from assistant_core.functions import Risk
from assistant_core.gate import Gate
from assistant_core.planner import Planner
from assistant_core.services import Services
from system_actions import bluetooth, network
from tests.services.buses import Mock, Mocks
from tests.services.private_home import WallClock
from tests.services.wireless import Bluez

CATALOG = Catalog.from_modules([network, bluetooth])
NM = "org.freedesktop.NetworkManager"


@pytest.fixture
def laptop(mocks: Mocks, bluez: Bluez, private_home: Path) -> Mock:
    """A NetworkManager and a BlueZ."""
    return mocks.start("networkmanager", NM, "/org/freedesktop/NetworkManager")


async def planned(services: Services, clock: WallClock, text: str, name: str, **spans: str) -> Plan:
    """The plan for a call as the model wrote it."""
    planner = Planner(CATALOG, services, clock.now, settings.Thresholds())
    return await planner.plan(text, Interpretation((Call(name, {**spans}),), 0.99))


@pytest.mark.parametrize(("name", "state"), [("set_wifi", "off"), ("set_airplane_mode", "on")])
async def test_what_cuts_off_is_asked_about_and_a_no_leaves_it(
    laptop: Mock, real_services: Services, wall_clock: WallClock, bluez: Bluez, name: str, state: str
) -> None:
    plan = await planned(real_services, wall_clock, f"switch it {state}", name, state=state)
    assert plan.decision is Decision.CONFIRM and plan.risk is Risk.CONFIRM
    events = Events()
    gate = Gate(events, settings.Confirmation(seconds=5))

    def deny(event: object) -> None:
        if isinstance(event, ConfirmationAsked):
            asyncio.get_running_loop().call_soon(gate.answer, event.id, False, "click")

    events.subscribe(deny)
    assert not (await gate.pass_through(plan, ["line"])).approved
    on = laptop.tell("org.freedesktop.DBus.Properties.Get", NM, "WirelessEnabled")
    assert "true" in on and bluez.powered()


@pytest.mark.parametrize(
    ("name", "state"),
    [("set_wifi", "on"), ("set_airplane_mode", "off"), ("set_bluetooth", "on"), ("set_bluetooth", "off")],
)
async def test_what_cuts_nothing_off_runs_at_once(
    laptop: Mock, real_services: Services, wall_clock: WallClock, name: str, state: str
) -> None:
    plan = await planned(real_services, wall_clock, f"switch it {state}", name, state=state)
    assert plan.decision is Decision.RUN and (plan.reason, plan.risk) == ("", Risk.SAFE)


@pytest.mark.parametrize(
    ("words", "decision", "reason"),
    [
        ("sony headphones", Decision.RUN, ""),
        ("toaster", Decision.REFUSE, "I know no bluetooth device called toaster."),
        ("mouse", Decision.REFUSE, "Which one: mouse (Pebble) or mouse (MX Master)?"),
    ],
)
async def test_devices_are_named_as_people_name_them(
    laptop: Mock, real_services: Services, wall_clock: WallClock, bluez: Bluez,
    words: str, decision: Decision, reason: str,
) -> None:  # fmt: skip
    for number, (label, icon) in enumerate(
        [("Pebble", "input-mouse"), ("MX Master", "input-mouse"), ("Sony Headphones", "audio-headphones")]
    ):
        bluez.add_device(label, number + 1, icon)
    plan = await planned(real_services, wall_clock, f"connect the {words}", "connect_device", device=words)
    assert (plan.decision, plan.reason) == (decision, reason)


@pytest.mark.parametrize(("name", "words"), [("set_wifi", "purple"), ("set_bluetooth", "50 percent")])
async def test_a_switch_that_is_neither_on_nor_off_is_not_turned(
    laptop: Mock, real_services: Services, wall_clock: WallClock, name: str, words: str
) -> None:
    plan = await planned(real_services, wall_clock, f"switch it {words}", name, state=words)
    assert plan.decision is not Decision.RUN and not plan.calls[0].values.get("state")
