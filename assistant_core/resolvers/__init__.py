"""One resolver per kind of argument: from words as they were said to a typed value."""
