"""A person in an address book, read from a vCard and written as one.

vCards of all three versions are read by the library vobject; new ones are of version 3, which every
address book reads.
"""

import logging
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from system_actions.services.collection import Item


@dataclass(frozen=True)
class Contact:
    """One person.

    Attributes:
        id: What `Contacts` knows the person by.
        name: As the address book shows it.
        nicknames: Other names the person goes by.
        organisation: Where the person works; empty when not said.
        phones: Telephone numbers as written, the preferred one first.
        emails: Addresses, the preferred one first.
        addresses: Postal addresses, each on one line, the preferred one first.
        birthday: As ISO 8601 writes it, ``--05-06`` without a year; empty when not said.
    """

    id: str
    name: str
    nicknames: tuple[str, ...] = ()
    organisation: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    birthday: str = ""


_REMEMBERED = 5000
"""Cards that are not read again while their text is the same."""
_DAY = re.compile(r"^(\d{4}|--)-?(\d\d)-?(\d\d)")


@lru_cache(maxsize=_REMEMBERED)
def contact_of(item: Item, id: str) -> Contact | None:
    """The person a vCard tells of; None when it cannot be read or names nobody."""
    import vobject

    try:
        card = _read(item.text)
        name = _text(card, "fn") or " ".join(_text(card, "n").split()) or _text(card, "org")
    except (vobject.base.VObjectError, StopIteration, ValueError, AttributeError):
        return None
    if not name:
        return None
    return Contact(
        id=id,
        name=name,
        nicknames=tuple(nick.strip() for nick in _text(card, "nickname").split(",") if nick.strip()),
        organisation=_text(card, "org"),
        phones=_texts(card, "tel"),
        emails=_texts(card, "email"),
        addresses=_texts(card, "adr"),
        birthday=_birthday(_text(card, "bday")),
    )


def new_card(uid: str, name: str, phone: str, email: str) -> str:
    """The vCard of a new person, with CRLF line ends; an empty phone or email is left out."""
    import vobject

    card = vobject.vCard()
    given, _, family = name.rpartition(" ")
    parts = {"given": given, "family": family} if given else {"given": name}
    card.add("uid").value = uid
    card.add("fn").value = name
    card.add("n").value = vobject.vcard.Name(**parts)
    return _written(card, phone, email)


def fuller_card(text: str, phone: str, email: str) -> str:
    """A vCard with a phone number and an email address added, each when it is not empty."""
    return _written(_read(text), phone, email)


def _read(text: str) -> Any:
    import vobject

    # It would log the lines that it cannot read, and those are private.
    logging.getLogger("vobject.base").setLevel(logging.CRITICAL)
    return vobject.readOne(text, ignoreUnreadable=True)


def _written(card: Any, phone: str, email: str) -> str:
    if phone:
        card.add("tel").value = phone
    if email:
        card.add("email").value = email
    text: str = card.serialize(lineTerminator="\r\n")
    return text


def _text(card: Any, property: str) -> str:
    found = _texts(card, property)
    return found[0] if found else ""


def _texts(card: Any, property: str) -> tuple[str, ...]:
    """The values of a property in plain words, the preferred ones first, none twice."""
    lines = sorted(card.contents.get(property, []), key=lambda line: not _preferred(line))
    words = (_plain(line.value) for line in lines)
    return tuple(dict.fromkeys(word for word in words if word))


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(part).strip() for part in value if part)
    parts = [getattr(value, name, "") for name in ("box", "extended", "street", "code", "city", "country")]
    if any(parts):
        number = " ".join(part for part in (str(value.code), str(value.city)) if part)
        return ", ".join(str(part).strip() for part in (*parts[:3], number, parts[5]) if part)
    text = " ".join(str(value).split())
    return text.removeprefix("tel:").removeprefix("mailto:")


def _preferred(line: Any) -> bool:
    types = ",".join(line.params.get("TYPE", [])).lower().split(",")
    return "pref" in types or line.params.get("PREF") == ["1"]


def _birthday(written: str) -> str:
    match = _DAY.match(written)
    return f"{match[1]}-{match[2]}-{match[3]}" if match else ""
