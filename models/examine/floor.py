"""The floor that a function model must stand above: a bag-of-words classifier on the same rows.

It knows single words and pairs of words, not their order, and it names one function without any
argument; what it gets right needs no language model. ``python -m models.examine.floor ROWS FILES…``
prints its figures in the form of an examination (needs the train extra).
"""

import argparse
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from assistant_core.calls import Call
from models.dataset.confident_learning import bag_of_words
from models.dataset.rows import Row, read_rows
from models.examine.figures import Examination, examined
from models.examine.judging import Answer, judge
from models.examine.questions import Question, read_questions
from models.examine.report import print_summary

NAME = "bag of words"


class Floor:
    """A logistic regression over words and pairs of words, each weighted by how rare it is.

    Args:
        rows: The training rows; one with several calls counts for its first.
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        pairs = [(row.text, row.calls[0].name) for row in rows]
        self._classifier = bag_of_words()
        self._classifier.fit([text for text, _ in pairs], [name for _, name in pairs])

    def answer(self, text: str) -> Answer:
        """The likeliest function, as a call without arguments."""
        begun = time.perf_counter()
        odds = self._classifier.predict_proba([text])[0]
        best = int(odds.argmax())
        call = Call(str(self._classifier.classes_[best]), {})
        return Answer((call,), float(odds[best]), time.perf_counter() - begun)


def examine_floor(rows: Iterable[Row], questions: Sequence[Question]) -> Examination:
    """The floor's figures: trained on rows, asked the questions."""
    floor = Floor(rows)
    verdicts = [judge(question, floor.answer(question.text)) for question in questions]
    return examined(NAME, "", verdicts)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.examine.floor", description=__doc__)
    parser.add_argument("rows", type=Path, help="the training rows")
    parser.add_argument("files", type=Path, nargs="+", help="questions, in any form that examine takes")
    parser.add_argument("--corrections", type=Path, help="labels that take the place of those in the files")
    options = parser.parse_args(arguments)
    questions = read_questions(options.files, corrections=options.corrections)
    print_summary(examine_floor(read_rows(options.rows), questions))
    return 0


if __name__ == "__main__":
    sys.exit(main())
