"""A teaching of a tiny model with random weights, the whole way, in seconds.

What is taught is ``start_pomodoro``; the tiny model learns nothing of use, but every file is made and kept as
by a real teaching. ``python -m tests.services.tiny_teaching`` teaches in processes of their own.
"""

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant_core import paths
from assistant_core.calls import Call
from assistant_core.catalog import IRRELEVANT, Function, Parameter
from assistant_core.functions import Kind
from assistant_core.model_files import FUNCTIONS, MODEL, sha256
from assistant_core.token_map import TokenMap
from models import function_model
from models.dataset.rows import Row
from models.examine.questions import Question
from models.export.artefact import write_artefact
from models.export.join import join
from models.teaching import installed, process
from models.teaching.progress import STOPPED
from models.training.presets import Settings
from tests.services.tiny_models import write_base, write_trained

if TYPE_CHECKING:
    from models.teaching.run import Materials, Teaching


async def _never() -> None:
    """What the functions here do."""


def function(token: int, name: str, *parameters: Parameter, phrases: tuple[str, ...] = ()) -> Function:
    """A function that is understood only."""
    binding = "a program" if phrases else ""
    return Function(token, name, name, parameters, (), _never, phrases=phrases, binding=binding)


BUILT_IN = (
    function(0, IRRELEVANT),
    function(3, "set_volume", Parameter("level", Kind.PERCENT, True, "")),
    function(28, "set_timer", Parameter("duration", Kind.DURATION, True, "")),
    function(40, "take_note", Parameter("text", Kind.TEXT, True, "")),
)
POMODORO = function(
    128,
    "start_pomodoro",
    Parameter("length", Kind.DURATION, False, ""),
    Parameter("task", Kind.TEXT, False, ""),
    phrases=("start a pomodoro", "pomodoro of {length}", "start a pomodoro for {task}", "focus for {length}"),
)
SETTINGS = Settings(
    layers=0, epochs=2, rate=1e-3, rows=8, lora=4, lora_from=1, others=0, checkpoint_minutes=0.002
)


def rows() -> list[Row]:
    """What the tiny model was taught before, as it were."""
    things = ["garden chairs", "the milk", "a call with anna", "deep work", "tax return", "train ticket"]
    levels = ["ten", "twenty", "thirty", "forty", "fifty", "sixty"]
    return [
        *(Row(f"note {one}", (Call("take_note", {"text": one}),), "written") for one in things),
        *(
            Row(f"volume to {one} percent", (Call("set_volume", {"level": one}),), "written")
            for one in levels
        ),
        *(Row(f"it is {one} again", (Call(IRRELEVANT),), "written", "chatter") for one in things),
    ]


def questions() -> list[Question]:
    """What the old functions are examined with."""
    asked = [
        Question(
            "1", "timer for ten minutes", ("set_timer",), (Call("set_timer", {"duration": "ten minutes"}),)
        )
    ]
    return [*asked, Question("2", "what a day", (IRRELEVANT,), (Call(IRRELEVANT),), tag="chatter")]


def write_model(folder: Path) -> Path:
    """A tiny function model's directory, with the base beside it; returns the base."""
    folder.mkdir(parents=True, exist_ok=True)
    base = write_base(folder / "base.gguf", seed=1)
    TokenMap.of_catalog(BUILT_IN).write(folder / FUNCTIONS)
    weights = write_trained(folder / "weights.npz", seed=2)
    artefact = folder / "artefact.gguf"
    write_artefact(weights, folder / FUNCTIONS, base, artefact)
    join(base, artefact, folder)
    return base


def write_manifest(folder: Path) -> None:
    """What `models.function_model` notes of the model that it built."""
    file = folder / MODEL
    seen = {"size": file.stat().st_size, "changed": 0, "sha256": sha256(file)}
    (folder / function_model.MANIFEST).write_text(json.dumps({MODEL: seen}))


def materials(folder: Path) -> "Materials":
    """Those of the tiny model in a folder; PyTorch and llama.cpp are imported with them."""
    from models.teaching.curriculum import Amounts
    from models.teaching.run import Materials

    amounts = Amounts(wishes=24, denials=6, joined=0, neighbours=4, replayed=12)
    return Materials(folder, folder / "base.gguf", rows, questions(), amounts, SETTINGS)


def teaching(folder: Path, work: Path) -> "Teaching":
    """The teaching of the tiny model in a folder."""
    from models.teaching.run import Teaching

    return Teaching([POMODORO], [*BUILT_IN, POMODORO], (), work, materials=materials(folder))


def go() -> int:
    """Teach the model in the data directory, as the child process of a real teaching does."""
    folder = paths.data_dir() / "models" / "function"
    if not (folder / MODEL).exists():
        write_model(folder)
        write_manifest(folder)
    installed.home()
    result = teaching(folder, process.folder()).go(lambda progress: None)
    return STOPPED if result is None else 0


def main() -> int:
    """For each line with a home: a teaching there, in a fork of this process, since imports take seconds."""
    import models.teaching.run  # noqa: F401 - so that its forks need not

    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            os.environ["XDG_DATA_HOME"] = os.environ["XDG_CACHE_HOME"] = line.strip()
            os._exit(go())
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
