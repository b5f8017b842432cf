"""Measures and money are converted, with the rates' date; what cannot be is refused with the reason."""

import asyncio
import os
import time
from pathlib import Path

import pytest

from assistant_core import paths
from assistant_core.errors import ActionFailed
from assistant_core.resolvers.number import resolve_number
from system_actions.conversion import convert
from system_actions.services.rates import FRESH
from system_actions.words.currencies import currency
from tests.services.opening import Act
from tests.services.tiny_web import TinyWeb, write_settings

RATES = b"""<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"
 xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<gesmes:subject>Reference rates</gesmes:subject>
<Cube><Cube time='2026-11-20'>
<Cube currency='USD' rate='1.0876'/><Cube currency='JPY' rate='163.5'/>
<Cube currency='GBP' rate='0.85'/><Cube currency='SEK' rate='11.2'/></Cube></Cube></gesmes:Envelope>"""
BY = "by the European Central Bank's rates of November 20, 2026."

MEASURES = [
    ("five", "miles", "kilometres", "5 miles is about 8.047 kilometres."),
    ("8", "ounces", "grams", "8 ounces is about 226.8 grams."),
    ("8", "ounces", "ml", "8 ounces is about 236.6 ml."),
    ("100", "fahrenheit", "celsius", "100 degrees Fahrenheit is about 37.8 degrees Celsius."),
    ("350", "degrees", "celsius", "350 degrees Fahrenheit is about 176.7 degrees Celsius."),
    ("20", "degrees Celsius", "degrees Fahrenheit", "20 degrees Celsius is 68 degrees Fahrenheit."),
    ("minus forty", "C", "F", "-40 degrees Celsius is -40 degrees Fahrenheit."),
    ("zero", "centigrade", "Kelvin", "0 degrees Celsius is 273.15 kelvins."),
    ("2", "metres", "feet", "2 metres is about 6.562 feet."),
    ("a", "foot", "inches", "1 foot is 12 inches."),
    ("three", "cups", "millilitres", "3 US cups is about 709.8 millilitres."),
    ("one", "imperial pint", "pints", "1 imperial pint is about 1.201 US pints."),
    ("a", "US gallon", "litres", "1 US gallon is about 3.785 litres."),
    ("12", "stone", "kilograms", "12 stone is about 76.2 kilograms."),
    ("five", "kilos", "pounds", "5 kilos is about 11.02 pounds."),
    ("2", "tons", "tonnes", "2 US tons is about 1.814 tonnes."),
    ("a", "cup of flour", "grams", "1 US cup of flour is about 125.4 grams."),
    ("200", "grams of sugar", "cups", "200 grams of sugar is about 0.9945 US cups."),
    ("a", "pinch", "teaspoons", "1 pinch is 0.0625 teaspoons."),
    ("two", "dozen", "eggs", "2 dozen is 24 eggs."),
    ("a dozen", "inches", "cm", "12 inches is 30.48 cm."),
    ("60", "mph", "km/h", "60 mph is about 96.56 km/h."),
    ("10", "meters per second", "knots", "10 meters per second is about 19.44 knots."),
    ("30", "mpg", "litres per 100 kilometres", "30 mpg is about 7.84 litres per 100 kilometres."),
    ("50", "square metres", "square feet", "50 square metres is about 538.2 square feet."),
    ("two", "cubic feet", "litres", "2 cubic feet is about 56.63 litres."),
    ("3", "GB", "megabytes", "3 GB is 3000 megabytes."),
    ("500", "calories", "kilojoules", "500 small calories is 2.092 kilojoules."),
    ("a", "century", "decades", "1 century is 10 decades."),
    ("1", "light year", "kilometers", "1 light year is about 9.461 trillion kilometers."),
    (
        "1",
        "inch",
        "light years",
        "1 inch is about 2.685 times 10 to the power of -18 light years.",
    ),
    ("3", "light years", "mm", "3 light years is about 2.838 times 10 to the power of 19 mm."),
    ("5", "light years", "metres", "5 light years is about 4.73 times 10 to the power of 16 metres."),
    ("90", "degrees", "radians", "90 degrees is about 1.571 radians."),
    ("2", "bar", "psi", "2 bar is about 29.01 psi."),
    ("200", "cents", "dollars", "200 US cents is 2 US dollars."),
    ("a", "penny", "pounds", "1 penny is 0.01 British pounds."),
]


@pytest.fixture(autouse=True)
def shared_tables(private_home: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Pint's tables are read once for all of these tests."""
    shared = tmp_path_factory.getbasetemp() / "pint"
    shared.mkdir(exist_ok=True)
    (paths.cache_dir() / "pint").symlink_to(shared)


@pytest.fixture
def bank(private_home: Path, tiny_web: TinyWeb) -> TinyWeb:
    """A bank on this computer, which the settings point at."""
    tiny_web.pages["/rates.xml"] = RATES
    write_settings(private_home, f'[knowledge]\nrates_address = "{tiny_web.address}/rates.xml"\n')
    return tiny_web


async def test_measures(act: Act) -> None:
    said = [(await act(convert, resolve_number(n), one, other)).said for n, one, other, _ in MEASURES]
    assert said == [expected for *_, expected in MEASURES]


async def test_the_result_can_stand_in_another_call(act: Act) -> None:
    assert (await act(convert, 5.0, "miles", "kilometres")).value == "8.047 kilometres"


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("smoots", "metres", "I do not know the unit smoots."),
        ("metres", "smoots", "I do not know the unit smoots."),
        ("dogs", "cats", "I do not know the unit dogs."),
        ("miles", "grams", "Miles and grams measure different things, so I cannot convert them."),
        ("cups", "grams", "For that I would have to know of what."),
        ("cups of nails", "grams", "For that I would have to know how much nails weighs."),
        ("--help", "$(rm -rf ~)", "I do not know the unit --help."),
        ("dollars", "bananas", "I do not know the currency bananas."),
        ("kroner", "euros", "Do you mean Danish kroner or Norwegian kroner?"),
    ],
)
async def test_what_is_no_unit_or_does_not_fit_is_refused(
    act: Act, source: str, target: str, said: str
) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(convert, 3.0, source, target)
    assert caught.value.said == said


async def test_what_is_too_large_to_say_is_refused(act: Act) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(convert, 1e300, "light years", "inches")
    assert caught.value.said == "That number is too large for me."


@pytest.mark.parametrize(
    ("amount", "source", "target", "said"),
    [
        (80.0, "$", "euros", "80 US dollars is about 73.56 euros, "),
        (20.0, "pounds", "dollars", "20 British pounds is about 25.59 US dollars, "),
        (1.0, "u. s. d.", "yen", "1 US dollar is about 150.33 Japanese yen, "),
        (1.0, "yen", "Euros", "1 Japanese yen is about 0.00612 euros, "),
        (12.5, "bucks", "Swedish kronor", "12.50 US dollars is about 128.72 Swedish kronor, "),
        (50.0, "pence", "euro", "50 pence is about 0.59 euros, "),
    ],
)
async def test_money_by_the_rates_of_the_bank(
    act: Act, bank: TinyWeb, amount: float, source: str, target: str, said: str
) -> None:
    assert (await act(convert, amount, source, target)).said == said + BY


async def test_rates_are_fetched_only_for_money_and_only_once(act: Act, bank: TinyWeb) -> None:
    await act(convert, 20.0, "pounds", "kilograms")
    await act(convert, 200.0, "cents", "dollars")
    assert bank.asked == []
    await act(convert, 80.0, "dollars", "euros")
    await act(convert, 80.0, "euros", "yen")
    assert bank.asked == [("/rates.xml", {})]


async def test_old_rates_are_fetched_again_and_serve_when_the_bank_is_gone(act: Act, bank: TinyWeb) -> None:
    await act(convert, 80.0, "dollars", "euros")
    _make_old()
    bank.pages["/rates.xml"] = RATES.replace(b"2026-11-20", b"2026-11-23").replace(b"1.0876", b"1.25")
    newer = (await act(convert, 100.0, "dollars", "euros")).said
    assert newer == (
        "100 US dollars is about 80 euros, by the European Central Bank's rates of November 23, 2026."
    )
    _make_old()
    bank.close()
    assert (await act(convert, 100.0, "dollars", "euros")).said == newer


async def test_a_broken_answer_does_not_replace_the_last_rates(act: Act, bank: TinyWeb) -> None:
    before = (await act(convert, 80.0, "dollars", "euros")).said
    _make_old()
    bank.pages["/rates.xml"] = b"<html>maintenance</html>"
    assert (await act(convert, 80.0, "dollars", "euros")).said == before


async def test_no_rates_at_all_is_said(act: Act, bank: TinyWeb) -> None:
    bank.close()
    with pytest.raises(ActionFailed) as caught:
        await act(convert, 80.0, "dollars", "euros")
    assert caught.value.said == "I cannot reach 127.0.0.1."
    assert (await act(convert, 5.0, "feet", "inches")).said == "5 feet is 60 inches."


async def test_nothing_but_rates_at_the_address_is_said(act: Act, bank: TinyWeb) -> None:
    bank.pages["/rates.xml"] = b"<html>maintenance</html>"
    with pytest.raises(ActionFailed) as caught:
        await act(convert, 80.0, "dollars", "euros")
    assert caught.value.said == "I got no exchange rates."


async def test_a_bank_that_never_answers_is_given_up(act: Act, bank: TinyWeb, impatient_http: None) -> None:
    bank.silent = True
    async with asyncio.timeout(5):
        with pytest.raises(ActionFailed) as caught:
            await act(convert, 80.0, "dollars", "euros")
    assert caught.value.said == "127.0.0.1 takes too long."


async def test_a_currency_without_a_rate_is_said(act: Act, bank: TinyWeb) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(convert, 5.0, "dollars", "bitcoin")
    assert caught.value.said == "The European Central Bank gives no rate for bitcoins."


async def test_nothing_is_fetched_when_the_settings_forbid_it(
    act: Act, bank: TinyWeb, private_home: Path
) -> None:
    where = f'rates_address = "{bank.address}/rates.xml"'
    write_settings(private_home, f"[knowledge]\nexchange_rates = false\n{where}\n")
    with pytest.raises(ActionFailed) as caught:
        await act(convert, 80.0, "dollars", "euros")
    assert caught.value.said == "I have no exchange rates, and your settings forbid me to fetch them."
    assert "knowledge.exchange_rates" in caught.value.cure
    assert bank.asked == []


async def test_a_broken_settings_file_forbids_it_too(act: Act, bank: TinyWeb, private_home: Path) -> None:
    write_settings(private_home, "[knowledge\n")
    with pytest.raises(ActionFailed):
        await act(convert, 80.0, "dollars", "euros")
    assert bank.asked == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Swiss francs", "CHF"), ("francs", "CHF"), ("U.S. dollars", "USD"), ("us dollar", "USD"),
        ("american dollars", "USD"), ("reais", "BRL"), ("Brazilian reals", "BRL"), ("zloty", "PLN"),
        ("Czech crowns", "CZK"), ("won", "KRW"), ("Turkish lira", "TRY"), ("Norwegian kroner", "NOK"),
        ("Danish kroner", "DKK"), ("Mexican pesos", "MXN"), ("Icelandic krona", "ISK"), ("GBP", "GBP"),
        ("the euro", "EUR"), ("rupees", "INR"), ("New Zealand dollars", "NZD"), ("dirhams", "AED"),
    ],
)  # fmt: skip
def test_currencies_by_name(words: str, code: str) -> None:
    assert currency(words) == (code, 1.0)


@pytest.mark.parametrize("words", ["kilometers", "banana", "", "kilograms", "stone"])
def test_what_is_no_currency(words: str) -> None:
    assert currency(words) is None


def _make_old() -> None:
    kept = paths.cache_dir() / "rates.xml"
    past = time.time() - FRESH - 60
    os.utime(kept, (past, past))
