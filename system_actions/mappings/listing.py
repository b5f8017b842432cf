"""Everything that stands in ``actions.toml``, broken or not, each entry with what is wrong with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant_core.catalog import Catalog
from system_actions.mappings.entry import Entry
from system_actions.mappings.joining import join
from system_actions.mappings.reading import Piece, Problem, Read, pieces_of, read_piece, table_in


@dataclass(frozen=True)
class Listed:
    """One entry of the file.

    Attributes:
        piece: Its lines.
        table: What they say; None when they are no TOML.
        entry: The function that it is; None when something in it is wrong.
        token: Its functional token; None when it cannot join the catalog.
        problems: What is wrong with it, by itself and beside the others.
    """

    piece: Piece
    table: Mapping[str, Any] | None
    entry: Entry | None
    token: int | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """What it is called; empty when that cannot be told."""
        if self.table is not None:
            return str(self.table.get("name", ""))
        return self.problems[0].name

    @property
    def read(self) -> Read | None:
        """The entry with its place, for those that are right by themselves."""
        return None if self.entry is None else Read(self.entry, self.piece)


def list_entries(text: str, others: Catalog) -> list[Listed]:
    """The entries of a file in its order.

    Args:
        text: The file.
        others: The functions there are besides.
    """
    found = [_listed(piece) for piece in pieces_of(text)[1]]
    tokens, clashes = join([one.read for one in found if one.read is not None], others)
    token_of = {id(entry): token for token, entry in tokens.items()}
    return [
        Listed(
            one.piece,
            one.table,
            one.entry,
            token_of.get(id(one.entry)),
            (*one.problems, *(clash for clash in clashes if _in(clash, one.piece))),
        )
        for one in found
    ]


def without(listed: Iterable[Listed], one: Listed | None) -> list[Read]:
    """The entries that are right by themselves, without one of them, wherever it stands by now."""
    body = None if one is None else one.piece.body
    return [read for other in listed if other.piece.body != body and (read := other.read) is not None]


def built_in(catalog: Catalog) -> Catalog:
    """A catalog without the functions that came from ``actions.toml``."""
    return Catalog([function for function in catalog if not function.binding], catalog.names)


def harmed(before: Sequence[Read], after: Sequence[Read], others: Catalog) -> list[Problem]:
    """What a change of the file would break in entries other than the one that is changed.

    Args:
        before: The entries that are right by themselves, before the change.
        after: The same after it.
        others: The functions there are besides.
    """
    known = {(problem.name, problem.text) for problem in join(before, others)[1]}
    return [problem for problem in join(after, others)[1] if (problem.name, problem.text) not in known]


def _listed(piece: Piece) -> Listed:
    table = table_in(piece)
    if isinstance(table, Problem):
        return Listed(piece, None, None, problems=(table,))
    read = read_piece(piece)
    if isinstance(read, Entry):
        return Listed(piece, table, read)
    return Listed(piece, table, None, problems=tuple(read))


def _in(problem: Problem, piece: Piece) -> bool:
    return piece.first <= problem.line < piece.first + len(piece.lines)
