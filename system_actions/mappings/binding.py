"""What every binding of a mapping has in common: a table of the file that can be checked and carried out."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from assistant_core.functions import Value
from assistant_core.services import Services
from assistant_core.settings import Section

SECONDS = 20.0
"""How long a binding may take when its entry does not say."""
MOST_SECONDS = 25.0
"""The longest that an entry may allow; an action has thirty seconds in all."""


@dataclass(frozen=True)
class Fault:
    """What is wrong with a table of the file, and the key it is wrong at."""

    key: str
    text: str


class Binding(Section):
    """What a mapping does: one table of its entry.

    Attributes:
        word: What it is called.
    """

    word: ClassVar[str]

    @abstractmethod
    def texts(self) -> Iterator[tuple[str, str, bool]]:
        """Every text with places: its key, the text, and whether optional parameters may stand in it."""

    @abstractmethod
    def faults(self) -> Iterator[Fault]:
        """What is wrong with it by itself."""

    @abstractmethod
    async def check(self, services: Services) -> None:
        """See whether it can be carried out here. Raises `OctavoxError`."""

    @abstractmethod
    async def perform(self, values: Mapping[str, Value], services: Services) -> str:
        """Carry it out and return what came back, as text.

        Raises:
            OctavoxError: It was not done, or it is not known whether it was.
        """

    @abstractmethod
    def shown(self, values: Mapping[str, Value]) -> str:
        """What `perform` would do, to the letter, for a person to read; secrets by their names.

        Raises `WordsRefused` as `perform` does.
        """

    @abstractmethod
    def done(self, title: str) -> str:
        """What can be said when it has succeeded and the entry has no words of its own for that."""
