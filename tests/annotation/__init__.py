"""Tests of the labelling face."""
