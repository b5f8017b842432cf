"""Questions that only the speaker, or a good friend, could answer: advice, feelings, plans."""

from models.dataset.grammar import Vocabulary
from models.dataset.negatives.common import spoken
from models.dataset.slots import people

_DILEMMAS = (
    "quit my job", "ask {_name} out", "cut my hair", "buy a new car", "move to another city", "get a dog",
    "go back to school", "tell {_name} the truth", "wear the blue dress", "break up with {_name}",
    "grow a beard", "have another coffee", "go to the party", "forgive {_name}", "learn the piano",
    "paint the {_room} green", "get a tattoo", "start a diet", "sell the house", "apologise to {_name}",
    "change my name", "adopt a cat", "take the train or the bus", "invite {_name}", "write a novel",
    "lend {_name} money",
)  # fmt: skip
_FRAMES = (
    "should I {act}", "do you think I should {act}", "is it a good idea to {act}",
    "would you {act} if you were me", "I can't decide whether to {act}", "when is the right time to {act}",
    "am I too old to {act}", "what will people say if I {act}",
)  # fmt: skip
_OTHERS = (
    "why doesn't {_name} like me",
    "does {_name} love me",
    "how do I get {_name} to notice me",
    "what should I get {_name} for {_his} birthday",
    "why is {_name} so angry with me",
    "how do I make new friends",
    "how can I be happier",
    "why am I always tired",
    "what should I do with my life",
    "what should I have for dinner",
    "what should I wear today",
    "what do I want",
    "where did I leave my glasses",
    "what did I do last weekend",
    "who ate my yoghurt",
    "how do I look",
    "does this shirt suit me",
    "is {_name} lying to me",
    "what does {_name} see in {_other}",
    "how do I tell my boss that I'm leaving",
    "how do I stop worrying",
    "will I ever be rich",
    "what's wrong with me",
    "am I a good person",
    "how many pairs of shoes do I own",
    "what was I going to say",
    "what's that noise",
    "who's that",
    "why me",
    "what's for lunch",
    "whose turn is it",
    "are we there yet",
    "what is {_name} up to",
    "where is everybody",
    "how was school",
    "how did the exam go",
)
_SLOTS: dict[str, Vocabulary] = {
    "_name": people.FIRST,
    "_other": people.FIRST,
    "_his": ("his", "her", "their"),
    "_room": ("kitchen", "bedroom", "hallway", "bathroom"),
}

RULES = [
    spoken(tuple(frame.replace("{act}", act) for frame in _FRAMES for act in _DILEMMAS), _SLOTS, 1),
    spoken(_OTHERS, _SLOTS, 1.5),
]
