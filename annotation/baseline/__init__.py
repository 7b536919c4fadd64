"""A baseline model, plain on purpose, for samples and batches: internal scores that expire."""
