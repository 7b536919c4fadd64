"""Minimise the adverts of a market's months, in several processes where there is much to do.

Each process loads the keys from their files by itself: no key is ever passed on.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from brightline.ingest import Prepared, Preparer, RawAdvert, in_scope
from brightline.pool import MOST_PROCESSES, processes, worked_in_order

if TYPE_CHECKING:
    from brightline.privacy import Keyring
    from brightline.study import Study

WORTH_PROCESSES = 5_000
"""Adverts below which starting processes takes longer than what they save."""

Batch = list[list[RawAdvert]]
"""The adverts of several crawls of one site."""


def prepared_batches(
    study: Study, keyring: Keyring, batches: Sequence[Batch]
) -> Iterator[list[list[Prepared]]]:
    """Each batch after minimisation, in order; what is outside the protocol is left out."""
    count = min(os.cpu_count() or 1, MOST_PROCESSES)
    if count == 1 or sum(len(raw) for batch in batches for raw in batch) < WORTH_PROCESSES:
        worker = _Worker(study, keyring)
        yield from map(worker, batches)
        return
    with processes(count, _begin, study) as pool:
        yield from worked_in_order(pool, count, _work, iter(batches))


class _Worker:
    """Minimises batches of one study's invented adverts."""

    def __init__(self, study: Study, keyring: Keyring) -> None:
        self.study = study
        self.preparer = Preparer(study, keyring)

    def __call__(self, batch: Batch) -> list[list[Prepared]]:
        return [self._crawl(raw) for raw in batch]

    def _crawl(self, raw: list[RawAdvert]) -> list[Prepared]:
        if not raw:
            return []
        site = self.study.site(raw[0].site)
        return self.preparer.prepare(site, [one for one in raw if in_scope(site, one)])


_worker: _Worker | None = None


def _begin(study: Study) -> None:
    """Set up a process of the pool, with keys of its own."""
    from brightline.privacy import load_keyring

    global _worker  # noqa: PLW0603  what a pool's process keeps between batches
    _worker = _Worker(study, load_keyring(study.keys_directory))


def _work(batch: Batch) -> list[list[Prepared]]:
    if _worker is None:
        raise RuntimeError("a process of the pool was not set up")
    return _worker(batch)
