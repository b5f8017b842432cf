"""The same lists as task lists on a real CalDAV server."""

import re

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.functions import Change, Named
from assistant_core.resolvers.name import resolve_name
from system_actions.lists import (
    add_to_list,
    bring_list_back,
    delete_list,
    known_lists,
    put_list_back,
    remove_from_list,
    show_list,
    what_goes,
)
from tests.services.collections import Keep
from tests.services.opening import Act, change
from tests.services.private_home import WallClock
from tests.services.radicale import Radicale


@pytest.fixture
def server(on_radicale: Radicale, wall_clock: WallClock) -> Radicale:
    """With the task list Shopping, and a calendar that is no list."""
    on_radicale.make("shopping", "VTODO", "Shopping")
    return on_radicale


def titles(server: Radicale, name: str = "shopping") -> list[str]:
    texts = "".join(server.texts(name).values())
    return sorted(re.findall(r"^SUMMARY:(.*?)\r?$", texts, re.MULTILINE))


async def the_list(act: Act, words: str) -> Named:
    return resolve_name(words, await act(known_lists), what="list", may_be_new=True).named


async def test_items_are_tasks(act: Act, server: Radicale) -> None:
    outcome = await act(add_to_list, "milk, eggs and bread")
    assert outcome.said == "Added milk, eggs and bread to the shopping list."
    assert titles(server) == ["bread", "eggs", "milk"]
    shown = await act(show_list)
    assert shown.said == "The shopping list has 3 items: milk, eggs and bread."
    taken = await act(remove_from_list, "the eggs")
    assert taken.said == "Took eggs off the shopping list."
    assert titles(server) == ["bread", "milk"]
    assert await act(put_list_back, change(taken)) == "The shopping list is as it was."
    assert (await act(show_list)).value == "milk, eggs, bread"
    assert await act(put_list_back, change(outcome)) == "The shopping list is as it was."
    assert titles(server) == []


async def test_a_new_list_is_begun_and_taken_away_again(act: Act, server: Radicale) -> None:
    outcome = await act(add_to_list, "tent", list=await the_list(act, "the packing list"))
    assert outcome.said == "Added tent to the packing list."
    assert [one.label for one in await act(known_lists)] == ["Packing", "Shopping"]
    assert await act(put_list_back, change(outcome)) == "The packing list is as it was."
    assert [one.label for one in await act(known_lists)] == ["Shopping"]


async def test_a_list_is_deleted_and_brought_back(act: Act, server: Radicale) -> None:
    await act(add_to_list, "milk and bread")
    before = server.texts("shopping")
    chosen = await the_list(act, "shopping")
    assert await act(what_goes, chosen) == "2 items would go: milk and bread"
    outcome = await act(delete_list, chosen)
    assert await act(known_lists) == []
    assert (await act(show_list)).said == "You have no lists."
    assert await act(bring_list_back, change(outcome)) == "The shopping list is back."
    assert server.texts("shopping") == before
    with pytest.raises(WorldMoved):
        await act(bring_list_back, change(outcome))
    assert server.texts("shopping") == before


async def test_done_tasks_and_calendars_are_not_shown(act: Act, server: Radicale) -> None:
    for uid, more in (
        ("a", "STATUS:COMPLETED"),
        ("b", "COMPLETED:20261101T000000Z"),
        ("c", "STATUS:IN-PROCESS"),
    ):
        text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VTODO\nUID:{uid}\nDTSTAMP:20261101T000000Z\n"
        text += f"SUMMARY:{uid}\n{more}\nEND:VTODO\nEND:VCALENDAR\n"
        server.tell("PUT", f"shopping/{uid}.ics", text, Content_Type="text/calendar")
    assert (await act(show_list)).value == "c"
    assert [one.label for one in await act(known_lists)] == ["Shopping"]


async def test_what_was_changed_elsewhere_is_left_alone(act: Act, server: Radicale) -> None:
    outcome = await act(add_to_list, "milk and bread")
    ((name, text),) = ((n, t) for n, t in server.texts("shopping").items() if "milk" in t)
    server.tell("PUT", f"shopping/{name}", text.replace("milk", "oat milk"), Content_Type="text/calendar")
    with pytest.raises(WorldMoved):
        await act(put_list_back, change(outcome))
    assert titles(server) == ["bread", "oat milk"]
    taken = await act(remove_from_list, "bread")
    server.make("new", "VTODO", "New")
    await act(put_list_back, change(taken))
    with pytest.raises(WorldMoved):
        await act(put_list_back, change(taken))
    assert titles(server) == ["bread", "oat milk"]


async def test_a_new_list_with_more_on_it_by_now_stays(act: Act, server: Radicale) -> None:
    outcome = await act(add_to_list, "tent", list=await the_list(act, "packing"))
    await act(add_to_list, "stove", list=await the_list(act, "packing"))
    await act(put_list_back, change(outcome))
    assert (await act(show_list, list=await the_list(act, "packing"))).value == "stove"


async def test_odd_words_come_back_as_they_were(act: Act, server: Radicale) -> None:
    await act(add_to_list, 'écru; "paint" 😀 $(rm -rf ~) --help')
    assert (await act(show_list)).value == 'écru; "paint" 😀 $(rm -rf ~) --help'


async def test_a_server_that_went_away_is_said(act: Act, server: Radicale) -> None:
    await act(add_to_list, "milk")
    server.stop()
    for doing in (act(add_to_list, "tea"), act(show_list), act(remove_from_list, "milk")):
        with pytest.raises(ActionFailed) as caught:
            await doing
        assert caught.value.said == "I cannot reach 127.0.0.1."
    server.start()
    assert (await act(show_list)).value == "milk"


async def test_a_list_that_may_not_be_changed_is_said(act: Act, server: Radicale) -> None:
    server.close_for_writing("shopping")
    with pytest.raises(ActionFailed) as caught:
        await act(add_to_list, "milk")
    assert caught.value.said == "You may not change Shopping."


async def test_a_server_that_is_not_there_is_missing(act: Act, private_home: object, keep: Keep) -> None:
    keep("lists", kept="server", address="http://127.0.0.1:1/")
    with pytest.raises(ServiceMissing) as caught:
        await act(show_list)
    assert caught.value.said == "I cannot reach 127.0.0.1."


async def test_undo_after_the_settings_changed(act: Act, private_home: object) -> None:
    elsewhere = {"list": "http://127.0.0.1:1/x/", "label": "Shopping", "tasks": {}}
    with pytest.raises(ActionFailed) as caught:
        await act(put_list_back, Change({**elsewhere}, {**elsewhere}))
    assert caught.value.said == "That list is kept elsewhere."
