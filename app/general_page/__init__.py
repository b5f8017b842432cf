"""The page of the settings window about hearing and answering, with a test of the microphone."""
