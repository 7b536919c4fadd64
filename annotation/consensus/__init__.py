"""Consensus: what a panel's labels say together, as a posterior, and how each annotator reads."""
