"""One small adapter per outside service; each says why it is missing and how to cure that."""
