"""Word lists kept as text, one entry a line, in the folder ``words`` beside this file."""

from functools import cache
from importlib.resources import files


@cache
def read(name: str) -> tuple[str, ...]:
    """The entries of ``words/<name>.txt``; blank lines and notes that begin with ``#`` do not count."""
    text = files("models.dataset.slots").joinpath(f"words/{name}.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
