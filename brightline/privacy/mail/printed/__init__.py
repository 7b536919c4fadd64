"""Addresses that stand in a text in one piece, plain or with other words for their signs."""
