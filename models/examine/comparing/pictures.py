"""The figures as pictures (needs the train extra)."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib.figure import Figure
from matplotlib.ticker import LogLocator, NullLocator

from models.examine.comparing.scaling import LETTERS, Point
from models.examine.comparing.scores import Score

_SHARE = (-0.03, 1.03)
"""The limits of a share's axis, marks at its ends included."""

_COLOURS = dict(zip(LETTERS, ("C0", "C1", "C2"), strict=True))


def draw_accuracy(scores: Mapping[str, Score], picture: Path) -> None:
    """Draw how often each entrant was right over how long it took, by its name."""
    figure = Figure(figsize=(8, 4.5), layout="constrained")
    axes = figure.add_subplot(xlabel="seconds per call, median", ylabel="right functions", xscale="log")
    axes.set_ylim(_SHARE)
    axes.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    axes.xaxis.set_major_formatter("{x:g}")
    axes.xaxis.set_minor_locator(NullLocator())
    for name, score in scores.items():
        axes.plot(score.whole.p50, score.figures.function_rate or 0.0, "o", label=name)
    axes.grid(alpha=0.3)
    figure.legend(loc="outside upper center", ncols=2)
    figure.savefig(picture, dpi=110)


def draw_scaling(points: Sequence[Point], names: Mapping[str, str], picture: Path) -> None:
    """Draw the median time and the share of right functions over the number of functions.

    Lines are with the prefix kept, dashes without it; for "c" no share is drawn, of so few rows.
    """
    figure = Figure(figsize=(8, 4.5), layout="constrained")
    times, rates = figure.subplots(1, 2)
    times.set(xlabel="functions", ylabel="seconds per call, median", xscale="log", yscale="log")
    rates.set(xlabel="functions", ylabel="right functions", xscale="log", ylim=_SHARE)
    for letter in LETTERS:
        kept = [(p.functions, p.cached) for p in points if p.letter == letter and p.cached]
        cold = [(p.functions, p.cold) for p in points if p.letter == letter and p.cold]
        if not kept:
            continue
        colour, asked = _COLOURS[letter], [size for size, _ in kept]
        times.plot(asked, [s.whole.p50 for _, s in kept], "o-", color=colour, label=names[letter])
        times.plot([size for size, _ in cold], [s.whole.p50 for _, s in cold], "^--", color=colour)
        if letter != "c":
            rates.plot(asked, [s.figures.function_rate or 0.0 for _, s in kept], "o-", color=colour)
    sizes = sorted({point.functions for point in points})
    for axes in (times, rates):
        axes.set_xticks(sizes, [f"{size}" for size in sizes])
        axes.xaxis.set_minor_locator(NullLocator())
        axes.grid(alpha=0.3)
    figure.legend(loc="outside upper center", ncols=3)
    figure.savefig(picture, dpi=110)
