"""Names are matched against what exists: misheard ones too, ambiguous ones never in silence."""

import pytest

from assistant_core.functions import Named
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.name import resolve_name


def named(*labels: str) -> list[Named]:
    return [Named(label.lower(), label) for label in labels]


APPS = named(
    "Firefox Web Browser", "Files", "LibreOffice Writer", "LibreOffice Calc", "Text Editor", "Terminal",
    "Spotify", "Calculator", "Calendar",
)  # fmt: skip
LIGHTS = named("Kitchen light", "Kitchen lamp", "Bedroom light", "Living room light", "Kitchen", "Café")


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("firefox", "Firefox Web Browser"),
        ("Firefox.", "Firefox Web Browser"),
        ("fire fox", "Firefox Web Browser"),
        ("the calculator", "Calculator"),
        ("calculater", "Calculator"),
        ("my calendar", "Calendar"),
        ("writer", "LibreOffice Writer"),
        ("libre office writer", "LibreOffice Writer"),
        ("terminal app", "Terminal"),
        ("spotifi", "Spotify"),
        ("files", "Files"),
        ("editor", "Text Editor"),
    ],
)
def test_an_application(words: str, label: str) -> None:
    assert resolve_name(words, APPS, what="app").named.label == label


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("kitchen light", "Kitchen light"),
        ("the kitchen lights", "Kitchen light"),
        ("kitchen", "Kitchen"),
        ("lamp", "Kitchen lamp"),
        ("living room", "Living room light"),
        ("bed room light", "Bedroom light"),
        ("cafe", "Café"),
    ],
)
def test_a_light(words: str, label: str) -> None:
    match = resolve_name(words, LIGHTS, what="light")
    assert (match.named.label, match.guessed) == (label, False)


def test_several_equal_ones_are_asked_about() -> None:
    with pytest.raises(Unresolved) as caught:
        resolve_name("libreoffice", APPS, what="app")
    assert caught.value.said == "Which one: LibreOffice Writer or LibreOffice Calc?"


@pytest.mark.parametrize("words", ["gimp", "garden light"])
def test_what_is_not_there_is_said(words: str) -> None:
    with pytest.raises(Unresolved) as caught:
        resolve_name(words, LIGHTS, what="light")
    assert caught.value.said == f"I know no light called {words}."


@pytest.mark.parametrize("may_be_new", [False, True])
def test_no_words_are_no_name(may_be_new: bool) -> None:
    with pytest.raises(Unresolved) as caught:
        resolve_name(".", LIGHTS, what="light", may_be_new=may_be_new)
    assert caught.value.said == "Which light?"


def test_a_name_that_is_only_like_one_is_a_guess() -> None:
    match = resolve_name("terminator", APPS, what="app")
    assert (match.named.label, match.guessed) == ("Terminal", True)


def test_a_list_may_be_new() -> None:
    lists = named("Shopping", "To do")
    found = resolve_name("my shopping list", lists, what="list", may_be_new=True).named
    new = resolve_name("the hardware list", lists, what="list", may_be_new=True).named
    assert (found.label, found.new) == ("Shopping", False)
    assert (new.label, new.new) == ("hardware list", True)


def test_the_same_thing_under_two_labels_is_no_ambiguity() -> None:
    both = [Named("code", "Code"), Named("code", "Text Editor (Code)"), Named("gedit", "gedit")]
    assert resolve_name("text editor", both, what="app").named.id == "code"


def test_words_in_brackets_need_not_be_said() -> None:
    places = [Named("au", "Australia (Canberra)"), Named("at", "Austria")]
    assert resolve_name("australia", places, what="place").named.id == "au"
    assert resolve_name("austria", places, what="place").named.id == "at"


GENERAL = [Named("hall", "Hall Light"), Named("hall,desk", "lights", general=True)]


@pytest.mark.parametrize("words", ["lights", "the lights", "Lights."])
def test_a_name_for_many_is_found_by_its_own_words(words: str) -> None:
    assert resolve_name(words, GENERAL, what="device").named.id == "hall,desk"


@pytest.mark.parametrize("words", ["garden lights", "christmas lights", "my lightning"])
def test_other_words_around_it_do_not_mean_all_of_them(words: str) -> None:
    with pytest.raises(Unresolved):
        resolve_name(words, GENERAL[1:], what="device")
