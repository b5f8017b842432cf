"""Chatter is answered shortly; the last reply is repeated; undo, cancel and help reach the conversation."""

import pytest

from assistant_core.catalog import Catalog
from assistant_core.conversation import Conversation
from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Services
from system_actions.conversation import cancel, help, irrelevant, repeat, undo
from tests.services.opening import Act


class SmallTalk(Conversation):
    """A conversation that remembers what it was asked to do."""

    def __init__(self, last_reply: str = "", busy: bool = False) -> None:
        self._last_reply = last_reply
        self._busy = busy
        self._catalog = Catalog.load()
        self.undone = 0

    @property
    def last_reply(self) -> str:
        return self._last_reply

    @property
    def catalog(self) -> Catalog:
        return self._catalog

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
    known = {e for function in talk.catalog if function.built for e in function.examples}
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


@pytest.mark.parametrize("action", [repeat, undo, cancel, help])
async def test_without_a_conversation_it_is_unavailable(act: Act, action: object) -> None:
    with pytest.raises(ServiceMissing):
        await act(action)  # type: ignore[arg-type]
