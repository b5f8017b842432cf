"""The command line: ``octavox`` starts the tray app, the rest runs without a display."""

import asyncio
import json
import logging
import os
import sys
import tempfile
from collections.abc import Coroutine
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar
from zoneinfo import ZoneInfo

import typer

from app import cli_calendar, cli_home, cli_mail, cli_model, printing
from app.actions_page import actions_page
from app.compose import Composition, compose
from app.logs import start_logging
from app.remote import Resident
from app.report_json import report_json
from assistant_core import paths, recordings
from assistant_core.adapter_file import AdapterFile
from assistant_core.catalog import Catalog, Function
from assistant_core.errors import AdapterUnsuitable, ModelMissing, OctavoxError
from assistant_core.functions import Risk
from assistant_core.plan_json import plan_json, spans_json
from assistant_core.rebinding import done_by
from models import adapters

if TYPE_CHECKING:
    from models.examine.bench import Bench

MODEL_MISSING = 3
FAILED = 1
SAMPLE = Path(__file__).parent / "samples" / "timer_and_percent.wav"

cli = typer.Typer(no_args_is_help=False, add_completion=False, pretty_exceptions_enable=False)
cli.add_typer(cli_calendar.cli, name="calendar", help="Where events, contacts and lists are kept.")
cli.add_typer(cli_home.cli, name="home", help="Connect your home.")
cli.add_typer(cli_model.cli, name="model", help="Fetch, build, train and examine models.")
cli.add_typer(cli_mail.cli, name="mail", help="The password of your mail account.")

T = TypeVar("T")
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def main() -> None:
    """The entry point. A known error ends with its sentence and its cure, never with a trace."""
    try:
        cli()
    except OctavoxError as error:
        printing.errors.print(f"octavox: {error}", markup=False)
        if error.cure:
            printing.errors.print(f"To mend it: {error.cure}", markup=False)
        sys.exit(MODEL_MISSING if isinstance(error, ModelMissing) else FAILED)


@cli.callback(invoke_without_command=True)
def octavox(
    context: typer.Context,
    background: Annotated[bool, typer.Option("--background", help="Start without showing a window.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Log more, to standard error too.")] = False,
) -> None:
    """A private voice assistant. Without a command, the tray app starts."""
    start_logging(debug=debug)
    if context.invoked_subcommand is None:
        from app.tray_app import run_tray_app  # Qt is loaded only when there is something to show

        raise typer.Exit(run_tray_app(background=background))


@cli.command()
def say(text: str, as_json: Json = False) -> None:
    """Take a command as text, the whole way."""
    _finish(_run(_say(text)), as_json)


@cli.command()
def listen(as_json: Json = False) -> None:
    """Listen to one command and do it."""
    _finish(_run(_listen()), as_json)


@cli.command()
def run(
    file: Annotated[Path, typer.Argument(help="A recording, in any format FFmpeg reads.")],
    as_json: Json = False,
    demonstrate: Annotated[
        bool, typer.Option(help="Use a state directory that is thrown away, and show each stage.")
    ] = False,
) -> None:
    """Take a recorded command the whole way."""
    if not demonstrate:
        _finish(_run(_run_file(file)), as_json)
        return
    with _throwaway_state():
        report = _run(_demonstrate(file))
    printing.print_report(report)
    printing.print_stages(report["seconds"], "Seconds per stage on this machine")
    raise typer.Exit(FAILED if report["failed"] else 0)


@cli.command()
def plan(
    text: Annotated[str | None, typer.Argument(help="A command.")] = None,
    jsonl: Annotated[
        tuple[Path, Path] | None, typer.Option(help="Read lines of {id, text} from IN, write plans to OUT.")
    ] = None,
    audio: Annotated[list[Path] | None, typer.Option(help="A recorded command; may be repeated.")] = None,
    now: Annotated[str | None, typer.Option(help="Take this ISO 8601 moment for the present.")] = None,
    tz: Annotated[str | None, typer.Option(help="Take this time zone for the local one.")] = None,
    adapter: Annotated[
        str | None, typer.Option(help="Call the functions of this adapter; their arguments stay as said.")
    ] = None,
) -> None:
    """Understand and do nothing: one JSON object per command."""
    if (text is not None) + (jsonl is not None) + bool(audio) != 1:
        raise typer.BadParameter("give a TEXT, or --jsonl IN OUT, or --audio FILE")
    clock = _clock(now, tz)
    taught = None if adapter is None else adapters.find(adapter)
    if jsonl is not None:
        _run(_plan_lines(jsonl[0], jsonl[1], clock, taught))
    elif audio:
        _run(_plan_audio(audio, clock, taught))
    else:
        _run(_plan_text(text or "", clock, taught))


@cli.command()
def actions(
    as_json: Json = False,
    page: Annotated[
        bool, typer.Option("--page", help="Print docs/actions.md: the built-in functions.")
    ] = False,
) -> None:
    """List the functions, and which of them work here."""
    if page:
        print(actions_page(Catalog.load()), end="")
        return
    rows = _run(_actions())
    if as_json:
        printing.print_json(rows)
    else:
        printing.print_actions(rows)


@cli.command()
def doctor(as_json: Json = False) -> None:
    """Check the microphone, the models and the services, and say how to mend what is missing."""
    from app.doctor import examine_machine, print_findings

    findings = _run(examine_machine())
    if as_json:
        printing.print_json([finding.as_json() for finding in findings])
    else:
        print_findings(findings)


@cli.command()
def bench(as_json: Json = False, rounds: Annotated[int, typer.Option(min=1)] = 5) -> None:
    """Measure seconds per stage on this machine."""
    from models.examine.bench import print_bench

    result = _run(_bench(rounds))
    if as_json:
        printing.print_json(result.to_json())
    else:
        print_bench(result)


def _run(work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(work)


def _finish(report: dict[str, Any], as_json: bool) -> None:
    if as_json:
        printing.print_json(report)
    else:
        printing.print_report(report)
    raise typer.Exit(FAILED if report["failed"] else 0)


async def _say(text: str) -> dict[str, Any]:
    async with compose(face="terminal") as parts:
        resident = await Resident.find(parts.services)
        if resident is not None:
            return await resident.say(text)
        return report_json(await parts.take_alone(text))


async def _listen() -> dict[str, Any]:
    async with compose(face="terminal") as parts:
        resident = await Resident.find(parts.services)
        if resident is not None:
            return await resident.listen()
        return report_json(await parts.listen_alone())


async def _run_file(file: Path) -> dict[str, Any]:
    async with compose(face="terminal") as parts:
        resident = await Resident.find(parts.services)
        if resident is not None:
            return await resident.run(str(await asyncio.to_thread(file.resolve)))
        return report_json(await parts.run_alone(file))


async def _demonstrate(file: Path) -> dict[str, Any]:
    async with compose(face="terminal") as parts:
        return report_json(await parts.run_alone(file))


async def _plan_text(text: str, clock: datetime | None, adapter: AdapterFile | None) -> None:
    async with compose(face="none", now=clock) as parts:
        print(json.dumps(await _planned(parts, text, adapter), ensure_ascii=False))


async def _plan_lines(
    source: Path, target: Path, clock: datetime | None, adapter: AdapterFile | None
) -> None:
    async with compose(face="none", now=clock) as parts:
        with source.open(encoding="utf-8") as lines, target.open("w", encoding="utf-8") as out:
            for line in lines:
                if line.strip():
                    row = json.loads(line)
                    planned = await _plan_or_nothing(parts, row["text"], adapter)
                    out.write(json.dumps({"id": row["id"], **planned}, ensure_ascii=False) + "\n")


async def _plan_audio(files: list[Path], clock: datetime | None, adapter: AdapterFile | None) -> None:
    async with compose(face="none", now=clock) as parts:
        for file in files:
            transcript = await parts.transcribe_file(file)
            planned = await _plan_or_nothing(parts, transcript, adapter)
            print(json.dumps({"id": str(file), **planned, "transcript": transcript}, ensure_ascii=False))


async def _planned(parts: Composition, text: str, adapter: AdapterFile | None) -> dict[str, Any]:
    """The plan as JSON; of an adapter's functions, only the calls."""
    if adapter is None:
        return plan_json(await parts.assistant.plan(text))
    made = await parts.assistant.stages.interpreter.interpret(text, adapter=adapter.path)
    return spans_json(text, made, adapter.shapes)


async def _plan_or_nothing(parts: Composition, text: str, adapter: AdapterFile | None) -> dict[str, Any]:
    """The plan as JSON; for a text that cannot be understood (empty, too long), one that does nothing."""
    try:
        return await _planned(parts, text, adapter)
    except (ModelMissing, AdapterUnsuitable):
        raise
    except OctavoxError as error:
        return {
            "text": text, "decision": "nothing", "risk": "safe", "confidence": 0.0, "calls": [],
            "alternatives": [], "needs": [], "unresolved": [], "seconds": {}, "reason": error.said,
        }  # fmt: skip


async def _actions() -> list[dict[str, Any]]:
    async with compose(face="none") as parts:
        return [await _action_row(function, parts) for function in parts.assistant.stages.catalog]


async def _action_row(function: Function, parts: Composition) -> dict[str, Any]:
    reason = await parts.assistant.stages.planner.unavailable(function)
    risk = function.risk_rule.label if isinstance(function.risk_rule, Risk) else "by its arguments"
    return {
        "token": function.token,
        "name": function.name,
        "signature": function.signature,
        "description": function.description,
        "parameters": [
            {"name": p.name, "kind": p.kind.value, "required": p.required, "choices": list(p.choices)}
            | ({"names": p.names} if p.names else {})
            for p in function.parameters
        ],
        "done_by": done_by(function, parts.settings.actions),
        "risk": risk,
        "undo": function.undo is not None,
        "services": [kind.__name__ for kind in function.services.values()],
        "examples": list(function.examples),
        "available": not reason,
        "reason": reason,
    }


async def _bench(rounds: int) -> "Bench":
    from models.examine.bench import bench_stages

    async with compose(face="none") as parts:
        stages = parts.assistant.stages
        return await bench_stages(
            stages.transcriber,
            stages.interpreter,
            stages.planner,
            recordings=[await asyncio.to_thread(recordings.read, SAMPLE)],
            rounds=rounds,
        )


def _clock(now: str | None, tz: str | None) -> datetime | None:
    try:
        zone = ZoneInfo(tz) if tz else datetime.now().astimezone().tzinfo
        if now is None:
            return datetime.now(zone) if tz else None
        moment = datetime.fromisoformat(now)
    except (ValueError, KeyError) as error:
        raise typer.BadParameter(f"no such moment or time zone: {error}") from error
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


@contextmanager
def _throwaway_state() -> Any:
    """Timers, journal and settings of a demonstration go to a directory that is removed after it."""
    os.environ.setdefault("OCTAVOX_MODELS", str(paths.models_dir()))
    with tempfile.TemporaryDirectory(prefix="octavox-") as place:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = place
        yield
        logging.shutdown()
