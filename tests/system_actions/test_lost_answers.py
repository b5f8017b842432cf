"""Servers that take a change and whose answer is lost: nothing is claimed, and nothing is sent twice."""

from collections.abc import AsyncIterator

import pytest

from assistant_core.functions import Handler, Named
from assistant_core.resolvers.moment import resolve_moment
from system_actions.calendar import create_event, delete_event, list_events, move_event
from system_actions.contacts import create_contact, known_contacts
from system_actions.lists import add_to_list, delete_list, known_lists, remove_from_list, show_list
from tests.services.collections import Keep
from tests.services.opening import Act, refused
from tests.services.private_home import WallClock
from tests.services.radicale import Radicale
from tests.services.wire import Wire

UNKNOWN = "127.0.0.1 stopped answering, so I cannot say whether that was done."


@pytest.fixture
async def wired_radicale(radicale: Radicale, keep: Keep) -> AsyncIterator[Wire]:
    """Events, contacts and lists are kept by Radicale, at the other end of a wire."""
    radicale.make("shopping", "VTODO", "Shopping")
    wire = Wire(radicale.port)
    await wire.plug()
    for section in ("calendar", "contacts", "lists"):
        keep(section, kept="server", address=f"{wire.address}/ada/")
    yield wire
    await wire.cut()


@pytest.mark.parametrize(
    ("breaks_at", "handler", "values", "events", "items"),
    [
        (b"PUT ", create_event, ("lunch", "friday at noon"), "Lunch, Dentist", "milk"),
        (b"PUT ", move_event, ("dentist", "next friday"), "", "milk"),
        (b"DELETE ", delete_event, ("dentist",), "", "milk"),
        (b"PUT ", add_to_list, ("eggs",), "Dentist", "milk, eggs"),
        (b"DELETE ", remove_from_list, ("milk",), "Dentist", ""),
    ],
)
async def test_what_a_server_did_is_not_denied(
    wired_radicale: Wire,
    act: Act,
    wall_clock: WallClock,
    breaks_at: bytes,
    handler: Handler,
    values: tuple[str, ...],
    events: str,
    items: str,
) -> None:
    def at(words: str) -> object:
        return resolve_moment(words, wall_clock.now())

    await act(create_event, "dentist", at("friday at three"))
    await act(add_to_list, "milk")
    what, *when = values
    wired_radicale.breaks_at = breaks_at
    assert (await refused(act, handler, what, *map(at, when))).said == UNKNOWN
    await wired_radicale.plug()
    assert (await act(list_events, when=at("friday"))).value == events
    assert sorted((await act(show_list)).value.split(", ")) == sorted(items.split(", "))


async def test_a_contact_a_new_list_and_a_list_that_goes(wired_radicale: Wire, act: Act) -> None:
    wired_radicale.breaks_at = b"PUT "
    assert (await refused(act, create_contact, "anna berg")).said == UNKNOWN
    await wired_radicale.plug()
    assert [one.label for one in await act(known_contacts)] == ["Anna Berg"]

    wired_radicale.breaks_at = b"MKCALENDAR "
    packing = Named("packing", "packing", new=True)
    assert (await refused(act, add_to_list, "tent", list=packing)).said == UNKNOWN
    await wired_radicale.plug()
    assert {one.label for one in await act(known_lists)} == {"Shopping", "Packing"}

    (shopping,) = (one for one in await act(known_lists) if one.label == "Shopping")
    wired_radicale.breaks_at = b"DELETE "
    assert (await refused(act, delete_list, shopping)).said == UNKNOWN
    await wired_radicale.plug()
    assert {one.label for one in await act(known_lists)} == {"Packing"}
