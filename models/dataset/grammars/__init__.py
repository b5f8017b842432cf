"""Hand-written grammars, a file per domain, each with a list ``RULES``."""

from importlib import import_module
from pkgutil import iter_modules

from models.dataset.grammar import Rule


def by_module() -> dict[str, list[Rule]]:
    """The rules of every grammar, by the name of its file; files without ``RULES`` are helpers."""
    names = sorted(info.name for info in iter_modules(__path__))
    modules = {name: import_module(f"{__name__}.{name}") for name in names}
    return {name: module.RULES for name, module in modules.items() if hasattr(module, "RULES")}


def all_rules() -> list[Rule]:
    """The rules of every grammar, in the order of the files' names."""
    return [rule for rules in by_module().values() for rule in rules]
