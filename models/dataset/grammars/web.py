"""Searching the web and videos, news, and the way to somewhere."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import places, topics

_NET = "(online|on the web|on the internet|on Google|on the net|in the browser|on DuckDuckGo)"
_QUERY: dict[str, Vocabulary] = {
    "query": topics.query,
    "_wrong": ("cats", "weather apps", "bicycles", "hotels in Rome", "shoes"),
}
_WEB = (
    *asked(
        (
            "google {query}",
            "search for {query}",
            "search [for] {query} " + _NET,
            "search " + _NET + " for {query}",
            "search the (web|internet|net) for {query}",
            "do a (web|Google|internet|quick) search (for|on) {query}",
            "(look|check) up {query} " + _NET,
            "look for {query} " + _NET,
            "look {query} up " + _NET,
            "find {query} " + _NET,
            "find [me] (results|pages|websites|articles|something) (for|about|on) {query} " + _NET,
            "run a [web] search for {query}",
            "browse [the web] for {query}",
            "search {query}",
            "see what the internet says about {query}",
            "(ask|check) Google (for|about) {query}",
            "put {query} into Google",
            "type {query} into (Google|the search bar|the search engine)",
            "open a browser and search for {query}",
            "bing {query}",
        )
    ),
    "Google search {query}",
    "web search {query}",
    "web search for {query}",
    "internet search, {query}",
    "google for {query}",
    "(I want|I need|I'd like) to (google|search for) {query}",
    "I (want|need) to look up {query} " + _NET,
    "can I search [the web] for {query}",
    "let me google {query}",
    "what does Google say about {query}",
    "what does the internet say about {query}",
    "search for {_wrong}" + CORRECTION + "{query}",
    "google {_wrong}" + CORRECTION + "{query}",
    "google uh {query}",
    "I can't remember, google {query}",
    "{query}, google it",
    "{query}, (look it up online|search for it online|google that)",
    "please to search in internet {query}",
    "make a search for {query}",
    *minding(("googling {query}", "searching [the web] for {query}", "looking up {query} " + _NET)),
)
_WEB_NOTHING = (
    *asked(
        (
            "search the (web|internet)",
            "google something",
            "do a (web|Google) search",
            "look something up " + _NET,
        )
    ),
    "web search",
    "I need to google something",
)

_TUBE = "(on YouTube|in YouTube|on Vimeo|on PeerTube)"
_VIDEO: dict[str, Vocabulary] = {
    "query": topics.video,
    "_wrong": ("cat videos", "cooking shows", "football", "music videos"),
}
_VIDEOS = (
    *asked(
        (
            "search YouTube for {query}",
            "search [for] {query} (on YouTube|in YouTube|on YouTube)",
            "(find|look for|search for|look up) (videos|some videos|a video|clips|a clip) (about|on|of) {query}",
            "(find|show) me [some|a few] (videos|clips|footage) (about|on|of) {query}",
            "find [me] a video (about|on|of|that shows) {query}",
            "(look|check) {query} up (on YouTube|in YouTube)",
            "look for {query} " + _TUBE,
            "look up {query} " + _TUBE,
            "find {query} " + _TUBE,
            "search for {query} (videos|clips)",
            "find [me] {query} (videos|clips)",
            "search videos (of|about|on) {query}",
            "do a (YouTube|video) search (for|on) {query}",
            "go to YouTube and (search for|look for|find) {query}",
            "open YouTube and (search for|look for|look up) {query}",
            "youtube {query}",
            "search YouTube videos (about|on|of) {query}",
            "see if there's a video (about|on|of) {query}",
            "pull up (videos|some videos) (about|on|of) {query}",
        )
    ),
    "YouTube search {query}",
    "YouTube {query}",
    "video search {query}",
    "videos (about|on|of) {query}",
    "(I want|I need|I'd like) to see (videos|a video) (about|on|of) {query}",
    "I'm looking for (videos|a video) (about|on|of) {query}",
    "are there [any|good] videos (about|on|of) {query}",
    "what videos are there (about|on) {query}",
    "is there a (tutorial|video) (on|about) {query}[ on YouTube]",
    "what does YouTube have on {query}",
    "search YouTube for {_wrong}" + CORRECTION + "{query}",
    "find videos of {_wrong}" + CORRECTION + "{query}",
    "please search in YouTube {query}",
    "can YouTube show me {query}",
    *minding(("searching YouTube for {query}", "finding a video on {query}")),
)
_VIDEOS_NOTHING = asked(
    ("search YouTube", "search for (a video|videos)", "find [me] a video", "look for videos")
)

_TOPIC: dict[str, Vocabulary] = {"topic": topics.news}
_NEWS = (
    *asked(
        (
            "(read|tell|give|show|get|play) me the [latest|current|today's|top|morning|evening] news",
            "(read|tell|give|show) me the [latest|today's|top] headlines",
            "(read|check|open|show) the [latest|today's] (news|headlines)",
            "catch me up on the news",
            "(update|brief) me on (the news|what's going on|current events)",
            "tell me what's (going on|happening|new) in the world",
            "get the (news|headlines)",
            "give me a news (update|briefing|summary|flash)",
            "let me hear the news",
        )
    ),
    "what's (in|on) the news[ today]",
    "what's the [latest] news",
    "what are the [latest|top|today's] (headlines|news stories|news)",
    "news[ please]",
    "headlines[ please]",
    "today's news",
    "the news please",
    "any news [today]",
    "what happened (today|in the world|overnight|yesterday in the world)",
    "what's (happening|going on|new) in the world",
    "did anything (important|interesting) happen today",
    "is there any breaking news",
    "what did I miss in the news",
    "I'd like to hear the news",
    "I want to hear the news",
    "what news is there",
    "news update",
    "what's trending",
    "what are people talking about [today]",
    "how's the world doing today",
    *minding(("reading me the news", "telling me the headlines")),
)
_NEWS_ON = (
    *asked(
        (
            "(read|tell|give|show|get) me the [latest|current|today's] news (about|on|from) {topic}",
            "(read|give|show|get) me [some|the] [latest] (headlines|news stories|news) (about|on|from) {topic}",
            "(get|find|check|show|look for) [the] [latest|any] news (about|on|from) {topic}",
            "(update|brief) me on {topic} news",
            "tell me what's (new|going on|happening) (with|in) {topic}",
            "tell me the latest (about|on|from) {topic}",
            "(read|show|give) me the {topic} (news|headlines)",
            "catch me up on the news about {topic}",
            "find news articles about {topic}",
            "give me an update on {topic} from the news",
        )
    ),
    "what's the [latest] news (about|on|from|regarding) {topic}",
    "what's the latest (about|on|from|with) {topic}",
    "what's (new|happening|going on) (with|in) {topic}[ today]",
    "any news (about|on|from|regarding) {topic}[ today]",
    "{topic} news[ please| today]",
    "news (about|on|from) {topic}[ please]",
    "what are the [latest] headlines (about|on|from|in) {topic}",
    "is there [any] [breaking|new] news (about|on|from) {topic}",
    "what do the papers say about {topic}",
    "what are they saying about {topic} in the news",
    "is {topic} in the news",
    "latest {topic} news",
    "latest on {topic}",
    "{topic} headlines",
    "(I want|I'd like|I need) [to hear] the news (about|on) {topic}",
    "anything new (on|about|from) {topic}",
    "has anything happened (with|in) {topic}[ today]",
    "I heard something about {topic}, what's the news",
    "news from (politics|sports|Rome)" + CORRECTION + "{topic}",
    *minding(("reading me the news about {topic}",)),
)

_HOW = {
    "driving": ("by car", "driving", "with the car", "in the car", "by road", "if I drive"),
    "walking": ("on foot", "walking", "by foot", "for walking", "if I walk"),
    "cycling": ("by bike", "by bicycle", "cycling", "with my bike", "on my bike", "if I cycle"),
    "transit": (
        "by bus", "by train", "by public transport", "with public transport", "by public transit", "by subway",
        "by tram", "with the bus", "on the tube", "by metro", "using public transport", "by tube",
    ),
}  # fmt: skip
_KINDS = {
    "driving": ("driving", "car"),
    "walking": ("walking",),
    "cycling": ("cycling", "biking", "bike"),
    "transit": ("transit", "bus", "train", "public transport", "subway"),
}
_VERBS = {
    "driving": ("drive",),
    "walking": ("walk",),
    "cycling": ("cycle", "bike", "ride my bike"),
    "transit": (
        "take the bus",
        "take the train",
        "take the subway",
        "go by train",
        "ride the bus",
        "take the tram",
    ),
}
_WAY: dict[str, Vocabulary] = {"to": places.destination, "origin": places.origin, "_wrong": places.city}
_GO = (
    *asked(
        (
            "(give|show|get|find) me [the] directions to {to}",
            "(give|show|get|find) me [the] (directions|the way|a route|the route|the best route|the fastest way) to {to}",
            "(navigate|take me|guide me|bring me|direct me|lead me|route me) to {to}",
            "(plan|find|calculate|map|show) a (route|trip|way) to {to}",
            "(start|begin) (navigation|navigating) to {to}",
            "tell me (how to get|the way|how I get) to {to}",
            "show me how to get to {to}",
            "find the (quickest|shortest|best|fastest) (way|route) to {to}",
            "map [me] the way to {to}",
            "open the map with the way to {to}",
            "get directions to {to}",
            "set a course (to|for) {to}",
        )
    ),
    "directions to {to}[ please]",
    "navigation to {to}",
    "route to {to}",
    "how (do I|can I|do we|would I|to) get to {to}",
    "how do I (go|travel) to {to}",
    "what's the (best|quickest|fastest|shortest) (way|route) to {to}",
    "which way (is it|do I go) to {to}",
    "where do I (have to|need to) go to get to {to}",
    "how I get to {to}",
    "(I want|I need|I have|I'd like) to go to {to}, (show me the way|give me directions|how do I get there)",
    "I need directions to {to}",
    "I'm lost, (how do I get to|take me to) {to}",
    "how long (does it take|will it take|would it take|do I need) to get to {to}",
    "can you get me to {to}",
    "the way to {to}[ please]",
    "I have an appointment at {to}, how do I get there",
    "directions to {_wrong}" + CORRECTION + "{to}",
    "navigate to {_wrong}" + CORRECTION + "{to}",
    "take me to uh {to}",
    *minding(("giving me directions to {to}", "showing me the way to {to}", "navigating to {to}")),
)
_FROM = (
    *asked(
        (
            "(give|show|get|find) me [the] (directions|way|route) from {origin} to {to}",
            "(navigate|plan a route|plan a trip|find a route|map a route) from {origin} to {to}",
            "tell me how to get from {origin} to {to}",
            "show me how to get to {to} from {origin}",
            "(find|show me) the (quickest|best|shortest|fastest) (way|route) from {origin} to {to}",
            "get directions to {to} from {origin}",
        )
    ),
    "directions from {origin} to {to}[ please]",
    "directions to {to} from {origin}",
    "route from {origin} to {to}",
    "from {origin} to {to}, (how do I get there|show me the way|directions please)",
    "how (do I|can I|do we|to) get from {origin} to {to}",
    "how (do I|can I) get to {to} from {origin}",
    "what's the (best|quickest|fastest) (way|route) from {origin} to {to}",
    "how long does it take to get from {origin} to {to}",
    "how long is the trip from {origin} to {to}",
    "I start at {origin} and (want|need|have) to (get|go) to {to}",
    *minding(("giving me directions from {origin} to {to}",)),
)


def _travelling(by: str) -> list[Rule]:
    slots = {**_WAY, "_how": _HOW[by], "_kind": _KINDS[by], "_verb": _VERBS[by]}
    to = (
        *asked(
            (
                "(give|show|get|find) me (directions|the way|a route|the best route) to {to} {_how}",
                "(navigate|take me|guide me|direct me) to {to} {_how}",
                "(give|show|get|find) me {_kind} directions to {to}",
                "(plan|find|calculate) a {_kind} route to {to}",
                "tell me how to get to {to} {_how}",
                "show me how to {_verb} to {to}",
            )
        ),
        "directions to {to} {_how}",
        "{_kind} directions to {to}",
        "how (do I|can I|do we) get to {to} {_how}",
        "how (do I|can I) {_verb} to {to}",
        "how long does it take to {_verb} to {to}",
        "what's the best way to {_verb} to {to}",
        "which way to {to} {_how}",
        "(I want|I need|I have|I'd like) to {_verb} to {to}, (show me the way|how do I get there|directions please)",
        "{_how} to {to}[ please]",
        "route to {to} {_how}",
        "can I {_verb} to {to}",
    )
    between = (
        *asked(
            (
                "(give|show|get|find) me (directions|a route) from {origin} to {to} {_how}",
                "(give|get) me {_kind} directions from {origin} to {to}",
                "(plan|find) a {_kind} route from {origin} to {to}",
                "navigate from {origin} to {to} {_how}",
            )
        ),
        "how (do I|can I|to) get from {origin} to {to} {_how}",
        "how (do I|can I) {_verb} from {origin} to {to}",
        "directions from {origin} to {to} {_how}",
        "how long does it take to {_verb} from {origin} to {to}",
        "from {origin} to {to} {_how}[ please]",
    )
    return [
        Rule("get_directions", to, slots, {"by": by}, weight=0.8),
        Rule("get_directions", between, slots, {"by": by}, weight=0.5),
    ]


_HOME = (
    *asked(("(take|navigate|bring|guide|get) me {to}", "show me the way {to}", "give me directions {to}")),
    "how do I get {to}[ from here]",
    "directions {to}",
    "navigate {to}",
    "I want to go {to}, show me the way",
)
_NOWHERE = (
    *asked(
        ("(give|get|show) me directions", "(start|open) (navigation|the navigation)", "(plan|find) a route")
    ),
    "directions please",
    "how do I get there",
    "I need directions",
)
_NOWHERE_FROM = asked(("(give|get) me directions from {origin}", "plan a route from {origin}"))

RULES: list[Rule] = [
    Rule("search_web", _WEB, _QUERY, weight=5),
    Rule("search_web", _WEB_NOTHING, weight=0.2, missing=("query",)),
    Rule("search_videos", _VIDEOS, _VIDEO, weight=5),
    Rule("search_videos", _VIDEOS_NOTHING, weight=0.2, missing=("query",)),
    Rule("get_news", _NEWS, weight=1.5),
    Rule("get_news", _NEWS_ON, _TOPIC, weight=3),
    Rule("get_directions", _GO, _WAY, weight=3),
    Rule("get_directions", _FROM, _WAY, weight=1.5),
    *(rule for by in _HOW for rule in _travelling(by)),
    Rule("get_directions", _HOME, {"to": ("home", "home", "back home")}, weight=0.4),
    Rule("get_directions", _NOWHERE, weight=0.2, missing=("to",)),
    Rule("get_directions", _NOWHERE_FROM, _WAY, weight=0.1, missing=("to",)),
]
