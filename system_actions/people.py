"""People: mail, messages, calls and contacts."""

from typing import Annotated, Literal

from assistant_core.errors import NotBuilt
from assistant_core.functions import Kind, Named, NestableText, Outcome, Risk, Spoken, Text, action

Contact = Annotated[Named, Spoken(Kind.NAME, names="contact")]


@action(
    token=48,
    risk=Risk.CONFIRM,
    built=False,
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
    to: Contact, *, subject: Text | None = None, body: NestableText | None = None
) -> Outcome:
    """Send an email.

    Args:
        to: Who gets it.
        subject: What it is about.
        body: What it says.
    """
    raise NotBuilt("send_email")


@action(
    token=49,
    risk=Risk.SAFE,
    built=False,
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
async def check_email(*, sender: Contact | None = None) -> Outcome:
    """Say what new mail there is.

    Args:
        sender: Only mail from this person.
    """
    raise NotBuilt("check_email")


@action(
    token=50,
    risk=Risk.CONFIRM,
    built=False,
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
async def send_message(to: Contact, text: NestableText) -> Outcome:
    """Send a text message by way of the phone.

    Args:
        to: Who gets it.
        text: What it says.
    """
    raise NotBuilt("send_message")


@action(
    token=51,
    risk=Risk.CONFIRM,
    built=False,
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
async def call_contact(to: Contact) -> Outcome:
    """Call someone by way of the phone.

    Args:
        to: Who is called.
    """
    raise NotBuilt("call_contact")


@action(
    token=52,
    risk=Risk.CONFIRM,
    built=False,
    questions={"name": "What is the name?"},
    examples=[
        "add anna berg to my contacts",
        "create a contact for tom with the number 555 0199",
        "save carla's email as carla@example.org",
        "new contact plumber phone 020 7946 0000",
        "put doctor lee in my address book",
        "store a contact named rosa klein",
        "make a contact for the garage, number 0131 496 0022",
    ],
)
async def create_contact(name: Text, *, phone: Text | None = None, email: Text | None = None) -> Outcome:
    """Put a person into the address book.

    Args:
        name: The person's name.
        phone: A phone number.
        email: An email address.
    """
    raise NotBuilt("create_contact")


@action(
    token=53,
    risk=Risk.SAFE,
    built=False,
    questions={"name": "Whose?"},
    examples=[
        "what is anna's phone number",
        "when is bob's birthday",
        "look up paul in my contacts",
        "where does carla live",
        "find tom's email address",
        "give me the number of the dentist",
        "show me the contact of doctor lee",
    ],
)
async def find_contact(
    name: Contact, *, field: Literal["phone", "email", "address", "birthday"] | None = None
) -> Outcome:
    """Look a person up in the address book.

    Args:
        name: The person.
        field: What is wanted of the entry; all of it when not given.
    """
    raise NotBuilt("find_contact")
