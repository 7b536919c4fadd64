"""Prices: in lines, tables and menus, in words, and as they are written elsewhere."""
