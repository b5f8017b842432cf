"""The same contacts on a CardDAV server (Radicale) and in Evolution Data Server, real ones."""

from collections.abc import AsyncIterator

import pytest

from assistant_core import settings_file
from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.resolvers.name import resolve_name
from assistant_core.services import Services
from system_actions.contacts import create_contact, find_contact, known_contacts, take_out_again
from system_actions.services.accounts import collections
from system_actions.services.collection import Collection, same
from tests.services.collections import Keep
from tests.services.evolution import Evolution
from tests.services.opening import Act, change
from tests.services.radicale import Radicale


@pytest.fixture(params=["on_radicale", "on_evolution"])
def server(request: pytest.FixtureRequest) -> Radicale | Evolution:
    """Each of the two servers in turn."""
    found: Radicale | Evolution = request.getfixturevalue(request.param)
    return found


@pytest.fixture
async def elsewhere(server: object) -> AsyncIterator[Collection]:
    """The address book as another program sees it, over a connection of its own."""
    services = Services()
    book = (await collections(settings_file.load().contacts, "VCARD", services))[0]
    yield book
    await book.close()
    await services.close()


async def test_a_person_lives_on_the_server(act: Act, elsewhere: Collection) -> None:
    created = await act(create_contact, "anna berg", phone="030 123456")
    assert created.said == "Anna Berg is in your contacts now with 030 123456."
    (first,) = await elsewhere.items()
    completed = await act(create_contact, "anna berg", email="anna@example.org")
    assert completed.said == "Anna Berg is in your contacts now with 030 123456 and anna@example.org."
    anna = resolve_name("anna", await act(known_contacts), what="contact").named
    assert (await act(find_contact, anna, field="email")).value == "anna@example.org"
    assert await act(take_out_again, change(completed)) == "The contact Anna Berg is as it was."
    (again,) = await elsewhere.items()
    assert again.id == first.id and same(again.text, first.text)
    assert await act(take_out_again, change(created)) == "Anna Berg is no longer in your contacts."
    assert await elsewhere.items() == []


async def test_a_card_that_was_changed_elsewhere_is_left_alone(act: Act, elsewhere: Collection) -> None:
    created = await act(create_contact, "anna berg", phone="030 123456")
    (item,) = await elsewhere.items()
    text = await elsewhere.read(item.id) or ""
    await elsewhere.replace(item.id, text.replace("Anna Berg", "Anna Gross"), expected=text)
    with pytest.raises(WorldMoved):
        await act(take_out_again, change(created))
    assert "Anna Gross" in (await elsewhere.read(item.id) or "")


async def test_a_server_that_went_away_is_said(act: Act, on_radicale: Radicale) -> None:
    await act(create_contact, "anna berg")
    on_radicale.stop()
    for doing in (act(known_contacts), act(create_contact, "tom")):
        with pytest.raises(ActionFailed) as caught:
            await doing
        assert caught.value.said == "I cannot reach 127.0.0.1."
    on_radicale.start()
    assert [named.label for named in await act(known_contacts)] == ["Anna Berg"]


async def test_an_address_book_that_may_not_be_changed_is_said(act: Act, on_radicale: Radicale) -> None:
    on_radicale.close_for_writing("people")
    with pytest.raises(ActionFailed) as caught:
        await act(create_contact, "anna berg")
    assert caught.value.said == "You may not change People."


@pytest.mark.usefixtures("private_home", "session_bus")
async def test_a_desktop_without_contacts_says_so(act: Act, keep: Keep) -> None:
    keep("contacts", kept="desktop")
    with pytest.raises(ServiceMissing) as caught:
        await act(known_contacts)
    assert caught.value.said == "Your desktop keeps no calendar or contacts."


async def test_evolution_that_died_is_started_again(act: Act, on_evolution: Evolution) -> None:
    await act(create_contact, "anna berg")
    on_evolution.kill()
    assert [named.label for named in await act(known_contacts)] == ["Anna Berg"]
