"""From a transcript to calls: the function model, decoded greedily within the answer's grammar.

This runs in a worker process. The state of the prompt's fixed prefix is computed once per model, and per
adapter, and kept in a file. At each step only the likeliest token is held against the grammar and against
the transcript that arguments are copied from; others are looked at when it is refused.

Several tokens at once, drafted from the transcript and then checked, would save nothing: on a
processor four tokens in one batch took four times as long as one (16 ms and 4 ms were measured).
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant_core.adapters import Adapters, Taught
from assistant_core.argument_words import trimmed, without_echoes, words_at
from assistant_core.calibration import Calibration
from assistant_core.calls import Alternative, Interpretation, Way
from assistant_core.copying import Copying
from assistant_core.errors import AnswerMalformed, TextTooLong
from assistant_core.first_ideas import first_ideas
from assistant_core.foreign_names import ForeignNames
from assistant_core.llama import CONTEXT, GrammarState, Llama
from assistant_core.model_files import ADAPTER, FUNCTIONS, MODEL
from assistant_core.prefix_state import ready_prefix
from assistant_core.prompt import query_text
from assistant_core.repertoire import Repertoire
from assistant_core.token_map import TokenMap
from assistant_core.tokens import parse

ANSWER_TOKENS = 128

_LOOKED_AT = (64, 1024)
"""When the likeliest token is refused, so many of the likeliest are looked at, and then all."""


@dataclass(frozen=True)
class Decoded:
    """An answer as it was decoded.

    Attributes:
        text: The answer in its written form, without the stop token.
        confidence: The probability of the whole answer, calibrated: of its functional tokens among the legal
            ones, and of every token of its arguments.
        firsts: The runners-up to the first functional token.
        idea: The function that is meant where the first call is of one that takes arguments like it; empty
            where the first call is what is meant.
    """

    text: str
    confidence: float
    firsts: tuple[Alternative, ...]
    idea: str = ""


class Decoder:
    """The function model of one directory: ``model.gguf`` and ``functions.json``, and where they are there,
    ``calibration.json``, ``names.json`` and ``adapter.gguf``.

    All of those are the model's own: another adapter takes the place of its own, and has the plain softmax
    for its confidence.

    Args:
        directory: Where both files are.
        states: Where the prefix's state is kept; None to compute it at each start.
        threads: How many threads compute a prompt; 0 for half as many as there are cores.
    """

    def __init__(self, directory: Path, states: Path | None = None, threads: int = 0) -> None:
        shapes = TokenMap.read(directory / FUNCTIONS)
        names, calibration = ForeignNames.read(directory), Calibration.read(directory)
        self._states = states
        self._llama = Llama(directory / MODEL, threads)
        self._adapters = Adapters(self._llama)
        known = Repertoire(self._llama, shapes, calibration, names)
        self._alone = self._taught = self._own(known, directory / ADAPTER)
        self._llama.use_adapter(self._alone.adapter)
        self._begin()
        self._ideas = first_ideas(directory)

    def interpret(
        self, text: str, function: str | None = None, adapter: Path | None = None
    ) -> Interpretation:
        """What the model makes of a transcript.

        Args:
            text: The transcript.
            function: The name of the function that the first call must be of; None to let the
                model choose.
            adapter: The file of the adapter to answer with; None for the model as its directory has it.

        Raises `TextTooLong`, `AnswerMalformed` when the answer does not come to an end, and
        `AdapterUnsuitable`, which leaves the model as it was.
        """
        self.use(adapter)
        decoded = self.decode(text, function)
        shapes = self._known.shapes
        calls = tuple(
            without_echoes(trimmed(call), shapes.by_name[call.name], text)
            for call in parse(decoded.text, shapes)
        )
        way = Way.MODEL
        if decoded.idea:
            meant = self._ideas[decoded.idea].told_as(shapes.by_name[decoded.idea], calls[0])
            calls = (meant, *calls[1:])
            way = Way.IDEA
        made = Interpretation(calls, decoded.confidence, decoded.firsts, way=way)
        return self._known.names.translated(made)

    def use(self, adapter: Path | None) -> None:
        """Answer with an adapter from now on, or with the model as it came. Raises `AdapterUnsuitable`."""
        taught = self._alone if adapter is None else self._adapters.get(adapter)
        if taught is not self._taught:
            self._taught = taught
            self._llama.use_adapter(taught.adapter)
            self._begin()

    def decode(self, text: str, function: str | None = None) -> Decoded:
        """The answer as text, of whatever is in use; `function` as in `interpret`."""
        known = self._known
        chosen = None if function is None else known.place(function)
        odds = known.first_odds(self._read(text))
        first = int(np.argmax(odds)) if chosen is None else chosen
        meant = known.name(first)
        idea = self._ideas.get(meant)
        token = known.legal[first if idea is None else known.place(idea.like)]
        copying = Copying(text, partial(words_at, known.shapes))
        answer, probability = self._follow(int(token), float(odds[first]), copying)
        confidence, firsts = known.calibration.applied(probability), known.runners_up(odds, first)
        return Decoded(answer, confidence, firsts, "" if idea is None else meant)

    def look(self, text: str) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
        """What a function is chosen by: the model's hidden state, (width,), and the logits of its functions.

        The logits are in the order of the functions' tokens. Raises `TextTooLong`.
        """
        self._llama.keep_hidden()
        logits = self._known.first_logits(self._read(text))
        return self._llama.hidden(), logits

    def close(self) -> None:
        """Give the model's memory back."""
        self._adapters.close()
        self._alone.repertoire.close()
        self._llama.close()

    def _read(self, text: str) -> NDArray[np.float32]:
        """The logits of what follows the prompt with a transcript in it."""
        known = self._known
        question = self._llama.tokenize(query_text(text)) + known.suffix
        if len(known.prefix) + len(question) + ANSWER_TOKENS > CONTEXT:
            raise TextTooLong(f"a command of {len(question)} tokens", cure="say it in fewer words")
        self._llama.forget_after(len(known.prefix))
        return self._llama.evaluate(question)

    def _own(self, known: Repertoire, adapter: Path) -> Taught:
        """The model as its directory has it."""
        if not adapter.is_file():
            return Taught(known, (self._llama.path,))
        found = self._adapters.get(adapter)
        return Taught(known, found.files, found.adapter)

    @property
    def _known(self) -> Repertoire:
        return self._taught.repertoire

    def _begin(self) -> None:
        """Have the prompt's prefix evaluated; the sequence is empty."""
        ready_prefix(self._llama, self._known.prefix, self._taught.files, self._states)

    def _follow(self, token: int, probability: float, copying: Copying) -> tuple[str, float]:
        """Decode on from the first functional token, which has this probability; the answer and its own."""
        known = self._known
        grammar = known.grammar_after(token)
        answer = b""
        for _ in range(ANSWER_TOKENS):
            piece = self._llama.piece(token)
            answer += piece
            copying.read(piece)
            logits = self._llama.evaluate([token])
            token = self._next(logits, grammar, copying)
            probability *= known.probability(token, logits)
            if token == known.stop or self._llama.ends_generation(token):
                return answer.decode(errors="replace"), probability
            grammar.accept(token)
        raise AnswerMalformed(f"the answer is longer than {ANSWER_TOKENS} tokens")

    def _next(self, logits: NDArray[np.float32], grammar: GrammarState, copying: Copying) -> int:
        """The likeliest token that continues an answer in its form, with arguments that are copied."""
        best = int(np.argmax(logits))
        if grammar.allowed(np.array([best]), logits[[best]])[0] and self._copied(best, copying):
            return best
        order = np.argsort(-logits)
        for tokens in np.split(order, _LOOKED_AT):
            for token in tokens[grammar.allowed(tokens, logits[tokens])]:
                if self._copied(int(token), copying):
                    return int(token)
        raise AnswerMalformed("no token continues the answer")

    def _copied(self, token: int, copying: Copying) -> bool:
        """Whether a token leaves arguments copied; no special token stands inside one."""
        if copying.quoted and self._llama.special(token):
            return False
        return copying.fits(self._llama.piece(token))
