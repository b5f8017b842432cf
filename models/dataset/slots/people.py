"""People: first names, full names, relations and the ways to reach them."""

import random
import re
import unicodedata
from collections.abc import Sequence

from models.dataset.slots.choose import articles_off, filled, mixed
from models.dataset.slots.words import read

COMMON = (
    "Anna", "Tom", "Sarah", "Mike", "Emma", "David", "Julia", "Peter", "Lisa", "John", "Maria", "Alex", "Sam",
    "Kate", "Ben", "Laura", "Paul", "Sophie", "James", "Mia", "Leo", "Nina", "Max", "Clara", "Jack", "Olivia",
    "Daniel", "Eva", "Chris", "Hannah", "Mark", "Lucy", "Robert", "Helen", "Steve", "Amy", "Priya", "Ahmed",
    "Fatima", "Wei", "Yuki", "Carlos", "Ingrid", "Lars", "Bob", "Alice", "Jenny", "Karen", "Nick", "Zoe",
)  # fmt: skip
FIRST = mixed((1, COMMON), (1.3, read("first_names")))
"""First names; common ones more often."""

LAST = mixed(
    (1, ("Smith", "Jones", "Brown", "Miller", "Taylor", "Berg", "Garcia", "Lee")), (4, read("surnames"))
)
FULL = filled(["{first} {last}"], first=FIRST, last=LAST)
"""First and last name."""

TITLED = filled(["(Dr.|Doctor|Mr.|Mrs.|Ms.|Professor|Mister|Miss) {last}"], last=LAST)

RELATIONS = (
    "mom", "dad", "mum", "mother", "father", "brother", "sister", "wife", "husband", "boss", "grandma", "grandpa",
    "grandmother", "grandfather", "uncle", "aunt", "cousin", "son", "daughter", "girlfriend", "boyfriend",
    "partner", "roommate", "flatmate", "neighbour", "neighbor", "landlord", "dentist", "doctor", "lawyer",
    "accountant", "manager", "assistant", "best friend", "mother-in-law", "father-in-law", "sister-in-law",
    "babysitter", "nanny", "teacher", "coach", "physio", "hairdresser", "plumber", "trainer", "team lead",
    "little sister", "big brother", "parents", "in-laws", "fiancée", "ex", "vet", "mechanic",
)  # fmt: skip
_CALLED = ("mom", "dad", "mum", "grandma", "grandpa", "granny", "nana", "mommy", "daddy", "papa")
PLACES_TO_CALL = (
    "office", "bank", "school", "front desk", "doctor's office", "pizzeria", "garage", "vet", "police",
    "pharmacy", "restaurant", "insurance company", "landlord", "help desk", "reception", "hotel", "airline",
)  # fmt: skip
_NAMED_RELATIONS = ("aunt", "uncle", "cousin", "Auntie", "grandma", "coach", "nurse")

_possessed = filled(["my ~{relation}", "my ~{relation}", "our ~{relation}"], relation=RELATIONS)
_mine = mixed((4, _CALLED), (6, lambda rng: f"my ~{rng.choice(RELATIONS)}"))
_aunts = filled(["{relation} {first}"], relation=_NAMED_RELATIONS, first=FIRST)

someone = mixed((5, FIRST), (2.2, FULL), (2.5, _mine), (0.4, TITLED), (0.3, _aunts))
"""Anyone one may write to or call; possessives stand off the span."""

called = mixed((8, someone), (1, lambda rng: f"the ~{rng.choice(PLACES_TO_CALL)}"))
"""Anyone one may call."""

named = mixed((5, FIRST), (2.5, FULL), (1, _CALLED), (0.4, TITLED))
"""People whose name stands without a possessive."""

addressee = mixed(
    (6, someone), (1, ("the ~team", "the ~boss", "the ~landlord", "the ~accountant", "HR", "the ~group"))
)
"""Anyone one may send mail to."""


def _two(rng: random.Random) -> str:
    return f"{FIRST(rng)} and {FIRST(rng)}"


guests = mixed(
    (5, named), (1.5, _two), (1.5, _mine), (0.5, ("the ~team", "the ~kids", "the ~whole team", "everyone"))
)
"""Who is invited."""


def owners(people: Sequence[str] = RELATIONS) -> tuple[str, ...]:
    """Relations as owners of something: "my ~mom~'s"."""
    return tuple(f"my ~{relation}~'s" for relation in people)


owner = mixed(
    (4, filled(["~{name}~'s"], name=FIRST)),
    (3, filled(["~{name}~'s"], name=FULL)),
    (2, owners()),
    (1, tuple(f"~{name}~'s" for name in _CALLED)),
)
"""A person in the genitive; the ending stands off the span."""


def phone(rng: random.Random) -> str:
    """A telephone number, in digits as it is written, or said digit by digit."""
    digits = [str(rng.randint(0, 9)) for _ in range(rng.choice((7, 10, 10, 11)))]
    if rng.random() < 0.35:
        names = ("zero|oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
        return " ".join(f"({names[int(digit)]})" for digit in digits)
    text = "".join(digits)
    if len(text) == 7:
        return rng.choice((f"{text[:3]}-{text[3:]}", f"{text[:3]} {text[3:]}", text))
    area, first, rest = text[:3], text[3:6], text[6:]
    return rng.choice(
        (f"{area}-{first}-{rest}", f"{area} {first} {rest}", text, f"+{text[:2]} {text[2:5]} {text[5:]}")
    )


_MAIL_HOSTS = (
    "gmail.com",
    "outlook.com",
    "example.com",
    "yahoo.com",
    "web.de",
    "proton.me",
    "company.com",
    "mail.org",
)


def _ascii(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.lower())
    return re.sub(r"[^a-z]", "", letters) or "info"


def email(rng: random.Random) -> str:
    """A mail address, written or as it is spoken."""
    first, last = _ascii(FIRST(rng)), _ascii(LAST(rng))
    host = rng.choice(_MAIL_HOSTS)
    user = rng.choice(
        (first, f"{first}.{last}", f"{first[0]}.{last}", f"{first}{rng.randint(1, 99)}", f"{first}_{last}")
    )
    address = f"{user}@{host}"
    if rng.random() < 0.45:
        address = address.replace("@", " at ").replace(".", " dot ").replace("_", " underscore ")
    return address


contact_name = mixed(
    (4, FULL), (3, FIRST), (0.6, articles_off(("the plumber", "the new landlord", "the vet")))
)
"""Names of new contacts."""
