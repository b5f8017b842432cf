"""Examples of what can be said, found by topic in the catalog's own examples."""

from rapidfuzz import fuzz, process

from assistant_core.catalog import Catalog, Function
from assistant_core.resolvers.name import without_articles

FEW = 3
"""How many examples are read out."""
_RELATED = 80.0
_WELCOME = ("set_volume", "set_timer", "play_media", "add_to_list", "open_app", "get_time")
"""Whose examples are given when no topic was named: one of each kind of thing."""

_NO_TOPIC = ("help", "add_feedback")
"""Their examples speak of what other functions do."""


def examples_for(topic: str | None, catalog: Catalog) -> list[str]:
    """A few example sentences, each of another function; none when the topic is unknown."""
    known = [function for function in catalog if function.name not in _NO_TOPIC]
    if topic is None:
        named = [function for function in known if function.name in _WELCOME]
        return [function.examples[0] for function in (named or known)[:FEW]]
    about = without_articles(topic)
    scored = sorted(
        ((_relation(about, function), function.token, function) for function in known), reverse=True
    )
    related = [function for score, _, function in scored if score >= _RELATED]
    return [_best_example(about, function) for function in related[:FEW]]


def _relation(topic: str, function: Function) -> float:
    """How much of the topic stands in a function's name, description or examples, 0 to 100."""
    name = fuzz.token_set_ratio(topic, function.name.replace("_", " "))
    description = fuzz.partial_ratio(topic, function.description.lower())
    example = max(fuzz.partial_ratio(topic, example) for example in function.examples)
    return max(name, description * 0.97, example * 0.93) if len(topic) > 2 else 0.0


def _best_example(topic: str, function: Function) -> str:
    best = process.extractOne(topic, function.examples, scorer=fuzz.partial_ratio)
    return str(best[0])
