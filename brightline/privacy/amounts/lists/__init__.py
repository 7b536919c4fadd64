"""Rows, ranges, pairs and lists of like amounts."""
