"""What a question asks for, and by which words its answer is found."""

import pytest

from system_actions.words.questions import Kind, content_words, take_apart


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("who wrote hamlet", Kind.PERSON),
        ("Who's the king of Spain?", Kind.PERSON),
        ("how tall is mount everest", Kind.AMOUNT),
        ("what's the population of australia", Kind.AMOUNT),
        ("when did the second world war end", Kind.TIME),
        ("in what year did the titanic sink", Kind.TIME),
        ("where do penguins live", Kind.PLACE),
        ("which country has the most islands", Kind.PLACE),
        ("why is the sky blue", Kind.REASON),
        ("what is the capital of australia", Kind.THING),
        ("should i get a dog", Kind.ADVICE),
        ("how do i get rid of hiccups", Kind.ADVICE),
        ("when is my birthday", Kind.PERSONAL),
        ("where was i born", Kind.PERSONAL),
    ],
)
def test_the_kind_of_a_question(question: str, kind: Kind) -> None:
    assert take_apart(question).kind is kind


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how tall is the tower in Paris?", ["tall", "tower", "paris"]),
        ("What's the capital of the Czech Republic", ["capital", "czech", "republic"]),
        ("who is it", []),
        ("", []),
    ],
)
def test_words_that_say_nothing_are_left_out(question: str, words: list[str]) -> None:
    assert content_words(question) == words
    assert [group[0] for group in take_apart(question).words] == words


def test_a_word_is_looked_for_with_those_like_it() -> None:
    groups = take_apart("who wrote hamlet").words
    assert "written" in groups[0] and groups[1] == ("hamlet",)


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("who was marie curie", True),
        ("what is a black hole", True),
        ("what is the capital of australia", False),
        ("who wrote hamlet", False),
    ],
)
def test_who_or_what_something_is(question: str, about: bool) -> None:
    assert take_apart(question).about is about
