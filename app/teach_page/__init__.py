"""The page of the settings window on which the function model is taught functions of a person's own."""
