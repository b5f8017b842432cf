"""What a binding would do, written so that a person sees every character of it.

Characters that are not drawn, or that turn the order of others round, are written as escapes: what is shown
before a yes must not look like something else.
"""

import json
import shlex
from collections.abc import Sequence

from assistant_core.functions import Json


def command_line(arguments: Sequence[str]) -> str:
    """An argument list as one would type it."""
    return " ".join(map(_word, arguments))


def json_text(content: Json) -> str:
    """JSON on one line."""
    return visible(json.dumps(content, ensure_ascii=False))


def visible(text: str) -> str:
    """A text with escapes, as in JSON, for what could not be seen in it."""
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in text)


def _word(word: str) -> str:
    if word.isprintable():
        return shlex.quote(word)
    plain = (c if c.isprintable() and c not in "\\'" else _escape(c) for c in word)
    return f"$'{''.join(plain)}'"


def _escape(character: str) -> str:
    return "\\'" if character == "'" else character.encode("unicode_escape").decode()
