"""Money as people say it: "bucks", "Swiss francs", "u. s. d.", "£" to the code of a currency."""

import re

from assistant_core.errors import ActionFailed
from assistant_core.resolvers.words import plain
from system_actions.words.phrases import listed

NAMES = {
    "AED": "UAE dirhams", "ARS": "Argentine pesos", "AUD": "Australian dollars", "BGN": "Bulgarian leva",
    "BRL": "Brazilian reais", "BTC": "bitcoins", "CAD": "Canadian dollars", "CHF": "Swiss francs",
    "CLP": "Chilean pesos", "CNY": "Chinese yuan", "COP": "Colombian pesos", "CZK": "Czech crowns",
    "DKK": "Danish kroner", "EGP": "Egyptian pounds", "EUR": "euros", "GBP": "British pounds",
    "HKD": "Hong Kong dollars", "HUF": "Hungarian forints", "IDR": "Indonesian rupiah",
    "ILS": "Israeli shekels", "INR": "Indian rupees", "ISK": "Icelandic kronur", "JPY": "Japanese yen",
    "KRW": "South Korean won", "MAD": "Moroccan dirhams", "MXN": "Mexican pesos", "MYR": "Malaysian ringgit",
    "NOK": "Norwegian kroner", "NZD": "New Zealand dollars", "PHP": "Philippine pesos",
    "PLN": "Polish zloty", "RON": "Romanian lei", "RUB": "Russian roubles", "SAR": "Saudi riyals",
    "SEK": "Swedish kronor", "SGD": "Singapore dollars", "THB": "Thai baht", "TRY": "Turkish lira",
    "TWD": "Taiwan dollars", "UAH": "Ukrainian hryvnias", "USD": "US dollars", "VND": "Vietnamese dong",
    "ZAR": "South African rand",
}  # fmt: skip
"""How currencies are said, several of them, by their ISO 4217 codes."""

_ALIASES = {
    "EUR": "€ euro", "USD": "$ dollar buck american_dollar us$ greenback us_buck",
    "GBP": "£ quid sterling pound_sterling pound uk_pound english_pound", "JPY": "¥ yen",
    "CHF": "franc swiss_franc", "SEK": "krona", "CZK": "crown koruna czech_koruna", "INR": "₹ rupee",
    "KRW": "₩ won korean_won", "TRY": "lira", "BRL": "r$ brazilian_real reais real brazil_real",
    "CNY": "yuan renminbi rmb chinese_renminbi", "ZAR": "rand", "HUF": "forint", "PLN": "zloty zlotys złoty",
    "RON": "leu lei", "ILS": "shekel", "THB": "baht", "MYR": "ringgit", "IDR": "rupiah indonesian_rupee",
    "RUB": "ruble rouble russian_ruble", "BTC": "bitcoin", "UAH": "hryvnia", "VND": "dong",
    "BGN": "lev leva", "AED": "dirham emirati_dirham", "MXN": "mexican_peso", "AUD": "aussie_dollar",
    "ISK": "icelandic_krona icelandic_crown",
    "NOK": "norwegian_krone norwegian_krona norwegian_crown norwegian_kroner",
    "DKK": "danish_krone danish_krona danish_crown danish_kroner", "HKD": "hong_kong_dollar", "SAR": "riyal",
    "CAD": "canada_dollar loonie", "SGD": "singaporean_dollar", "TWD": "taiwanese_dollar",
}  # fmt: skip
"""Other names, one of each, with underscores for spaces."""

_HUNDREDTHS = {
    "cent": "USD",
    "us cent": "USD",
    "euro cent": "EUR",
    "pence": "GBP",
    "penny": "GBP",
    "pennies": "GBP",
}
_PARTS = {"USD": "US cents", "EUR": "euro cents", "GBP": "pence"}
_WITHOUT_PLURAL = ("BRL",)
_OF_SEVERAL = {"kroner": ("DKK", "NOK"), "krone": ("DKK", "NOK"), "peso": ("MXN", "PHP")}
"""Names that two currencies share, neither of which is much the more likely."""


def called(code: str, amount: float, *, part: float = 1.0) -> str:
    """How an amount of a currency, or of its hundredths, is said."""
    if part != 1:
        name = _PARTS[code]
        return name if amount != 1 else {"pence": "penny"}.get(name, name.removesuffix("s"))
    return NAMES[code] if amount != 1 or code in _WITHOUT_PLURAL else _single(NAMES[code])


def _table() -> dict[str, str]:
    found = {code.lower(): code for code in NAMES}
    for code, name in NAMES.items():
        found[_single(name.lower())] = code
        for alias in _ALIASES.get(code, "").split():
            found[_single(alias.replace("_", " "))] = code
    return found


def _single(name: str) -> str:
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name


_CODES = _table()
_SPELLED = re.compile(r"\b([a-z])\.? ([a-z])\.? ([a-z])\b\.?")


def currency(words: str) -> tuple[str, float] | None:
    """The currency that these words name, and how much of it one is: a cent is 0.01; None for no currency.

    Raises `ActionFailed` for a name that several share.
    """
    text = _SPELLED.sub(r"\1\2\3", plain(words).removeprefix("the "))
    single = _single(text.replace(".", ""))
    if single in _HUNDREDTHS:
        return _HUNDREDTHS[single], 0.01
    if several := _OF_SEVERAL.get(single):
        names = listed([NAMES[code] for code in several]).replace(" and ", " or ")
        raise ActionFailed("several currencies are called so", said=f"Do you mean {names}?")
    code = _CODES.get(single) or _CODES.get(single.removeprefix("us ").removeprefix("u s "))
    return (code, 1.0) if code else None
