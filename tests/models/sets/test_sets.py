"""Sets of functions beside the catalog's: their signatures, their tokens and their sentences."""

import pytest

from assistant_core.catalog import Catalog
from assistant_core.functions import Kind
from assistant_core.token_map import TokenMap
from models import sets
from models.dataset.spans import arguments_stand
from models.examine.questions import read_questions

PUBLISHED = {
    "adjust_volume": [("volume_diff", False), ("set_value", False)],
    "set_climate_temperature": [("zone", True), ("temperature", True)],
    "adjust_seat_position": [("seat", True), ("position", True), ("distance", True)],
    "control_window": [("window", True), ("position", True), ("distance", True)],
    "operate_sunroof": [("action", True), ("intensity", False)],
}
"""The signatures that Octopus v2 (arXiv 2404.01744) gives for a vehicle."""


def test_the_vehicle_set_begins_with_the_published_signatures() -> None:
    shapes = sets.shapes("vehicle")
    assert sorted(shapes.by_token) == [0, *range(192, 212)]
    for token, (name, parameters) in enumerate(PUBLISHED.items(), start=192):
        assert shapes.by_token[token].name == name
        assert [(p.name, p.required) for p in shapes.by_token[token].parameters] == parameters
    assert shapes.by_name["set_climate_temperature"].parameters[0].choices == ("driver", "passenger", "rear")
    assert shapes.by_name["defrost"].parameters[1].kind is Kind.STATE
    assert shapes.by_name["defrost"].parameters[1].choices == ("on", "off")


def test_no_token_belongs_to_two_sets() -> None:
    maps = [sets.shapes(name) for name in sets.names()] + [TokenMap.of_catalog(Catalog.load())]
    tokens = [token for shapes in maps for token in shapes.by_token if token]
    assert len(tokens) == len(set(tokens))


@pytest.mark.parametrize("name", sets.names())
def test_every_function_of_a_set_is_taught_and_examined(name: str) -> None:
    shapes = sets.shapes(name)
    taught = list(sets.rows(name))
    asked = read_questions([sets.questions(name)], shapes=shapes)
    for function in shapes.by_name:
        assert sum(row.calls[0].name == function for row in taught) >= 20
        assert sum(question.functions[0] == function for question in asked) >= 6
    assert not {row.text.lower() for row in taught} & {question.text.lower() for question in asked}


@pytest.mark.parametrize("name", sets.names())
def test_training_rows_are_its_sentences_in_styles_and_joined(name: str) -> None:
    shapes = sets.shapes(name)
    rows = sets.training_rows(name, seed=1)
    assert rows == sets.training_rows(name, seed=1)
    assert rows != sets.training_rows(name, seed=2)
    assert len(rows) > 2 * len(list(sets.rows(name)))
    assert all(arguments_stand(row, shapes) for row in rows)
    assert any(len(row.calls) > 1 for row in rows)
    assert set(sets.descriptions(name)) == set(shapes.by_name) - {"irrelevant"}
