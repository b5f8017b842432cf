"""Lists, kept where the settings say, and notes, kept as Markdown files that any editor can read."""

from collections.abc import Sequence
from typing import Annotated, cast

from assistant_core.errors import ActionFailed
from assistant_core.functions import (
    Change,
    Json,
    Kind,
    Named,
    NestableText,
    Outcome,
    Risk,
    Spoken,
    Text,
    action,
    names_of,
    previews,
    undoes,
)
from assistant_core.now import Now
from system_actions.services.lists import Lists
from system_actions.services.written import Written, note_file
from system_actions.words.items import items_of, like, title_of, usual_list
from system_actions.words.phrases import counted, listed, sentence

ListName = Annotated[Named, Spoken(Kind.NAME, names="list")]
ListToWrite = Annotated[Named, Spoken(Kind.NAME, names="list", may_be_new=True)]


@names_of("list")
async def known_lists(*, lists: Lists) -> list[Named]:
    """The lists there are."""
    return await lists.keeper.all()


@action(
    token=54,
    risk=Risk.SAFE,
    questions={"item": "What shall I add?"},
    examples=[
        "add milk to the shopping list",
        "put eggs and butter on my list",
        "add call the plumber to my to do list",
        "we need more coffee",
        "write batteries on the hardware list",
        "put the tent on the packing list",
        "add two kilos of potatoes",
        "start a list for the party with balloons",
    ],
)
async def add_to_list(item: NestableText, *, list: ListToWrite | None = None, lists: Lists) -> Outcome:
    """Add something to a list.

    Args:
        item: What to add.
        list: The list's name; the shopping list when not given.
    """
    items = items_of(item)
    if not items:
        raise ActionFailed("no item was said", said="What shall I add?")
    chosen = list or usual_list(await lists.keeper.all(), item)
    title = title_of(chosen.label) if chosen.new else chosen.label
    before, after = await lists.keeper.add(chosen, items)
    return Outcome(f"Added {listed(items)} to the {_name(title)}.", before, after)


@action(
    token=55,
    risk=Risk.SAFE,
    examples=[
        "what is on my shopping list",
        "read me the to do list",
        "show the packing list",
        "what do i need to buy",
        "which lists do i have",
        "how many things are on the list",
        "read my list",
        "do we have anything on the hardware list",
    ],
)
async def show_list(*, list: ListName | None = None, lists: Lists) -> Outcome:
    """Say what is on a list.

    Args:
        list: The list's name; the shopping list when not given.
    """
    known = await lists.keeper.all()
    if not known:
        return Outcome("You have no lists.")
    chosen = list or _first_to_show(known)
    items = await lists.keeper.items(chosen)
    held = f"has {counted(len(items), 'item')}: {listed(items)}" if items else "is empty"
    others = [_name(one.label) for one in known if one.id != chosen.id] if list is None else []
    also = f" There is also the {listed(others)}." if others else ""
    return Outcome(f"The {_name(chosen.label)} {held}.{also}", value=", ".join(items))


@action(
    token=56,
    risk=Risk.SAFE,
    questions={"item": "What shall I take off?"},
    examples=[
        "take milk off the shopping list",
        "remove eggs from my list",
        "cross call the plumber off my to do list",
        "i have bought the bread",
        "strike the tent from the packing list",
        "delete batteries from the hardware list",
        "we don't need coffee any more, take it off",
        "tick off the dishes",
    ],
)
async def remove_from_list(item: Text, *, list: ListName | None = None, lists: Lists) -> Outcome:
    """Take something off a list.

    Args:
        item: What to take off.
        list: The list's name; the one that holds the item when not given.
    """
    where_to_look = [list] if list else await lists.keeper.all()
    found = [(one, match) for one in where_to_look for match in like(item, await lists.keeper.items(one))]
    if not found:
        where = f"the {_name(list.label)}" if list else "any list"
        raise ActionFailed("no such item", said=f"I find no {item} on {where}.")
    if len(found) > 1:
        names = listed([f"{match} on the {_name(one.label)}" for one, match in found])
        raise ActionFailed("several items match", said=f"There is {names}. Say which one, and the list.")
    chosen, match = found[0]
    before, after = await lists.keeper.remove(chosen, match)
    return Outcome(f"Took {match} off the {_name(chosen.label)}.", before, after)


@undoes(add_to_list, remove_from_list)
async def put_list_back(change: Change, *, lists: Lists) -> str:
    """Make the list what it was; one that was new is gone again."""
    return f"The {_name(await lists.keeper.put_back(change))} is as it was."


@action(
    token=57,
    risk=Risk.CONFIRM,
    questions={"list": "Which list?"},
    examples=[
        "delete the shopping list",
        "throw away my packing list",
        "get rid of the party list",
        "remove the whole to do list",
        "erase the hardware list",
        "clear the shopping list",
        "i don't need the gift list any more",
    ],
)
async def delete_list(list: ListName, *, lists: Lists) -> Outcome:
    """Delete a whole list.

    Args:
        list: The list's name.
    """
    before, after = await lists.keeper.delete(list)
    return Outcome(f"The {_name(list.label)} is deleted.", before, after)


@previews(delete_list)
async def what_goes(list: Named, *, lists: Lists) -> str:
    """How much is on the list."""
    items = await lists.keeper.items(list)
    return f"{counted(len(items), 'item')} would go: {listed(items)}" if items else "it is empty"


@undoes(delete_list)
async def bring_list_back(change: Change, *, lists: Lists) -> str:
    """Bring the list back with everything that was on it."""
    return f"The {_name(await lists.keeper.put_back(change))} is back."


@action(
    token=58,
    risk=Risk.SAFE,
    questions={"text": "What shall I write down?"},
    examples=[
        "take a note the meter reads four hundred and twelve",
        "note that the landlord called",
        "write down the wifi code is sunshine",
        "make a note to check the tyres",
        "jot down an idea for the garden",
        "note to self, the spare key is at anna's",
        "new note the train leaves from platform nine",
    ],
)
async def take_note(text: NestableText, *, written: Written, now: Now) -> Outcome:
    """Write a note.

    Args:
        text: The note's words.
    """
    moment = now.now()
    title = f"{moment:%A}, {moment:%B} {moment.day}, {moment.year}"
    line = f"- {moment:%H:%M} {sentence(text)}\n"
    before, after = await written.change(note_file(moment), lambda old: (old or f"# {title}\n\n") + line)
    return Outcome("Noted.", _state(note_file(moment), before), _state(note_file(moment), after))


@undoes(take_note)
async def strike_note(change: Change, *, written: Written) -> str:
    """Strike the note out again."""
    file = str(change.before["file"])
    await written.put_back(
        file, *(cast(str | None, state["text"]) for state in (change.before, change.after))
    )
    return "The note is gone."


def _name(title: str) -> str:
    """A list as it is spoken of: "shopping list", and never "packing list list"."""
    name = title.lower()
    return name if name.endswith("list") else f"{name} list"


def _first_to_show(known: Sequence[Named]) -> Named:
    usual = usual_list(known)
    return known[0] if usual.new else usual


def _state(file: str, text: str | None) -> dict[str, Json]:
    return {"file": file, "text": text}
