"""Topics and questions are answered from a real ZIM file, and from a wiki when the settings allow it."""

import asyncio
from pathlib import Path

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Services
from system_actions.facts import answer, look_up
from system_actions.services.encyclopedia import Encyclopedia
from tests.services.opening import Act
from tests.services.tiny_web import Query, TinyWeb, as_json, write_settings

KNOWN = [
    (
        "who wrote hamlet",
        "Hamlet is a tragedy written by William Shakespeare sometime between 1599 and 1601.",
    ),
    (
        "How tall is the Eiffel Tower?",
        "The tower is 330 metres tall, about the same height as an 81-storey building.",
    ),
    (
        "how high is the eiffel tower",
        "The tower is 330 metres tall, about the same height as an 81-storey building.",
    ),
    ("what is the capital of australia", "Canberra is the capital city of Australia."),
    ("when was marie curie born", "Curie was born in Warsaw on 7 November 1867."),
    ("where was Marie Curie born", "Curie was born in Warsaw on 7 November 1867."),
    ("when did marie curie die", "She died on 4 July 1934 at the Sancellemoz sanatorium."),
    ("why is the sky blue", "The sky is blue because blue light is scattered more strongly than red light."),
    (
        "how many legs does a spider have",
        "Spiders are air-breathing arthropods that have eight legs, and fangs that inject venom.",
    ),
    (
        "who painted the mona lisa",
        "The Mona Lisa is a half-length portrait painting by the Italian artist Leonardo da Vinci.",
    ),
    ("what do penguins eat", "They eat krill, fish and squid."),
    ("who discovered radium", "She discovered polonium and radium with her husband Pierre Curie."),
    ("who was the first woman to win a nobel prize", "She was the first woman to win a Nobel Prize."),
]
UNKNOWN = [
    "when did the second world war end",
    "how tall is mount everest",
    "who wrote macbeth",
    "what is the capital of france",
    "who is the president of australia",
    "how many legs does a penguin have",
    "when was hamlet born",
    "how long is the eiffel tower",
    "should i get a dog",
    "is it a good idea to paint a small room green",
    "how do i get rid of hiccups",
    "what should i know before i learn the piano",
    "when is my birthday",
    "where did i put my keys",
    "who are you",
    "what time is it",
    "what is the meaning of life",
    "who won",
    "",
    "?",
    "--help",
    '"; DROP TABLE line; --',
    "NEAR(tower OR",
    "word " * 500,
    "日本の首都はどこですか",
]


def allow_wikipedia(home: Path, web: TinyWeb) -> None:
    write_settings(home, f'[knowledge]\nwikipedia = true\nwikipedia_address = "{web.address}"\n')


def wiki(query: Query) -> bytes:
    """A wiki with one article, found by search, by its title and by a redirect."""
    extract = (
        "Mount Everest is Earth's highest mountain.\n== Height ==\nMount Everest is 8,849 metres tall.\n"
    )
    if query.get("list") == "search":
        hits = [{"title": "Mount Everest"}] if "everest" in query["srsearch"] else []
        return as_json({"query": {"search": hits}})
    if query.get("titles") in ("Mount Everest", "Mount everest", "Chomolungma"):
        return as_json({"query": {"pages": {"1": {"title": "Mount Everest", "extract": extract}}}})
    return as_json({"query": {"pages": {"-1": {"title": query.get("titles"), "missing": ""}}}})


async def test_questions_are_answered_with_a_sentence_and_its_source(
    act: Act, small_encyclopedia: Path
) -> None:
    answers = [await act(answer, question) for question, _ in KNOWN]
    assert [outcome.value for outcome in answers] == [sentence for _, sentence in KNOWN]
    assert answers[0].said == f"From Smallpedia, Hamlet: {KNOWN[0][1]}"
    assert not answers[0].changed


async def test_what_it_does_not_know_for_sure_is_not_answered(act: Act, small_encyclopedia: Path) -> None:
    for question in UNKNOWN:
        with pytest.raises(ActionFailed) as caught:
            print(question, await act(answer, question))
        assert caught.value.said == "I don't know.", question


async def test_who_or_what_something_is_stands_at_its_articles_beginning(
    act: Act, small_encyclopedia: Path
) -> None:
    said = (await act(answer, "what is a black hole")).said
    assert said.startswith("From Smallpedia, Black hole: A black hole is an astronomical body so compact")
    assert "physicist and chemist" in (await act(answer, "who was marie curie")).said


LOOKED_UP = {
    "The Eiffel Tower?": """
        From Smallpedia, Eiffel Tower: The Eiffel Tower is a wrought-iron lattice tower in Paris, France.
        It is named after the engineer Gustave Eiffel, whose company designed and built the tower from
        1887 to 1889.
    """,
    "marie curie": """
        From Smallpedia, Marie Curie: Marie Curie was a Polish and French physicist and chemist who
        conducted pioneering research on radioactivity. She was the first woman to win a Nobel Prize.
    """,
    "penguins": """
        From Smallpedia, Penguin: Penguins are a group of flightless birds. Penguins live almost only in
        the Southern Hemisphere; only the Galápagos penguin lives north of the Equator. They eat krill,
        fish and squid.
    """,
    "quantum physics": """
        I find no article on quantum physics. The nearest is Quantum mechanics, from Smallpedia: Quantum
        mechanics is the fundamental physical theory that describes the behaviour of matter and of light
        at the scale of atoms. It is the foundation of all quantum physics.
    """,
}


@pytest.mark.parametrize("topic", LOOKED_UP)
async def test_a_topic_is_looked_up(act: Act, small_encyclopedia: Path, topic: str) -> None:
    assert (await act(look_up, topic)).said == " ".join(LOOKED_UP[topic].split())


async def test_a_name_that_means_many_things_is_told_with_some_of_them(
    act: Act, small_encyclopedia: Path
) -> None:
    said = (await act(look_up, "mercury")).said
    assert said == (
        "From Smallpedia, Mercury: Mercury may refer to: Mercury (planet), the nearest to the Sun; "
        "Mercury (element), a liquid metal; Mercury (mythology), a Roman god"
    )


async def test_a_search_that_takes_too_long_is_given_up(
    act: Act, small_encyclopedia: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for program, does in (("zimsearch", "exec sleep 60"), ("zimdump", "exit 255")):
        (tmp_path / program).write_text(f"#!/bin/sh\n{does}\n")
        (tmp_path / program).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    async with asyncio.timeout(20):
        with pytest.raises(ActionFailed) as caught:
            await act(answer, "who wrote hamlet")
    assert caught.value.said == "That took too long."


async def test_a_search_that_finds_everything_is_cut_short(
    act: Act, small_encyclopedia: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = "while :; do echo 'article 2'; printf 'score 1\\t:\\tHamlet\\n'; done"
    (tmp_path / "zimsearch").write_text(f"#!/bin/sh\n{endless}\n")
    (tmp_path / "zimsearch").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    async with asyncio.timeout(10):
        with pytest.raises(ActionFailed) as caught:
            await act(answer, "where do unicorns sleep")
    assert caught.value.said == "I don't know."


async def test_what_was_looked_up_can_stand_in_another_call(act: Act, small_encyclopedia: Path) -> None:
    assert (await act(look_up, "black holes")).value.startswith("A black hole is an astronomical body")


@pytest.mark.parametrize("topic", ["photosynthesis", "--help", "../../etc/passwd", "*", "the", ""])
async def test_a_topic_that_is_not_in_it_is_said(act: Act, small_encyclopedia: Path, topic: str) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(look_up, topic)
    assert caught.value.said == f"I find nothing about {topic} in my encyclopedia."


@pytest.mark.parametrize("action", [answer, look_up])
async def test_without_an_encyclopedia_it_says_where_to_get_one(
    act: Act, private_home: Path, action: object
) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(action, "who wrote hamlet")
    assert caught.value.said == "I have no encyclopedia."
    assert "ZIM" in caught.value.cure and "knowledge.wikipedia" in caught.value.cure


async def test_without_zim_tools_it_says_what_to_install(
    act: Act, small_encyclopedia: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ServiceMissing) as caught:
        await act(answer, "who wrote hamlet")
    assert caught.value.cure == "install the package zim-tools"


async def test_a_file_elsewhere_is_named_in_the_settings(
    act: Act, private_home: Path, written_encyclopedia: Path
) -> None:
    write_settings(private_home, f'[knowledge]\nencyclopedia = "{written_encyclopedia}"\n')
    assert (await act(answer, "who wrote hamlet")).value == KNOWN[0][1]


async def test_a_file_that_is_gone_since_is_said(
    act: Act, real_services: Services, small_encyclopedia: Path
) -> None:
    await real_services.get(Encyclopedia)
    small_encyclopedia.unlink()
    with pytest.raises(ServiceMissing) as caught:
        await act(answer, "who wrote hamlet")
    assert caught.value.said == "I have no encyclopedia."


async def test_a_damaged_file_is_said(act: Act, small_encyclopedia: Path) -> None:
    small_encyclopedia.unlink()
    small_encyclopedia.write_bytes(b"ZIM" * 1000)
    with pytest.raises(ActionFailed) as caught:
        await act(answer, "who wrote hamlet")
    assert caught.value.said == "I cannot read my encyclopedia."


async def test_wikipedia_is_asked_only_when_it_is_allowed(
    act: Act, small_encyclopedia: Path, private_home: Path, tiny_web: TinyWeb
) -> None:
    tiny_web.pages["/w/api.php"] = wiki
    where = f'wikipedia_address = "{tiny_web.address}"'
    write_settings(private_home, f"[knowledge]\n{where}\n")
    with pytest.raises(ActionFailed):
        await act(answer, "how tall is mount everest")
    assert tiny_web.asked == []
    write_settings(private_home, f"[knowledge]\nwikipedia = true\n{where}\n")
    said = (await act(answer, "how tall is mount everest")).said
    assert said == "From Wikipedia, Mount Everest: Mount Everest is 8,849 metres tall."
    write_settings(private_home, "[knowledge\n")
    asked = len(tiny_web.asked)
    with pytest.raises(ActionFailed):
        await act(answer, "how tall is mount everest")
    assert len(tiny_web.asked) == asked


@pytest.mark.parametrize("topic", ["mount everest", "Chomolungma"])
async def test_wikipedia_alone_will_do(act: Act, private_home: Path, tiny_web: TinyWeb, topic: str) -> None:
    tiny_web.pages["/w/api.php"] = wiki
    allow_wikipedia(private_home, tiny_web)
    said = (await act(look_up, topic)).said
    assert "Mount Everest is Earth's highest mountain." in said and "==" not in said


async def test_the_file_still_answers_when_wikipedia_is_gone(
    act: Act, small_encyclopedia: Path, private_home: Path, tiny_web: TinyWeb
) -> None:
    allow_wikipedia(private_home, tiny_web)
    tiny_web.close()
    assert (await act(answer, "who wrote hamlet")).value == KNOWN[0][1]


@pytest.mark.parametrize(
    ("status", "content", "said"),
    [
        (500, b"", "127.0.0.1 refused."),
        (200, b"<html>", "Wikipedia's answer makes no sense."),
        (200, b"[]", "Wikipedia refused."),
        (200, b'{"error": {}}', "Wikipedia refused."),
    ],
)
async def test_a_wiki_that_answers_nonsense_is_said(
    act: Act, private_home: Path, tiny_web: TinyWeb, status: int, content: bytes, said: str
) -> None:
    tiny_web.status, tiny_web.pages["/w/api.php"] = status, content
    allow_wikipedia(private_home, tiny_web)
    with pytest.raises(ActionFailed) as caught:
        await act(answer, "who wrote hamlet")
    assert caught.value.said == said


async def test_a_wiki_that_never_answers_is_given_up(
    act: Act, private_home: Path, tiny_web: TinyWeb, impatient_http: None
) -> None:
    tiny_web.silent = True
    allow_wikipedia(private_home, tiny_web)
    async with asyncio.timeout(5):
        with pytest.raises(ActionFailed) as caught:
            await act(answer, "who wrote hamlet")
    assert caught.value.said == "127.0.0.1 takes too long."
