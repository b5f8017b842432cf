"""What words mean, and how they are said in another language."""

import re

from assistant_core.calls import Call
from models.dataset.mapping.asking import plain_question, question_forms
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected
from models.dataset.mapping.wording import core

_MEANINGS = (
    *forms(
        "define",
        "define [the] [word] [what's] [a|an|the] {word}",
        "{_} (definition|meaning|definitions) (of|for|to) [the] [word|term|item] [a|an|the] {word} [is]",
        "(what does|what do|what is|what's|whats) [the] [word|term] {word} (mean|means|stand for)",
        "(tell me|know|explain) what [the] [word] {word} means",
        "what is [the] meant by [the] [word] {word}",
        "how does merriam webster define {word}",
        "{word} definition",
        "look up {word} in [the] dictionary",
        "look up the meaning of {word}",
        "how (would|do) you define {word}",
        "what defines [a|an] {word}",
        "look up the word {word}",
        "look up what {word} means",
    ),
    *forms(
        "look_up",
        "(tell me|know|describe) what [a|an|the] {topic:words} is",
        (
            "(tell me|tell|know|look up|describe|find|please describe|give me a description of|explain|"
            "find me "
            "a description of) [about] [a|an|the] [word] {topic}"
        ),
        "(what is|what's|whats|what are|who is|who was) [a|an|the] {topic:words}",
        "how do you describe [a|an] {topic:words}",
    ),
)
_SPELL = re.compile(r"\b(?:spell\w*|ss are|letters)\b")


def meaning(raw: RawRow) -> tuple[Call, ...]:
    """To explain a word; what a thing is goes to the encyclopedia, spelling to the answerer."""
    text = core(raw.text)
    if _SPELL.search(text):
        return (Call("answer", {"question": plain_question(text)}),)
    call = first_match(_MEANINGS, question_forms(raw))
    words = str(next(iter(call.arguments.values()))) if call else ""
    if call is None or re.fullmatch(r"(?:this|it|that)(?: (?:word|here))?|(?:the|a) word|word", words):
        return (
            (Call("define", {}),)
            if re.search(r"\b(?:define|definition|meaning)\b", text) and "this" in text
            else _unclear()
        )
    words = re.sub(r" to me$", "", words)
    if len(words.split()) > 5 or re.search(r"\b(?:about|look|origin|desk look|positive|what|mean)\b", words):
        raise Rejected("value unsure")
    return (Call(call.name, {next(iter(call.arguments)): words}),)


_LANGUAGE = (
    r"(?:spanish|french|german|italian|japanese|chinese|russian|arabic|korean|portuguese|swedish|norwegian|"
    r"finnish|hebrew|irish|english|hindi|latin"
    r"|greek|dutch|polish|thai|turkish|danish|mandarin|swahili|vietnamese|mongolian|cantonese|hawaiian|"
    r"farsi|icelandic)"
)
_TRANSLATIONS = forms(
    "translate",
    "translate {text} (into|to|in) {language:word}",
    (
        "{_} (how to say|how do i say|how do you say|how do they say|how does one say|how would i say|how "
        "would you say|how can i say|to say|do i say|i would say|i'd say|normally say|way to say|expression "
        "for|say|how to ask for) [,] {text} in {language:word}"
    ),
    (
        "(how to say|how do i say|how do you say|how do they say|how does one say|how would i say|how would "
        "you say|how can i say|how do we say|say|how you say) [,] {text} in {language:word}"
    ),
    "what is {language:word} for {text}",
    "(what|which) {language:word} word means {text}",
    "what is the {language:word} word for {text}",
    "(what is|what's) the word for {text} [in] {language:word}",
    "how do (germans|the) say {text}",
)


def translation(raw: RawRow) -> tuple[Call, ...]:
    """To put words into another language."""
    call = first_match(_TRANSLATIONS, question_forms(raw))
    if call is None or "language" not in call.arguments:
        raise Rejected("no pattern")
    language = str(call.arguments["language"])
    if not re.fullmatch(_LANGUAGE, language, re.IGNORECASE):
        raise Rejected("language unsure")
    text = re.sub(r"^(?:for me )", "", str(call.arguments["text"]).strip(" ,"))
    if re.search(r"\bhow (?:do|would|to)\b|\bsay\b|^the sentence|\benglish\b", text):
        raise Rejected("words unsure")
    return (Call("translate", {"text": text.strip("'\" ,"), "language": language}),)


def _unclear() -> tuple[Call, ...]:
    raise Rejected("no pattern")
