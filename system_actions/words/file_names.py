"""Which file is meant: spoken names matched against those that are there.

People leave out hyphens and endings, spell endings out ("dot o d t"), and say what kind of thing it is
("the folder …", "the pdf …") or where it lies ("… in my downloads").
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from rapidfuzz import fuzz

from assistant_core.errors import ActionFailed
from assistant_core.resolvers.name import LIKELY, SURE, TIE, without_articles
from assistant_core.resolvers.words import plain
from system_actions.services.files import HomeFile, Sight
from system_actions.words.phrases import listed

LONGEST = 200
"""Characters of a name that somebody may say."""
_EXACT = 99.0
_EXACT_TIE = 0.2
_WITHIN = 94.0
_NAMED = 3
"""How many of several files that fit are named."""

Fits = Callable[[HomeFile], bool]

_PICTURES = ("jpg", "jpeg", "png", "gif", "webp", "svg", "tif", "tiff", "heic", "avif", "bmp")
_ENDINGS: dict[str, tuple[str, ...]] = {
    "pdf": ("pdf",),
    "spreadsheet": ("ods", "xlsx", "xls", "csv"),
    "presentation": ("odp", "pptx", "ppt", "pdf"),
    "slides": ("odp", "pptx", "ppt", "pdf"),
    "picture": _PICTURES,
    "photo": _PICTURES,
    "image": _PICTURES,
    "video": ("mp4", "mkv", "webm", "mov", "avi", "ogv", "m4v"),
    "file": (),
    "document": (),
}
_KIND = rf"(?:{'|'.join(_ENDINGS)}|folder|directory)"
_LEADING = re.compile(rf"^({_KIND})(?: (?:called|named|with the name))? (?=\S)")
_TRAILING = re.compile(rf"(?<=\S) ({_KIND})$")
_DOT = re.compile(r"(?<=[^\W_]) ?(?:\bdot\b|\.) ?(?=[^\W_])")
_ENDING = re.compile(r"^(.+?)\.([a-z0-9]{1,8}(?:\.[a-z0-9]{1,8})?|[a-z0-9](?: [a-z0-9]){1,4})$")
_IN = re.compile(r"^(.+) (?:in|inside|from|on) (.+)$")


def choose_file(words: str, sight: Sight) -> HomeFile:
    """The one file or folder that the words name.

    Raises:
        ActionFailed: Nothing is called that, or several are; what is said names the nearest.
    """
    said = without_articles(words)
    if not _letters(said):
        raise ActionFailed("no name was said", said="Which file?")
    nearest: list[tuple[float, HomeFile]] = []
    for name, fits in _readings(said, sight.files) if len(said) <= LONGEST else ():
        ranked = _ranked(name, fits, sight.files)
        if ranked and ranked[0][0] >= SURE:
            return _only(ranked)
        nearest += ranked[:1]
    raise ActionFailed("no file has such a name", said=_not_found(said, nearest, sight))


def _readings(said: str, files: Sequence[HomeFile]) -> Iterable[tuple[str, Fits]]:
    """The ways to take the words, the most literal first: a name, and which files may have it."""
    for name, fits in _phrasings(said, files):
        written = _ENDING.match(_DOT.sub(".", name))
        if written:
            yield written[1], _both(fits, _ends_in(written[2].replace(" ", "")))
        yield name, fits


def _phrasings(said: str, files: Sequence[HomeFile]) -> Iterable[tuple[str, Fits]]:
    yield said, lambda file: True
    for place in (_LEADING, _TRAILING):
        kind = place.search(said)
        if kind:
            yield without_articles(place.sub("", said)), _of_kind(kind[1])
    where = _IN.match(said)
    if where:
        folder = _TRAILING.sub("", without_articles(where[2]))
        yield without_articles(_LEADING.sub("", without_articles(where[1]))), _lying_in(folder, files)


def _both(one: Fits, other: Fits) -> Fits:
    return lambda file: one(file) and other(file)


def _ends_in(*endings: str) -> Fits:
    dotted = tuple(f".{ending}" for ending in endings)
    return lambda file: not file.folder and file.name.lower().endswith(dotted)


def _of_kind(kind: str) -> Fits:
    if kind in ("folder", "directory"):
        return lambda file: file.folder
    endings = _ENDINGS[kind]
    return _ends_in(*endings) if endings else lambda file: not file.folder


def _lying_in(folder: str, files: Sequence[HomeFile]) -> Fits:
    words = _letters(folder)
    folders = {file.path for file in files if file.folder and _likeness(words, _letters(file.name)) >= SURE}
    return lambda file: not folders.isdisjoint(file.path.parents)


def _ranked(name: str, fits: Fits, files: Iterable[HomeFile]) -> list[tuple[float, HomeFile]]:
    """Each file once with the likeness of its name, likest first; those opened lately lead among equals."""
    words = _letters(name)
    best: dict[str, tuple[float, HomeFile]] = {}
    for file in files:
        if fits(file):
            stem = file.name if file.folder else file.name.rpartition(".")[0] or file.name
            score = max(_likeness(words, _letters(stem)), _likeness(words, _letters(file.name)))
            if score >= LIKELY and score > best.get(str(file.path), (0.0,))[0]:
                best[str(file.path)] = (score, file)
    return sorted(best.values(), key=lambda pair: -pair[0])


def _likeness(said: str, name: str) -> float:
    """How like a name the words are, 0 to 100; high when all words stand in it, in whatever order."""
    if not said or not name:
        return 0.0
    if said == name:
        return 100.0
    joined = fuzz.ratio(said.replace(" ", ""), name.replace(" ", "")) * 0.98
    score = max(fuzz.ratio(said, name), joined)
    words, there = set(said.split()), set(name.split())
    if len(said) > 2 and words <= there:
        score = max(score, _WITHIN - min(len(there) - len(words), _WITHIN - SURE))
    return float(score)


def _only(ranked: Sequence[tuple[float, HomeFile]]) -> HomeFile:
    best = ranked[0][0]
    margin = _EXACT_TIE if best >= _EXACT else TIE
    rivals = [file for score, file in ranked if best - score < margin]
    if len(rivals) == 1:
        return rivals[0]
    shown = rivals[:_NAMED]
    labels = [file.label for file in shown]
    same = len(set(labels)) < len(labels)
    named = listed([f"{file.label} in {file.place}" if same else file.label for file in shown])
    such = "" if len(rivals) <= _NAMED else "such as "
    raise ActionFailed(
        f"{len(rivals)} files have such a name",
        said=f"{len(rivals)} fit: {such}{named}. Say which one to open.",
    )


def _not_found(said: str, nearest: Sequence[tuple[float, HomeFile]], sight: Sight) -> str:
    words = f"I find no file called {said if len(said) <= 60 else said[:60] + ' and so on'}."
    if nearest:
        words += f" The nearest is {max(nearest, key=lambda pair: pair[0])[1].label}."
    return words if sight.whole else f"{words} There is too much to look through all of it."


def _letters(text: str) -> str:
    """Lower case words without accents and marks."""
    plainly = unicodedata.normalize("NFKD", plain(text))
    bare = "".join(c for c in plainly if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w\s]|_", " ", bare).split())
