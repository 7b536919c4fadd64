"""Minimise the adverts of a market's months, in several processes where there is much to do.

Each process loads the keys from their files by itself: no key is ever passed on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from brightline.ingest import Prepared, Preparer, RawAdvert, in_scope
from brightline.pool import processes, usual_count

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
    count = usual_count()
    if count == 1 or sum(len(raw) for batch in batches for raw in batch) < WORTH_PROCESSES:
        worker = _Worker(study, keyring)
        yield from map(worker, batches)
        return
    with processes(count, _own_worker, study) as worked:
        yield from worked(iter(batches))


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


def _own_worker(study: Study) -> _Worker:
    """A process's worker, with keys of its own."""
    from brightline.privacy import load_keyring

    return _Worker(study, load_keyring(study.keys_directory))
