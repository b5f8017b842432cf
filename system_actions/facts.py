"""What the encyclopedia says: about a topic, and in answer to a question."""

import re

from rapidfuzz import fuzz

from assistant_core.errors import ActionFailed
from assistant_core.functions import Outcome, Risk, Text, action
from system_actions.answers import Article, best_answer
from system_actions.services.encyclopedia import Encyclopedia
from system_actions.words.prose import sentences
from system_actions.words.questions import alike, content_words, take_apart

_SAME = 85.0
"""From this likeness on, 0 to 100, a title is taken for the topic that was said."""
_SAID = 350
"""Characters of an article's beginning that are said."""
_MEANINGS = 3
"""How many entries are said of a list such as what a name can mean."""
_LEAD = re.compile(r"^(?:the (?:topic|article)(?: of| on)? |the |an? )", re.IGNORECASE)


@action(
    token=78,
    risk=Risk.SAFE,
    questions={"topic": "Look up what?"},
    examples=[
        "look up the roman empire",
        "tell me about marie curie",
        "what does the encyclopedia say about volcanoes",
        "look up photosynthesis",
        "find out about the eiffel tower",
        "give me the article on black holes",
        "i want to know about the industrial revolution",
    ],
)
async def look_up(topic: Text, *, encyclopedia: Encyclopedia) -> Outcome:
    """Look a topic up in the encyclopedia.

    Args:
        topic: What to read about.
    """
    asked = topic.strip(" \"'").rstrip(".?!")
    bare = _LEAD.sub("", asked)
    words = content_words(bare)
    article = await encyclopedia.titled(bare) if words else None
    if article is None and words:
        found = await encyclopedia.find([alike(word) for word in words])
        article = max(found, key=lambda a: _likeness(a, bare), default=None)
    if article is None or not article.paragraphs:
        raise ActionFailed("no article", said=f"I find nothing about {asked} in my encyclopedia.")
    beginning = _beginning(article)
    where = f"From {article.source}, {article.title}"
    if _likeness(article, bare) < _SAME:
        where = f"I find no article on {asked}. The nearest is {article.title}, from {article.source}"
    return Outcome(f"{where}: {beginning}", value=beginning)


@action(
    token=79,
    risk=Risk.SAFE,
    questions={"question": "What is the question?"},
    examples=[
        "who wrote hamlet",
        "how tall is mount everest",
        "what is the capital of australia",
        "when did the second world war end",
        "why is the sky blue",
        "how many legs does a spider have",
        "who painted the mona lisa",
        "where do penguins live",
    ],
)
async def answer(question: Text, *, encyclopedia: Encyclopedia) -> Outcome:
    """Answer a question of fact.

    Args:
        question: The question as asked.
    """
    asked = take_apart(question)
    articles = await encyclopedia.find(asked.words) if asked.words else []
    found = best_answer(asked, articles)
    if found is None:
        raise ActionFailed("nothing answers it surely enough", said="I don't know.")
    article = found.article
    return Outcome(f"From {article.source}, {article.title}: {found.sentence}", value=found.sentence)


def _likeness(article: Article, topic: str) -> float:
    """How alike an article's title and a topic are, 0 to 100, whatever their articles and endings."""
    title = re.sub(r"\s*\(.*\)$", "", article.title)
    return fuzz.ratio(_LEAD.sub("", title).lower(), topic.lower())


def _beginning(article: Article) -> str:
    """The article's first sentences, as many as are said in one breath or two."""
    said = ""
    for sentence in sentences(article.paragraphs[0]):
        if said and len(said) + len(sentence) > _SAID:
            break
        said = f"{said} {sentence}".strip()
    if said.endswith(":"):
        said = f"{said} {'; '.join(article.paragraphs[1 : 1 + _MEANINGS])}"
    return said
