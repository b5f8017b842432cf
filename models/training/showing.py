"""How a run's progress is shown: a bar on a terminal, plain lines elsewhere."""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from models.training.loop import Progress

log = logging.getLogger(__name__)


@contextmanager
def shown(bar: bool | None = None) -> Iterator[Callable[[Progress], None]]:
    """What to report progress to; `bar` is settled by the terminal when not given."""
    if not (sys.stderr.isatty() if bar is None else bar):
        yield _line
        return
    words = "loss {task.fields[loss]:.3f}  {task.fields[rows]:.0f} rows/s"
    with Bar(BarColumn(), MofNCompleteColumn(), TextColumn(words), TimeRemainingColumn()) as drawn:
        task = drawn.add_task("training", total=None, loss=float("nan"), rows=0.0)

        def tell(news: Progress) -> None:
            drawn.update(task, completed=news.step, total=news.steps, loss=news.loss, rows=news.rows)

        yield tell


def _line(news: Progress) -> None:
    log.info(
        "step %d of %d  loss %.4f  %.1f rows/s  %.0f min left",
        news.step,
        news.steps,
        news.loss,
        news.rows,
        news.left / 60,
    )
