"""Lists as task lists on a CalDAV server, where the phone's and the desktop's task programs show them.

Only calendars that hold tasks and nothing else count as lists, so that deleting a list deletes no event.
"""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Self, cast
from urllib.parse import urljoin

from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.functions import Change, Json, Named
from assistant_core.now import Now
from assistant_core.services import Services
from assistant_core.settings import Server
from system_actions.services.accounts import account
from system_actions.services.collection import Item, same
from system_actions.services.collection_dav import DavCollection
from system_actions.services.dav import Account, Found
from system_actions.services.lists import ListKeeper, States
from system_actions.words.items import title_of

_EPOCH = datetime(2001, 1, 1, tzinfo=UTC)
"""From when task programs count the seconds that put tasks in order."""
_DONE = ("COMPLETED", "CANCELLED")


class TaskLists(ListKeeper):
    """The task lists of one account."""

    def __init__(self, account: Account, now: Now) -> None:
        """Use this account; the clock says when a task was written."""
        self._account = account
        self._now = now
        self._found: dict[str, Found] = {}

    @classmethod
    async def reach(cls, server: Server, services: Services) -> Self:
        """The lists of an account that answers. Raises `ServiceMissing`."""
        lists = cls(await account(server, "VTODO", services), await services.get(Now))
        try:
            await lists.all()
        except ActionFailed as error:
            await lists.close()
            raise ServiceMissing(str(error), said=error.said, cure=error.cure) from error
        return lists

    async def close(self) -> None:
        """Close the account's connections."""
        await self._account.close()

    async def all(self) -> list[Named]:
        """By address and name."""
        lists = [one for one in await self._account.collections() if one.components == {"VTODO"}]
        self._found = {one.url: one for one in lists}
        return sorted((Named(one.url, one.label) for one in lists), key=lambda one: one.label.casefold())

    async def items(self, chosen: Named) -> list[str]:
        """What the open tasks are called, the first written first."""
        return [title for title, _ in await self._open(chosen)]

    async def add(self, chosen: Named, items: Sequence[str]) -> States:
        """Write a task for each; they are read back."""
        label = title_of(chosen.label) if chosen.new else chosen.label
        url = chosen.id
        if chosen.new:
            url = urljoin(await self._account.home(), f"{uuid.uuid4()}/")
            await self._account.make_calendar(url, label, "VTODO")
        tasks = self._tasks(url, label)
        made: dict[str, str] = {}
        moment = self._now.now()
        for number, title in enumerate(items):
            uid = str(uuid.uuid4())
            item = await tasks.add(uid, _task(uid, title, moment, number))
            made[item.id] = item.text
        return _state(url, label, None if chosen.new else {}), _state(url, label, made)

    async def remove(self, chosen: Named, item: str) -> States:
        """Delete the task."""
        task = next((task for title, task in await self._open(chosen) if title == item), None)
        if task is None:
            raise WorldMoved("the item is gone already")
        tasks = self._tasks(chosen.id, chosen.label)
        text = await tasks.read(task.id)
        await tasks.replace(task.id, None, expected=text)
        return _state(chosen.id, chosen.label, {task.id: text or ""}), _state(chosen.id, chosen.label, {})

    async def delete(self, chosen: Named) -> States:
        """Delete the task list on the server; what was on it is remembered."""
        tasks = self._tasks(chosen.id, chosen.label)
        held = {item.id: await tasks.read(item.id) or item.text for item in await tasks.items()}
        await self._account.request("DELETE", chosen.id)
        return _state(chosen.id, chosen.label, held), _state(chosen.id, chosen.label, None)

    async def put_back(self, change: Change) -> str:
        """Write what went, delete what came; refuse before anything is done when a task was changed."""
        if "list" not in change.before:
            raise ActionFailed("the list is kept elsewhere", said="That list is kept elsewhere.")
        url, label = str(change.before["list"]), str(change.before["label"])
        before, after = (
            cast("dict[str, str] | None", state["tasks"]) for state in (change.before, change.after)
        )
        tasks = self._tasks(url, label)
        if after is None:
            await self._account.make_calendar(url, label, "VTODO")
        for id, text in (after or {}).items():
            if not same(await tasks.read(id), text):
                raise WorldMoved("a task has been changed since")
        for id, text in (after or {}).items():
            await tasks.replace(id, None, expected=text)
        for id, text in (before or {}).items():
            await tasks.replace(id, text, expected=None)
        if before is None and not await tasks.items():
            await self._account.request("DELETE", url)
        return label

    async def _open(self, chosen: Named) -> list[tuple[str, Item]]:
        found = [
            (task, item)
            for item in await self._tasks(chosen.id, chosen.label).items()
            if (task := _read(item))
        ]
        found.sort(key=lambda pair: (_order(pair[0]), pair[1].id))
        return [(_title(task), item) for task, item in found if _title(task)]

    def _tasks(self, url: str, label: str) -> DavCollection:
        return DavCollection(self._account, self._found.get(url, Found(url, label)), "VTODO")


def _state(url: str, label: str, tasks: dict[str, str] | None) -> dict[str, Json]:
    """A list with the tasks that a change is about; None for a list that is not there."""
    return {"list": url, "label": label, "tasks": cast(Json, tasks)}


def _task(uid: str, title: str, moment: datetime, number: int) -> str:
    """A calendar object with one task; the number keeps those written at once in their order."""
    import icalendar

    task: Any = icalendar.Todo()
    task.add("uid", uid)
    task.add("summary", title)
    task.add("status", "NEEDS-ACTION")
    for name in ("dtstamp", "created", "last-modified"):
        task.add(name, moment.astimezone(UTC))
    task.add("x-apple-sort-order", str(int((moment - _EPOCH).total_seconds()) + number))
    calendar: Any = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Octavox//Octavox//EN")
    calendar.add_component(task)
    return str(calendar.to_ical().decode())


def _read(item: Item) -> Any:
    """The task in a calendar object; None when it is done or cannot be read."""
    import icalendar

    try:
        calendar: Any = icalendar.Calendar.from_ical(item.text)
        task = next(iter(calendar.walk("VTODO")), None)
    except (ValueError, KeyError, IndexError):
        return None
    done = task is None or "COMPLETED" in task or str(task.get("STATUS", "")).upper() in _DONE
    return None if done else task


def _title(task: Any) -> str:
    return " ".join(str(task.get("SUMMARY", "")).split())


def _order(task: Any) -> float:
    """Where a task stands: where other programs say, else when it was written."""
    said = str(task.get("X-APPLE-SORT-ORDER", ""))
    if said.lstrip("-").isdigit():
        return float(said)
    created = task.get("CREATED")
    moment = getattr(created, "dt", None)
    return (moment - _EPOCH).total_seconds() if isinstance(moment, datetime) and moment.tzinfo else 0.0
