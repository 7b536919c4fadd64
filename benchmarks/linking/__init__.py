"""Linking: invented corpora with known truth, scores, a peer, growth; `running` measures."""

from __future__ import annotations

from typing import Any


def measure() -> dict[str, Any]:
    """What `python -m benchmarks linking` writes."""
    from benchmarks.linking.running import measure as measured

    return measured()
