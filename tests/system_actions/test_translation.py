"""Words are translated by a real Apertium; Argos, whose models are not to be had here, by its commands."""

import asyncio
from pathlib import Path

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Services
from system_actions.services.translators import Translators
from system_actions.translation import as_written, translate
from system_actions.words.languages import language_called
from tests.services.opening import Act

ARGOSPM = """#!/bin/sh
[ "$1" = list ] || exit 1
echo translate-en_de; echo translate-en_es; echo translate-de_en
"""
ARGOS = """#!/bin/sh
read -r text
echo "$*" >>{called}
[ "$text" = "Good morning" ] && [ "$4" = de ] && echo "Guten Morgen" && exit 0
[ "$text" = "Guten Morgen" ] && [ "$2" = de ] && echo "Good morning" && exit 0
[ "$4" = es ] && echo "$text in Argos" && exit 0
exit 1
"""


def programs(folder: Path, **texts: str) -> Path:
    """A folder with programs; returns where Argos writes down how it was called."""
    called = folder / "called"
    for name, text in texts.items():
        program = folder / name.replace("_", "-")
        program.write_text(text.replace("{called}", str(called)))
        program.chmod(0o755)
    return called


@pytest.fixture
def argos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Argos alone, with German both ways and Spanish; returns where it writes down how it was called."""
    called = programs(tmp_path, argospm=ARGOSPM, argos_translate=ARGOS)
    monkeypatch.setenv("PATH", str(tmp_path))
    return called


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("good morning", "spanish", "In Spanish: Buenos días"),
        ("where is the dog", "Spanish.", "In Spanish: Dónde es el perro"),
        ("happy birthday", "Mexican Spanish", "In Spanish: Cumpleaños feliz"),
        ("dog", "spanish", "In Spanish: Perro"),
        ("buenos días", "english", "From Spanish, in English: good morning"),
    ],
)
async def test_words_are_translated(act: Act, text: str, language: str, said: str) -> None:
    assert (await act(translate, text, language)).said == said


async def test_the_translation_can_stand_in_another_call(act: Act) -> None:
    outcome = await act(translate, "good morning", "spanish")
    assert outcome.value == "Buenos días" and not outcome.changed


async def test_words_that_are_not_known_are_said(act: Act) -> None:
    said = (await act(translate, "the petrichor is good", "spanish")).said
    assert said == ("In Spanish: El petrichor es bueno. I do not know petrichor, so I left it as it is.")


@pytest.mark.parametrize(
    "text", ["--help", "$(touch pwned)", "-d /tmp eng-spa", 'a "b" [c] {d} ^e$ \\', "x\ny 😀"]
)
async def test_odd_text_is_text(act: Act, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert (await act(translate, text, "spanish")).said.startswith("In Spanish: ")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("dog", "french", "I cannot translate into French. I can into Spanish."),
        ("dog", "klingon", "I do not know the language klingon."),
        ("dog", "--help", "I do not know the language --help."),
        ("dog", "english", "I cannot tell its language. I know Spanish."),
        ("", "spanish", "There is nothing to translate."),
        ("?!", "spanish", "There is nothing to translate."),
    ],
)
async def test_what_cannot_be_translated_is_said(act: Act, text: str, language: str, said: str) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(translate, text, language)
    assert caught.value.said == said


async def test_without_a_translator_it_says_what_to_install(
    act: Act, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ServiceMissing) as caught:
        await act(translate, "dog", "spanish")
    assert caught.value.said == "I have no translator." and "apertium" in caught.value.cure


async def test_a_translator_that_is_gone_since_is_said(
    act: Act, real_services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await real_services.get(Translators)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ActionFailed) as caught:
        await act(translate, "dog", "spanish")
    assert caught.value.said == "My translator does not answer."


async def test_argos_is_told_by_codes_and_given_the_text_apart(act: Act, argos: Path) -> None:
    assert (await act(translate, "good morning", "german")).said == "In German: Guten Morgen"
    assert argos.read_text() == "--from-lang en --to-lang de\n"


async def test_argos_translates_into_english_when_it_knows_one_language(act: Act, argos: Path) -> None:
    said = (await act(translate, "Guten Morgen", "english")).said
    assert said == "From German, in English: Good morning"


async def test_argos_comes_before_apertium(act: Act, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs(tmp_path, argospm=ARGOSPM, argos_translate=ARGOS)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert (await act(translate, "good morning", "spanish")).value == "Good morning in Argos"
    with pytest.raises(ActionFailed) as caught:
        await act(translate, "dog", "french")
    assert caught.value.said == "I cannot translate into French. I can into German and Spanish."


async def test_a_translation_that_fails_is_said(act: Act, argos: Path) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(translate, "something else", "german")
    assert caught.value.said == "The translation failed."


async def test_no_language_at_all_is_said(act: Act, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    programs(tmp_path, argospm="#!/bin/sh\n", argos_translate=ARGOS)
    monkeypatch.setenv("PATH", str(tmp_path))
    for language, said in (
        ("german", "I cannot translate into German. I have no languages yet."),
        ("english", "I have no translator into English."),
    ):
        with pytest.raises(ActionFailed) as caught:
            await act(translate, "dog", language)
        assert caught.value.said == said


async def test_a_translator_that_dies_in_the_middle_is_said(
    act: Act, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs(tmp_path, argospm=ARGOSPM, argos_translate="#!/bin/sh\nkill -9 $$\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    async with asyncio.timeout(5):
        with pytest.raises(ActionFailed) as caught:
            await act(translate, "dog", "german")
    assert caught.value.said == "The program argos-translate crashed."


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("i love you", "I love you"),
        ("two beers please", "Two beers please"),
        ("dog", "dog"),
        ("can i come in", "Can I come in"),
        ("please", "please"),
    ],
)
def test_speech_is_written_as_translators_expect_it(spoken: str, written: str) -> None:
    assert as_written(spoken) == written


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("french", "French"),
        ("Farsi", "Persian"),
        ("Brazilian Portuguese", "Portuguese"),
        ("Mandarin", "Chinese"),
        ("Scottish Gaelic", "Scottish Gaelic"),
        ("Swiss German", "German"),
        ("the moon", None),
        ("", None),
    ],
)
def test_languages_by_name(words: str, name: str | None) -> None:
    found = language_called(words)
    assert (found and found.name) == name
