"""Files of lines that grow while something runs, so that what was broken off goes on where it stopped."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")


def read_whole(path: Path, read: Callable[[dict[str, Any]], T]) -> list[T]:
    """What the lines of a file hold; from the first one that was cut off or is no such line, it is cut.

    Args:
        path: JSON Lines; a file that is not there holds nothing.
        read: Makes something of a line; ValueError, KeyError and TypeError say that it is none.
    """
    found: list[T] = []
    whole = 0
    if not path.exists():
        return found
    with path.open("rb") as lines:
        for line in lines:
            try:
                if not line.endswith(b"\n"):
                    break
                found.append(read(json.loads(line)))
            except (ValueError, KeyError, TypeError):
                break
            whole += len(line)
    with path.open("ab") as cut:
        cut.truncate(whole)
    return found
