"""Figures behind a label of their own: codes, references, postcodes, numbered things."""
