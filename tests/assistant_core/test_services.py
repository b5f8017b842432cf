"""Services: opened once, missing with a reason."""

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
