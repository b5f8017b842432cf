"""Writes down the texts that Qt's lupdate does not see: ``python -m app.translating.sources``.

They are what the schema of the settings says, what is translated by way of a module's own short function, and
the few words that are looked up by what they are.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from app.first_start.presets import PRESETS
from app.functions_page.known import BY_ARGUMENTS
from app.settings_window.setting import about, in_words, sections, settings_of, title_of
from app.settings_window.window import ORDER
from assistant_core.functions import Risk

APP = Path(__file__).parents[1]

Text = tuple[str, str, bool]
"""The context in which a text is looked up, the text, and whether it says how many of something there are."""

RISKS = (*(risk.label for risk in Risk), BY_ARGUMENTS)
STATES = ("begun", "done", "failed", "undone")
"""What became of an act, as the journal keeps it."""
_BY_WHAT_THEY_ARE: dict[str, tuple[str, ...]] = {
    "SettingsWindow": tuple(ORDER),
    "FunctionTable": RISKS,
    "FunctionDetails": RISKS,
    "Trial": RISKS,
    "OwnTable": RISKS,
    "Journal": STATES,
    "Presets": tuple(words for preset in PRESETS for words in (preset.title, preset.about)),
    "Settings": ("on", "off", "empty"),
}


def texts() -> list[Text]:
    """Every one of them, once."""
    schema = (("Settings", words, False) for words in _schema())
    named = ((context, words, False) for context, known in _BY_WHAT_THEY_ARE.items() for words in known)
    wrapped = (found for file in sorted(APP.rglob("*.py")) for found in _wrapped(file))
    return list(dict.fromkeys((*schema, *named, *wrapped)))


def _schema() -> Iterator[str]:
    for section in sections():
        yield from (title_of(section), about(section))
        for setting in settings_of(section):
            yield from (setting.label, setting.about)
            yield from (in_words(choice) for choice in setting.choices)


def _wrapped(file: Path) -> Iterator[Text]:
    """What a module hands to a function of its own that does nothing but translate."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    contexts = {
        function.name: found
        for function in tree.body
        if isinstance(function, ast.FunctionDef) and (found := _context(function))
    }
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(words)), *_]) if (
                name in contexts
            ):
                context, counts = contexts[name]
                yield context, words, counts


def _context(function: ast.FunctionDef) -> tuple[str, bool] | None:
    """The context of a function that ends in ``return QCoreApplication.translate("Context", words)``.

    One that counts goes on with ``, "", number)``; of those lupdate sees no more than of the others.
    """
    match function.body[-1]:
        case ast.Return(
            value=ast.Call(
                func=ast.Attribute(attr="translate"),
                args=[ast.Constant(value=str(context)), ast.Name(), *number],
            )
        ):
            return context, bool(number)
    return None


if __name__ == "__main__":
    print("from PySide6.QtCore import QCoreApplication, QT_TRANSLATE_NOOP")
    for context, words, counts in texts():
        if counts:
            print(f"QCoreApplication.translate({context!r}, {words!r}, '', 2)")
        else:
            print(f"QT_TRANSLATE_NOOP({context!r}, {words!r})")
