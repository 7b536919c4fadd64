"""Digits in any notation: words, letters drawn for figures, other languages; chains of them."""
