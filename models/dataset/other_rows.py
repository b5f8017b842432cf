"""Rows from files that somebody brings: JSON Lines as `models.dataset.rows` writes them, or written ones."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from assistant_core.errors import OctavoxError
from assistant_core.token_map import TokenMap
from models.dataset.rows import Row, from_json
from models.dataset.written_rows import BadLine, read_written


class RowsBroken(OctavoxError):
    """A file of rows is not there, or a line of it is no row."""

    default_said = "That file of training rows is broken."


def other_rows(paths: Iterable[Path], shapes: TokenMap) -> list[Row]:
    """Every row of some files, in their order.

    Whether the rows are any good is not asked; `models.dataset.build` checks them like all others.

    Args:
        paths: JSON Lines, or ``.txt`` with lines of ``sentence => answer``.
        shapes: The functions that written rows call.

    Raises `RowsBroken`, which names the file and the line.
    """
    rows: list[Row] = []
    for path in paths:
        try:
            rows += read_written(path, shapes) if path.suffix == ".txt" else _lines(path)
        except BadLine as error:
            raise RowsBroken(str(error)) from error
        except (OSError, UnicodeError) as error:
            raise RowsBroken(f"{path} cannot be read: {error}") from error
    return rows


def _lines(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = from_json(line)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise RowsBroken(f"{path}: line {number} is no row: {error!r}") from error
            if not row.calls:
                raise RowsBroken(f"{path}: line {number} calls nothing, not even irrelevant")
            yield row
