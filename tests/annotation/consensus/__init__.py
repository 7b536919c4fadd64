"""Consensus: the model against published labels and known truths, and its runs."""
