"""A picture of a run's loss, from the lines it logged: ``python -m models.training.curves RUN``."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from models.training.loop import LOG

PICTURE = "loss.png"


def read_curves(log: Path) -> dict[str, list[tuple[int, float]]]:
    """The curves of a ``log.jsonl`` by name, as (step, value)."""
    curves: dict[str, list[tuple[int, float]]] = {"training": [], "held out": [], "held out, exact": []}
    for line in log.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if "held_out" in entry:
            curves["held out"].append((entry["step"], entry["held_out"]["loss"]))
            curves["held out, exact"].append((entry["step"], entry["held_out"]["exact"]))
        else:
            curves["training"].append((entry["step"], entry["loss"]))
    return curves


def draw(log: Path, picture: Path) -> None:
    """Draw losses on the left axis and the share of exact rows on the right one."""
    from matplotlib.figure import Figure

    curves = read_curves(log)
    figure = Figure(figsize=(8, 4.5), layout="constrained")
    losses = figure.add_subplot(xlabel="step", ylabel="loss per answer token", yscale="log")
    exact = losses.twinx()
    exact.set(ylabel="rows foretold exactly", ylim=(0, 1))
    for name, points in curves.items():
        if points:
            axes, style = (
                (exact, "g^--") if "exact" in name else (losses, "-" if name == "training" else "o-")
            )
            axes.plot(*zip(*points, strict=True), style, label=name, linewidth=1)
    figure.legend(loc="outside upper center", ncols=3)
    figure.savefig(picture, dpi=110)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.training.curves", description=__doc__)
    parser.add_argument("run", type=Path, help="the run's folder")
    parser.add_argument("--out", type=Path, help=f"the picture; {PICTURE} in the run's folder if not given")
    options = parser.parse_args(arguments)
    draw(options.run / LOG, options.out or options.run / PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
