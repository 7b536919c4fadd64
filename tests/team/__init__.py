"""What the team sees of the store."""
