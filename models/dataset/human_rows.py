"""From people's own sentences to training rows: ``python -m models.dataset.human_rows --out rows.jsonl``.

Each corpus row goes to the reader of its usual function, which cuts the arguments out of the text or
rejects the row with a reason. Corrections made by hand (``human/corrections.jsonl``) come before the
readers.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from assistant_core.call_json import call_from_json
from assistant_core.calls import Call
from models.dataset.mapping import (
    calendar,
    clock,
    facts,
    home,
    lights,
    lists,
    measures,
    media,
    moments,
    people,
    sound,
    talk,
    weather,
    words,
)
from models.dataset.mapping.raw import RawRow, Rejected, read_raw
from models.dataset.mapping.wording import bare, trim
from models.dataset.rows import Row, write_rows

Reader = Callable[[RawRow], tuple[Call, ...]]

HUMAN = Path(str(files("models.dataset").joinpath("human")))

READERS: Mapping[str, Reader] = {
    "activate_scene": home.scene,
    "add_to_list": lists.added,
    "answer": facts.fact,
    "calculate": measures.sum_,
    "call_contact": people.called,
    "cancel_alarm": clock.cancelled,
    "change_timer": clock.changed_timer,
    "check_email": people.checked,
    "close_cover": home.cover,
    "control_vacuum": home.vacuum,
    "convert": measures.conversion,
    "create_contact": people.contact_made,
    "create_event": calendar.entered,
    "define": words.meaning,
    "delete_event": calendar.deleted,
    "find_contact": people.contact_found,
    "get_date": moments.date,
    "get_home_state": home.state,
    "get_news": weather.news,
    "get_time": moments.clock,
    "get_weather": weather.weather,
    "list_alarms": clock.alarms,
    "list_events": calendar.listed,
    "lock_door": home.door,
    "next_track": media.steered,
    "now_playing": media.asked_about,
    "open_app": media.game,
    "open_cover": home.cover,
    "pause_media": media.steered,
    "pick_random": measures.random_pick,
    "play_media": media.played,
    "previous_track": media.steered,
    "remove_from_list": lists.removed,
    "resume_media": media.steered,
    "search_web": facts.searched,
    "send_email": people.mailed,
    "send_message": people.messaged,
    "set_alarm": clock.alarm,
    "set_brightness": sound.brightness,
    "set_light": lights.light,
    "set_mute": sound.muted,
    "set_reminder": clock.reminder,
    "set_repeat": media.repeated,
    "set_shuffle": media.shuffled,
    "set_temperature": home.temperature,
    "set_timer": clock.timer,
    "set_volume": sound.volume,
    "show_list": lists.shown,
    "stop_media": media.steered,
    "translate": words.translation,
    "turn_off": lights.switched,
    "turn_on": lights.switched,
    "unlock_door": home.door,
}
"""By the function that a corpus row is labelled with first."""

_KEPT_WHOLE = {"text", "body", "question", "duration", "amount"}
_TIMES = {"when", "time", "day", "days"}
_TITLES = {"what", "query", "topic"}
"""Where an article with a capital belongs to a name."""

_STAND_IN = re.compile(
    (
        r"(?:some(?:one|body|thing)|this|that|it|them|him|her|x|\(x\)|an? (?:item|thing|friend|word|device)|"
        r"things?|whatever|blank)"
    ),
    re.IGNORECASE,
)


@dataclass
class Tally:
    """How many rows of each labelled function came in, were kept, and why the others were not."""

    seen: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    rejected: Counter[tuple[str, str]] = field(default_factory=Counter)

    def table(self) -> list[str]:
        """A line for each labelled function."""
        lines = []
        for function, count in self.seen.most_common():
            reasons = [f"{reason} {n}" for (f, reason), n in self.rejected.most_common() if f == function]
            lines.append(f"{function:18} {count:5} {self.kept[function]:5}  {', '.join(reasons)}")
        total, kept = self.seen.total(), self.kept.total()
        return [
            f"{'labelled':18} {'rows':>5} {'kept':>5}  rejected",
            *lines,
            f"{'all':18} {total:5} {kept:5}",
        ]


def human_rows(tally: Tally | None = None, folder: Path = HUMAN) -> Iterator[Row]:
    """Every sentence of the corpora that yields an answer, in a fixed order."""
    tally = tally or Tally()
    corrections = read_corrections(folder / "corrections.jsonl")
    for path in sorted(folder.glob("*.jsonl")):
        if path.name == "corrections.jsonl":
            continue
        for raw in read_raw(path):
            labelled = raw.functions[0]
            tally.seen[labelled] += 1
            try:
                yield to_row(raw, corrections)
                tally.kept[labelled] += 1
            except Rejected as reason:
                tally.rejected[labelled, str(reason)] += 1


def to_row(raw: RawRow, corrections: Mapping[str, tuple[Call, ...] | None] | None = None) -> Row:
    """The training row of a corpus row. Raises `Rejected`."""
    if "Ã" in raw.text or not raw.text:
        raise Rejected("damaged text")
    if corrections and raw.identifier in corrections:
        corrected = corrections[raw.identifier]
        if corrected is None:
            raise Rejected("dropped by hand")
        calls = corrected
    else:
        calls = tuple(tidied(call) for call in reader_of(raw)(raw))
    for call in calls:
        for span in call.arguments.values():
            if isinstance(span, str) and not span.strip():
                raise Rejected("empty span")
    tag = "chatter" if calls == (talk.IRRELEVANT,) else "single" if len(calls) == 1 else "parallel"
    return Row(raw.text, calls, raw.source, _category(raw) if tag == "chatter" else tag)


def reader_of(raw: RawRow) -> Reader:
    """The reader of a corpus row: by its usual function, for negatives by what else would be right."""
    if raw.functions[0] != "irrelevant":
        if raw.functions[0] not in READERS:
            raise Rejected("no reader")
        return READERS[raw.functions[0]]
    if "repeat" in raw.functions:
        return talk.answered
    return talk.unsupported if "open_app" in raw.functions else talk.question_or_chatter


def tidied(call: Call) -> Call:
    """The call with its spans trimmed, and without those that only stand in for a value."""
    arguments: dict[str, str | Call] = {}
    for name, said in call.arguments.items():
        span = _trimmed(name, str(said))
        if not _STAND_IN.fullmatch(span):
            arguments[name] = span
    return Call(call.name, arguments)


def _trimmed(name: str, words: str) -> str:
    if name in _TIMES:
        return re.sub(r"^the (?=\w)", "", bare(words))
    if name in _KEPT_WHOLE or (name in _TITLES and re.match(r"(?:The|A|An|My) [A-Z]", words)):
        return bare(words)
    return trim(words)


def _category(raw: RawRow) -> str:
    if "repeat" in raw.functions:
        return "reply"
    if "open_app" in raw.functions:
        return "unsupported"
    return "question" if "answer" in raw.functions else "chatter"


def read_corrections(path: Path) -> dict[str, tuple[Call, ...] | None]:
    """Answers set by hand, by the row's id; None for a row that is to be left out."""
    if not path.exists():
        return {}
    entries = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line)
    return {
        e["id"]: None if e["calls"] is None else tuple(call_from_json(c) for c in e["calls"]) for e in entries
    }


def main() -> None:
    """Write the rows and print the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    out.parent.mkdir(parents=True, exist_ok=True)
    tally = Tally()
    write_rows(out, human_rows(tally))
    print("\n".join(tally.table()))


if __name__ == "__main__":
    main()
