"""The lines of a TOML file: they end with a line feed and with nothing else.

`str.splitlines` also ends them at characters that TOML allows within strings, such as U+2028, so that what
is text to the one would be another line, another entry even, to the other.
"""

import io


def lines_with_ends(text: str) -> list[str]:
    """The lines as they are, each with its end."""
    return io.StringIO(text, newline="\n").readlines()


def lines_of(text: str) -> list[str]:
    """The lines without their ends."""
    return [line.removesuffix("\n").removesuffix("\r") for line in lines_with_ends(text)]
