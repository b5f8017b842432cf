"""The whole report of a function model as one page, with its pictures and its JSON beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from models.examine import tables
from models.examine.full import Report, Section
from models.examine.pictures import draw_confusions, draw_reliability
from models.examine.rates import percent
from models.examine.repeating import Repeats
from models.examine.report import details, to_json, write_json

PAGE = "function-model.md"

_RELIABILITY = "function-model-reliability.png"
_MEGABYTE = 1e6


def write_page(report: Report, folder: Path) -> Path:
    """Write the page, a picture of each set's confusions, one of all reliabilities, and the JSON.

    Returns the page's path.
    """
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / PAGE
    for section in report.sections:
        if section.examination.confusions:
            draw_confusions(section.examination.confusions, folder / _confusions(section))
    draw_reliability({one.name: one.halves for one in report.sections if one.halves}, folder / _RELIABILITY)
    page.write_text(to_markdown(report), encoding="utf-8")
    write_json(full_json(report), page.with_suffix(".json"))
    return page


def full_json(report: Report) -> dict[str, Any]:
    """Everything, the wrong answers included."""
    content = asdict(report)
    content["sections"] = {
        one.name: {**asdict(one), "examination": to_json(one.examination)} for one in report.sections
    }
    return content


def to_markdown(report: Report) -> str:
    """The page."""
    parts = [
        "# The function model, examined",
        _about(report),
        *_headline(report.sections),
        *_costs(report),
        *_repeats(report.repeats),
        *_phrasing(report),
        *_hearing(report),
        *_honesty(report.sections),
        *_leanings(report.leanings),
    ]
    for section in report.sections:
        examination = section.examination
        picture = _confusions(section) if examination.confusions else ""
        parts += [f"## {section.title}", *details(examination, "###", picture)]
    return "\n\n".join(parts) + "\n"


def _confusions(section: Section) -> str:
    return f"function-model-{section.name}-confusions.png"


def _about(report: Report) -> str:
    limited = f" **Only the first {report.limit} rows of each set were asked.**" if report.limit else ""
    return f"Made by `octavox model report`; the sets are in `models/examine/sets/`.{limited} {tables.LEGEND}"


def _headline(sections: Sequence[Section]) -> list[str]:
    rows = [
        (one.title, *tables.cells(one.examination.overall), *map(percent, _beside(one))) for one in sections
    ]
    return [
        tables.table(("", *tables.HEAD, "macro", "floor"), rows),
        "Macro: the average over the functions of their rates of right functions. Floor: the right functions "
        "of a bag of words that was trained on the same rows (`models/examine/floor.py`).",
    ]


def _beside(section: Section) -> tuple[float | None, float | None]:
    """The macro average and the floor."""
    floor = None if section.floor is None else section.floor.function_rate
    return section.examination.macro.recall, floor


def _costs(report: Report) -> list[str]:
    cost, headline = report.cost, report.sections[0].examination
    artefact = [] if cost.artefact is None else [("the trained part, as it is shipped", _size(cost.artefact))]
    rows = [
        *artefact,
        ("the file that is loaded (GGUF), joined with the base", _size(cost.model)),
        ("memory of the worker while it answers (resident)", _size(cost.memory)),
        ("seconds for an answer, p50", f"{headline.seconds_p50:.3f} s"),
        ("seconds for an answer, p90", f"{headline.seconds_p90:.3f} s"),
    ]
    machine = f"On {report.machine}. The loaded file's SHA-256 begins with `{cost.sha256[:12]}`."
    return ["## What it costs", tables.table(("", ""), rows), machine]


def _size(count: int) -> str:
    return f"{count / _MEGABYTE:.1f} MB"


def _repeats(repeats: Repeats) -> list[str]:
    alike = "are identical" if repeats.same == repeats.questions else "are not all identical"
    return [
        "## Asked again",
        f"{repeats.questions} questions were asked {repeats.rounds} times. The answers {alike}: "
        f"{repeats.same} questions got the same calls each time, and the confidence of the answers to one "
        f"question differs by {repeats.spread:.2g} at most. Right (pass^1): {percent(repeats.pass_one)}; "
        f"right every time (pass^{repeats.rounds}): {percent(repeats.pass_all)}.",
    ]


def _phrasing(report: Report) -> list[str]:
    groups = [
        (f"{one.title}: {name}", figures) for one in report.sections for name, figures in one.phrasing.items()
    ]
    if not groups:
        return []
    return [
        "## Seen and unseen phrasing",
        f"A sentence is seen when its token-sort ratio with a row of `{report.rows}` is 80 or more.",
        tables.figures_table("", groups),
    ]


def _hearing(report: Report) -> list[str]:
    parts = [
        "## Clean and heard",
        "Sentences of the own test as they are written, and as Whisper heard them from voices that no "
        "training row was spoken by (`models/dataset/rooms.py` tells the rooms).",
    ]
    for place, told in report.hearing.items():
        rows = told["clean"].rows
        lost = rows - told["heard, where the answer was heard"].rows
        parts += [
            f"{place.capitalize()}, {rows} sentences. In {lost} of them the right answer's words cannot be "
            "found again; these count as wrong, whatever the model makes of them.",
            tables.figures_table("", told.items()),
        ]
    return parts


def _leanings(leanings: Mapping[str, float]) -> list[str]:
    if not leanings:
        return []
    named = ", ".join(f"`{name}` {value:+g}" for name, value in leanings.items())
    return [
        f"Before it chooses, the model leans: {named} (log-odds). This was chosen on people's commands with "
        "their labels put right, so their figures of false and missed calls are the best case; the own test "
        "had no part in it."
    ]


def _honesty(sections: Sequence[Section]) -> list[str]:
    rows = [
        (one.title, half.name, str(half.answers), f"{half.before.error:.3f}", f"{half.after.error:.3f}")
        for one in sections
        for half in one.halves
    ]
    return [
        "## How honest the confidence is",
        "The expected calibration error, before and after the line through the log-odds. The line is fitted "
        "on sentences of the first half alone (`python -m models.examine.calibrating`).",
        f"![Right answers over confidence]({_RELIABILITY})",
        tables.table(("", "", "answers", "before", "after"), rows),
    ]
