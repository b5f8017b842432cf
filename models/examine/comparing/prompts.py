"""The prompts of the models that write a call as text: the functions, one example, the query.

A prompt is a fixed prefix and a rest, tokenised one by one, so that the prefix's state can be kept and no
token spans both. With retrieval the functions of each query stand in the rest, else all stand in the prefix.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant_core.calls import Call
from models.examine.comparing.pool import Described, only
from models.examine.tables import written

INSTRUCTION = (
    "Below are functions and a query from the user. Choose the function that the query asks for and write "
    "the call. Arguments are words of the query, in quotes, each behind its name; what was not said is left "
    "out. Several calls are joined by a semicolon. When no function fits, the call is irrelevant()."
)

EXAMPLE = "text anna that the soup is ready"
EXAMPLE_CALLS = (Call("send_message", {"to": "anna", "text": "the soup is ready"}),)
EXAMPLE_FUNCTIONS = frozenset(
    {"set_alarm", "send_email", "send_message", "call_contact", "create_contact", "irrelevant"}
)
"""What retrieval might have offered for the example; all are in every pool."""


@dataclass(frozen=True)
class Form:
    """What a model was taught to see before and after an instruction, a question and an answer."""

    instruction: tuple[str, str]
    question: tuple[str, str]
    answer: tuple[str, str]


PLAIN = Form(("", "\n\n"), ("", "\nAnswer:"), (" ", "\n\n"))
"""For a model that only continues texts."""

CHAT = Form(
    ("<|im_start|>system\n", "<|im_end|>\n"),
    ("<|im_start|>user\n", "<|im_end|>\n<|im_start|>assistant\n"),
    ("", "<|im_end|>\n"),
)
"""ChatML, which SmolLM2-Instruct was taught. Untuned, it chose the right one of six functions for 6 of 30
sentences so, and for 1 of them in the plain form."""


def prefix(pool: Sequence[Described], form: Form, *, retrieval: bool) -> str:
    """What stands before every query.

    Args:
        pool: All functions.
        form: The model's.
        retrieval: Whether each query brings its own few functions; else all of them stand here.
    """
    shown = only(pool, EXAMPLE_FUNCTIONS) if retrieval else pool
    instruction = _within(form.instruction, INSTRUCTION)
    question = _within(form.question, _functions(shown) + _query(EXAMPLE))
    return instruction + question + answer(EXAMPLE_CALLS, form)


def rest(text: str, form: Form, offered: Sequence[Described] = ()) -> str:
    """The query, behind the functions that retrieval found for it, if any; the answer comes next."""
    return _within(form.question, (_functions(offered) if offered else "") + _query(text))


def answer(calls: Sequence[Call], form: Form) -> str:
    """Calls as the model is to write them, ``set_timer(duration='an hour')``, to the end of its turn."""
    return _within(form.answer, written(calls))


def _within(marks: tuple[str, str], text: str) -> str:
    return marks[0] + text + marks[1]


def _functions(shown: Iterable[Described]) -> str:
    return "Functions:\n" + "".join(f"{function.line}\n" for function in shown) + "\n"


def _query(text: str) -> str:
    return f"Query: {' '.join(text.split())}"
