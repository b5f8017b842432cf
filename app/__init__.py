"""The faces of Octavox: tray, windows, command line, D-Bus."""

APP_ID = "org.octavox.Octavox"
