"""Lists and notes are Markdown files; a change can be taken back while nobody else made another."""

import asyncio
from pathlib import Path

import pytest

from assistant_core import paths
from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Named
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.name import resolve_name
from system_actions.lists import (
    add_to_list,
    bring_list_back,
    delete_list,
    known_lists,
    put_list_back,
    remove_from_list,
    show_list,
    strike_note,
    take_note,
    what_goes,
)
from system_actions.words.items import items_of
from tests.services.opening import Act, change
from tests.services.private_home import WallClock

pytestmark = pytest.mark.usefixtures("private_home")


def file(name: str) -> Path:
    return paths.data_dir() / name


async def the_list(act: Act, words: str, *, may_be_new: bool = False) -> Named:
    return resolve_name(words, await act(known_lists), what="list", may_be_new=may_be_new).named


@pytest.fixture
async def shopping(act: Act) -> Path:
    """A shopping list with milk and bread."""
    await act(add_to_list, "milk and bread")
    return file("lists/shopping.md")


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("milk", ["milk"]),
        ("milk and eggs", ["milk", "eggs"]),
        ("milk, eggs and bread", ["milk", "eggs", "bread"]),
        ("Milk, eggs, and bread.", ["Milk", "eggs", "bread"]),
        ("brown bread and two lemons", ["brown bread", "two lemons"]),
        ("salt and pepper", ["salt and pepper"]),
        ("fish and chips, peas", ["fish and chips", "peas"]),
        ("peas, fish and chips", ["peas", "fish and chips"]),
        ("call mum and dad", ["call mum and dad"]),
        ("a present for anna and her new husband", ["a present for anna and her new husband"]),
        ("water", ["water"]),
        ("water the plants and the lawn", ["water the plants and the lawn"]),
    ],
)
def test_only_what_is_clearly_a_list_is_split(words: str, items: list[str]) -> None:
    assert items_of(words) == items


async def test_a_list_is_a_markdown_file(act: Act) -> None:
    outcome = await act(add_to_list, "milk and eggs")
    assert outcome.said == "Added milk and eggs to the shopping list."
    assert file("lists/shopping.md").read_text() == "# Shopping\n\n- [ ] milk\n- [ ] eggs\n"


@pytest.mark.parametrize("words", ["", ".", " , "])
async def test_nothing_is_added_when_nothing_was_said(act: Act, words: str) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(add_to_list, words)
    assert caught.value.said == "What shall I add?"
    assert await act(known_lists) == []


async def test_something_to_do_goes_to_the_to_do_list(act: Act) -> None:
    outcome = await act(add_to_list, "call the plumber")
    assert outcome.said == "Added call the plumber to the to do list."
    assert file("lists/to-do.md").read_text() == "# To do\n\n- [ ] call the plumber\n"


@pytest.mark.parametrize("words", ["the hardware list", "hardware", "Hardware List"])
async def test_a_new_list_is_begun_when_it_is_named(act: Act, words: str) -> None:
    new = await the_list(act, words, may_be_new=True)
    outcome = await act(add_to_list, "batteries", list=new)
    assert outcome.said == "Added batteries to the hardware list."
    assert [one.label for one in await act(known_lists)] == ["Hardware"]


@pytest.mark.parametrize("words", ["shopping list", "my shopping list", "shoping", "the shopping"])
async def test_an_existing_list_is_found(act: Act, shopping: Path, words: str) -> None:
    await act(add_to_list, "tea", list=await the_list(act, words, may_be_new=True))
    assert shopping.read_text().endswith("- [ ] tea\n")


async def test_what_a_person_wrote_into_the_file_stays(act: Act, shopping: Path) -> None:
    shopping.write_text("# Weekend shopping\n\nFor the party:\n- [x] cake\n- candles\n* [ ] balloons")
    assert (await act(show_list)).said == "The weekend shopping list has 2 items: candles and balloons."
    await act(add_to_list, "ice")
    assert shopping.read_text() == (
        "# Weekend shopping\n\nFor the party:\n- [x] cake\n- candles\n* [ ] balloons\n- [ ] ice\n"
    )
    await act(remove_from_list, "candles")
    assert shopping.read_text() == (
        "# Weekend shopping\n\nFor the party:\n- [x] cake\n* [ ] balloons\n- [ ] ice\n"
    )


async def test_undo_takes_off_what_was_added(act: Act, shopping: Path) -> None:
    before = shopping.read_text()
    outcome = await act(add_to_list, "tea")
    assert await act(put_list_back, change(outcome)) == "The shopping list is as it was."
    assert shopping.read_text() == before


async def test_undo_takes_a_new_list_away(act: Act) -> None:
    outcome = await act(add_to_list, "tea")
    assert await act(put_list_back, change(outcome)) == "The shopping list is as it was."
    assert not file("lists/shopping.md").exists()


async def test_undo_refuses_when_the_list_was_edited(act: Act, shopping: Path) -> None:
    outcome = await act(add_to_list, "tea")
    shopping.write_text("# Shopping\n\n- [ ] coffee\n")
    with pytest.raises(WorldMoved):
        await act(put_list_back, change(outcome))
    assert shopping.read_text() == "# Shopping\n\n- [ ] coffee\n"


async def test_a_list_is_shown(act: Act, shopping: Path) -> None:
    outcome = await act(show_list, list=await the_list(act, "shopping"))
    assert (outcome.said, outcome.value) == ("The shopping list has 2 items: milk and bread.", "milk, bread")
    assert not outcome.changed


async def test_without_a_name_the_shopping_list_is_shown_and_the_others_are_named(
    act: Act, shopping: Path
) -> None:
    await act(add_to_list, "call the plumber")
    said = (await act(show_list)).said
    assert said == "The shopping list has 2 items: milk and bread. There is also the to do list."


async def test_without_a_shopping_list_another_is_shown(act: Act) -> None:
    await act(add_to_list, "call the plumber")
    assert (await act(show_list)).said == "The to do list has 1 item: call the plumber."


async def test_an_empty_list_and_no_list(act: Act, shopping: Path) -> None:
    for item in ("milk", "bread"):
        await act(remove_from_list, item)
    assert (await act(show_list)).said == "The shopping list is empty."
    await act(delete_list, await the_list(act, "shopping"))
    assert (await act(show_list)).said == "You have no lists."


async def test_a_list_that_is_not_there_is_not_shown(act: Act, shopping: Path) -> None:
    with pytest.raises(Unresolved) as caught:
        await the_list(act, "packing")
    assert caught.value.said == "I know no list called packing."


@pytest.mark.parametrize("words", ["milk", "the milk", "Milk", "milks"])
async def test_an_item_is_taken_off_and_put_back(act: Act, shopping: Path, words: str) -> None:
    before = shopping.read_text()
    outcome = await act(remove_from_list, words)
    assert outcome.said == "Took milk off the shopping list."
    assert shopping.read_text() == "# Shopping\n\n- [ ] bread\n"
    assert await act(put_list_back, change(outcome)) == "The shopping list is as it was."
    assert shopping.read_text() == before


async def test_undoing_a_removal_refuses_when_the_list_was_edited(act: Act, shopping: Path) -> None:
    outcome = await act(remove_from_list, "milk")
    await act(add_to_list, "tea")
    with pytest.raises(WorldMoved):
        await act(put_list_back, change(outcome))
    assert shopping.read_text() == "# Shopping\n\n- [ ] bread\n- [ ] tea\n"


async def test_an_item_that_is_not_there_is_said(act: Act, shopping: Path) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(remove_from_list, "bananas")
    assert caught.value.said == "I find no bananas on any list."
    with pytest.raises(ActionFailed) as caught:
        await act(remove_from_list, "bananas", list=await the_list(act, "shopping"))
    assert caught.value.said == "I find no bananas on the shopping list."


async def test_an_item_on_two_lists_is_asked_about(act: Act, shopping: Path) -> None:
    await act(add_to_list, "milk", list=Named("holiday", "holiday", new=True))
    with pytest.raises(ActionFailed) as caught:
        await act(remove_from_list, "milk")
    assert caught.value.said == (
        "There is milk on the holiday list and milk on the shopping list. Say which one, and the list."
    )
    await act(remove_from_list, "milk", list=await the_list(act, "holiday"))
    assert "milk" in shopping.read_text()


async def test_a_list_is_deleted_and_brought_back(act: Act, shopping: Path) -> None:
    before = shopping.read_text()
    chosen = await the_list(act, "shopping")
    assert await act(what_goes, chosen) == "2 items would go: milk and bread"
    outcome = await act(delete_list, chosen)
    assert outcome.said == "The shopping list is deleted."
    assert not shopping.exists()
    assert await act(bring_list_back, change(outcome)) == "The shopping list is back."
    assert shopping.read_text() == before


async def test_a_deleted_list_is_not_brought_back_over_a_new_one(act: Act, shopping: Path) -> None:
    outcome = await act(delete_list, await the_list(act, "shopping"))
    await act(add_to_list, "tea")
    with pytest.raises(WorldMoved):
        await act(bring_list_back, change(outcome))
    assert shopping.read_text() == "# Shopping\n\n- [ ] tea\n"


async def test_the_preview_of_an_empty_list(act: Act, shopping: Path) -> None:
    shopping.write_text("# Shopping\n")
    assert await act(what_goes, await the_list(act, "shopping")) == "it is empty"


async def test_notes_are_kept_by_day(act: Act, wall_clock: WallClock) -> None:
    await act(take_note, "the meter reads 412")
    wall_clock.pass_by(hours=2, minutes=5)
    outcome = await act(take_note, "the landlord called.")
    assert outcome.said == "Noted."
    day = file("notes/2026-11-18.md")
    assert day.read_text() == (
        "# Wednesday, November 18, 2026\n\n- 10:00 The meter reads 412.\n- 12:05 The landlord called.\n"
    )
    assert await act(strike_note, change(outcome)) == "The note is gone."
    assert day.read_text() == "# Wednesday, November 18, 2026\n\n- 10:00 The meter reads 412.\n"


async def test_undoing_a_note_refuses_when_the_day_was_edited(act: Act, wall_clock: WallClock) -> None:
    outcome = await act(take_note, "the meter reads 412")
    await act(take_note, "the landlord called")
    with pytest.raises(WorldMoved):
        await act(strike_note, change(outcome))


async def test_many_at_once_lose_nothing(act: Act) -> None:
    await asyncio.gather(*(act(add_to_list, f"thing {n}") for n in range(20)))
    assert file("lists/shopping.md").read_text().count("- [ ] thing") == 20


async def test_a_name_from_another_folder_stays_in_the_lists(act: Act) -> None:
    await act(add_to_list, "tea", list=Named("x", "../../etc/passwd", new=True))
    assert [path.name for path in file("lists").glob("*.md")] == ["etc-passwd.md"]


async def test_a_file_that_cannot_be_read_is_said(act: Act, shopping: Path) -> None:
    shopping.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ActionFailed) as caught:
        await act(show_list)
    assert caught.value.said == "I cannot read or write that file."
