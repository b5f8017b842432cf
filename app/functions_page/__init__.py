"""The page of the settings window with every function: what it does, its risk, and whether it is on."""
