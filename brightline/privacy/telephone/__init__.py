"""Telephone numbers, plain and disguised, in one piece and in several."""
