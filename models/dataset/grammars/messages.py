"""Text messages."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import items, people
from models.dataset.slots.choose import filled

_KIND = "(message|text|text message|SMS)"
_A_KIND = "(a message|a text|a text message|an SMS)"
_SLOTS: dict[str, Vocabulary] = {"to": people.someone, "text": items.message, "_wrong": people.FIRST}

_TEXT = asked(
    (
        "(text|message|SMS) {to} saying {text}",
        "text {to} {text}",
        "message {to} {text}",
        f"send {_A_KIND} to {{to}} (saying|that says|with the text|and say) {{text}}",
        f"send {{to}} {_A_KIND} (saying|that says|and say|and tell them) {{text}}",
        f"send {{to}} {_A_KIND}, {{text}}",
        f"(write|type) {_A_KIND} to {{to}} (saying|that says) {{text}}",
        f"(write|shoot|drop|fire) {{to}} {_A_KIND} saying {{text}}",
        "tell {to} {text}",
        "tell {to} {text}",
        "let {to} know {text}",
        "write {to} {text}",
        "write to {to} {text}",
        "reply to {to} [with] {text}",
        "(answer|respond to) {to} [with] {text}",
        "send {text} to {to}",
        "send the (message|text) {text} to {to}",
        "give {to} the message {text}",
        "tell {to} (by|in a|with a) (text|message) {text}",
        "send {to} {text}",
    ),
    closing=False,
)
_THAT = (
    *asked(
        (
            "tell {to} that {text}",
            "tell {to} {text}",
            "text {to} that {text}",
            "let {to} know that {text}",
            "let {to} know {text}",
            "(message|SMS|write|inform) {to} that {text}",
            "write to {to} that {text}",
            "send word to {to} that {text}",
            f"(send|drop) {{to}} {_A_KIND} that {{text}}",
            f"send {_A_KIND} to {{to}} (that|saying that) {{text}}",
            "(reply to|answer) {to} that {text}",
            f"tell {{to}} (by|in a|with a) {_KIND} that {{text}}",
        ),
        closing=False,
    ),
    "(I want|I need|I'd like) to tell {to} that {text}",
    "{to} (has|needs) to know that {text}, (text them|send a message)",
    "I have to let {to} know that {text}",
    "text {_wrong}" + CORRECTION + "{to} that {text}",
    *minding(("telling {to} that {text}", "letting {to} know that {text}")),
)
_SAID = (
    f"{_KIND} to {{to}}, {{text}}",
    f"new {_KIND} to {{to}}, {{text}}",
    "(I want|I need|I have|I'd like) to (text|message) {to} {text}",
    "I (want|need) to tell {to} {text}",
    f"can I send {_A_KIND} to {{to}}, {{text}}",
    "(can|could) you text {to} and say {text}",
    "(can|could) you let {to} know {text}",
    "I should let {to} know {text}",
    "say to {to} {text}",
    "say {text} to {to}",
    "please send message for {to}, {text}",
    "send to {to} {text}",
    "send to {to} the message {text}",
    "text {_wrong}" + CORRECTION + "{to} {text}",
    "send a message to {_wrong}" + CORRECTION + "{to} saying {text}",
    "text uh {to} {text}",
    "tell um tell {to} {text}",
    "text {to} (I'm here|call me|hello)" + CORRECTION + "{text}",
    "message {to}: {text}",
    "text {to}, {text}",
    "my phone is charging, text {to} {text}",
    *minding(("texting {to} {text}", "letting {to} know {text}")),
)
_QUESTIONS = filled(
    [
        "(if|whether) (he|she) (is coming|can pick up the kids|is home|has the keys|wants to join us|needs anything)",
        "(if|whether) (he|she) (can bring {item}|likes {item}|is free on {day}|is still at work|got my email)",
        "when (he|she) (is coming|will be home|is free|lands|wants to meet|gets off work)",
        "where (he|she) (is|parked the car|put the keys|wants to meet|left the charger)",
        "what (he|she) (wants for dinner|needs from the store|is doing on {day}|wants for Christmas)",
        "how (he|she) (is|is feeling|is doing)",
        "why (he|she) (is late|isn't answering|left so early)",
        "to (call me|call me back|buy {item}|bring {item}|wait for me|pick up the kids|hurry up|meet me at the station)",
    ],
    item=(
        "milk",
        "bread",
        "wine",
        "the charger",
        "a salad",
        "ice cream",
        "the tickets",
        "some cheese",
        "coffee",
    ),
    day=("Friday", "Saturday", "Sunday", "Monday", "the weekend"),
)
_ASK = (
    *asked(
        (
            "ask {to} {text}",
            "text {to} and ask {text}",
            "send {to} a message asking {text}",
            "message {to} asking {text}",
        ),
        closing=False,
    ),
    "I want to ask {to} {text}, (text|message) them",
    "text {to} asking {text}",
)
_TO_ALONE = (
    *asked(
        (
            f"send {_A_KIND} to {{to}}",
            f"send {{to}} {_A_KIND}",
            "(text|message) {to}",
            f"(write|start|compose) {_A_KIND} to {{to}}",
        )
    ),
    "I (want|need) to text {to}",
    f"new {_KIND} to {{to}}",
)
_TEXT_ALONE = asked(
    (f"send {_A_KIND} (saying|that says) {{text}}", "send the (message|text) {text}"), closing=False
)
_NOTHING = (
    *asked((f"(send|write) {_A_KIND}", "text someone", "message somebody")),
    f"new {_KIND}",
    f"I want to send {_A_KIND}",
)

RULES: list[Rule] = [
    Rule("send_message", _TEXT, _SLOTS, weight=4),
    Rule("send_message", _THAT, {**_SLOTS, "text": items.statement}, weight=4),
    Rule("send_message", _SAID, _SLOTS, weight=3),
    Rule("send_message", _ASK, {"to": people.someone, "text": _QUESTIONS}, weight=1),
    Rule("send_message", _TO_ALONE, _SLOTS, weight=0.4, missing=("text",)),
    Rule("send_message", _TEXT_ALONE, _SLOTS, weight=0.15, missing=("to",)),
    Rule("send_message", _NOTHING, weight=0.15, missing=("to", "text")),
]
