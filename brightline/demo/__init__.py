"""The demonstration: drives the three faces as a user would, as commands, on loopback."""
