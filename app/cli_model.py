"""``octavox model``: fetch, build, import, verify, train and examine models, and install adapters."""

import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from app import cli_adapter, cli_teach, printing
from assistant_core.catalog import Catalog
from assistant_core.grammar import gbnf
from assistant_core.token_map import TokenMap
from models import adapters, function_model, offline, store

cli = typer.Typer(no_args_is_help=True, add_completion=False)
cli.add_typer(cli_adapter.cli, name="adapter", help="Install, list and remove sets of functions.")
for command in (cli_teach.teach, cli_teach.taught, cli_teach.roll_back, cli_teach.forget):
    cli.command()(command)


@cli.command()
def fetch() -> None:
    """Fetch the model files that are missing or damaged; what is there is left alone."""
    with _progress() as progress:
        store.fetch_all(_reporter(progress))


@cli.command()
def build() -> None:
    """Join the base and the trained part into the function model, if that is not done yet."""
    with _progress() as progress:
        folder = function_model.ensure_function_model(_reporter(progress))
    printing.console.print(f"The function model is in {folder}", markup=False, soft_wrap=True)


@cli.command(name="import")
def import_file(file: Path) -> None:
    """Take a model file from disk, for machines that are never online."""
    part = offline.import_file(file)
    printing.console.print(f"Imported {file.name} as {part}", markup=False)


@cli.command()
def verify() -> None:
    """Check every model file against its checksum."""
    damaged = store.verify()
    for name in damaged:
        printing.errors.print(
            f"{name} is missing or damaged; octavox model fetch gets it again", markup=False
        )
    joined = function_model.is_built(thorough=True)
    if not joined:
        printing.errors.print(
            "the function model is missing or damaged; octavox model build makes it again", markup=False
        )
    raise typer.Exit(1 if damaged or not joined else 0)


@cli.command()
def grammar() -> None:
    """Print the grammar that every answer follows, with functional tokens as text."""
    print(gbnf(TokenMap.of_catalog(Catalog.load())))


@cli.command()
def examine(
    rows: Annotated[
        list[Path],
        typer.Argument(help="Lines of {id, text, functions}, of full rows, or written rows (.txt)."),
    ],
    report: Annotated[Path | None, typer.Option(help="Write a Markdown report here.")] = None,
    model: Annotated[
        Path | None, typer.Option(help="A model directory; the built one when not given.")
    ] = None,
    corrections: Annotated[
        Path | None, typer.Option(help="Lines of {id, functions, reason} that take the place of labels.")
    ] = None,
    limit: Annotated[int, typer.Option(min=0, help="Only so many rows; 0 for all.")] = 0,
    adapter: Annotated[
        str | None, typer.Option(help="Answer with this adapter; written rows call its functions.")
    ] = None,
) -> None:
    """Examine the function model on labelled sentences, strictly."""
    from models.examine.report import print_summary, write_report
    from models.examine.run import examine_files

    folder = model or function_model.ensure_function_model()
    taught = None if adapter is None else adapters.find(adapter)
    result = examine_files(
        rows,
        folder,
        limit=limit,
        corrections=corrections,
        shapes=taught.shapes if taught else None,
        adapter=taught.path if taught else None,
    )
    print_summary(result)
    if report is not None:
        write_report(result, report)


@cli.command()
def report(
    out: Annotated[Path, typer.Option(help="The folder for the page, its pictures and its JSON.")] = Path(
        "docs/measurements"
    ),
    rows: Annotated[
        Path | None,
        typer.Option(help="The training rows, for the bag of words and for what phrasing was seen."),
    ] = None,
    model: Annotated[
        Path | None, typer.Option(help="A model directory; the built one when not given.")
    ] = None,
    limit: Annotated[int, typer.Option(min=0, help="Only so many rows of each set; 0 for all.")] = 0,
) -> None:
    """Examine the function model with every set and write the whole report (needs the train extra)."""
    from models.examine.full import Files, full_report
    from models.examine.page import write_page
    from models.examine.report import print_summary

    folder = model or function_model.ensure_function_model()
    made = full_report(folder, Files(), rows=rows, limit=limit)
    for section in made.sections:
        printing.console.print(f"\n{section.title}", markup=False)
        print_summary(section.examination)
    page = write_page(made, out)
    printing.console.print(f"\nThe report is in {page}", markup=False, soft_wrap=True)


@cli.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def train(context: typer.Context) -> None:
    """Train the function model or an adapter (needs the train extra); -- --help lists the options."""
    # In a process of its own: the libraries of llama.cpp and of the voice detector cannot share one.
    made = subprocess.run([sys.executable, "-m", "models.training.command", *context.args], check=False)
    raise typer.Exit(made.returncode)


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
        console=printing.errors,
    )


def _reporter(progress: Progress) -> store.Report:
    """What the store tells of its progress, as bars."""
    tasks: dict[str, object] = {}

    def report(name: str, done: int, total: int) -> None:
        if name not in tasks:
            tasks[name] = progress.add_task(name, total=total)
        progress.update(tasks[name], completed=done, total=total)  # type: ignore[arg-type]

    return report
