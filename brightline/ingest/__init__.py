"""The one door in: scope > minimise > suppress > store. Nothing reaches the corpus beside it."""

from __future__ import annotations

from brightline.ingest.door import Admitted, Door, in_scope
from brightline.ingest.posted import interval_of, next_start
from brightline.ingest.preparing import Prepared, Preparer, ad_key
from brightline.ingest.raw import PostedInterval, RawAdvert
from brightline.ingest.runs import end_run, erase_addresses, record_coverage, start_run

__all__ = [
    "Admitted",
    "Door",
    "PostedInterval",
    "Prepared",
    "Preparer",
    "RawAdvert",
    "ad_key",
    "end_run",
    "erase_addresses",
    "in_scope",
    "interval_of",
    "next_start",
    "record_coverage",
    "start_run",
]
