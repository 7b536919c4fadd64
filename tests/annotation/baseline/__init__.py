"""The baseline model: what it may not see, how wrong it is, for whom, and that it is forgotten."""
