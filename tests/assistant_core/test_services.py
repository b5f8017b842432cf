"""Services: opened once, missing with a reason."""

import asyncio
from typing import Self

import pytest

from assistant_core.errors import ActionFailed, OctavoxError, ServiceMissing
from assistant_core.services import Service, Services


class Good(Service):
    @classmethod
    async def open(cls, services: Services) -> Self:
        return cls()


class Gone(Service):
    @classmethod
    async def open(cls, services: Services) -> Self:
        raise ServiceMissing("not there", said="It is not there.", cure="install it")


class Stubborn(Service):
    @classmethod
    async def open(cls, services: Services) -> Self:
        raise ActionFailed("it refused", said="It refused.", cure="ask nicely")


class Slow(Service):
    """Opens when it may; the first one is at an address that is given up, and may not be there."""

    may: asyncio.Event
    made: list["Slow"]
    begun: int
    first_there: bool

    def __init__(self, number: int) -> None:
        self.number = number
        self.closed = False

    @classmethod
    def begin(cls, *, first_there: bool) -> None:
        cls.may, cls.made, cls.first_there, cls.begun = asyncio.Event(), [], first_there, 0

    @classmethod
    async def open(cls, services: Services) -> Self:
        cls.begun += 1
        await cls.may.wait()
        if cls.begun == 1 and not cls.first_there:
            raise ServiceMissing("nothing at the old address")
        cls.made.append(cls(cls.begun))
        return cls.made[-1]

    async def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize("there", [True, False])
async def test_one_that_is_dropped_while_it_opens_is_opened_anew(there: bool) -> None:
    Slow.begin(first_there=there)
    services = Services()
    getting = asyncio.ensure_future(services.get(Slow))
    await asyncio.sleep(0)
    await services.drop(Slow)
    Slow.may.set()
    assert (await getting).number == 2 and await services.get(Slow) is await getting
    assert [one.closed for one in Slow.made] == ([True, False] if there else [False])
    await services.close()
    assert all(one.closed for one in Slow.made)


async def test_a_service_is_opened_once() -> None:
    services = Services()
    assert await services.get(Good) is await services.get(Good)
    assert await services.missing(Good) is None
    await services.close()


@pytest.mark.parametrize(
    ("kind", "error", "said", "cure"),
    [
        (Gone, ServiceMissing, "It is not there.", "install it"),
        (Stubborn, ActionFailed, "It refused.", "ask nicely"),
    ],
)
async def test_why_a_service_cannot_be_had_is_told_with_the_cure(
    kind: type[Service], error: type[OctavoxError], said: str, cure: str
) -> None:
    services = Services()
    for _ in range(2):
        missing = await services.missing(kind)
        assert missing is not None and (missing.said, missing.cure) == (said, cure)
    with pytest.raises(error):
        await services.get(kind)
