"""Mail in sentences: what came, and what a mail is about."""

from datetime import datetime

from system_actions.services.inbox import Received, Unread
from system_actions.words.phrases import counted
from system_actions.words.spoken_times import say_day

_SUBJECT = 60
"""Letters of the text that stand in for a subject."""


def subject_of(body: str) -> str:
    """The beginning of a text, for a mail whose subject was not said."""
    line = next((line for line in body.splitlines() if line.strip()), "").strip()
    return line if len(line) <= _SUBJECT else f"{line[:_SUBJECT].rsplit(' ', 1)[0]}…"


def say_unread(unread: Unread, sender: str) -> str:
    """How much there is, and the newest of it."""
    origin = f" from {sender}" if sender else ""
    if not unread.count:
        return f"You have no new email{origin}."
    said = f"You have {counted(unread.count, 'new email')}{origin}"
    told = [_line(mail, with_sender=not sender) for mail in unread.newest]
    if unread.count == 1:
        return f"{said}: {told[0]}." if told else f"{said}."
    newest = "The newest are" if unread.count > len(told) else "They are"
    return f"{said}. {newest}: {'; '.join(told)}." if told else f"{said}."


def say_latest(mail: Received | None, sender: str, now: datetime) -> str:
    """That nothing new came from someone, and what came last."""
    if mail is None:
        return f"You have no email from {sender}."
    said = f"There is no new email from {sender}."
    came = f" came {_on(mail.sent.astimezone(now.tzinfo), now)}" if mail.sent else ""
    return f"{said} The last one{came}: {_line(mail, with_sender=False)}."


def _on(moment: datetime, now: datetime) -> str:
    days = (now.date() - moment.date()).days
    near = {0: "today", 1: "yesterday"}.get(days)
    return near or f"on {say_day(moment.date(), now.date())}"


def _line(mail: Received, *, with_sender: bool) -> str:
    subject = mail.subject.rstrip(".") or "without a subject"
    return f"{mail.sender}, {subject}" if with_sender else subject
