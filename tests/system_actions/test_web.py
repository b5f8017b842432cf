"""A site's name becomes an https address, the browser gets it, and nothing else is ever opened."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing
from system_actions.services import started
from system_actions.web import get_directions, open_website, search_videos, search_web
from system_actions.words.sites import address_of
from tests.services.opening import Act
from tests.services.tiny_web import write_settings
from tests.services.waiting import until


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("wikipedia dot org", "https://wikipedia.org"),
        ("Wikipedia.org.", "https://wikipedia.org"),
        ("wikipedia", "https://www.wikipedia.org"),
        ("YouTube", "https://www.youtube.com"),
        ("you tube", "https://www.youtube.com"),
        ("the bbc website", "https://www.bbc.com"),
        ("website of the new york times", "https://www.nytimes.com"),
        ("the guardian", "https://www.theguardian.com"),
        ("stack overflow", "https://stackoverflow.com"),
        ("openstreetmap", "https://www.openstreetmap.org"),
        ("open street map dot org", "https://openstreetmap.org"),
        ("the site heise dot de", "https://heise.de"),
        ("bbc dot co dot uk slash news", "https://bbc.co.uk/news"),
        ("some-site dot com", "https://some-site.com"),
        ("my dash site dot org", "https://my-site.org"),
        ("w w w dot debian dot org", "https://www.debian.org"),
        ("https://example.com/a?b=1", "https://example.com/a?b=1"),
        ("http://example.com", "http://example.com"),
    ],
)
def test_a_site_becomes_an_address(words: str, address: str) -> None:
    assert address_of(words) == address


@pytest.mark.parametrize(
    "words",
    [
        "",
        "foo",
        "localhost",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "mailto:a@b.org",
        "ftp://example.org",
        "http://user@example.org",
        "https://",
        "http://192.168.1.1/admin",
        "--help",
        "example.org; rm -rf /",
    ],
)
def test_what_is_no_website_is_refused(words: str) -> None:
    with pytest.raises(ActionFailed):
        address_of(words)


def program(path: Path, writes_to: Path, status: int = 0) -> Path:
    """A browser that writes down what it was given."""
    path.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {writes_to}\nexit {status}\n')
    path.chmod(0o755)
    return path


@pytest.fixture
def given(private_home: Path) -> Path:
    return private_home / "given"


@pytest.fixture
def ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy computer, too, has ended a program that ends at once when it is looked at."""
    monkeypatch.setattr(started, "SETTLED", 3.0)


async def was_given(file: Path, words: str) -> None:
    """Wait until a browser, which need not have run yet when it counts as started, has written this down."""
    with suppress(TimeoutError):  # what it wrote instead is then shown
        await until(lambda: file.exists() and file.read_text() == words)
    assert file.read_text() == words


async def test_the_browser_of_the_environment_gets_the_address(
    act: Act, given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = program(tmp_path / "browser", given)
    monkeypatch.setenv("BROWSER", f"/nonexistent/one:{browser} --new-tab")
    outcome = await act(open_website, "wikipedia dot org")
    assert outcome.said == "I have opened wikipedia.org in the browser."
    assert not outcome.changed
    await was_given(given, "--new-tab\nhttps://wikipedia.org\n")


async def test_a_place_for_the_address_is_filled(
    act: Act, given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", f"{program(tmp_path / 'browser', given)} --url %s --quiet")
    await act(open_website, "youtube")
    await was_given(given, "--url\nhttps://www.youtube.com\n--quiet\n")


async def test_the_browser_in_the_settings_comes_first(
    act: Act, given: Path, tmp_path: Path, private_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", str(program(tmp_path / "other", tmp_path / "wrong")))
    settings = private_home / "config" / "octavox" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'browser = "{program(tmp_path / "mine", given)}"\n')
    await act(open_website, "debian dot org")
    await was_given(given, "https://debian.org\n")
    assert not (tmp_path / "wrong").exists()


@pytest.mark.usefixtures("ends_in_time")
async def test_a_browser_that_fails_is_said(
    act: Act, given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", str(program(tmp_path / "browser", given, status=3)))
    with pytest.raises(ActionFailed) as caught:
        await act(open_website, "debian dot org")
    assert caught.value.said == "It ended at once with an error."


async def test_without_a_browser_of_ones_own_the_desktop_chooses(
    act: Act, given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", "")
    folder = tmp_path / "bin"
    folder.mkdir()
    program(folder / "xdg-open", given)
    monkeypatch.setenv("PATH", f"{folder}:/usr/sbin")
    await act(open_website, "debian dot org")
    await was_given(given, "https://debian.org\n")


async def test_without_any_browser_it_is_unavailable_with_a_cure(
    act: Act, private_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", "")
    monkeypatch.setenv("PATH", str(private_home))
    with pytest.raises(ServiceMissing) as caught:
        await act(open_website, "debian dot org")
    assert (caught.value.said, bool(caught.value.cure)) == ("I find no web browser.", True)


async def test_nothing_is_opened_for_what_is_no_website(
    act: Act, given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", str(program(tmp_path / "browser", given)))
    with pytest.raises(ActionFailed):
        await act(open_website, "file:///etc/passwd")
    assert not given.exists()


@pytest.fixture
def opened(given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the browser was given, written by one that works."""
    monkeypatch.setenv("BROWSER", str(program(tmp_path / "browser", given)))
    return given


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("train strikes", "https://duckduckgo.com/?q=train+strikes"),
        ("c++ & rust?", "https://duckduckgo.com/?q=c%2B%2B+%26+rust%3F"),
        ("--help", "https://duckduckgo.com/?q=--help"),
        ("$(rm -rf ~)\n'\"", "https://duckduckgo.com/?q=%24%28rm+-rf+~%29+%27%22"),
        ("größe 🦊", "https://duckduckgo.com/?q=gr%C3%B6%C3%9Fe+%F0%9F%A6%8A"),
    ],
)
async def test_a_search_is_opened(act: Act, opened: Path, query: str, address: str) -> None:
    outcome = await act(search_web, query)
    await was_given(opened, f"{address}\n")
    assert outcome.said == f"I have opened a search for {query} on duckduckgo.com."


async def test_a_search_for_videos_is_opened(act: Act, opened: Path) -> None:
    outcome = await act(search_videos, "guitar lessons")
    await was_given(opened, "https://www.youtube.com/results?search_query=guitar+lessons\n")
    assert outcome.said == "I have opened a search for videos of guitar lessons on youtube.com."


async def test_the_sites_of_the_settings_are_searched(act: Act, opened: Path, private_home: Path) -> None:
    write_settings(
        private_home,
        '[searches]\nweb = "https://search.example/find?words={query}&safe=1"\n'
        'directions = "https://maps.example/{to}/from/{origin}"\n',
    )
    await act(search_web, "two words")
    await was_given(opened, "https://search.example/find?words=two+words&safe=1\n")
    await act(get_directions, "the old/new pier", origin="home")
    await was_given(opened, "https://maps.example/the%20old%2Fnew%20pier/from/home\n")


MAPS = "https://www.google.com/maps/dir/?api=1&destination="


@pytest.mark.parametrize(
    ("values", "address", "said"),
    [
        ({"to": "the airport"}, "the+airport", "I have opened the way to the airport on google.com."),
        (
            {"to": "prague", "origin": "berlin", "by": "driving"},
            "prague&origin=berlin&travelmode=driving",
            "I have opened the way from berlin to prague on google.com.",
        ),
        (
            {"to": "the station", "by": "cycling"},
            "the+station&travelmode=bicycling",
            "I have opened the way to the station on google.com.",
        ),
        (
            {"to": "12 market street", "by": "transit"},
            "12+market+street&travelmode=transit",
            "I have opened the way to 12 market street on google.com.",
        ),
    ],
)
async def test_the_way_is_opened_on_a_map(
    act: Act, opened: Path, values: dict[str, str], address: str, said: str
) -> None:
    outcome = await act(get_directions, **values)
    assert outcome.said == said
    await was_given(opened, f"{MAPS}{address}\n")


@pytest.mark.parametrize("handler", [search_web, search_videos, get_directions])
async def test_a_search_without_any_browser_is_unavailable(
    act: Act, private_home: Path, monkeypatch: pytest.MonkeyPatch, handler: Callable[..., Awaitable[Any]]
) -> None:
    monkeypatch.setenv("BROWSER", "")
    monkeypatch.setenv("PATH", str(private_home))
    with pytest.raises(ServiceMissing):
        await act(handler, "words")


@pytest.mark.usefixtures("ends_in_time")
@pytest.mark.parametrize("handler", [search_web, search_videos, get_directions])
async def test_a_search_in_a_browser_that_fails_is_said(
    act: Act,
    given: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    handler: Callable[..., Awaitable[Any]],
) -> None:
    monkeypatch.setenv("BROWSER", str(program(tmp_path / "browser", given, status=3)))
    with pytest.raises(ActionFailed):
        await act(handler, "words")
