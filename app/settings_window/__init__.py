"""The settings window: pages made from the schema of the settings, each change applied at once."""
