"""How the command line shows plans, outcomes, stages and the catalog."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

console = Console(highlight=False)
errors = Console(stderr=True, highlight=False)


def print_json(content: Any) -> None:
    """One JSON document on standard output, machine-readable."""
    print(json.dumps(content, ensure_ascii=False, indent=1))


def print_report(report: Mapping[str, Any]) -> None:
    """What was understood and done, and the reply."""
    plan = report["plan"]
    if plan is not None:
        for call in plan["calls"]:
            arguments = ", ".join(f"{name}={_plain(value)}" for name, value in call["values"].items())
            console.print(f"understood: {call['name']}({arguments})", markup=False)
    for outcome in report["outcomes"]:
        print_said(outcome["said"])
    if not report["outcomes"] and report["reply"]:
        print_said(report["reply"])


def print_said(words: str) -> None:
    """A reply, as scripts can find it."""
    console.print(f"said: {words}", markup=False)


def print_stages(seconds: Mapping[str, float], title: str) -> None:
    """A table of stages with wall-clock seconds."""
    table = Table(title=title, title_justify="left")
    table.add_column("stage")
    table.add_column("seconds", justify="right")
    for stage, spent in seconds.items():
        table.add_row(stage, f"{spent:.3f}")
    console.print(table)


def print_actions(rows: Sequence[Mapping[str, Any]]) -> None:
    """The catalog as a table."""
    table = Table()
    for column in ("token", "function", "risk", "undo", "available"):
        table.add_column(column, overflow="fold")
    for row in rows:
        available = "yes" if row["available"] else row["reason"]
        table.add_row(
            str(row["token"]), row["signature"], row["risk"], "yes" if row["undo"] else "", available
        )
    console.print(table)


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        if "label" in value:
            return str(value["label"])
        if "calls" in value or "name" in value:
            return str(value["name"]) + "(…)"
    return json.dumps(value, ensure_ascii=False)
