"""People: mail, messages and calls."""

import re

from assistant_core.errors import ActionFailed
from assistant_core.functions import NestableText, Outcome, Risk, Text, action, previews
from assistant_core.now import Now
from system_actions.contacts import ContactName as Contact
from system_actions.services.contact import Contact as Person
from system_actions.services.contacts import Contacts, digits
from system_actions.services.dialler import Dialler
from system_actions.services.inbox import Inbox
from system_actions.services.outbox import Outbox
from system_actions.services.phones import SMS, Phones
from system_actions.words.mail import say_latest, say_unread, subject_of

_FEW = 3
"""How many new mails are told one by one."""
_DIALLED = re.compile(r"\+?[\d\s()/.-]*\d[\d\s()/.-]*")


@action(
    token=48,
    risk=Risk.CONFIRM,
    spoken_yes=False,
    questions={"to": "To whom?"},
    examples=[
        "email anna that i will be late",
        "send an email to bob about the invoice",
        "write a mail to my sister saying happy birthday",
        "mail the landlord with the subject broken heating",
        "send paul an email with the weather in oslo",
        "compose an email to the school",
        "email carla subject holidays saying see you in june",
    ],
)
async def send_email(
    to: Contact,
    *,
    subject: Text | None = None,
    body: NestableText | None = None,
    contacts: Contacts,
    outbox: Outbox,
) -> Outcome:
    """Send an email.

    Args:
        to: Who gets it.
        subject: What it is about.
        body: What it says.
    """
    person = await contacts.get(to.id)
    email = _email(person)
    about, text = subject or subject_of(body or ""), body or ""
    if (about or text) and await outbox.send(person.name, email, about, text):
        return Outcome(f"I have sent the email to {person.name} at {email}.")
    await outbox.draft(person.name, email, about, text)
    return Outcome(f"I have opened a draft to {person.name} in your mail program. It is not sent yet.")


@previews(send_email)
async def preview_email(
    to: Contact,
    *,
    subject: Text | None = None,
    body: NestableText | None = None,
    contacts: Contacts,
    outbox: Outbox,
) -> str:
    """Which address it goes to, and whether it goes at once."""
    person = await contacts.get(to.id)
    sent = (subject or body) and await outbox.sends()
    return f"{'sent' if sent else 'a draft'} to {person.name} <{_email(person)}>"


@action(
    token=49,
    risk=Risk.SAFE,
    examples=[
        "do i have new mail",
        "check my email",
        "is there an email from anna",
        "any unread messages in my inbox",
        "did bob write to me",
        "read my latest email",
        "what's new in my inbox",
    ],
)
async def check_email(
    *, sender: Contact | None = None, contacts: Contacts, inbox: Inbox, now: Now
) -> Outcome:
    """Say what new mail there is.

    Args:
        sender: Only mail from this person.
    """
    person = await contacts.get(sender.id) if sender else None
    if person:
        _email(person)
    senders = person.emails if person else ()
    unread = await inbox.unread(_FEW, senders)
    if unread.count or person is None:
        said = say_unread(unread, person.name if person else "")
    else:
        said = say_latest(await inbox.latest(senders), person.name, now.now())
    return Outcome(said, value=said)


@action(
    token=50,
    risk=Risk.CONFIRM,
    spoken_yes=False,
    questions={"to": "To whom?", "text": "What shall it say?"},
    examples=[
        "text anna i'm on my way",
        "send a message to bob saying dinner is ready",
        "tell my wife by text that the train is late",
        "sms to paul see you at eight",
        "message carla happy birthday",
        "send mum a text that i have arrived",
        "text the weather in oslo to tom",
    ],
)
async def send_message(to: Contact, text: NestableText, *, contacts: Contacts, phones: Phones) -> Outcome:
    """Send a text message by way of the phone.

    Args:
        to: Who gets it.
        text: What it says.
    """
    person = await contacts.get(to.id)
    number = _number(person)
    phone = await phones.with_plugin(SMS)
    await phones.send_message(phone, number, text)
    return Outcome(f"I have handed the message for {person.name} over to {phone.label} for sending.")


@previews(send_message)
async def preview_message(to: Contact, text: NestableText, *, contacts: Contacts, phones: Phones) -> str:
    """Which number it goes to, and through which phone."""
    person = await contacts.get(to.id)
    number, phone = _number(person), await phones.with_plugin(SMS)
    return f"to {person.name}, {number}, through {phone.label}"


@action(
    token=51,
    risk=Risk.CONFIRM,
    questions={"to": "Call whom?"},
    examples=[
        "call anna",
        "phone the dentist",
        "give my mother a ring",
        "dial bob's number",
        "make a call to paul",
        "ring up the restaurant",
        "i want to speak to carla on the phone",
    ],
)
async def call_contact(to: Contact, *, contacts: Contacts, dialler: Dialler) -> Outcome:
    """Call someone by way of the phone.

    Args:
        to: Who is called.
    """
    person = await contacts.get(to.id)
    where = await dialler.dial(_number(person))
    return Outcome(f"The number of {person.name} is {where}. Start the call there.")


@previews(call_contact)
async def preview_call(to: Contact, *, contacts: Contacts, dialler: Dialler) -> str:
    """Which number is called."""
    person = await contacts.get(to.id)
    return f"{person.name}, {_number(person)}"


def _email(person: Person) -> str:
    """The person's preferred address. Raises `ActionFailed` when there is none."""
    if not person.emails:
        raise ActionFailed("a contact without an address", said=f"I have no email address for {person.name}.")
    return person.emails[0]


def _number(person: Person) -> str:
    """The person's preferred number, without what only helps the eye.

    Raises `ActionFailed` when there is none, or none that is only a number: codes with stars change
    how a phone is set.
    """
    if not person.phones:
        raise ActionFailed("a contact without a number", said=f"I have no phone number for {person.name}.")
    written = next((phone for phone in person.phones if _DIALLED.fullmatch(phone.strip())), None)
    if written is None:
        raise ActionFailed(
            "no number that can be dialled", said=f"I cannot read the phone number of {person.name}."
        )
    # "+49 (0)170": the zero is dialled within the country only.
    return digits(written.replace("(0)", "") if written.strip().startswith("+") else written)
