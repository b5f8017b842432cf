"""From a transcript to calls: the function model, decoded greedily within the answer's grammar.

This runs in a worker process. The state of the prompt's fixed prefix is computed once per model
and kept in a file. At each step only the likeliest token is held against the grammar and against the
transcript that arguments are copied from; others are looked at when it is refused.

Several tokens at once, drafted from the transcript and then checked, would save nothing: on a
processor four tokens in one batch took four times as long as one (16 ms and 4 ms were measured).
"""

import logging
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant_core.calibration import Calibration
from assistant_core.calls import Alternative, Interpretation
from assistant_core.catalog import IRRELEVANT
from assistant_core.copying import Copying
from assistant_core.errors import AnswerMalformed, ModelMissing, TextTooLong
from assistant_core.foreign_names import ForeignNames
from assistant_core.grammar import answer_grammar
from assistant_core.llama import CONTEXT, GrammarState, Llama
from assistant_core.model_files import FUNCTIONS, MODEL
from assistant_core.prefix_state import ready_prefix
from assistant_core.prompt import prompt_parts, query_text
from assistant_core.token_map import TokenMap, token_text
from assistant_core.tokens import parse

log = logging.getLogger(__name__)

ANSWER_TOKENS = 128
RUNNERS_UP = 4

_LOOKED_AT = (64, 1024)
"""When the likeliest token is refused, so many of the likeliest are looked at, and then all."""


@dataclass(frozen=True)
class Decoded:
    """An answer as it was decoded.

    Attributes:
        text: The answer in its written form, without the stop token.
        confidence: The lowest probability of a functional token among the legal ones, calibrated.
        firsts: The runners-up to the first functional token.
    """

    text: str
    confidence: float
    firsts: tuple[Alternative, ...]


class Decoder:
    """The function model of one directory: ``model.gguf`` and ``functions.json``, and where they are there,
    ``calibration.json`` and ``names.json``.

    Args:
        directory: Where both files are.
        states: Where the prefix's state is kept; None to compute it at each start.
        threads: How many threads compute a prompt; 0 for half as many as there are cores.
    """

    def __init__(self, directory: Path, states: Path | None = None, threads: int = 0) -> None:
        self.shapes = TokenMap.read(directory / FUNCTIONS)
        self._names = ForeignNames.read(directory)
        self._calibration = Calibration.read(directory)
        self._llama = Llama(directory / MODEL, threads)
        self._functions = self._functional_tokens(directory)
        self._legal = np.array(list(self._functions), dtype=np.int64)
        idle = [self._name(token_id) == IRRELEVANT for token_id in self._functions]
        self._caution = np.where(idle, self._calibration.caution, 0.0)
        self._choices = {c for s in self.shapes.by_token.values() for p in s.parameters for c in p.choices}
        stop = self._llama.token(self.shapes.stop)
        if stop is None:
            raise ModelMissing(
                f"the vocabulary of {directory} lacks {self.shapes.stop}", cure="octavox model build"
            )
        self._stop = stop
        ids = {token: token_id for token_id, token in self._functions.items()}
        literal = None if self._llama.ends_generation(stop) else stop
        self._grammar = GrammarState(self._llama, answer_grammar(self.shapes, ids, literal))
        prefix, suffix = prompt_parts(self.shapes)
        self._suffix = self._llama.tokenize(suffix)
        self._prefix = self._llama.begins_with + self._llama.tokenize(prefix)
        ready_prefix(self._llama, self._prefix, directory / MODEL, states)

    def interpret(self, text: str, function: str | None = None) -> Interpretation:
        """What the model makes of a transcript.

        Args:
            text: The transcript.
            function: The name of the function that the first call must be of; None to let the
                model choose.

        Raises `TextTooLong`, and `AnswerMalformed` when the answer does not come to an end.
        """
        forced = None if function is None else self._id_of(self._names.original(function))
        decoded = self.decode(text, forced)
        made = Interpretation(parse(decoded.text, self.shapes), decoded.confidence, decoded.firsts)
        return self._names.translated(made)

    def decode(self, text: str, forced: int | None = None) -> Decoded:
        """The model's answer as text; `forced` is the token id of the first function."""
        question = self._llama.tokenize(query_text(text)) + self._suffix
        if len(self._prefix) + len(question) + ANSWER_TOKENS > CONTEXT:
            raise TextTooLong(f"a command of {len(question)} tokens", cure="say it in fewer words")
        self._llama.forget_after(len(self._prefix))
        self._grammar.restart()
        logits = self._llama.evaluate(question)
        odds = self._odds(logits, self._caution)
        first = int(np.argmax(odds)) if forced is None else list(self._legal).index(forced)
        firsts = self._runners_up(odds, first)
        copying = Copying(text, self._choices)
        answer, lowest = self._follow(int(self._legal[first]), float(odds[first]), copying)
        return Decoded(answer, self._calibration.applied(lowest), firsts)

    def close(self) -> None:
        """Give the model's memory back."""
        self._grammar.close()
        self._llama.close()

    def _follow(self, token: int, lowest: float, copying: Copying) -> tuple[str, float]:
        """Decode on from the first functional token; the answer and its least sure function."""
        answer = b""
        for _ in range(ANSWER_TOKENS):
            self._grammar.accept(token)
            piece = self._llama.piece(token)
            answer += piece
            copying.read(piece)
            logits = self._llama.evaluate([token])
            token = self._next(logits, copying)
            if token == self._stop or self._llama.ends_generation(token):
                return answer.decode(errors="replace"), lowest
            if token in self._functions:
                odds = self._odds(logits)
                lowest = min(lowest, float(odds[np.flatnonzero(self._legal == token)[0]]))
        raise AnswerMalformed(f"the answer is longer than {ANSWER_TOKENS} tokens")

    def _next(self, logits: NDArray[np.float32], copying: Copying) -> int:
        """The likeliest token that continues an answer in its form, with arguments that are copied."""
        best = int(np.argmax(logits))
        if self._grammar.allowed(np.array([best]), logits[[best]])[0] and self._copied(best, copying):
            return best
        order = np.argsort(-logits)
        for tokens in np.split(order, _LOOKED_AT):
            for token in tokens[self._grammar.allowed(tokens, logits[tokens])]:
                if self._copied(int(token), copying):
                    return int(token)
        raise AnswerMalformed("no token continues the answer")

    def _copied(self, token: int, copying: Copying) -> bool:
        """Whether a token leaves arguments copied; no special token stands inside one."""
        if copying.quoted and self._llama.special(token):
            return False
        return copying.fits(self._llama.piece(token))

    def _odds(
        self, logits: NDArray[np.float32], raised: NDArray[np.float64] | float = 0.0
    ) -> NDArray[np.float64]:
        """The probabilities of the functional tokens among themselves, in the order of `_legal`.

        `raised` is added to their logits first.
        """
        legal = logits[self._legal].astype(np.float64) + raised
        weights = np.exp(legal - legal.max())
        odds: NDArray[np.float64] = weights / weights.sum()
        return odds

    def _runners_up(self, odds: NDArray[np.float64], chosen: int) -> tuple[Alternative, ...]:
        order = [int(i) for i in np.argsort(-odds) if i != chosen][:RUNNERS_UP]
        return tuple(Alternative(self._name(int(self._legal[i])), float(odds[i])) for i in order)

    def _name(self, token_id: int) -> str:
        return self.shapes.by_token[self._functions[token_id]].name

    def _id_of(self, function: str) -> int:
        for token_id in self._functions:
            if self._name(token_id) == function:
                return token_id
        raise AnswerMalformed(f"the model has no function {function}")

    def _functional_tokens(self, directory: Path) -> dict[int, int]:
        """The number of each functional token by its id in the vocabulary."""
        ids = {self._llama.token(token_text(token)): token for token in self.shapes.by_token}
        if None in ids or len(ids) != len(self.shapes.by_token):
            raise ModelMissing(
                f"the vocabulary of {directory} lacks functional tokens", cure="octavox model build"
            )
        return {token_id: token for token_id, token in ids.items() if token_id is not None}
