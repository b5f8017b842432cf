"""One examination in words and tables: for the terminal, as Markdown, and as JSON."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from assistant_core.call_json import call_to_json
from assistant_core.settings import Thresholds
from models.examine import tables
from models.examine.figures import Examination, Figures
from models.examine.judging import Verdict
from models.examine.machine import this_machine
from models.examine.rates import percent

_WRONG_SHOWN = 30


def print_summary(examination: Examination, console: Console | None = None) -> None:
    """Print the headline figures as a table, in percent."""
    table = Table(box=box.SIMPLE, show_edge=False, pad_edge=False)
    table.add_column("percent")
    for heading in tables.HEAD:
        table.add_column(heading, justify="right", no_wrap=True)
    for groups in _groups(examination):
        for name, figures in groups.items():
            table.add_row(name, *(cell.removesuffix(" %") for cell in tables.cells(figures)))
        table.add_section()
    console = console or Console()
    console.print(table)
    for line in (tables.macro(examination), seconds(examination)):
        console.print(line, markup=False, highlight=False)


def write_report(examination: Examination, path: Path) -> None:
    """Write the report as Markdown, and the same as JSON beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(to_markdown(examination), encoding="utf-8")
    write_json(to_json(examination), path.with_suffix(".json"))


def write_json(content: dict[str, Any], path: Path) -> None:
    """Write one JSON document."""
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def to_json(examination: Examination) -> dict[str, Any]:
    """Everything about an examination, the wrong answers included."""
    content = asdict(examination)
    content["by_function"] = {
        name: {**asdict(f), "recall": f.recall, "precision": f.precision, "strict_rate": f.strict_rate}
        for name, f in examination.by_function.items()
    }
    content["wrong"] = [_wrong_to_json(verdict) for verdict in examination.wrong]
    return content


def to_markdown(examination: Examination) -> str:
    """The report as Markdown."""
    about = f"Model `{Path(examination.model).name}`, questions `{examination.questions}`. {tables.LEGEND}"
    parts = ["# Examination", about, *details(examination, "##"), seconds(examination)]
    return "\n\n".join(parts) + "\n"


def details(examination: Examination, level: str, picture: str = "") -> list[str]:
    """The paragraphs of an examination.

    Args:
        examination: What to tell of.
        level: The marks before a heading.
        picture: The address of a picture of what was taken for another; empty for none.
    """
    everything = {"all": examination.overall} | examination.by_source
    drawn = [f"![What was taken for another]({picture})"] if picture else []
    return [
        tables.figures_table("", everything.items()),
        tables.macro(examination),
        *_kinds(examination, level),
        f"{level} What went wrong",
        tables.faults_table(examination),
        f"{level} By function",
        tables.functions_table(examination),
        f"{level} Taken for another",
        *drawn,
        tables.confusions_table(examination),
        f"{level} At each threshold of confidence",
        "What would run at once if confidence had to be at least so high: rows for which something wrong "
        "would run, negatives for which something would, commands that would run and be right, and of the "
        "commands that are understood rightly those for which nobody would be asked. What has to be "
        f"confirmed for its risk is asked anyway. The assistant's own threshold is {Thresholds().run:g}.",
        tables.thresholds_table(examination),
        f"{level} Wrong answers (the first {_WRONG_SHOWN}; all of them in the JSON)",
        tables.wrong_table(examination, _WRONG_SHOWN),
    ]


def seconds(examination: Examination) -> str:
    """What an answer took, and on what computer."""
    return (
        f"Interpreting took {examination.seconds_p50:.3f} s (p50) and {examination.seconds_p90:.3f} s (p90) "
        f"on {this_machine()}."
    )


def _kinds(examination: Examination, level: str) -> list[str]:
    """Wishes by their kind, and by its category what asks for nothing; nothing where rows have no tags."""
    kinds = {name: f for name, f in examination.by_tag.items() if f.positives}
    nothing = [
        (name, str(f.negatives), percent(f.false_calls))
        for name, f in examination.by_tag.items()
        if f.negatives
    ]
    parts = [f"{level} By kind", tables.figures_table("kind", kinds.items())] if kinds else []
    if nothing:
        head = ("category", "rows", "false calls")
        parts += [f"{level} What asks for nothing", tables.table(head, nothing)]
    return parts


def _groups(examination: Examination) -> tuple[dict[str, Figures], ...]:
    return {"all": examination.overall}, examination.by_source, examination.by_tag


def _wrong_to_json(verdict: Verdict) -> dict[str, Any]:
    question, answer = verdict.question, verdict.answer
    right = None if question.calls is None else [call_to_json(call) for call in question.calls]
    return {
        "id": question.id,
        "text": question.text,
        "functions": list(question.functions),
        "calls": right,
        "answered": [call_to_json(call) for call in answer.calls],
        "confidence": answer.confidence,
        "fault": verdict.fault.value,
        "error": answer.error,
        "source": question.source,
    }
