"""Makes a sound file of some words: ``python -m assistant_core.speech_file FILE RATE VOICE``.

The words come on standard input. This runs as a short-lived process of its own, since pyttsx3 on Linux
would play through a shell, cannot be interrupted, and keeps state from one utterance to the next.
"""

import sys

import pyttsx3


def main() -> None:
    """Write the file; what pyttsx3 prints is of no interest."""
    file, rate, voice = sys.argv[1:]
    engine = pyttsx3.init(driverName="espeak")
    engine.setProperty("rate", int(rate))
    engine.setProperty("voice", voice)
    engine.save_to_file(sys.stdin.read(), file)
    engine.runAndWait()


if __name__ == "__main__":
    main()
