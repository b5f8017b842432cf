"""The page of the settings window about what is kept: where, how much of it, and for how long."""
