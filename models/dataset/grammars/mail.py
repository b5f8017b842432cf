"""Mail: to write one, and to see what came."""

from models.dataset.grammar import Rule, Vocabulary
from models.dataset.grammars.phrasing import CORRECTION, asked, minding
from models.dataset.slots import items, people
from models.dataset.slots.choose import mixed

_MAIL = "(email|mail|e-mail)"
_A_MAIL = "(an email|a mail|an e-mail)"
_TO_PEOPLE: dict[str, Vocabulary] = {
    "to": people.addressee,
    "subject": items.subject,
    "body": items.message,
    "_wrong": people.FIRST,
}
_TO_ADDRESS: dict[str, Vocabulary] = {**_TO_PEOPLE, "to": people.email}

_BODY = (
    *asked(
        (
            f"{_MAIL} {{to}} (saying|and say|and tell (him|her|them)) {{body}}",
            f"{_MAIL} {{to}} {{body}}",
            f"{_MAIL} {{to}}, {{body}}",
            f"(send|write) {_A_MAIL} to {{to}} (saying|that says|with the text|with the message|and say|reading) {{body}}",
            f"(send|write) {{to}} {_A_MAIL} (saying|that says|with the text|and say|with the words) {{body}}",
            f"(compose|draft|write) {_A_MAIL} to {{to}}, {{body}}",
            f"(compose|draft|write) {_A_MAIL} to {{to}} that says {{body}}",
            f"(send|shoot|fire off) a quick {_MAIL} to {{to}} saying {{body}}",
            f"(shoot|drop) {{to}} {_A_MAIL} saying {{body}}",
            f"reply to {{to}} by {_MAIL} [saying] {{body}}",
        ),
        closing=False,
    ),
    f"{_MAIL} to {{to}}, {{body}}",
    f"new {_MAIL} to {{to}}, {{body}}",
    f"(I want|I need|I'd like) to send {_A_MAIL} to {{to}} saying {{body}}",
    f"{{to}} should get {_A_MAIL} saying {{body}}",
    f"(can|could) you {_MAIL} {{to}} and say {{body}}",
    f"{_A_MAIL} to {{to}} saying {{body}}",
    "please write mail for {to}, {body}",
    f"send by {_MAIL} to {{to}} {{body}}",
    f"send {_A_MAIL} to {{_wrong}}" + CORRECTION + "{to} saying {body}",
    "write to {to} by email, {body}",
    *minding((f"sending {{to}} {_A_MAIL} saying {{body}}",)),
)
_BODY_THAT = (
    *asked(
        (
            f"{_MAIL} {{to}} that {{body}}",
            f"{_MAIL} {{to}} that {{body}}",
            f"(send|write) {_A_MAIL} to {{to}} (that|saying that) {{body}}",
            f"(send|write|drop) {{to}} {_A_MAIL} that {{body}}",
            f"let {{to}} know by {_MAIL} that {{body}}",
            f"(tell|inform) {{to}} by {_MAIL} that {{body}}",
            f"send {_A_MAIL} telling {{to}} that {{body}}",
            "write {to} by email that {body}",
        ),
        closing=False,
    ),
    f"(I want|I need|I have|I'd like) to {_MAIL} {{to}} that {{body}}",
    f"{_MAIL} {{_wrong}}" + CORRECTION + "{to} that {body}",
    "email uh {to} that {body}",
    f"{{to}} has to know that {{body}}, send {_A_MAIL}",
    *minding(("emailing {to} that {body}",)),
)
_SUBJECT = (
    *asked(
        (
            f"{_MAIL} {{to}} (about|regarding|concerning) {{subject}}",
            f"(send|write) {_A_MAIL} to {{to}} (about|regarding|on|concerning) {{subject}}",
            f"(send|write) {{to}} {_A_MAIL} (about|regarding|on) {{subject}}",
            f"(compose|draft|start) {_A_MAIL} to {{to}} (about|on) {{subject}}",
            f"(send|write) {_A_MAIL} to {{to}} with [the] subject {{subject}}",
            f"(send|write) {{to}} {_A_MAIL} (titled|with the title|with the subject line) {{subject}}",
            f"(shoot|drop) {{to}} {_A_MAIL} about {{subject}}",
            f"contact {{to}} by {_MAIL} about {{subject}}",
            f"write to {{to}} by {_MAIL} about {{subject}}",
        )
    ),
    f"new {_MAIL} to {{to}} about {{subject}}",
    f"(I need|I want|I have|I'd like) to {_MAIL} {{to}} about {{subject}}",
    f"{_MAIL} to {{to}}, subject {{subject}}",
    f"I should {_MAIL} {{to}} about {{subject}}",
    f"{_MAIL} {{_wrong}}" + CORRECTION + "{to} about {subject}",
    *minding(("emailing {to} about {subject}", f"writing {_A_MAIL} to {{to}} about {{subject}}")),
)
_BOTH = (
    *asked(
        (
            f"(send|write) {_A_MAIL} to {{to}} (about|with the subject|with subject) {{subject}} (saying|that says|and say|and the text) {{body}}",
            f"{_MAIL} {{to}} (about|regarding) {{subject}} (saying|and say|and tell them) {{body}}",
            f"(send|write) {{to}} {_A_MAIL} (about|with the subject) {{subject}} (saying|that says|with the text) {{body}}",
            f"(compose|draft) {_A_MAIL} to {{to}}, subject {{subject}}, (body|text|message) {{body}}",
            f"(send|write) {_A_MAIL} to {{to}} with [the] subject {{subject}} and [the] (body|text|message|content) {{body}}",
            f"{_MAIL} {{to}}, subject {{subject}}, {{body}}",
        ),
        closing=False,
    ),
    f"new {_MAIL} to {{to}}, subject {{subject}}, text {{body}}",
    f"{_MAIL} to {{to}} about {{subject}}, {{body}}",
)
_TO = (
    *asked(
        (
            f"(send|write) {_A_MAIL} to {{to}}",
            f"{_MAIL} {{to}}",
            f"(write|send) {{to}} {_A_MAIL}",
            f"(compose|draft|start|open) (a new email|{_A_MAIL}) to {{to}}",
            f"(shoot|drop) {{to}} {_A_MAIL}",
            f"contact {{to}} (by|via) {_MAIL}",
        )
    ),
    f"new {_MAIL} to {{to}}",
    f"(I need|I want|I'd like|I have) to {_MAIL} {{to}}",
    f"(I need|I want|I'd like) to write {_A_MAIL} to {{to}}",
    f"{_MAIL} {{_wrong}}" + CORRECTION + "{to}",
)
_NOBODY = (
    *asked(
        (f"(send|write|compose|draft|start) {_A_MAIL}", f"(compose|start) a new {_MAIL}", "open a new mail")
    ),
    f"a new {_MAIL}, please",
    f"I want to write {_A_MAIL}",
)
_NOBODY_BODY = asked(
    (
        f"(send|write) {_A_MAIL} (saying|that says) {{body}}",
        f"(draft|write) {_A_MAIL} with the text {{body}}",
    ),
    closing=False,
)

_CHECK = (
    *asked(
        (
            "check (my|the) [new|unread] (mail|email|emails|mails|inbox|e-mail|messages in my inbox)",
            "check for (new|unread) (mail|email|emails|messages in my inbox)",
            "(read|show|open|list|read out|read me|show me) (my|the) [new|unread|latest|last|recent] (mail|emails|mails|email)",
            "(show|open|look at|look in|check) my inbox",
            "(tell me|see|let me know|find out) if I have [any] (new|unread) (mail|emails|email)",
            "(tell me|see|check|find out) (if|whether) (any mail|an email|something) (came|has come|arrived)",
            "(fetch|get|download|refresh) my (mail|emails|email|mails)",
            "read me my latest email",
            "see who emailed me",
            "check the mailbox",
            "go through my inbox",
        )
    ),
    "do I have [any] [new|unread] (mail|email|emails|mails)",
    "have I got [any] [new|unread] (mail|email|emails|mails)",
    "any [new|unread] (mail|email|emails|mails)[ today| for me| yet]",
    "(is there|are there) any [new|unread] (mail|emails|mails|messages in my inbox)",
    "what's (in|new in) my (inbox|mailbox|email)",
    "how many [new|unread] (emails|mails) do I have",
    "did I get [any] (mail|emails|email)[ today| yet]",
    "have I received any (mail|emails)",
    "new (mail|emails)",
    "you've got mail or not",
    "who (emailed|mailed|wrote) me",
    "who has written me emails",
    "is my inbox empty",
    "anything (new|important) in my (inbox|mail|email)",
    "I'm expecting an email, has it come",
    "mail check",
    "I want to (check|read|see) my (mail|emails|email)",
    "(has|did) the postman bring any email",
    "are there mails for me",
    "has anyone emailed me [today]",
    *minding(("checking my mail", "reading me my emails", "looking into my inbox")),
)
_SENDERS: dict[str, Vocabulary] = {
    "sender": mixed(
        (6, people.addressee),
        (
            2,
            (
                "the ~bank",
                "Amazon",
                "PayPal",
                "the ~school",
                "the ~landlord",
                "LinkedIn",
                "GitHub",
                "the ~tax office",
            ),
        ),
        (
            1,
            (
                "the ~airline",
                "Airbnb",
                "eBay",
                "the ~insurance",
                "work",
                "the ~university",
                "Netflix",
                "my ~bank",
            ),
        ),
    )
}
_FROM = (
    *asked(
        (
            "check (for|my inbox for|my mail for) [new|an|any|the] (email|emails|mail|mails) from {sender}",
            "check (if|whether) {sender} (emailed|wrote|has written|replied|has replied|sent me an email)",
            "(read|show|open|find|list|read me|show me) (the|my|all) [new|unread|latest|last|recent] (email|emails|mail|mails) from {sender}",
            "(read|show|open|read me|show me) {sender}'s [last|latest] (email|mail)",
            "(tell me|see|let me know) if {sender} (has written|has emailed me|replied|sent anything by mail|answered my email)",
            "look in my inbox for (mail|something|emails) from {sender}",
            "(look|search) for (mail|emails) from {sender}",
        )
    ),
    "(do I have|have I got|is there) [any] [new|unread] (mail|email|emails) from {sender}",
    "any [new] (mail|email|emails|mails) from {sender}[ yet| today]",
    "did {sender} (email|mail|write|reply|send an email)[ back| yet| today]",
    "did {sender} (email|mail) me[ back| yet| today]",
    "has {sender} (emailed|replied by mail|written an email|answered my email|mailed me)[ yet]",
    "did I (get|receive) [an|any] (email|mail) from {sender}",
    "(email|emails|mail) from {sender}",
    "what did {sender} (email me|write in the email|say in the email)",
    "I'm waiting for an email from {sender}, (has it come|is it there|check)",
    "how many emails from {sender} do I have",
    "is there anything from {sender} in my (inbox|mail)",
    "has the mail from {sender} arrived[ yet]",
    "what does {sender} want in (the|that|the last) (email|mail)",
    "are there mails from {sender}",
)

RULES: list[Rule] = [
    Rule("send_email", _BODY, _TO_PEOPLE, weight=3.5),
    Rule("send_email", _BODY_THAT, {**_TO_PEOPLE, "body": items.statement}, weight=2.5),
    Rule("send_email", _SUBJECT, _TO_PEOPLE, weight=3),
    Rule("send_email", _BOTH, _TO_PEOPLE, weight=2),
    Rule("send_email", _TO, _TO_PEOPLE, weight=1.2),
    Rule("send_email", (*_BODY, *_SUBJECT, *_TO), _TO_ADDRESS, weight=1.2),
    Rule("send_email", _NOBODY, weight=0.3, missing=("to",)),
    Rule("send_email", _NOBODY_BODY, _TO_PEOPLE, weight=0.2, missing=("to",)),
    Rule("check_email", _CHECK, weight=1),
    Rule("check_email", _FROM, _SENDERS, weight=1.5),
]
