"""Questions, and the words around them that only say that one is asked."""

import re

from models.dataset.mapping.raw import RawRow
from models.dataset.mapping.wording import cores

_ASKING = re.compile(
    r"^(?:(?:please |kindly )*(?:tell me|let me know|do you know|i (?:don't|do not) know|i(?:'d| would)? "
    r"(?:want|need|like) to know|know|remind me|show me"
    r"|i am not sure|i'm not sure|give me|find out|and tell me|to know|siri|check|find) )+(?=(?:what|who|"
    r"when|where|how|why|which|the|if|whether|spell|time)\b)",
    re.IGNORECASE,
)


def plain_question(text: str) -> str:
    """A question without the words that only say that one is asked."""
    return _ASKING.sub("", text)


def question_forms(raw: RawRow) -> tuple[str, ...]:
    """The sentence with ever less courtesy around it, also without the words that say that one asks."""
    texts = tuple(cores(raw.text))
    return (*texts, *(plain_question(text) for text in texts))
