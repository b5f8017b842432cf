"""Sums as people say them, turned into written ones by a table: "fifteen percent of eighty" is (15/100)*80.

What the table does not know is left as it is; the evaluator then refuses it.
"""

import math
import re

from assistant_core.resolvers.words import figures

_N = r"(-?\d+(?:\.\d+)?)"
_PERCENT = r"(?:%|percent(?:age)?)"
_MONEY = r"dollars?|euros?|pounds?|bucks|cents?|pence|yen|francs?"

_RULES: tuple[tuple[str, str], ...] = (
    (
        r"^(?:and )?(?:please |hey )?(?:what is|what's|whats|how much is|how many is|how much are|tell me)\b",
        "",
    ),
    (r"^(?:can you |could you |please )*(?:calculate|compute|work out|figure out|evaluate|solve)\b", ""),
    (r"(?:\s(?:equals?(?: to)?|is|makes|please|=|what|how much|comes to|an?))+\s*$", ""),
    (r"\b(?:open(?:ing)?|left) (?:bracket|parenthes[ie]s|paren)\b", "("),
    (r"\b(?:clos(?:e|ed|ing)|right) (?:bracket|parenthes[ie]s|paren)\b", ")"),
    (r"\bper cent(?:age)?\b", "percent"),
    (rf"[$€£¥]|\b(?:{_MONEY})\b", ""),
    (r"\bthe (?:result|value|answer) of\b", ""),
    (r"\b(\d+) point (\d+)\b", r"\1.\2"),
    (r"\b(\d+) (?:and )?(\d)/(\d+)", r"(\1+\2/\3)"),
    (r"\b(\d+) and (?:a|1) half\b", r"\1.5"),
    (r"\b(\d+) and (?:a|1) (?:quarter|4th)\b", r"\1.25"),
    (r"\b(\d+) and (?:a|1) (?:third|3rd)\b", r"(\1+1/3)"),
    (r"\b(\d+) and 3 (?:quarters|4ths)\b", r"\1.75"),
    (r"\b(\d+\.\d+) (1000|1000000|1000000000)\b", r"(\1*\2)"),
    (r"\ba dozen\b|\bdozen\b", "12"),
    (r"\bnegative (?=\d)", "-"),
    (r"\b(of|by|times|plus|from|and|add) minus (?=\d)", r"\1 -"),
    (r"\bpi\b", str(math.pi)),
    (r"\ban? (?=\d)", ""),
    (rf"\b{_N} out of {_N} (?:as|in) (?:a )?{_PERCENT}$", r"100*\1/\2"),
    (rf"^what {_PERCENT} of {_N} is {_N}$", r"100*\2/\1"),
    (rf"^{_N} is what {_PERCENT} of {_N}$", r"100*\1/\2"),
    (rf"\b{_N} ?{_PERCENT} off (?:of )?{_N}", r"(\2*(1-\1/100))"),
    (rf"^{_N} ?{_PERCENT} (?:more|higher|greater) than {_N}$", r"(\2*(1+\1/100))"),
    (rf"^{_N} ?{_PERCENT} (?:less|lower|fewer) than {_N}$", r"(\2*(1-\1/100))"),
    (
        rf"{_N} ?{_PERCENT} (?:tip|tax|vat|discount|reduction|interest|commission) (?:on|for|of|off) ",
        r"(\1/100)*",
    ),
    (rf"^{_N} (?:plus|\+|and|with) {_N} ?{_PERCENT}$", r"\1*(1+\2/100)"),
    (rf"^{_N} (?:minus|less|-) {_N} ?{_PERCENT}$", r"\1*(1-\2/100)"),
    (rf"{_N} ?{_PERCENT}(?: of)?", r"(\1/100)*"),
    (r"\b(?:a |1 |one )?half(?: of)?\b", "(1/2)*"),
    (r"\b(\d+) (?:quarters?|4ths?)(?: of)?\b|\b(?:a )?quarter(?: of)?\b", r"(0\1/4)*"),
    (r"\b(\d+)(?:rd|th) root of\b", r"root\1"),
    (r"\b(\d+) (\d+)(?:rd|th)s?\b(?! of)", r"(\1/\2)"),
    (r"\b(?:a )?(\d+)? ?(\d+)(?:rd|th)s?(?: of)\b", r"(0\1/\2)*"),
    (r"\b(?:double|twice)\b", "2*"),
    (r"\b(?:triple|thrice)\b", "3*"),
    (rf"\b(?:add) {_N} (?:and|to|plus) {_N}", r"(\1+\2)"),
    (rf"\b(?:subtract|take(?: away)?|deduct) {_N} (?:away )?from {_N}", r"(\2-\1)"),
    (rf"\b(?:how many times (?:does|do|will) )?{_N} (?:go(?:es)? )?into {_N}", r"(\2/\1)"),
    (rf"\b(?:the )?remainder (?:of|when) {_N} (?:is )?divided by {_N}", r"(\1%\2)"),
    (rf"\b{_N} (?:split|divided|shared)(?: up)? (?:between|among|into) {_N}(?: ways| people)?", r"((\1)/\2)"),
    (rf"\b{_N} (?:split|divided|shared)(?: up)? {_N} ways", r"((\1)/\2)"),
    (rf"\bmultiply {_N} (?:by|and|with|times) {_N}", r"(\1*\2)"),
    (rf"\bdivide {_N} by {_N}", r"(\1/\2)"),
    (rf"\b(?:the )?difference (?:between|of) {_N} and {_N}", r"(\1-\2)"),
    (r"\b(?:the )?cub(?:e|ic) root of\b", "root3"),
    (r"√", "root2 "),
    (r"\b(?:the )?(?:square )?root of\b", "root2"),
    (r"(?:\b(?:the )?)?root(\d+) ?(\([^()]*\)|-?\d+(?:\.\d+)?)", r"root(\2,\1)"),
    (r"\b(?:the )?factorial of (\d+)|\b(\d+) factorial\b", r"factorial(\1\2)"),
    (r"\b(?:the )?square of (\d+(?:\.\d+)?)", r"(\1)**2"),
    (r"\b(?:the )?cube of (\d+(?:\.\d+)?)", r"(\1)**3"),
    (rf"^square {_N}$", r"\1**2"),
    (rf"^cube {_N}$", r"\1**3"),
    (rf"^raise (?={_N})", ""),
    (r"\bsquared\b", "**2"),
    (r"\bcubed\b", "**3"),
    (r"\b(?:raised )?to the power (?:of )?|\braised to (?:the )?|\^", "**"),
    (r"\bto the (\d+)(?:st|nd|rd|th)(?: power)?\b", r"**\1"),
    (r"\bto the (?:minus|negative|-) ?(\d+)\b", r"**-\1"),
    (r"\b(?:divided by|over|÷)\b|÷", "/"),
    (r"\b(?:times|multiplied (?:by|with)|x)\b|×", "*"),
    (r"(?<=\d)x(?=\d)", "*"),
    (r"\b(?:plus|added to)\b", "+"),
    (r"\b(?:minus|less|take away|subtract)\b", "-"),
    (r"\b(?:modulo|mod)\b", "%"),
    (r"\)\*(?:\s+(?=\*)|\s*(?=$|[)/+-]))", ")"),
    (r"\(0/(?=\d)", "(1/"),
    (r"\(0(?=\d)", "("),
)
"""Applied in this order to the words with their numbers in figures."""
_COMPILED = [(re.compile(pattern), replacement) for pattern, replacement in _RULES]

_COMMA = "comma"
_GATHERING = re.compile(r"\b(?:sum|total|product|average|mean|add|multiply|difference)\b", re.IGNORECASE)
_SEVERAL = re.compile(
    rf"(?:\b(?:the )?(?P<kind>sum|total|product|average|mean) of|\b(?P<add>add)(?: up| together)?) "
    rf"(?P<numbers>{_N.replace('(-', '(?:-')}(?: {_COMMA} {_N.replace('(-', '(?:-')})+)"
)
_AND = re.compile(r" and (?!(?:a|one) (?:half|quarter|third)|three quarters)")
_BETWEEN_NUMBERS = re.compile(r"(?<!hundred)(?<!thousand)(?<!million)(?<!billion)" + _AND.pattern)
_SAID_OTHERWISE = re.compile(rf"\b(?:to|by|with|from|times|{_COMMA})\b")
"""What stands between numbers instead of "and"; one after "hundred" is then within a number."""
_FACTORIAL = re.compile(r"(?<=\d)!(?=\s*[-+*/x×÷)\d]|\s+\w)|(?<=^\d)!$|(?<=^\d\d)!$")
_RAISED = str.maketrans({"²": "**2", "³": "**3"})
_SINGLE_COMMA = re.compile(rf"\b{_COMMA}(?: and)?\b")


def expression(words: str) -> str:
    """The words as an arithmetic expression; what the table does not know is left as it is."""
    text = _FACTORIAL.sub(" factorial", words.strip()).translate(_RAISED)
    if _GATHERING.search(text):
        text = _with_commas(text)
    text = _SEVERAL.sub(_gathered, figures(text))
    text = _SINGLE_COMMA.sub("and", text)
    for pattern, replacement in _COMPILED:
        text = pattern.sub(replacement, text).strip()
    return text


def _with_commas(text: str) -> str:
    """Commas, and the "and" between two numbers, as a word that keeps them apart: forty and two."""
    text = re.sub(r",(?:\s+and)?\s+", f" {_COMMA} ", text)
    between = list(_BETWEEN_NUMBERS.finditer(text)) or list(_AND.finditer(text))
    if not between or (_SAID_OTHERWISE.search(text) and not _BETWEEN_NUMBERS.search(text)):
        return text
    last = between[-1]
    return f"{text[: last.start()]} {_COMMA} {text[last.end() :]}"


def _gathered(match: re.Match[str]) -> str:
    numbers = match["numbers"].split(f" {_COMMA} ")
    if match["kind"] == "product":
        return f"({'*'.join(numbers)})"
    total = f"({'+'.join(numbers)})"
    return f"({total}/{len(numbers)})" if match["kind"] in ("average", "mean") else total
