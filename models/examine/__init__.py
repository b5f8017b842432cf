"""How the function model is examined: strictly, per function, with false calls beside."""
