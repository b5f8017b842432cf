"""The page of all functions, docs/actions.md, made from the catalog alone: ``octavox actions --page``."""

import inspect

from assistant_core.catalog import Catalog, Function
from assistant_core.functions import Risk
from assistant_core.services import Service

SHOWN = 3
"""Examples a function is shown with."""

_HEAD = """\
# Everything Octavox can be told to do

Made by `octavox actions --page > docs/actions.md` from the functions' own signatures and docstrings; a test
fails when it is out of date. What of this works on your computer, and why not, `octavox actions` tells.

*Risk*: safe functions run at once, the others after a yes. *Undo*: “undo” puts back what was changed. `?`
marks what need not be said. Functions of your own: [actions.toml](actions-toml.md).

| token | function | what it does | service | risk | undo | examples |
|---|---|---|---|---|---|---|
"""


def actions_page(catalog: Catalog) -> str:
    """The whole page as Markdown."""
    rows = "\n".join(_row(function) for function in catalog)
    return f"{_HEAD}{rows}\n\n## Services\n\n{_services(catalog)}\n"


def _row(function: Function) -> str:
    cells = (
        str(function.token),
        f"`{function.signature}`",
        function.description,
        ", ".join(dict.fromkeys(kind.__name__ for kind in function.services.values())),
        _risk(function),
        "yes" if function.undo is not None else "",
        " · ".join(function.examples[:SHOWN]),
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _risk(function: Function) -> str:
    if not isinstance(function.risk_rule, Risk):
        return "safe, or to be confirmed, by its arguments"
    if function.weigh is not None:
        return f"{function.risk_rule.label}, or to be confirmed, by what it would act on"
    return function.risk_rule.label


def _services(catalog: Catalog) -> str:
    kinds = {kind.__name__: kind for function in catalog for kind in function.services.values()}
    return "\n".join(_described(kinds[name]) for name in sorted(kinds))


def _described(kind: type[Service]) -> str:
    """What a service is, by the first paragraph of its module."""
    about = inspect.getdoc(inspect.getmodule(kind)) or ""
    first = " ".join(about.partition("\n\n")[0].split())
    return f"- **{kind.__name__}**: {first}"
