"""Lines end where TOML ends them."""

import pytest

from system_actions.mappings.lines import lines_of, lines_with_ends


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("a", ["a"]),
        ("a\n", ["a"]),
        ("a\r\nb\n\nc", ["a", "b", "", "c"]),
        ("a\u2028b\u2029c\x85d\x0be\x0cf\x1cg\rh\n", ["a\u2028b\u2029c\x85d\x0be\x0cf\x1cg\rh"]),
    ],
)
def test_a_line_ends_with_a_line_feed_alone(text: str, lines: list[str]) -> None:
    assert lines_of(text) == lines and "".join(lines_with_ends(text)) == text
