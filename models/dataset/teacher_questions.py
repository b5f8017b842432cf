"""What a teacher is asked, and the form of its answers.

The three questions are those of Octopus v2's data set (arXiv 2404.01744, section 3.2): requests for a
function, the arguments of each, and a judgement of the call that comes of it. Before each stands the whole
catalog, always in the same words, so that endpoints which keep the beginning of a prompt need not read it
again.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pydantic import BaseModel, Field, ValidationError

from assistant_core.calls import Call
from assistant_core.catalog import Function, Parameter
from models.dataset.endpoint import AnswerBroken
from models.dataset.typed_rules import Objection

MANNERS = (
    "Let them be short, two to six words.",
    "Let them be polite, in whole sentences.",
    "Let them be plain orders.",
    "Let them be questions.",
    "Let them be as people really speak: with a hesitation, a filler or a correction here and there.",
    "Let them say the wish or the trouble rather than the order, but so that only this function is meant.",
    "Let them be casual, as to a friend.",
    "Let them be long, with the reason or the circumstances in the same sentence.",
    "Let them be in small letters without punctuation, as a recogniser may write them.",
)
"""How requests are to be worded; each batch takes the next."""


class Requests(BaseModel):
    """The answer to `requests_question`."""

    requests: list[str] = Field(min_length=1)


class Filled(BaseModel):
    """The arguments of one request; `request` when it was worded anew."""

    number: int
    request: str | None = None
    arguments: dict[str, Any] | None = None


class Answers(BaseModel):
    """The answer to `arguments_question`."""

    answers: list[Filled]


class Judged(BaseModel):
    """The teacher's yes or no to one row."""

    number: int
    right: bool
    reason: str | None = None


class Judgements(BaseModel):
    """The answer to `judgement_question`."""

    judgements: list[Judged]


Form = TypeVar("Form", bound=BaseModel)


@dataclass(frozen=True)
class Draft:
    """A request on its way to a row.

    Attributes:
        call: The answer of the last attempt; None before the first.
        wrong: What was wrong with it.
    """

    text: str
    call: Call | None = None
    wrong: Objection | None = None

    def filled(self, function: str, answer: Filled) -> "Draft":
        """The draft with an answer; what is not text in it becomes text, for the rules to judge."""
        said = {name: value for name, value in (answer.arguments or {}).items() if value not in (None, "")}
        arguments = {name: tidied(str(value)) for name, value in said.items()}
        return replace(self, text=tidied(answer.request or self.text), call=Call(function, arguments))


def system_prompt(catalog: Iterable[Function]) -> str:
    """What stands before every question."""
    lines = "\n".join(f"{function.signature}: {function.description}" for function in catalog)
    return (
        "You make training data for a voice assistant on a desktop computer. These are its functions, and it "
        f"has no others (? marks an optional argument, a state is on or off):\n\n{lines}\n\n"
        "You are asked for requests, for their arguments, or for a judgement. Answer with one JSON object of "
        "the form that is asked for, and with nothing else."
    )


def requests_question(function: Function, count: int, manner: str, known: Sequence[str]) -> str:
    """Ask for requests; `known` are those that must not come again."""
    return (
        f"{_described(function)}\n\nRequests for it look like this:\n{_listed(function.examples)}\n\n"
        f"Write {count} others, for this function and no other. {manner} Every required argument is said in "
        "them, as one would speak; an optional one in some. No two are alike: take other verbs, other "
        f"values, other lengths.{_forbidden(known)}\n\n"
        'Form: {"requests": ["…", "…"]}'
    )


def arguments_question(function: Function, drafts: Sequence[Draft]) -> str:
    """Ask for the arguments of requests, or for better ones where something was wrong."""
    return (
        f"{_described(function)}\n\nWrite the arguments that each request below says.\n"
        "- An argument is the shortest run of words that holds the value, copied from the request letter for "
        'letter. Units stay ("thirty percent"); prepositions, articles and possessives around it do not. '
        'After a correction ("five, no, six") only the last value counts.\n'
        "- A state is on or off; where words are listed for an argument, it is one of them, whatever was "
        "said.\n"
        "- What was not said is left out. Nothing is invented, worked out or put in other words.\n"
        "- Where it is told what was wrong with an earlier answer, put that right; if the request itself is "
        'at fault, write another one as "request".\n\n'
        f"{_numbered(map(_asked_again, drafts))}\n\n"
        'Form: {"answers": [{"number": 1, "arguments": {"name": "words"}}]}'
    )


def judgement_question(function: Function, drafts: Sequence[Draft]) -> str:
    """Ask for a yes or no to each call."""
    return (
        f"{_described(function)}\n\nJudge each answer below like a strict examiner. It is right only if the "
        "request is one that somebody would say; if this function, and no other of the list, does all of "
        "what is asked; if every argument that was said is there, whole and without words that do not belong "
        "to it; and if none is there that was not said.\n\n"
        f"{_numbered(f'{draft.text!r} => {_written(draft)}' for draft in drafts)}\n\n"
        'Form: {"judgements": [{"number": 1, "right": false, "reason": "what is wrong, in a few words"}]}'
    )


def read(text: str, form: type[Form]) -> Form:
    """The JSON object in an answer, whatever stands around it. Raises `AnswerBroken`."""
    spoken = re.sub(r"<think>.*?</think>", "", text, flags=re.DOTALL)
    try:
        return form.model_validate_json(spoken[spoken.find("{") : spoken.rfind("}") + 1])
    except ValidationError as error:
        raise AnswerBroken(
            f"the teacher does not answer in the form asked for: {text[:200]!r}",
            cure="take a model that follows instructions, or try --json-mode",
        ) from error


def tidied(text: str) -> str:
    """One line with straight apostrophes, as rows have them."""
    return " ".join(text.replace("’", "'").split())


def _described(function: Function) -> str:
    lines = [f"Function: {function.signature}", function.description]
    return "\n".join([*lines, *(f"- {_parameter(parameter)}" for parameter in function.parameters)])


def _parameter(parameter: Parameter) -> str:
    kind = "one of " + ", ".join(parameter.choices) if parameter.choices else parameter.kind.value
    needed = "required" if parameter.required else "optional"
    return f"{parameter.name} ({kind}, {needed}): {parameter.description}"


def _asked_again(draft: Draft) -> str:
    if draft.wrong is None:
        return repr(draft.text)
    return f"{draft.text!r} (earlier answer {_written(draft)}; wrong: {draft.wrong})"


def _written(draft: Draft) -> str:
    if draft.call is None:
        return "none"
    return f"{draft.call.name}({', '.join(f'{k}={v!r}' for k, v in draft.call.arguments.items())})"


def _forbidden(known: Sequence[str]) -> str:
    return f" None of these again:\n{_listed(known)}" if known else ""


def _listed(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _numbered(lines: Iterable[str]) -> str:
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
