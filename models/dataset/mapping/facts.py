"""Searches and questions: to the web, the encyclopedia or the answerer."""

import re

from assistant_core.calls import Call
from models.dataset.mapping.asking import plain_question
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected
from models.dataset.mapping.wording import core, cores

WH = re.compile(
    (
        r"^(?:what(?:'s|s| is| are| was| were| did| does| do)?|who(?:'s)?|whose|when(?:'s)?|where(?:'s)?|why|"
        r"how|which|in what|in which|is|are|was|were|does|do|did|can|has|have)\b"
    ),
    re.IGNORECASE,
)
TOPICS = forms(
    "look_up",
    (
        "(tell me|give me|share|say|let me hear|hear|know|like|explain|read me|search for|want to know|"
        "learn) "
        "[with me] [me] [a|some|any] [neat|fun|interesting|cool|unique|random] [trivia|fact|facts|"
        "information|"
        "info|thing|things|something interesting|something cool|something|piece of trivia|bit] [bit|"
        "questions] (about|on|regarding|relating to) [the] {topic}"
    ),
    "(tell me|know) [all] about [the] {topic}",
    "tell me everything about [the] {topic}",
    "what are [some] (fun|interesting|trivia|cool) (facts|questions) about {topic}",
    "what's [a|an] [cool and] interesting (fact|thing) about {topic}",
    "(who is|who was|who's) {topic:words}",
    "(explain) [to me] {topic:words} [to me]",
    "do you know actor {topic}",
)


def names_a_topic(topic: str) -> bool:
    """Whether the words can be the title of an entry."""
    return len(topic.split()) <= 4 and not re.search(
        (
            r"\b(?:this|that|it|me|my|you|your|something|tell|is|are|was|were|the person|responsible|first|"
            r"best|most|of|in|that|next|coach|starting|inventor)\b"
        ),
        topic,
    )


_SEARCH = (
    *forms(
        "search_web",
        "(search|google|bing) [for] [the] [a|an] {query} [on the (web|internet)|online]",
        "(search|look) (on|through) (the web|the internet|google|online) for {query}",
        "(look up|find|find me) {query} (online|on the internet|on the web|on google)",
    ),
)
_PLAY = re.compile(
    (
        r"^(?:play|listen to|hear|want to hear|i want to (?:hear|listen to)) (?:me )?(?:the |a |an "
        r")?(?:soundtrack |song |album |tv show |movie |book )?(?:called |titled |named )?(?P<what>.+)$"
    ),
    re.IGNORECASE,
)
_LOOKING = re.compile(
    r"^(?:to )?(?:find|find me|show|show me|get|get me|give me|locate|look for|look up|looking for|search "
    r"for|search|pull up|recommend|need|see|see the|help me find|help me locate) "
    r"(?:me |out )?(?P<query>.+)$",
    re.IGNORECASE,
)
_SEARCHING = re.compile(r"^(?:search|look up|pull up)\b", re.IGNORECASE)
_ON_THE_WEB = re.compile(
    r"\b(?:recipes?|pictures?|photos?|photographs?|images?|reviews?|information|instructions|website)\b",
    re.IGNORECASE,
)
"""What is found on the web when somebody says find; events, places and shows to go to are not searched for."""


def searched(raw: RawRow) -> tuple[Call, ...]:
    """To search: for words like find, show and search; what is asked as a question goes to the answerer."""
    text = core(raw.text)
    if (
        re.search(r"\b(?:videos?|trailer)\b", text)
        and "video game" not in text
        and "and play" not in text
        and _LOOKING.match(text)
    ):
        found = _LOOKING.match(text)
        query = re.sub(r"^(?:(?:the|a|an|some|me) )+", "", found["query"]) if found else text
        return (Call("search_videos", {"query": re.sub(r" videos?$", "", query)}),)
    if re.search(r"\bgame\b", text) and text.startswith("play"):
        raise Rejected("a game")
    call = first_match(_SEARCH, tuple(cores(raw.text)))
    if call is not None:
        return (call,)
    played = _PLAY.match(text)
    if played:
        return (Call("play_media", {"what": played["what"]}),)
    topic = first_match(TOPICS, tuple(cores(raw.text)))
    if topic is not None and names_a_topic(str(topic.arguments["topic"])):
        return (topic,)
    found = _LOOKING.match(text)
    if found:
        query = re.sub(r"^(?:(?:the|a|an|some|me|my|all) )+", "", found["query"])
        if len(query.split()) < 1 or re.match(r"(?:what|if|how|to)\b", query):
            raise Rejected("value unsure")
        if not (_SEARCHING.match(text) or _ON_THE_WEB.search(query)):
            raise Rejected("found, but not by searching the web")
        return (Call("search_web", {"query": query}),)
    if WH.match(text) and len(text.split()) >= 4 and not re.match(r"(?:can|is it|are you|do i)\b", text):
        return (Call("answer", {"question": plain_question(core(raw.text, now=False))}),)
    recipe = re.match(r"(?:recipe|recipes|instructions)\b.+", text)
    if recipe:
        return (Call("search_web", {"query": text}),)
    raise Rejected("no pattern")


def fact(raw: RawRow) -> tuple[Call, ...]:
    """Share prices and the like."""
    text = core(raw.text)
    if (
        re.search(r"\b(?:set notification|alert|notify|this|my|compare|how effective|update me)\b", text)
        or len(text.split()) < 3
    ):
        raise Rejected("value unsure")
    if WH.match(text):
        return (Call("answer", {"question": plain_question(core(raw.text, now=False))}),)
    asked = re.match(
        (
            r"(?:tell me|give me|find|show me|show|get|know|i want to know|refer|update me on|figure out|"
            r"have|"
            r"look up|check) (?:me |out )?(?P<question>.+)$"
        ),
        text,
    )
    if re.search(r"\b(?:receive|updates|loss)\b", text):
        raise Rejected("value unsure")
    return (Call("answer", {"question": asked["question"] if asked else text}),)
