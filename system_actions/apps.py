"""Applications and files: opening and closing what is installed and what lies in the home directory."""

import asyncio
from typing import Annotated, cast

from assistant_core.functions import (
    Change,
    Json,
    Kind,
    Named,
    Outcome,
    Risk,
    Spoken,
    Text,
    action,
    names_of,
    undoes,
)
from system_actions.services.apps import Apps
from system_actions.services.files import Files
from system_actions.words.file_names import choose_file

App = Annotated[Named, Spoken(Kind.NAME, names="app")]


@names_of("app")
async def installed_apps(*, apps: Apps) -> list[Named]:
    """The applications on this computer."""
    return await apps.names()


@action(
    token=23,
    risk=Risk.SAFE,
    questions={"app": "Which application?"},
    examples=[
        "open firefox",
        "start the text editor",
        "launch the calculator",
        "can you open the file manager",
        "bring up a terminal",
        "i need libreoffice writer",
        "run the music player",
        "open settings for me",
    ],
)
async def open_app(app: App, *, apps: Apps) -> Outcome:
    """Start an application that is installed on this computer.

    Args:
        app: The application's name.
    """
    entry = await apps.entry(app.id)
    running = await apps.start(entry)
    if running is None:
        return Outcome(f"{entry.name} is open.")
    return Outcome(f"{entry.name} is open.", {"running": None}, {"running": running, "name": entry.name})


@undoes(open_app)
async def close_opened(change: Change, *, apps: Apps) -> str:
    """Close the application if it still runs."""
    name = change.after["name"]
    closed = await apps.close_again(cast(dict[str, Json], change.after["running"]))
    return f"{name} is closed." if closed else f"I asked {name} to close, and it is still open."


@action(
    token=25,
    risk=Risk.SAFE,
    questions={"name": "Which file?"},
    examples=[
        "open the file budget.ods",
        "open my downloads folder",
        "show me the document tax return",
        "open yesterday's screenshot",
        "find and open the pdf called invoice",
        "open the folder with my pictures",
        "open the spreadsheet holiday plans",
    ],
)
async def open_file(name: Text, *, files: Files) -> Outcome:
    """Open a file or a folder from the home directory.

    Args:
        name: Words of its name.
    """
    sight = await files.look()
    chosen = await asyncio.to_thread(choose_file, name, sight)
    await files.show(chosen)
    return Outcome(f"Opening {chosen.label}.", value=chosen.label)
