"""Services for a test, closed in the end, and the way an action is called with them."""

import inspect
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from assistant_core.errors import OctavoxError
from assistant_core.functions import Change, Outcome
from assistant_core.runner import invoke
from assistant_core.services import Services

Act = Callable[..., Awaitable[Any]]


@pytest.fixture
async def real_services() -> AsyncIterator[Services]:
    """Services as the assistant has them: each opened at first use."""
    opened = Services()
    try:
        yield opened
    finally:
        await opened.close()


@pytest.fixture
def act(real_services: Services) -> Act:
    """``await act(set_volume, 30.0, target=…)``: call an action, an undo or a preview as the runner does.

    Positional values are bound to the function's parameters in order.
    """

    async def call(handler: Callable[..., Awaitable[Any]], *args: object, **values: object) -> Any:
        names = list(inspect.signature(handler).parameters)
        return await invoke(handler, {**dict(zip(names, args, strict=False)), **values}, real_services)

    return call


def change(outcome: Outcome) -> Change:
    """What an undo is given: the states before and after an act, through JSON as the journal keeps them."""
    assert outcome.before is not None and outcome.after is not None
    return Change(json.loads(json.dumps(outcome.before)), json.loads(json.dumps(outcome.after)))


async def refused(act: Act, *args: object, **values: object) -> OctavoxError:
    """The error that an action ends with."""
    with pytest.raises(OctavoxError) as caught:
        await act(*args, **values)
    return caught.value
