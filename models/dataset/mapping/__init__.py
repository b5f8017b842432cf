"""How people's own sentences become training rows: rules that find the arguments in the text."""
