"""Addresses of which one part stands in the title."""
