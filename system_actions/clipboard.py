"""The clipboard: hearing what is on it, and putting words there."""

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Change, NestableText, Outcome, Risk, action, undoes
from system_actions.services.clipboard import Clipboard, Copied

READ_OUT = 600
"""Characters that are read out; of more only the number is said."""
KEPT = 100_000
"""Characters of what was there that are kept for undo."""
SHOWN = 60
"""Characters of it in a reply."""


@action(
    token=85,
    risk=Risk.SAFE,
    examples=[
        "read the clipboard",
        "what is on the clipboard",
        "read out what i copied",
        "what did i copy last",
        "tell me what's in my clipboard",
        "say the copied text",
        "read me the clipboard contents",
    ],
)
async def read_clipboard(*, clipboard: Clipboard) -> Outcome:
    """Read aloud what is on the clipboard."""
    copied = await clipboard.read()
    if copied.secret:
        return Outcome("A password is on the clipboard, so I do not read it out.")
    if copied.text is None:
        return Outcome(_without_text(copied))
    words = " ".join(copied.text.split())
    if not words:
        return Outcome(
            "There are only spaces on the clipboard." if copied.text else "The clipboard is empty."
        )
    if len(words) <= READ_OUT:
        return Outcome(words, value=copied.text)
    rest = f"{len(words) - READ_OUT} more characters"
    return Outcome(f"{words[:READ_OUT]} … And there are {rest}.", value=copied.text)


@action(
    token=86,
    risk=Risk.SAFE,
    questions={"text": "What shall I copy?"},
    examples=[
        "copy see you at noon to the clipboard",
        "put the words best regards on the clipboard",
        "copy the weather in oslo",
        "copy the text order number forty two",
        "place hello world on my clipboard",
        "copy twelve times seven to the clipboard",
        "put today's date on the clipboard",
    ],
)
async def copy_text(text: NestableText, *, clipboard: Clipboard) -> Outcome:
    """Put words on the clipboard.

    Undo restores the words that were there; pictures, files and passwords it cannot.

    Args:
        text: The words to copy.
    """
    before = await clipboard.read()
    if before.text == text:
        return Outcome("It is on the clipboard already.")
    after = await clipboard.write(text)
    if after.text != text:
        raise ActionFailed("the clipboard holds something else", said="The clipboard did not take it.")
    said = f"“{_short(text)}” is on the clipboard."
    if before.text is None and before.kinds:
        return Outcome(said, {"text": None}, {"text": text})
    kept = before.text or ""
    return Outcome(said, {"text": kept if len(kept) <= KEPT else None}, {"text": text})


@undoes(copy_text)
async def undo_copy(change: Change, *, clipboard: Clipboard) -> str:
    """Put the words back that were there."""
    now = await clipboard.read()
    if now.text != change.after["text"]:
        raise WorldMoved("something else was copied", said="Something else was copied since.")
    before = change.before["text"]
    if not isinstance(before, str):
        raise ActionFailed("it was no text", said="What was on the clipboard before cannot be put back.")
    after = await clipboard.write(before)
    if (after.text or "") != before:
        raise ActionFailed("the clipboard holds something else", said="The clipboard did not take it.")
    return f"“{_short(before)}” is on the clipboard again." if before else "The clipboard is empty again."


def _without_text(copied: Copied) -> str:
    if any(kind.startswith("image/") for kind in copied.kinds):
        return "There is a picture on the clipboard, and no text."
    return "There is no text on the clipboard." if copied.kinds else "The clipboard is empty."


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN]} …"
