"""How the training rows are made: grammars per function, people's own sentences, negatives."""
