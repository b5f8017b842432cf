"""The person's lists, wherever they are kept: shopping, to do, and whatever else they named."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Self, cast

from assistant_core.errors import ActionFailed
from assistant_core.functions import Change, Json, Named
from assistant_core.services import Service, Services
from system_actions.services.accounts import settings_now
from system_actions.services.written import (
    Written,
    heading,
    list_file,
    open_items,
    with_items,
    without_item,
)
from system_actions.words.items import title_of

States = tuple[dict[str, Json], dict[str, Json]]
"""The states around a change, as the journal keeps them."""


class ListKeeper(ABC):
    """Lists by name, with the open items on them in their order."""

    @abstractmethod
    async def all(self) -> list[Named]:
        """The lists there are, by name. Raises `ActionFailed`."""

    @abstractmethod
    async def items(self, chosen: Named) -> list[str]:
        """What is open on a list. Raises `ActionFailed`."""

    @abstractmethod
    async def add(self, chosen: Named, items: Sequence[str]) -> States:
        """Put items at the end of a list, which is begun when it is new. Raises `ActionFailed`."""

    @abstractmethod
    async def remove(self, chosen: Named, item: str) -> States:
        """Take the first of these items off. Raises `WorldMoved` when it is not there."""

    @abstractmethod
    async def delete(self, chosen: Named) -> States:
        """Delete a list with all that is on it. Raises `ActionFailed`."""

    @abstractmethod
    async def put_back(self, change: Change) -> str:
        """Undo a change; returns the list's name. Raises `WorldMoved` when the list was changed since."""

    async def close(self) -> None:  # noqa: B027 - files have nothing to let go of
        """Let go of connections."""


class Lists(Service):
    """The lists, and whatever keeps them."""

    def __init__(self, keeper: ListKeeper) -> None:
        """Kept by this."""
        self.keeper = keeper

    @classmethod
    async def open(cls, services: Services) -> Self:
        """The lists of the settings. Raises `ServiceMissing`."""
        chosen = settings_now().lists
        if chosen.kept == "here":
            return cls(FileLists(await services.get(Written)))
        from system_actions.services.task_lists import TaskLists

        return cls(await TaskLists.reach(chosen, services))

    async def close(self) -> None:
        """Let go of connections."""
        await self.keeper.close()


class FileLists(ListKeeper):
    """Lists in Markdown files."""

    def __init__(self, written: Written) -> None:
        """Keep them among these files."""
        self._written = written

    async def all(self) -> list[Named]:
        """By file name and heading."""
        return await self._written.lists()

    async def items(self, chosen: Named) -> list[str]:
        """The lines that are not ticked off."""
        return open_items(await self._written.read(chosen.id) or "")

    async def add(self, chosen: Named, items: Sequence[str]) -> States:
        """Write lines at the end of the file."""
        title = title_of(chosen.label) if chosen.new else chosen.label
        file = list_file(title) if chosen.new else chosen.id
        before, after = await self._written.change(file, lambda text: with_items(text, title, [*items]))
        return _state(file, before), _state(file, after)

    async def remove(self, chosen: Named, item: str) -> States:
        """Take a line out of the file."""
        before, after = await self._written.change(chosen.id, lambda text: without_item(text or "", item))
        return _state(chosen.id, before), _state(chosen.id, after)

    async def delete(self, chosen: Named) -> States:
        """Delete the file."""
        before, after = await self._written.change(chosen.id, lambda _: None)
        return _state(chosen.id, before), _state(chosen.id, after)

    async def put_back(self, change: Change) -> str:
        """Give the file its text back."""
        if "file" not in change.before:
            raise ActionFailed("the list is kept elsewhere", said="That list is kept elsewhere.")
        file = str(change.before["file"])
        before, after = cast(str | None, change.before["text"]), cast(str | None, change.after["text"])
        await self._written.put_back(file, before, after)
        return heading(before or after or "", Path(file).stem)


def _state(file: str, text: str | None) -> dict[str, Json]:
    return {"file": file, "text": text}
