"""The prompt is cut and answers are taken apart in one place."""

import pytest

from assistant_core.prompt import answer_pieces, prompt_parts, query_text
from assistant_core.token_map import PROMPT, TokenMap


def test_the_parts_and_the_query_make_up_the_prompt() -> None:
    prefix, suffix = prompt_parts(TokenMap([]))
    assert prefix + query_text("dim the screen") + suffix == PROMPT.format(query="dim the screen")
    assert prefix.endswith("Query:")


def test_blanks_and_line_ends_of_a_transcript_become_single_blanks() -> None:
    assert query_text("  dim\n the   screen ") == " dim the screen"


@pytest.mark.parametrize(
    ("answer", "pieces"),
    [
        ("<nexa_0>()", [0, "()"]),
        ("<nexa_28>();<nexa_1>('ten percent')", [28, "();", 1, "('ten percent')"]),
        ("<nexa_48>('anna', body=<nexa_62>(place='oslo'))", [48, "('anna', body=", 62, "(place='oslo'))"]),
        ("<nexa_58>('write <nexa_3> down')", [58, "('write <nexa_3> down')"]),
        ("""<nexa_58>("don't <nexa_3>")""", [58, """("don't <nexa_3>")"""]),
        (r"<nexa_58>('a \' <nexa_3>')", [58, r"('a \' <nexa_3>')"]),
        ("", []),
    ],
)
def test_an_answer_is_taken_apart_at_its_functional_tokens_only(answer: str, pieces: list[str | int]) -> None:
    assert answer_pieces(answer) == pieces
