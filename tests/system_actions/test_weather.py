"""The weather from a server that answers as Open-Meteo does: places, times, units, and what is not there."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from assistant_core.calls import Decision, Plan, PlannedCall
from assistant_core.catalog import Catalog
from assistant_core.errors import ActionFailed
from assistant_core.functions import Named
from assistant_core.journal import Journal
from assistant_core.resolvers.moment import resolve_moment
from assistant_core.resolvers.name import resolve_name
from assistant_core.runner import Runner
from assistant_core.services import Services
from system_actions import people, web
from system_actions.dates import known_places
from system_actions.web import get_weather
from tests.services.kde_connect import KdeConnect
from tests.services.opening import Act
from tests.services.private_home import WallClock
from tests.services.tiny_web import Query, TinyWeb, as_json, write_settings

PLACES = {
    "Oslo": ("Oslo", "Norway", "PPLC", "Europe/Oslo"),
    "Berlin": ("Berlin", "Germany", "PPLC", "Europe/Berlin"),
    "ulm": ("Ulm", "Germany", "PPL", "Europe/Berlin"),
    "Tokyo": ("Tokyo", "Japan", "PPLC", "Asia/Tokyo"),
    "Japan": ("Japan", "Japan", "PCLI", "Asia/Tokyo"),
    "Canberra": ("Canberra", "Australia", "PPLC", "Australia/Sydney"),
}
OSLO = Named("Europe/Oslo", "Oslo")


def find(query: Query) -> bytes:
    """As geocoding-api.open-meteo.com/v1/search answers."""
    if query["name"] not in PLACES:
        return as_json({"generationtime_ms": 0.4})
    name, country, kind, zone = PLACES[query["name"]]
    place = {
        "id": 1,
        "name": name,
        "latitude": 59.91273,
        "longitude": 10.74609,
        "feature_code": kind,
        "timezone": zone,
        "country": country,
    }
    return as_json({"results": [place], "generationtime_ms": 0.4})


def forecast(query: Query) -> bytes:
    """As api.open-meteo.com/v1/forecast answers: the hour as temperature, rain from 18 to 20."""
    if "current" in query:
        current = {
            "time": "2026-11-18T10:00",
            "interval": 900,
            "temperature_2m": 2.6,
            "apparent_temperature": -1.2,
            "weather_code": 61,
            "wind_speed_10m": 12.4,
        }
        return as_json({"latitude": 59.9, "longitude": 10.7, "current": current})
    first, last = (date.fromisoformat(query[name]) for name in ("start_date", "end_date"))
    start = datetime.combine(first, datetime.min.time())
    times = [start + timedelta(hours=n) for n in range(24 * ((last - first).days + 1))]
    wet = [18 <= moment.hour < 20 for moment in times]
    hourly = {
        "time": [f"{moment:%Y-%m-%dT%H:%M}" for moment in times],
        "temperature_2m": [float(moment.hour) for moment in times],
        "precipitation_probability": [75 if rain else 0 for rain in wet],
        "precipitation": [0.8 if rain else 0.0 for rain in wet],
        "weather_code": [63 if rain else 2 for rain in wet],
        "wind_speed_10m": [10.0 + moment.hour for moment in times],
    }
    return as_json({"latitude": 59.9, "longitude": 10.7, "hourly": hourly})


@pytest.fixture
def sky(tiny_web: TinyWeb, private_home: Path, wall_clock: WallClock) -> TinyWeb:
    tiny_web.pages = {"/v1/search": find, "/v1/forecast": forecast}
    set_weather(private_home, tiny_web)
    return tiny_web


def set_weather(home: Path, web: TinyWeb, more: str = "") -> None:
    addresses = f'address = "{web.address}"\nplaces_address = "{web.address}/"\n'
    write_settings(home, f"[weather]\n{addresses}{more}\n")


async def test_the_weather_now(sky: TinyWeb, act: Act) -> None:
    outcome = await act(get_weather, place=OSLO)
    said = (
        "In Oslo it is 3 degrees with light rain, feels like -1, and the wind blows at 12 kilometres an hour."
    )
    assert (outcome.said, outcome.value, outcome.changed) == (said, said, False)
    path, query = sky.asked[1]
    assert path == "/v1/forecast" and query["latitude"] == "59.91273" and "temperature_unit" not in query


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("tomorrow", "tomorrow: rain, 0 to 23 degrees, a 75 percent chance of rain, wind up to 33"),
        ("today", "today: rain, 10 to 23 degrees, a 75 percent chance of rain, wind up to 33"),
        ("this afternoon", "this afternoon: some clouds, 12 to 17 degrees, no rain expected, wind up to 27"),
        ("tonight", "this evening: rain, 18 to 23 degrees, a 75 percent chance of rain, wind up to 33"),
        (
            "tomorrow morning",
            "tomorrow morning: some clouds, 6 to 11 degrees, no rain expected, wind up to 21",
        ),
        ("on friday", "on Friday: rain, 0 to 23 degrees, a 75 percent chance of rain, wind up to 33"),
        (
            "friday at five pm",
            "at 5 in the afternoon on Friday: some clouds, 17 degrees, no rain expected, wind",
        ),
        ("in two hours", "at noon today: some clouds, 12 degrees, no rain expected, wind up to 22"),
        ("the weekend", "from Saturday to Sunday: rain, 0 to 23 degrees, a 75 percent chance of rain, wind"),
        ("this week", "from today to Sunday: rain, 0 to 23 degrees, a 75 percent chance of rain, wind up to"),
        ("yesterday", "yesterday: rain, 0 to 23 degrees, a 75 percent chance of rain, wind up to 33"),
    ],
)
async def test_the_weather_at_another_time(
    sky: TinyWeb, act: Act, wall_clock: WallClock, when: str, said: str
) -> None:
    moment = resolve_moment(when, wall_clock.now())
    assert (await act(get_weather, place=OSLO, when=moment)).said.startswith(f"In Oslo {said}")


@pytest.mark.parametrize("when", ["now", "right now"])
async def test_now_may_be_said(sky: TinyWeb, act: Act, wall_clock: WallClock, when: str) -> None:
    outcome = await act(get_weather, when=resolve_moment(when, wall_clock.now()))
    assert outcome.said.startswith("In Berlin it is 3 degrees")


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("in three weeks", "The forecast reaches 15 days ahead only."),
        ("every day", "I can tell the weather for one time only."),
        ("the fifth of march 2026", "I do not know the weather so long ago."),
    ],
)
async def test_a_time_out_of_reach_is_said(
    sky: TinyWeb, act: Act, wall_clock: WallClock, when: str, said: str
) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(get_weather, place=OSLO, when=resolve_moment(when, wall_clock.now()))
    assert caught.value.said == said


async def test_elsewhere_the_clock_of_the_place_counts(sky: TinyWeb, act: Act, wall_clock: WallClock) -> None:
    wall_clock.be("2026-11-18 20:00")  # four in the morning of the 19th in Tokyo
    said = (await act(get_weather, place=Named("Asia/Tokyo", "Tokyo"), when=None)).said
    assert said.startswith("In Tokyo it is")
    tomorrow = resolve_moment("tomorrow", wall_clock.now())
    said = (await act(get_weather, place=Named("Asia/Tokyo", "Tokyo"), when=tomorrow)).said
    assert said.startswith("In Tokyo today: rain, 4 to 23 degrees")


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("ulm", "Ulm, Germany,"),
        ("the japan", "Tokyo, Japan,"),
        ("australia", "Canberra"),
        ("oslo", "Oslo"),
    ],
)
async def test_places_in_and_beyond_the_list(sky: TinyWeb, act: Act, words: str, where: str) -> None:
    match = resolve_name(words, await act(known_places), what="place", may_be_new=True)
    assert (await act(get_weather, place=match.named)).said.startswith(f"In {where} it is 3 degrees")


async def test_a_place_that_nobody_knows_is_said(sky: TinyWeb, act: Act) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(get_weather, place=Named("asgard", "asgard", new=True))
    assert caught.value.said == "I find no place called asgard."


async def test_here_is_the_place_in_the_settings(sky: TinyWeb, act: Act, private_home: Path) -> None:
    set_weather(private_home, sky, 'place = "ulm"')
    assert (await act(get_weather)).said.startswith("In Ulm it is")


async def test_here_is_else_the_city_of_the_time_zone(sky: TinyWeb, act: Act) -> None:
    assert (await act(get_weather)).said.startswith("In Berlin it is")


async def test_without_a_place_and_a_city_it_asks_for_one(
    sky: TinyWeb, act: Act, wall_clock: WallClock
) -> None:
    wall_clock.moment = wall_clock.moment.astimezone(ZoneInfo("UTC"))
    with pytest.raises(ActionFailed) as caught:
        await act(get_weather)
    assert caught.value.said.startswith("I do not know where you are.") and not sky.asked


async def test_imperial_units_are_asked_for_and_said(sky: TinyWeb, act: Act, private_home: Path) -> None:
    set_weather(private_home, sky, 'units = "imperial"')
    assert (await act(get_weather, place=OSLO)).said.endswith("12 miles an hour.")
    assert sky.asked[-1][1]["temperature_unit"] == "fahrenheit"


async def test_the_weather_can_be_what_a_message_says(
    sky: TinyWeb, kde_connect: KdeConnect, anna: Named, real_services: Services, tmp_path: Path
) -> None:
    kde_connect.add("abc_1", "Pixel 7", "sms")
    catalog = Catalog.from_modules([web, people])
    inner = PlannedCall(catalog["get_weather"], {"place": "oslo"}, {"place": OSLO})
    call = PlannedCall(catalog["send_message"], {"to": "anna"}, {"to": anna, "text": inner})
    journal = Journal(tmp_path / "journal.db")
    runner = Runner(catalog, real_services, journal)
    plan = Plan("words", (call,), Decision.CONFIRM, 1.0)
    [result] = await runner.run(plan, journal.begin("words"), lambda _index, _result: None)
    assert result.error is None
    assert str(kde_connect.handed[0][3]).startswith("In Oslo it is 3 degrees with light rain")


@pytest.mark.parametrize(
    "answer",
    [b"", b"[]", b"oh no", b'{"current": 3}', b'{"current": {"time": "x"}}', b'{"hourly": {}}'],
)
async def test_a_strange_answer_is_said(sky: TinyWeb, act: Act, wall_clock: WallClock, answer: bytes) -> None:
    sky.pages["/v1/forecast"] = answer
    tomorrow = resolve_moment("tomorrow", wall_clock.now()) if b"hourly" in answer else None
    with pytest.raises(ActionFailed) as caught:
        await act(get_weather, place=OSLO, when=tomorrow)
    assert "weather" in caught.value.said


async def test_a_service_that_refuses_is_said(sky: TinyWeb, act: Act) -> None:
    sky.status = 429
    with pytest.raises(ActionFailed) as caught:
        await act(get_weather, place=OSLO)
    assert caught.value.said == "127.0.0.1 refused."


async def test_without_the_network_it_says_so(sky: TinyWeb, act: Act) -> None:
    sky.close()
    with pytest.raises(ActionFailed) as caught:
        await act(get_weather, place=OSLO)
    assert caught.value.said == "I cannot reach 127.0.0.1."


async def test_an_answer_that_breaks_off_is_said(sky: TinyWeb, act: Act) -> None:
    sky.cut = 10
    with pytest.raises(ActionFailed) as caught:
        await act(get_weather, place=OSLO)
    assert caught.value.said == "I cannot reach 127.0.0.1."


@pytest.mark.usefixtures("impatient_http")
async def test_a_service_that_never_answers_is_not_waited_for(sky: TinyWeb, act: Act) -> None:
    sky.silent = True
    with pytest.raises(ActionFailed) as caught:
        await act(get_weather, place=OSLO)
    assert caught.value.said == "127.0.0.1 takes too long."
