"""The same calendar on a CalDAV server (Radicale) and in Evolution Data Server, real ones."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from assistant_core import settings_file
from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.functions import When
from assistant_core.resolvers.moment import resolve_moment
from assistant_core.services import Services
from system_actions.calendar import (
    bring_event_back,
    create_event,
    delete_event,
    list_events,
    move_event,
    move_event_back,
    take_event_out,
)
from system_actions.services.accounts import collections
from system_actions.services.bus import SessionBus
from system_actions.services.collection import Collection, CollectionFailed, same
from system_actions.services.collection_dav import DavCollection
from system_actions.services.collection_evolution import EvolutionCalendar
from system_actions.services.dav import Account
from system_actions.services.evolution import Evolution as EvolutionServer
from system_actions.services.secrets import Secrets
from tests.services.collections import Keep
from tests.services.evolution import Evolution
from tests.services.opening import Act, change
from tests.services.private_home import WallClock
from tests.services.radicale import PASSWORD, USER, Radicale

Time = Callable[[str], When]


@pytest.fixture
def at(wall_clock: WallClock) -> Time:
    """The time that words mean, on Wednesday, November 18, 2026, at ten in the morning in Berlin."""
    return lambda words: resolve_moment(words, wall_clock.now())


@pytest.fixture(params=["on_radicale", "on_evolution"])
def server(request: pytest.FixtureRequest) -> Radicale | Evolution:
    """Each of the two servers in turn."""
    found: Radicale | Evolution = request.getfixturevalue(request.param)
    return found


@pytest.fixture
async def elsewhere(server: object) -> AsyncIterator[Collection]:
    """The calendar as another program sees it, over a connection of its own."""
    services = Services()
    calendar, *_ = await collections(settings_file.load().calendar, "VEVENT", services)
    yield calendar
    await calendar.close()
    await services.close()


async def contents(calendar: Collection) -> dict[str, str]:
    return {item.id: item.text for item in await calendar.items()}


def alike(one: dict[str, str], other: dict[str, str]) -> bool:
    return one.keys() == other.keys() and all(same(text, other[id]) for id, text in one.items())


async def test_an_event_lives_on_the_server(act: Act, at: Time, elsewhere: Collection) -> None:
    created = await act(
        create_event, "dentist", at("friday at three"), duration=timedelta(minutes=30), place="Main Street"
    )
    assert created.said == ("Dentist is in your calendar: 3 on Friday afternoon until 3:30, at Main Street.")
    there = await contents(elsewhere)
    assert len(there) == 1 and "SUMMARY:Dentist" in next(iter(there.values()))
    moved = await act(move_event, "dentist", at("monday"))
    assert moved.said == "Dentist is now at 3 on Monday afternoon until 3:30."
    assert (await act(list_events, when=at("monday"))).value == "Dentist"
    assert await act(move_event_back, change(moved)) == "The event is back at its old time."
    assert alike(await contents(elsewhere), there)
    deleted = await act(delete_event, "dentist")
    assert await contents(elsewhere) == {}
    assert await act(bring_event_back, change(deleted)) == "The event is back in your calendar."
    assert alike(await contents(elsewhere), there)
    assert await act(take_event_out, change(created)) == "The event is out of your calendar again."
    assert await contents(elsewhere) == {}


async def test_a_series_lives_on_the_server(act: Act, at: Time, elsewhere: Collection) -> None:
    assert (await act(create_event, "yoga", at("every thursday at 6 pm"), people="anna")).said == (
        "Yoga is in your calendar: 6 tomorrow evening, every Thursday, with anna. I have sent no invitations."
    )
    there = await contents(elsewhere)
    moved = await act(move_event, "yoga", at("friday evening"))
    assert moved.said == "Yoga is now at 6 on Friday evening. The others of its series stay."
    assert (await act(list_events, when=at("friday"))).value == "Yoga"
    assert (await act(list_events, when=at("tomorrow"))).value == ""
    then = await contents(elsewhere)
    deleted = await act(delete_event, "yoga", when=at("friday"))
    assert (await act(list_events, when=at("this week"))).value == ""
    assert (await act(list_events, when=at("next week"))).value == "Yoga"
    await act(bring_event_back, change(deleted))
    assert alike(await contents(elsewhere), then)
    await act(move_event_back, change(moved))
    assert alike(await contents(elsewhere), there)


async def test_what_was_changed_elsewhere_is_not_overwritten(
    act: Act, at: Time, elsewhere: Collection
) -> None:
    created = await act(create_event, "holiday", at("friday"))
    moved = await act(move_event, "holiday", at("monday"))
    ((id, text),) = (await contents(elsewhere)).items()
    await elsewhere.replace(id, text.replace("SUMMARY:Holiday", "SUMMARY:Work"), expected=text)
    now = await contents(elsewhere)
    for undo, done in ((move_event_back, moved), (take_event_out, created)):
        with pytest.raises(WorldMoved) as caught:
            await act(undo, change(done))
        assert caught.value.said == "It has changed since, so I left it alone."
    assert await contents(elsewhere) == now


async def test_radicale_that_is_away_is_said_and_found_again(
    act: Act, at: Time, on_radicale: Radicale
) -> None:
    await act(create_event, "dentist", at("friday at three"))
    on_radicale.stop()
    for doing in (act(list_events), act(delete_event, "dentist"), act(create_event, "x", at("friday"))):
        with pytest.raises(ActionFailed) as caught:
            await doing
        assert caught.value.said == "I cannot reach 127.0.0.1."
    on_radicale.start()
    assert (await act(list_events)).value == "Dentist"


async def test_evolution_that_died_is_started_again(act: Act, at: Time, on_evolution: Evolution) -> None:
    await act(create_event, "dentist", at("friday at three"))
    on_evolution.kill()
    assert (await act(list_events)).value == "Dentist"


async def test_radicale_that_hangs_is_given_up(radicale: Radicale) -> None:
    patient, hasty = Account(radicale.address, "", ""), Account(radicale.address, "", "", patience=0.5)
    (home,) = await patient.collections()
    radicale.freeze()
    with pytest.raises(CollectionFailed) as caught:
        await DavCollection(hasty, home, "VEVENT").items()
    assert caught.value.said == "127.0.0.1 takes too long."
    for account in (patient, hasty):
        await account.close()


async def test_evolution_that_hangs_is_given_up(evolution: Evolution, real_services: Services) -> None:
    bus = await real_services.get(SessionBus)
    (personal, _) = await EvolutionServer(bus).sources("Calendar")
    calendar = EvolutionCalendar(EvolutionServer(bus), personal)
    assert await calendar.items() == []
    assert calendar._opened is not None
    # Only what is to be silent is waited for no longer than a second.
    calendar._opened = replace(calendar._opened, patience=1)
    evolution.freeze()
    with pytest.raises(CollectionFailed) as caught:
        await calendar.items()
    assert caught.value.said.startswith("Your desktop's calendar and contacts stopped answering")


async def test_a_server_that_refuses_is_said(act: Act, at: Time, on_radicale: Radicale, keep: Keep) -> None:
    on_radicale.make("holidays", "VEVENT", "Holidays")
    on_radicale.close_for_writing("holidays")
    keep_only(keep, on_radicale, name="Holidays")
    with pytest.raises(ActionFailed) as caught:
        await act(create_event, "dentist", at("friday at three"))
    assert caught.value.said == "You may not change Holidays."


async def test_a_calendar_of_the_desktop_that_refuses_is_said(
    act: Act, at: Time, evolution: Evolution, keep: Keep
) -> None:
    keep("calendar", kept="desktop", name="Birthdays & Anniversaries")
    with pytest.raises(ActionFailed) as caught:
        await act(create_event, "dentist", at("friday at three"))
    assert caught.value.said == "You may not change Birthdays & Anniversaries."


@pytest.mark.usefixtures("secret_service", "wall_clock")
async def test_an_account_that_cannot_be_used_says_why(
    act: Act, guarded_radicale: Radicale, real_services: Services, keep: Keep
) -> None:
    radicale = guarded_radicale

    async def why(**values: str) -> tuple[str, str]:
        settings_file.location().unlink(missing_ok=True)
        keep("calendar", kept="server", **values)
        with pytest.raises(ServiceMissing) as caught:
            await collections(settings_file.load().calendar, "VEVENT", real_services)
        return caught.value.said, caught.value.cure

    secrets = await real_services.get(Secrets)
    assert await why() == ("I do not know your server.", "run octavox calendar connect")
    assert await why(address=radicale.root, user=USER) == (
        "I have no password for your account.",
        f"run octavox calendar connect {radicale.root} --user {USER}",
    )
    await secrets.put(f"{USER}@127.0.0.1", "not the password")
    said, _ = await why(address=radicale.root, user=USER)
    assert said == "127.0.0.1 does not accept your name and password."
    await secrets.put(f"{USER}@127.0.0.1", PASSWORD)
    said, _ = await why(address=radicale.root, user=USER, name="Garden")
    assert said == "There is no calendar or address book called Garden where your settings say."
    said, _ = await why(address="http://127.0.0.1:1/", user=USER)
    assert said == "I cannot reach 127.0.0.1."
    radicale.stop()
    said, _ = await why(address=radicale.root, user=USER)
    assert said == "I cannot reach 127.0.0.1."


@pytest.mark.usefixtures("session_bus", "private_home")
async def test_a_desktop_without_a_calendar_says_so(act: Act, at: Time, keep: Keep) -> None:
    keep("calendar", kept="desktop")
    with pytest.raises(ServiceMissing) as caught:
        await act(list_events)
    assert caught.value.said == "Your desktop keeps no calendar or contacts."


@pytest.mark.usefixtures("no_session_bus", "private_home")
async def test_a_computer_without_a_bus_says_so(act: Act, at: Time, keep: Keep) -> None:
    keep("calendar", kept="desktop")
    with pytest.raises(ServiceMissing) as caught:
        await act(list_events)
    assert caught.value.said == "I cannot reach the programs of your desktop."


async def test_the_calendar_of_that_name_is_written_and_all_are_read(
    act: Act, at: Time, on_radicale: Radicale, keep: Keep
) -> None:
    on_radicale.make("work", "VEVENT", "Work")
    on_radicale.make("chores", "VTODO", "Chores")
    await act(create_event, "dentist", at("friday at three"))
    assert len(on_radicale.texts("home")) == 1
    services = Services()
    keep_only(keep, on_radicale, name="work")
    calendars = await collections(settings_file.load().calendar, "VEVENT", services)
    assert [calendar.label for calendar in calendars] == ["Work", "Home"]
    for calendar in calendars:
        await calendar.close()
    await services.close()


def keep_only(keep: Keep, server: Radicale, name: str) -> None:
    settings_file.location().unlink()
    keep("calendar", kept="server", address=server.address, name=name)
