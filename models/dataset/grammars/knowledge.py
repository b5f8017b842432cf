"""Questions: facts, encyclopedia topics, words, translations, and what is left to chance."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import people, topics
from models.dataset.slots.chances import chance, things_to_choose_from
from models.dataset.slots.choose import mixed
from models.dataset.slots.questions import indirect_question, question

_ENTRY: dict[str, Vocabulary] = {
    "topic": topics.entry,
    "_wrong": ("Einstein", "Mars", "Rome", "the Vikings", "jazz"),
}
_LOOK_UP = (
    *asked(
        (
            "(look up|tell me about|read up on|research) {topic}",
            "look up {topic}",
            "look {topic} up",
            "tell me about {topic}",
            "tell me (more|something|a bit|everything|what you know|a little) about {topic}",
            "(look up|find|search) {topic} (in|on) (Wikipedia|the encyclopedia|the encyclopaedia)",
            "(find|get|give) me [some] (information|info|facts) (about|on) {topic}",
            "(find out|learn) (about|more about) {topic}",
            "(open|show|read) [me] the (Wikipedia|encyclopedia) (article|entry|page) (about|on|for) {topic}",
            "give me (a summary|an overview|the article|the facts|some background) (of|on|about) {topic}",
            "(teach|educate) me (about|on) {topic}",
            "explain {topic} to me",
            "read me (something|the article) about {topic}",
            "check Wikipedia for {topic}",
            "look in the encyclopedia for {topic}",
        )
    ),
    "what do you know about {topic}",
    "what does (Wikipedia|the encyclopedia) say about {topic}",
    "what can you tell me about {topic}",
    "(I want|I need|I'd like) to (know|learn|hear) [more] about {topic}",
    "I'm (interested in|curious about|reading about) {topic}, (tell me more|look it up)",
    "Wikipedia {topic}",
    "{topic}, look it up",
    "info on {topic}",
    "information about {topic}[ please]",
    "who or what is {topic}",
    "have you heard of {topic}, tell me about it",
    "my daughter asks about {topic}, look it up",
    "tell me about {_wrong}" + CORRECTION + "{topic}",
    "look up {_wrong}" + CORRECTION + "{topic}",
    "look up uh {topic}",
    "tell to me about {topic}",
    *minding(("looking up {topic}", "telling me about {topic}")),
)
_WHO = (
    "who (was|is) {topic}",
    "who (was|is) {topic} (again|exactly)",
    "tell me who {topic} (was|is)",
    "do you know who {topic} was",
)
_FAMOUS = (
    "Albert Einstein", "Marie Curie", "Isaac Newton", "Charles Darwin", "Nikola Tesla", "Ada Lovelace", "Alan Turing",
    "Leonardo da Vinci", "Frida Kahlo", "Pablo Picasso", "Mozart", "Beethoven", "Shakespeare", "Jane Austen",
    "Cleopatra", "Julius Caesar", "Napoleon", "Genghis Khan", "Joan of Arc", "Abraham Lincoln", "Nelson Mandela",
    "Rosa Parks", "Amelia Earhart", "Marco Polo", "Galileo", "Socrates", "Confucius", "Karl Marx", "Sigmund Freud",
    "Florence Nightingale", "Grace Hopper", "Stephen Hawking", "Charlie Chaplin", "Walt Disney", "Muhammad Ali",
    "Zeus", "Odin", "Sherlock Holmes", "Queen Victoria", "Vincent van Gogh", "Bob Dylan", "Usain Bolt", "Homer",
)  # fmt: skip
_WHAT = ("what (is|are) {topic}", "what was {topic}", "what exactly is {topic}")
_CONCEPTS = (
    "photosynthesis", "quantum mechanics", "general relativity", "dark matter", "evolution", "DNA", "plate tectonics",
    "the ~Big Bang", "the ~greenhouse effect", "nuclear fusion", "penicillin", "the ~immune system", "malaria",
    "the ~Milky Way", "the ~French Revolution", "the ~Cold War", "the ~Magna Carta", "Stonehenge", "Machu Picchu",
    "existentialism", "Buddhism", "surrealism", "blockchain", "machine learning", "the ~Silk Road", "Braille",
)  # fmt: skip
_LOOK_UP_NOTHING = asked(("look something up", "look up a topic", "open the encyclopedia"))

_ASK: dict[str, Vocabulary] = {"question": question}
_QUESTIONS = (
    "{question}",
    "{question}",
    "{question}",
    "(hey|okay|so|um|hi)[,] {question}",
    "quick question, {question}",
    "I have a question, {question}",
    "(can|could) you (tell me|answer this), {question}",
    "out of curiosity, {question}",
    "I was wondering, {question}",
    "my son asks, {question}",
    "for the quiz, {question}",
    "answer this, {question}",
    "trivia, {question}",
    "please tell me, {question}",
    "{question} please",
    "by the way, {question}",
    "{question}, do you know",
)
_DILEMMAS = (
    "quit a good job", "buy an electric car", "move to another city", "get a dog", "go back to school at forty",
    "grow a beard", "have another coffee", "learn the piano", "paint a small room green", "get a tattoo",
    "start a diet", "sell a house in winter", "adopt a cat", "take the train or the bus", "write a novel",
    "lend money to friends", "leave a laptop plugged in", "wash jeans", "eat eggs every day", "run in the rain",
    "let a toddler watch television", "keep tomatoes in the fridge", "sleep with the window open",
)  # fmt: skip
_ADVICE: dict[str, Vocabulary] = {
    "question": tuple(
        frame.replace("{act}", act)
        for act in _DILEMMAS
        for frame in (
            "should I {act}", "is it a good idea to {act}", "when is the right time to {act}",
            "what speaks against it if I {act}", "what should I know before I {act}",
        )
    )
}  # fmt: skip
_INDIRECT: dict[str, Vocabulary] = {"question": indirect_question}
_INDIRECTLY = (
    *asked(("tell me {question}", "find out {question}", "let me know {question}", "explain {question}")),
    "do you know {question}",
    "do you happen to know {question}",
    "(can|could) you tell me {question}",
    "(I want|I need|I'd like) to know {question}",
    "I wonder {question}",
    "I'm wondering {question}",
    "I forgot {question}",
    "any idea {question}",
    "would you know {question}",
)
_ANSWER_NOTHING = (
    "I have a question",
    "can I ask you something",
    "may I ask a question",
    "answer a question for me",
)

_WORD: dict[str, Vocabulary] = {"word": topics.word, "_wrong": ("serenity", "epiphany", "irony", "entropy")}
_DEFINE = (
    *asked(
        (
            "define {word}",
            "define [the (word|term)] {word}",
            "(give|tell|read) me the (definition|meaning) of {word}",
            "(look up|find|check) the (definition|meaning) of {word}",
            "(look up|find) [the word] {word} in (the|a) dictionary",
            "look up the word {word}",
            "tell me what {word} means",
            "explain the (word|term) {word}",
            "explain what {word} means",
            "(give|tell|find) me a synonym (for|of) {word}",
            "find another word for {word}",
            "(give|tell) me the dictionary (entry|definition) (for|of) {word}",
            "check the dictionary for {word}",
        )
    ),
    "what does {word} mean",
    "what does the word {word} mean",
    "what does {word} stand for as a word",
    "what's the (meaning|definition) of {word}",
    "what is the (meaning|definition) of [the word] {word}",
    "what is meant by {word}",
    "what's meant by {word}",
    "(meaning|definition) of {word}[ please]",
    "{word} (definition|meaning)[ please]",
    "what's a synonym (for|of) {word}",
    "what's another word for {word}",
    "what's the opposite of {word}",
    "how is {word} defined",
    "how would you define {word}",
    "somebody said {word}, what does that mean",
    "I don't know the word {word}",
    "what means {word}",
    "what does mean {word}",
    "do you know what {word} means",
    "I read the word {word}, what is it",
    "dictionary, {word}",
    "is {word} a (noun|verb|real word|word)",
    "define {_wrong}" + CORRECTION + "{word}",
    "what does uh {word} mean",
    *minding(("defining {word}", "telling me what {word} means")),
)
_DEFINE_NOTHING = (
    *asked(("define (a|this|that|the) word", "look up a word", "look up a word in the dictionary")),
    "what does (that|this) word mean",
)

_PHRASE: dict[str, Vocabulary] = {"text": topics.phrase, "language": mixed((2, topics.common_language), (3, topics.language)),
           "_wrong": topics.common_language}  # fmt: skip
_TRANSLATE = (
    *asked(
        (
            "translate {text} (to|into|in) {language}",
            "translate {text} into {language}",
            "translate {text} from English (to|into) {language}",
            "translate the (sentence|phrase|words|text) {text} (to|into) {language}",
            "translate (to|into) {language}[,] {text}",
            "say {text} in {language}",
            "(tell|show|teach) me how to say {text} in {language}",
            "tell me (how you say|how to say) {text} in {language}",
            "tell me what {text} is in {language}",
            "(give|tell) me the {language} (word|words|translation|expression|phrase) for {text}",
            "(turn|put|convert) {text} into {language}",
            "write {text} in {language}",
        )
    ),
    "how do you say {text} in {language}",
    "how do I say {text} in {language}",
    "how (would|can|should) I say {text} in {language}",
    "how do they say {text} in {language}",
    "how does one say {text} in {language}",
    "how to say {text} in {language}",
    "how you say {text} in {language}",
    "what's {text} in {language}",
    "what is {text} in {language}",
    "what's the {language} (word|translation|expression|phrase|term) for {text}",
    "what is the {language} for {text}",
    "{text} in {language}[ please]",
    "{text} in {language}, please",
    "(I want|I need|I'd like) to say {text} in {language}",
    "I need {text} in {language}",
    "{language} for {text}",
    "{language} translation of {text}",
    "{language} please, {text}",
    "in {language}, (how do you say|what's|how do I say) {text}",
    "my neighbour speaks {language}, how do I say {text}",
    "I'm in a restaurant and need to say {text} in {language}",
    "translate {text} to {_wrong}" + CORRECTION + "{language}",
    "how do you say uh {text} in {language}",
    "can you translate {text} to {language} for me",
    *minding(("translating {text} (to|into) {language}", "saying {text} in {language}")),
)
_TRANSLATE_TEXT = asked(("translate {text}", "translate the (sentence|word|phrase) {text}"))
_TRANSLATE_INTO = (
    *asked(
        ("translate (something|this|that|a sentence) (to|into) {language}", "translate (to|into) {language}")
    ),
    "I need a translation into {language}",
)
_TRANSLATE_NOTHING = asked(("translate (something|this|that)", "be my translator"))

_FLIP: dict[str, Vocabulary] = {
    "what": ("a ~coin", "a ~coin", "the ~coin", "a ~penny", "a ~quarter", "two coins", "coin", "three coins")
}
_FLIPS = (
    *asked(("(flip|toss|throw|spin) {what}", "flip {what}", "(flip|toss) {what} to decide")),
    "{what} (flip|toss)[ please]",
    "let {what} decide",
    "I can't decide, (flip|toss) {what}",
    "let's (flip|toss) {what} (for it|about it)",
    "who starts, flip {what}",
)
_HEADS = ("{what}", "(call it|quick), {what}", "{what}, you choose")
_ROLL: dict[str, Vocabulary] = {
    "what": (
        "a ~die", "a ~dice", "the ~dice", "two dice", "three dice", "a ~d20", "a ~d6", "a ~d12", "2 dice", "two d6",
        "five dice", "a ~six sided die", "a ~twenty sided die", "a ~twenty-sided dice", "dice", "a ~pair of dice",
        "3d6", "2d10", "one die", "four dice", "a ~ten sided die", "a ~d8", "1d20", "six dice", "a ~hundred sided die",
    )
}  # fmt: skip
_ROLLS = (
    *asked(
        ("(roll|throw|cast) {what}", "roll {what}", "(roll|throw) {what} for (me|us)", "give {what} a roll")
    ),
    "I need to roll {what}",
    "can you roll {what}",
    "we lost the dice, roll {what}",
    "it's my turn, roll {what}",
    "let me roll {what}",
    "{what}, roll (it|them)",
)
_NUMBER: dict[str, Vocabulary] = {"what": chance}
_NUMBERS = (
    *asked(
        (
            "(pick|choose|give me|tell me|think of|generate|draw|select|name) {what}",
            "pick {what}",
            "pick {what} at random",
            "randomly (pick|choose|select) {what}",
            "give me {what}",
            "come up with {what}",
        )
    ),
    "I need {what}",
    "{what}[ please]",
    "can I have {what}",
    "say {what}",
)
_CHOICE: dict[str, Vocabulary] = {"what": things_to_choose_from}
_CHOICES = (
    *asked(
        (
            "(pick|choose|decide|select) between {what}",
            "choose between {what}",
            "(pick|choose) one of {what}",
            "(pick|choose) (one|randomly|at random) from {what}",
            "(pick|choose) (one|randomly|someone|something), {what}",
            "help me (choose|decide) between {what}",
            "help me decide, {what}",
            "(pick|choose|draw) (a winner|a name|somebody) (from|among|between|out of) {what}",
            "make a random choice between {what}",
            "pick at random, {what}",
            "tell me (which one|what) to take, {what}",
        )
    ),
    "{what}, you (decide|choose|pick)",
    "{what}, pick one",
    "{what}, which one",
    "should (I|we) (take|have|pick|choose|go for) {what}",
    "I can't decide between {what}",
    "I'm torn between {what}, (pick one|choose for me)",
    "who should start, {what}",
    "who does the dishes, {what}",
    "what should we have for dinner, {what}",
    "(eeny meeny miny moe|let chance decide), {what}",
)
_PICK_NOTHING = (
    *asked(("(pick|choose) something [at random]", "make a random choice", "decide for me")),
    "you decide",
    "let chance decide",
)
_SIDES: dict[str, Vocabulary] = {
    "what": ("heads or tails", "heads or tails", "tails or heads", "head or tail", "yes or no")
}

RULES: list[Rule] = [
    Rule("look_up", _LOOK_UP, _ENTRY, weight=4),
    Rule("look_up", _WHO, {"topic": mixed((2, _FAMOUS), (1, people.FULL))}, weight=1.2),
    Rule("look_up", _WHAT, {"topic": _CONCEPTS}, weight=0.3),
    Rule("look_up", _LOOK_UP_NOTHING, weight=0.15, missing=("topic",)),
    Rule("answer", _QUESTIONS, _ASK, weight=4),
    Rule("answer", _QUESTIONS, _ADVICE, weight=1),
    Rule("answer", _INDIRECTLY, _INDIRECT, weight=1.5),
    Rule("answer", _ANSWER_NOTHING, weight=0.1, missing=("question",)),
    Rule("define", _DEFINE, _WORD, weight=5),
    Rule("define", _DEFINE_NOTHING, weight=0.15, missing=("word",)),
    Rule("translate", _TRANSLATE, _PHRASE, weight=5),
    Rule("translate", _TRANSLATE_TEXT, _PHRASE, weight=0.15, missing=("language",)),
    Rule("translate", _TRANSLATE_INTO, _PHRASE, weight=0.2, missing=("text",)),
    Rule("translate", _TRANSLATE_NOTHING, weight=0.1, missing=("text", "language")),
    Rule("pick_random", _FLIPS, _FLIP, weight=1.5),
    Rule("pick_random", _HEADS, _SIDES, weight=0.3),
    Rule("pick_random", _ROLLS, _ROLL, weight=2),
    Rule("pick_random", _NUMBERS, _NUMBER, weight=2.5),
    Rule("pick_random", _CHOICES, _CHOICE, weight=2.5),
    Rule("pick_random", _PICK_NOTHING, weight=0.2, missing=("what",)),
]
