"""Telephone numbers in parts that stand apart, over sentences, lines, title and body."""
