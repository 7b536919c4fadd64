"""Naming a few of many places in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

_MOST = 5


def named(places: Sequence[str]) -> str:
    """The first few, and how many more there are."""
    more = len(places) - _MOST
    return "; ".join(places[:_MOST]) + (f"; and {more} more" if more > 0 else "")
