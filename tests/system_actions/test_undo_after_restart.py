"""What was done is undone from what the journal kept on disk, by another process than the one that did it."""

from datetime import timedelta
from pathlib import Path

import pytest

from assistant_core.calls import Decision, Plan, PlannedCall
from assistant_core.catalog import Catalog
from assistant_core.functions import Value
from assistant_core.journal import Journal
from assistant_core.resolvers.moment import resolve_moment
from assistant_core.runner import Runner
from assistant_core.services import Services
from system_actions.services.calendars import Calendars
from system_actions.services.clock import Clock
from system_actions.services.contacts import Contacts
from system_actions.services.lists import Lists
from system_actions.services.written import Written
from tests.services.private_home import WallClock

CATALOG = Catalog.load()


async def do(runner: Runner, journal: Journal, name: str, /, **values: Value) -> str:
    call = PlannedCall(CATALOG[name], {n: str(v) for n, v in values.items()}, values)
    plan = Plan("words", (call,), Decision.RUN, 1.0)
    results = await runner.run(plan, journal.begin("words"), lambda _index, _result: None)
    assert results[0].error is None, results[0].error
    return results[0].said


@pytest.mark.usefixtures("private_home")
async def test_timers_alarms_lists_notes_contacts_and_events_are_put_back(
    tmp_path: Path, wall_clock: WallClock, real_services: Services
) -> None:
    path = tmp_path / "journal.db"
    journal = Journal(path)
    runner = Runner(CATALOG, real_services, journal)
    time = resolve_moment("every weekday at seven", wall_clock.now(), morning=True)
    await do(runner, journal, "set_timer", duration=timedelta(minutes=10, seconds=0.5), name="tea")
    await do(runner, journal, "set_alarm", time=time)
    await do(runner, journal, "change_timer", change="pause")
    await do(runner, journal, "cancel_alarm", kind="alarm")
    await do(runner, journal, "add_to_list", item="milk and eggs")
    await do(runner, journal, "take_note", text="the meter reads 412")
    await do(runner, journal, "create_contact", name="rosa klein")
    await do(runner, journal, "create_event", title="yoga", when=resolve_moment("friday", wall_clock.now()))
    await do(runner, journal, "delete_event", title="yoga")
    journal.close()
    await real_services.drop(Clock)
    for kind in (Written, Lists, Contacts, Calendars):
        await real_services.drop(kind)

    reopened = Journal(path)
    again = Runner(CATALOG, real_services, reopened)
    said = [words for _ in range(9) for words in await again.undo()]
    assert said == [
        "The event is back in your calendar.",
        "The event is out of your calendar again.",
        "Rosa Klein is no longer in your contacts.",
        "The note is gone.",
        "The shopping list is as it was.",
        "Set again: alarm at 7 am every weekday.",
        "The tea timer has 10 minutes left again.",
        "The alarm is gone.",
        "The timer is gone.",
    ]
    assert await (await real_services.get(Clock)).alerts() == []
    assert await (await real_services.get(Written)).lists() == []
    reopened.close()
