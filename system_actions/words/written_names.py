"""Names, phone numbers and email addresses as they are said, written as they belong in an address book."""

import re

from assistant_core.errors import ActionFailed

_ARTICLE = re.compile(r"^(?:the|my|our|a|an)\s+", re.IGNORECASE)
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_SPOKEN_MARKS = (
    (re.compile(r"\s+at\s+"), "@"),
    (re.compile(r"\s+dot\s+"), "."),
    (re.compile(r"\s+(?:dash|hyphen|minus)\s+"), "-"),
    (re.compile(r"\s+underscore\s+"), "_"),
)
_FEWEST_DIGITS = 3
_MOST_DIGITS = 20


def person(words: str) -> str:
    """A name: "the garage" is Garage, "anna berg's" Anna Berg. Raises `ActionFailed` when there is none."""
    name = _ARTICLE.sub("", " ".join(words.split()).strip(" .,")).removesuffix("'s").removesuffix("’s")
    if not name:
        raise ActionFailed("no name was said", said="What is the name?")
    return name if any(letter.isupper() for letter in name) else _capitals(name)


def phone_number(words: str) -> str:
    """A number as said, without end marks; empty for no words. Raises `ActionFailed` when it is none."""
    number = " ".join(words.split()).strip(" .,")
    figures = sum(letter.isdigit() for letter in number)
    odd = any(letter.isalpha() for letter in number)
    if number and (odd or not _FEWEST_DIGITS <= figures <= _MOST_DIGITS):
        raise ActionFailed("not a phone number", said="That is no phone number.")
    return number


def email_address(words: str) -> str:
    """An address in lower case: "carla at example dot org" is carla@example.org; empty for no words.

    Raises:
        ActionFailed: The words are no address.
    """
    address = " ".join(words.split()).strip(" .,").lower()
    for pattern, mark in _SPOKEN_MARKS:
        address = pattern.sub(mark, address)
    if address and not _ADDRESS.fullmatch(address):
        raise ActionFailed("not an email address", said="That is no email address.")
    return address


def _capitals(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in name.split())
