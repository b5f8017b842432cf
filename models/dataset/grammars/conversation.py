"""Talk about the talk: once more, take it back, never mind, that was wrong, what can you do."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import asked
from models.dataset.slots.choose import articles_off
from models.dataset.slots.words import read

_REPEAT = (
    *asked(
        (
            "repeat (that|it|yourself|what you said|the last answer|your last answer|the answer|that last part)",
            "repeat",
            "say (that|it) [once] again",
            "say (that|it) (one more time|once more)",
            "tell me that again",
            "run that by me again",
            "read that [to me] again",
            "(give|tell) me the answer again",
            "go over that again",
            "say what you just said again",
        )
    ),
    "what did you say",
    "what did you just say",
    "what was that",
    "pardon",
    "pardon me",
    "I beg your pardon",
    "sorry, what",
    "sorry, what was that",
    "come again",
    "what",
    "huh",
    "excuse me",
    "again please",
    "once more please",
    "one more time",
    "I didn't (catch|hear|get|understand) (that|you|it)",
    "I couldn't hear (that|you)",
    "I missed that",
    "what was the answer [again]",
    "can you speak up and say that again",
    "I wasn't listening",
    "could you say that again, I wasn't listening",
    "how was that again",
    "you said what",
    "the last thing again please",
    "please repeat the last sentence",
    "repeat please",
    "what you said",
    "say again",
    "I didn't hear you because of the noise, say that again",
)
_UNDO = (
    *asked(
        (
            "undo (that|it|the last (thing|change|action|command)|what you did|what you just did|this|my last command|your last action)",
            "undo",
            "take (that|it) back",
            "(revert|reverse|roll back) (that|it|the last change|what you did|the last action)",
            "put (it|that|everything) back [the way it was|how it was|as it was|like before]",
            "change (it|that) back [to what it was|again]",
            "set it back to what it was",
            "restore (it|the previous state|what was there before|the old setting)",
            "go back to how it was",
            "make it like before",
            "turn it back to how it was",
            "undo that last one",
            "bring back the old (setting|value)",
            "bring it back",
        )
    ),
    "no, undo that",
    "oops, undo",
    "oops, take that back",
    "that was a mistake, undo it",
    "I didn't mean that, undo it",
    "I didn't want that, put it back",
    "I changed my mind, change it back",
    "I liked it better before[, change it back]",
    "it was better before",
    "undo please",
    "that's not what I wanted, undo",
    "I take that back",
    "make that undone",
    "can that be undone",
    "can you undo that",
    "can I undo that",
    "scratch that, undo",
    "back to the way it was",
    "as it was before please",
    "control Z",
    "rewind that change",
    "wrong one, revert it",
)
_CANCEL = (
    *asked(
        (
            "(cancel|abort|stop) (that|it|this|everything|what you're doing|the command|the request|the action)",
            "cancel",
            "stop",
            "abort",
            "(forget|drop|leave|skip) (it|that|about it|this)",
            "stop (talking|reading|speaking|it)",
            "stop what you're doing",
            "be quiet",
            "shut up",
            "don't do (that|it|anything)",
            "ignore (that|me|what I said|my last words)",
            "disregard that",
            "quit it",
            "call it off",
            "let it be",
            "hold on, stop",
        )
    ),
    "never mind",
    "nevermind",
    "never mind that",
    "no, never mind",
    "oh never mind",
    "it's okay, never mind",
    "forget it",
    "forget I said anything",
    "not now",
    "no thanks, cancel",
    "nothing, forget it",
    "actually no",
    "actually, forget it",
    "actually don't",
    "no don't",
    "no, stop",
    "wait, stop",
    "stop stop stop",
    "that's enough",
    "enough",
    "okay that's enough",
    "quiet please",
    "hush",
    "silence",
    "I changed my mind, don't do it",
    "I don't want that anymore, leave it",
    "it doesn't matter",
    "leave it, it's fine",
    "I wasn't talking to you, stop",
    "cancel please",
    "no no no stop",
)
_WRONG = (
    "(that was wrong|that's wrong|wrong|no, wrong|that was not right|that's not what I meant|that's not what I said"
    "|you misunderstood [me]|you got that wrong|you got it wrong|not that|you heard me wrong|bad answer"
    "|that was the wrong thing|that's not it|that is not what I asked for|wrong one|you didn't understand me)"
)
_MEANT = "(I meant|I said|I was talking about|I was asking about|I wanted|I asked for|I was asking for)"
_THINGS: dict[str, Vocabulary] = {"text": articles_off(read("feedback"))}
_FEEDBACK_THINGS = (
    _WRONG + ", " + _MEANT + " {text}",
    _WRONG + ", " + _MEANT + " {text}",
    "no, " + _MEANT + " {text}",
    "no no, " + _MEANT + " {text}",
    "(hey|well|but|sorry|actually|oh)[,] I meant {text}",
    "I meant {text}",
    _WRONG + ", it should have been {text}",
    _WRONG + ", it was supposed to be {text}",
    _WRONG + ", that should be {text}",
    "it should have been {text}",
    "that should have been {text}",
    "you should have taken {text}",
    _WRONG + " " + _MEANT + " {text}",
    "when I said that I meant {text}",
    "(remember|note|learn)[,] that I meant {text}",
    "next time remember I meant {text}",
    "for next time, I meant {text}",
    "what I meant was {text}",
    "what I wanted was {text}",
    "(leave|give|add|report) [the] feedback[,] I meant {text}",
    "that was a mistake, I meant {text}",
    "you made a mistake, I meant {text}",
)
_ACTS: dict[str, Vocabulary] = {"text": read("wanted_acts")}
_FEEDBACK_ACTS = (
    _WRONG + ", I (wanted|asked|told) you to {text}",
    "no, I wanted you to {text}",
    "no, I (asked|told) you to {text}",
    "I wanted you to {text}[, not that]",
    _WRONG + ", you should have understood that I want to {text}",
    "no, I said {text}",
    _WRONG + ", I said {text}",
    "you were supposed to {text}",
    "I only wanted you to {text}",
    "all I wanted was to {text}",
    "what I meant was {text}",
    "for next time, I wanted you to {text}",
    "I asked you to {text} and you did something else",
)
_COMPLAINTS: dict[str, Vocabulary] = {
    "text": (
        "the alarm never rang", "the reminder came too late", "the volume was too loud", "the translation was wrong",
        "you turned off the wrong lamp", "you opened the wrong app", "you misheard the name", "the answer was wrong",
        "you picked the wrong list", "the weather was for the wrong town", "you always get my name wrong",
        "the note was cut off", "you forgot the second part", "you are too slow", "the music stopped by itself",
        "you called the wrong person", "the timer was too short", "you did the opposite", "it took too long",
    )
}  # fmt: skip
_REPORTING = (
    *asked(
        (
            "(give|add|leave|send|save|note) [this|some|the following] feedback[,] {text}",
            "add feedback that {text}",
            "report that {text}",
            "(write|put) [down] in the feedback that {text}",
            "report a (mistake|problem|bug), {text}",
            "tell the developers that {text}",
            "add to the review queue that {text}",
        ),
        closing=False,
    ),
    "feedback, {text}",
    "feedback: {text}",
    "I have some feedback, {text}",
    "I want to (complain|report) that {text}",
)
_FEEDBACK = (
    _WRONG,
    _WRONG,
    "that was (a mistake|incorrect|not correct|false)",
    "you made a mistake",
    "I didn't (ask for|say|mean|want) that",
    "[I want to ](give|leave|add) feedback",
    "no, that's not what I meant",
)

_HELP = (
    *asked(
        (
            "help [me]",
            "(show|tell|give) me (what you can do|what I can say|your commands|some examples|your skills|the commands|a list of commands)",
            "list (your|all) (commands|skills|functions|features)",
            "explain (how you work|what you can do)",
            "show [me] the help",
            "open the help",
            "teach me how to use you",
        )
    ),
    "help",
    "what can you do[ for me]",
    "what can I say",
    "what can I ask [you]",
    "what are your (commands|functions|skills|features|capabilities)",
    "what do you understand",
    "what do you know how to do",
    "how do you work",
    "how can you help [me]",
    "how do I use (you|this|this thing)",
    "what are you (able to do|good at|good for|for)",
    "which commands (do you know|are there|do you understand)",
    "I need help",
    "I don't know what to say",
    "I'm new here, what can you do",
    "what else can you do",
    "give me some ideas of what to say",
    "is there a manual",
    "I'm stuck, help me",
    "can you help me",
    "what all can you do",
)
_TOPICS: dict[str, Vocabulary] = {
    "topic": articles_off(
        (
            "timers", "alarms", "reminders", "the calendar", "lists", "the shopping list", "notes", "music", "the lights",
            "my lights", "volume", "brightness", "mail", "emails", "messages", "calls", "contacts", "the weather", "the news",
            "translation", "Bluetooth", "Wi-Fi", "windows", "apps", "screenshots", "the vacuum", "the thermostat", "scenes",
            "smart home", "podcasts", "the radio", "videos", "web search", "directions", "conversions", "the calculator",
            "undo", "dictation", "the clipboard", "power settings", "the battery", "dark mode", "files", "websites",
            "appointments", "doors", "blinds", "speakers", "headphones", "night light", "the microphone", "printing",
        )
    )
}  # fmt: skip
_HELP_ABOUT = (
    *asked(
        (
            "help me with {topic}",
            "(give|show) me (help|examples|commands|some examples) (for|on|about|with) {topic}",
            "(tell|show) me what I can (say|do|ask) (about|with) {topic}",
            "explain how {topic} work with you",
            "list the commands for {topic}",
            "show [me] the help (for|on|about) {topic}",
        )
    ),
    "help (with|for|on|about) {topic}",
    "what can (I say|you do|I do|I ask) (about|with|for) {topic}",
    "what do you (understand|know) about commands for {topic}",
    "what commands (are there|do you have|do you know) for {topic}",
    "how does it work with {topic}",
    "how do {topic} work with you",
    "I need help with {topic}",
    "can you help me with {topic}",
    "what are the commands for {topic}",
    "how can I control {topic} with you",
    "what can I tell you about {topic}",
    "how do I use {topic} with you",
    "which commands do you know for {topic}",
    "I don't know how {topic} work here, help",
)
_TASKS: dict[str, Vocabulary] = {
    "topic": (
        "set a timer", "set an alarm", "cancel a timer", "add an event", "send a message", "send an email", "make a list",
        "take a note", "play music", "skip a song", "change the volume", "turn on the lights", "dim the lights",
        "connect my headphones", "take a screenshot", "translate something", "add a contact", "call someone", "open an app",
        "snooze an alarm", "undo something", "add something to my list", "make a reminder", "check the weather",
        "use the vacuum", "lock the door", "switch windows", "dictate text", "convert units", "play the radio",
        "create a shortcut", "teach you something", "change the wake word", "delete a list", "move an appointment",
    )
}  # fmt: skip
_HELP_HOW = (
    "how do I {topic}",
    "how can I {topic}[ with you]",
    "how do you {topic}",
    "how would I {topic}",
    "how to {topic}",
    "what do I (have to|need to) say to {topic}",
    "what should I say to {topic}",
    "what do I say if I want to {topic}",
    "what's the command to {topic}",
    "(tell|show) me how to {topic}",
    "explain how to {topic}",
    "I don't know how to {topic}",
    "teach me how to {topic}",
    "I want to know how to {topic}",
    "can you explain how I {topic}",
)

RULES: list[Rule] = [
    Rule("repeat", _REPEAT),
    Rule("undo", _UNDO),
    Rule("cancel", _CANCEL),
    Rule("add_feedback", _FEEDBACK_THINGS, _THINGS, weight=3),
    Rule("add_feedback", _FEEDBACK_ACTS, _ACTS, weight=2),
    Rule("add_feedback", _REPORTING, _COMPLAINTS, weight=1),
    Rule("add_feedback", _FEEDBACK, weight=0.4, missing=("text",)),
    Rule("help", _HELP, weight=1.5),
    Rule("help", _HELP_ABOUT, _TOPICS, weight=1.5),
    Rule("help", _HELP_HOW, _TASKS, weight=1.5),
]
