"""``octavox model teach`` and what goes with it: functions of one's own into the function model and out."""

import asyncio
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from app import printing
from assistant_core.catalog import Catalog
from assistant_core.errors import ModelMissing
from assistant_core.first_ideas import first_ideas
from assistant_core.live_settings import LiveSettings
from models.teaching import installed, libraries, process
from models.teaching.progress import IDEA, TeachingFailed
from models.teaching.progress import Progress as Step
from models.teaching.verdict import MORE_FALSE, MOST_LOST, Result
from system_actions.mappings.actions_file import ActionsFile

MEGA = 1_000_000

STAGES = ("rows", "training", "examination")
"""The stages of a teaching, as `models.teaching.progress` names them."""


def teach(
    functions: Annotated[
        list[str] | None,
        typer.Argument(
            help="Functions in actions.toml; all of them when not given. They are learnt together: one that "
            "is taught and not named here is not taught any more."
        ),
    ] = None,
    examples: Annotated[
        list[Path] | None,
        typer.Option(help="Sentences to examine with, `sentence => answer` a line; made when not given."),
    ] = None,
    yes: Annotated[
        bool,
        typer.Option(
            "--yes", help="Ask nothing: fetch what is needed, and give up what is taught and not named."
        ),
    ] = False,
    idea: Annotated[
        bool, typer.Option("--idea", help="No more than a first idea: in two minutes, with nothing fetched.")
    ] = False,
) -> None:
    """Teach the function model functions of your own, and what was corrected, on this computer."""
    names = functions if functions is not None else own_functions()
    if idea:
        printing.console.print(asyncio.run(_first_idea(names)))
        return
    _agree_to_give_up(given_up(names), yes)
    asyncio.run(_have_libraries(yes))
    result = asyncio.run(_taught(names, examples or []))
    show(result)
    if not result.passed:
        printing.errors.print("The old model stays in use. " + " ".join(advice(result)), markup=False)
        process.discard()
        raise typer.Exit(1)
    _tell_in_use(process.keep(result))


def taught() -> None:
    """Show what was taught, and which function model is in use."""
    chosen = installed.chosen_folder()
    if chosen is not None:
        _show_taught(chosen)
    elif ideas := first_ideas(installed.in_use()):
        printing.console.print(
            f"Nothing was taught; there is a first idea of {', '.join(ideas)}.", markup=False
        )
    else:
        printing.console.print("Nothing was taught.")
    _tell_in_use(installed.in_use())


def roll_back() -> None:
    """Go back to the model before the last teaching."""
    _tell_in_use(installed.roll_back())


def forget() -> None:
    """Forget everything that was taught or begun, and use the shipped model."""
    installed.forget()
    _tell_in_use(installed.in_use())


def given_up(names: Sequence[str]) -> list[str]:
    """The person's own functions that are taught, and are not any more once just these are."""
    chosen = installed.chosen_folder()
    try:
        known = installed.Taught.read(chosen).functions if chosen is not None else {}
    except ModelMissing:
        return []
    own = own_functions()
    return [name for name in known if name in own and name not in names]


def _agree_to_give_up(lost: Sequence[str], yes: bool) -> None:
    """Ask whether functions need be taught no longer. Raises `TeachingFailed` when nobody can be asked."""
    if not lost:
        return
    words = f"No longer taught after this: {', '.join(lost)}. Name them too to keep them."
    if yes:
        printing.errors.print(words, markup=False, soft_wrap=True)
    elif not sys.stdin.isatty():
        raise TeachingFailed(words, cure="name them too, or add --yes to do without them")
    elif not typer.confirm(f"{words} Teach without them?"):
        raise typer.Exit(1)


def _tell_in_use(place: Path) -> None:
    """Tell which function model is in use; ``place`` is it, unless the settings name another."""
    named = LiveSettings().now.models.function
    words = f"{named}, since the settings name it (models.function), and not {place}" if named else str(place)
    printing.console.print(f"In use: {words}", markup=False, soft_wrap=True)


def _show_taught(chosen: Path) -> None:
    about = installed.Taught.read(chosen)
    printing.console.print(f"Taught at {about.at}", markup=False)
    for name, phrases in about.functions.items():
        printing.console.print(f"{name}: {', '.join(phrases)}", markup=False, soft_wrap=True)
    for sentence in about.corrections:
        printing.console.print(f"corrected: {sentence}", markup=False, soft_wrap=True)
    if not installed.fits(chosen):
        printing.errors.print("It was made for another model, and is not in use: octavox model teach")


def show(result: Result) -> None:
    """Print an examination."""
    table = Table()
    for column in ("sentences", "before", "after"):
        table.add_column(column)
    for name, (right, count) in result.new.items():
        table.add_row(name, "", f"{right} of {count} right")
    before, after = result.before, result.after
    table.add_row(
        "all others", f"{before.right} of {before.rows} right", f"{after.right} of {after.rows} right"
    )
    false = (f"{100 * one.false_calls:.1f} %" for one in (before, after))
    table.add_row("false calls", *false)
    printing.console.print(table)


def advice(result: Result) -> list[str]:
    """What to do about an examination that was not passed."""
    found = [
        f"{name} is not understood well enough; give more phrases, said differently, such as "
        f"“{result.wrong[name][0]}”."
        for name in result.weak
    ]
    if result.newly_wrong > MOST_LOST:
        found.append(f"{result.newly_wrong} other sentences went wrong; choose phrases less like theirs.")
    if result.after.false_calls - result.before.false_calls > MORE_FALSE:
        found.append("It would do something too often when nothing was asked; choose longer phrases.")
    return found


def own_functions() -> list[str]:
    """The names of the person's own functions that have phrases."""
    catalog = Catalog.load()
    catalog.follow(ActionsFile(catalog))
    return [function.name for function in catalog if function.binding and function.phrases]


async def _have_libraries(yes: bool) -> None:
    if libraries.are_there():
        return
    size = await libraries.size()
    if not yes and not typer.confirm(
        f"Teaching needs PyTorch: {size / MEGA:.0f} MB are to be fetched. Fetch?"
    ):
        raise typer.Exit(1)
    with printing.console.status("Fetching…"):
        await libraries.fetch()


async def _taught(names: list[str], examples: list[Path]) -> Result:
    with _bars(STAGES) as tell:
        return await process.teach(names, tell, examples=examples)


async def _first_idea(names: list[str]) -> str:
    if not process.idea_helps():
        return "There is a taught model, which is better than a first idea."
    with _bars((IDEA,)) as tell:
        there = await process.learn_idea(names, tell)
    if not there:
        return "Other commands would suffer by a first idea."
    if LiveSettings().now.models.function:
        return "There is a first idea; it is not in use, since the settings name a model (models.function)."
    return "A first idea is in use."


@contextmanager
def _bars(stages: Sequence[str]) -> Iterator[Callable[[Step], None]]:
    """Shows how far each stage is; what it gives is to be told."""
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, TextColumn("{task.fields[left]}"), console=printing.errors) as bars:
        tasks = {name: bars.add_task(name, total=1, left="", start=False) for name in stages}

        def tell(step: Step) -> None:
            task = tasks[step.stage]
            bars.start_task(task)
            left = "" if step.left is None else f"{step.left:.0f} s left"
            bars.update(task, completed=step.share, left=left)

        yield tell
