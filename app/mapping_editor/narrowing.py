"""What a search among services shows."""


def holds(text: str, words: str) -> bool:
    """Whether a text holds every one of these words, in any order, great or small."""
    return all(word in text.lower() for word in words.lower().split())
