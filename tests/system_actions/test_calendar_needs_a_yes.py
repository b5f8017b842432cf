"""What touches other people or takes something away is asked about first, and a no leaves all as it is."""

import asyncio
from pathlib import Path

import pytest

from assistant_core import paths, settings, settings_file
from assistant_core.calls import Call, Decision, Interpretation, Plan
from assistant_core.catalog import Catalog
from assistant_core.events import ConfirmationAsked, Events
from assistant_core.functions import Risk
from assistant_core.gate import Gate
from assistant_core.planner import Planner
from assistant_core.resolvers.moment import resolve_moment
from assistant_core.services import Services
from system_actions import calendar, contacts, lists
from system_actions.calendar import create_event
from system_actions.contacts import create_contact
from system_actions.lists import add_to_list
from tests.services.opening import Act
from tests.services.private_home import WallClock

CATALOG = Catalog.from_modules([calendar, contacts, lists])


@pytest.fixture
async def kept(act: Act, wall_clock: WallClock, private_home: Path) -> Path:
    """An event, two contacts and a list."""
    await act(create_event, "dentist", resolve_moment("friday at three", wall_clock.now()))
    await act(create_contact, "anna berg")
    await act(create_contact, "anna bell")
    await act(add_to_list, "milk")
    return paths.data_dir()


def files(folder: Path) -> dict[str, bytes]:
    kinds = ("*.ics", "*.vcf", "*.md")
    return {str(path): path.read_bytes() for kind in kinds for path in folder.rglob(kind)}


async def planned(services: Services, clock: WallClock, name: str, /, **spans: str) -> Plan:
    """The plan for a call as the model wrote it."""
    planner = Planner(CATALOG, services, clock.now, settings.Thresholds())
    text = " ".join(spans.values())
    return await planner.plan(text, Interpretation((Call(name, {**spans}),), 0.99))


@pytest.mark.parametrize(
    ("name", "spans", "shown"),
    [
        (
            "create_event",
            {"title": "lunch", "when": "friday at noon", "people": "anna"},
            "lunch: noon on Friday, with anna",
        ),
        (
            "move_event",
            {"title": "dentist", "when": "monday"},
            "Dentist: 3 on Friday afternoon → 3 on Monday afternoon",
        ),
        ("delete_event", {"title": "dentist"}, "Dentist at 3 on Friday afternoon would go"),
        ("create_contact", {"name": "tom", "phone": "030 1234"}, "Tom would be added with 030 1234"),
        ("delete_list", {"list": "shopping"}, "1 item would go: milk"),
    ],
)
async def test_a_no_leaves_all_as_it_is(
    kept: Path,
    act: Act,
    real_services: Services,
    wall_clock: WallClock,
    name: str,
    spans: dict[str, str],
    shown: str,
) -> None:
    before = files(kept)
    plan = await planned(real_services, wall_clock, name, **spans)
    assert plan.decision is Decision.CONFIRM and plan.risk is Risk.CONFIRM
    (call,) = plan.calls
    assert call.function.preview is not None
    assert await act(call.function.preview, **call.values) == shown
    events = Events()
    gate = Gate(events, settings.Confirmation(seconds=5))

    def deny(event: object) -> None:
        if isinstance(event, ConfirmationAsked):
            asyncio.get_running_loop().call_soon(gate.answer, event.id, False, "click")

    events.subscribe(deny)
    assert not (await gate.pass_through(plan, [shown])).approved
    assert files(kept) == before


@pytest.mark.parametrize(
    ("name", "spans"),
    [
        ("create_event", {"title": "lunch", "when": "friday at noon"}),
        ("list_events", {"when": "friday"}),
        ("find_contact", {"name": "anna berg"}),
        ("add_to_list", {"item": "tea"}),
        ("show_list", {"list": "shopping"}),
        ("remove_from_list", {"item": "milk"}),
    ],
)
async def test_what_harms_nobody_runs_at_once(
    kept: Path, real_services: Services, wall_clock: WallClock, name: str, spans: dict[str, str]
) -> None:
    plan = await planned(real_services, wall_clock, name, **spans)
    assert plan.decision is Decision.RUN and (plan.reason, plan.risk) == ("", Risk.SAFE)


@pytest.mark.parametrize(
    ("name", "spans", "decision", "reason"),
    [
        ("find_contact", {"name": "anna"}, Decision.REFUSE, "Which one: Anna Bell or Anna Berg?"),
        ("find_contact", {"name": "zacharias"}, Decision.REFUSE, "I know no contact called zacharias."),
        ("create_event", {"title": "lunch"}, Decision.ASK, "When is it?"),
        ("create_event", {"title": "tea", "when": "31 february"}, Decision.REFUSE, "There is no such date."),
        ("create_event", {"when": "friday"}, Decision.ASK, "What is the event called?"),
        ("move_event", {"title": "dentist"}, Decision.ASK, "When is it to be?"),
        ("create_contact", {"phone": "030 1234"}, Decision.ASK, "What is the name?"),
    ],
)
async def test_what_is_missing_or_cannot_be_is_said(
    kept: Path,
    real_services: Services,
    wall_clock: WallClock,
    name: str,
    spans: dict[str, str],
    decision: Decision,
    reason: str,
) -> None:
    plan = await planned(real_services, wall_clock, name, **spans)
    assert (plan.decision, plan.reason) == (decision, reason)


@pytest.mark.parametrize("section", ["calendar", "contacts", "lists"])
async def test_a_server_that_is_away_is_the_reason_of_a_refusal(
    kept: Path, wall_clock: WallClock, section: str
) -> None:
    settings_file.save(section, "kept", "server")
    settings_file.save(section, "address", "http://127.0.0.1:1/")
    name, spans = {
        "calendar": ("list_events", {}),
        "contacts": ("create_contact", {"name": "tom"}),
        "lists": ("add_to_list", {"item": "milk"}),
    }[section]
    services = Services()
    plan = await planned(services, wall_clock, name, **spans)
    await services.close()
    assert plan.decision is Decision.REFUSE
    assert plan.reason == "I cannot reach 127.0.0.1. Check the address and the network."
