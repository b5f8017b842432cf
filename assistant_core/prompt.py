"""Where the prompt is cut, and an answer taken apart, so that training and use tokenise alike.

The three parts of a prompt (prefix, query, suffix) are tokenised one by one, without special
tokens: the prefix is computed once per model, and nothing in a query can become a functional token.
"""

import re

from assistant_core.token_map import TokenMap

_PLACE = " {query}"
_PIECES = re.compile(r"('(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\")|<nexa_(\d+)>")


def prompt_parts(shapes: TokenMap) -> tuple[str, str]:
    """The fixed text before the query and after it.

    The space before the query belongs to the query (see `query_text`), as it does in byte-pair
    encodings; so cut, no token spans two parts.
    """
    prefix, _, suffix = shapes.prompt.partition(_PLACE)
    return prefix, suffix


def query_text(transcript: str) -> str:
    """A transcript as it stands between the two parts of the prompt, its blanks made single."""
    return " " + " ".join(transcript.split())


def answer_pieces(answer: str) -> list[str | int]:
    """Take a rendered answer apart: functional tokens as their numbers, plain text between them.

    What looks like a functional token inside quotes stays text. A piece of text is tokenised by
    itself.
    """
    pieces: list[str | int] = []
    text = ""
    end = 0
    for found in _PIECES.finditer(answer):
        text += answer[end : found.start()]
        end = found.end()
        if found[1]:
            text += found[1]
            continue
        pieces += [text, int(found[2])] if text else [int(found[2])]
        text = ""
    text += answer[end:]
    return [*pieces, text] if text else pieces
