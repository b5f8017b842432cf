"""Lists and notes, kept as Markdown files that any editor can read."""

from typing import Annotated

from assistant_core.errors import NotBuilt
from assistant_core.functions import Kind, Named, NestableText, Outcome, Risk, Spoken, Text, action

ListName = Annotated[Named, Spoken(Kind.NAME, names="list")]
ListToWrite = Annotated[Named, Spoken(Kind.NAME, names="list", may_be_new=True)]


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
async def add_to_list(item: NestableText, *, list: ListToWrite | None = None) -> Outcome:
    """Add something to a list.

    Args:
        item: What to add.
        list: The list's name; the shopping list when not given.
    """
    raise NotBuilt("add_to_list")


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
async def show_list(*, list: ListName | None = None) -> Outcome:
    """Say what is on a list.

    Args:
        list: The list's name; the shopping list when not given.
    """
    raise NotBuilt("show_list")


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
async def remove_from_list(item: Text, *, list: ListName | None = None) -> Outcome:
    """Take something off a list.

    Args:
        item: What to take off.
        list: The list's name; the one that holds the item when not given.
    """
    raise NotBuilt("remove_from_list")


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
async def delete_list(list: ListName) -> Outcome:
    """Delete a whole list.

    Args:
        list: The list's name.
    """
    raise NotBuilt("delete_list")


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
async def take_note(text: NestableText) -> Outcome:
    """Write a note.

    Args:
        text: The note's words.
    """
    raise NotBuilt("take_note")
