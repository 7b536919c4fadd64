"""Telephone numbers in letters and signs that are drawn for figures, or stand for keys."""
