"""Linking at 10 million adverts (or the sizes in BRIGHTLINE_LINKING_SIZES), with its log."""

from __future__ import annotations

from benchmarks.linking.running import measure_growth as measure

__all__ = ["measure"]
