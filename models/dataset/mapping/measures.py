"""Sums, measures and money turned into others, and what is left to chance."""

import re

from assistant_core.calls import Call
from models.dataset.mapping.asking import plain_question, question_forms
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected
from models.dataset.mapping.times import NUMBER
from models.dataset.mapping.wording import core

_SUMS = (
    *forms(
        "calculate",
        (
            "[do you know|tell me|find|to know|know|give me|figure out|calculate|compute|find out] (what's "
            "the "
            "answer (to|for)|what is the answer (to|for)|the answer (to|for)|what is the result of|what is "
            "the total of|what do you get when you|what do you get if you|what do i get if i|what will i get "
            "if i|what do you get from|what is|what's|whats|what does|how much is|what are|how much are|what "
            "do) {expression} [equal|equals|is|make|=]"
        ),
        (
            "(tell me|know|need to know|figure out|calculate) (what|how much) {expression} (is|equals|makes|"
            "comes to)"
        ),
        (
            "(calculate|compute|solve|work out|find|tell me|figure out|answer|resolve|find me|provide|give "
            "me|"
            "get|tell me what is|to know what is) [the] [solution for|answer (to|for)] {expression}"
        ),
        "solution for {expression}",
        "[to] {expression}",
    ),
)
_SUM = re.compile(
    (
        rf"(?=.*(?:{NUMBER}))(?:.*(?:\+|-|\*|/|\bx\b|plus|minus|times?|divided|multipl|subtract|add|"
        rf"percent|%|"
        rf"square root|root|sum|product|factorial|squared|cubed|power|half|over|divide|off|out of|from|"
        rf"fifths?|total|divisible|average))"
    ),
    re.IGNORECASE,
)


def sum_(raw: RawRow) -> tuple[Call, ...]:
    """To work something out."""
    text = core(raw.text)
    if re.search(
        (
            r"\b(?:math|question|solve three|cup|convert|cm|how do you|how do i|algebra|one divided by plus|"
            r"thirty twelve|if i win|make for|interest)\b"
        ),
        text,
    ):
        if re.search(r"\b(?:math|question|problem)\b", text) and not re.search(
            r"\bhow\b|three|are you", text
        ):
            return (Call("calculate", {}),)
        raise Rejected("no sum")
    if not _SUM.search(text):
        raise Rejected("no sum")
    call = first_match(_SUMS, question_forms(raw))
    if call is None:
        raise Rejected("no pattern")
    words = str(call.arguments["expression"]).strip("= ")
    words = re.sub(r" (?:equal|equals|is|make)$", "", words)
    if re.match(r"(?:what|how|is|if|do|does|you|this|was|remaining|percentage)\b", words) or re.search(
        r"\bequals\b|=", words
    ):
        raise Rejected("no pattern")
    return (Call("calculate", {"expression": words}),)


_CONVERSIONS = (
    *forms(
        "convert",
        "(convert|change|turn|exchange) {amount:amount} [of] {source:unit} (to|into|in) {target:unit}",
        (
            "(what is|what's|whats|how much is|tell me|tell me what|how much are|show me|calculate|know) "
            "{amount:amount} {source:unit} (in|to|into) {target:unit} [is|are] [worth]"
        ),
        "how much (is|are) {amount:amount} {source:unit} (worth in|in|worth) {target:unit}",
        (
            "how many {target:unit} (is|are|can i get for|are in|in|do i get for|can i exchange for|would i "
            "get for|make|is in|equal|make up|equals) {amount:amount} {source:unit}"
        ),
        "what amount of {target:unit} are in {amount:amount} {source:unit}",
        "how much {target:unit} (is|are|can i get for|do i get for|for|per) {amount:amount} {source:unit}",
        "what (would|will) {amount:amount} {source:unit} be in {target:unit}",
        "(what is|what's) {amount:amount} {source:unit} worth in {target:unit}",
        "how many {target:unit} (equal|in) {amount:amount} {source:unit}",
        "how many {target:unit} for {amount:amount} {source:unit}",
        "i have {amount:amount} {source:unit} how many {target:unit} do i have",
        "{amount:amount} {source:unit} (in|to|into) {target:unit}",
    ),
    *forms(
        "convert",
        "(convert|change) {source:unit} (to|into) {target:unit}",
        (
            "(what is|what's|whats|give me|tell me|know|need|show|show me|find|look up|display|could you "
            "give "
            "me) [the] [current|currency] (exchange rate|exchange rates|rate|conversion rate|currency "
            "conversion|exchange|conversion) [now|today] (between|from|of|for) [the] {source:unit} (and|to|"
            "into|in) [the] {target:unit} [today|now|right now|currently]"
        ),
        (
            "[current] (exchange rate|currency conversion|conversion rate|rate) (between|from|of|for) "
            "{source:unit} (and|to|in) {target:unit}"
        ),
        (
            "(know|tell me|give me|what is|what's) the {source:unit} to {target:unit} (conversion rate|"
            "exchange rate)"
        ),
        "[the] {source:unit} to {target:unit} (exchange|conversion) rate",
        "how do (you|i) convert {amount:amount} {source:unit} (to|into) {target:unit}",
        "(how to|know how to|tell me how to) convert {source:unit} (to|into|in) {target:unit}",
        "(what is|what would be) the conversion (between|for) {source:unit} (and|to) {target:unit}",
        "what the exchange rate between {source:unit} and {target:unit} is",
        "what is [a|an|one] {source:unit} [worth] in {target:unit}",
        (
            "[the] [forex|exchange] rate[s] [(from|between|of|for)] [the] {source:unit} (to|and|with|vs|for) "
            "[the] {target:unit} [today]"
        ),
        (
            "[what is] the (exchange rates|exchange rate|exchange|rate|ratio) (from|between|of|for) [the] "
            "{source:unit} (to|and|with|vs|for) [the] {target:unit} [today]"
        ),
        "exchange rate[s] (from|between|of|for) {source:unit} (to|and|with) {target:unit}",
        "{source:unit} to {target:unit}",
        "how do (you|i) convert {source:unit} (to|into) {target:unit}",
        "how can (you|i) convert {source:unit} (to|into) {target:unit}",
        "how many {target:unit} (are|is) (in|in a|in an) {source:unit}",
    ),
)


def conversion(raw: RawRow) -> tuple[Call, ...]:
    """To convert an amount; exchange rates without an amount leave it out."""
    text = core(raw.text)
    if re.search(
        (
            r"\b(?:trend|bank|charges|better|greater|worth more|doing|badly|easy way|highest|currencies|"
            r"history|x\b)\b"
        ),
        text,
    ):
        if re.match(r"(?:what|which|how|is)\b", text):
            return (Call("answer", {"question": plain_question(text)}),)
        raise Rejected("value unsure")
    call = first_match(_CONVERSIONS, question_forms(raw))
    if call is None:
        raise Rejected("no pattern")
    source = str(call.arguments["source"])
    target = str(call.arguments["target"])
    arguments = dict(call.arguments)
    if max(len(source.split()), len(target.split())) > 3 or re.search(
        (
            r"\b(?:what|how|is|are|there|worth|do|did|to|convert|exchange|give|me|the us|china|japan|"
            r"currency|"
            r"money|rate|country|here|much|times|and|murders|ukraine|switzerland|united)\b|(?<!u\. )s\. ?d|"
            r"\bus$"
        ),
        f"{source} {target}",
    ):
        raise Rejected("unit unsure")
    return (Call("convert", {k: arguments[k] for k in ("amount", "source", "target") if k in arguments}),)


_NUMBER = (
    r"(?:\d[\d,]*|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|hundred|thousand|million))*)"
)


def random_pick(raw: RawRow) -> tuple[Call, ...]:
    """To toss, roll or pick."""
    if re.search(r"\b(?:what do you get|results? if)\b", raw.text):
        raise Rejected("a question")
    for expression in (
        r"\bpair of (?:\w+ sided )?dice\b",
        r"\b\w+[ -]sided di(?:c?e)\b",
        r"\bdi(?:c?e)\b",
        r"\bcoin\b",
        r"\bheads or tails\b",
        rf"\b(?:random )?number(?: (?:between|from|in the range of) {_NUMBER} (?:and|to|through) {_NUMBER})?\b",
    ):
        found = re.search(expression, raw.text, re.IGNORECASE)
        if found:
            return (Call("pick_random", {"what": found[0]}),)
    raise Rejected("names nothing")
