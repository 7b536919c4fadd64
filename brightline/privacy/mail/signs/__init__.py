"""Addresses whose at or dot is told, drawn, wrong or left out."""
