"""The page of the settings window with what was heard, understood and done."""
