"""The languages of the windows: which is shown, and what there is to translate."""
