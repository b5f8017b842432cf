"""An examination in words and tables: for the terminal, as Markdown, and as JSON."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from assistant_core.calls import Call
from models.dataset.rows import call_to_json
from models.examine.figures import Examination, Figures
from models.examine.judging import Verdict
from models.examine.machine import this_machine

_HEAD = ("", "rows", "right func.", "strict", "lenient", "false calls", "missed calls", "no answer")
_WRONG_SHOWN = 30


def print_summary(examination: Examination, console: Console | None = None) -> None:
    """Print the headline figures as a table."""
    table = Table()
    for heading in _HEAD:
        table.add_column(heading, justify="right" if heading else "left", no_wrap=not heading)
    for groups in _groups(examination):
        for name, figures in groups.items():
            table.add_row(name, *_cells(figures))
        table.add_section()
    console = console or Console()
    console.print(table)
    console.print(_seconds(examination), markup=False)


def write_report(examination: Examination, path: Path) -> None:
    """Write the report as Markdown, and the same as JSON beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(to_markdown(examination), encoding="utf-8")
    content = json.dumps(to_json(examination), indent=1, ensure_ascii=False)
    path.with_suffix(".json").write_text(content + "\n", encoding="utf-8")


def to_json(examination: Examination) -> dict[str, Any]:
    """Everything about an examination, the wrong answers included."""
    content = asdict(examination)
    content["by_function"] = {
        name: {**asdict(f), "recall": f.recall, "precision": f.precision}
        for name, f in examination.by_function.items()
    }
    content["wrong"] = [_wrong_to_json(verdict) for verdict in examination.wrong]
    return content


def to_markdown(examination: Examination) -> str:
    """The report as Markdown."""
    faults = [(name, str(count)) for name, count in examination.faults.items()]
    functions = [
        (name, str(f.wanted), str(f.chosen), _percent(f.recall), _percent(f.precision))
        for name, f in examination.by_function.items()
    ]
    thresholds = [
        (f"{at.threshold:g}", _percent(at.runs), _percent(at.wrong), _percent(at.false_calls))
        for at in examination.thresholds
    ]
    confusions = [(wanted, chosen or "-", str(n)) for wanted, chosen, n in examination.confusions]
    wrong = [
        (_cell(v.question.text), _cell(_expected(v)), _cell(_written(v.answer.calls)), v.fault.value)
        for v in examination.wrong[:_WRONG_SHOWN]
    ]
    parts = [
        "# Examination",
        f"Model `{Path(examination.model).name}`, questions `{examination.questions}`. "
        "Strict: the same functions with the same arguments, letter for letter, in the same order. "
        "Lenient forgives capitals, punctuation and small words. "
        "Right function: by weak labels, any of those that would be right.",
        _table(_HEAD, [(n, *_cells(f)) for groups in _groups(examination) for n, f in groups.items()]),
        _seconds(examination),
        "## What went wrong",
        _table(("fault", "rows"), faults),
        "## By function",
        _table(("function", "wanted", "chosen", "recall", "precision"), functions),
        "## Taken for another",
        _table(("wanted", "chosen", "rows"), confusions),
        "## At each threshold of confidence",
        "What would run at once: positives that run and are right, rows that run and are wrong, negatives "
        "for which something runs.",
        _table(("at least", "runs, right", "runs, wrong", "false calls"), thresholds),
        f"## Wrong answers (the first {_WRONG_SHOWN}; all of them in the JSON)",
        _table(("said", "right", "answered", "fault"), wrong),
    ]
    return "\n\n".join(parts) + "\n"


def _groups(examination: Examination) -> tuple[dict[str, Figures], ...]:
    return {"all": examination.overall}, examination.by_source, examination.by_tag


def _cells(figures: Figures) -> tuple[str, ...]:
    rates = (
        figures.function_rate,
        figures.strict,
        figures.lenient,
        figures.false_calls,
        figures.missed_calls,
        figures.unanswered,
    )
    return (str(figures.rows), *map(_percent, rates))


def _percent(rate: float | None) -> str:
    return "-" if rate is None else f"{100 * rate:.1f} %"


def _seconds(examination: Examination) -> str:
    return (
        f"Interpreting took {examination.seconds_p50:.3f} s (p50) and {examination.seconds_p90:.3f} s (p90) "
        f"on {this_machine()}."
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _expected(verdict: Verdict) -> str:
    question = verdict.question
    return " or ".join(question.functions) if question.calls is None else _written(question.calls)


def _written(calls: Sequence[Call]) -> str:
    return "; ".join(map(_written_call, calls))


def _written_call(call: Call) -> str:
    inner = (
        f"{name}={_written_call(value) if isinstance(value, Call) else repr(value)}"
        for name, value in call.arguments.items()
    )
    return f"{call.name}({', '.join(inner)})"


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
