"""What is put together follows the settings, and forgets what is older than they allow."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.compose import Composition, FaceKind, compose
from assistant_core import settings_file
from assistant_core.calls import Call, Decision, Interpretation
from assistant_core.feedback import Misheard, ReviewQueue, queue_file


@pytest.mark.usefixtures("private_home")
@pytest.mark.parametrize(
    ("face", "days", "left"),
    [
        ("terminal", 30, ["new"]),
        ("terminal", 0, []),
        ("terminal", 90, ["old", "new"]),
        ("none", 30, ["old", "new"]),
    ],
)
async def test_feedback_as_old_as_commands_may_not_be_is_gone_after_a_start(
    face: FaceKind, days: int, left: list[str]
) -> None:
    queue = ReviewQueue(queue_file())
    queue.add("old", Misheard("lamp on", datetime.now(UTC) - timedelta(days=31)))
    queue.add("new", None)
    settings_file.save("privacy", "journal_days", days)
    async with compose(face):
        assert [remark.text for remark in queue.waiting()] == left


@pytest.mark.usefixtures("private_home")
@pytest.mark.expected_logs("the review queue cannot be used")
async def test_a_broken_review_queue_does_not_stop_a_start() -> None:
    queue_file().write_text("no database " * 100)
    async with compose("terminal") as made:
        assert made.live.problem is None


@pytest.mark.usefixtures("private_home")
async def test_a_change_of_the_settings_holds_at_once() -> None:
    async with compose("terminal") as made:
        stages = made.assistant.stages
        for section, key, value in (
            ("thresholds", "run", 0.5),
            ("confirmation", "seconds", 7),
            ("listening", "patience", 2),
            ("speech", "enabled", False),
            ("models", "function", "/models/mine"),
        ):
            made.live.change(section, key, value)
        assert stages.planner.thresholds.run == 0.5
        assert stages.gate.settings.seconds == 7
        assert made.hearing.settings.patience == 2
        assert stages.interpreter.directory == Path("/models/mine")
        await stages.reporter.say("this would take seconds to say, and there is nothing to say it with")


FORBIDDING = """\
[actions.set_volume]
risk = "forbidden"
[actions.set_timer]
enabled = false
[confirmation]
by_voice = false
"""
SLIP = "[speech]\nrate = \n"


async def decisions(made: Composition) -> list[Decision]:
    """What is decided about a forbidden function, one that is switched off, one that is safe, and a sum."""
    plan = made.assistant.stages.planner.plan
    calls = (
        Call("set_volume", {"level": "thirty"}),
        Call("set_timer", {"duration": "ten minutes"}),
        Call("pause_media"),
        Call("calculate", {"expression": "two plus two"}),
    )
    said = "thirty, ten minutes, two plus two"
    return [(await plan(said, Interpretation((call,), 1.0))).decision for call in calls]


@pytest.mark.usefixtures("private_home", "no_session_bus", "no_pulse")
async def test_a_slip_in_the_file_allows_nothing_that_was_not_allowed() -> None:
    file = settings_file.location()
    file.write_text(FORBIDDING)
    async with compose("none") as made:
        before = await decisions(made)
        assert before[:2] == [Decision.REFUSE, Decision.REFUSE]
        file.write_text(FORBIDDING + SLIP)
        made.look()
        assert made.live.problem is not None and await decisions(made) == before
        assert not made.assistant.stages.gate.settings.by_voice


@pytest.mark.expected_logs("settings.toml")
@pytest.mark.usefixtures("private_home", "no_session_bus", "no_pulse")
async def test_who_cannot_read_at_the_start_what_is_forbidden_asks_for_a_click() -> None:
    file = settings_file.location()
    file.write_text(FORBIDDING + SLIP)
    async with compose("none") as made:
        choices = made.assistant.stages.planner.choices
        assert {choices[name].risk for name in ("set_volume", "set_timer", "pause_media")} == {"confirm"}
        assert (await decisions(made))[3] is Decision.RUN
        assert not made.assistant.stages.gate.settings.by_voice
        file.write_text(FORBIDDING)
        made.look()
        assert (await decisions(made))[:2] == [Decision.REFUSE, Decision.REFUSE]


@pytest.mark.usefixtures("private_home")
@pytest.mark.expected_logs("settings.toml")
async def test_a_broken_file_erases_nothing_from_the_journal() -> None:
    queue = ReviewQueue(queue_file())
    queue.add("old", Misheard("lamp on", datetime.now(UTC) - timedelta(days=31)))
    settings_file.save("privacy", "journal_days", 90)
    settings_file.location().write_text("[privacy]\njournal_days = 90\nhalf a line")
    async with compose("terminal") as made:
        assert made.live.problem is not None
        assert [remark.text for remark in queue.waiting()] == ["old"]
        made.live.path.write_text("[privacy]\njournal_days = 30\n")
        made.live.look()
        assert queue.waiting() == []
