"""Websites as they are said, turned into addresses: "wikipedia dot org", "the bbc website", "youtube"."""

import re
from functools import cache
from importlib.resources import files
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from assistant_core.errors import ActionFailed

_SPOKEN = (
    (re.compile(r"\s+(?:dot|point)\s+"), "."),
    (re.compile(r"\s+(?:forward )?slash(?:\s+|$)"), "/"),
    (re.compile(r"\s+(?:dash|hyphen|minus)\s+"), "-"),
    (re.compile(r"\bw\s?w\s?w(?=\.)|\bdouble u double u double u(?=\.)"), "www"),
)
_SURROUNDING = re.compile(
    r"(?:^|\s)(?:web ?site|web ?page|home ?page|site|page)(?: (?:of|for|called))?(?=\s|$)"
)
_ARTICLES = re.compile(r"^(?:(?:the|a|my) )+")
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")


@cache
def known_sites() -> dict[str, str]:
    """The addresses of sites that are called by a name alone, by the name without spaces."""
    lines = files("system_actions.words").joinpath("sites.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" = ") for line in lines if not line.startswith("#"))
    return {name.replace(" ", ""): address for name, address in pairs}


def address_of(words: str) -> str:
    """The https address of a site.

    Raises:
        ActionFailed: The words name no website, or something that is none (a file, a script).
    """
    text = words.strip().rstrip(".?!").lower()
    if re.match(r"[a-z][a-z0-9+.-]*:(?!\d)", text):
        return _typed(words.strip())
    for pattern, written in _SPOKEN:
        text = pattern.sub(written, text)
    name = _ARTICLES.sub("", _SURROUNDING.sub(" ", text).strip())
    joined = name.replace(" ", "")
    if joined in known_sites():
        return f"https://{known_sites()[joined]}"
    host, slash, path = joined.partition("/")
    if not _HOST.fullmatch(host):
        said = "I do not know its address. Say it with its ending, like dot org."
        raise ActionFailed("no such site known", said=said)
    return f"https://{host}{slash}{path}"


def filled(template: str, **words: str) -> str:
    """An address with words in the places kept for them: ``{query}`` in ``https://…/?q={query}``.

    A parameter of the query that is left without a value is dropped.
    """
    address = template
    for name, text in words.items():
        address = address.replace(f"{{{name}}}", quote(" ".join(text.split()), safe=""))
    parts = urlsplit(address)
    return urlunsplit(parts._replace(query=urlencode(parse_qsl(parts.query))))


def host_of(address: str) -> str:
    """The host to be said: without "www."."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _typed(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme.lower() not in ("http", "https") or "@" in parts.netloc or not parts.hostname:
        raise ActionFailed("not a web address", said="I open websites only.")
    if not _HOST.fullmatch(parts.hostname):
        raise ActionFailed("not a host on the web", said="I open websites only.")
    return address
