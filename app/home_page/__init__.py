"""The page of the settings window about the home: whether it is connected, and what is in it."""
