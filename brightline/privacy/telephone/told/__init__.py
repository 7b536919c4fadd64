"""Telephone numbers as their text tells that they are meant: instructions, sums, legends."""
