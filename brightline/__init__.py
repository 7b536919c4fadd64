"""Brightline's core: what every part shares. It imports none of the three faces."""

from __future__ import annotations

__version__ = "0.1.0"
