"""Yes and no on a terminal, for the command line when no resident instance is running."""

import asyncio
import sys

from app import printing
from assistant_core.events import ConfirmationAsked, Event, Events
from assistant_core.gate import Gate
from assistant_core.literal import yes_or_no
from assistant_core.wording import exact_plan


class TerminalQuestions:
    """Asks on the terminal; without one to ask on, the answer is no."""

    def __init__(self, gate: Gate, events: Events) -> None:
        self._gate = gate
        self._asking: set[asyncio.Task[None]] = set()
        events.subscribe(self._on_event)

    def _on_event(self, event: Event) -> None:
        if isinstance(event, ConfirmationAsked):
            task = asyncio.get_running_loop().create_task(self._ask(event))
            self._asking.add(task)
            task.add_done_callback(self._asking.discard)

    async def _ask(self, question: ConfirmationAsked) -> None:
        for line in question.lines:
            printing.errors.print(f"  {line}", markup=False)
        for line in exact_plan(question.plan).splitlines():
            printing.errors.print(f"    {line}", markup=False, highlight=False, soft_wrap=True)
        if not sys.stdin.isatty():
            printing.errors.print("This needs a yes, and there is no terminal to ask on.")
            self._gate.answer(question.id, False, "no terminal")
            return
        printing.errors.print("Shall I? [y/N] ", end="", markup=False)
        words = (await asyncio.to_thread(sys.stdin.readline)).strip()
        self._gate.answer(question.id, words.lower() == "y" or yes_or_no(words) is True, "key")
