"""Pictures of what is taken for what, and of how honest the confidence is (needs the train extra)."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from models.examine.reliability import Half

_CELL = 0.24
"""The width and height of a cell, in inches."""

_MARGIN = 2.2
"""Room for the functions' names, in inches."""


def draw_confusions(confusions: Sequence[tuple[str, str, int]], picture: Path) -> None:
    """Draw in how many rows each function was taken for each other; only those that ever were.

    Args:
        confusions: What was wanted, what was chosen, and in how many rows; at least one.
        picture: The file, in a form that its ending names.
    """
    wanted = sorted({one for one, _, _ in confusions})
    chosen = sorted({other for _, other, _ in confusions})
    counts = np.zeros((len(wanted), len(chosen)))
    for one, other, count in confusions:
        counts[wanted.index(one), chosen.index(other)] = count
    size = (_MARGIN + _CELL * len(chosen), _MARGIN + _CELL * len(wanted))
    figure = Figure(figsize=size, layout="constrained")
    axes = figure.add_subplot(xlabel="chosen", ylabel="wanted")
    axes.pcolormesh(counts, cmap="Blues", vmin=0, vmax=1.5 * counts.max(), edgecolors="0.9", linewidth=0.5)
    axes.invert_yaxis()
    shown = [name or "no answer" for name in chosen]
    axes.set_xticks(np.arange(len(chosen)) + 0.5, shown, rotation=90, fontsize=7)
    axes.set_yticks(np.arange(len(wanted)) + 0.5, wanted, fontsize=7)
    for row, column in zip(*counts.nonzero(), strict=True):
        times = f"{counts[row, column]:g}"
        axes.text(column + 0.5, row + 0.5, times, ha="center", va="center", fontsize=6)
    figure.savefig(picture, dpi=110)


def draw_reliability(sets: Mapping[str, Sequence[Half]], picture: Path) -> None:
    """Draw the share of right answers over the confidence: a row of panels for each set, one for each half.

    Args:
        sets: The halves by the set's name; at least one set with a half.
        picture: The file, in a form that its ending names.
    """
    figure = Figure(figsize=(8, 3.4 * len(sets) + 0.4), layout="constrained")
    panels = figure.subplots(len(sets), max(map(len, sets.values())), squeeze=False)
    for row, (name, halves) in zip(panels, sets.items(), strict=True):
        for axes, half in zip(row, halves, strict=False):
            axes.set_title(f"{name}: {half.name}, {half.answers} answers", fontsize=9)
            _draw_half(axes, half)
        for axes in row[len(halves) :]:
            axes.set_axis_off()
    handles, labels = panels[0][0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside upper center", ncols=3)
    figure.savefig(picture, dpi=110)


def _draw_half(axes: Any, half: Half) -> None:
    axes.set(xlabel="confidence", ylabel="right answers", xlim=(0, 1), ylim=(0, 1))
    axes.plot((0, 1), (0, 1), "k:", label="honest", linewidth=1)
    for label, way, style in (("before", half.before, "o--"), ("after", half.after, "s-")):
        points = [(inside.confidence, inside.right) for inside in way.bins]
        axes.plot(*zip(*points, strict=True), style, label=label, linewidth=1, markersize=4, clip_on=False)
