"""Answers by retrieval: the sentence of some articles that fits a question best, if one fits well enough.

Sentences are ranked by BM25 (SQLite's FTS5) and judged by how much of the question they and their
article's title hold, each word weighed by how rare it is, and by whether they hold the kind of thing
that was asked for. The extractive baseline of open-domain question answering (Chen et al. 2017,
"Reading Wikipedia to Answer Open-Domain Questions"), with a refusal where it is unsure.
"""

import math
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

from system_actions.words.prose import sentences
from system_actions.words.questions import Kind, Question, content_words

ENOUGH = 0.8
"""The least share of the question that a sentence must hold, by the number of words and by their weight."""
ENOUGH_FOR_ADVICE = 1.0
FEWEST = 2
"""Words that a question must have that matter: by fewer, any sentence with the word would answer it."""
_CONSIDERED = 30
_LONGEST = 400
"""Characters of the longest sentence that is said aloud."""
_RUNNING_ON = 0.05
"""What each sentence costs that stands further down in its article, at most ten times."""

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NUMBERS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion"
)
_HOLDS = {
    Kind.TIME: re.compile(rf"\b[1-9]\d{{2,3}}\b|\b(?:{_MONTHS})\b|\bcentury\b|\b\d+ BCE?\b"),
    Kind.AMOUNT: re.compile(rf"\d|\b(?:{_NUMBERS})\b", re.IGNORECASE),
    Kind.PLACE: re.compile(
        r"\b(?:in|at|on|near|of|from|between|off|across|throughout)\b(?: the)?(?: \w+)? [A-Z]"
    ),
    Kind.REASON: re.compile(
        r"\b(?:because|since|due to|caused|result|reason|therefore|so that|owing)\b", re.IGNORECASE
    ),
}
_PRONOUN = re.compile(r"(?:He|She|They|It)\b")
_NAME = re.compile(r"(?<!^)\b[A-ZÀ-Þ][\w'-]+")


@dataclass(frozen=True)
class Article:
    """An article of an encyclopedia.

    Attributes:
        paragraphs: Its text, without headings and tables.
        source: Where it stands, as it is said: "Wikipedia".
    """

    title: str
    paragraphs: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Answer:
    """A sentence that answers a question.

    Attributes:
        sure: How much of the question it holds, 0 to 1.
    """

    sentence: str
    article: Article
    sure: float


@dataclass(frozen=True)
class _Line:
    article: Article
    place: int
    sentence: str


def best_answer(question: Question, articles: Sequence[Article]) -> Answer | None:
    """The sentence that answers the question; None when none does surely enough."""
    if question.about and question.words and (begun := _beginning(question, articles)):
        return begun
    if question.kind is Kind.PERSONAL or len(question.words) < FEWEST:
        return None
    lines = [
        _Line(article, place, sentence)
        for article in articles
        for place, sentence in enumerate(s for p in article.paragraphs for s in sentences(p))
    ]
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute("CREATE VIRTUAL TABLE line USING fts5(title, sentence, tokenize='porter unicode61')")
        index.executemany(
            "INSERT INTO line(rowid, title, sentence) VALUES (?, ?, ?)",
            ((number, line.article.title, line.sentence) for number, line in enumerate(lines)),
        )
        return _judged(question, lines, index)


def _judged(question: Question, lines: Sequence[_Line], index: sqlite3.Connection) -> Answer | None:
    within = [_rows(index, "sentence", words) for words in question.words]
    around = [_rows(index, "title", words) for words in question.words]
    weights = [math.log(1 + len(lines) / (1 + len(rows))) for rows in within]
    ranked = index.execute(
        "SELECT rowid FROM line WHERE line MATCH ? ORDER BY bm25(line, 2.0, 1.0) LIMIT ?",
        (" OR ".join(_any(words) for words in question.words), _CONSIDERED),
    )
    best: tuple[float, Answer] | None = None
    for rank, (row,) in enumerate(ranked.fetchall()):
        line = lines[row]
        if len(line.sentence) > _LONGEST or not any(row in rows for rows in within):
            continue
        held = [row in rows or row in titles for rows, titles in zip(within, around, strict=True)]
        weighed = sum(w for w, holds in zip(weights, held, strict=True) if holds) / sum(weights)
        share = min(weighed, sum(held) / len(held))
        if share < _needed(question) or not _holds(question, line):
            continue
        merit = share - _RUNNING_ON * min(line.place, 10) / 10 - rank / 1000
        if best is None or merit > best[0]:
            best = merit, Answer(line.sentence, line.article, share)
    return best[1] if best else None


def _beginning(question: Question, articles: Sequence[Article]) -> Answer | None:
    """The first sentence of the article that is about just what was asked."""
    asked = {words[0] for words in question.words}
    for article in articles:
        if set(content_words(article.title)) == asked and article.paragraphs:
            first = sentences(article.paragraphs[0])[0]
            return Answer(first, article, 1.0) if len(first) <= _LONGEST else None
    return None


def _needed(question: Question) -> float:
    return ENOUGH_FOR_ADVICE if question.kind is Kind.ADVICE else ENOUGH


def _holds(question: Question, line: _Line) -> bool:
    """Whether a sentence holds the kind of thing that was asked for."""
    if question.kind is Kind.PERSON:
        asked = {word for words in question.words for word in words}
        named = line.article.title if _PRONOUN.match(line.sentence) else ""
        names = [*_NAME.findall(line.sentence), *re.findall(r"[\w'-]+", named)]
        return any(name.lower() not in asked for name in names)
    pattern = _HOLDS.get(question.kind)
    return pattern is None or pattern.search(line.sentence) is not None


def _rows(index: sqlite3.Connection, column: str, words: Sequence[str]) -> set[int]:
    found = index.execute("SELECT rowid FROM line WHERE line MATCH ?", (f"{{{column}}}: {_any(words)}",))
    return {row for (row,) in found}


def _any(words: Sequence[str]) -> str:
    """An FTS5 expression for any of some words, each a quoted string."""
    quoted = (word.replace('"', " ") for word in words)
    return "(" + " OR ".join(f'"{word}"' for word in quoted) + ")"
