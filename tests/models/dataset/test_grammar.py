"""Patterns: alternatives, options, slots and what stands off a span."""

import random
from collections.abc import Mapping

import pytest

from models.dataset.grammar import Rule, Sentence, Vocabulary, draw, sample


def sentences(pattern: str, slots: Mapping[str, Vocabulary] | None = None) -> list[Sentence]:
    rule = Rule("f", [pattern], slots or {})
    return [sample(rule, random.Random(seed)) for seed in range(60)]


def texts(pattern: str, slots: Mapping[str, Vocabulary] | None = None) -> set[str]:
    return {sentence.text for sentence in sentences(pattern, slots)}


def test_one_of_several_is_said() -> None:
    assert texts("(turn|switch) it on") == {"turn it on", "switch it on"}


def test_an_option_is_said_or_not() -> None:
    assert texts("louder[ please]") == {"louder", "louder please"}


def test_an_option_may_have_alternatives() -> None:
    assert texts("louder[ please| now]") == {"louder", "louder please", "louder now"}


def test_brackets_nest() -> None:
    assert texts("(a (b|c)|d[ e])") == {"a b", "a c", "d", "d e"}


def test_spaces_left_by_an_empty_alternative_are_one() -> None:
    assert texts("make it (|much |a bit )louder ") == {
        "make it louder",
        "make it much louder",
        "make it a bit louder",
    }


def test_a_slot_is_a_span_of_the_text() -> None:
    for sentence in sentences("volume to {level} please", {"level": ("30", "forty percent")}):
        start, end = sentence.spans["level"]
        assert sentence.text[start:end] in {"30", "forty percent"}
        assert sentence.arguments == {"level": sentence.text[start:end]}


def test_an_underlined_slot_is_no_argument() -> None:
    (said,) = {s.text for s in sentences("{_level} no {level}", {"_level": ["50"], "level": ["60"]})}
    assert said == "50 no 60"
    assert all(
        s.arguments == {"level": "60"}
        for s in sentences("{_level} no {level}", {"_level": ["50"], "level": ["60"]})
    )


def test_words_stand_off_the_span_by_a_tilde() -> None:
    found = sentences("in {room}", {"room": ["the ~kids~ room"]})
    assert {s.text for s in found} == {"in the kids room"}
    assert {s.arguments["room"] for s in found} == {"kids"}


def test_an_unmarked_slot_drops_the_tilde() -> None:
    assert texts("in {_room}", {"_room": ["the ~kitchen"]}) == {"in the kitchen"}


def test_a_fixed_argument_needs_no_words() -> None:
    sentence = sample(Rule("f", ["mute"], fixed={"state": "on"}), random.Random(0))
    assert sentence.arguments == {"state": "on"}
    assert sentence.spans == {}


def test_a_vocabulary_word_may_be_a_pattern() -> None:
    assert {draw(["ten min[s]"], random.Random(seed)) for seed in range(30)} == {"ten min", "ten mins"}


def test_the_same_seed_says_the_same() -> None:
    rule = Rule("f", ["(a|b|c|d) {x}"], {"x": [str(n) for n in range(50)]})
    assert sample(rule, random.Random(7)).text == sample(rule, random.Random(7)).text


@pytest.mark.parametrize("pattern", ["(a|b", "a]", "[a", "(a]", "a)"])
def test_a_bracket_without_its_partner_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        sentences(pattern)


def test_a_stray_brace_is_refused() -> None:
    with pytest.raises(ValueError, match="stray brace"):
        sentences("volume {Level}")
