"""Which command was the last one: what was planned in this conversation, else what the journal holds."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant_core.calls import Call, Decision, Plan, PlannedCall
from assistant_core.catalog import Catalog
from assistant_core.dialogue import REMEMBERED, Dialogue
from assistant_core.events import Events, Heard, Planned
from assistant_core.gate import Gate
from assistant_core.journal import Journal
from assistant_core.reporter import Reporter
from assistant_core.runner import Runner
from assistant_core.services import Services
from assistant_core.settings import Confirmation

BESIDES = ("read_level",)


class Talk:
    """A conversation whose commands a test makes up."""

    def __init__(self, catalog: Catalog, services: Services, journal: Journal) -> None:
        self.catalog, self.journal, self.events = catalog, journal, Events()
        runner, reporter = Runner(catalog, services, journal), Reporter(self.events, None)
        gate = Gate(self.events, Confirmation())
        self.dialogue = Dialogue(catalog, runner, reporter, gate, self.events, journal)

    def plan(self, text: str, *calls: Call, decision: Decision = Decision.RUN) -> None:
        planned = tuple(PlannedCall(self.catalog[call.name], call.arguments, {}) for call in calls)
        self.events.publish(Heard(text))
        self.events.publish(Planned(Plan(text, planned, decision, 0.9)))


@pytest.fixture
def talk(small_catalog: Catalog, house_services: Services, tmp_path: Path) -> Talk:
    return Talk(small_catalog, house_services, Journal(tmp_path / "journal.db"))


async def test_before_the_first_command_there_is_none(talk: Talk) -> None:
    assert await talk.dialogue.last_command(besides=BESIDES) is None
    talk.plan("what is the level", Call("read_level"))
    assert await talk.dialogue.last_command(besides=BESIDES) is None


async def test_the_last_command_is_given_with_what_was_made_of_it(talk: Talk) -> None:
    talk.plan("level ten", Call("set_level", {"level": "ten"}))
    talk.plan("note the level", Call("note", {"text": Call("set_level", {"level": "five"})}))
    talk.plan("what is the level", Call("read_level"))
    last = await talk.dialogue.last_command(besides=BESIDES)
    assert last is not None and last.text == "note the level"
    inner = {"name": "set_level", "arguments": {"level": "five"}}
    assert last.calls == [{"name": "note", "arguments": {"text": inner}}]
    assert datetime.now(UTC) - last.at < timedelta(minutes=1)


@pytest.mark.parametrize("decision", [Decision.NOTHING, Decision.REFUSE])
async def test_what_came_to_nothing_is_a_command_too(talk: Talk, decision: Decision) -> None:
    talk.journal.begin("an older one")
    talk.plan("dim the lantern", decision=decision)
    last = await talk.dialogue.last_command(besides=BESIDES)
    assert last is not None and (last.text, list(last.calls)) == ("dim the lantern", [])


async def test_in_a_new_conversation_the_journal_tells(talk: Talk) -> None:
    entry = talk.journal.begin("level ten")
    talk.journal.starting(entry, "set_level", {"level": "ten"})
    talk.journal.starting(talk.journal.begin("what is the level"), "read_level", {})
    last = await talk.dialogue.last_command(besides=BESIDES)
    assert last is not None and last.text == "level ten"
    assert last.calls == [{"name": "set_level", "arguments": {"level": "ten"}}]


async def test_only_so_many_commands_are_remembered(talk: Talk) -> None:
    talk.plan("level ten", Call("set_level", {"level": "ten"}))
    for _ in range(REMEMBERED):
        talk.plan("what is the level", Call("read_level"))
    assert await talk.dialogue.last_command(besides=BESIDES) is None
