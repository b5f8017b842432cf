"""Whether a function that is being written would work, by the very rules that ``actions.toml`` is read by."""

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from typing import Any

from assistant_core.catalog import Catalog
from system_actions.mappings.entry import Entry
from system_actions.mappings.joining import join
from system_actions.mappings.reading import LONGEST, Mistake, Piece, Read, entry_of

_NOWHERE = Piece(LONGEST + 1, ())
"""The place of an entry that is in no file yet."""


def check(table: Mapping[str, Any], others: Sequence[Read], catalog: Catalog) -> Entry | list[Mistake]:
    """The entry that a table would be in the file, or what is wrong with it.

    Args:
        table: As it would stand in the file.
        others: The other entries of the file.
        catalog: The functions there are besides.
    """
    unfit = list(_unfit(table, ()))
    found = unfit or entry_of(table)
    if not isinstance(found, Entry):
        return found
    _, problems = join([*others, Read(found, _NOWHERE)], catalog)
    mine = [problem for problem in problems if problem.line == _NOWHERE.first]
    return [Mistake((problem.key,), problem.text) for problem in mine] or found


def _unfit(value: Any, keys: tuple[str | int, ...]) -> Iterator[Mistake]:
    """What no file of this kind can hold."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _unfit(key, keys)
            yield from _unfit(inner, (*keys, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _unfit(inner, (*keys, number))
    elif value is None:
        yield Mistake(keys, "null cannot be kept in the file; leave it out")
    elif isinstance(value, float) and not isfinite(value):
        yield Mistake(keys, "it must be a number")
    elif isinstance(value, int) and not -(2**63) <= value < 2**63:
        yield Mistake(keys, "the number is too large")
    elif isinstance(value, str) and any("\ud800" <= letter <= "\udfff" for letter in value):
        yield Mistake(keys, "it has a character that cannot be written")
