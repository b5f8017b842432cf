"""Arguments are copied from the transcript, from the edge of a word to the edge of a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant_core.copying import Copying


def copies(transcript: str, answer: str, choices: tuple[str, ...] = ()) -> bool:
    """Whether an answer can be written a byte at a time, which must be the same as all at once."""
    listed = tuple(choice.encode() for choice in choices)
    slow, fast = (Copying(transcript, lambda answer: listed) for _ in range(2))
    data = answer.encode()
    at_once = fast.fits(data)
    for index in range(len(data)):
        if not slow.fits(data[index : index + 1]):
            assert not at_once
            return False
        slow.read(data[index : index + 1])
    assert at_once
    return True


@pytest.mark.parametrize(
    ("transcript", "span"),
    [
        ("set it to thirty percent.", "thirty percent"),
        ("Call Anna's office", "Anna"),
        ("Call Anna’s office", "Anna"),
        ("twenty-five", "five"),
        ("at 10am", "10"),
        ("it is 20°", "20"),
        ("put $80 there", "80"),
        ("play Zürich by 東京", "東京"),
        ("say <nexa_22> now", "<nexa_22>"),
    ],
)
def test_whole_words_of_the_transcript_are_copied(transcript: str, span: str) -> None:
    assert copies(transcript, f"('{span}')")
    assert copies(transcript, f'(("{span}"), x="{span}");')


@pytest.mark.parametrize(
    ("transcript", "span"),
    [
        ("set it to thirty percent.", "forty"),
        ("set it to thirty percent.", "Thirty percent"),
        ("set it to thirty percent.", "thirty per"),
        ("set it to thirty percent.", "hirty percent"),
        ("set it to thirty percent.", "thirty  percent"),
        ("at 100", "10"),
        ("Zürich", "Z"),
        ("mute", "of"),
        ("", "x"),
    ],
)
def test_anything_else_is_refused(transcript: str, span: str) -> None:
    assert not copies(transcript, f"('{span}')")


def test_quotes_inside_a_span_are_escaped() -> None:
    assert copies("say 'hi' and \"ho\"", "('say \\'hi\\' and \"ho\"')")
    assert copies("a back\\slash", r"('back\\slash')")
    assert not copies("a back\\slash", r"('a \'")
    assert not copies("plain", "('\\")


def test_what_stands_outside_quotes_is_not_looked_at() -> None:
    copying = Copying("ten")
    assert copying.fits(b"(whatever=")
    copying.read(b"('")
    assert copying.quoted
    copying.read(b"ten')")
    assert not copying.quoted


def test_nothing_is_quoted_of_a_transcript_without_words() -> None:
    assert not Copying(" ").fits(b"('")
    assert Copying(" ").fits(b"()")


def test_an_unfinished_span_must_still_be_able_to_end() -> None:
    copying = Copying("tenth of ten")
    copying.read(b"('ten")
    assert copying.fits(b"')")
    assert copying.fits(b"th")
    assert not copying.fits(b" ")


@given(st.text(min_size=1, max_size=30), st.data())
def test_every_run_of_whole_words_can_be_copied(transcript: str, data: st.DataObject) -> None:
    words = transcript.split()
    if not words:
        return
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    said = " ".join(words)
    assert copies(said, f"({' '.join(words[start:end])!r})" if said.isprintable() else "()")
