"""The named errors of Octavox and the two sentences each carries.

What is logged is for someone who reads a log; what is said aloud is for someone who just spoke a
command. An error's text is the first; its ``said`` is the second. Neither holds a transcript.
"""

from typing import Any


class OctavoxError(Exception):
    """The base of every error that Octavox raises on purpose.

    Attributes:
        said: One sentence a person can act on, fit to be spoken.
        cure: What would make it work, as an instruction; empty when there is none.
    """

    default_said = "Something went wrong."

    def __init__(self, logged: str, *, said: str | None = None, cure: str = "") -> None:
        super().__init__(logged)
        self.said = said or self.default_said
        self.cure = cure

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle what the error is, not how it was raised: worker processes send errors back."""
        return _as_it_was, (type(self), self.args), self.__dict__


def _as_it_was(kind: type[OctavoxError], args: tuple[Any, ...]) -> OctavoxError:
    error = kind.__new__(kind)
    error.args = args
    return error


class ServiceMissing(OctavoxError):
    """A service that an action needs is not on this computer, or does not answer."""

    default_said = "This computer lacks something I need for that."


class ActionFailed(OctavoxError):
    """An action was tried and did not succeed; nothing is claimed to have changed."""

    default_said = "That did not work."


class FeedbackFailed(ActionFailed):
    """The review queue cannot be read or written."""

    default_said = "I could not write that down."


class WorldMoved(ActionFailed):
    """An undo refuses, since what it would restore has been changed by someone else."""

    default_said = "It has changed since, so I left it alone."


class ModelMissing(OctavoxError):
    """A model file that is needed is not there, or is damaged."""

    default_said = "A model is missing or damaged."


class AdapterUnsuitable(OctavoxError):
    """An adapter was made for another model, or its file holds something else."""

    default_said = "That adapter does not fit my model."


class WorkerFailed(OctavoxError):
    """A worker process died or hung, and its one retry did too."""

    default_said = "A part of me crashed. Please try again."


class MicrophoneMissing(OctavoxError):
    """No microphone can be opened."""

    default_said = "I find no microphone."


class AudioUnreadable(OctavoxError):
    """A sound file is empty, too long, or no sound at all."""

    default_said = "I cannot read that recording."


class NothingHeard(OctavoxError):
    """There was no speech: silence, noise, or words too doubtful to act on."""

    default_said = "I heard nothing."


class ListeningCancelled(NothingHeard):
    """The person ended listening before anything was said, or threw away what was."""

    default_said = "All right."


class AnswerMalformed(OctavoxError):
    """The function model's answer is not a sequence of calls in the written form."""

    default_said = "I did not understand that."


class LlamaBroken(OctavoxError):
    """llama.cpp refused what it was asked to do."""

    default_said = "My language model failed."


class TextTooLong(OctavoxError):
    """A command has more words than fit into the model's context."""

    default_said = "That was too long for me."


class SettingsBroken(OctavoxError):
    """A settings file cannot be read; it is left as it is and the defaults are used."""

    default_said = "Your settings file has a mistake, so I use the defaults."


class SettingRefused(OctavoxError):
    """A value is not allowed for a setting, which stays as it was."""

    default_said = "That setting cannot be so."


class JournalFailed(OctavoxError):
    """The journal cannot be written, so nothing is changed that could not be undone."""

    default_said = "I cannot write my journal, so I did nothing."
