"""People in the address book of a private home."""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from assistant_core import paths
from assistant_core.functions import Named
from assistant_core.services import Services
from system_actions.services.contacts import Contacts

Knows = Callable[..., Awaitable[Named]]


@pytest.fixture
def knows(private_home: Path, real_services: Services) -> Knows:
    """``await knows("Anna Berg", "EMAIL:anna@example.org")``: someone comes into the address book."""

    async def put(name: str, *lines: str) -> Named:
        uid = re.sub(r"\W+", "-", name.casefold())
        folder = paths.data_dir() / "contacts"
        folder.mkdir(parents=True, exist_ok=True)
        card = ["BEGIN:VCARD", "VERSION:4.0", f"UID:{uid}", f"FN:{name}", *lines, "END:VCARD", ""]
        (folder / f"{uid}.vcf").write_text("\n".join(card), newline="\r\n", encoding="utf-8")
        names = await (await real_services.get(Contacts)).names()
        return next(named for named in names if named.label == name)

    return put


@pytest.fixture
async def anna(knows: Knows) -> Named:
    """Someone with two addresses and two numbers."""
    emails = ("EMAIL;PREF=1:anna@example.org", "EMAIL:anna@work.example")
    return await knows("Anna Berg", *emails, "TEL;PREF=1:+49 (0)170 765-4321", "TEL:030 123456")


@pytest.fixture
async def bob(knows: Knows) -> Named:
    """Someone with a name alone."""
    return await knows("Bob Ray")
