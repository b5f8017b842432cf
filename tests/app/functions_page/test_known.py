"""Decisions about functions are kept in the settings file, and nothing else is."""

import pytest

from app.functions_page.known import Known, risk_words
from assistant_core.settings import ActionChoice


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
    [("wipe", "own", "confirm"), ("set_lamp", "own", "by its arguments"), ("set_lamp", "safe", "safe")],
)
def test_the_risk_in_words(known: Known, name: str, risk: str, words: str) -> None:
    choice = ActionChoice.model_validate({"risk": risk})
    assert risk_words(known.catalog[name], choice) == words


@pytest.mark.expected_logs("the journal cannot be used")
def test_a_journal_that_cannot_be_read_hides_the_uses_and_nothing_else(known: Known) -> None:
    known.journal.close()
    assert known.last_used() == {} and known.uses(known.catalog["wipe"]) == []
    assert len(known.functions()) == len(known.catalog)
