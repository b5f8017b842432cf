"""The web: sites, searches, news, the weather and the way there."""

from typing import Annotated, Literal

from assistant_core import settings_file
from assistant_core.functions import Kind, Named, Outcome, Risk, Spoken, Text, Time, action
from assistant_core.now import Now
from system_actions.services.browser import Browser
from system_actions.services.feeds import Feeds
from system_actions.services.open_meteo import OpenMeteo
from system_actions.words import forecast, headlines
from system_actions.words.sites import address_of, filled, host_of

Place = Annotated[Named, Spoken(Kind.NAME, names="place", may_be_new=True)]
"""A place of the list, or any other: whether it exists is known to the weather service."""

_TRAVEL_MODES = {"cycling": "bicycling"}
"""What Google Maps calls a way to travel, where it is not our word for it."""


@action(
    token=26,
    risk=Risk.SAFE,
    questions={"site": "Which website?"},
    examples=[
        "open wikipedia dot org",
        "go to youtube",
        "take me to the bbc website",
        "open github.com",
        "visit example dot com",
        "show me the website of the new york times",
        "browse to openstreetmap",
        "pull up reddit in the browser",
    ],
)
async def open_website(site: Text, *, browser: Browser) -> Outcome:
    """Open a website in the browser.

    Args:
        site: The site's name or address.
    """
    address = address_of(site)
    await browser.show(address)
    return Outcome(f"I have opened {host_of(address)} in the browser.", value=address)


@action(
    token=59,
    risk=Risk.SAFE,
    questions={"query": "Search for what?"},
    examples=[
        "search the web for train strikes",
        "google how to descale a kettle",
        "look online for cheap flights to lisbon",
        "search for vegan restaurants nearby",
        "do an internet search for python tutorials",
        "find me something on the web about sourdough",
        "search duckduckgo for used bicycles",
    ],
)
async def search_web(query: Text, *, browser: Browser) -> Outcome:
    """Search the web in the browser.

    Args:
        query: What to search for.
    """
    address = filled(settings_file.current().searches.web, query=query)
    await browser.show(address)
    return Outcome(f"I have opened a search for {query} on {host_of(address)}.", value=address)


@action(
    token=60,
    risk=Risk.SAFE,
    questions={"query": "Videos of what?"},
    examples=[
        "search youtube for guitar lessons",
        "find videos of cats",
        "look for a video on how to tie a tie",
        "show me videos about space",
        "search for cooking videos",
        "youtube the moon landing",
        "find a video tutorial for knitting",
    ],
)
async def search_videos(query: Text, *, browser: Browser) -> Outcome:
    """Search for videos in the browser.

    Args:
        query: What the videos are to show.
    """
    address = filled(settings_file.current().searches.videos, query=query)
    await browser.show(address)
    return Outcome(f"I have opened a search for videos of {query} on {host_of(address)}.", value=address)


@action(
    token=61,
    risk=Risk.SAFE,
    examples=[
        "what's in the news",
        "read me the headlines",
        "any news about the election",
        "give me the sports news",
        "what is happening in the world",
        "latest technology news",
        "what's trending today",
    ],
)
async def get_news(*, topic: Text | None = None, feeds: Feeds) -> Outcome:
    """Say the latest headlines.

    Args:
        topic: Only headlines about this.
    """
    read = await feeds.read()
    found = headlines.on_topic(topic or "", read.headlines)
    words = headlines.read_out(found)
    nothing = f"There is nothing about {topic} in your news." if topic else "There are no news."
    return Outcome(" ".join([words or nothing, *read.failed]), value=words)


@action(
    token=62,
    risk=Risk.SAFE,
    examples=[
        "what's the weather like",
        "will it rain tomorrow",
        "what is the weather in oslo",
        "how hot will it be in madrid on friday",
        "do i need an umbrella this afternoon",
        "weather forecast for the weekend",
        "is it cold outside",
        "how windy is it in hamburg tonight",
    ],
)
async def get_weather(
    *, place: Place | None = None, when: Time | None = None, weather: OpenMeteo, now: Now
) -> Outcome:
    """Say what the weather is or will be.

    Args:
        place: A city or a country; here when not given.
        when: The time asked about; now when not given.
    """
    said = await forecast.told(place, when, weather, now.now())
    return Outcome(said, value=said)


@action(
    token=63,
    risk=Risk.SAFE,
    questions={"to": "Where to?"},
    examples=[
        "how do i get to the airport",
        "directions to the central station by bike",
        "navigate to 12 market street",
        "walking directions to the museum",
        "route from berlin to prague by car",
        "how do i get from the hotel to the opera by bus",
        "show me the way to the nearest pharmacy",
    ],
)
async def get_directions(
    to: Text,
    *,
    origin: Text | None = None,
    by: Literal["driving", "walking", "cycling", "transit"] | None = None,
    browser: Browser,
) -> Outcome:
    """Show the way to a place on a map.

    Args:
        to: Where to.
        origin: Where from; here when not given.
        by: Driving, walking, cycling or by public transport.
    """
    mode = _TRAVEL_MODES.get(by, by) if by else ""
    address = filled(settings_file.current().searches.directions, to=to, origin=origin or "", by=mode)
    await browser.show(address)
    start = f" from {origin}" if origin else ""
    return Outcome(f"I have opened the way{start} to {to} on {host_of(address)}.", value=address)
