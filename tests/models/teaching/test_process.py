"""A teaching in a process of its own: what it tells, what ends it, and that there is one at a time."""

import asyncio
import fcntl
import json
import signal
from pathlib import Path

import pytest

from assistant_core import paths
from assistant_core.catalog import Catalog
from assistant_core.model_files import FUNCTIONS
from assistant_core.token_map import TokenMap
from models.teaching import folders, installed, process
from models.teaching.lesson import Lesson
from models.teaching.process import TeachingStopped, teach
from models.teaching.progress import STOPPED, Progress, TeachingFailed
from system_actions.mappings.actions_file import ActionsFile
from tests.services.standin_teaching import NOT_PASSED, PASSED, WAITS, StandIn, far
from tests.services.taught_models import ORDER_COFFEE, write_idea


async def test_a_function_that_is_not_there_is_refused_in_words(shipped_model: Path) -> None:
    with pytest.raises(TeachingFailed, match="no function of one's own is called order_coffee") as failed:
        await teach(["order_coffee"], lambda step: None)
    assert failed.value.said == "There is no function of yours with that name."


async def test_a_second_one_at_the_same_time_is_refused(shipped_model: Path) -> None:
    (paths.config_dir() / "actions.toml").write_text(ORDER_COFFEE)
    with (installed.home() / ".work.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(TeachingFailed) as failed:
            await teach(["order_coffee"], lambda step: None)
    assert failed.value.said == "I am learning already." and not process.folder().exists()


async def test_what_the_process_tells_is_handed_on(standin: StandIn) -> None:
    standin.ends_with(PASSED)
    told: list[Progress] = []
    assert await teach(["order_coffee"], told.append) == PASSED
    assert told == [Progress(stage, 1) for stage in ("rows", "training", "examination")]


async def test_one_that_was_stopped_from_outside_is_told_as_such(standin: StandIn) -> None:
    standin.does({"end": STOPPED})
    with pytest.raises(TeachingStopped):
        await teach(["order_coffee"], lambda step: None)


async def test_cancelling_ends_the_process_and_what_it_was_about_stays_known(standin: StandIn) -> None:
    standin.does(far("rows", 1), WAITS)
    assert process.unfinished() is None
    begun = asyncio.Event()
    teaching = asyncio.create_task(teach(["order_coffee"], lambda step: begun.set()))
    await begun.wait()
    teaching.cancel()
    with pytest.raises(asyncio.CancelledError):
        await teaching
    assert process.unfinished() == ["order_coffee"]
    process.discard()
    assert process.unfinished() is None


async def test_one_that_was_ended_for_its_memory_is_told_as_such(standin: StandIn) -> None:
    standin.does({"kill": signal.SIGKILL})
    with pytest.raises(TeachingFailed, match="ended with -9") as failed:
        await teach(["order_coffee"], lambda step: None)
    assert failed.value.said == "I could not learn that, since there was too little memory."
    assert failed.value.cure == "close other programs, then teach again to go on"


async def test_one_that_broke_is_not_told_as_if_memory_were_short(standin: StandIn) -> None:
    standin.does({"kill": signal.SIGSEGV})
    with pytest.raises(TeachingFailed, match="ended with -11") as failed:
        await teach(["order_coffee"], lambda step: None)
    assert "memory" not in failed.value.said and failed.value.cure == "teach again to go on"


async def test_while_one_teaches_nothing_is_kept_or_discarded(standin: StandIn) -> None:
    standin.ends_with(PASSED)
    await teach(["order_coffee"], lambda step: None)
    with (installed.home() / ".work.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for change in (process.keep, process.discard, installed.forget):
            with pytest.raises(TeachingFailed) as failed:
                change()
            assert failed.value.said == "I am learning already."
    assert process.unfinished() == ["order_coffee"] and installed.chosen_folder() is None
    assert process.keep() == installed.in_use()


async def test_only_what_was_shown_and_passed_is_kept(standin: StandIn) -> None:
    standin.ends_with(NOT_PASSED)
    result = await teach(["order_coffee"], lambda step: None)
    for shown in (result, PASSED):
        with pytest.raises(TeachingFailed, match="is another, or did not pass"):
            process.keep(shown)
    assert installed.chosen_folder() is None and process.unfinished() == ["order_coffee"]
    standin.ends_with(PASSED)
    assert process.keep(await teach(["order_coffee"], lambda step: None)) == installed.in_use()


@pytest.mark.parametrize("then", ["discard", "teach"])
async def test_one_whose_discarding_was_killed_is_gone_all_the_same(
    standin: StandIn, monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    standin.ends_with(PASSED)
    await teach(["order_coffee"], lambda step: None)
    with monkeypatch.context() as killed:
        killed.setattr(folders.shutil, "rmtree", _dies)
        with pytest.raises(KeyboardInterrupt):
            process.discard()
    assert not process.folder().exists() and list(installed.home().glob("*/lessons.json"))
    if then == "discard":
        process.discard()
    else:
        standin.does({"end": STOPPED})
        with pytest.raises(TeachingStopped):
            await teach(["order_coffee"], lambda step: None)
    assert not list(installed.home().glob(".work.gone"))


def _dies(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_note_that_cannot_be_read_is_no_teaching(private_home: Path) -> None:
    process.folder().mkdir(parents=True)
    for text in ("{", "[]", json.dumps({"lessons": [{"shape": {}}]})):
        (process.folder() / "lessons.json").write_text(text)
        assert process.unfinished() is None


async def test_a_first_idea_is_used_until_something_is_taught(standin: StandIn, standin_idea: Path) -> None:
    told: list[Progress] = []
    assert await process.learn_idea(["order_coffee"], told.append)
    assert told == [Progress("idea", 0.5)]
    assert installed.in_use() == installed.idea_folder()
    standin.ends_with(PASSED)
    await teach(["order_coffee"], told.append)
    kept = process.keep()
    assert installed.in_use() == kept and installed.idea_folder() is None
    assert not await process.learn_idea(["order_coffee"], told.append)


async def test_a_first_idea_of_the_same_is_not_learnt_again(shipped_model: Path) -> None:
    file = paths.config_dir() / "actions.toml"
    file.write_text(ORDER_COFFEE)
    catalog = Catalog.load()
    catalog.follow(ActionsFile(catalog))
    phrases = list(Lesson.of(catalog["order_coffee"]).phrases)
    made = write_idea(installed.home() / "made", {"order_coffee": phrases})
    TokenMap.of_catalog(catalog).write(made / FUNCTIONS)
    there = installed.install_idea(made)
    told: list[Progress] = []
    assert await process.learn_idea(["order_coffee"], told.append)
    assert told == [] and installed.in_use() == there


async def test_a_first_idea_stays_in_use_when_a_teaching_is_discarded(
    standin: StandIn, standin_idea: Path
) -> None:
    assert await process.learn_idea(["order_coffee"], lambda step: None)
    standin.ends_with(NOT_PASSED)
    await teach(["order_coffee"], lambda step: None)
    process.discard()
    assert not process.folder().exists()
    assert installed.in_use() == installed.idea_folder() is not None


async def test_of_corrections_alone_there_is_no_first_idea(standin: StandIn, standin_idea: Path) -> None:
    assert not await process.learn_idea([], lambda step: None)


async def test_where_others_would_suffer_there_is_no_first_idea(standin: StandIn) -> None:
    before = installed.in_use()
    assert not await process.learn_idea(["order_coffee"], lambda step: None)
    assert installed.in_use() == before
