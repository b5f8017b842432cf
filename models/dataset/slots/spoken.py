"""Whole numbers and ordinals as people say them and as they are written."""

import random

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINAL = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def words(number: int) -> str:
    """A whole number from 0 to 999,999 in English words: 42 gives "forty-two"."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_SMALL[hundreds]} hundred" + (f" and {words(rest)}" if rest else "")
    thousands, rest = divmod(number, 1000)
    return f"{words(thousands)} thousand" + (f" {words(rest)}" if rest else "")


def ordinal_words(number: int) -> str:
    """An ordinal from 1 to 99 in words: 21 gives "twenty-first"."""
    head, dash, last = words(number).rpartition("-")
    if last.endswith("y"):
        return f"{last[:-1]}ieth"
    return f"{head}{dash}{_ORDINAL.get(last, last.removesuffix('e') + 'th')}"


def ordinal_digits(number: int) -> str:
    """An ordinal in digits: 21 gives "21st"."""
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number % 100 in (11, 12, 13) else endings.get(number % 10, 'th')}"


def said(number: int, rng: random.Random, in_words: float = 0.5) -> str:
    """The number in words or in digits; words come with and without their hyphens."""
    if rng.random() >= in_words:
        return f"{number:,}" if number >= 10_000 else str(number)
    text = words(number)
    return text.replace("-", " ") if rng.random() < 0.6 else text
