"""The one door in: scope > minimise > suppress > store. Nothing reaches the corpus beside it."""

from __future__ import annotations

from brightline.ingest.door import Admitted, Door
from brightline.ingest.raw import PostedInterval, RawAdvert
from brightline.ingest.runs import end_run, record_coverage, start_run

__all__ = [
    "Admitted",
    "Door",
    "PostedInterval",
    "RawAdvert",
    "end_run",
    "record_coverage",
    "start_run",
]
