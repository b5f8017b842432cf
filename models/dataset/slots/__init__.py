"""Vocabularies: the words that fill the slots of the grammars."""
