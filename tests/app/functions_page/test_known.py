"""Decisions about functions are kept in the settings file, and nothing else is."""

import pytest

from app.functions_page.known import Known, risk_words
from assistant_core.functions import Risk
from assistant_core.settings import ActionChoice
from tests.services.known_functions import Mine


def test_what_is_as_it_was_declared_is_not_in_the_file(known: Known) -> None:
    wipe = known.catalog["wipe"]
    known.hold(wipe, "forbidden")
    known.enable(wipe, on=False)
    assert known.choice(wipe) == ActionChoice(enabled=False, risk="forbidden")
    known.hold(wipe, "own")
    known.enable(wipe, on=True)
    assert known.choice(wipe) == ActionChoice()
    assert "risk" not in known.live.path.read_text() and "enabled" not in known.live.path.read_text()


@pytest.mark.parametrize(
    ("name", "risk", "lowers"),
    [
        ("wipe", "safe", True),
        ("wipe", "own", False),
        ("wipe", "confirm", False),
        ("burn", "confirm", True),
        ("set_level", "safe", False),
        ("set_level", "forbidden", False),
        ("set_lamp", "safe", True),
    ],
)
def test_asking_less_than_was_declared_is_known(known: Known, name: str, risk: str, lowers: bool) -> None:
    assert known.lowers(known.catalog[name], risk) is lowers


@pytest.mark.parametrize(
    ("name", "risk", "words"),
    [("wipe", "own", "confirm"), ("set_lamp", "own", "it depends"), ("set_lamp", "safe", "safe")],
)
def test_the_risk_in_words(known: Known, name: str, risk: str, words: str) -> None:
    choice = ActionChoice.model_validate({"risk": risk})
    assert risk_words(known.catalog[name], choice) == words


@pytest.mark.expected_logs("the journal cannot be used")
def test_a_journal_that_cannot_be_read_hides_the_uses_and_nothing_else(known: Known) -> None:
    known.journal.close()
    assert known.last_used() == {} and known.uses(known.catalog["wipe"]) == []
    assert len(known.functions()) == len(known.catalog)


@pytest.mark.parametrize(
    ("name", "by", "choice", "words"),
    [
        ("read_level", Risk.CONFIRM, {}, "confirm"),
        ("wipe", Risk.SAFE, {}, "confirm"),
        ("burn", Risk.CONFIRM, {}, "forbidden"),
        ("set_lamp", Risk.FORBIDDEN, {}, "forbidden"),
        ("set_lamp", Risk.CONFIRM, {}, "it depends"),
        ("read_level", Risk.CONFIRM, {"risk": "safe"}, "safe"),
        ("read_level", Risk.FORBIDDEN, {"risk": "safe"}, "forbidden"),
        ("read_level", Risk.FORBIDDEN, {"risk": "confirm"}, "forbidden"),
    ],
)
def test_what_carries_a_function_out_can_make_it_riskier(
    known: Known, mine: Mine, name: str, by: Risk, choice: dict[str, str], words: str
) -> None:
    mine(risk_rule=by)
    known.bind(known.catalog[name], "mine")
    for key, value in choice.items():
        known.live.change(f"actions.{name}", key, value)
    assert known.risk_words(known.catalog[name]) == words


def test_asking_less_than_the_author_of_what_carries_it_out_thought_right_is_known(
    known: Known, mine: Mine
) -> None:
    mine(risk_rule=Risk.CONFIRM)
    read = known.catalog["read_level"]
    assert not known.lowers(read, "safe")
    known.bind(read, "mine")
    assert known.lowers(read, "safe")


def test_what_carries_it_out_and_is_forbidden_is_not_asked_about_less(known: Known, mine: Mine) -> None:
    mine(risk_rule=Risk.FORBIDDEN)
    read = known.catalog["read_level"]
    known.bind(read, "mine")
    assert not known.lowers(read, "safe") and not known.lowers(read, "confirm")


def test_one_that_has_vanished_makes_nothing_riskier(known: Known) -> None:
    known.bind(known.catalog["read_level"], "gone")
    assert known.risk_words(known.catalog["read_level"]) == "safe"


def test_done_by_itself_again_it_is_not_in_the_file(known: Known, mine: Mine) -> None:
    mine()
    read = known.catalog["read_level"]
    known.bind(read, "mine")
    assert '[actions.read_level]\ndone_by = "mine"' in known.live.path.read_text()
    known.bind(read, "")
    assert "done_by" not in known.live.path.read_text() and known.choice(read) == ActionChoice()


def test_only_what_fits_is_offered(known: Known, mine: Mine) -> None:
    mine(parameters=known.catalog["set_level"].parameters)
    assert [one.name for one in known.hands(known.catalog["set_level"])] == ["mine"]
    assert known.hands(known.catalog["read_level"]) == known.hands(known.catalog["mine"]) == []
