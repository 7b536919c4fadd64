"""Wilson's interval for a share (Wilson 1927): holds near 0 and 1, where these figures lie."""

from __future__ import annotations

import math
from typing import Any

_Z = 1.959964  # 95 %


def share(hits: int, total: int) -> dict[str, Any]:
    """A share with its 95 % interval and its counts; a share of nothing is None."""
    if total == 0:
        return {"share": None, "low": None, "high": None, "hits": 0, "of": 0}
    p, z2 = hits / total, _Z * _Z
    middle = p + z2 / (2 * total)
    reach = _Z * math.sqrt(p * (1 - p) / total + z2 / (4 * total * total))
    low, high = (middle - reach) / (1 + z2 / total), (middle + reach) / (1 + z2 / total)
    return {
        "share": round(p, 4),
        "low": round(max(0.0, low), 4),
        "high": round(min(1.0, high), 4),
        "hits": hits,
        "of": total,
    }
