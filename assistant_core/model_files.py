"""The files of a function model's directory."""

MODEL = "model.gguf"
"""The network, its vocabulary with the functional tokens included."""

FUNCTIONS = "functions.json"
"""What each functional token stands for (`assistant_core.token_map`)."""

CALIBRATION = "calibration.json"
"""How its confidence is to be read (`assistant_core.calibration`); may be missing."""

NAMES = "names.json"
"""What the catalog calls its functions (`assistant_core.foreign_names`); may be missing."""
