"""The page of the settings window with a person's own functions, and the editor they are written in."""
