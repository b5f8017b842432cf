"""Questions with an answer: sums, conversions, facts, words, languages and chance."""

import math

from assistant_core.errors import NotBuilt
from assistant_core.functions import NestableText, Number, Outcome, Risk, Text, action
from system_actions.arithmetic import evaluate, is_instruction
from system_actions.draws import draw
from system_actions.phrases import figure, sentence
from system_actions.services.chance import Chance


@action(
    token=76,
    risk=Risk.SAFE,
    questions={"expression": "Calculate what?"},
    examples=[
        "what is fifteen percent of eighty",
        "how much is twelve times eight plus three",
        "calculate 7 divided by 2",
        "what's the square root of eighty one",
        "work out 20% of 85",
        "two to the power of ten",
        "add 45 and 17",
        "how many are 300 minus 48",
        "what is half of thirty",
    ],
)
async def calculate(expression: Text) -> Outcome:
    """Work out a sum, spoken or written.

    Args:
        expression: The sum, in words or figures.
    """
    value = evaluate(expression)
    words = _written(value)
    subject = "that" if is_instruction(expression) else expression.strip(" .?=")
    return Outcome(sentence(f"{subject} is {words}"), value=words.removeprefix("about "))


@action(
    token=77,
    risk=Risk.SAFE,
    built=False,
    questions={"amount": "How many?", "source": "From what?", "target": "Into what?"},
    examples=[
        "convert five miles to kilometres",
        "how many grams are 8 ounces",
        "what is 100 fahrenheit in celsius",
        "$80 in euros",
        "change twenty pounds into dollars",
        "how many feet are 2 metres",
        "turn three cups into millilitres",
        "how much is 12 stone in kilograms",
    ],
)
async def convert(amount: Number, source: Text, target: Text) -> Outcome:
    """Convert an amount from one unit or currency to another.

    Args:
        amount: How many.
        source: The unit or currency it is in.
        target: The unit or currency it is wanted in.
    """
    raise NotBuilt("convert")


@action(
    token=78,
    risk=Risk.SAFE,
    built=False,
    questions={"topic": "Look up what?"},
    examples=[
        "look up the roman empire",
        "tell me about marie curie",
        "what does the encyclopedia say about volcanoes",
        "look up photosynthesis",
        "find out about the eiffel tower",
        "give me the article on black holes",
        "i want to know about the industrial revolution",
    ],
)
async def look_up(topic: Text) -> Outcome:
    """Look a topic up in the encyclopedia.

    Args:
        topic: What to read about.
    """
    raise NotBuilt("look_up")


@action(
    token=79,
    risk=Risk.SAFE,
    built=False,
    questions={"question": "What is the question?"},
    examples=[
        "who wrote hamlet",
        "how tall is mount everest",
        "what is the capital of australia",
        "when did the second world war end",
        "why is the sky blue",
        "how many legs does a spider have",
        "who painted the mona lisa",
        "where do penguins live",
    ],
)
async def answer(question: Text) -> Outcome:
    """Answer a question of fact.

    Args:
        question: The question as asked.
    """
    raise NotBuilt("answer")


@action(
    token=80,
    risk=Risk.SAFE,
    built=False,
    questions={"word": "Which word?"},
    examples=[
        "define serendipity",
        "what does ubiquitous mean",
        "what is the meaning of ephemeral",
        "give me the definition of entropy",
        "look up the word gregarious in the dictionary",
        "what's a synonym of happy",
        "explain the word quorum",
    ],
)
async def define(word: Text) -> Outcome:
    """Say what a word means.

    Args:
        word: The word.
    """
    raise NotBuilt("define")


@action(
    token=81,
    risk=Risk.SAFE,
    built=False,
    questions={"text": "Translate what?", "language": "Into which language?"},
    examples=[
        "translate good morning into french",
        "how do you say thank you in japanese",
        "what is dog in spanish",
        "say where is the station in german",
        "translate i love you to italian",
        "how would i say two beers please in czech",
        "put happy birthday into portuguese",
    ],
)
async def translate(text: NestableText, language: Text) -> Outcome:
    """Translate words into another language.

    Args:
        text: The words to translate.
        language: The language they are wanted in.
    """
    raise NotBuilt("translate")


@action(
    token=91,
    risk=Risk.SAFE,
    questions={"what": "Pick what?"},
    examples=[
        "flip a coin",
        "roll a die",
        "pick a number between one and ten",
        "roll two dice",
        "choose between pizza, pasta and salad",
        "throw a d20",
        "heads or tails",
        "pick one of anna, ben and carla",
    ],
)
async def pick_random(what: Text, *, chance: Chance) -> Outcome:
    """Leave it to chance: a coin, dice, a number, or one of the things named.

    Args:
        what: A coin, dice, a range of numbers, or the things to choose from.
    """
    drawn = draw(what, chance.between)
    return Outcome(drawn.said, value=drawn.result)


def _written(value: float) -> str:
    """A result as it is said: figures up to a million billions, beyond that a power of ten."""
    if abs(value) < 1e15:
        words = figure(value)
        return words if float(words) == value else f"about {words}"
    exponent = math.floor(math.log10(abs(value)))
    return f"about {figure(round(value / 10**exponent, 3))} times 10 to the power of {exponent}"
