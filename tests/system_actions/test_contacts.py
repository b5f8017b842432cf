"""Contacts are vCards, wherever they are kept; a change can be taken back while nobody else made another."""

from pathlib import Path

import pytest

from assistant_core import paths
from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Named
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.name import resolve_name
from assistant_core.services import Services
from system_actions.contacts import (
    create_contact,
    find_contact,
    known_contacts,
    take_out_again,
    who_comes,
)
from system_actions.services.contacts import Contacts
from tests.services.opening import Act, change

pytestmark = pytest.mark.usefixtures("private_home")

ANNA = """\
BEGIN:VCARD
VERSION:3.0
UID:anna
FN:Anna Berg
N:Berg;Anna;;;
NICKNAME:Annie
TEL;TYPE=HOME:030 123456
item1.TEL;TYPE="CELL,PREF":+49 170 7654321
EMAIL;TYPE=INTERNET:anna@example.org
ADR;TYPE=HOME:;;Main Street 1;Oslo;;0150;Norway
BDAY:1980-05-06
X-FAVOURITE:yes
END:VCARD
"""


def card(name: str, text: str) -> Path:
    folder = paths.data_dir() / "contacts"
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.vcf"
    path.write_text(text, newline="\r\n")
    return path


def simple(uid: str, name: str, *lines: str) -> Path:
    text = "\n".join(["BEGIN:VCARD", "VERSION:4.0", f"UID:{uid}", f"FN:{name}", *lines, "END:VCARD", ""])
    return card(uid, text)


async def who(act: Act, words: str) -> Named:
    return resolve_name(words, await act(known_contacts), what="contact").named


def all_cards() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (paths.data_dir() / "contacts").glob("*.vcf")}


@pytest.mark.parametrize(
    ("field", "said", "value"),
    [
        (
            "phone",
            "Anna Berg's phone numbers are +49 170 7654321 and 030 123456.",
            "+49 170 7654321, 030 123456",
        ),
        ("email", "Anna Berg's email address is anna@example.org.", "anna@example.org"),
        (
            "address",
            "Anna Berg's address is Main Street 1, 0150 Oslo, Norway.",
            "Main Street 1, 0150 Oslo, Norway",
        ),
        ("birthday", "Anna Berg's birthday is May 6, 1980.", "May 6, 1980"),
    ],
)
async def test_one_thing_about_a_person_is_told(act: Act, field: str, said: str, value: str) -> None:
    card("anna", ANNA)
    outcome = await act(find_contact, await who(act, "anna"), field=field)
    assert (outcome.said, outcome.value, outcome.changed) == (said, value, False)


async def test_everything_about_a_person_is_told(act: Act) -> None:
    card("anna", ANNA)
    assert (await act(find_contact, await who(act, "annie"))).said == (
        "Anna Berg: +49 170 7654321, 030 123456, anna@example.org, Main Street 1, 0150 Oslo, Norway, "
        "birthday May 6, 1980."
    )


async def test_what_is_not_known_of_a_person_is_said(act: Act) -> None:
    simple("tom", "Tom")
    tom = await who(act, "tom")
    assert (await act(find_contact, tom, field="phone")).said == "I have no phone number for Tom."
    assert (await act(find_contact, tom)).said == "I have nothing but the name of Tom."


@pytest.mark.parametrize(
    ("written", "said"), [("BDAY:--0229", "February 29"), ("BDAY:19800506", "May 6, 1980"), ("BDAY:soon", "")]
)
async def test_birthdays_in_every_writing(act: Act, written: str, said: str) -> None:
    simple("bob", "Bob", written)
    outcome = await act(find_contact, await who(act, "bob"), field="birthday")
    assert outcome.said == (f"Bob's birthday is {said}." if said else "I have no birthday for Bob.")


async def test_two_of_the_same_name_are_asked_about(act: Act) -> None:
    simple("one", "Anna Berg", "EMAIL:anna@one.example")
    simple("two", "Anna Berg", "ORG:Fjord Bank")
    with pytest.raises(Unresolved) as caught:
        await who(act, "anna berg")
    assert caught.value.said == "Which one: Anna Berg (anna@one.example) or Anna Berg (Fjord Bank)?"


async def test_nobody_of_that_name(act: Act) -> None:
    with pytest.raises(Unresolved) as caught:
        await who(act, "anna")
    assert caught.value.said == "I know no contact called anna."


async def test_a_contact_that_went_away_in_between(act: Act) -> None:
    path = simple("tom", "Tom")
    tom = await who(act, "tom")
    path.unlink()
    with pytest.raises(ActionFailed) as caught:
        await act(find_contact, tom)
    assert caught.value.said == "That contact is gone."


async def test_a_broken_card_does_not_hide_the_others(act: Act) -> None:
    card("broken", "BEGIN:VCARD\nnonsense")
    card("empty", "")
    simple("nameless", "")
    simple("tom", "Tom")
    assert [named.label for named in await act(known_contacts)] == ["Tom"]


async def test_a_person_is_added(act: Act) -> None:
    preview = await act(who_comes, "anna berg", phone="555 0199", email="anna at example dot org")
    assert preview == "Anna Berg would be added with 555 0199 and anna@example.org"
    outcome = await act(create_contact, "anna berg", phone="555 0199", email="anna at example dot org")
    assert outcome.said == "Anna Berg is in your contacts now with 555 0199 and anna@example.org."
    (text,) = all_cards().values()
    lines = text.decode().split("\r\n")
    assert {"FN:Anna Berg", "N:Berg;Anna;;;", "TEL:555 0199", "EMAIL:anna@example.org"} <= set(lines)
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]


async def test_undo_takes_a_new_person_out(act: Act) -> None:
    simple("tom", "Tom")
    before = all_cards()
    outcome = await act(create_contact, "rosa klein")
    assert outcome.said == "Rosa Klein is in your contacts now."
    assert await act(take_out_again, change(outcome)) == "Rosa Klein is no longer in your contacts."
    assert all_cards() == before


async def test_an_address_is_added_to_someone_known_and_taken_off_again(act: Act) -> None:
    card("anna", ANNA)
    before = all_cards()
    assert await act(who_comes, "Anna Berg", email="berg@example.org") == (
        "Anna Berg is in your contacts; berg@example.org would be added"
    )
    outcome = await act(create_contact, "anna berg", email="berg@example.org")
    assert outcome.said == (
        "Anna Berg is in your contacts now with +49 170 7654321, 030 123456, anna@example.org "
        "and berg@example.org."
    )
    assert "X-FAVOURITE:yes" in all_cards()["anna.vcf"].decode()
    assert await act(take_out_again, change(outcome)) == "The contact Anna Berg is as it was."
    assert all_cards() == before


@pytest.mark.parametrize("told", [{}, {"phone": "+49170 765 4321"}, {"email": "Anna@example.org"}])
async def test_what_is_known_already_changes_nothing(act: Act, told: dict[str, str]) -> None:
    card("anna", ANNA)
    before = all_cards()
    outcome = await act(create_contact, "Anna Berg", **told)
    assert outcome.said.startswith("Anna Berg is in your contacts already with ")
    assert not outcome.changed and all_cards() == before


async def test_undo_leaves_a_card_that_was_edited(act: Act) -> None:
    outcome = await act(create_contact, "rosa klein")
    (name,) = all_cards()
    path = paths.data_dir() / "contacts" / name
    edited = path.read_bytes().replace(b"FN:Rosa Klein", b"FN:Rosa Gross")
    path.write_bytes(edited)
    with pytest.raises(WorldMoved):
        await act(take_out_again, change(outcome))
    assert path.read_bytes() == edited


async def test_undo_of_a_person_who_is_gone_already(act: Act) -> None:
    outcome = await act(create_contact, "rosa klein")
    for name in all_cards():
        (paths.data_dir() / "contacts" / name).unlink()
    with pytest.raises(ActionFailed) as caught:
        await act(take_out_again, change(outcome))
    assert caught.value.said == "That contact is gone."


async def test_several_of_that_name_are_not_completed(act: Act) -> None:
    simple("one", "Anna Berg")
    simple("two", "Anna Berg")
    with pytest.raises(ActionFailed) as caught:
        await act(create_contact, "anna berg", phone="030 1234")
    assert caught.value.said == "There are 2 people called Anna Berg in your contacts."


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"name": " . "}, "What is the name?"),
        ({"name": "tom", "phone": "what a day"}, "That is no phone number."),
        ({"name": "tom", "phone": "--help"}, "That is no phone number."),
        ({"name": "tom", "phone": "12"}, "That is no phone number."),
        ({"name": "tom", "email": "nobody"}, "That is no email address."),
        ({"name": "tom", "email": "a b@c.d"}, "That is no email address."),
    ],
)
async def test_what_cannot_be_is_refused(act: Act, told: dict[str, str], said: str) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(create_contact, **told)
    assert caught.value.said == said
    assert all_cards() == {}


@pytest.mark.parametrize("name", ['Ann;e, "O\'Neil" 😀', "$(rm -rf ~)", "--help", "Åse Ødegård"])
async def test_odd_names_are_kept_as_they_are(act: Act, name: str) -> None:
    await act(create_contact, name)
    assert [named.label for named in await act(known_contacts)] == [name]


async def test_search_by_name_number_and_address(act: Act, real_services: Services) -> None:
    card("anna", ANNA)
    simple("tom", "Tom")
    contacts = await real_services.get(Contacts)
    for words in ("anna", "Anna Berg", "ANNA@example.org", "+49 170 765-4321", "annie"):
        assert [contact.name for contact in await contacts.search(words)] == ["Anna Berg"]
    assert await contacts.search("carla") == []


async def test_a_folder_that_cannot_be_written_is_said(act: Act) -> None:
    (paths.data_dir() / "contacts").write_text("a file where the folder should be")
    with pytest.raises(ActionFailed) as caught:
        await act(create_contact, "tom")
    assert caught.value.said == "I cannot read or write your contacts."
