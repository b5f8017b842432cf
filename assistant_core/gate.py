"""The gate between understanding and doing: it stands outside the model and fails closed.

A plan passes by policy when it is safe, by a person's yes when it is not, and else never: a
time-out, a closed window, an answer to another question and an error all mean no.
"""

import asyncio
import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from assistant_core.calls import Decision, Plan
from assistant_core.events import ConfirmationAsked, ConfirmationEnded, Events
from assistant_core.functions import Risk
from assistant_core.settings import Confirmation

BY_POLICY = "policy"
BY_VOICE = "voice"


@dataclass(frozen=True)
class Approval:
    """Whether a plan may run, and who or what said so: policy, click, key, voice, time-out."""

    approved: bool
    by: str


class Gate:
    """Asks for a yes where one is needed; one question at a time.

    Attributes:
        settings: How it asks; what is put here holds from the next question on.
    """

    def __init__(self, events: Events, settings: Confirmation) -> None:
        self._events = events
        self.settings = settings
        self._numbers = itertools.count(1)
        self._question: ConfirmationAsked | None = None
        self._answer: asyncio.Future[Approval] | None = None

    @property
    def question(self) -> ConfirmationAsked | None:
        """The question that waits for an answer."""
        return self._question

    async def pass_through(self, plan: Plan, lines: Sequence[str]) -> Approval:
        """Decide whether the plan may run; `lines` describe it to a person."""
        risk = max((call.risk for call in plan.calls), default=Risk.SAFE)
        risk = max(risk, plan.risk)
        # What is forbidden may stand deeper in the plan, where no call above it answers for it.
        forbidden = any(call.risk is Risk.FORBIDDEN for call in plan.whole)
        if forbidden or risk is Risk.FORBIDDEN or self._question is not None:
            return Approval(False, BY_POLICY)
        if plan.decision is Decision.RUN and risk is Risk.SAFE:
            return Approval(True, BY_POLICY)
        if plan.decision is not Decision.CONFIRM:
            return Approval(False, BY_POLICY)
        return await self._ask(plan, lines)

    def answer(self, number: int, yes: bool, by: str) -> bool:
        """Settle the open question; False when this is not an answer to it."""
        question, waiting = self._question, self._answer
        if question is None or waiting is None or question.id != number or waiting.done():
            return False
        if yes and by == BY_VOICE and not question.voice_allowed:
            return False
        waiting.set_result(Approval(yes, by))
        return True

    async def _ask(self, plan: Plan, lines: Sequence[str]) -> Approval:
        voice = self.settings.by_voice and all(call.function.spoken_yes for call in plan.whole)
        seconds = self.settings.seconds
        question = ConfirmationAsked(next(self._numbers), plan, tuple(lines), seconds, voice)
        self._answer = asyncio.get_running_loop().create_future()
        self._question = question
        approval = Approval(False, "error")
        try:
            self._events.publish(question)
            approval = await asyncio.wait_for(self._answer, seconds)
        except TimeoutError:
            approval = Approval(False, "time-out")
        finally:
            self._question = None
            self._answer = None
            self._events.publish(ConfirmationEnded(question.id, approval.approved, approval.by))
        return approval
