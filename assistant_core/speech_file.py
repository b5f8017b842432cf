"""Makes a sound file of some words: ``python -m assistant_core.speech_file FILE RATE VOICE``.

The words come on standard input. This runs as a short-lived process of its own, since pyttsx3 on Linux
would play through a shell, cannot be interrupted, and keeps state from one utterance to the next.
"""

import sys
import threading

import pyttsx3

LONGEST = 30.0
"""Seconds that one reply may take to be made."""


def main() -> int:
    """Write the file; what pyttsx3 prints is of no interest. Returns 1 when it is not finished in time."""
    file, rate, voice = sys.argv[1:]
    finished = threading.Event()
    engine = pyttsx3.init(driverName="espeak")
    engine.connect("finished-utterance", lambda name, completed: finished.set())
    engine.setProperty("rate", int(rate))
    engine.setProperty("voice", voice)
    engine.save_to_file(sys.stdin.read(), file)
    # It returns at once and leaves the work to a thread of the speech engine, which ends with this process.
    engine.runAndWait()
    return 0 if finished.wait(LONGEST) else 1


if __name__ == "__main__":
    sys.exit(main())
