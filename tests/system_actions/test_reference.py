"""Words are explained by a real WordNet."""

from pathlib import Path

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Services
from system_actions.reference import define
from system_actions.services.dictionary import Dictionary
from tests.services.opening import Act


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("serendipity", "Serendipity, a noun: good luck in making unexpected and fortunate discoveries."),
        (
            "the word quorum",
            "Quorum, a noun: a gathering of the minimal number of members of an organization "
            "to conduct business.",
        ),
        (
            "Ubiquitous?",
            "Ubiquitous, an adjective: being present everywhere at once. Another word for it is omnipresent.",
        ),
        (
            "happy",
            "Happy, an adjective: enjoying or showing or marked by joy or pleasure. "
            "Another word for it is felicitous, glad or well-chosen.",
        ),
        (
            "geese",
            "Geese, from goose, a noun: web-footed long-necked typically gregarious migratory aquatic birds "
            "usually larger and less aquatic than ducks.",
        ),
        ("déjà vu", "Déjà vu, a noun: the experience of thinking that a new situation had occurred before."),
        (
            "ice cream",
            "Ice cream, a noun: frozen dessert containing cream and sugar and flavoring. "
            "Another word for it is icecream.",
        ),
    ],
)
async def test_a_word_is_explained(act: Act, word: str, said: str) -> None:
    assert (await act(define, word)).said == said


async def test_a_second_meaning_is_said_when_it_is_common(act: Act) -> None:
    said = (await act(define, "bank")).said
    assert "sloping land" in said and "; or a financial institution" in said


async def test_a_word_of_its_own_comes_before_the_one_it_is_a_form_of(act: Act) -> None:
    said = (await act(define, "better")).said
    assert said.startswith("Better, an adjective: superior to another")
    assert "`" not in said.split(";")[0] and '"' not in said


async def test_the_meaning_can_stand_in_another_call(act: Act) -> None:
    outcome = await act(define, "serendipity")
    assert outcome.value == "serendipity: good luck in making unexpected and fortunate discoveries"
    assert not outcome.changed


@pytest.mark.parametrize("word", ["xyzzy", "--help", "$(rm -rf ~)", "", "a" * 5000, "日本"])
async def test_a_word_that_is_not_in_it_is_said(act: Act, word: str) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(define, word)
    assert caught.value.said == f"My dictionary does not have {word}."


async def test_without_wordnet_it_says_what_to_install(
    act: Act, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ServiceMissing) as caught:
        await act(define, "serendipity")
    assert caught.value.said == "I have no dictionary."
    assert caught.value.cure == "install the package wordnet"


async def test_the_program_without_its_words_is_no_dictionary(
    act: Act, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WNSEARCHDIR", str(tmp_path))
    with pytest.raises(ServiceMissing):
        await act(define, "serendipity")


async def test_a_program_that_is_gone_since_is_said(
    act: Act, real_services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await real_services.get(Dictionary)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ActionFailed) as caught:
        await act(define, "serendipity")
    assert caught.value.said == "My dictionary does not answer."
