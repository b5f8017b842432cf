import random

import pytest

from assistant_core.calls import Call
from assistant_core.catalog import Catalog
from models.dataset.grammars.nested import NESTED, Nesting, sample_nested, sample_nesting

HOSTS = {
    "set_reminder": "about",
    "send_email": "body",
    "send_message": "text",
    "add_to_list": "item",
    "take_note": "text",
    "translate": "text",
    "copy_text": "text",
    "type_text": "text",
}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog.load()


def check_arguments(text: str, call: Call, catalog: Catalog) -> None:
    for name, value in call.arguments.items():
        parameter = catalog[call.name].parameter(name)
        assert parameter is not None
        if isinstance(value, Call):
            assert parameter.nested
            check_arguments(text, value, catalog)
        elif parameter.choices:
            assert value in parameter.choices
        else:
            assert value
            assert value in text


def name_of(nesting: Nesting) -> str:
    return f"{nesting.outer.function}-{nesting.slot}-{nesting.inner[0].function}"


@pytest.mark.parametrize("nesting", NESTED, ids=name_of)
def test_nested_sentence_has_its_spans_in_the_text_and_fits_the_catalog(
    nesting: Nesting, catalog: Catalog
) -> None:
    rng = random.Random(5)
    for _ in range(20):
        text, call = sample_nesting(nesting, rng)
        assert isinstance(call.arguments[nesting.slot], Call)
        assert not any(mark in text for mark in ("  ", "~", "{", "[", "|"))
        check_arguments(text, call, catalog)


def test_every_nestable_parameter_of_the_catalog_hosts_calls(catalog: Catalog) -> None:
    nestable = {f.name: p.name for f in catalog for p in f.parameters if p.nested}
    assert nestable == HOSTS
    assert {n.outer.function: n.slot for n in NESTED} == HOSTS


def test_required_parameters_of_both_calls_are_said(catalog: Catalog) -> None:
    rng = random.Random(11)
    for _ in range(500):
        text, call = sample_nested(rng)
        inner = next(value for value in call.arguments.values() if isinstance(value, Call))
        for part in (call, inner):
            required = {p.name for p in catalog[part.name].parameters if p.required}
            assert required <= set(part.arguments), text


def test_only_one_call_stands_in_another_and_it_changes_nothing(catalog: Catalog) -> None:
    rng = random.Random(7)
    for _ in range(500):
        _, call = sample_nested(rng)
        inner = [value for value in call.arguments.values() if isinstance(value, Call)]
        assert len(inner) == 1
        assert not any(isinstance(value, Call) for value in inner[0].arguments.values())
        assert catalog[inner[0].name].undo is None


def test_same_seed_gives_the_same_sentences() -> None:
    one, other = random.Random(3), random.Random(3)
    assert [sample_nested(one) for _ in range(50)] == [sample_nested(other) for _ in range(50)]


def test_many_draws_are_mostly_different() -> None:
    rng = random.Random(1)
    texts = [sample_nested(rng)[0] for _ in range(2000)]
    assert len(set(texts)) > 1700
