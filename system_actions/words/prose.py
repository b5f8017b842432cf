"""Articles as running text: a page's paragraphs, and a paragraph's sentences."""

import re
from html.parser import HTMLParser

_TAKEN = ("p", "li", "dd")
_LEFT_OUT = ("table", "style", "script", "sup", "nav", "figure", "footer", "header", "aside", "math")
_SHORTEST = 15
"""Characters of the shortest paragraph that can say something."""

_REFERENCE = re.compile(r"\[(?:\d+|[a-z]|note \d+|citation needed)\]")
_PRONOUNCED = re.compile(r"\s*\([^()]*(?:/[^()/]+/|ⓘ|listen|pronounced)[^()]*\)")
_SPACE_BEFORE = re.compile(r"\s+(?=[,.;:)])")
_END = re.compile(r"""(?:(?<=[.!?])|(?<=[.!?]["')\]]))\s+(?=["'(\[]?[A-Z0-9À-Þ])""")
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Col|Sgt|Lt|Jr|Sr|Mt|No|Inc|Ltd|Co|vs|approx|ca|c|e\.g|i\.e|etc|al|U\.S|U\.K"
    r"|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z]))\.$"
)


class _Paragraphs(HTMLParser):
    """Collects the text of paragraphs and list items that stand outside of tables and the like."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._left_out = 0
        self._open: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LEFT_OUT:
            self._left_out += 1
        elif tag in _TAKEN:
            self._close()
            self._open = []

    def handle_endtag(self, tag: str) -> None:
        if tag in _LEFT_OUT:
            self._left_out = max(0, self._left_out - 1)
        elif tag in _TAKEN:
            self._close()

    def handle_data(self, data: str) -> None:
        if self._open is not None and not self._left_out:
            self._open.append(data)

    def close(self) -> None:
        super().close()
        self._close()

    def _close(self) -> None:
        if self._open is not None:
            self.found.append("".join(self._open))
        self._open = None


def paragraphs_of_page(page: str) -> list[str]:
    """The paragraphs of an HTML page."""
    reader = _Paragraphs()
    reader.feed(page)
    reader.close()
    return _worth_reading(reader.found)


def paragraphs_of_text(text: str) -> list[str]:
    """The paragraphs of plain text, one a line, without its headings (``== so ==``)."""
    return _worth_reading([line for line in text.splitlines() if not line.startswith("=")])


def sentences(paragraph: str) -> list[str]:
    """A paragraph's sentences; initials and abbreviations end none."""
    found: list[str] = []
    for part in _END.split(paragraph):
        if found and _NO_END.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return [sentence.strip() for sentence in found if sentence.strip()]


def _worth_reading(paragraphs: list[str]) -> list[str]:
    cleaned = [_cleaned(paragraph) for paragraph in paragraphs]
    return [paragraph for paragraph in cleaned if len(paragraph) >= _SHORTEST]


def _cleaned(paragraph: str) -> str:
    text = _PRONOUNCED.sub("", _REFERENCE.sub("", " ".join(paragraph.split())))
    return _SPACE_BEFORE.sub("", text).strip()
