"""The training file: ``python -m models.dataset.build --out rows.jsonl --seed 1``.

Rows come from people, from sentences written by hand, from those that were spoken and heard, from other
files if any are brought (``--more``), from the grammars (a quota for each function, smaller where people's
own sentences are many), from the grammars of negatives, from sentences joined, from calls in calls, and from
sentences with words misheard. They are put in the styles of typing and of hearing, checked, cleared of
doubles and of near copies of examinations, shuffled, and a slice is held out. Negatives are said again in
other styles until they are a third of the rest. Beside the rows lies a report as JSON.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from assistant_core.calls import Call
from assistant_core.catalog import IRRELEVANT, Catalog
from assistant_core.token_map import TokenMap
from assistant_core.tokens import MalformedCall, parse, render
from models.dataset.grammar import Rule, sample
from models.dataset.grammars import all_rules
from models.dataset.grammars.nested import sample_nested
from models.dataset.hearing import all_hearings, heard_rows
from models.dataset.human_rows import Tally, human_rows
from models.dataset.leakage import near_copies, plain, read_texts
from models.dataset.mishearing import Mishearings
from models.dataset.negatives import CATEGORIES
from models.dataset.negatives.chatter import REMARKS
from models.dataset.other_rows import RowsBroken, other_rows
from models.dataset.parallel import Joiner
from models.dataset.rows import MADE, Row, write_rows
from models.dataset.spans import arguments_stand, unsaid
from models.dataset.style import as_heard, as_said, as_typed, opened, restyled
from models.dataset.written_rows import written_rows

HUMAN_HEARD = 0.4
"""Share of people's sentences that are written as Whisper would have; the others stay as typed."""

HUMAN_OPENED = 0.06
"""Share of people's sentences with a hesitation or courtesy put before them."""

STYLES = ((as_typed, 0.42), (as_heard, 0.42), (as_said, 0.16))
"""The styles of made sentences and their shares."""

NEGATIVES = 0.34
"""Share of negatives in the training rows. In people's own corpora it is 0.27; with 0.16 the model, like a
bag of words, called something for twice as many sentences that asked for nothing."""

_TRIES = 6
"""How often a grammar is asked again before a quota counts as exhausted."""


@dataclass(frozen=True)
class Size:
    """How many rows of each kind are wanted."""

    grammar: int = 13_500
    least: int = 60
    parallel: int = 2_600
    nested: int = 600
    negative: int = 2_200
    remarked: int = 250
    misheard: int = 3_000


@dataclass
class Report:
    """What went in and what was left out, with the reasons."""

    kinds: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    functions: Counter[str] = field(default_factory=Counter)
    conflicts: list[tuple[str, str, str]] = field(default_factory=list)
    short: dict[str, tuple[int, int]] = field(default_factory=dict)

    def as_json(self, human: Tally) -> dict[str, object]:
        """The report as it is written beside the rows."""
        return {
            "kinds": dict(self.kinds.most_common()),
            "functions": dict(self.functions.most_common()),
            "rejected": dict(self.rejected.most_common()),
            "short_of_quota": {name: {"wanted": w, "made": m} for name, (w, m) in sorted(self.short.items())},
            "conflicts": [{"text": t, "kept": k, "dropped": d} for t, k, d in self.conflicts],
            "human": {
                name: {"in": human.seen[name], "kept": human.kept[name]} for name in sorted(human.seen)
            },
            "human_rejected": {f"{f}: {why}": n for (f, why), n in human.rejected.most_common()},
        }


class Build:
    """One run of the pipeline."""

    def __init__(self, shapes: TokenMap, size: Size, seed: int, rules: Sequence[Rule] | None = None) -> None:
        self.shapes = shapes
        self.size = size
        self.seed = seed
        self.report = Report()
        self.human = Tally()
        self._rules = [
            rule for rule in (rules if rules is not None else all_rules()) if rule.function in shapes.by_name
        ]
        self._seen: dict[str, str] = {}

    def rows(self, against: Sequence[str] = (), more: Sequence[Row] = ()) -> list[Row]:
        """Every row, shuffled.

        Args:
            against: Texts of examinations, whose near copies are left out.
            more: Rows from elsewhere, checked like the others.
        """
        people = self._checked(self._as_people_write(human_rows(self.human), "human"))
        made = self._checked(self._as_people_write(written_rows(self.shapes), "written"))
        made += self._checked(heard_rows(self.shapes))
        brought = self._checked(self._as_people_write(more, "more"))
        made += brought
        made += self._checked(self._grammar(people))
        made += self._checked(self._negatives())
        made += self._checked(self._parallel([*people, *made]))
        made += self._checked(self._nested())
        made += self._checked(self._remarked())
        made += self._checked(self._misheard([*people, *made]))
        copies = near_copies([row.text for row in made], against)
        self.report.rejected["near copy of the examination"] += sum(copies)
        rows = people + [row for row, copy in zip(made, copies, strict=True) if not copy]
        random.Random(f"{self.seed}/order").shuffle(rows)
        elsewhere = {plain(row.text) for row in brought}
        for row in rows:
            made_by = row.source if row.source in MADE else "people"
            made_by = "more" if plain(row.text) in elsewhere else made_by
            self.report.kinds[f"{made_by}: {row.tag}"] += 1
            self.report.functions.update(call.name for call in row.calls)
        return rows

    def with_negatives(self, rows: Sequence[Row], share: float) -> list[Row]:
        """The rows, and negatives among them again in other styles until they are such a share."""
        rng = self._rng("negatives again")
        negatives = [row for row in rows if row.calls[0].name == IRRELEVANT]
        missing = round(share / (1 - share) * (len(rows) - len(negatives))) - len(negatives)
        if not negatives or missing <= 0:
            return list(rows)
        again = [self._drawn_style(rng, row) for row in islice(cycle(negatives), missing)]
        self.report.kinds["negatives again"] = len(again)
        return rng.sample([*rows, *again], len(rows) + len(again))

    def _drawn_style(self, rng: random.Random, row: Row) -> Row:
        style = rng.choices([s for s, _ in STYLES], [weight for _, weight in STYLES])[0]
        return restyled(row, style, self.shapes, rng)

    def _rng(self, part: str) -> random.Random:
        return random.Random(f"{self.seed}/{part}")

    def _as_people_write(self, rows: Iterable[Row], part: str) -> Iterable[Row]:
        """Some of the rows as they would be heard, some with a word before; the others as they are."""
        rng = self._rng(part)
        for row in rows:
            heard = rng.random() < HUMAN_HEARD
            try:
                if rng.random() < HUMAN_OPENED:
                    row = restyled(row, opened, self.shapes, rng)
                yield restyled(row, as_heard, self.shapes, rng) if heard else row
            except ValueError:
                self.report.rejected[f"{part}: argument does not stand in the text"] += 1
            except KeyError as error:
                self.report.rejected[f"{row.source}: {error}"] += 1

    def _grammar(self, people: Sequence[Row]) -> Iterable[Row]:
        quota = self.quota(people)
        for function in sorted(quota):
            rules = [rule for rule in self._rules if rule.function == function]
            rng = self._rng(f"grammar/{function}")
            yield from self._drawn(function, quota[function], partial(_single, rules, rng), rng)

    def quota(self, people: Sequence[Row]) -> dict[str, int]:
        """Rows wanted of each grammar: more for functions with more to say, fewer where people said much."""
        spoken = Counter(row.calls[0].name for row in people if len(row.calls) == 1)
        weights = {}
        for function in {rule.function for rule in self._rules}:
            parameters = len(self.shapes.by_name[function].parameters)
            weights[function] = (0.6 + 0.3 * parameters) * max(0.35, 1 - spoken[function] / 400)
        scale = self.size.grammar / sum(weights.values())
        return {function: max(self.size.least, round(scale * weight)) for function, weight in weights.items()}

    def _negatives(self) -> Iterable[Row]:
        share = self.size.negative // len(CATEGORIES)
        for category, rules in CATEGORIES.items():
            rng = self._rng(f"negatives/{category}")
            weights = [rule.weight for rule in rules]

            draw = partial(_negative, category, rules, weights, rng)
            yield from self._drawn(category, share, draw, rng)

    def _parallel(self, rows: Sequence[Row]) -> Iterable[Row]:
        rng = self._rng("parallel")
        if self.size.parallel:
            joiner = Joiner(self._rules, self.shapes, [row for row in rows if row.source != "grammar"])
            yield from self._drawn("parallel", self.size.parallel, lambda: joiner.draw(rng), rng)

    def _nested(self) -> Iterable[Row]:
        rng = self._rng("nested")

        def draw() -> Row:
            text, call = sample_nested(rng)
            return Row(text, (call,), "grammar", "nested")

        yield from self._drawn("nested", self.size.nested, draw, rng)

    def _remarked(self) -> Iterable[Row]:
        """A remark, and then the wish: only the wish is answered."""
        rng = self._rng("remarked")
        weights = [rule.weight for rule in self._rules]

        def draw() -> Row:
            row = _single(self._rules, rng, weights)
            return Row(f"{rng.choice(REMARKS)}, {row.text}", row.calls, row.source, row.tag)

        yield from self._drawn("remarked", self.size.remarked, draw, rng)

    def _misheard(self, rows: Sequence[Row]) -> Iterable[Row]:
        """Some of the rows with words taken for others."""
        rng = self._rng("misheard")
        style = Mishearings(all_hearings(), [row.text for row in rows]).style(as_heard)
        spoken = [row for row in rows if row.source != "heard"]
        for row in rng.sample(spoken, min(self.size.misheard, len(spoken))):
            try:
                yield replace(restyled(row, style, self.shapes, rng), source="misheard")
            except ValueError:
                self.report.rejected["misheard: argument does not stand in the text"] += 1

    def _drawn(self, name: str, count: int, draw: Callable[[], Row], rng: random.Random) -> Iterable[Row]:
        made: set[str] = set()
        for _ in range(count * _TRIES):
            if len(made) >= count:
                break
            row = draw()
            key = plain(row.text)
            if key in made or self._taken(key, row):
                continue
            made.add(key)
            try:
                yield self._drawn_style(rng, row)
            except ValueError:
                self.report.rejected[f"{row.tag}: argument does not stand in the text"] += 1
        if len(made) < count:
            self.report.short[name] = (count, len(made))

    def _taken(self, key: str, row: Row) -> bool:
        """Whether the words are in the file already; with another answer, the conflict is reported."""
        known = self._seen.get(key)
        if known is not None and known.lower() != render(row.calls, self.shapes).lower():
            self.report.conflicts.append((row.text, known, render(row.calls, self.shapes)))
        return known is not None

    def _checked(self, rows: Iterable[Row]) -> list[Row]:
        kept: list[Row] = []
        for row in rows:
            reason = self._fault(row)
            if reason:
                self.report.rejected[reason] += 1
            else:
                kept.append(row)
        return kept

    def _fault(self, row: Row) -> str:
        key = plain(row.text)
        if not key:
            return "empty text"
        try:
            answer = render(row.calls, self.shapes)
            if parse(answer, self.shapes) != row.calls:
                return "answer does not come back"
        except (MalformedCall, KeyError) as error:
            return f"{row.source}: {error}"
        if not arguments_stand(row, self.shapes):
            return f"{row.tag}: argument does not stand in the text"
        if any(call.name == "add_feedback" and unsaid(call, self.shapes) for call in row.calls):
            return "a bare complaint is no feedback"
        known = self._seen.get(key)
        if known is not None:
            if known.lower() != answer.lower():
                self.report.conflicts.append((row.text, known, answer))
                return "same words, other answer"
            return "double"
        self._seen[key] = answer
        return ""


def _negative(category: str, rules: Sequence[Rule], weights: Sequence[float], rng: random.Random) -> Row:
    sentence = sample(rng.choices(rules, weights)[0], rng)
    return Row(sentence.text, (Call(IRRELEVANT),), "negatives", category)


def _single(rules: Sequence[Rule], rng: random.Random, weights: Sequence[float] | None = None) -> Row:
    sentence = sample(rng.choices(rules, weights or [rule.weight for rule in rules])[0], rng)
    return Row(sentence.text, (Call(sentence.rule.function, dict(sentence.arguments)),), "grammar")


def main() -> None:
    """Build the file and print the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--grammar", type=int, default=Size.grammar, help="rows from single-call grammars")
    parser.add_argument("--parallel", type=int, default=Size.parallel)
    parser.add_argument("--nested", type=int, default=Size.nested)
    parser.add_argument("--negative", type=int, default=Size.negative, help="rows from grammars of negatives")
    parser.add_argument("--misheard", type=int, default=Size.misheard, help="rows with words misheard")
    parser.add_argument("--negative-share", type=float, default=NEGATIVES, help="of all rows, 0 to 1")
    parser.add_argument("--held-out", type=int, default=600, help="rows kept apart, beside the others")
    parser.add_argument(
        "--against",
        type=Path,
        nargs="+",
        default=[],
        help="texts of examinations, whose near copies are dropped",
    )
    parser.add_argument("--more", type=Path, nargs="+", default=[], help="files with other rows")
    parser.add_argument("--functions", type=Path, help="a functions.json instead of the installed catalog")
    options = parser.parse_args()
    shapes = TokenMap.read(options.functions) if options.functions else TokenMap.of_catalog(Catalog.load())
    size = Size(
        options.grammar,
        Size.least,
        options.parallel,
        options.nested,
        options.negative,
        misheard=options.misheard,
    )
    build = Build(shapes, size, options.seed)
    against = [text for file in options.against for text in read_texts(file)]
    try:
        more = other_rows(options.more, shapes)
    except RowsBroken as error:
        parser.error(str(error))
    rows = build.rows(against, more)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    held = rows[: options.held_out]
    write_rows(options.out.with_suffix(".held.jsonl"), held)
    write_rows(options.out, build.with_negatives(rows[options.held_out :], options.negative_share))
    report = build.report.as_json(build.human)
    options.out.with_suffix(".report.json").write_text(
        json.dumps(report, indent=1, ensure_ascii=False) + "\n", "utf-8"
    )
    print("\n".join(build.human.table()))
    for title, counts in (("rows", build.report.kinds), ("left out", build.report.rejected)):
        print(f"\n{title}: {counts.total()}")
        print("\n".join(f"{count:6}  {name}" for name, count in counts.most_common()))
    print(f"\n{len(build.report.functions)} functions, fewest rows:")
    print(", ".join(f"{name} {count}" for name, count in build.report.functions.most_common()[:-13:-1]))
    print(f"conflicts {len(build.report.conflicts)}; short of their quota: {build.report.short}")


if __name__ == "__main__":
    main()
