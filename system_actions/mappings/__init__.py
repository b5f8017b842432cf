"""Functions that a person adds in ``actions.toml``: what they call, and how they join the catalog."""
