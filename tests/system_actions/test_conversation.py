"""Chatter is answered shortly; the last reply is repeated; undo, cancel and help reach the conversation."""

import logging
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant_core import settings_file
from assistant_core.catalog import Catalog
from assistant_core.conversation import Conversation
from assistant_core.errors import ActionFailed, FeedbackFailed, ServiceMissing
from assistant_core.feedback import Misheard, ReviewQueue, queue_file
from assistant_core.services import Services
from system_actions.conversation import add_feedback, cancel, help, irrelevant, repeat, undo
from tests.services.opening import Act, refused


class SmallTalk(Conversation):
    """A conversation that remembers what it was asked to do."""

    def __init__(self, last_reply: str = "", busy: bool = False) -> None:
        self._last_reply = last_reply
        self._busy = busy
        self._catalog = Catalog.load()
        self.undone = 0
        self.heard: Misheard | None = None

    @property
    def last_reply(self) -> str:
        return self._last_reply

    @property
    def catalog(self) -> Catalog:
        return self._catalog

    async def last_command(self, *, besides: Collection[str]) -> Misheard | None:
        assert {"add_feedback", "undo"} <= set(besides)
        return self.heard

    async def undo_last(self) -> list[str]:
        if self.undone:
            raise ActionFailed("nothing to undo", said="There is nothing to undo.")
        self.undone += 1
        return ["The volume is 50 again.", "The timer is gone."]

    async def cancel_current(self) -> bool:
        was, self._busy = self._busy, False
        return was


@pytest.fixture
def talk(real_services: Services) -> SmallTalk:
    conversation = SmallTalk("The volume is 30 percent.", busy=True)
    real_services.provide(conversation, kind=Conversation)
    return conversation


async def test_chatter_is_answered_in_varying_words(act: Act) -> None:
    said = {(await act(irrelevant)).said for _ in range(60)}
    assert 2 <= len(said) <= 6
    assert all(len(words) < 70 and words.endswith(".") for words in said)


async def test_the_last_reply_is_repeated(act: Act, talk: SmallTalk) -> None:
    assert (await act(repeat)).said == "The volume is 30 percent."


async def test_before_the_first_reply_there_is_nothing_to_repeat(act: Act, real_services: Services) -> None:
    real_services.provide(SmallTalk(), kind=Conversation)
    assert (await act(repeat)).said == "I have not said anything yet."


async def test_undo_says_what_was_put_back(act: Act, talk: SmallTalk) -> None:
    outcome = await act(undo)
    assert outcome.said == "The volume is 50 again. The timer is gone."
    assert not outcome.changed
    with pytest.raises(ActionFailed) as caught:
        await act(undo)
    assert caught.value.said == "There is nothing to undo."


async def test_cancel_says_whether_there_was_something_to_stop(act: Act, talk: SmallTalk) -> None:
    assert (await act(cancel)).said == "Stopped."
    assert (await act(cancel)).said == "All right."


@pytest.mark.parametrize("topic", ["timers", "the volume", "music", "lists", "alarm", "reminders"])
async def test_help_gives_the_catalogs_own_examples(act: Act, talk: SmallTalk, topic: str) -> None:
    outcome = await act(help, topic=topic)
    examples = outcome.value.split(", ")
    known = {e for function in talk.catalog for e in function.examples}
    assert 1 <= len(examples) <= 3
    assert set(examples) <= known
    word = topic.removeprefix("the ").rstrip("s")
    assert word in outcome.said
    assert outcome.said.startswith("You can say “")


async def test_help_without_a_topic_gives_a_few_of_everything(act: Act, talk: SmallTalk) -> None:
    assert (await act(help)).said.count("“") == 3


async def test_help_on_what_is_not_known_says_so(act: Act, talk: SmallTalk) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(help, topic="zebras")
    assert caught.value.said == "I can do nothing with zebras yet."


@pytest.mark.parametrize("action", [repeat, undo, cancel, help, add_feedback])
@pytest.mark.usefixtures("private_home")
async def test_without_a_conversation_it_is_unavailable(act: Act, action: object) -> None:
    with pytest.raises(ServiceMissing):
        await act(action)  # type: ignore[arg-type]


LAMP = Misheard(
    "Turn on the lamp.",
    datetime(2026, 11, 18, 9, 59, tzinfo=UTC),
    [{"name": "turn_on", "arguments": {"device": "the lamp"}}],
)


def queue() -> ReviewQueue:
    return ReviewQueue(queue_file())


@pytest.mark.usefixtures("private_home")
async def test_feedback_waits_for_review_with_the_command_it_is_about(act: Act, talk: SmallTalk) -> None:
    talk.heard = LAMP
    outcome = await act(add_feedback, "the kitchen light")
    assert outcome.said == "Noted for review: the kitchen light, about “Turn on the lamp.”."
    assert not outcome.changed
    remark = queue().waiting()[0]
    assert (remark.text, remark.about) == ("the kitchen light", LAMP)
    assert datetime.now(UTC) - remark.at < timedelta(minutes=1)


@pytest.mark.usefixtures("private_home")
async def test_feedback_before_any_command_is_kept_alone(act: Act, talk: SmallTalk) -> None:
    assert (await act(add_feedback, "the alarm never rang")).said == "Noted for review: the alarm never rang."
    assert [remark.about for remark in queue().waiting()] == [None]


@pytest.mark.usefixtures("private_home")
@pytest.mark.parametrize("words", ["", " \n ", "?!", "…"])
async def test_feedback_without_words_is_asked_for(act: Act, talk: SmallTalk, words: str) -> None:
    assert (await refused(act, add_feedback, words)).said == "What did you mean?"
    assert queue().waiting() == []


@pytest.mark.usefixtures("private_home")
@pytest.mark.parametrize(
    "words",
    ["\"quotes\" and 'more'", "🦓 zebra", "two\nlines", "$(rm -rf ~)", "--help", "'); DROP TABLE remarks"],
)
async def test_feedback_is_kept_as_it_was_said(act: Act, talk: SmallTalk, words: str) -> None:
    await act(add_feedback, words)
    assert [remark.text for remark in queue().waiting()] == [words]


@pytest.mark.usefixtures("private_home")
async def test_half_a_character_does_not_break_the_queue(act: Act, talk: SmallTalk) -> None:
    talk.heard = Misheard("odd \ud800", LAMP.at)
    await act(add_feedback, "a \ud800 b")
    remark = queue().waiting()[0]
    assert remark.text == "a ? b" and remark.about is not None and remark.about.text == "odd ?"


@pytest.mark.usefixtures("private_home")
async def test_no_feedback_is_logged(act: Act, talk: SmallTalk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    talk.heard = LAMP
    await act(add_feedback, "the purple elephant")
    assert "elephant" not in caplog.text and "lamp" not in caplog.text


@pytest.mark.usefixtures("private_home")
async def test_feedback_is_forgotten_when_commands_are(act: Act, talk: SmallTalk) -> None:
    talk.heard = Misheard("long ago", datetime.now(UTC) - timedelta(days=8))
    await act(add_feedback, "the bedroom")
    talk.heard = Misheard("today", datetime.now(UTC))
    await act(add_feedback, "the hall")
    assert len(queue().waiting()) == 2
    settings_file.save("privacy", "journal_days", 7)
    await act(add_feedback, "the attic")
    assert [remark.text for remark in queue().waiting()] == ["the hall", "the attic"]
    settings_file.save("privacy", "journal_days", 0)
    await act(add_feedback, "the cellar")
    assert len(queue().waiting()) == 3


async def test_without_a_place_for_the_queue_it_is_unavailable(
    act: Act, talk: SmallTalk, private_home: Path
) -> None:
    (private_home / "data").write_text("a file where the data directory should be")
    error = await refused(act, add_feedback, "the hall")
    assert isinstance(error, ServiceMissing) and "disk space" in error.cure
    assert error.said == "I cannot write feedback down on this computer."


@pytest.mark.usefixtures("private_home")
async def test_a_queue_that_breaks_meanwhile_is_said(act: Act, talk: SmallTalk) -> None:
    await act(add_feedback, "the hall")
    queue_file().write_bytes(b"no database at all" * 100)
    error = await refused(act, add_feedback, "the attic")
    assert isinstance(error, FeedbackFailed) and error.said == "I could not write that down."
