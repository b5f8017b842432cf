"""What the program imports comes with it, and what its functions run is among the packages it names."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OURS = {"app", "models", "system_actions", "assistant_core"}
CARRIED = {"PySide6": "pyside6-essentials"}
"""What a module comes from, where its own record does not say it alone."""


def imported(file: Path) -> set[str]:
    """The modules from elsewhere that a file imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found - OURS - set(sys.stdlib_module_names)


def plain(name: str) -> str:
    """A distribution's name, however it is written."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("room", ["app", "assistant_core", "system_actions"])
def test_everything_imported_is_a_dependency_of_the_program(room: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = {plain(re.split(r"[<>=!~ \[;]", line)[0]) for line in project["dependencies"]}
    owners = packages_distributions()
    for file in (ROOT / room).rglob("*.py"):
        for module in imported(file):
            owner = CARRIED.get(module) or owners[module][0]
            assert plain(owner) in wanted, f"{file} imports {module}"


@pytest.mark.parametrize(
    "package",
    ["xclip", "wl-clipboard", "xdotool", "xdg-utils", "wordnet", "zim-tools", "slop", "slurp", "grim",
     "wtype", "ddcutil", "libglib2.0-bin", "espeak-ng"],
)  # fmt: skip
def test_the_package_of_a_program_that_functions_run_is_named(package: str) -> None:
    lists = (ROOT / "script" / name for name in ("packages-run.txt", "packages-recommended.txt"))
    assert package in {line.strip() for file in lists for line in file.read_text().splitlines()}
