"""The assistant's side of the conversation, as the actions about it see it."""

from assistant_core.catalog import Catalog
from assistant_core.conversation import Conversation
from assistant_core.gate import BY_VOICE, Gate
from assistant_core.reporter import Reporter
from assistant_core.runner import Runner


class Dialogue(Conversation):
    """Repeats, undoes and cancels; runs inside a turn, so it waits for no other turn."""

    def __init__(self, catalog: Catalog, runner: Runner, reporter: Reporter, gate: Gate) -> None:
        self._catalog = catalog
        self._runner = runner
        self._reporter = reporter
        self._gate = gate

    @property
    def last_reply(self) -> str:
        """The words of the latest reply; empty before the first."""
        return self._reporter.last_reply

    @property
    def catalog(self) -> Catalog:
        """Every function there is."""
        return self._catalog

    async def undo_last(self) -> list[str]:
        """Put back what the latest command changed. Raises `ActionFailed`."""
        return await self._runner.undo()

    async def cancel_current(self) -> bool:
        """Stop speaking and asking; whether there was anything to stop."""
        spoke = self._reporter.hush()
        question = self._gate.question
        asked = question is not None and self._gate.answer(question.id, False, BY_VOICE)
        return spoke or asked
