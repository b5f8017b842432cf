"""How the function model is trained on rows, on a CPU or a GPU."""
