"""A teaching in a process of its own: what it tells, what ends it, and that there is one at a time."""

import asyncio
import fcntl
import json
from pathlib import Path

import pytest

from assistant_core import paths
from assistant_core.catalog import Catalog
from assistant_core.model_files import FUNCTIONS
from assistant_core.token_map import TokenMap
from models.teaching import installed, process
from models.teaching.lesson import Lesson
from models.teaching.process import TeachingStopped, teach
from models.teaching.progress import STOPPED, Progress, TeachingFailed
from system_actions.mappings.actions_file import ActionsFile
from tests.services.standin_teaching import PASSED, WAITS, StandIn, far
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


async def test_a_first_idea_goes_with_what_is_discarded(standin: StandIn, standin_idea: Path) -> None:
    before = installed.in_use()
    assert await process.learn_idea(["order_coffee"], lambda step: None)
    process.discard()
    assert installed.in_use() == before


async def test_of_corrections_alone_there_is_no_first_idea(standin: StandIn, standin_idea: Path) -> None:
    assert not await process.learn_idea([], lambda step: None)


async def test_where_others_would_suffer_there_is_no_first_idea(standin: StandIn) -> None:
    before = installed.in_use()
    assert not await process.learn_idea(["order_coffee"], lambda step: None)
    assert installed.in_use() == before
