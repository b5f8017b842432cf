"""Languages by the names people say, with the codes that translators know them by."""

from dataclasses import dataclass

_TABLE = """
Afrikaans af afr|Albanian sq sqi|Amharic am amh|Arabic ar ara|Aragonese an arg|Armenian hy hye
Asturian ast ast|Azerbaijani az aze|Basque eu eus|Belarusian be bel|Bengali bn ben|Bosnian bs bos
Breton br bre|Bulgarian bg bul|Cantonese yue yue|Catalan ca cat|Chinese zh zho|Croatian hr hrv
Czech cs ces|Danish da dan|Dutch nl nld|English en eng|Esperanto eo epo|Estonian et est
Filipino tl tgl|Finnish fi fin|French fr fra|Galician gl glg|Georgian ka kat|German de deu
Greek el ell|Gujarati gu guj|Hausa ha hau|Hebrew he heb|Hindi hi hin|Hungarian hu hun
Icelandic is isl|Indonesian id ind|Irish ga gle|Italian it ita|Japanese ja jpn|Kannada kn kan
Kazakh kk kaz|Khmer km khm|Korean ko kor|Kurdish ku kur|Kyrgyz ky kir|Lao lo lao|Latin la lat
Latvian lv lav|Lithuanian lt lit|Luxembourgish lb ltz|Macedonian mk mkd|Malay ms msa
Malayalam ml mal|Maltese mt mlt|Maori mi mri|Marathi mr mar|Mongolian mn mon|Nepali ne nep
Norwegian nb nob|Occitan oc oci|Pashto ps pus|Persian fa fas|Polish pl pol|Portuguese pt por
Punjabi pa pan|Romanian ro ron|Russian ru rus|Scottish Gaelic gd gla|Serbian sr srp|Sinhala si sin
Slovak sk slk|Slovenian sl slv|Somali so som|Spanish es spa|Swahili sw swa|Swedish sv swe
Tamil ta tam|Telugu te tel|Thai th tha|Tibetan bo bod|Turkish tr tur|Ukrainian uk ukr|Urdu ur urd
Uzbek uz uzb|Vietnamese vi vie|Welsh cy cym|Xhosa xh xho|Yiddish yi yid|Yoruba yo yor|Zulu zu zul
"""
"""Name and codes of ISO 639-1 (where there is one) and 639-3."""

_ALSO = {
    "farsi": "Persian", "mandarin": "Chinese", "tagalog": "Filipino", "norsk": "Norwegian",
    "gaelic": "Irish", "castilian": "Spanish", "flemish": "Dutch", "simplified chinese": "Chinese",
    "mandarin chinese": "Chinese", "modern greek": "Greek", "catalonian": "Catalan", "castellano": "Spanish",
    "bokmal": "Norwegian",
}  # fmt: skip
_VARIANTS = ("brazilian ", "american ", "british ", "mexican ", "swiss ", "european ", "canadian ")
_MORE_CODES = {
    "Norwegian": ("no", "nor"), "Chinese": ("zt", "cmn"), "Serbian": ("hbs", "sh"), "Croatian": ("hbs", "sh"),
    "Bosnian": ("hbs",), "Malay": ("zlm",), "Persian": ("pes",), "Portuguese": ("pb",),
}  # fmt: skip
"""Codes under which translators have the same language, after its own."""


@dataclass(frozen=True)
class Language:
    """A language and the codes it goes by, the likeliest first."""

    name: str
    codes: tuple[str, ...]


def _read(table: str) -> dict[str, Language]:
    found: dict[str, Language] = {}
    for entry in table.replace("\n", "|").split("|"):
        if entry:
            name, *codes = entry.rsplit(" ", 2)
            found[name.lower()] = Language(name, (*codes, *_MORE_CODES.get(name, ())))
    return found


_LANGUAGES = _read(_TABLE.strip())
ENGLISH = _LANGUAGES["english"]


def language_called(words: str) -> Language | None:
    """The language of this name; None when it is not known."""
    name = words.lower().strip(" .?!").removesuffix(" language")
    for variant in _VARIANTS:
        name = name.removeprefix(variant)
    return _LANGUAGES.get(_ALSO.get(name, name).lower())


def language_of(code: str) -> Language | None:
    """The language that a translator's code stands for; None when it is not known."""
    return next((known for known in _LANGUAGES.values() if code in known.codes), None)
