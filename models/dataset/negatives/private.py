"""Questions that only the speaker or those around could answer. General advice is not one of them."""

from models.dataset.grammar import Vocabulary
from models.dataset.negatives.common import spoken
from models.dataset.slots import people

_QUESTIONS = (
    "why doesn't {_name} like me",
    "does {_name} love me",
    "why is {_name} so angry with me",
    "what do I want",
    "where did I leave my glasses",
    "where did {_name} put the {_thing}",
    "what did I do last weekend",
    "who ate my yoghurt",
    "who took my {_thing}",
    "whose {_thing} is this",
    "how do I look",
    "does this shirt suit me",
    "is {_name} lying to me",
    "what does {_name} see in {_other}",
    "what did {_name} say about me",
    "am I a good person",
    "how many pairs of shoes do I own",
    "what was I going to say",
    "what was I looking for",
    "what's that noise",
    "what's that smell",
    "who's that",
    "why me",
    "what's for lunch",
    "whose turn is it",
    "are we there yet",
    "what is {_name} up to",
    "where is everybody",
    "where has {_name} got to",
    "when did {_name} and {_other} meet",
    "when is {_name} coming back",
    "how was school",
    "how did the exam go",
    "did {_name} feed the {_pet}",
    "has {_name} paid you back",
    "is {_name} still cross",
)
_SLOTS: dict[str, Vocabulary] = {
    "_name": people.FIRST,
    "_other": people.FIRST,
    "_thing": ("keys", "charger", "umbrella", "scissors", "book", "jacket", "mug", "torch"),
    "_pet": ("cat", "dog", "hens", "fish"),
}

RULES = [spoken(_QUESTIONS, _SLOTS)]
