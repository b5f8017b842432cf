"""Teaching the function model a function of a person's own, on their machine, from a handful of phrases."""
