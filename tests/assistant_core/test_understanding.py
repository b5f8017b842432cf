"""Who understands a sentence, and what becomes of functions that are no longer as they were learnt."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant_core.calls import Call, Decision, Interpretation, Way
from assistant_core.catalog import Catalog, Function
from assistant_core.corrections import Corrections
from assistant_core.functions import Kind
from assistant_core.interpreter import Interpreter
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from assistant_core.understanding import Understanding
from tests.services.full_disk import full_disk
from tests.services.own_actions import OwnActions
from tests.services.tiny_models import write_scripted

LEARNT = TokenMap(
    [
        FunctionShape(0, "irrelevant"),
        FunctionShape(2, "read_level"),
        FunctionShape(128, "order", (ParameterShape("drink", Kind.TEXT, True),)),
        FunctionShape(129, "gone"),
    ]
)
SAYS_ORDER = {
    ":": {"<nexa_128>": 9, "<nexa_129>": 8.5, "<nexa_2>": 8},
    "<nexa_128>": {"(": 9},
    "(": {"'": 9},
    "'": {"t": 9, ")": 8},
    "t": {"e": 9},
    "e": {"a": 9},
    "a": {"'": 9},
    ")": {"<nexa_end>": 9},
}


@pytest.fixture
async def understanding(small_catalog: Catalog, tmp_path: Path) -> AsyncIterator[Understanding]:
    """With a model that answers ``order('tea')``, and thinks of `gone` and `read_level` besides."""
    model = tmp_path / "model"
    model.mkdir()
    made = Understanding(
        small_catalog,
        Interpreter(write_scripted(model, LEARNT, SAYS_ORDER)),
        Corrections(tmp_path / "corrections.db"),
    )
    yield made
    await made.interpreter.close()


@pytest.fixture
def order(small_catalog: Catalog) -> Function:
    """The function as the model learnt it, in the catalog."""
    drink = replace(small_catalog["note"].parameters[0], name="drink")
    made = replace(
        small_catalog["read_level"], token=128, name="order", binding="command", parameters=(drink,),
        phrases=("bring me {drink}",),
    )  # fmt: skip
    small_catalog.follow(lambda: [made])
    return made


async def understood(understanding: Understanding, text: str) -> tuple[tuple[Call, ...], Way]:
    made: Interpretation = await understanding.interpret(text)
    return made.calls, made.way


@pytest.mark.usefixtures("order")
async def test_who_understood_is_told(understanding: Understanding) -> None:
    tea = (Call("order", {"drink": "tea"}),)
    assert await understood(understanding, "I could do with some tea") == (tea, Way.MODEL)
    assert await understood(understanding, "bring me tea") == (tea, Way.PHRASE)
    await understanding.teach("I could do with some tea", [Call("read_level")])
    assert await understood(understanding, "I could do with some tea") == (
        (Call("read_level"),), Way.CORRECTION,
    )  # fmt: skip


@pytest.mark.usefixtures("order")
async def test_a_sentence_that_was_corrected_is_no_phrase_any_more(understanding: Understanding) -> None:
    level = (Call("read_level"),)
    await understanding.teach("bring me the level", level)
    assert await understood(understanding, "Bring me the level.") == (level, Way.CORRECTION)
    assert (await understood(understanding, "bring me the kettle"))[1] is Way.PHRASE
    await understanding.teach("bring me the cup now", [Call("note", {"text": "the cup"})])
    assert (await understood(understanding, "bring me the bowl now"))[1] is Way.PHRASE
    await understanding.teach("bring me the moon", [Call("gone")])
    assert (await understood(understanding, "bring me the moon"))[1] is Way.PHRASE


@pytest.mark.expected_logs("the corrections cannot be used")
async def test_why_a_correction_is_not_kept_is_returned_in_words(understanding: Understanding) -> None:
    assert await understanding.teach("the usual", [Call("read_level")]) == ""
    with full_disk():
        words = await understanding.teach("make it so", [Call("read_level")])
    assert words == (
        "I could not keep what you meant. I cannot get at your corrections. "
        "To mend it: free some disk space and check the data directory."
    )
    assert (await understood(understanding, "the usual"))[1] is Way.CORRECTION


@pytest.mark.usefixtures("order")
async def test_a_model_s_rival_that_is_gone_is_not_offered(understanding: Understanding) -> None:
    made = await understanding.interpret("some tea")
    assert [other.name for other in made.alternatives] == ["read_level", "irrelevant"]


async def test_a_learnt_function_that_is_gone_asks_for_nothing(understanding: Understanding) -> None:
    assert await understood(understanding, "some tea") == ((Call("irrelevant"),), Way.MODEL)


async def test_an_argument_that_the_function_no_longer_takes_is_dropped(
    understanding: Understanding, small_catalog: Catalog, order: Function
) -> None:
    small_catalog.follow(lambda: [replace(order, parameters=(), phrases=())])
    assert await understood(understanding, "some tea") == ((Call("order"),), Way.MODEL)


async def test_a_correction_that_calls_what_is_gone_counts_as_far_as_it_can(
    understanding: Understanding, order: Function, small_catalog: Catalog
) -> None:
    await understanding.teach("make a note of it", [Call("note", {"text": Call("gone"), "colour": "red"})])
    await understanding.teach("the usual", [Call("gone")])
    assert await understood(understanding, "make a note of it") == ((Call("note"),), Way.CORRECTION)
    assert await understood(understanding, "the usual, tea") == (
        (Call(order.name, {"drink": "tea"}),), Way.MODEL,
    )  # fmt: skip


async def test_what_is_gone_is_answered_as_if_nothing_was_asked(own: OwnActions, tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.mkdir()
    write_scripted(model, LEARNT, SAYS_ORDER)
    own.assistant.stages.interpreter.set_up(model, threads=0, idle_seconds=60)
    report = await own.say("some tea")
    assert report.plan is not None and report.plan.decision is Decision.NOTHING
    assert not report.failed


async def test_what_the_model_was_not_taught_is_understood_by_likeness(
    understanding: Understanding, small_catalog: Catalog
) -> None:
    made = replace(
        small_catalog["read_level"], token=130, name="park", binding="command", parameters=(),
        phrases=("park the desk",),
    )  # fmt: skip
    small_catalog.follow(lambda: [made])
    found = await understanding.interpret("could you please park my desk")
    assert (found.calls, found.way) == ((Call("park"),), Way.LIKENESS)
    assert 0.7 <= found.confidence < 1


async def test_what_the_model_was_taught_is_asked_of_the_model(
    understanding: Understanding, small_catalog: Catalog
) -> None:
    made = replace(
        small_catalog["read_level"], token=129, name="gone", binding="command", parameters=(),
        phrases=("park the desk",),
    )  # fmt: skip
    small_catalog.follow(lambda: [made])
    found = await understanding.interpret("could you please park my desk, tea is ready")
    assert found.way is Way.MODEL
