"""A comparison as Markdown, as JSON, and as pictures."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from models.examine.comparing.comparison import Comparison, Result
from models.examine.comparing.energy import JOULES_PER_TOKEN
from models.examine.comparing.line_up import NAMES
from models.examine.comparing.pictures import draw_accuracy, draw_scaling
from models.examine.comparing.scaling import TIMED, Point
from models.examine.comparing.scores import Score, Seconds
from models.examine.comparing.text_calls import ANSWER_TOKENS
from models.examine.comparing.vocabulary import SPREAD
from models.examine.rates import percent
from models.examine.report import write_json
from models.examine.tables import HEAD, LEGEND, cells, table

_HOW = f"""\
The contestants are those of Octopus v2 (arXiv 2404.01744, section 4), with small models on one computer. The
same rows are put to one after the other, greedily decoded by llama.cpp with the same threads; an answer as
text ends with its line or after {ANSWER_TOKENS} tokens. Retrieval offers the five functions whose
descriptions are nearest to the query (all-MiniLM-L6-v2, exact search), and `irrelevant` always as the last.
The prompt of the text models holds one example. Text answers are read generously, as in the paper: a missing
bracket or quote, other capitals in a function's name and words after the call are forgiven. What was read is
then judged like every answer."""

_OFFERED = """\
Offered: of the commands, those whose right functions were among the ones that retrieval found; no model that
keeps to what it is shown can do better."""

_TIMES = f"""\
Seconds are wall clock of one call, at the median and at the ninetieth percentile. Prefix kept: with the state
of the prompt's fixed part computed before, else it is computed in every call. Computed: the tokens that the
language model computed in a call, those of the answer included. The estimate of joules is the paper's,
{JOULES_PER_TOKEN:g} J for each computed token and 10^9 parameters, the vectors' model included; it was not
measured."""

_MORE = f"""\
Beyond the catalog the functions are made up. For functional tokens, rows drawn near the mean of the trained
ones ({SPREAD:g} of their standard deviation) stand for functions that were never learnt: this shows what they
cost and whether they get in the way, not how well a model would tell so many apart. For retrieval the made-up
descriptions are searched like all others. With every function in the prompt only times were taken, of {TIMED}
rows; so were those without the prefix kept."""

_COST = (
    "",
    "prefix",
    "rows",
    "whole (s)",
    "retrieval (s)",
    "model (s)",
    "prompt tokens",
    "computed",
    "J",
    "J, estimate",
)
_SCALING = ("functions", "", "prefix", "rows", "whole (s)", "prompt tokens", "func.", "strict", "offered")


def write(comparison: Comparison, path: Path) -> list[Path]:
    """Write the Markdown here, and JSON and pictures beside it; returns all files."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pictures = _draw(comparison, path)
    path.write_text(to_markdown(comparison, [picture.name for picture in pictures]), encoding="utf-8")
    write_json(asdict(comparison), path.with_suffix(".json"))
    return [path, path.with_suffix(".json"), *pictures]


def to_markdown(comparison: Comparison, pictures: Sequence[str] = ()) -> str:
    """The report; `pictures` are the names of files beside it."""
    asked = [result for result in comparison.results if result.cached]
    exceeded = [f"- {r.name}: {r.exceeded}" for r in comparison.results if r.exceeded]
    parts = ["# Comparisons", _HOW, _circumstances(comparison)]
    if asked:
        parts += ["## Accuracy", _accuracy(asked), f"{LEGEND} {_OFFERED}"]
        parts += [
            "## Time, tokens and energy",
            _costs(asked),
            f"{_TIMES} {_counters(comparison)}",
            _same(asked),
        ]
        parts += ["## Some answers", _answers(asked)]
    if exceeded:
        parts += ["## Context exceeded", "\n".join(exceeded)]
    if comparison.scaling:
        parts += ["## More functions", _scaling(comparison.scaling)]
        parts.append(f"Accuracy is of {comparison.scaling_rows} rows. {_MORE}")
    parts += [f"![{Path(picture).stem}]({picture})" for picture in pictures]
    return "\n\n".join(part for part in parts if part) + "\n"


def _draw(comparison: Comparison, path: Path) -> list[Path]:
    pictures: list[Path] = []
    kept = {result.name: result.cached for result in comparison.results if result.cached}
    if kept:
        pictures.append(path.with_name(f"{path.stem}-accuracy.png"))
        draw_accuracy(kept, pictures[-1])
    if any(point.cached for point in comparison.scaling):
        pictures.append(path.with_name(f"{path.stem}-scaling.png"))
        draw_scaling(comparison.scaling, NAMES, pictures[-1])
    return pictures


def _circumstances(comparison: Comparison) -> str:
    before, after = comparison.loads
    told = (
        f"Taken on {comparison.machine}, threads for prompts: {comparison.threads}; the load average was "
        f"{before:.1f} before and {after:.1f} after."
    )
    if not comparison.results:
        return told
    asked, whole = comparison.rows
    return f"Asked were {asked} of {whole} rows, people's sentences and the own test in their shares. {told}"


def _accuracy(results: Iterable[Result]) -> str:
    rows = [(r.name, *cells(r.cached.figures), percent(r.cached.offered)) for r in results if r.cached]
    return table(("", *HEAD, "offered"), rows)


def _costs(results: Iterable[Result]) -> str:
    states = [(r.name, state, score) for r in results for state, score in (("kept", r.cached), ("-", r.cold))]
    return table(_COST, [(name, state, *_cost(score)) for name, state, score in states if score])


def _cost(score: Score) -> tuple[str, ...]:
    return (
        str(score.figures.rows),
        *map(_seconds, (score.whole, score.retrieval, score.model)),
        f"{score.prompt_tokens:.0f}",
        f"{score.computed_tokens:.0f}",
        "-" if score.joules is None else f"{score.joules:.2f}",
        f"{score.estimated_joules:.2f}",
    )


def _counters(comparison: Comparison) -> str:
    if comparison.counters:
        return "Joules were read from the processor packages' counters (RAPL), other work included."
    return "This computer shows no counters of energy."


def _same(results: Iterable[Result]) -> str:
    told = [f"{r.name} {r.same[0]} of {r.same[1]}" for r in results if r.same[1]]
    return f"The same answer with and without the prefix kept: {', '.join(told)}." if told else ""


def _answers(results: Iterable[Result]) -> str:
    rows = [(r.name, s.text, s.written, s.fault) for r in results for s in r.shown]
    return table(("", "said", "written", "fault"), rows)


def _scaling(points: Iterable[Point]) -> str:
    return table(_SCALING, [row for point in points for row in _point(point)])


def _point(point: Point) -> list[tuple[str, ...]]:
    who = (str(point.functions), NAMES[point.letter])
    if point.exceeded:
        return [(*who, "-", "0", f"context exceeded: {point.exceeded}", "-", "-", "-", "-")]
    rows = []
    for state, score, judged in (("kept", point.cached, point.letter != "c"), ("-", point.cold, False)):
        if score:
            found = score.figures
            rates = (found.function_rate, found.strict, score.offered) if judged else (None, None, None)
            cost = (str(found.rows), _seconds(score.whole), f"{score.prompt_tokens:.0f}")
            rows.append((*who, state, *cost, *map(percent, rates)))
    return rows


def _seconds(taken: Seconds) -> str:
    return f"{taken.p50:.3f} / {taken.p90:.3f}"
