"""Dictation: words typed where the cursor is."""

import asyncio

from assistant_core.errors import ActionFailed
from assistant_core.functions import NestableText, Outcome, Risk, action, previews, weighs
from system_actions.services.focus import Focus, Focused
from system_actions.services.keyboard import Keyboard

GIVEN_BACK_WITHIN = 3.0
"""Seconds in which the focus comes back from a question that was answered."""


@action(
    token=94,
    risk=Risk.SAFE,
    questions={"text": "What shall I type?"},
    examples=[
        "type thanks for your message",
        "write i will be there at five",
        "type the weather in berlin here",
        "dictate dear mister jones",
        "enter my name is anna",
        "type out what time it is in tokyo",
        "insert kind regards from all of us",
    ],
)
async def type_text(text: NestableText, *, keyboard: Keyboard, focused: Focused) -> Outcome:
    """Type words into the window that has the focus.

    Args:
        text: The words to type.
    """
    focus = await _settled(focused)
    if focus.worry and not _agreed(focused.asked_about, focus):
        raise ActionFailed("the focus is delicate", said=f"I typed nothing, since {focus.worry}.")
    focused.asked_about = None
    await keyboard.type(text)
    after = await focused.now()
    if after.window != focus.window:
        return Outcome("I typed it, but the focus moved meanwhile. Please look where it went.")
    return Outcome(f"I typed it into {focus.title}." if focus.title else "I typed it.")


@weighs(type_text)
async def weigh_typing(*, focused: Focused) -> Risk:
    """A yes is needed where a password is asked for, and in a window that is another user's."""
    focus = await focused.now()
    focused.asked_about = focus if focus.worry else None
    return Risk.CONFIRM if focus.worry else Risk.SAFE


@previews(type_text)
async def preview_typing(text: NestableText, *, focused: Focused) -> str:
    """What would be typed where, and why that is asked about."""
    focus = focused.asked_about or await focused.now()
    where = f" into {focus.title}" if focus.title else ""
    words = f" “{text}”" if isinstance(text, str) else ""
    return f"Type{words}{where}{f' ({focus.worry})' if focus.worry else ''}"


def _agreed(asked: Focus | None, now: Focus) -> bool:
    """Whether the yes that was given is about what has the focus now."""
    return asked is not None and (asked.window, asked.worry) == (now.window, now.worry)


async def _settled(focused: Focused) -> Focus:
    """What has the focus, once a question of our own has given it back."""
    focus = await focused.now()
    for _ in range(int(GIVEN_BACK_WITHIN / 0.1)):
        if not focus.ours:
            return focus
        await asyncio.sleep(0.1)
        focus = await focused.now()
    raise ActionFailed("the focus is our own", said="No other window has the focus.")
