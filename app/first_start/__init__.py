"""What a person meets first: a window that tries the microphone and the hotkey, and asks how much to ask."""
