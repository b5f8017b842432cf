"""The weather of a place and a time, and the news of a topic."""

import re

from assistant_core.calls import Call
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected, aligned_slot
from models.dataset.mapping.times import LED_TIME, SURE_TIME
from models.dataset.mapping.wording import core, trim

_WHEN = re.compile(rf"(?<!\w)(?:{LED_TIME}|{SURE_TIME})(?!\w)", re.IGNORECASE)
_LEAD = re.compile(r"^(?:at|by|around|for|from|on|in)(?: the| about)? (?!\d+ minute)", re.IGNORECASE)

_WEATHER = re.compile(
    r"weather|forecast|rain|snow|sunny|cloud|umbrella|temperature|\btemp\b|cold|hot\b|warm|wind|storm|"
    r"humid|fog|freez|chill|sun(?:set|rise|screen)|degree|uv|air quality"
    r"|dusk|dawn|light end|precipitation|meteorolog|climate|coat|hail|dry\b|wet\b|outside|heat|drizzle|"
    r"flood|pressure|smog|pollen|jacket|blizzard",
    re.IGNORECASE,
)


def weather(raw: RawRow) -> tuple[Call, ...]:
    """To ask the weather of a place and a time."""
    text = core(raw.text, now=False)
    if not _WEATHER.search(text):
        raise Rejected("not clearly about the weather")
    if re.search(
        (
            r"\b(?:ever recorded|recorded|hottest|coldest|record|month of|historic|coolest|set|ac|when was|"
            r"warmest|average|month in|which month|later|last (?:year|month))\b"
        ),
        text,
    ):
        raise Rejected("about records")
    if re.match(r"(?:it (?:seems|is|feels)|ask|i am|i'm)\b", text):
        raise Rejected("a remark")
    arguments: dict[str, str] = {}
    rest = text
    place = _place(raw, text)
    if place:
        arguments["place"] = place
        rest = rest.replace(place, "|")
    moments = [m[0] for m in _WHEN.finditer(rest)]
    moments = [m for m in moments if not re.fullmatch(r"year|month|week|night sky", m)]
    if len(moments) > 1:
        raise Rejected("time in two places")
    if moments:
        arguments["when"] = re.sub(r"(?<=today|orrow)'s$", "", _LEAD.sub("", moments[0]))
    elif re.search(r"\b(?:now|right now|currently)$", rest) and not raw.slots.get("timeRange"):
        pass
    if raw.source in ("snips", "hwu64") and not moments and raw.slot("timeRange", "time"):
        raise Rejected("time unsure")
    return (Call("get_weather", arguments),)


def _place(raw: RawRow, text: str) -> str | None:
    if raw.source in ("snips", "hwu64"):
        if raw.slots.get("current_location") or raw.slots.get("spatial_relation"):
            raise Rejected("place unsure")
        parts = [
            p
            for n in ("geographic_poi", "city", "state", "country", "place_name")
            for p in raw.slots.get(n, ())
        ]
        spans = [re.search(rf"(?<!\w){re.escape(p)}(?!\w)", text, re.IGNORECASE) for p in parts]
        if not parts:
            return None
        if not all(spans):
            raise Rejected("place unsure")
        start, end = min(s.start() for s in spans if s), max(s.end() for s in spans if s)
        if not re.fullmatch(
            r"(?:[\s,]|\b(?:in|of|the)\b|" + "|".join(re.escape(p) for p in parts) + ")+",
            text[start:end],
            re.IGNORECASE,
        ):
            raise Rejected("place unsure")
        return text[start:end]
    rest = _WHEN.sub("|", text)
    found = re.search(
        (
            r"\b(?:in|for|at|near|of) (?!the (?:next|weekend|forecast|week)|a |my |this |next |inches|rain|"
            r"snow|terms)(?P<place>[a-z][\w' .-]*?(?:, ?[a-z][\w ]+)?)(?= right now| now| currently| today| "
            r"like| please|[?|]|$| \|)"
        ),
        rest,
        re.IGNORECASE,
    )
    if found:
        place = trim(found["place"])
        if (
            _WEATHER.search(place)
            or len(place.split()) > 4
            or re.search(r"\b(?:hiking|report|area|city|degrees|t-shirts?|the|be|is)\b", place)
        ):
            raise Rejected("place unsure")
        return place
    named = re.search(r"\b(?:info on|about|whats|what's) ([a-z]+) weather\b", text) or re.search(
        r"^([a-z ]+?)(?: current)? (?:weather|flood alert)\b", text
    )
    if named:
        place = named[1]
        if re.search(
            (
                r"\b(?:the|my|what|how|weather|current|local|is|tell|me|get|give|show|check|look|today|"
                r"weekend|"
                r"week|need|know|i)\b"
            ),
            place,
        ):
            return None
        return place
    if re.search(r"\b(?:\d{5}|montz)\b", text):
        raise Rejected("place unsure")
    return None


_NEWS = (
    *forms(
        "get_news",
        (
            "{_} [news|headlines|updates|articles|stories|news stories] (about|on|regarding|in|concerning|"
            "around) [the] [topic] {topic}"
        ),
        (
            "(tell me|give me|get me|find me|get|find|show me|show|read|play|i want|want|like|open|what are|"
            "what's|what is|any) [the] [some|any] [latest|recent|current] {topic} news [update|headlines]"
        ),
        "{topic:word} news",
        "{topic:word} news (update|headlines)",
        "keep me up to date on [the] {topic} news",
        "update me on [the] {topic}",
        "what is trending in {topic} [today]",
        "whats happening in {topic} [today]",
        "what's happening in {topic} [today]",
    ),
)
_PLAIN_TOPIC = re.compile(
    (
        r"^(?:(?:the|latest|current|recent|new|breaking|local|regional|global|world|worldwide|international|"
        r"fresh|top|trending|headline|today|any|this|more|big|popular|me|news|a|morning|today's|me a|world "
        r"today|world right now|world these days|regional news|social media|social networks|what's|the world|"
        r"globe|right now)\b ?)+$"
    ),
    re.IGNORECASE,
)
_REGIONAL = re.compile(r"\b(world|global|international|worldwide|local|regional)\b(?= news)", re.IGNORECASE)


def news(raw: RawRow) -> tuple[Call, ...]:
    """To ask for the news, of a topic or in general."""
    text = core(raw.text)
    topic = aligned_slot(raw, "news_topic", "topic")
    if re.search(
        r"\b(?:alert|notify|notification|schedule|add|set|app|lottery|policies|score|blank)\b", text
    ):
        raise Rejected("something else")
    if raw.slot("media_type", "site"):
        if topic or re.search(r"\bpull up\b", text):
            raise Rejected("topic unsure")
        return (Call("get_news", {}),)
    if topic is None:
        topic = aligned_slot(raw, "place_name", "person")
    if topic is None:
        call = first_match(_NEWS, (text,)) if raw.source != "msbot_lu" else None
        topic = str(call.arguments["topic"]) if call else None
    regional = _REGIONAL.search(text)
    if regional and (topic is None or _PLAIN_TOPIC.match(topic)):
        topic = regional[1]
    if (
        topic is None
        or topic == "trending"
        or (topic == "world" and not regional)
        or (_PLAIN_TOPIC.match(topic) and topic != (regional and regional[1]))
    ):
        if not re.search(
            r"news|headline|happen|articles|world|updates|latest|trending|globe|going on", text, re.IGNORECASE
        ):
            raise Rejected("topic unsure")
        return (Call("get_news", {}),)
    if (
        len(topic.split()) > 6
        or re.search(r"\b(?:news|recent|recently|happening|updates?)\b", topic)
        or not re.search(rf"(?<!\w){re.escape(topic)}(?!\w)", raw.text)
    ):
        raise Rejected("topic unsure")
    return (Call("get_news", {"topic": trim(topic)}),)
