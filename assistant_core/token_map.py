"""Which functional token means which function: what lies beside a model file as functions.json.

The map is made from the catalog when a model is built, and is all the interpreter knows: a model
directory made elsewhere brings its own.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant_core.errors import ModelMissing
from assistant_core.functions import Kind

if TYPE_CHECKING:
    from assistant_core.catalog import Function

PROMPT = (
    "Below is the query from the users, please call the correct function and generate the parameters "
    "to call the function.\n\nQuery: {query} \n\nResponse:"
)
"""The prompt in training and in use; the form of the Octopus v2 model card (arXiv 2404.01744)."""

SLOTS = 256
"""How many functional tokens the tokenizer carries, taken or spare."""

STOP = "<nexa_end>"


@dataclass(frozen=True)
class ParameterShape:
    """A parameter as far as the form of an answer goes."""

    name: str
    kind: Kind
    required: bool
    choices: tuple[str, ...] = ()
    nested: bool = False


@dataclass(frozen=True)
class FunctionShape:
    """A function as far as the form of an answer goes."""

    token: int
    name: str
    parameters: tuple[ParameterShape, ...] = ()

    def parameter(self, name: str) -> ParameterShape | None:
        """The parameter of this name, or None."""
        return next((p for p in self.parameters if p.name == name), None)

    def requires(self, name: str) -> bool:
        """Whether the parameter of this name has to be said."""
        return any(p.name == name and p.required for p in self.parameters)


class TokenMap:
    """The functions of one model by token and by name, with its prompt and its stop token."""

    def __init__(self, shapes: Iterable[FunctionShape], *, prompt: str = PROMPT, stop: str = STOP) -> None:
        self.by_token: dict[int, FunctionShape] = {shape.token: shape for shape in shapes}
        self.by_name: dict[str, FunctionShape] = {s.name: s for s in self.by_token.values()}
        self.prompt = prompt
        self.stop = stop

    @classmethod
    def of_catalog(cls, catalog: "Iterable[Function]") -> "TokenMap":
        """The map of every function in the catalog, or of some of them."""
        return cls(
            FunctionShape(
                f.token,
                f.name,
                tuple(ParameterShape(p.name, p.kind, p.required, p.choices, p.nested) for p in f.parameters),
            )
            for f in catalog
        )

    @classmethod
    def read(cls, path: Path) -> "TokenMap":
        """The map in a functions.json. Raises `ModelMissing` when it is absent or unreadable."""
        try:
            return cls.from_json(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ModelMissing(f"{path} cannot be read: {error}", cure="octavox model build") from error

    @classmethod
    def from_json(cls, text: str) -> "TokenMap":
        """The map in the text of a functions.json. Raises `ValueError`."""
        try:
            content = json.loads(text)
            shapes = [_shape(int(token), entry) for token, entry in content["functions"].items()]
            return cls(shapes, prompt=content["prompt"], stop=content["stop"])
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"no map of functions: {error!r}") from error

    def write(self, path: Path) -> None:
        """Write the map as functions.json."""
        path.write_text(self.to_json(), encoding="utf-8")

    def to_json(self) -> str:
        """The text of a functions.json."""
        table = {}
        for shape in self.by_token.values():
            entry = asdict(shape)
            del entry["token"]
            table[str(shape.token)] = entry
        content = {"prompt": self.prompt, "stop": self.stop, "functions": table}
        return json.dumps(content, indent=1) + "\n"


def token_text(token: int) -> str:
    """How a functional token is written: ``<nexa_3>``."""
    return f"<nexa_{token}>"


def _shape(token: int, entry: Mapping[str, Any]) -> FunctionShape:
    return FunctionShape(
        token,
        entry["name"],
        tuple(
            ParameterShape(
                p["name"], Kind(p["kind"]), p["required"], tuple(p.get("choices", ())), p.get("nested", False)
            )
            for p in entry["parameters"]
        ),
    )
