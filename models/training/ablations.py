"""What each part of the recipe is worth: ``python -m models.training.ablations NAME… --rows ROWS``.

Every experiment trains a small network (ten of the base's layers) on twenty functions with one seed, changes
one thing, and is examined on the same sentences. Figures are written down as they come, so what is there is
not trained again; ``--table FILE`` writes them all as one table.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assistant_core.call_json import call_to_json
from assistant_core.catalog import IRRELEVANT, Catalog
from assistant_core.model_files import FUNCTIONS
from assistant_core.paths import models_dir
from assistant_core.token_map import TokenMap
from models.dataset.rows import AS_HEARD, MADE, Row, called, read_rows
from models.examine.figures import Examination
from models.examine.questions import Question, read_questions
from models.examine.run import examine_files
from models.export.artefact import write_artefact
from models.export.gguf_weights import BASE
from models.export.join import join
from models.export.run_files import WEIGHTS
from models.training.presets import Settings
from models.training.showing import shown
from models.training.train import train

TWENTY = (
    "set_volume", "change_volume", "set_brightness", "turn_on", "turn_off", "set_light", "play_media",
    "pause_media", "next_track", "set_timer", "set_alarm", "set_reminder", "create_event", "add_to_list",
    "send_message", "get_weather", "search_web", "open_app", "lock_door", "get_time",
)  # fmt: skip


@dataclass(frozen=True)
class Data:
    """Which rows an experiment sees.

    Attributes:
        each: The most rows of a function, single calls only.
        several: The most rows with several calls or calls in calls.
        negatives: For each row of a function, so many that ask for nothing.
        heard: Whether rows that were spoken and heard are among them, and those with words misheard.
        human: Whether people's own sentences are.
    """

    each: int = 200
    several: int = 1000
    negatives: float = 0.5
    heard: bool = True
    human: bool = True


SETTINGS = Settings(layers=10, cut=5, epochs=2, rate=7e-4, seed=1)

Experiment = tuple[str, Data, Settings]

EXPERIMENTS: dict[str, Experiment] = {
    "plain": ("200 rows a function, all parts", Data(), SETTINGS),
    "rows-100": ("100 rows a function", Data(each=100), SETTINGS),
    "rows-500": ("500 rows a function", Data(each=500), SETTINGS),
    "rows-1000": ("1,000 rows a function", Data(each=1000), SETTINGS),
    "lora-16": ("adapters of rank 16 instead of the matrices", Data(), replace(SETTINGS, lora=16)),
    "lora-64": ("adapters of rank 64", Data(), replace(SETTINGS, lora=64, lora_alpha=128)),
    "weight-2": ("functional tokens weigh 2 in the loss", Data(), replace(SETTINGS, functional_weight=2)),
    "weight-4": ("they weigh 4", Data(), replace(SETTINGS, functional_weight=4)),
    "weight-8": ("they weigh 8", Data(), replace(SETTINGS, functional_weight=8)),
    "weight-16": ("they weigh 16", Data(), replace(SETTINGS, functional_weight=16)),
    "described": ("descriptions are learnt after the answer", Data(), replace(SETTINGS, describe=True)),
    "several-4000": ("4,000 rows with several calls instead of 1,000", Data(several=4000), SETTINGS),
    "several-0": ("no rows with several calls", Data(several=0), SETTINGS),
    "not-heard": ("no rows that were spoken and heard", Data(heard=False), SETTINGS),
    "not-human": ("no sentences of people's corpora", Data(human=False), SETTINGS),
    "no-negatives": ("no rows that ask for nothing", Data(negatives=0), SETTINGS),
}
"""By name: what is changed, in words; the rows; the settings."""


def chosen(rows: Iterable[Row], data: Data, seed: int) -> list[Row]:
    """The rows of an experiment, in an order that the seed settles."""
    found = [row for row in rows if _fits(row, data)]
    random.Random(f"{seed}/ablations").shuffle(found)
    taken: Counter[str] = Counter()
    single = [row for row in found if len(called(row.calls)) == 1 and row.calls[0].name in TWENTY]
    kept: list[Row] = []
    for row in single:
        if taken[row.calls[0].name] < data.each:
            taken[row.calls[0].name] += 1
            kept.append(row)
    negatives = [row for row in found if row.calls[0].name == IRRELEVANT]
    several = [row for row in found if len(called(row.calls)) > 1]
    whole = kept + several[: data.several] + negatives[: round(data.negatives * len(kept))]
    return random.Random(seed).sample(whole, len(whole))


def questions(files: Sequence[Path]) -> list[Question]:
    """Of some files, the questions that call nothing but the twenty functions, or ask for nothing."""
    names = {*TWENTY, IRRELEVANT}
    return [q for q in read_questions(files) if {*q.functions, *called(q.calls or ())} <= names]


def run(name: str, rows: Sequence[Row], asked: Path, folder: Path, tell: Callable[..., None]) -> Examination:
    """Train, export and examine one experiment; everything is kept in a folder of its name."""
    _, data, settings = EXPERIMENTS[name]
    place, base = folder / name, models_dir() / BASE
    catalog = Catalog.load()
    shapes = TokenMap(
        s for s in TokenMap.of_catalog(catalog).by_token.values() if s.name in (*TWENTY, IRRELEVANT)
    )
    descriptions = {function.name: function.description for function in catalog}
    train(
        settings,
        chosen(rows, data, settings.seed),
        [],
        base,
        shapes,
        place,
        descriptions=descriptions,
        resume=True,
        report=tell,
    )
    write_artefact(place / WEIGHTS, place / FUNCTIONS, base, place / "function.gguf")
    join(base, place / "function.gguf", place / "model")
    return examine_files([asked], place / "model", shapes=shapes)


def table(results: Path) -> str:
    """What was found so far, as Markdown."""
    head = ("name", "changed", "rows", "right function", "strict", "single", "several", "false calls")
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    found = _read(results)
    for name, (words, _, _) in EXPERIMENTS.items():
        if name in found:
            entry = found[name]
            rates = (entry[k] for k in ("function", "strict", "single", "several", "false_calls"))
            cells = (
                name,
                words,
                f"{entry['rows']:,}",
                *("-" if r is None else f"{100 * r:.1f} %" for r in rates),
            )
            lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def page(results: Path, asked: Sequence[Question]) -> str:
    """The table with what is needed to read it, as Markdown."""
    kinds = Counter(_kind(question) for question in asked)
    counted = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    missing = [name for name in EXPERIMENTS if name not in _read(results)]
    left = f"Not run: {', '.join(missing)}.\n\n" if missing else ""
    return (
        "# What each part of the recipe is worth\n\n"
        f"Each line is one network of {SETTINGS.layers} of the base's 30 layers, taught twenty functions in "
        f"{SETTINGS.epochs} passes with one seed; every line but the first changes one thing. All are asked "
        f"the same {len(asked)} sentences, which call only these functions or nothing: {counted}. Networks "
        "this small can be trained on a CPU in minutes; they are to be held against one another, not against "
        "the shipped model, and wishes for several things at once are beyond all of them. Nothing was run at "
        "full size.\n\nMade by `python -m models.training.ablations --rows ROWS --questions "
        "models/examine/sets/own.txt models/examine/sets/rare.txt --table docs/measurements/ablations.md`; "
        f"one line by its name: `python -m models.training.ablations NAME --rows ROWS …`.\n\n{left}"
        f"{table(results)}"
    )


def _kind(question: Question) -> str:
    if question.tag in ("single", "parallel", "nested"):
        return question.tag
    return "that ask for nothing"


def _fits(row: Row, data: Data) -> bool:
    if not data.heard and row.source in AS_HEARD:
        return False
    if not data.human and row.source not in MADE:
        return False
    return set(called(row.calls)) <= {*TWENTY, IRRELEVANT}


def _read(results: Path) -> dict[str, dict[str, Any]]:
    if not results.exists():
        return {}
    found: dict[str, dict[str, Any]] = json.loads(results.read_text(encoding="utf-8"))
    return found


def _figures(examined: Examination, rows: int) -> dict[str, Any]:
    tags, overall = examined.by_tag, examined.overall
    return {
        "rows": rows,
        "function": overall.function_rate,
        "strict": overall.strict,
        "single": tags["single"].strict if "single" in tags else None,
        "several": tags["parallel"].strict if "parallel" in tags else None,
        "false_calls": overall.false_calls,
        "p50": examined.seconds_p50,
    }


def _write_questions(asked: Sequence[Question], path: Path) -> None:
    lines = [
        {"id": q.id, "text": q.text, "calls": [call_to_json(call) for call in q.calls or ()], "tag": q.tag}
        for q in asked
    ]
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.training.ablations", description=__doc__)
    parser.add_argument(
        "names", nargs="*", help=f"experiments: {', '.join(EXPERIMENTS)}; all when none is given"
    )
    parser.add_argument("--rows", type=Path, nargs="+", required=True, help="what models.dataset.build wrote")
    parser.add_argument("--questions", type=Path, nargs="+", required=True, help="full rows, or written ones")
    parser.add_argument("--folder", type=Path, default=Path("models/work/ablations"))
    parser.add_argument("--table", type=Path, help="write the table here")
    options = parser.parse_args(arguments)
    unknown = set(options.names) - EXPERIMENTS.keys()
    if unknown:
        parser.error(f"there is no experiment called {', '.join(sorted(unknown))}")
    options.folder.mkdir(parents=True, exist_ok=True)
    results, asked = options.folder / "results.json", options.folder / "questions.jsonl"
    _write_questions(questions(options.questions), asked)
    rows = [row for path in options.rows for row in read_rows(path)]
    for name in options.names or EXPERIMENTS:
        if name not in _read(results):
            with shown() as tell:
                examined = run(name, rows, asked, options.folder, tell)
            seen = len(chosen(rows, EXPERIMENTS[name][1], EXPERIMENTS[name][2].seed))
            results.write_text(json.dumps(_read(results) | {name: _figures(examined, seen)}, indent=1) + "\n")
    if options.table:
        options.table.write_text(page(results, read_questions([asked])), encoding="utf-8")
    print(table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
