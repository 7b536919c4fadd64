"""Addresses whose parts lie apart: with chatter, in brackets, in pieces, letter by letter."""
