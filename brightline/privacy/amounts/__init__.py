"""Figures that are no contact: prices, dates, sizes, hours, rows and ranges of them."""
