"""Invented adverts, an invented market with known truth, and invented annotators.

Everything made here says that it is synthetic, names nobody, and uses only telephone numbers and
domains that are reserved for examples. Real adverts never come through this package.
"""
