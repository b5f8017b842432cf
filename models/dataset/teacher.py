"""Rows from a language model as teacher: ``python -m models.dataset.teacher --help``.

For each function of the catalog a teacher behind an OpenAI-compatible address writes requests, then their
arguments; each row is held against the typed rules (`models.dataset.typed_rules`) and then against the
teacher's own yes or no. What is refused is asked for again with the reason. Everything that comes is written
down beside the rows, in ``….notes.jsonl``, and a run that was broken off goes on from there. Nothing is sent
anywhere but to the address given. The rows go into the training file by ``models.dataset.build --more``.
"""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import track

from assistant_core.calls import Call
from assistant_core.catalog import IRRELEVANT, Catalog, Function
from assistant_core.errors import OctavoxError
from assistant_core.token_map import TokenMap
from models.dataset.endpoint import AnswerBroken, Endpoint
from models.dataset.leakage import plain
from models.dataset.rows import Row, write_rows
from models.dataset.teacher_notes import Notes, table
from models.dataset.teacher_questions import (
    MANNERS,
    Answers,
    Draft,
    Form,
    Judgements,
    Requests,
    arguments_question,
    judgement_question,
    read,
    requests_question,
    system_prompt,
    tidied,
)
from models.dataset.typed_rules import Fault, Objection, objection

SOURCE = "teacher"
"""The source of the rows, and the category of negatives among them."""

KEY_VARIABLE = "OCTAVOX_TEACHER_KEY"

REQUESTS_PER_ROW = 2
"""A function is left short of its rows when so many times as many requests were handled."""

BROKEN_IN_A_ROW = 3
"""After so many answers in a row that are not in the form asked for, the teacher is given up."""

_REMINDED = 30
"""So many of the latest requests stand in the question for others."""


class Teacher:
    """Asks an endpoint for rows and keeps those that stand.

    Args:
        endpoint: Who is asked.
        catalog: The functions there are.
        notes: Where everything is written down.
        batch: Requests in one question.
        again: How often a refused row is asked for again.
    """

    def __init__(
        self, endpoint: Endpoint, catalog: Catalog, notes: Notes, *, batch: int = 10, again: int = 2
    ) -> None:
        self._endpoint = endpoint
        self._system = system_prompt(catalog)
        self._shapes = TokenMap.of_catalog(catalog)
        self._notes = notes
        self._batch = batch
        self._again = again
        self._broken = 0

    def teach(self, function: Function, wanted: int) -> None:
        """Bring a function's rows to as many as are wanted, or fewer when the teacher cannot.

        Raises `EndpointFailed` or one of its kinds; what came before is in the notes.
        """
        tally = self._notes.tallies[function.name]
        while tally.kept.total() < wanted and tally.handled < REQUESTS_PER_ROW * wanted:
            drafts = self._requests(function, min(self._batch, wanted - tally.kept.total()))
            for attempt in range(1, self._again + 2):
                last = attempt > self._again
                drafts = list(self._attempted(function, drafts, attempt, last)) if drafts else []

    def _requests(self, function: Function, count: int) -> list[Draft]:
        manner = MANNERS[self._notes.tallies[function.name].handled // self._batch % len(MANNERS)]
        known = self._notes.texts(function.name)[-_REMINDED:]
        question = requests_question(function, count, manner, known)
        answer = self._asked(function, "requests", question, Requests)
        return [Draft(tidied(text)) for text in answer.requests[:count]] if answer else []

    def _attempted(
        self, function: Function, drafts: Sequence[Draft], attempt: int, last: bool
    ) -> Iterator[Draft]:
        """Keep what is right; the drafts that are not, noted, with what is wrong."""
        filled = self._by_rules(self._filled(function, drafts))
        for draft in self._judged(function, filled):
            if draft.wrong is None and draft.call is not None:
                tag = SOURCE if function.name == IRRELEVANT else "single"
                self._notes.keep(function.name, Row(draft.text, (draft.call,), SOURCE, tag), attempt)
            else:
                self._notes.refuse(function.name, draft, attempt, for_good=last)
                yield draft

    def _filled(self, function: Function, drafts: Sequence[Draft]) -> list[Draft]:
        """The drafts with the teacher's arguments; where there can be none it is not asked for any."""
        if not function.parameters and not any(draft.wrong for draft in drafts):
            return [replace(draft, call=Call(function.name)) for draft in drafts]
        answer = self._asked(function, "arguments", arguments_question(function, drafts), Answers)
        if answer is None:
            return [replace(draft, wrong=Objection(Fault.BROKEN)) for draft in drafts]
        given = {item.number: item for item in answer.answers}
        return [
            replace(draft, wrong=None).filled(function.name, given[number])
            if number in given
            else replace(draft, wrong=Objection(Fault.UNANSWERED))
            for number, draft in enumerate(drafts, 1)
        ]

    def _by_rules(self, drafts: Iterable[Draft]) -> list[Draft]:
        words = set(self._notes.words)
        held: list[Draft] = []
        for draft in drafts:
            if draft.wrong is None and draft.call is not None:
                wrong = objection(Row(draft.text, (draft.call,), SOURCE), self._shapes)
                if wrong is None and plain(draft.text) in words:
                    wrong = Objection(Fault.DOUBLE)
                draft = replace(draft, wrong=wrong)
            words.add(plain(draft.text))
            held.append(draft)
        return held

    def _judged(self, function: Function, drafts: Sequence[Draft]) -> list[Draft]:
        """The drafts with the teacher's no, where nothing was wrong before."""
        sound = [draft for draft in drafts if draft.wrong is None]
        if not sound:
            return list(drafts)
        answer = self._asked(function, "judgement", judgement_question(function, sound), Judgements)
        given = {item.number: item for item in answer.judgements} if answer else {}
        silent = Objection(Fault.UNANSWERED if answer else Fault.BROKEN, "the judgement")
        judged = []
        for number, draft in enumerate(sound, 1):
            verdict = given.get(number)
            wrong = Objection(Fault.JUDGED_WRONG, verdict.reason or "") if verdict else silent
            judged.append(draft if verdict and verdict.right else replace(draft, wrong=wrong))
        return [*judged, *(draft for draft in drafts if draft.wrong is not None)]

    def _asked(self, function: Function, what: str, question: str, form: type[Form]) -> Form | None:
        """The teacher's answer; None when it is not in the form, unless that has become a habit."""
        answer = self._endpoint.ask(self._system, question)
        self._notes.asked(function.name, what, answer)
        try:
            made = read(answer.text, form)
        except AnswerBroken:
            self._broken += 1
            if self._broken == BROKEN_IN_A_ROW:
                raise
            return None
        self._broken = 0
        return made


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; 3 when the endpoint failed, after what came so far was written."""
    parser = argparse.ArgumentParser(prog="python -m models.dataset.teacher", description=__doc__)
    parser.add_argument("--address", required=True, help="such as http://localhost:8080/v1")
    parser.add_argument("--model", required=True, help="what the endpoint calls the model")
    parser.add_argument("--out", type=Path, required=True, help="the rows, as JSON Lines")
    parser.add_argument("--key-variable", default=KEY_VARIABLE, help="the environment variable with the key")
    parser.add_argument("--rows", type=int, default=100, help="wanted of each function")
    parser.add_argument("--only", nargs="+", help="the names of functions; all when not given")
    parser.add_argument("--batch", type=int, default=10, help="requests in one question")
    parser.add_argument("--again", type=int, default=2, help="how often a refused row is asked for again")
    parser.add_argument("--temperature", type=float, help="the endpoint's own when not given")
    parser.add_argument("--json-mode", action="store_true", help="have the endpoint hold answers to JSON")
    options = parser.parse_args(arguments)
    if min(options.rows, options.batch) < 1 or options.again < 0:
        parser.error("--rows and --batch are at least 1, --again at least 0")
    catalog = Catalog.load()
    unknown = [name for name in options.only or () if name not in catalog]
    if unknown:
        parser.error(f"no function is called {', '.join(unknown)}")
    functions = [function for function in catalog if not options.only or function.name in options.only]
    try:
        notes = Notes(options.out.with_suffix(".notes.jsonl"))
    except OctavoxError as error:
        return _failed(error)
    key = os.environ.get(options.key_variable, "").strip()
    endpoint = Endpoint(
        options.address, options.model, key, temperature=options.temperature, json_mode=options.json_mode
    )
    teacher = Teacher(endpoint, catalog, notes, batch=options.batch, again=options.again)
    try:
        for function in track(functions, "teaching", console=Console(stderr=True), transient=True):
            teacher.teach(function, options.rows)
    except OctavoxError as error:
        return _failed(error)
    finally:
        endpoint.close()
        write_rows(options.out, notes.kept)
        print("\n".join(table({f.name: notes.tallies[f.name] for f in functions}, options.rows)))
    return 0


def _failed(error: OctavoxError) -> int:
    print(f"{error}\n{error.cure}" if error.cure else str(error), file=sys.stderr)
    return 3


if __name__ == "__main__":
    sys.exit(main())
