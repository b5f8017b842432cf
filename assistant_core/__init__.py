"""The mind of Octavox: one file per stage of an utterance's way, and the words they share."""
