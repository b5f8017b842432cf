"""The school of Octavox: where weights come from, how data is made, how the model is trained and examined."""
