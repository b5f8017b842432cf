"""What Whisper makes of sentences when they are said: ``python -m models.dataset.speaking --help``.

Rows are spoken by voices made from text, in made-up rooms, and heard by the Whisper that is shipped. A line
of the outcome holds the row, what was heard, and the voice; a run that was broken off goes on where it
stopped. `models.dataset.hearing` makes rows of the lines; those to train on are kept in
``models/dataset/heard/``.
"""

import argparse
import asyncio
import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from rich.console import Console
from rich.progress import track

from assistant_core.catalog import Catalog
from assistant_core.errors import NothingHeard
from assistant_core.token_map import TokenMap
from assistant_core.transcriber import Transcriber
from assistant_core.utterance import SAMPLE_RATE, Samples, Started, Utterance
from models import store
from models.dataset.hearing import Hearing, read_hearings, to_json
from models.dataset.kokoro import Kokoro
from models.dataset.rooms import SILENCE, SURROUNDINGS, Room, Surroundings
from models.dataset.rows import Row, read_rows
from models.dataset.written_rows import read_written
from models.sources import WHISPER

SLOWEST, FASTEST = 0.85, 1.2


class Speaker(Protocol):
    """Something that speaks with several voices, 16 kHz mono."""

    def say(self, text: str, voice: str, speed: float) -> Samples:
        """Speak a text."""
        ...


async def hear(
    rows: Sequence[Row],
    speaker: Speaker,
    voices: Sequence[str],
    transcriber: Transcriber,
    out: Path,
    seed: int,
    rooms: Surroundings = SURROUNDINGS["anywhere"],
) -> int:
    """Have rows spoken and heard; returns how many were added to the file."""
    missing = _missing(rows, out)
    with out.open("a", encoding="utf-8") as lines:
        for row in track(missing, "speaking", console=Console(stderr=True), transient=True):
            chance = np.random.default_rng(_number(f"{seed} {row.text}"))
            voice = voices[int(chance.integers(len(voices)))]
            spoken = speaker.say(row.text, voice, chance.uniform(SLOWEST, FASTEST))
            heard = await _heard(Room.drawn(chance, rooms).heard(spoken, chance), transcriber)
            lines.write(to_json(Hearing(row, heard, voice)) + "\n")
            lines.flush()
    return len(missing)


def _missing(rows: Sequence[Row], out: Path) -> list[Row]:
    """The rows that are not in the file yet; makes the file when it is not there."""
    out.parent.mkdir(parents=True, exist_ok=True)
    out.touch()
    content = out.read_bytes()
    out.write_bytes(content[: content.rfind(b"\n") + 1])  # a line that was cut off goes
    done = {hearing.row.text for hearing in read_hearings(out)}
    return [row for row in rows if row.text not in done]


async def _heard(sound: Samples, transcriber: Transcriber) -> str:
    end = len(sound) / SAMPLE_RATE - SILENCE
    try:
        return (await transcriber.transcribe(Utterance(sound, SILENCE, end, Started.FILE))).text
    except NothingHeard:
        return ""


def _number(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m models.dataset.speaking", description=__doc__)
    parser.add_argument("rows", type=Path, nargs="+", help="rows as JSON Lines, or written ones (.txt)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--voices", type=Path, required=True, help="the folder with Kokoro's voices")
    parser.add_argument("--only", nargs="+", help="the names of voices; all English ones when not given")
    parser.add_argument("--count", type=int, default=0, help="so many rows drawn from all; 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rooms", choices=list(SURROUNDINGS), default="anywhere", help="where it is said")
    options = parser.parse_args(arguments)
    shapes = TokenMap.of_catalog(Catalog.load())
    rows: list[Row] = []
    for path in options.rows:
        rows += read_written(path, shapes) if path.suffix == ".txt" else read_rows(path)
    if options.count:
        drawn = np.random.default_rng(options.seed).permutation(len(rows))[: options.count]
        rows = [rows[number] for number in drawn]
    kokoro = Kokoro(options.voices)
    transcriber = Transcriber(store.folder(WHISPER.name))

    async def run() -> int:
        try:
            return await hear(
                rows,
                kokoro,
                options.only or kokoro.voices(),
                transcriber,
                options.out,
                options.seed,
                SURROUNDINGS[options.rooms],
            )
        finally:
            await transcriber.close()

    Console().print(f"{asyncio.run(run())} sentences were spoken and heard")
    return 0


if __name__ == "__main__":
    sys.exit(main())
