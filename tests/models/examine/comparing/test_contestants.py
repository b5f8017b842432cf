"""Real llama.cpp with tiny models: what each contestant answers, counts, and does without its prefix kept."""

from itertools import pairwise
from pathlib import Path

import pytest

from assistant_core.calls import Call
from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from models.examine.comparing import prompts
from models.examine.comparing.embedding import MiniLm
from models.examine.comparing.functional import FunctionalTokens
from models.examine.comparing.line_up import Models
from models.examine.comparing.pool import Described, Pool
from models.examine.comparing.prompts import CHAT, PLAIN
from models.examine.comparing.retrieval import Retriever
from models.examine.comparing.roomy import ContextExceeded, RoomyLlama
from models.examine.comparing.text_calls import ANSWER_TOKENS, ROOM, TextCalls
from tests.services.tiny_models import write_random, write_scripted

ASK = "what is the time"


def tokens(text: str) -> int:
    """How many tokens a text is in a vocabulary of bytes."""
    return len(text.encode())


def test_functional_tokens_are_decoded_and_counted(models: Models) -> None:
    contestant = FunctionalTokens(models.function_model, 1)
    kept, cold = (contestant.attempt(ASK, cached=cached) for cached in (True, False))
    contestant.close()
    prompt = TokenMap([]).prompt.format(query=ASK)
    assert kept.calls == cold.calls == (Call("set_volume"),)
    assert kept.prompt_tokens == cold.prompt_tokens == tokens(prompt)
    assert cold.computed_tokens == tokens(prompt) + len(["<nexa_3>", "(", ")"])
    assert cold.computed_tokens - kept.computed_tokens == tokens(prompt.partition(f" {ASK}")[0])
    assert kept.retrieval_seconds == 0 < kept.model_seconds
    assert 0 < kept.estimated_joules < cold.estimated_joules
    assert kept.offered == ()


def test_a_sentence_too_long_for_functional_tokens_is_no_answer(models: Models) -> None:
    contestant = FunctionalTokens(models.function_model, 1)
    attempt = contestant.attempt("on and " * 100, cached=True)
    contestant.close()
    assert (attempt.calls, attempt.error) == ((), "TextTooLong")


@pytest.mark.parametrize("form", [CHAT, PLAIN])
def test_a_call_is_written_below_the_functions_that_were_found(
    models: Models, pool: Pool, form: prompts.Form
) -> None:
    retriever = Retriever(MiniLm(models.vectors, 1), pool)
    contestant = TextCalls(models.base, form, pool, retriever, 1)
    kept, cold = (contestant.attempt(ASK, cached=cached) for cached in (True, False))
    contestant.close()
    prefix = tokens(prompts.prefix(pool, form, retrieval=True))
    rest = tokens(prompts.rest(ASK, form, retriever.offered(ASK)))
    assert kept.written == cold.written == "help()"
    assert kept.calls == (Call("help"),) and not kept.error
    assert kept.offered == tuple(function.name for function in retriever.offered(ASK))
    assert kept.prompt_tokens == prefix + rest
    assert kept.computed_tokens == rest + tokens("help()")
    assert cold.computed_tokens == prefix + rest + tokens("help()")
    assert kept.retrieval_seconds > 0
    assert 0 < kept.estimated_joules < cold.estimated_joules


def test_an_answer_without_end_is_cut_off(
    models: Models, pool: Pool, shapes: TokenMap, tmp_path: Path
) -> None:
    endless = tmp_path / "endless"
    endless.mkdir()
    write_scripted(endless, shapes, {before: {after: 9} for before, after in pairwise("\nhelp())")})
    contestant = TextCalls(endless / "model.gguf", CHAT, pool, Retriever(MiniLm(models.vectors, 1), pool), 1)
    attempt = contestant.attempt(ASK, cached=True)
    contestant.close()
    assert attempt.written == "help(" + ")" * (ANSWER_TOKENS - len("help("))
    assert attempt.calls == (Call("help"),)


def test_what_is_no_call_is_no_answer_and_what_is_too_long_is_not_asked(models: Models, pool: Pool) -> None:
    few = tuple(function for function in pool if function.name != "help")
    contestant = TextCalls(models.base, PLAIN, few, None, 1)
    unknown = contestant.attempt(ASK, cached=True)
    long = contestant.attempt("x" * ROOM, cached=True)
    contestant.close()
    assert (unknown.written, unknown.calls, unknown.error) == ("help()", (), "MalformedCall")
    assert (long.written, long.calls, long.error) == ("", (), "TextTooLong")
    assert unknown.offered == ()


def test_functions_that_no_context_holds_are_refused(models: Models, pool: Pool) -> None:
    text = ParameterShape("text", Kind.TEXT, required=True)
    more = [Described(FunctionShape(n, f"function_{n}", (text,)), "Do as told.") for n in range(300, 340)]
    many = (*pool[:-1], *more, pool[-1])
    with pytest.raises(ContextExceeded, match="2048"):
        TextCalls(models.base, CHAT, many, None, 1)


def test_a_long_prompt_in_parts_is_the_same_as_token_by_token(tmp_path: Path, shapes: TokenMap) -> None:
    write_random(tmp_path, shapes, seed=5)
    llama = RoomyLlama(tmp_path / "model.gguf", 1)
    llama.make_room(1400, 1)
    ids = llama.tokenize("some words that go on and on, " * 40)[:1100]
    at_once = llama.evaluate(ids).copy()
    llama.forget_after(1000)
    for token in ids[1000:]:
        stepwise = llama.evaluate([token])
    assert len(llama.evaluated) == 1100
    assert abs(at_once - stepwise).max() < 0.05 * abs(at_once).max()
    llama.close()
