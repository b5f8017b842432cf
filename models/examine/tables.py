"""Figures as cells and Markdown tables; what every report is put together from."""

from collections.abc import Iterable, Sequence

from assistant_core.calls import Call
from models.examine.figures import Examination, Figures
from models.examine.judging import Verdict
from models.examine.rates import percent

HEAD = ("rows", "strict", "lenient", "func.", "false", "missed", "silent")
"""The headings of `cells`; short, so that a terminal of eighty columns holds them."""

LEGEND = (
    "Strict: the same functions with the same arguments, letter for letter, in the same order. Lenient "
    "forgives capitals, punctuation and small words. Func.: the right functions; by weak labels, any of "
    "those that would be right. False: of what asks for nothing, that for which something is done. Missed: "
    "of the commands, those for which nothing is done. Silent: no answer."
)

_CONFUSIONS = 20


def cells(figures: Figures) -> tuple[str, ...]:
    """The counts and rates of some rows, one for each of `HEAD`."""
    rates = (
        figures.strict,
        figures.lenient,
        figures.function_rate,
        figures.false_calls,
        figures.missed_calls,
        figures.unanswered,
    )
    return (str(figures.rows), *map(percent, rates))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table, or a word for one without rows; bars in cells are escaped."""
    escaped = [[cell.replace("|", "\\|") for cell in row] for row in rows]
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in escaped)]) if escaped else "None."


def figures_table(what: str, groups: Iterable[tuple[str, Figures]]) -> str:
    """A Markdown table of groups of rows."""
    return table((what, *HEAD), [(name, *cells(figures)) for name, figures in groups])


def macro(examination: Examination) -> str:
    """The averages over the functions beside those over the rows."""
    overall, average = examination.overall, examination.macro
    functions = (
        f"Right functions: {percent(overall.function_rate)} of the rows, {percent(average.recall)} as the "
        f"average over the {average.functions} functions that are asked for (macro)."
    )
    if average.strict is None:
        return functions
    return f"{functions} Strictly right: {percent(overall.strict)} and {percent(average.strict)}."


def faults_table(examination: Examination) -> str:
    """The classes of error."""
    return table(("fault", "rows"), [(name, str(count)) for name, count in examination.faults.items()])


def functions_table(examination: Examination) -> str:
    """Each function."""
    rows = [
        (name, str(f.wanted), str(f.chosen), *map(percent, (f.strict_rate, f.recall, f.precision)))
        for name, f in examination.by_function.items()
    ]
    return table(("function", "wanted", "chosen", "strict", "recall", "precision"), rows)


def confusions_table(examination: Examination) -> str:
    """What was taken for another, the most frequent."""
    rows = [(wanted, chosen or "-", str(n)) for wanted, chosen, n in examination.confusions[:_CONFUSIONS]]
    return table(("wanted", "chosen", "times"), rows)


def thresholds_table(examination: Examination) -> str:
    """What would run at once."""
    rows = [
        (
            f"{at.threshold:g}",
            str(at.wrong_actions),
            *map(percent, (at.wrong, at.false_calls, at.runs, at.unasked)),
        )
        for at in examination.thresholds
    ]
    head = ("at least", "wrong actions", "of all rows", "false calls", "runs, right", "right, unasked")
    return table(head, rows)


def wrong_table(examination: Examination, shown: int) -> str:
    """The first wrong answers."""
    rows = [
        (v.question.text, expected(v), written(v.answer.calls), v.fault.value)
        for v in examination.wrong[:shown]
    ]
    return table(("said", "right", "answered", "fault"), rows)


def expected(verdict: Verdict) -> str:
    """The right answer in words."""
    question = verdict.question
    return " or ".join(question.functions) if question.calls is None else written(question.calls)


def written(calls: Sequence[Call]) -> str:
    """Calls as one would write them."""
    return "; ".join(map(_written_call, calls))


def _written_call(call: Call) -> str:
    inner = (
        f"{name}={_written_call(value) if isinstance(value, Call) else repr(value)}"
        for name, value in call.arguments.items()
    )
    return f"{call.name}({', '.join(inner)})"
