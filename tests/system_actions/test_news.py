"""Headlines of the chosen feeds: newest first, by topic, and said when a feed is not there."""

from pathlib import Path

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Services
from system_actions.services.http import MOST
from system_actions.web import get_news
from tests.services.opening import Act
from tests.services.tiny_web import TinyWeb, write_settings

ITEM = "<item><title>{}</title><pubDate>{}</pubDate><category>{}</category></item>"
WORLD = [
    ("Election &amp; recount in &lt;b&gt;Norway&lt;/b&gt;", "Tue, 17 Nov 2026 09:00:00 GMT", "Politics"),
    ("A comet is seen.", "Wed, 18 Nov 2026 06:00:00 GMT", "Science"),
]
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Pitch Side</title>
<id>x</id><updated>2026-11-18T08:00:00Z</updated>
<entry><id>1</id><title>Rovers win the cup</title><updated>2026-11-18T08:00:00Z</updated>
<summary>The football season ends.</summary></entry>
<entry><id>2</id><title>A comet is seen.</title><updated>2026-11-18T07:00:00Z</updated></entry></feed>"""


def rss(title: str, items: list[tuple[str, str, str]]) -> bytes:
    inner = "".join(ITEM.format(*item) for item in items)
    return f'<rss version="2.0"><channel><title>{title}</title>{inner}</channel></rss>'.encode()


def choose(home: Path, *addresses: str) -> None:
    write_settings(home, f"[news]\nfeeds = {list(addresses)!r}\n")


@pytest.fixture
def feeds(tiny_web: TinyWeb, private_home: Path) -> TinyWeb:
    tiny_web.pages = {"/world": rss("World Today", WORLD), "/sport": ATOM.encode()}
    choose(private_home, f"{tiny_web.address}/world", f"{tiny_web.address}/sport")
    return tiny_web


async def test_the_newest_come_first_each_once_and_with_their_source(feeds: TinyWeb, act: Act) -> None:
    outcome = await act(get_news)
    assert outcome.said == (
        "Pitch Side: Rovers win the cup. A comet is seen. World Today: Election & recount in Norway."
    )
    assert outcome.value == outcome.said and not outcome.changed


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("the elections", "World Today: Election & recount in Norway."),
        ("football", "Pitch Side: Rovers win the cup."),
        ("science news", "World Today: A comet is seen."),
        ("tigers", "There is nothing about tigers in your news."),
    ],
)
async def test_a_topic_narrows_them(feeds: TinyWeb, act: Act, topic: str, said: str) -> None:
    if topic == "science news":
        feeds.pages["/sport"] = rss("Pitch Side", [])
    assert (await act(get_news, topic=topic)).said == said


async def test_of_many_only_a_few_are_read(feeds: TinyWeb, act: Act) -> None:
    feeds.pages["/world"] = rss("World Today", [(f"Number {n}", "", "") for n in range(40)])
    feeds.pages["/sport"] = rss("Pitch Side", [])
    assert (await act(get_news)).said == ("World Today: Number 0. Number 1. Number 2. Number 3. Number 4.")


async def test_a_feed_that_is_not_there_is_said_and_the_other_read(feeds: TinyWeb, act: Act) -> None:
    del feeds.pages["/world"]
    assert (await act(get_news)).said == (
        "Pitch Side: Rovers win the cup. A comet is seen. 127.0.0.1 refused."
    )


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (b"<html><body>Sign in</body></html>", "There are no news at 127.0.0.1"),
        (b"", "There are no news at 127.0.0.1"),
        (b"\x00\xff" * 100, "There are no news at 127.0.0.1"),
        (b" " * (MOST + 1), "127.0.0.1 sent too much."),
    ],
)
async def test_what_is_no_feed_is_said(feeds: TinyWeb, act: Act, page: bytes, said: str) -> None:
    feeds.pages = {"/world": page, "/sport": page}
    with pytest.raises(ActionFailed) as caught:
        await act(get_news)
    assert caught.value.said.startswith(said)


async def test_a_feed_without_news(feeds: TinyWeb, act: Act) -> None:
    feeds.pages = {"/world": rss("World Today", []), "/sport": rss("Pitch Side", [])}
    assert (await act(get_news)).said == "There are no news."


async def test_without_the_network_it_says_so(feeds: TinyWeb, act: Act) -> None:
    feeds.close()
    with pytest.raises(ActionFailed) as caught:
        await act(get_news)
    assert caught.value.said == "I cannot reach 127.0.0.1."


async def test_a_feed_that_breaks_off_is_said(feeds: TinyWeb, act: Act) -> None:
    feeds.cut = 30
    with pytest.raises(ActionFailed) as caught:
        await act(get_news)
    assert caught.value.said == "I cannot reach 127.0.0.1."


@pytest.mark.usefixtures("impatient_http")
async def test_a_feed_that_never_answers_is_not_waited_for(feeds: TinyWeb, act: Act) -> None:
    feeds.silent = True
    with pytest.raises(ActionFailed) as caught:
        await act(get_news)
    assert caught.value.said == "127.0.0.1 takes too long."


@pytest.mark.usefixtures("private_home")
async def test_without_chosen_feeds_there_is_a_cure_and_no_network(act: Act, real_services: Services) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(get_news)
    assert caught.value.said == "I do not know whose news you want." and "news" in caught.value.cure
