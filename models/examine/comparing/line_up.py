"""Who is compared: the paper's contestants, each by a letter."""

import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from assistant_core.model_files import CALIBRATION, MODEL
from models.examine.comparing import prompts
from models.examine.comparing.attempts import Contestant
from models.examine.comparing.embedding import WEIGHTS, MiniLm
from models.examine.comparing.functional import FunctionalTokens
from models.examine.comparing.pool import Pool
from models.examine.comparing.retrieval import Retriever
from models.examine.comparing.text_calls import TextCalls
from models.examine.comparing.trials import Entrant, stamp
from models.examine.comparing.vocabulary import SPREAD, widened

NAMES = {
    "a": "functional tokens",
    "b": "five retrieved, SmolLM2",
    "bt": "five retrieved, SmolLM2 tuned",
    "c": "all in the prompt, SmolLM2",
    "db": "five retrieved, Gemma 3",
    "dc": "all in the prompt, Gemma 3",
}
"""What each letter stands for."""

RETRIEVING = frozenset({"b", "bt", "db"})
"""Those that search for functions first."""


@dataclass(frozen=True)
class Models:
    """The files that the contestants are made from.

    Attributes:
        function_model: The function model's directory.
        base: SmolLM2-135M-Instruct, as GGUF.
        tuned: The same, taught to write calls of retrieved functions; None when there is none.
        gemma: Gemma 3 270M, as GGUF.
        vectors: The folder of the sentence vectors' model.
        threads: How many threads compute prompts and vectors.
    """

    function_model: Path
    base: Path
    tuned: Path | None
    gemma: Path
    vectors: Path
    threads: int


def entrants(letters: Iterable[str], pool: Pool, models: Models) -> list[Entrant]:
    """The contestants of these letters for the functions of a pool, none of them loaded yet."""
    return [_entrant(letter, pool, models) for letter in letters]


def _entrant(letter: str, pool: Pool, models: Models) -> Entrant:
    lines = [function.line for function in pool]
    if letter == "a":
        files = [file for file in (MODEL, CALIBRATION) if (models.function_model / file).exists()]
        made_of = stamp(*(models.function_model / file for file in files), *lines, SPREAD, models.threads)
        return _named(letter, pool, made_of, partial(_functional, pool, models))
    model, form = _model(letter, models)
    retrieval = letter in RETRIEVING
    text = prompts.prefix(pool, form, retrieval=retrieval) + prompts.rest("", form)
    vectors = [models.vectors / WEIGHTS] if retrieval else []
    made_of = stamp(model, *vectors, *lines, text, models.threads)
    return _named(letter, pool, made_of, partial(_text, model, form, pool, retrieval, models))


def _named(letter: str, pool: Pool, made_of: str, make: Callable[[], Contestant]) -> Entrant:
    return Entrant(letter, NAMES[letter], len(pool), made_of, make)


def _model(letter: str, models: Models) -> tuple[Path, prompts.Form]:
    if letter.startswith("d"):
        return models.gemma, prompts.PLAIN
    if letter == "bt":
        if models.tuned is None:
            raise ValueError("there is no tuned model")
        return models.tuned, prompts.CHAT
    return models.base, prompts.CHAT


def _functional(pool: Pool, models: Models) -> Contestant:
    """The function model with the pool's functions; its copy on disk can go once it is loaded."""
    with tempfile.TemporaryDirectory() as scratch:
        directory = widened(models.function_model, pool, Path(scratch))
        return FunctionalTokens(directory, models.threads)


def _text(model: Path, form: prompts.Form, pool: Pool, retrieval: bool, models: Models) -> Contestant:
    retriever = Retriever(MiniLm(models.vectors, models.threads), pool) if retrieval else None
    return TextCalls(model, form, pool, retriever, models.threads)
