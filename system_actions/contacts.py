"""Contacts: the people in the address books."""

from datetime import date
from typing import Annotated, Literal, cast

from assistant_core.errors import ActionFailed
from assistant_core.functions import (
    Change,
    Kind,
    Named,
    Outcome,
    Risk,
    Spoken,
    Text,
    action,
    names_of,
    previews,
    undoes,
)
from system_actions.services.contact import Contact
from system_actions.services.contacts import Contacts, digits
from system_actions.words.phrases import listed
from system_actions.words.written_names import email_address, person, phone_number

ContactName = Annotated[Named, Spoken(Kind.NAME, names="contact")]

_NO_YEAR = 4
"""Stands for an unknown year of birth; a leap year, for those born on February 29."""


@names_of("contact")
async def known_contacts(*, contacts: Contacts) -> list[Named]:
    """The people in the address books; `Contacts.get` takes their ids."""
    return await contacts.names()


@action(
    token=52,
    risk=Risk.CONFIRM,
    questions={"name": "What is the name?"},
    examples=[
        "add anna berg to my contacts",
        "create a contact for tom with the number 555 0199",
        "save carla's email as carla@example.org",
        "new contact plumber phone 020 7946 0000",
        "put doctor lee in my address book",
        "store a contact named rosa klein",
        "make a contact for the garage, number 0131 496 0022",
    ],
)
async def create_contact(
    name: Text, *, phone: Text | None = None, email: Text | None = None, contacts: Contacts
) -> Outcome:
    """Put a person into the address book.

    Args:
        name: The person's name.
        phone: A phone number.
        email: An email address.
    """
    called, number, address = person(name), phone_number(phone or ""), email_address(email or "")
    known = await _known(called, contacts)
    new_number = number if known is None or not _has_number(known, number) else ""
    new_address = address if known is None or address not in _lower(known.emails) else ""
    if known is None:
        id, card = await contacts.add(called, number, address)
        before: str | None = None
    elif new_number or new_address:
        id = known.id
        before, card = await contacts.complete(id, new_number, new_address)
    else:
        return Outcome(f"{known.name} is in your contacts already{_details(known)}.")
    now = await contacts.get(id)
    said = f"{now.name} is in your contacts now{_details(now)}."
    return Outcome(said, {"id": id, "card": before}, {"id": id, "card": card})


@previews(create_contact)
async def who_comes(
    name: Text, *, phone: Text | None = None, email: Text | None = None, contacts: Contacts
) -> str:
    """Who would be added, and with what."""
    called = person(name)
    told = [part for part in (phone_number(phone or ""), email_address(email or "")) if part]
    if await _known(called, contacts):
        return (
            f"{called} is in your contacts; {listed(told)} would be added" if told else "nothing would change"
        )
    return f"{called} would be added" + (f" with {listed(told)}" if told else "")


@undoes(create_contact)
async def take_out_again(change: Change, *, contacts: Contacts) -> str:
    """Take the person out again, or give the card back as it was."""
    id = str(change.before["id"])
    before = cast(str | None, change.before["card"])
    person = await contacts.get(id)
    await contacts.put_back(id, before, expected=cast(str | None, change.after["card"]))
    return (
        f"{person.name} is no longer in your contacts."
        if before is None
        else (f"The contact {person.name} is as it was.")
    )


@action(
    token=53,
    risk=Risk.SAFE,
    questions={"name": "Whose?"},
    examples=[
        "what is anna's phone number",
        "when is bob's birthday",
        "look up paul in my contacts",
        "where does carla live",
        "find tom's email address",
        "give me the number of the dentist",
        "show me the contact of doctor lee",
    ],
)
async def find_contact(
    name: ContactName,
    *,
    field: Literal["phone", "email", "address", "birthday"] | None = None,
    contacts: Contacts,
) -> Outcome:
    """Look a person up in the address book.

    Args:
        name: The person.
        field: What is wanted of the entry; all of it when not given.
    """
    contact = await contacts.get(name.id)
    if field is None:
        told = _details(contact, everything=True)
        said = f"{contact.name}{told}." if told else f"I have nothing but the name of {contact.name}."
        return Outcome(said, value=f"{contact.name}{told}")
    noun, values = _asked(contact, field)
    if not values:
        return Outcome(f"I have no {noun} for {contact.name}.")
    verb = "is" if len(values) == 1 else "are"
    plural = "" if len(values) == 1 else "es" if noun.endswith("s") else "s"
    said = f"{contact.name}'s {noun}{plural} {verb} {listed(values)}."
    return Outcome(said, value=", ".join(values))


def _asked(contact: Contact, field: str) -> tuple[str, tuple[str, ...]]:
    """What a field is called, and what the contact has in it."""
    match field:
        case "phone":
            return "phone number", contact.phones
        case "email":
            return "email address", contact.emails
        case "address":
            return "address", contact.addresses
    return "birthday", tuple(_day(written) for written in (contact.birthday,) if written)


def _details(contact: Contact, *, everything: bool = False) -> str:
    """ " with 030 1 and anna@example.org"; with everything also where the person lives and was born."""
    told = [*contact.phones, *contact.emails]
    if everything:
        told += [*contact.addresses, *(f"birthday {_day(day)}" for day in (contact.birthday,) if day)]
        return f": {', '.join(told)}" if told else ""
    return f" with {listed(told)}" if told else ""


def _day(written: str) -> str:
    """A birthday as it is said: "May 6, 1980", "May 6" without a year."""
    year, month, day = written.replace("--", f"{_NO_YEAR:04}").split("-")
    moment = date(int(year), int(month), int(day))
    return f"{moment:%B} {moment.day}" + ("" if moment.year == _NO_YEAR else f", {moment.year}")


async def _known(name: str, contacts: Contacts) -> Contact | None:
    """The one person of exactly this name. Raises `ActionFailed` when there are several."""
    alike = [contact for contact in await contacts.all() if contact.name.casefold() == name.casefold()]
    if len(alike) > 1:
        said = f"There are {len(alike)} people called {name} in your contacts."
        raise ActionFailed("several contacts of that name", said=said)
    return alike[0] if alike else None


def _has_number(contact: Contact, number: str) -> bool:
    return not number or digits(number) in [digits(phone) for phone in contact.phones]


def _lower(addresses: tuple[str, ...]) -> list[str]:
    return ["", *(address.lower() for address in addresses)]
