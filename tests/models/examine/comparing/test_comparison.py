"""A whole run with tiny models, from the questions to the report, and one that was broken off."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant_core.calls import Call
from models.examine.comparing.__main__ import main
from models.examine.comparing.comparison import Comparing, Plan
from models.examine.comparing.line_up import NAMES, Models, entrants
from models.examine.comparing.pool import TWENTY, Pool, catalog_pool, only, token_map
from models.examine.comparing.report import to_markdown, write
from models.examine.comparing.scaling import suitable, usual_sizes
from models.examine.questions import Question
from tests.services.tiny_models import write_random

QUESTIONS = [
    Question("1", "help", ("help",), (Call("help"),), source="own"),
    Question("2", "the volume", ("set_volume",), (Call("set_volume"),), source="own"),
    Question("3", "an hour", ("irrelevant",), (Call("irrelevant"),), source="own"),
    Question("4", "help people", ("help", "answer"), source="people"),
]
PLAN = Plan(("a", "b", "db"), rows=0, cold_rows=2, sizes=(), scaling_letters=(), scaling_rows=0)


@pytest.fixture(scope="module", autouse=True)
def font_cache() -> None:
    """Have matplotlib's list of fonts made, which it says in a warning the first time on a machine."""
    import matplotlib.font_manager  # noqa: F401


def test_all_are_compared_on_the_same_rows(models: Models, pool: Pool, tmp_path: Path) -> None:
    comparing = Comparing(PLAN, models, pool, QUESTIONS, tmp_path / "notes")
    found = comparing.run()
    rates = {r.letter: r.cached.figures for r in found.results if r.cached}
    assert {letter: figures.function_rate for letter, figures in rates.items()} == {
        "a": 0.25,
        "b": 0.5,
        "db": 0.5,
    }
    assert {letter: figures.rows for letter, figures in rates.items()} == {"a": 4, "b": 4, "db": 4}
    assert [r.cold.figures.rows for r in found.results if r.cold] == [2, 2, 2]
    assert [r.same for r in found.results] == [(2, 2)] * 3
    assert {s.written for s in found.results[1].shown} == {"help()"}
    files = write(found, tmp_path / "reports" / "comparisons.md")
    assert [file.name for file in files] == ["comparisons.md", "comparisons.json", "comparisons-accuracy.png"]
    assert files[2].read_bytes().startswith(b"\x89PNG")
    markdown = files[0].read_text()
    assert "| functional tokens | 4 | 33.3 % | 33.3 % | 25.0 % | 100.0 % | 0.0 % | 0.0 % | - |" in markdown
    assert "4 of 4 rows" in markdown and "![comparisons-accuracy](comparisons-accuracy.png)" in markdown
    content = json.loads(files[1].read_text())
    assert content["results"][1]["cached"]["figures"]["function_rate"] == 0.5
    assert list((tmp_path / "notes").iterdir()) != []
    comparing.forget()
    assert list((tmp_path / "notes").iterdir()) == []


def test_a_run_takes_up_what_another_left(models: Models, pool: Pool, tmp_path: Path) -> None:
    plan = replace(PLAN, letters=("a",))
    first = Comparing(plan, models, pool, QUESTIONS[:2], tmp_path).run()
    (models.function_model / "functions.json").unlink()  # so that nobody can be made any more
    second = Comparing(plan, models, pool, QUESTIONS[:2], tmp_path).run()
    assert second.results == first.results


def test_what_does_not_fit_is_marked(models: Models, tmp_path: Path) -> None:
    found = Comparing(replace(PLAN, letters=("c",)), models, catalog_pool(), QUESTIONS, tmp_path).run()
    assert found.results[0].cached is None
    assert "## Context exceeded\n\n- all in the prompt, SmolLM2: " in to_markdown(found)
    assert "## Accuracy" not in to_markdown(found)


def test_more_functions_are_tried_on_the_rows_that_all_pools_answer(models: Models, tmp_path: Path) -> None:
    catalog = only(catalog_pool(), TWENTY | {"help", "get_time"})
    plan = replace(PLAN, letters=(), sizes=(20, 30), scaling_letters=("a", "b", "c"))
    write_random(models.function_model, token_map(catalog), seed=2)
    found = Comparing(plan, models, catalog, QUESTIONS, tmp_path / "notes").run()
    assert [(p.letter, p.functions) for p in found.scaling] == [
        *(("a", 20), ("b", 20), ("c", 20)),
        *(("a", 30), ("b", 30), ("c", 30)),
    ]
    assert found.scaling_rows == 2
    assert all(p.cached and p.cached.figures.rows == 2 for p in found.scaling if p.letter != "c")
    assert all(p.exceeded for p in found.scaling if p.letter == "c" and p.functions == 30)
    files = write(found, tmp_path / "comparisons.md")
    assert files[-1].name == "comparisons-scaling.png"
    markdown = files[0].read_text()
    assert "| 30 | all in the prompt, SmolLM2 | - | 0 | context exceeded: " in markdown
    assert "Asked were" not in markdown and "Accuracy is of 2 rows." in markdown


def test_suitable_rows_ask_for_the_twenty_only() -> None:
    assert [question.id for question in suitable(QUESTIONS)] == ["2", "3"]
    assert usual_sizes(catalog_pool()) == (20, len(catalog_pool()), 250, 500, 1000)


def test_entrants_depend_on_their_files_and_functions(models: Models, pool: Pool) -> None:
    stamps = {entrant.made_of for entrant in entrants([name for name in NAMES if name != "bt"], pool, models)}
    assert len(stamps) == 5
    fewer = {entrant.made_of for entrant in entrants(["a", "b"], pool[1:], models)}
    assert fewer.isdisjoint(stamps)
    tuned = replace(models, tuned=models.base)
    assert entrants(["bt"], pool, tuned)[0].name == "five retrieved, SmolLM2 tuned"


def test_the_command_refuses_what_it_cannot_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, told in ((["--only", "bt"], "--tuned FILE"), (["--only", "a,x"], "x is none of")):
        with pytest.raises(SystemExit):
            main([*arguments, "--out", str(tmp_path / "report.md")])
        assert told in capsys.readouterr().err
