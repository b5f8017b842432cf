"""What a model can answer: its functions as tokens of a vocabulary, and the grammar of their calls."""

import numpy as np
from numpy.typing import NDArray

from assistant_core.calibration import Calibration
from assistant_core.calls import Alternative
from assistant_core.errors import AnswerMalformed, ModelMissing
from assistant_core.foreign_names import ForeignNames
from assistant_core.grammar import Form, answer_grammar
from assistant_core.llama import GrammarState, Llama
from assistant_core.prompt import prompt_parts
from assistant_core.token_map import TokenMap, token_text

RUNNERS_UP = 4


class Repertoire:
    """The functions of a model, or of an adapter of it.

    Args:
        llama: The model whose vocabulary holds the functional tokens.
        shapes: The functions.
        calibration: How the confidence is to be read; one that changes nothing when not given.
        names: What the catalog calls the functions; the same when not given.

    Attributes:
        legal: The ids of the functional tokens.
        stop: The id of the token that ends an answer.
        prefix: The prompt before the query, as tokens.
        suffix: The prompt after it.

    Raises `ModelMissing` when the vocabulary lacks a token.
    """

    def __init__(
        self,
        llama: Llama,
        shapes: TokenMap,
        calibration: Calibration = Calibration(),
        names: ForeignNames = ForeignNames(),
    ) -> None:
        self.shapes = shapes
        self.names = names
        self.calibration = calibration
        self._functions = _functional_tokens(llama, shapes)
        self.legal = np.array(list(self._functions), dtype=np.int64)
        self._leanings = np.array([calibration.leanings.get(self._name(i), 0.0) for i in self._functions])
        self.stop = _stop_token(llama, shapes)
        prefix, suffix = prompt_parts(shapes)
        self.prefix = llama.begins_with + llama.tokenize(prefix)
        self.suffix = llama.tokenize(suffix)
        self._llama = llama
        self._grammars: dict[Form, GrammarState] = {}

    def close(self) -> None:
        """Give the grammars' memory back."""
        for grammar in self._grammars.values():
            grammar.close()

    def grammar_after(self, token_id: int) -> GrammarState:
        """The form of an answer that has begun with a functional token, from there on."""
        shape = self.shapes.by_token[self._functions[token_id]]
        if shape.parameters not in self._grammars:
            ids = {token: id for id, token in self._functions.items()}
            stop = None if self._llama.ends_generation(self.stop) else self.stop
            text = answer_grammar(self.shapes, ids, stop, after=shape)
            self._grammars[shape.parameters] = GrammarState(self._llama, text)
        grammar = self._grammars[shape.parameters]
        grammar.restart()
        return grammar

    def place(self, function: str) -> int:
        """Where in `legal` a function of the catalog is. Raises `AnswerMalformed`."""
        own = self.names.original(function)
        for place, token_id in enumerate(self._functions):
            if self._name(token_id) == own:
                return place
        raise AnswerMalformed(f"the model has no function {own}")

    def name(self, place: int) -> str:
        """The function at a place in `legal`."""
        return self._name(int(self.legal[place]))

    def first_odds(self, logits: NDArray[np.float32]) -> NDArray[np.float64]:
        """The probabilities of the functions to be called first, in the order of `legal`."""
        return self._softmax(self.first_logits(logits))

    def first_logits(self, logits: NDArray[np.float32]) -> NDArray[np.float64]:
        """The logits of the functions to be called first, leanings added, in the order of `legal`."""
        found: NDArray[np.float64] = logits[self.legal].astype(np.float64) + self._leanings
        return found

    def probability(self, token_id: int, logits: NDArray[np.float32]) -> float:
        """The probability of a token after the first: of a functional one among the legal ones."""
        rivals = logits[self.legal] if token_id in self._functions else logits
        return float(1 / np.exp(rivals.astype(np.float64) - logits[token_id]).sum())

    def runners_up(self, odds: NDArray[np.float64], chosen: int) -> tuple[Alternative, ...]:
        """The likeliest functions besides the one at a place, likeliest first."""
        order = [int(i) for i in np.argsort(-odds) if i != chosen][:RUNNERS_UP]
        return tuple(Alternative(self._name(int(self.legal[i])), float(odds[i])) for i in order)

    def _softmax(self, logits: NDArray[np.float64]) -> NDArray[np.float64]:
        weights = np.exp(logits - logits.max())
        odds: NDArray[np.float64] = weights / weights.sum()
        return odds

    def _name(self, token_id: int) -> str:
        return self.shapes.by_token[self._functions[token_id]].name


def _functional_tokens(llama: Llama, shapes: TokenMap) -> dict[int, int]:
    """The number of each functional token by its id in the vocabulary."""
    ids = {llama.token(token_text(token)): token for token in shapes.by_token}
    if None in ids or len(ids) != len(shapes.by_token):
        raise ModelMissing(
            f"the vocabulary of {llama.path} lacks functional tokens", cure="octavox model build"
        )
    return {token_id: token for token_id, token in ids.items() if token_id is not None}


def _stop_token(llama: Llama, shapes: TokenMap) -> int:
    stop = llama.token(shapes.stop)
    if stop is None:
        raise ModelMissing(f"the vocabulary of {llama.path} lacks {shapes.stop}", cure="octavox model build")
    return stop
