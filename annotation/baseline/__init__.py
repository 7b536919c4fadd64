"""A baseline model, plain on purpose, for sampling alone: its scores are internal and expire."""
