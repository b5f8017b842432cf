"""The page of the settings window about models: which there are, their upkeep, and how fast they are here."""
