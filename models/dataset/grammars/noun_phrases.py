"""What another call can stand for in a sentence: "the weather in Oslo", "what 12 times 8 is".

These are no requests by themselves; `models.dataset.grammars.nested` puts them into the text of
mails, messages, notes and the like.
"""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.slots import items, people, places, sums, topics, units
from models.dataset.slots.choose import mixed
from models.dataset.slots.questions import fact_named, indirect_question
from models.dataset.slots.times import WEEKDAYS

_PLACE: dict[str, Vocabulary] = {"place": places.city}
_DAY: dict[str, Vocabulary] = {
    "when": mixed((3, ("tomorrow", "today", "tonight", "this weekend")), (2, WEEKDAYS), (1, ("next week",)))
}
_OWNED_DAY: dict[str, Vocabulary] = {
    "when": ("~tomorrow~'s", "~today~'s", "~Friday~'s", "~Sunday~'s", "~Monday~'s", "~tonight~'s")
}
_CITY_DAY: dict[str, Vocabulary] = {
    **_PLACE,
    "when": ("tomorrow", "today", "this weekend", "tonight", "on ~Friday", "on ~Saturday"),
}

WEATHER = (
    Rule(
        "get_weather",
        (
            "the [current] weather in {place}",
            "the weather (in|for) {place}",
            "the (forecast|weather forecast|weather report) for {place}",
            "the temperature in {place}",
            "what the weather is [like] in {place}",
            "how (warm|cold|hot) it is in {place}",
            "how the weather is in {place}",
            "if it's (raining|snowing|sunny) in {place}",
            "whether it's (raining|snowing|cold) in {place}",
            "{place} weather",
        ),
        _PLACE,
        weight=3,
    ),
    Rule(
        "get_weather",
        (
            "the weather for {when}",
            "the (forecast|weather forecast) for {when}",
            "what the weather will be like {when}",
            "(if|whether) it will (rain|snow) {when}",
            "how (warm|cold) it will be {when}",
        ),
        _DAY,
    ),
    Rule("get_weather", ("{when} (weather|forecast|weather forecast)",), _OWNED_DAY),
    Rule(
        "get_weather",
        (
            "the weather in {place} {when}",
            "the forecast for {place} {when}",
            "whether it will rain in {place} {when}",
        ),
        _CITY_DAY,
    ),
    Rule(
        "get_weather",
        ("the weather", "the weather forecast", "the current weather", "what the weather is like"),
    ),
)
SUMS = (
    Rule(
        "calculate",
        (
            "{expression}",
            "what {expression} is",
            "the result of {expression}",
            "how much {expression} is",
            "the answer to {expression}",
        ),
        {"expression": mixed((3, sums.percentage), (3, sums.binary), (1, sums.function))},
    ),
)
_CONVERTED = (
    "{amount} {source} in {target}",
    "what {amount} {source} is in {target}",
    "how many {target} {amount} {source} are",
)
MEASURES = tuple(
    Rule("convert", _CONVERTED, {"amount": units.amount, "source": source, "target": target})
    for one, other in (units.DIMENSIONS["length"], units.DIMENSIONS["weight"], units.CURRENCIES)
    for source, target in ((one, other), (other, one))
)
DATES = (
    Rule(
        "get_date",
        ("the date", "the current date", "what day it is", "which date it is", "the date of the day"),
    ),
    Rule("get_date", ("{day} date",), {"day": ("~today~'s", "~today~'s", "~tomorrow~'s")}, weight=2),
    Rule(
        "get_date", ("the date of {day}", "when {day} is"), {"day": ("Easter", "Thanksgiving", "next Friday")}
    ),
)
TIMES = (
    Rule("get_time", ("the time", "the current time", "what time it is", "the exact time")),
    Rule(
        "get_time",
        ("the [current|local] time in {place}", "what time it is in {place}", "how late it is in {place}"),
        _PLACE,
        weight=2,
    ),
)
PLAYING = (
    Rule(
        "now_playing",
        (
            "what's playing",
            "what song this is",
            "what I'm listening to",
            "the [name of the] song that's playing",
            "the (title|name) of (this|the current) song",
            "the current (song|track)",
            "the song I'm listening to",
            "the name of this track",
            "what's on right now",
            "what's playing [right] now",
        ),
    ),
)
FACTS = (
    Rule("answer", ("{question}",), {"question": indirect_question}, weight=2),
    Rule("answer", ("the {question}",), {"question": fact_named}),
)
WORDS = (
    Rule(
        "define",
        (
            "the (definition|meaning) of {word}",
            "what {word} means",
            "the definition of the word {word}",
            "a synonym (for|of) {word}",
        ),
        {"word": topics.word},
    ),
)
EVENTS = (
    Rule(
        "list_events",
        (
            "my (schedule|agenda|appointments|calendar|meetings|events|plans) for {when}",
            "my (appointments|meetings|events) {when}",
            "what I have (planned|on) {when}",
            "what's on my calendar {when}",
            "the list of my appointments for {when}",
        ),
        _DAY,
        weight=2,
    ),
    Rule("list_events", ("{when} (appointments|schedule|agenda|meetings)",), _OWNED_DAY),
    Rule(
        "list_events", ("my (schedule|agenda|calendar|appointments)", "when my next (meeting|appointment) is")
    ),
)
TRANSLATIONS = (
    Rule(
        "translate",
        (
            "the {language} (word|translation|expression|phrase) (for|of) {text}",
            "{text} in {language}",
            "the translation of {text} (into|to) {language}",
            "how to say {text} in {language}",
            "what {text} is in {language}",
        ),
        {"text": topics.phrase, "language": mixed((2, topics.common_language), (1, topics.language))},
    ),
)
NEWS = (
    Rule("get_news", ("the [latest|top|today's] (news|headlines)", "what's in the news", "the news")),
    Rule(
        "get_news",
        (
            "the [latest] (news|headlines) (about|on|from) {topic}",
            "the {topic} news",
            "what's new in {topic}",
        ),
        {"topic": topics.news},
        weight=2,
    ),
)
CONTACTS = tuple(
    Rule("find_contact", patterns, {"name": vocabulary}, {"field": field})
    for field, words in (
        ("phone", "(phone number|number|mobile number)"),
        ("email", "(email address|email)"),
        ("address", "(address|home address)"),
        ("birthday", "birthday"),
    )
    for patterns, vocabulary in (
        ((f"{{name}} {words}",), people.owner),
        ((f"the {words} of {{name}}",), people.someone),
    )
)
LISTS = (
    Rule("show_list", ("(my|the) {list} list", "what's on (my|the) {list} list"), {"list": items.list_name}),
)
ARTICLES = (
    Rule(
        "look_up",
        (
            "(some|the) facts about {topic}",
            "a summary (of|about) {topic}",
            "the (Wikipedia|encyclopedia) (article|entry) (on|about) {topic}",
            "information about {topic}",
            "something about {topic}",
        ),
        {"topic": topics.entry},
    ),
)
BATTERY = (
    Rule(
        "get_battery",
        ("my battery level", "the battery level", "how full my battery is", "the state of my battery"),
    ),
)
CLIPBOARD = (
    Rule(
        "read_clipboard",
        ("what's on my clipboard", "the clipboard", "my clipboard", "the contents of the clipboard"),
    ),
)
