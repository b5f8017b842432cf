"""Pages become paragraphs, paragraphs sentences."""

import pytest

from system_actions.words.prose import paragraphs_of_page, paragraphs_of_text, sentences


@pytest.mark.parametrize(
    ("page", "paragraphs"),
    [
        ("<p>The tower is <b>330&nbsp;metres</b> tall.[1]</p>", ["The tower is 330 metres tall."]),
        ("<p>Paris (/paˈʁi/ pa-REE) is a city .</p>", ["Paris is a city."]),
        ("<p>Curie (1867–1934) was born in Warsaw.</p>", ["Curie (1867–1934) was born in Warsaw."]),
        ("<table><tr><td><p>A cell of a table is left out.</p></td></tr></table>", []),
        ("<style>p { color: red of some kind }</style><nav><p>Go to the main page.</p></nav>", []),
        ("<p>One that is not closed<p>and another one<ul><li>and an item of a list", [
            "One that is not closed", "and another one", "and an item of a list",
        ]),
        ("<p>Short.</p>", []),
        ("<p>It weighs 5 < 6 tons & is old.</p>", ["It weighs 5 < 6 tons & is old."]),
        ("</table></p><p>Closed without being opened.</p>", ["Closed without being opened."]),
        ("", []),
    ],
)  # fmt: skip
def test_paragraphs_of_a_page(page: str, paragraphs: list[str]) -> None:
    assert paragraphs_of_page(page) == paragraphs


def test_paragraphs_of_plain_text_have_no_headings() -> None:
    text = "Everest is the highest mountain.\n== Height ==\nIt is 8,849 metres tall.\n\n"
    assert paragraphs_of_text(text) == ["Everest is the highest mountain.", "It is 8,849 metres tall."]


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("It is tall. It is old.", ["It is tall.", "It is old."]),
        ("Dr. Who met J. R. R. Tolkien. They spoke.", ["Dr. Who met J. R. R. Tolkien.", "They spoke."]),
        ("The U.S. Army came. It left.", ["The U.S. Army came.", "It left."]),
        ('He said "No." Then he left.', ['He said "No."', "Then he left."]),
        ("It cost 3.5 million. 20 came!", ["It cost 3.5 million.", "20 came!"]),
        ("No end", ["No end"]),
        ("", []),
    ],
)
def test_sentences_end_where_they_end(paragraph: str, found: list[str]) -> None:
    assert sentences(paragraph) == found
