"""Mail, messages, calls and the address book."""

import re

from assistant_core.calls import Call
from models.dataset.mapping.pattern import first_match, forms
from models.dataset.mapping.raw import RawRow, Rejected, aligned_slot
from models.dataset.mapping.wording import core, cores

_MAIL = "[a|an|the|my] [new|quick|short|test|urgent|flagged|another] (email|e-mail|mail|message|emails)"
_SEND = "(send|write|start|draft|compose|create|make|shoot|open|do|prepare)"
_TELL = (
    "(saying|that says|and say|and tell (him|her|them)|telling (him|her|them)|to tell (him|her|them)|"
    "to say|stating|that|asking|and ask|asking (him|her|them)|by saying|by typing|with the message|"
    "with the following message) [that|if|to]"
)
_EMAIL = (
    *forms(
        "send_email",
        f"{_SEND} {_MAIL} to [my|the] {{to}} about [the|my|our] {{subject}} {_TELL} {{body}}",
        f"{_SEND} {_MAIL} to [my|the] {{to}} {_TELL} {{body}}",
        f"{_SEND} {_MAIL} to [my|the] {{to}} (about|regarding|on|with the subject) [the|my|our] {{subject}}",
        f"{_SEND} {_MAIL} about [the|my] {{subject}} to [my|the] {{to}}",
        f"{_SEND} [my] {{to:person}} {_MAIL} about [the|my] {{subject}}",
        f"{_SEND} [my] {{to:person}} {_MAIL} {_TELL} {{body}}",
        (
            f"{_SEND} {_MAIL} (to|for|recipient) [my|the] {{to}} [(with a file attached|today|tonight|marked "
            f"{{_}}|with {{_:word}} priority|with {{_}})]"
        ),
        f"{_SEND} [the] [this] email to [my] {{to:words}}",
        f"{_SEND} [my] {{to:person}} {_MAIL} [(marked {{_}}|with {{_}})]",
        "(email|mail) [to] [my|the] {to:person} (about|regarding) [the|my|our] {subject}",
        f"(email|mail) [to] [my|the] {{to:person}} {_TELL} {{body}}",
        "(email|mail) [to] [my|the] {to:words}",
        "(email|mail) [to] {to} and {_:words}",
        "(email|mail) my {to:words}",
        "tell {to:person} {body} (through|via|by) email",
        "(i want to|i need to|i must|i have to) email [my] {to:words}",
        (
            "(reply|respond) to [my] {to:person}['s] [latest|last] (email|message|mail message) (by "
            "answering|"
            "saying|with|that) {body}"
        ),
        "(reply|respond) to [my] {to:person}['s] [latest|last] (email|message|mail)",
        "(reply|respond) [email] to [the email (received from|from)] [my] {to:words}",
        "send [a|the] reply to {to:person} [for his email {_}]",
        "send reply {body} to {to:words}",
        "forward [this|the|that] [email|message|mail] to [my] {to} (by typing|saying) {body}",
        "forward [this|the|that] [email|message|mail] to [my] {to} [tonight|today]",
    ),
    *forms(
        "send_email",
        f"{_SEND} {_MAIL}",
        "(reply|respond) [to] [the|this|that] [email|message|mail|first one]",
        "(open|send|make) [a] (reply|response) [message]",
        "forward (this|the|that) (email|message|mail)",
        "i need to send [an|a] email",
        "you should reply to the mail",
        f"{_SEND} {_MAIL} with {{_:words}} priority",
    ),
    *forms(
        "send_email",
        "(reply|respond) [by] (saying|typing|that|with|email) {body}",
        "(make|send|write) [a|the] (response|reply) (with|saying|that says) {body}",
        f"{_SEND} {_MAIL} (saying|that says) {{body}}",
        "send response {body}",
        f"{_SEND} {_MAIL} (about|on|regarding) [the|my] {{subject}}",
    ),
)
_UNSURE = re.compile(
    r"\b(?:required|outlook|i did not want|new address|not in contacts|favou?rite|weather|date and time|i "
    r"say)\b"
)
_STAND_INS = re.compile(
    r"^(?:someone|somebody|a person|person|x|them|new|address|him|her|of|an email|email)$"
)


def mailed(raw: RawRow) -> tuple[Call, ...]:
    """To write, answer or forward mail."""
    if _UNSURE.search(raw.text):
        raise Rejected("value unsure")
    call = first_match(_EMAIL, tuple(cores(raw.text)))
    if call is None:
        raise Rejected("no pattern")
    to = str(call.arguments.get("to", ""))
    if (
        len(to.split()) > 5
        or re.search(
            (
                r"\b(?:from|that|about|his|her|asking|to|it|wishing|telling|address|next|today|tomorrow|an|"
                r"reminder)\b"
            ),
            to,
        )
        or _STAND_INS.match(to)
    ):
        raise Rejected("addressee unsure")
    if re.match(r"(?:about|for|if)\b", str(call.arguments.get("body", "-"))):
        raise Rejected("words unsure")
    return (call,)


def checked(raw: RawRow) -> tuple[Call, ...]:
    """To look at the mail that came."""
    text = raw.text
    if not re.search(r"mail|inbox|messages?\b|outlook|sent me|unread", text, re.IGNORECASE):
        raise Rejected("names no mail")
    sender = aligned_slot(raw, "SenderName", "FromRelationshipName")
    if sender is None:
        sender = aligned_slot(raw, "person", "relation", "business_name")
        if sender is not None and not re.search(
            (
                rf"(?:from|by|did|has|have|of) (?:my )?{re.escape(sender)}|{re.escape(sender)}(?:'s)? "
                rf"(?:sent|"
                rf"e?mail)"
            ),
            text,
            re.IGNORECASE,
        ):
            raise Rejected("sender unsure")
    if sender is None and re.search(r"\bfrom (?!last|yesterday|today|the last|my inbox|this)\w+", text):
        raise Rejected("sender unsure")
    return (Call("check_email", {"sender": sender} if sender else {}),)


_MESSAGE = "[a|the|another] [new|quick] (text|message|text message|sms)"
_SAY = (
    "(saying|that says|and say|and tell (him|her|them) [that]|telling (him|her|them)|with the message|"
    "and let (him|her|them) know|letting (him|her|them) know|asking [her|him|them]|and ask (him|her|"
    "them) [to]|that|asking|to say)"
)
_WHO = "[my|to my|to] [friend|cousin|mother|brother|sister|coworker] {to:person}"
_TEXTS = (
    *forms(
        "send_message",
        f"(text|message|ping) {_WHO} [for me] {_SAY} {{text}}",
        f"(send|write|give|shoot|text) {_MESSAGE} [to] {_WHO} [for me] [,] {_SAY} {{text}}",
        f"send [my] {{to:person}} {_MESSAGE} [for me] {_SAY} {{text}}",
        f"send [my] {{to:person}} {_MESSAGE} {{text}}",
        f"send {_MESSAGE} to [my] {{to:person}} {{text}}",
        "tell [my] {to:person} [that|to] {text} (via|by) text",
        "text my {to:person} {text}",
        "(text|message) {to:person} {text}",
    ),
    *forms(
        "send_message",
        f"(send|write|create|set up|compose|give) {_MESSAGE} to [my] {{to:person}} [for me]",
        f"(text|message) {_MESSAGE} to {{to:person}}",
        f"send [my] {{to:person}} {_MESSAGE}",
        "(text|message) [my] {to:person} [for me]",
    ),
    *forms(
        "send_message",
        f"(send|write|create|set up|compose|i need you to send|make) {_MESSAGE} [to] [for me]",
        "(text|message) someone [for me]",
        f"(send|write|create) {_MESSAGE} to (someone|somebody) [for me]",
    ),
    *forms("send_message", "(broadcast|announce) that {text}"),
)
_NOBODY = re.compile(r"^(?:someone|somebody|me|a|the|my|to|for|message|text|via)$")


def messaged(raw: RawRow) -> tuple[Call, ...]:
    """To send a text message."""
    if raw.text.startswith("broadcast"):
        raise Rejected("to nobody in particular")
    texts = tuple(cores(raw.text))
    empty = first_match(_TEXTS[-4:-1], texts)
    call = empty or first_match(_TEXTS, texts)
    if call is None or _NOBODY.match(str(call.arguments.get("to", "-"))):
        raise Rejected("no pattern" if call is None else "addressee unsure")
    words = str(call.arguments.get("text", "-"))
    if re.match(r"(?:and|for|him|her|them|that|the due|if|message)\b", words):
        raise Rejected("words unsure")
    if words.startswith("to "):
        return (Call(call.name, {**call.arguments, "text": words.removeprefix("to ")}),)
    return (call,)


_LINE = (
    "['s] [on] [(his|her|their|the)] [(cell|mobile|work|office|home|land|business)] [cell|mobile] "
    "[(phone|line|number|cell|phone number|mobile|landline)]"
)
_CALLS = (
    *forms(
        "call_contact",
        "(make|place|start) [a|phone|a phone] call",
        "call (someone|somebody|a number|an international number|one of my contacts)",
        "(phone|dial) (someone|one of my contacts|a number)",
    ),
    *forms(
        "call_contact",
        f"(call|phone|dial|ring|telephone|contact) [up] [to|back] [my|the] {{to}}{_LINE}".replace(
            "['s] ", "['s]"
        ),
        (
            f"(make|place|start|put|give) [a|the] (phone call|call|phone) (to|with) [my|the] {{to}}{_LINE}"
        ).replace("['s] ", "['s]"),
        "phone call (to|with) [my|the] {to}",
        "place call to [my] {to}",
        "(give) [my] {to} a (call|ring)",
        "get [me] [my] {to} on the (line|phone)",
        "(call|phone) the (business number|landline|number|office|mobile) of [my] {to}",
        "i will be calling {to}",
    ),
)


def called(raw: RawRow) -> tuple[Call, ...]:
    """To call somebody."""
    if re.search(r"\b(?:last number|redial|waiting|restaurant|confession|x's|x\b)", raw.text):
        raise Rejected("value unsure")
    call = first_match(_CALLS, tuple(cores(raw.text)))
    if call is None:
        raise Rejected("no pattern")
    to = re.sub(
        (
            r"(?: (?:on|at|work|home|cell|mobile|office|number|phone|phone number)(?: (?:her|his|phone|cell|"
            r"mobile|work))?)+$"
        ),
        "",
        str(call.arguments.get("to", "")),
    )
    if to and (len(to.split()) > 12 or to in ("work", "number", "phone")):
        raise Rejected("addressee unsure")
    return (Call("call_contact", {"to": to} if to else {}),)


_ADDRESS = re.compile(r"[\w.]+@[\w.]+(?: dot \w+)*|\w+ at \w+ dot \w+")
_NEW = (
    *forms(
        "create_contact",
        (
            "(add|create|save|make|put) [a|an|the|my] [new|this] contact[s] [with] [for|named|called|"
            "information about] {name:words}"
        ),
        "(add|save|put) {name} (as|to|in) [a|an|my|the] [new|email] contact[s] [list]",
        "(add|save) {name}'s email [to my contacts]",
    ),
)


def contact_made(raw: RawRow) -> tuple[Call, ...]:
    """To enter somebody in the address book."""
    address = _ADDRESS.search(raw.text)
    name = aligned_slot(raw, "person")
    if re.search(
        r"\b(?:change|send an email|existing|favou?rites|open up|add work|update)\b", raw.text, re.IGNORECASE
    ):
        raise Rejected("something else")
    arguments = {k: v for k, v in (("name", name), ("email", address and address[0])) if v}
    if not arguments:
        call = first_match(_NEW, tuple(cores(raw.text)))
        if call is not None and not re.search(
            r"\b(?:email|mail|new|contact|that|this|address|my)\b", str(call.arguments["name"])
        ):
            return (call,)
        if not re.search(r"\bcontacts?\b", raw.text) or re.match(r"(?:save|get) my contacts", raw.text):
            raise Rejected("names nobody")
    return (Call("create_contact", arguments),)


_FIELDS = (
    ("phone", r"\b(?:phone|number|telephone|cell|cellphone|landline|mobile)\b"),
    ("email", r"\be?mail\b"),
    ("address", r"\b(?:address|live|lives|located|location)\b"),
    ("birthday", r"\b(?:birthday|birth ?date|born)\b"),
)


def contact_found(raw: RawRow) -> tuple[Call, ...]:
    """To look somebody up in the address book."""
    text = raw.text
    if re.search(
        r"\b(?:call|missed|message|received|how many|most|last|then add|my contacts list|mail)\b", text
    ) and not re.search(r"number|email|address", text):
        raise Rejected("about calls")
    name = aligned_slot(raw, "person", "relation")
    if name is None or re.search(
        r"missed call|did i|receive|call(?:ed)? (?:from|me)|called person|help me call", text
    ):
        raise Rejected("names nobody")
    fields = [field for field, words in _FIELDS if re.search(words, text)]
    if re.search(r"\badd\b|facebook|twitter", text):
        raise Rejected("something else")
    if "mail address" in text or "email address" in text:
        fields = ["email"]
    if len(fields) > 1 and "phone book" not in text:
        raise Rejected("more than one field")
    if re.match(r"(?:call|phone|dial)\b", core(text)):
        return called(raw)
    name = re.sub(r"(?:'s|s')$", "", re.sub(r"^(?:my|the|our) ", "", name))
    return (Call("find_contact", {"name": name, **({"field": fields[0]} if fields else {})}),)
