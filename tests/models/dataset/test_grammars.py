"""Every grammar yields sentences whose calls the catalog knows."""

import random
import re
from collections import defaultdict
from functools import cache

import pytest

from assistant_core.catalog import Catalog, Function
from assistant_core.functions import Kind
from assistant_core.resolvers.duration import resolve_duration
from assistant_core.resolvers.percent import resolve_percent
from models.dataset.grammar import Sentence, sample
from models.dataset.grammars import by_module
from models.dataset.grammars.common import CORRECTION, LEAD, MIND, TAIL

MODULES = by_module()
RULES = [rule for rules in MODULES.values() for rule in rules]
NAMES = [f"{module}-{n}-{rule.function}" for module, rules in MODULES.items() for n, rule in enumerate(rules)]
EACH_RULE = pytest.mark.parametrize("number", range(len(RULES)), ids=NAMES)
SLOT = re.compile(r"\{([a-z_]+)\}")


@cache
def sentences(rule_number: int) -> list[Sentence]:
    """The same sentences for every test, since sampling a rule twice says nothing new."""
    return [sample(RULES[rule_number], random.Random(seed)) for seed in range(40)]


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog.load()


@EACH_RULE
def test_its_sentences_hold_their_spans(number: int) -> None:
    for sentence in sentences(number):
        assert sentence.text == " ".join(sentence.text.split())
        assert not set(sentence.text) & set("()[]{}|~")
        for name, (start, end) in sentence.spans.items():
            assert 0 <= start < end <= len(sentence.text), (name, sentence.text)
            words = sentence.text[start:end]
            assert words == words.strip()
            inside_a_word = words[-1].isalnum() and sentence.text[end : end + 1].isalnum()
            assert not inside_a_word, (words, sentence.text)  # "$" before its figures is no word
            assert not sentence.text[start - 1 : start].isalnum() or start == 0, (words, sentence.text)


@EACH_RULE
def test_its_arguments_are_the_catalogs(number: int, catalog: Catalog) -> None:
    rule = RULES[number]
    function = catalog[rule.function]
    for name in {*rule.fixed, *rule.missing}:
        assert function.parameter(name) is not None, f"{function.signature} has no {name}"
    for name, word in rule.fixed.items():
        assert word in fixed_words(function, name), f"{word!r} is no word of {function.signature}"
    required = {p.name for p in function.parameters if p.required}
    for sentence in sentences(number):
        assert set(sentence.arguments) <= {p.name for p in function.parameters}
        assert required - set(sentence.arguments) == set(rule.missing), sentence.text


@EACH_RULE
def test_its_slots_have_vocabularies(number: int) -> None:
    rule = RULES[number]
    used = {name for pattern in rule.patterns for name in SLOT.findall(pattern)}
    assert used <= set(rule.slots)
    assert not used & set(rule.fixed)


@pytest.mark.parametrize("module", MODULES)
def test_no_vocabulary_is_left_unused(module: str) -> None:
    rules = MODULES[module]
    for function in {rule.function for rule in rules}:
        mine = [rule for rule in rules if rule.function == function]
        used = {name for rule in mine for pattern in rule.patterns for name in SLOT.findall(pattern)}
        assert {name for rule in mine for name in rule.slots if not name.startswith("_")} <= used, function


@EACH_RULE
def test_its_levels_and_lengths_can_be_read(number: int, catalog: Catalog) -> None:
    read = {Kind.PERCENT: resolve_percent, Kind.DURATION: resolve_duration}
    for sentence in sentences(number):
        for name, words in sentence.arguments.items():
            parameter = catalog[RULES[number].function].parameter(name)
            if parameter is not None and parameter.kind in read:
                read[parameter.kind](words)


def test_no_sentence_has_two_answers() -> None:
    answers: dict[str, set[tuple[str, tuple[tuple[str, str], ...]]]] = defaultdict(set)
    for number, rule in enumerate(RULES):
        for sentence in sentences(number):
            said = tuple(sorted((name, words.lower()) for name, words in sentence.arguments.items()))
            answers[sentence.text.lower().replace(",", "")].add((rule.function, said))
    assert not {text: found for text, found in answers.items() if len(found) > 1}


def test_every_function_has_a_grammar(catalog: Catalog) -> None:
    covered = {rule.function for rule in RULES}
    spoken_to_as_rows_of_their_own = {"irrelevant"}
    assert {f.name for f in catalog} - covered <= spoken_to_as_rows_of_their_own


def test_every_function_is_said_in_many_ways(catalog: Catalog) -> None:
    frames: dict[str, set[str]] = defaultdict(set)
    for rule in RULES:
        for pattern in rule.patterns:
            bare = pattern
            for wrapping in (LEAD, TAIL, MIND, CORRECTION):
                bare = bare.replace(wrapping, "")
            frames[rule.function].add(bare)
    few = {name: len(found) for name, found in frames.items() if len(found) < 15}
    assert not few


def test_every_word_of_an_enum_is_taught(catalog: Catalog) -> None:
    taught: dict[tuple[str, str], set[str]] = defaultdict(set)
    for rule in RULES:
        for name, word in rule.fixed.items():
            taught[rule.function, name].add(word)
    for function in catalog:
        for parameter in function.parameters:
            if parameter.choices:
                assert set(parameter.choices) <= taught[function.name, parameter.name], function.signature


def test_missing_arguments_stay_rare() -> None:
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for rule in RULES:
        weights[rule.function][bool(rule.missing)] += rule.weight
    often = {
        name: missing / (said + missing) for name, (said, missing) in weights.items() if missing > 0.09 * said
    }
    assert not often


def fixed_words(function: Function, name: str) -> tuple[str, ...]:
    parameter = function.parameter(name)
    assert parameter is not None
    assert parameter.kind in (Kind.ENUM, Kind.STATE), f"{name} of {function.name} must be a span"
    return parameter.choices
