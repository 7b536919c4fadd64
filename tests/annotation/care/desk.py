"""A study whose batches are released and answered in the store, without a server."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from annotation.care.releasing import release
from annotation.drawing import Order, draw_sample
from annotation.work import load_batches
from brightline.schema import Annotation
from brightline.store import Store, insert
from brightline.study import Study

DAY = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
CAPS = "\n[sampling]\ntasks_per_session = 10\ntasks_per_day = 25\n"


class Desk:
    """A study with invented adverts, where batches are released and answered without a server."""

    def __init__(self, study: Study, store: Store) -> None:
        self.study, self.store = study, store

    def draw(self, name: str, items: int, annotators: str = "a1,a2", seed: int = 1) -> None:
        codes = tuple(annotators.split(","))
        draw_sample(self.study, Order(name, codes, per_stratum=items, snapshot=True, seed=seed))

    def release(self, now: dt.datetime, **options: bool) -> dict[str, str]:
        with self.store.begin() as connection:
            batches = load_batches(connection, self.study)
            return {**release(connection, self.study, batches, now, **options)}

    def open(self, code: str) -> list[int]:
        """Assignments that are released and not answered, in order."""
        with self.store.begin() as connection:
            batches = load_batches(connection, self.study)
        mine = [work for batch in batches if batch.key.annotator == code for work in batch.open]
        return [work.assignment for work in mine]

    def answer(
        self, code: str, now: dt.datetime, *, judgement: int = 2, refer: Sequence[int] = ()
    ) -> int:
        """Answer everything that is open, some with 'refer now' (by place); how much it was."""
        rows = [
            {
                "assignment_id": assignment,
                "version": 1,
                "state": "submitted",
                "judgement": judgement,
                "refer": place in refer,
                "note": f"Reading {place}.",
                "codebook": "core@1",
                "pulled_at": now,
                "result_sha256": "0" * 64,
                "synthetic": True,
            }
            for place, assignment in enumerate(self.open(code))
        ]
        with self.store.begin() as connection:
            return insert(connection, Annotation, rows)
