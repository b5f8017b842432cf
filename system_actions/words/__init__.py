"""Words: what is said for things, read into what the actions need, and how things are told in sentences."""
