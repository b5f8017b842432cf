"""The person's contacts, from every address book there is."""

import asyncio
import uuid
from collections.abc import Sequence
from typing import Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.functions import Named
from assistant_core.resolvers.name import SURE, likeness
from assistant_core.services import Service, Services
from system_actions.services.accounts import collections, settings_now
from system_actions.services.collection import Collection, Item
from system_actions.services.contact import Contact, contact_of, fuller_card, new_card


class Contacts(Service):
    """Finds people, and puts new ones into the first address book."""

    def __init__(self, books: Sequence[Collection]) -> None:
        """Read from these address books; the first is written to."""
        self._books = list(books)

    @classmethod
    async def open(cls, services: Services) -> Self:
        """The address books of the settings. Raises `ServiceMissing`."""
        return cls(await collections(settings_now().contacts, "VCARD", services))

    async def close(self) -> None:
        """Let go of the address books."""
        for book in self._books:
            await book.close()

    async def all(self) -> list[Contact]:
        """Everyone, by name. Raises `CollectionFailed`."""
        cards = [(item, _id(book, item.id)) for book in self._books for item in await book.items()]
        found = await asyncio.to_thread(lambda: [contact_of(item, id) for item, id in cards])
        return sorted(filter(None, found), key=lambda contact: contact.name.casefold())

    async def names(self) -> list[Named]:
        """The names people go by, for the planner; those who share one are told apart in brackets."""
        people = await self.all()
        shared = [contact.name.casefold() for contact in people]
        return [
            Named(contact.id, _label(name, contact, shared))
            for contact in people
            for name in (contact.name, *contact.nicknames)
        ]

    async def get(self, id: str) -> Contact:
        """One person by the id of `Named` or `Contact`. Raises `ActionFailed` when gone."""
        book, inner = self._of(id)
        text = await book.read(inner)
        contact = contact_of(Item(inner, text), id) if text is not None else None
        if contact is None:
            raise _gone()
        return contact

    async def search(self, words: str) -> list[Contact]:
        """Those whose name, nickname, e-mail address or phone number the words surely mean, likest first."""
        scored = [(_likeness(words, contact), contact) for contact in await self.all()]
        surely = [pair for pair in scored if pair[0] >= SURE]
        return [contact for _, contact in sorted(surely, key=lambda pair: -pair[0])]

    async def add(self, name: str, phone: str = "", email: str = "") -> tuple[str, str]:
        """Put someone into the first address book; returns the person's id and the card as read back."""
        uid = str(uuid.uuid4())
        item = await self._books[0].add(uid, new_card(uid, name, phone, email))
        return _id(self._books[0], item.id), item.text

    async def complete(self, id: str, phone: str, email: str) -> tuple[str, str]:
        """Add a number and an address to someone's card; returns the card before and as read back."""
        book, inner = self._of(id)
        before = await book.read(inner)
        if before is None:
            raise _gone()
        after = await book.replace(inner, fuller_card(before, phone, email), expected=before)
        if after is None:
            raise _gone()
        return before, after

    async def put_back(self, id: str, card: str | None, *, expected: str | None) -> None:
        """Give someone's card back as it was, or take it out. Raises `WorldMoved` when it was changed."""
        book, inner = self._of(id)
        await book.replace(inner, card, expected=expected)

    def _of(self, id: str) -> tuple[Collection, str]:
        name, _, inner = id.partition(" ")
        book = next((book for book in self._books if book.id == name), None)
        if book is None:
            raise _gone()
        return book, inner


def _gone() -> ActionFailed:
    return ActionFailed("no such contact", said="That contact is gone.")


def _id(book: Collection, inner: str) -> str:
    """What tells a person from all others; the ids of address books have no spaces."""
    return f"{book.id} {inner}"


class Addresses(Service):
    """Mail addresses of people, where there are contacts; nobody has one where there are none."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Always there; the contacts are opened when someone is looked up."""
        return cls(services)

    async def of(self, names: Sequence[str]) -> tuple[tuple[str, str], ...]:
        """Each person's full name and mail address; the name as given and "" for one who is not known."""
        return tuple([await self._one(name.strip()) for name in names if name.strip()])

    async def _one(self, name: str) -> tuple[str, str]:
        try:
            known = await (await self._services.get(Contacts)).search(name)
        except (ActionFailed, ServiceMissing):
            return name, ""
        return (known[0].name, next(iter(known[0].emails), "")) if len(known) == 1 else (name, "")


def digits(phone: str) -> str:
    """A phone number without what only helps the eye: "+49 (170) 1-2" is +4917012."""
    plus = "+" if phone.strip().startswith("+") else ""
    return plus + "".join(letter for letter in phone if letter.isdigit())


def _label(name: str, contact: Contact, shared: Sequence[str]) -> str:
    told = (contact.organisation, *contact.emails, *contact.phones)
    aside = next((words for words in told if words), "")
    return f"{name} ({aside})" if aside and shared.count(name.casefold()) > 1 else name


def _likeness(words: str, contact: Contact) -> float:
    wanted = words.strip().casefold()
    if wanted in (email.casefold() for email in contact.emails):
        return 100.0
    if len(digits(wanted)) > 4 and any(digits(phone) == digits(wanted) for phone in contact.phones):
        return 100.0
    return max(likeness(wanted, name) for name in (contact.name, *contact.nicknames))
