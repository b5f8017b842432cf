"""Hand-written grammars, a file per domain, each with a list ``RULES``."""
