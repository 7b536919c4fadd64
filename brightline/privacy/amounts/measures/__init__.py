"""Sizes, weights, distances, scores, and how many of what."""
