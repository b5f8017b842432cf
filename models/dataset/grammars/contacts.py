"""Contacts: to call somebody, to look somebody up, to enter somebody new."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import people

_CALLED: dict[str, Vocabulary] = {"to": people.called, "_wrong": people.FIRST}
_CALL = (
    *asked(
        (
            "(call|phone|ring|dial|telephone) {to}",
            "(call|phone|ring) {to}",
            "(call|ring|phone) up {to}",
            "give {to} a (call|ring|buzz|bell|phone call)",
            "(make|place|start) a (call|phone call|telephone call) (to|with) {to}",
            "(make|place) a[n] (voice|outgoing|phone) call to {to}",
            "get {to} on the (phone|line)",
            "get me {to} [on the (phone|line)]",
            "(connect|put) me (with|through to) {to}",
            "ring {to} (up|back)",
            "call {to} back",
            "(dial|call) {to}'s number",
            "try {to} again on the phone",
            "phone {to} (up|back)",
            "call {to} (on the phone|with my phone|from my phone)",
            "hook me up with {to} on the phone",
        )
    ),
    "(I need|I want|I would like|I'd like|I have) to (call|talk to|speak to|speak with|phone|ring) {to}",
    "I want to hear {to}'s voice, call (him|her|them)",
    "can I (talk|speak) to {to}[ please]",
    "let me (talk|speak) to {to}",
    "I have to speak with {to} on the phone",
    "call, {to}",
    "call to {to}",
    "make phone call {to}",
    "I'd like to give {to} a ring",
    "get hold of {to} by phone",
    "could you get {to} on the phone for me",
    "I missed a call from {to}, call back[ please]",
    "call {_wrong}" + CORRECTION + "{to}",
    "call uh {to}",
    "phone {_wrong}" + CORRECTION + "{to}",
    "call not {_wrong} but {to}",
    "I have a question for {to}, (call|phone|ring) them",
    "it's urgent, call {to}",
    "we need {to} on the line now",
    *minding(("calling {to}", "giving {to} a call", "ringing {to}")),
)
_CALL_NOBODY = (
    *asked(
        (
            "(make|place) a (phone call|call|telephone call)",
            "(call|phone|ring) (someone|somebody)",
            "dial a number",
        )
    ),
    "I need to make a call",
    "I want to call someone",
)

_FIELDS = {
    "phone": "(phone number|number|phone|telephone number|mobile number|cell number|mobile|cell phone number)",
    "email": "(email|email address|mail address|e-mail address|e-mail)",
    "address": "(address|home address|street address|postal address)",
    "birthday": "(birthday|date of birth|birth date)",
}
_MORE = {
    "phone": (
        "how can I reach {name} by phone",
        "what number does {name} have",
        "which number do I have for {name}",
        "do I have a (phone number|number) for {name}",
        "under (what|which) number can I reach {name}",
    ),
    "email": (
        "what email address does {name} have",
        "which email do I have for {name}",
        "do I have an email [address] for {name}",
        "where can I email {name}",
        "how can I reach {name} by email",
    ),
    "address": (
        "where does {name} live",
        "where is {name} living",
        "on (what|which) street does {name} live",
        "do I have an address for {name}",
        "what's the street {name} lives on",
    ),
    "birthday": (
        "when was {name} born",
        "when does {name} have (a birthday|their birthday)",
        "on (what|which) day was {name} born",
        "when does {name} turn (thirty|40|fifty)",
        "do I know when {name} was born",
    ),
}


def _finding(field: str) -> list[Rule]:
    word = _FIELDS[field]
    asks = "when's|when is" if field == "birthday" else "what's|what is"
    owned = (
        *asked(
            (
                f"(find|look up|get|show|show me|tell me|give me|read me|search) {{name}} {word}",
                f"(find|look up|show me|tell me|check) {{name}} {word} in my (contacts|address book)",
                f"(pull up|bring up|dig out) {{name}} {word}",
            )
        ),
        f"({asks}|what's|what is) {{name}} {word}",
        f"do you (know|have) {{name}} {word}",
        f"do I have {{name}} {word}",
        f"have I (saved|got) {{name}} {word}",
        f"I (need|want|am looking for|forgot) {{name}} {word}",
        f"{{name}} {word}[ please]",
        f"can I (get|have) {{name}} {word}[ please]",
        f"what was {{name}} {word} again",
        f"is {{name}} {word} in my contacts",
    )
    named = (
        *asked(
            (
                f"(find|look up|get|show me|tell me|give me) the {word} (of|for) {{name}}",
                f"(find|look up) {{name}} and (give|tell) me the {word}",
            )
        ),
        f"({asks}|what is) the {word} (of|for) {{name}}",
        f"I need the {word} of {{name}}",
        f"{word} (of|for) {{name}}[ please]",
        f"do we have the {word} of {{name}}",
        *_MORE[field],
    )
    return [
        Rule("find_contact", owned, {"name": people.owner}, {"field": field}, weight=1.2),
        Rule("find_contact", named, {"name": people.called}, {"field": field}),
    ]


_FIND = (
    *asked(
        (
            "(find|look up|search for|search|show|show me|open|get|pull up|bring up) {name} in my (contacts|address book|phone book)",
            "(find|look up|show|show me|open|pull up|bring up|go to) [the] contact {name}",
            "(find|look up|search) my contacts for {name}",
            "(show|read) me (what you have|everything you know) on {name} in my contacts",
            "(find|show|get) me the contact (details|info|information|data|card) (of|for) {name}",
            "check (if|whether) {name} is in my (contacts|address book)",
            "search the address book for {name}",
        )
    ),
    "is {name} in my (contacts|address book|phone book)",
    "do I have {name} in my (contacts|address book)",
    "do I have a contact (called|named) {name}",
    "contact details (of|for) {name}[ please]",
    "what are the contact details (of|for) {name}",
    "how (can|do) I (reach|contact) {name}",
    "contact card {name}",
    "I'm looking for {name} in my contacts",
    "what do my contacts say about {name}",
)
_FIND_OWNED = (
    *asked(
        (
            "(find|show|show me|open|pull up|look up) {name} (contact|contact card|contact details|contact info|details)",
        )
    ),
    "{name} (contact info|contact details)[ please]",
    "what are {name} contact details",
    "I need {name} contact info",
)
_FIND_NOBODY = asked(("(find|look up|search for) a contact", "(search|look in) my contacts"))

_NEW: dict[str, Vocabulary] = {"name": people.contact_name, "phone": people.phone, "email": people.email}
_CREATE = (
    *asked(
        (
            "(create|add|make|save) a [new] contact (for|called|named) {name}",
            "(create|add|save) (a contact|a new contact), {name}",
            "(add|save|put|enter) {name} (to|in|into) my (contacts|address book|phone book)",
            "(create|add|save) {name} as a [new] contact",
            "save {name} (in|to) (the|my) (contacts|address book|phone)",
            "make {name} a contact",
        )
    ),
    "new contact {name}",
    "new contact, {name}",
    "I met {name}, add them to my contacts",
)
_CREATE_PHONE = (
    *asked(
        (
            "(create|add|make|save) a [new] contact (for|called|named) {name} with [the] (number|phone number) {phone}",
            "(create|add|make) a [new] contact (for|called|named) {name}[,] (number|phone number|phone) {phone}",
            "(create|add|save) {name} as a contact with the number {phone}",
            "(add|save|put) {name} (to|in|into) my (contacts|address book) with [the] (number|phone number) {phone}",
            "(add|save) {name} to my contacts[,] (number|phone|phone number|the number is|her number is|his number is) {phone}",
            "(save|store|keep|write down) the number {phone} (for|as|under) {name}",
            "(save|store) {phone} (as|under|for) {name}",
            "(save|store|remember) {name}'s (number|phone number)[,] {phone}",
            "(save|store) {phone} (as|under) [the name] {name} in my contacts",
        )
    ),
    "new contact {name}, {phone}",
    "new contact {name}, (number|phone) {phone}",
    "{name}'s number is {phone}, (save it|save that|add it to my contacts|put it in my contacts)",
    "{phone} is {name}'s number, save it",
    "{name} has a new number, {phone}, save that",
    "my new colleague is {name}, number {phone}, add a contact",
)
_CREATE_MAIL = (
    *asked(
        (
            "(create|add|make|save) a [new] contact (for|called|named) {name} with [the] (email|email address|mail) {email}",
            "(create|add|make) a [new] contact (for|called|named) {name}[,] (email|mail) {email}",
            "(add|save|put) {name} (to|in|into) my (contacts|address book) with [the] (email|email address) {email}",
            "(save|store) the email [address] {email} (for|as|under) {name}",
            "(save|store) {email} (as|under|for) {name} in my contacts",
        )
    ),
    "new contact {name}, (email|mail) {email}",
    "{name}'s email is {email}, (save it|add it to my contacts)",
    "add contact {name}, {email}",
)
_CREATE_BOTH = (
    *asked(
        (
            "(create|add|save) a [new] contact (for|called|named) {name}[,] (number|phone) {phone} and (email|mail) {email}",
            "(create|add|save) a [new] contact (for|called) {name} with [the] (number|phone number) {phone} and [the] email [address] {email}",
            "(add|save|put) {name} (to|in) my contacts[,] phone {phone}[,] email {email}",
            "(add|save) {name} to my contacts with [the] email {email} and [the] (number|phone number) {phone}",
        )
    ),
    "new contact {name}, {phone}, {email}",
    "new contact, {name}, phone {phone}, email {email}",
)
_CREATE_NOBODY = (
    *asked(
        (
            "(create|add|make) a [new] contact",
            "(add|save) someone to my (contacts|address book)",
            "save a new number",
        )
    ),
    "new contact",
)
_CREATE_NUMBER = asked(
    (
        "(save|store|add) the number {phone} [to my contacts]",
        "(create|add) a [new] contact with the number {phone}",
        "(save|store) {phone} (in|to) my contacts",
    )
)

RULES: list[Rule] = [
    Rule("call_contact", _CALL, _CALLED, weight=5),
    Rule(
        "call_contact",
        (*_CALL[:3], "call {to}", "dial {to}", "call the number {to}"),
        {"to": people.phone},
        weight=0.4,
    ),
    Rule("call_contact", _CALL_NOBODY, weight=0.2, missing=("to",)),
    *(rule for field in _FIELDS for rule in _finding(field)),
    Rule("find_contact", _FIND, {"name": people.called}, weight=1.5),
    Rule("find_contact", _FIND_OWNED, {"name": people.owner}, weight=0.8),
    Rule("find_contact", _FIND_NOBODY, weight=0.3, missing=("name",)),
    Rule("create_contact", _CREATE, _NEW, weight=1.5),
    Rule("create_contact", _CREATE_PHONE, _NEW, weight=3),
    Rule("create_contact", _CREATE_MAIL, _NEW, weight=1.5),
    Rule("create_contact", _CREATE_BOTH, _NEW, weight=1.2),
    Rule("create_contact", _CREATE_NOBODY, weight=0.2, missing=("name",)),
    Rule("create_contact", _CREATE_NUMBER, _NEW, weight=0.2, missing=("name",)),
]
