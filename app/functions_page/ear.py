"""Hearing a sentence to try: through the running assistant's microphone and Whisper, and nothing is done."""

from assistant_core.assistant import Assistant
from assistant_core.errors import NothingHeard
from assistant_core.events import State, StateChanged
from assistant_core.hearing import Hearing
from assistant_core.utterance import Started, Transcript, Utterance


class Ear:
    """Hears one sentence at a time, unless the assistant is at work.

    Attributes:
        open: Whether it listens now.
    """

    def __init__(self, assistant: Assistant, hearing: Hearing) -> None:
        self._assistant = assistant
        self._hearing = hearing
        self.open = False

    async def listen(self) -> Utterance:
        """The sound of what a person says now.

        Raises `NothingHeard` in silence and while something else is heard or done, `ListeningCancelled` after
        `cancel`, and `MicrophoneMissing`.
        """
        if self._hearing.open:
            raise NothingHeard(
                "already listening",
                said="Something else is being heard at the moment. Try again when that is done.",
            )
        if self._assistant.busy:
            raise NothingHeard(
                "a command is being worked on",
                said="A command is being worked on. Try again when that is done.",
            )
        self._assistant.stages.reporter.hush()
        self.open = True
        try:
            return await self._hearing.utterance(Started.CLICK)
        finally:
            self.open = False
            self._show(State.IDLE)

    async def words(self, utterance: Utterance) -> Transcript:
        """What was said. Raises `NothingHeard`, `ModelMissing` and `WorkerFailed`."""
        return await self._assistant.stages.transcriber.transcribe(utterance)

    def finish(self) -> None:
        """The person is done: what was said is the sentence."""
        if self.open:
            self._hearing.finish()

    def cancel(self) -> None:
        """Forget what was said and stop listening."""
        if self.open:
            self._hearing.cancel()

    def _show(self, state: State) -> None:
        self._assistant.events.publish(StateChanged(state))
