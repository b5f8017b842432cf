"""Words that are taken piece by piece, in any order, until only small words are left."""

import re

_GAP = " | "
_SMALL = {
    "|", "at", "on", "in", "the", "of", "for", "by", "about", "around", "and", "a", "an", "exactly", "sharp",
    "roughly", "early", "late", "from", "starting", "then", "please", "my", "oclock", "or", "so",
    "during",
}  # fmt: skip


class Reader:
    """Text from which each pattern takes what it matches; what lay on both sides never joins."""

    def __init__(self, text: str) -> None:
        """Read plain text: lower case, single spaces, numbers in figures."""
        self._text = text

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first match, which is then gone; None when there is none."""
        match = pattern.search(self._text)
        if match is not None:
            self._text = f"{self._text[: match.start()]}{_GAP}{self._text[match.end() :]}"
        return match

    def see(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first match, which is left where it is."""
        return pattern.search(self._text)

    @property
    def left(self) -> str:
        """The words that nothing has taken yet."""
        return self._text

    @property
    def finished(self) -> bool:
        """Whether only words without a meaning of their own are left."""
        return all(word in _SMALL for word in self._text.split())
