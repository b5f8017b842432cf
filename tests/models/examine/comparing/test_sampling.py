"""A sample is made up like the whole."""

from collections import Counter

from models.examine.comparing.sampling import stratified
from models.examine.questions import Question


def questions() -> list[Question]:
    made = [Question(f"own/{n}", "x", ("set_timer",), source="own", tag="single") for n in range(60)]
    made += [Question(f"own/{n}", "x", ("irrelevant",), source="own", tag="chatter") for n in range(60, 90)]
    made += [Question(f"dev/{n}", "x", ("get_time",), source="slurp") for n in range(110)]
    return made


def test_each_kind_has_its_share() -> None:
    found = stratified(questions(), 20)
    assert len({question.id for question in found}) == 20
    assert Counter((q.source, q.tag) for q in found) == {
        ("own", "single"): 6,
        ("own", "chatter"): 3,
        ("slurp", ""): 11,
    }


def test_it_is_always_the_same_and_its_first_rows_are_mixed() -> None:
    found = stratified(questions(), 40)
    assert found == stratified(list(reversed(questions())), 40)
    assert len({question.source for question in found[:10]}) == 2


def test_all_come_when_no_fewer_are_wanted() -> None:
    everything = {question.id for question in questions()}
    assert {q.id for q in stratified(questions(), 0)} == everything
    assert {q.id for q in stratified(questions(), 500)} == everything
