"""An entry as the text it has in ``actions.toml``: written afresh, or into the text it had before."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array, InlineTable, Item, Table

from assistant_core.functions import Json
from system_actions.mappings.entry import BINDINGS, Entry
from system_actions.mappings.lines import lines_of

_WIDTH = 100
"""Characters that a list may have in one line."""


def table_of(entry: Entry) -> dict[str, Json]:
    """An entry as the table of the file, without what is as it is when it is not given."""
    return _dumped(entry, exclude_defaults=True)


def text_of(entry: Entry) -> str:
    """The lines of an entry, from ``[[action]]`` on."""
    return _text(table_of(entry))


def text_with(entry: Entry, before: str) -> str:
    """The lines of an entry, in which what did not change stays as it was written before.

    Raises:
        ValueError: What was written before is no TOML, or holds more than one entry.
    """
    wanted = table_of(entry)
    if list(tomllib.loads(before)) != ["action"]:
        raise ValueError("there is more in it than an action")
    try:
        document = tomlkit.parse(before)
        (table,) = document["action"]
        _merge(table, wanted, _dumped(entry, exclude_defaults=False))
        made = tomlkit.dumps(document).rstrip() + "\n"
        if _same(_dumped(_read(made), exclude_defaults=True), wanted):
            return made
    except (TOMLKitError, ValueError, KeyError):
        pass  # some ways to write a table cannot be changed in place
    kept = [line for line in lines_of(before) if line.lstrip().startswith("#")]
    head, _, rest = _text(wanted).partition("\n")
    return "\n".join([head, *kept, rest])


def _dumped(entry: Entry, *, exclude_defaults: bool) -> dict[str, Json]:
    found: dict[str, Json] = _plain(
        entry.model_dump(mode="json", by_alias=True, exclude_defaults=exclude_defaults)
    )
    for key in BINDINGS:
        binding = found.get(key)
        if isinstance(binding, dict) and isinstance(seconds := binding.get("seconds"), float):
            binding["seconds"] = int(seconds) if seconds.is_integer() else seconds
    return found


def _read(text: str) -> Entry:
    (table,) = tomllib.loads(text)["action"]
    return Entry.model_validate(table)


def _text(table: Mapping[str, Json]) -> str:
    document = tomlkit.document()
    made = tomlkit.aot()
    made.append(_table(table))
    document["action"] = made
    return tomlkit.dumps(document).rstrip() + "\n"


def _table(content: Mapping[str, Json]) -> Table:
    """A table whose plain keys come before the tables in it."""
    made = tomlkit.table()
    for key in sorted(content, key=lambda key: key in ("parameters", *BINDINGS)):
        made[key] = _item(key, content[key])
    return made


def _item(key: str, value: Json) -> Item:
    """A value as it stands under a key of an entry."""
    if key == "macro" and isinstance(value, list):
        steps = tomlkit.aot()
        for step in value:
            assert isinstance(step, dict)
            steps.append(_flat_table(step))
        return steps
    if key == "parameters" and isinstance(value, dict):
        parameters = tomlkit.table(is_super_table=True)
        for name, parameter in value.items():
            assert isinstance(parameter, dict)
            parameters[name] = _flat_table(parameter)
        return parameters
    if key in BINDINGS and isinstance(value, dict):
        return _flat_table(value)
    return _inline(value)


def _flat_table(content: Mapping[str, Json]) -> Table:
    made = tomlkit.table()
    for key, value in content.items():
        made[key] = _inline(value)
    return made


def _inline(value: Json) -> Item:
    if isinstance(value, dict):
        table: InlineTable = tomlkit.inline_table()
        for key, inner in value.items():
            table[key] = _inline(inner)
        return table
    if isinstance(value, list):
        return _array(value)
    return _string(value) if isinstance(value, str) else tomlkit.item(value)


def _string(value: str) -> Item:
    """A text, with escapes for what some programs show, and cut, as the end of a line."""
    written = tomlkit.item(value).as_string()
    return tomlkit.value(written.translate({n: f"\\u{n:04x}" for n in (0x85, 0x2028, 0x2029)}))


def _array(values: Sequence[Json]) -> Array:
    made: Array = tomlkit.array()
    for value in values:
        made.append(_inline(value))
    flat = all(not isinstance(value, dict | list) for value in values)
    if flat and len(made.as_string()) > _WIDTH:
        made.multiline(True)
    return made


def _merge(table: Any, wanted: Mapping[str, Json], whole: Mapping[str, Json], within: str = "") -> None:
    """Make a table what is wanted, and touch nothing that is so already.

    Args:
        table: What is written.
        wanted: What has to be written.
        whole: The same with everything that need not be written, and may be.
        within: The key that the table stands under.
    """
    for key in list(table):
        there, value = table[key], whole.get(key)
        if isinstance(there, Table | InlineTable) and isinstance(value, dict):
            _merge(there, _table_in(wanted.get(key)), value, key)
        elif isinstance(there, AoT) and isinstance(value, list) and len(there) == len(value):
            steps = wanted[key]
            assert isinstance(steps, list)
            for step, of_it, all_of_it in zip(there, steps, value, strict=True):
                _merge(step, _table_in(of_it), _table_in(all_of_it), key)
        elif not _same(_value(there), value):
            if key in wanted:
                table[key] = _new(table, key, wanted[key], within)
            else:
                del table[key]
    for key in [key for key in wanted if key not in table]:
        table[key] = _new(table, key, wanted[key], within)


def _table_in(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _new(table: Any, key: str, value: Json, within: str) -> Item:
    """A value for a table: in lines of its own where the table has such."""
    if not isinstance(table, Table):
        return _inline(value)
    if within == "parameters" and isinstance(value, dict):
        return _spaced(_flat_table(value))
    made = _inline(value) if within else _item(key, value)
    return _spaced(made) if isinstance(made, Table) else made


def _spaced(table: Table) -> Table:
    """A table with an empty line after it."""
    table.add(tomlkit.nl())
    return table


def _value(item: Any) -> object:
    """What an item of the document holds; truths are no items."""
    return item.unwrap() if isinstance(item, Item) else item


def _same(one: object, other: object) -> bool:
    """Whether two values are alike, and a number is not taken for a truth or for one with a fraction."""
    return json.dumps(one, sort_keys=True, default=str) == json.dumps(other, sort_keys=True)


def _plain(value: Any) -> Any:
    """A value as the file's reader gives it."""
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value
