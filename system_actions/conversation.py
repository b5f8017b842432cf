"""The conversation itself: chatter, saying it again, undo, cancel, help, and being told of a mistake."""

from assistant_core.conversation import Conversation
from assistant_core.errors import ActionFailed
from assistant_core.functions import Outcome, Risk, Text, action
from system_actions.services.chance import Chance
from system_actions.services.feedback import Feedback
from system_actions.words.phrases import listed
from system_actions.words.topics import examples_for

_NOT_MINE = (
    "That is not something I can do.",
    "I have no function for that.",
    "I cannot help with that. Say help to hear what I can do.",
    "That is beyond me.",
)

_ABOUT_COMMANDS = ("add_feedback", "cancel", "repeat", "undo")
"""Nobody means these when saying what was misunderstood."""


@action(
    token=0,
    risk=Risk.SAFE,
    examples=[
        "what a lovely morning",
        "i think the cat is hungry",
        "thank you very much",
        "you are funny",
        "bake me a cake",
        "so then she told him to leave",
        "good night everyone",
        "iron my shirts",
        "how are you feeling",
    ],
)
async def irrelevant(*, chance: Chance) -> Outcome:
    """Answer chatter, what this computer cannot do, and speech that is not meant for it."""
    return Outcome(_NOT_MINE[chance.between(0, len(_NOT_MINE) - 1)])


@action(
    token=82,
    risk=Risk.SAFE,
    examples=[
        "say that again",
        "repeat that please",
        "what did you say",
        "pardon",
        "i didn't catch that",
        "come again",
        "once more please",
        "can you repeat the answer",
    ],
)
async def repeat(*, conversation: Conversation) -> Outcome:
    """Say the last reply again."""
    return Outcome(conversation.last_reply or "I have not said anything yet.", value=conversation.last_reply)


@action(
    token=83,
    risk=Risk.SAFE,
    examples=[
        "undo",
        "take that back",
        "put it back the way it was",
        "revert the last change",
        "undo what you just did",
        "change it back",
        "reverse that",
        "oops, go back",
    ],
)
async def undo(*, conversation: Conversation) -> Outcome:
    """Put back what the last command changed."""
    return Outcome(" ".join(await conversation.undo_last()))


@action(
    token=84,
    risk=Risk.SAFE,
    examples=[
        "cancel",
        "never mind",
        "forget it",
        "stop what you are doing",
        "stop talking",
        "leave it, it doesn't matter",
        "be quiet",
        "abort",
    ],
)
async def cancel(*, conversation: Conversation) -> Outcome:
    """Stop what is being done, spoken or asked."""
    return Outcome("Stopped." if await conversation.cancel_current() else "All right.")


@action(
    token=88,
    risk=Risk.SAFE,
    questions={"text": "What did you mean?"},
    examples=[
        "that was wrong, i meant the kitchen light",
        "no, i wanted you to pause the music",
        "wrong, i asked for an alarm",
        "you misunderstood, i said next friday",
        "that is not what i meant, i meant the bedroom",
        "you got that wrong, it should have been a timer",
        "bad answer, i was asking about oslo",
    ],
)
async def add_feedback(text: Text, *, conversation: Conversation, feedback: Feedback) -> Outcome:
    """Note that the last command was misunderstood, and what was meant.

    Args:
        text: What the person had meant.
    """
    meant = text.strip()
    if not any(character.isalnum() for character in meant):
        raise ActionFailed("no words of feedback", said="What did you mean?")
    remark = await feedback.note(meant, await conversation.last_command(besides=_ABOUT_COMMANDS))
    about = f", about “{remark.about.text}”" if remark.about else ""
    return Outcome(f"Noted for review: {remark.text}{about}.", value=remark.text)


@action(
    token=92,
    risk=Risk.SAFE,
    examples=[
        "help",
        "what can you do",
        "what can i say",
        "how do i set a timer",
        "help me with the lights",
        "what do you understand about music",
        "give me examples for the calendar",
        "show me your commands",
    ],
)
async def help(*, topic: Text | None = None, conversation: Conversation) -> Outcome:
    """Say what can be asked for, with examples.

    Args:
        topic: What to give examples for; a few of everything when not given.
    """
    examples = examples_for(topic, conversation.catalog)
    if not examples:
        raise ActionFailed("no function for that topic", said=f"I can do nothing with {topic} yet.")
    said = listed([f"“{example}”" for example in examples])
    return Outcome(f"You can say {said}.", value=", ".join(examples))
