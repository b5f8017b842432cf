"""``octavox model adapter``: sets of functions beside the catalog, each in an adapter of the model."""

from pathlib import Path

import typer
from rich.table import Table

from app import printing
from app.compose import model_folder
from assistant_core import settings_file
from assistant_core.adapter_file import AdapterFile
from assistant_core.errors import AdapterUnsuitable
from assistant_core.model_files import MODEL, known_as
from models import adapters

cli = typer.Typer(no_args_is_help=True, add_completion=False)


@cli.command()
def install(file: Path) -> None:
    """Take an adapter that was made for the function model; it replaces an earlier one of its name."""
    installed = adapters.install(file, _model())
    printing.console.print(
        f"Installed {installed.name}: {len(installed.shapes.by_token)} functions", markup=False
    )


@cli.command(name="list")
def list_adapters() -> None:
    """List the adapters that are installed, and whether each is for the function model there is."""
    names = adapters.names()
    if not names:
        printing.console.print("No adapter is installed.")
        return
    checksums = known_as(_model())
    table = Table()
    for column in ("adapter", "functions", "usable"):
        table.add_column(column, overflow="fold")
    for name in names:
        table.add_row(name, *_state(name, checksums))
    printing.console.print(table)


@cli.command()
def remove(name: str) -> None:
    """Take an adapter away; the function model is as it was before."""
    adapters.remove(name)
    printing.console.print(f"Removed {name}", markup=False)


def _state(name: str, checksums: tuple[str, ...]) -> tuple[str, str]:
    """The functions of an adapter, and whether it can be used, or why not."""
    try:
        found: AdapterFile = adapters.find(name)
    except AdapterUnsuitable as error:
        return "", str(error)
    functions = ", ".join(found.shapes.by_name)
    try:
        found.require_model(*checksums)
    except AdapterUnsuitable as error:
        return functions, str(error)
    return functions, "yes"


def _model() -> Path:
    return model_folder(settings_file.load()) / MODEL
