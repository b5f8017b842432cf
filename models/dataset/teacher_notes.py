"""What came of each question to a teacher, a line of JSON at a time: nothing is paid for twice.

Three things are written down: a row that was kept, a row that was refused (for good or to be asked for
again) with the reason, and a question with the tokens that it cost.
"""

import json
import os
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from models.dataset.endpoint import Answer
from models.dataset.leakage import plain
from models.dataset.other_rows import RowsBroken
from models.dataset.rows import Row, from_json, to_json
from models.dataset.teacher_questions import Draft
from models.dataset.typed_rules import Fault, Objection


@dataclass
class Tally:
    """What was asked for one function and what came of it.

    Attributes:
        kept: Rows by the attempt at which they were right, from 1 on.
        refused: How often a row was refused, by reason.
        rejected: Rows given up, by the last reason.
        questions: How many were put.
        untold: Questions whose cost the endpoint did not tell.
        tokens: What the others cost: ``prompt`` and ``completion``.
    """

    kept: Counter[int] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    questions: int = 0
    untold: int = 0
    tokens: Counter[str] = field(default_factory=Counter)

    @property
    def handled(self) -> int:
        """Requests that are done with, for good or ill."""
        return self.kept.total() + self.rejected.total()

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.kept + other.kept,
            self.refused + other.refused,
            self.rejected + other.rejected,
            self.questions + other.questions,
            self.untold + other.untold,
            self.tokens + other.tokens,
        )


class Notes:
    """The file of what came, read at the start and added to.

    Args:
        path: Made when it is not there; a line that was cut off at its end goes.

    Raises `RowsBroken` when another line cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.kept: list[Row] = []
        self.words: set[str] = set()
        self.tallies: defaultdict[str, Tally] = defaultdict(Tally)
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        content = path.read_bytes()
        whole = content[: content.rfind(b"\n") + 1]
        os.truncate(path, len(whole))
        for number, line in enumerate(whole.decode("utf-8", "replace").splitlines(), 1):
            try:
                self._take(json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise RowsBroken(f"{path}: line {number} is no note: {error!r}") from error

    def keep(self, function: str, row: Row, attempt: int) -> None:
        """A row is right."""
        self._write({"came": "kept", "function": function, "attempt": attempt, **json.loads(to_json(row))})

    def refuse(self, function: str, draft: Draft, attempt: int, *, for_good: bool) -> None:
        """A row is wrong, as `draft.wrong` says."""
        wrong = draft.wrong or Objection(Fault.UNANSWERED)
        arguments = dict(draft.call.arguments) if draft.call else None
        self._write(
            {
                "came": "rejected" if for_good else "refused",
                "function": function,
                "attempt": attempt,
                "text": draft.text,
                "arguments": arguments,
                "reason": wrong.fault.value,
                "detail": wrong.detail,
            }
        )

    def asked(self, function: str, what: str, answer: Answer) -> None:
        """A question was put, and answered in some way."""
        tokens = {"prompt": answer.prompt_tokens, "completion": answer.completion_tokens}
        self._write({"came": "answer", "function": function, "to": what, "tokens": tokens})

    def texts(self, function: str) -> Sequence[str]:
        """The requests that were kept for a function, in the order they came."""
        return [row.text for row in self.kept if row.calls[0].name == function]

    def _write(self, note: Mapping[str, Any]) -> None:
        with self._path.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(note, ensure_ascii=False) + "\n")
        self._take(note)

    def _take(self, note: Mapping[str, Any]) -> None:
        tally = self.tallies[note["function"]]
        match note["came"]:
            case "kept":
                row = from_json(json.dumps(note))
                self.kept.append(row)
                self.words.add(plain(row.text))
                tally.kept[note["attempt"]] += 1
            case "answer":
                tally.questions += 1
                tally.tokens.update(note["tokens"])
                tally.untold += not any(note["tokens"].values())
            case "refused":
                tally.refused[note["reason"]] += 1
            case "rejected":
                tally.refused[note["reason"]] += 1
                tally.rejected[note["reason"]] += 1


def table(tallies: Mapping[str, Tally], wanted: int) -> list[str]:
    """Lines of counts by function, of reasons, and of the tokens spent."""
    whole = sum(tallies.values(), Tally())
    lines = [f"{'function':22} {'kept':>5} {'at once':>8} {'rejected':>9} {'questions':>10} {'tokens':>8}"]
    for name, tally in tallies.items():
        short = "" if tally.kept.total() >= wanted else f"  short of {wanted}"
        lines.append(f"{name:22} {_figures(tally)}{short}")
    lines += [f"{'all':22} {_figures(whole)}", "", f"{'refused':>8} {'rejected':>9}  because of"]
    lines += [f"{n:8} {whole.rejected[reason]:9}  {reason}" for reason, n in whole.refused.most_common()]
    spent = f"tokens: {whole.tokens['prompt']} asked, {whole.tokens['completion']} answered"
    return [*lines, "", f"{spent}; {whole.untold} of {whole.questions} answers told no cost"]


def _figures(tally: Tally) -> str:
    return (
        f"{tally.kept.total():5} {tally.kept[1]:8} {tally.rejected.total():9} "
        f"{tally.questions:10} {tally.tokens.total():8}"
    )
