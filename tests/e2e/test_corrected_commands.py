"""A misunderstanding is corrected by voice: what was done is undone, what was meant is done and learnt."""

from datetime import timedelta
from pathlib import Path

import pytest

from assistant_core.calls import Call
from assistant_core.corrections import Corrections, corrections_file
from assistant_core.services import Services
from system_actions.services.clock import Clock
from tests.services.spoken import Spoken


def shopping(home: Path) -> str:
    return "".join(file.read_text() for file in (home / "data" / "octavox").rglob("*.md"))


async def test_what_was_done_is_put_back_and_what_was_meant_is_done(
    spoken: Spoken, private_home: Path, real_services: Services
) -> None:
    await spoken.assistant.take("add bread to the shopping list")
    assert "bread" in shopping(private_home)
    report = await spoken.assistant.take("That was wrong, I meant set a timer for ten minutes.")
    assert report.reply == "The shopping list is as it was. Timer set for 10 minutes."
    assert "bread" not in shopping(private_home)
    (timer,) = await (await real_services.get(Clock)).alerts()
    assert timer.kind == "timer"


async def test_a_correction_is_understood_the_next_time_at_once(spoken: Spoken) -> None:
    first = await spoken.assistant.take("do the tea thing")
    assert not first.results or first.results[0].call.function.name != "set_timer"
    await spoken.assistant.take("no, I meant set a timer for four minutes")
    again = await spoken.assistant.take("Do the tea thing.")
    (result,) = again.results
    assert result.call.function.name == "set_timer"
    assert result.call.values["duration"] == timedelta(minutes=4)
    assert again.plan is not None and again.plan.confidence == 1.0


async def test_who_thinks_better_of_it_teaches_nothing(spoken: Spoken, private_home: Path) -> None:
    await spoken.assistant.take("add bread to the shopping list")
    await spoken.assistant.take("no, I meant add butter to the shopping list")
    assert "butter" in shopping(private_home) and "bread" not in shopping(private_home)
    assert Corrections(corrections_file()).all() == []


@pytest.mark.usefixtures("logind", "upower")
async def test_what_was_meant_and_is_risky_is_asked_about(spoken: Spoken) -> None:
    spoken.answer = False
    await spoken.assistant.take("what time is it")
    report = await spoken.assistant.take("that was wrong, I meant shut down the computer")
    assert len(spoken.asked) == 1 and report.results == ()


@pytest.mark.parametrize("said", ["that was wrong, I meant blah di blah", "I meant turn on the moon"])
async def test_what_is_not_understood_either_changes_nothing(
    spoken: Spoken, private_home: Path, said: str
) -> None:
    await spoken.assistant.take("add bread to the shopping list")
    await spoken.assistant.take(said)
    assert "bread" in shopping(private_home) and Corrections(corrections_file()).all() == []


async def test_without_a_command_before_it_is_a_command_itself(spoken: Spoken) -> None:
    report = await spoken.assistant.take("I meant what time is it")
    assert report.text == "I meant what time is it"


async def test_what_was_meant_may_be_said_again_better(spoken: Spoken, private_home: Path) -> None:
    await spoken.assistant.take("add bread to the shopping list")
    await spoken.assistant.take("that was wrong, I meant blah di blah")
    report = await spoken.assistant.take("that was wrong, I meant set a timer for ten minutes")
    assert report.reply == "The shopping list is as it was. Timer set for 10 minutes."
    assert "bread" not in shopping(private_home)


async def test_a_command_of_the_journal_is_put_right(spoken: Spoken, private_home: Path) -> None:
    await spoken.assistant.take("add bread to the shopping list")
    (entry,) = spoken.assistant.stages.journal.recent()
    meant = Call("set_timer", {"duration": "four minutes"})
    report = await spoken.assistant.amend(entry.id, entry.text, [meant])
    assert report.reply == "The shopping list is as it was. I will know it the next time."
    again = await spoken.assistant.take("add bread to the shopping list")
    assert again.reply == "Timer set for 4 minutes." and "bread" not in shopping(private_home)
    older = await spoken.assistant.amend(entry.id, entry.text, [meant])
    assert older.reply == "I will know it the next time."
