"""From trained weights to a quantised GGUF, without PyTorch."""
