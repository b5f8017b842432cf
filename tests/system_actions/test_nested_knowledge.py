"""What is known stands in other calls; what is not known is not written anywhere."""

import importlib
from pathlib import Path

import pytest

from assistant_core.calls import Call, Decision, Plan, PlannedCall
from assistant_core.catalog import Catalog
from assistant_core.functions import Risk
from assistant_core.journal import Journal
from assistant_core.runner import CallResult, Runner
from assistant_core.services import Services
from tests.services.private_home import WallClock

MODULES = ("conversion", "dates", "facts", "knowledge", "lists", "reference", "translation")
CATALOG = Catalog.from_modules(importlib.import_module(f"system_actions.{name}") for name in MODULES)


def call(name: str, **values: object) -> PlannedCall:
    words = {n: Call(v.function.name) if isinstance(v, PlannedCall) else str(v) for n, v in values.items()}
    return PlannedCall(CATALOG[name], words, values)  # type: ignore[arg-type]


async def run(services: Services, folder: Path, planned: PlannedCall) -> CallResult:
    journal = Journal(folder / "journal.db")
    plan = Plan("words", (planned,), Decision.RUN, 0.9, Risk.SAFE)
    runner = Runner(CATALOG, services, journal)
    return (await runner.run(plan, journal.begin(plan.text), lambda _index, _result: None))[0]


async def test_a_date_is_translated(
    real_services: Services, wall_clock: WallClock, private_home: Path, tmp_path: Path
) -> None:
    planned = call("translate", text=call("get_date"), language="spanish")
    assert (await run(real_services, tmp_path, planned)).said == "In Spanish: Miércoles, noviembre 18, 2026"


@pytest.mark.parametrize(
    ("inner", "noted"),
    [
        (call("answer", question="how tall is the eiffel tower"), "The tower is 330 metres tall"),
        (call("define", word="serendipity"), "Serendipity: good luck"),
        (call("convert", amount=5.0, source="miles", target="kilometres"), "8.047 kilometres"),
        (call("calculate", expression="six times seven"), "42"),
    ],
)
async def test_a_result_is_noted(
    real_services: Services,
    wall_clock: WallClock,
    small_encyclopedia: Path,
    tmp_path: Path,
    inner: PlannedCall,
    noted: str,
) -> None:
    result = await run(real_services, tmp_path, call("take_note", text=inner))
    assert result.outcome is not None and result.outcome.changed
    assert noted in _written(small_encyclopedia.parent.parent)


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        (call("answer", question="who wrote macbeth"), "I don't know."),
        (call("answer", question="should i get a dog"), "I don't know."),
        (call("define", word="xyzzy"), "My dictionary does not have xyzzy."),
        (call("calculate", expression="banana"), "I cannot calculate that."),
        (call("look_up", topic="photosynthesis"), "I find nothing about photosynthesis in my encyclopedia."),
    ],
)
async def test_what_is_not_known_is_not_noted(
    real_services: Services,
    wall_clock: WallClock,
    small_encyclopedia: Path,
    tmp_path: Path,
    inner: PlannedCall,
    said: str,
) -> None:
    result = await run(real_services, tmp_path, call("take_note", text=inner))
    assert result.said == said and result.outcome is None
    assert _written(small_encyclopedia.parent.parent) == ""


def _written(folder: Path) -> str:
    return "".join(file.read_text() for file in folder.rglob("*.md"))
