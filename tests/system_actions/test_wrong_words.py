"""Words that are no value of a parameter: whichever the action, it is not done, and it is said or asked."""

from collections.abc import Iterator

import pytest

from assistant_core.calls import Call, Decision, Interpretation
from assistant_core.catalog import Catalog
from assistant_core.functions import Kind
from assistant_core.planner import Planner
from assistant_core.services import Service, Services
from assistant_core.settings import Thresholds
from tests.services.private_home import WallClock

CATALOG = Catalog.load()
WRONG = {
    Kind.STATE: ("purple", "fifty percent", "on and off", "perhaps", "the kitchen"),
    Kind.ENUM: ("purple", "fifty percent", "perhaps", "the kitchen", "a bit of both"),
    Kind.PERCENT: ("purple", "tuesday", "the kitchen"),
    Kind.NUMBER: ("purple", "tuesday", "the kitchen"),
    Kind.DURATION: ("purple", "the kitchen", "loud"),
    Kind.TIME: ("purple", "the kitchen", "the 31st of february", "25 o'clock"),
}


def wrong() -> Iterator[tuple[str, str, str]]:
    """Every parameter that takes no free words and no name, with words that are none of its values."""
    for function in CATALOG:
        for parameter in function.parameters:
            for words in WRONG.get(parameter.kind, ()):
                yield function.name, parameter.name, words


@pytest.fixture
def everything_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """No service is found missing, so that a plan is judged by its words alone."""

    async def none(self: Services, kind: type[Service]) -> None:
        return None

    monkeypatch.setattr(Services, "missing", none)


@pytest.mark.usefixtures("everything_there", "private_home")
@pytest.mark.parametrize(("name", "parameter", "words"), [*wrong()])
async def test_it_is_not_done(
    wall_clock: WallClock, real_services: Services, name: str, parameter: str, words: str
) -> None:
    planner = Planner(CATALOG, real_services, wall_clock.now, Thresholds())
    call = Call(name, {parameter: words})
    plan = await planner.plan(f"do it {words}", Interpretation((call,), 0.99))
    (planned,) = plan.calls
    assert planned.values.get(parameter) is None
    assert plan.decision in (Decision.REFUSE, Decision.ASK) and plan.reason.endswith((".", "?"))
