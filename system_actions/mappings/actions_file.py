"""``actions.toml``, read when Octavox starts and again whenever it has changed."""

import logging
from collections.abc import Sequence
from pathlib import Path

from assistant_core import paths
from assistant_core.catalog import Catalog, Function
from assistant_core.file_stamp import Stamp, stamp_of
from system_actions.mappings.functions import function_of
from system_actions.mappings.joining import join
from system_actions.mappings.reading import Problem, Read, read_entries

log = logging.getLogger(__name__)


def actions_file() -> Path:
    """Where a person's own functions are kept."""
    return paths.config_dir() / "actions.toml"


class ActionsFile:
    """The functions in the file, for a catalog to follow.

    Attributes:
        problems: What is wrong in the file, by line; the entries that are right work all the same.
    """

    def __init__(self, catalog: Catalog, path: Path | None = None) -> None:
        """Read a file whose functions are to join a catalog that has only the others."""
        self.path = path or actions_file()
        self.problems: tuple[Problem, ...] = ()
        self._built_in = Catalog(catalog, catalog.names)
        self._stamp: Stamp | str | None = "not read yet"

    def __call__(self) -> Sequence[Function] | None:
        """The functions; None when the file is what it was."""
        stamp = stamp_of(self.path)
        if stamp == self._stamp:
            return None
        entries, problems = self._read() if stamp is not None else ([], [])
        joined, clashes = join(entries, self._built_in)
        self.problems = tuple(sorted([*problems, *clashes], key=lambda problem: problem.line))
        for problem in self.problems:
            log.warning("%s, %s", self.path, problem)
        found = [function_of(token, entry) for token, entry in sorted(joined.items())]
        self._stamp = stamp
        return found

    def _read(self) -> tuple[list[Read], list[Problem]]:
        try:
            if not self.path.is_file():
                return [], [Problem(1, "it is no file")]
            return read_entries(self.path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            return [], [Problem(1, f"the file cannot be read: {type(error).__name__}")]
