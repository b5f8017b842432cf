"""What the functions of a model made elsewhere are called in this catalog.

A model directory may hold a names.json: by the model's own function name the catalog's, or an object
with ``name`` and ``parameters`` (the model's name of a parameter to the catalog's, null to leave it
out). A function whose name is null does nothing here.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from assistant_core.calls import Call, Interpretation
from assistant_core.catalog import IRRELEVANT
from assistant_core.errors import ModelMissing
from assistant_core.model_files import NAMES


@dataclass(frozen=True)
class _Known:
    """A function by the catalog's name, and its parameters that are called otherwise."""

    name: str
    parameters: Mapping[str, str | None] = field(default_factory=dict)


class ForeignNames:
    """A table from a model's names to the catalog's; names that are not in it stay."""

    def __init__(self, table: Mapping[str, Any] | None = None) -> None:
        self._known = {name: _known(entry) for name, entry in (table or {}).items()}

    @classmethod
    def read(cls, directory: Path) -> "ForeignNames":
        """The table of a model directory; an empty one when it has none. Raises `ModelMissing`."""
        path = directory / NAMES
        try:
            return cls(json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ModelMissing(f"{path} cannot be read: {error!r}", cure=f"mend or remove {path}") from error

    def translated(self, made: Interpretation) -> Interpretation:
        """An interpretation in the catalog's names."""
        if not self._known:
            return made
        return replace(
            made,
            calls=tuple(self._call(call) for call in made.calls),
            alternatives=tuple(replace(a, name=self._name(a.name)) for a in made.alternatives),
        )

    def original(self, function: str) -> str:
        """The model's name of a function of the catalog."""
        return next((own for own, known in self._known.items() if known.name == function), function)

    def _name(self, own: str) -> str:
        return self._known[own].name if own in self._known else own

    def _call(self, call: Call) -> Call:
        known = self._known.get(call.name, _Known(call.name))
        if known.name == IRRELEVANT:
            return Call(IRRELEVANT)
        arguments: dict[str, str | Call] = {}
        for own, value in call.arguments.items():
            name = known.parameters.get(own, own)
            if name is not None:
                arguments[name] = self._call(value) if isinstance(value, Call) else value
        return Call(known.name, arguments)


def _known(entry: Any) -> _Known:
    if entry is None:
        return _Known(IRRELEVANT)
    if isinstance(entry, str):
        return _Known(entry)
    return _Known(entry["name"], dict(entry.get("parameters", {})))
