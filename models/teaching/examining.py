"""Whether teaching made the model better and not worse: the new functions, and the old before and after."""

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from assistant_core.catalog import IRRELEVANT
from assistant_core.decoder import Decoder
from assistant_core.errors import OctavoxError
from assistant_core.token_map import TokenMap
from models.dataset.rows import Row
from models.examine.full import Files
from models.examine.judging import Answer, Fault, Verdict, judge
from models.examine.questions import Question, read_questions
from models.teaching.verdict import Old, Result

ROWS = 600
"""Sentences that the old functions are examined with."""

NEGATIVES = 180
"""How many of them ask for nothing."""

SHARES = 8
"""Sentences with several calls count as so many functions, those with a call in a call too."""

Tell = Callable[[float], None]


def old_questions(shapes: TokenMap) -> list[Question]:
    """The fixed sentences of the old functions: of every function alike, and those that ask for nothing."""
    found = read_questions(list(Files().own), shapes=shapes)
    rng = random.Random("the old functions")
    groups: dict[str, list[Question]] = defaultdict(list)
    for question in found:
        joined = question.tag in ("parallel", "nested")
        groups[question.tag if joined else question.functions[0]].append(question)
    nothing = groups.pop(IRRELEVANT)
    several = [groups.pop("parallel"), groups.pop("nested")]
    wide = [group[part::SHARES] for group in several for part in range(SHARES)]
    dealt = _dealt(
        [rng.sample(group, len(group)) for group in [*wide, *(g for _, g in sorted(groups.items()))]]
    )
    return [*rng.sample(nothing, NEGATIVES), *dealt[: ROWS - NEGATIVES]]


def questions_of(rows: Sequence[Row]) -> list[Question]:
    """Rows as questions."""
    return [
        Question(f"held back/{n}", row.text, tuple(c.name for c in row.calls), row.calls, row.source, row.tag)
        for n, row in enumerate(rows)
    ]


def answered(model: Path, questions: Sequence[Question], tell: Tell = lambda share: None) -> list[Verdict]:
    """What a model directory makes of sentences, judged."""
    decoder = Decoder(model)
    try:
        return [
            _judged(decoder, question, tell, (number + 1) / len(questions))
            for number, question in enumerate(questions)
        ]
    finally:
        decoder.close()


def old(verdicts: Sequence[Verdict]) -> Old:
    """The figures of the old functions' sentences."""
    nothing = [verdict for verdict in verdicts if verdict.question.negative]
    false = sum(verdict.fault is Fault.FALSE_CALL for verdict in nothing)
    return Old(len(verdicts), sum(verdict.right for verdict in verdicts), false / max(1, len(nothing)))


def examined(names: Sequence[str], verdicts: Sequence[Verdict], before: Old, after: Old) -> Result:
    """The examination as a whole; the names and the verdicts are those of the new functions."""
    new = dict.fromkeys(names, (0, 0))
    wrong: dict[str, list[str]] = defaultdict(list)
    for verdict in verdicts:
        name = verdict.question.functions[0]
        right, count = new[name]
        new[name] = right + verdict.right, count + 1
        if not verdict.right:
            wrong[name].append(verdict.question.text)
    return Result(new, dict(wrong), before, after)


def _judged(decoder: Decoder, question: Question, tell: Tell, share: float) -> Verdict:
    try:
        made = decoder.interpret(question.text)
        answer = Answer(made.calls, made.confidence, 0.0)
    except OctavoxError as error:
        answer = Answer((), 0.0, 0.0, type(error).__name__)
    tell(share)
    return judge(question, answer)


def _dealt(groups: Sequence[list[Question]]) -> list[Question]:
    """One of each group in turn, until all are dealt."""
    longest = max(map(len, groups))
    return [group[turn] for turn in range(longest) for group in groups if turn < len(group)]
