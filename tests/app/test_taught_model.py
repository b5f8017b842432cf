"""What the model was taught is used by the running assistant, without a restart."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app import session as sessions
from app.compose import Composition, compose
from app.session import Session
from assistant_core import paths
from assistant_core.calls import Way
from models.teaching import installed
from tests.services.taught_models import ORDER_COFFEE, have_taught
from tests.services.waiting import until

TAUGHT = {"order_coffee": ["order a coffee"]}


@pytest.fixture
async def parts(shipped_model: Path) -> AsyncIterator[Composition]:
    (paths.config_dir() / "actions.toml").write_text(ORDER_COFFEE)
    async with compose("none") as made:
        yield made


async def understood(parts: Composition) -> tuple[list[str], Way]:
    plan = await parts.assistant.plan("a flat white would be lovely")
    return [call.function.name for call in plan.calls], plan.way


async def test_what_was_taught_is_used_from_the_next_command_on(parts: Composition) -> None:
    assert await understood(parts) == ([], Way.MODEL)
    have_taught(TAUGHT)
    assert parts.look()
    assert await understood(parts) == (["order_coffee"], Way.MODEL)
    assert not parts.look()
    installed.forget()
    assert parts.look()
    assert await understood(parts) == ([], Way.MODEL)


async def test_what_was_taught_and_is_gone_from_the_file_does_nothing(parts: Composition) -> None:
    have_taught(TAUGHT)
    parts.look()
    (paths.config_dir() / "actions.toml").write_text("")
    assert await understood(parts) == ([], Way.MODEL)
    report = await parts.assistant.take("a flat white would be lovely")
    assert not report.failed and report.plan is not None and not report.plan.calls


async def test_a_model_that_the_settings_name_comes_first(parts: Composition, shipped_model: Path) -> None:
    parts.live.change("models", "function", str(shipped_model))
    have_taught(TAUGHT)
    assert not parts.look()
    assert await understood(parts) == ([], Way.MODEL)


@pytest.mark.usefixtures("no_session_bus", "no_system_bus")
async def test_a_running_assistant_notices_by_itself(
    shipped_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "LOOK_EVERY", 0.05)
    async with compose("resident") as parts:
        session = Session(parts, show=lambda: None, quit=lambda: None)
        assert await session.start()
        interpreter = parts.assistant.stages.interpreter
        taught = have_taught(TAUGHT)
        await until(lambda: interpreter.directory == taught)
        await session.close()
