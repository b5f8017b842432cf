"""What is no wish for a function: chatter, yes and no, and questions, which may have an answer."""

import re

from assistant_core.calls import Call
from models.dataset.mapping.asking import plain_question
from models.dataset.mapping.facts import TOPICS, WH, names_a_topic
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected
from models.dataset.mapping.wording import bare, core, cores

IRRELEVANT = Call("irrelevant", {})

_REPEAT = re.compile(
    r"\b(?:repeat(?:ed|ing)?(?! everything| what i| me\b)|say (?:that|it|this) (?:again|one more|once|"
    r"sentence)|say again|again please"
    r"|what did you (?:just )?(?:say|tell me)|what was that\b|pardon|replay (?:what|your|that)|come again|"
    r"one more time|once more|once again"
    r"|(?:did ?n[o']?t|did not|couldn't|could not) (?:quite |really )?(?:hear|catch|get|understand) "
    r"(?:that|you|it|what)"
    r"|(?:tell|told) (?:me |that |it )+(?:again|once)|(?:say|said|speak|spoke|spoken|tell) .*(?:again|once "
    r"more)|sat it|what you just said|rephrase)\b",
    re.IGNORECASE,
)
_CANCEL = re.compile(
    r"^(?:(?:no|oh|hey|olly|please|just|ai|actually|i said|i mean|uh|so|ok|never mind|exit)[ "
    r",]+)*(?:cancel(?:l?ed)?\b.*|never ?mind.*|stop\b.*|abort\b.*|quit (?:what|the|it|doing).*|forget "
    r"(?:it|about it|that).*"
    r"|dismiss|exit|be quiet.*|shut (?:up|down|off|your).*|quiet(?: now)?|end it|refrain from talking|"
    r"that(?:'s| is| would be)? (?:all|enough),? just (?:stop|cancel).*)$",
    re.IGNORECASE,
)
_LATER_CANCEL = re.compile(
    (
        r"\b(?:cancel (?:it|that|this|the|my last|current|last)|just (?:cancel|stop)|stop (?:it|that|talking|"
        r"doing|please)|shut (?:up|off|down)|be quiet|never ?mind|please stop)\b"
    ),
    re.IGNORECASE,
)
_UNDO = re.compile(
    (
        r"^(?:please |no )*(?:undo(?: (?:that|it|this))?|reverse that|take (?:that|it) back|put (?:it|that) "
        r"back)(?: please)?$"
    ),
    re.IGNORECASE,
)
_BACK = re.compile(r"\b(?:back|return)\b")
_HELP = re.compile(
    r"\bwhat (?:can|could|else can) you (?:help|do)\b|\bwhat (?:are you|you are) (?:capable|able)|\byour "
    r"(?:skills|abilities|capabilities|commands)\b|\bwhat (?:services|tasks|skills) (?:do|are|have) you"
    r"|\b(?:things?|ways) (?:would )?you (?:can|could|be able to|are able to) (?:help|do|assist)|\byou can "
    r"(?:help|assist)\b|"
    r"\b(?:what (?:can|could|may|kinds?|types?|sorts?|are|all) .*(?:can i|i can|could i|may i) (?:ask|"
    r"say)\w*|list of commands|my list of commands|commands i can)\b|^(?:open |please |some |is there any |"
    r"any |give me some |i need (?:some )?)*(?:help|assistance)(?: please| me)?$",
    re.IGNORECASE,
)
_TO_ASSISTANT = re.compile(
    r"\b(?:you|your|yours|yourself|youare|jokes?|funny|laugh|giggle|me cry|meaning (?:of|to) \w+|alive|"
    r"point of|life'?s|life\b|exist(?:ence)?|sentience|my (?:name|boss|first name|dinner|day)|i am|who i "
    r"am|am i"
    r"|this ai|the ai|ai\b|al\b|human|robot|bot|call me|purpose|pun|entertain|rochambeau|akinator|guess "
    r"the number|rock paper|paper rock)\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"\b(?:i|my|me|our|we|us|mine|i'm|i've|you|your|this|that|here|nearby|near)\b", re.IGNORECASE
)
_SERVICE = re.compile(
    r"\b(?:bank|account|credit|card|loan|balance|transactions?|checks?|checkbooks?|routing|apr|interest "
    r"rate|401k|insurance|pto|vacation|paid time|payday|w-?2|taxes|flight|airline|boarding|luggage"
    r"|reservations?|restaurants?|traffic|taxi|cab|uber|lyft|train|ticket|delivery|deliver|takeaway|"
    r"takeout|order|facebook|twitter|tweet|visa|book|hotel|bill|bills|gas|tires?|oil|oil change|mpg|order"
    r"|wait time|ihop|red lobster|applebee'?s|busy|travel alert|travel warnings?|plug type|shots|vaccin\w*|"
    r"status|directions?|route|sushi|reviews?|ratings?|trending|trends|speed ?test|pwned)\b",
    re.IGNORECASE,
)

_SUPPORTED = (
    *forms(
        "get_directions",
        (
            "(get|give|show|tell me|need|find) [me] [the] (directions|direction|route|way) (to|for) [the] "
            "{to:words}"
        ),
        "directions to [the] {to:words}",
        "how do i get to [the] {to:words}",
        "(what is the|what's the) [best|fastest|quickest] (way|route) to [get to] [the] {to}",
    ),
    *forms(
        "get_directions",
        "(get|give|show|tell me) [me] [the] (directions|direction|route) from {origin} to {to}",
        "how do i get from [my|the] {origin} to [the] {to}",
        "tell me how to get from {origin} to [the] {to}",
    ),
    *forms(
        "get_directions",
        "(get|give|show|tell me) [me] [the] (directions|direction|route) (to|for) [the] {to} from {origin}",
    ),
    *forms("take_note", "make a note [please] {text}"),
    *forms("send_message", "(tell|notify|inform|message) (the|my) {to:word} (that|meeting) {text}"),
    *forms("power", "(enter|initiate|begin|start|activate) (hibernation)", action="hibernate"),
    *forms("power", "(enter|activate|initiate|start|begin|turn on) (sleep mode)", action="suspend"),
    *forms("set_do_not_disturb", "enter silent mode", state="on"),
)
_OTHER_WISH = re.compile(
    (
        r"^(?:call|dial|delete (?!.*(?:mail|message|inbox))|remove (?!.*(?:mail|message|inbox))|turn|stop "
        r"playing|shut ?down|skip)\b|take it off|please stop playing|stop it$|re-?dial|tell (?:lydia|"
        r"attendees)"
    ),
    re.IGNORECASE,
)


_SETTLED = {
    "what did you say": "repeat",
    "excuse me": "repeat",
    "can you help me": "help",
    "can you help": "help",
    "don't do that": "cancel",
    "not now": "cancel",
    "it doesn't matter": "cancel",
}


def answered(raw: RawRow) -> tuple[Call, ...]:
    """Yes, no, never mind, again: what people say back to an assistant."""
    text = bare(raw.text)
    if text.lower() in _SETTLED:
        return (Call(_SETTLED[text.lower()], {}),)
    if re.search(
        (
            r"\b(?:retry|try (?:it|that|again)|reset|go back|pause|question|shut ?down|shut off|turn off|"
            r"do it "
            r"again|start over)\b"
        ),
        text,
    ) and not re.search(r"\brepeat\b", text):
        raise Rejected("meaning unsure")
    if _UNDO.match(text):
        return (Call("undo", {}),)
    if _BACK.search(text):
        raise Rejected("meaning unsure")
    if _HELP.search(text):
        return (Call("help", {}),)
    if re.search(
        (
            r"\bdon'?t (?:cancel|stop)|elaborate|explain|clarify|check|confirm|did you|have you (?:got|"
            r"understood|heard|done)|\bwhat i\b|just said is\b"
        ),
        text,
    ):
        return (IRRELEVANT,)
    if _REPEAT.search(text):
        return (Call("repeat", {}),)
    if _CANCEL.match(text) or _LATER_CANCEL.search(text):
        return (Call("cancel", {}),)
    if re.fullmatch(
        (
            r"(?:(?:can|could|will|would) you )?(?:please )?(?:stop|cancel)(?: (?:speaking|talking|what you "
            r"were doing|your present action))?(?: please)?"
        ),
        text,
        re.IGNORECASE,
    ):
        return (Call("cancel", {}),)
    if re.search(r"\bstop|cancel|quiet|again\b", text, re.IGNORECASE):
        raise Rejected("meaning unsure")
    return (IRRELEVANT,)


def question_or_chatter(raw: RawRow) -> tuple[Call, ...]:
    """Questions: of fact to the answerer, of a topic to the encyclopedia; all about us two to nobody."""
    text = core(raw.text)
    if _HELP.search(raw.text):
        return (Call("help", {}),)
    if _TO_ASSISTANT.search(text) or re.search(r"\b(?:jokes?|funny|your?)\b", raw.text):
        return (IRRELEVANT,)
    if re.match(r"search|find|look for", text):
        raise Rejected("a function may cover it")
    topic = first_match(TOPICS, tuple(cores(raw.text)))
    if topic is not None and names_a_topic(str(topic.arguments["topic"])):
        return (topic,)
    if _PERSONAL.search(text) or _SERVICE.search(text):
        return (IRRELEVANT,)
    if WH.match(text) and len(text.split()) >= 4:
        return (Call("answer", {"question": plain_question(core(raw.text, now=False))}),)
    if raw.functions == ("irrelevant",) or len(text.split()) < 4:
        return (IRRELEVANT,)
    raise Rejected("question or chatter")


def unsupported(raw: RawRow) -> tuple[Call, ...]:
    """Wishes that no function covers; those that one does cover go to it."""
    text = core(raw.text)
    if raw.source == "android_world_templates":
        raise Rejected("a template")
    done = first_match(_SUPPORTED, tuple(cores(raw.text)))
    if done is not None:
        if re.search(r"\b(?:late|attend|am)\b", str(done.arguments.get("to", ""))):
            raise Rejected("value unsure")
        return (done,)
    if raw.source == "ovos" and re.search(
        r"\b(?:did you|do you|can you|did i)\b.*\b(?:say|tell|hear)\b|say that|what you said|what i",
        raw.text,
        re.IGNORECASE,
    ):
        return (
            (Call("repeat", {}),)
            if re.search(r"say that|what you said|did you (?:just )?tell", raw.text, re.IGNORECASE)
            else (IRRELEVANT,)
        )
    if _OTHER_WISH.search(text) or re.search(r"\b(?:directions?|route to|get to)\b|location", text):
        raise Rejected("a function may cover it")
    if raw.source == "clinc150" and re.search(r"\brecipe|find me a|look for|look up|search", text):
        raise Rejected("a function may cover it")
    if _PERSONAL.search(text) or _SERVICE.search(text) or not WH.match(text):
        return (IRRELEVANT,)
    return (Call("answer", {"question": plain_question(core(raw.text, now=False))}),)
