"""What the actions about the conversation itself need: the last reply, undo, cancel, the catalog."""

from abc import abstractmethod
from collections.abc import Collection
from typing import Self

from assistant_core.catalog import Catalog
from assistant_core.errors import ServiceMissing
from assistant_core.feedback import Misheard
from assistant_core.services import Service, Services


class Conversation(Service):
    """The conversation an action is part of; the assistant provides its own."""

    @classmethod
    async def open(cls, services: Services) -> Self:
        """There is none but the assistant's. Raises `ServiceMissing`."""
        raise ServiceMissing("no conversation was provided", said="There is no conversation to speak of.")

    @property
    @abstractmethod
    def last_reply(self) -> str:
        """The words of the latest reply; empty before the first."""

    @property
    @abstractmethod
    def catalog(self) -> Catalog:
        """Every function there is."""

    @abstractmethod
    async def last_command(self, *, besides: Collection[str]) -> Misheard | None:
        """The latest command that was more than calls of the functions `besides`; None before the first.

        Raises `JournalFailed`.
        """

    @abstractmethod
    async def undo_last(self) -> list[str]:
        """Put back what the latest command changed; returns the words for each act. Raises `ActionFailed`."""

    @abstractmethod
    async def cancel_current(self) -> bool:
        """Stop speaking, asking and doing; whether there was anything to stop."""
