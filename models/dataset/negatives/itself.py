"""Questions about the assistant as if it were somebody: its name, age, feelings, likes."""

from models.dataset.negatives.common import spoken

_QUESTIONS = (
    "how are you",
    "how are you (doing|feeling)[ today]",
    "how's it going",
    "how was your day",
    "what's up",
    "are you okay",
    "what's your name",
    "what should I call you",
    "who are you",
    "what are you",
    "who made you",
    "who built you",
    "who do you work for",
    "when is your birthday",
    "how old are you",
    "when were you born",
    "where are you from",
    "where do you live",
    "where were you made",
    (
        "are you (human|real|a robot|alive|a person|an AI|a machine|a man or a woman|married|single|happy|"
        "sad|"
        "tired|hungry|smart|listening|still there|awake)"
    ),
    (
        "do you (sleep|dream|eat|have feelings|have a family|have pets|have friends|have hobbies|like me|"
        "love "
        "me|hate me|believe in God|ever get bored|get paid|miss me|know who I am|know my name|remember me|"
        "like your job|speak other languages)"
    ),
    "what's your favourite (colour|movie|song|food|animal|book|band|number|season|game|city)",
    "what's your favorite (color|movie|song|food|animal|book|band|number|season|game|city)",
    "do you like (music|cats|dogs|pizza|Siri|Alexa|humans|jokes|your name|the rain|football|poetry)",
    "what do you think (of|about) (me|Siri|Alexa|politics|love|humans|the president|my haircut)",
    "are you smarter than (me|Siri|Alexa|a fifth grader)",
    "do you know (Siri|Alexa|Cortana|my mother|Jarvis)",
    "are you friends with (Siri|Alexa|Google)",
    "what do you do for fun",
    "what are you doing",
    "what are you wearing",
    "what did you do yesterday",
    "are you busy",
    "can you feel pain",
    "can you hear me",
    "can you see me",
    "are you recording me",
    "are you spying on me",
    "who is your boss",
    "do you have a boyfriend",
    "what's the meaning of life",
    "why are we here",
    "do you want to be human",
    "will you marry me",
    "can we be friends",
    "would you lie to me",
    "what language are you written in",
    "are you open source",
    "how tall are you",
    "how much do you weigh",
    "do you have a body",
    "what's my name",
    "do you know how old I am",
    "who am I",
    "am I pretty",
    "what am I thinking",
    "guess what I'm thinking",
    "say something nice",
    "tell me about yourself",
    "introduce yourself",
    "tell me a secret",
    "tell me something about you",
    "tell me how you feel",
    "surprise me",
    (
        "you're (funny|smart|stupid|useless|amazing|so slow|my best friend|weird|the best|not very helpful|"
        "getting better)"
    ),
    "I (like|love|hate|miss) you",
    "you sound (tired|different|like my sister|nice today)",
    "do you ever sleep",
    "are you real or fake",
    "what are you made of",
)

RULES = [
    spoken(_QUESTIONS, weight=3),
    spoken(
        tuple(
            f"(hey|so|okay|hi|Octavox|by the way|tell me|be honest)[,] {question}" for question in _QUESTIONS
        )
    ),
]
