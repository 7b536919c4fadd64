"""Batches of rows through mapping and minimisation, in this process or in several.

Each process loads the keys from their files by itself: no key is ever passed on. Batches come
back in the order in which they went, so that what is committed is always the file's beginning.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from brightline.importing.mapping import Mapping
from brightline.importing.reasons import Reason
from brightline.importing.rows import RowReader
from brightline.importing.source_rows import Row
from brightline.importing.streams import BrokenOffError
from brightline.importing.tally import Tally
from brightline.ingest import Prepared, Preparer
from brightline.pool import processes
from brightline.privacy import Keyring, load_keyring
from brightline.study import SiteScope, Study

BATCH_ROWS = 500
"""Rows in one transaction, as many as the store writes at once. Where adverts print contacts that
is five to ten seconds' work, which a kill loses of each process; fewer cost more than they save."""

BATCH_CHARACTERS = 32 * 2**20
"""After which a batch is full: a file of rows that are each as long as a line may be would else
need thousands of times a line's memory. Adverts have a fortieth of it in a whole batch."""


@dataclass(frozen=True, slots=True)
class Task:
    """What a process needs to know: everything but the keys, which it loads by itself."""

    study: Study
    site: SiteScope
    mapping: Mapping
    now: dt.datetime


@dataclass(slots=True)
class Batch:
    """Rows of a file after minimisation, with the counts of all of them."""

    tally: Tally = field(default_factory=Tally)
    prepared: list[Prepared] = field(default_factory=list)
    rejects: list[tuple[int, Reason]] = field(default_factory=list)


Work = Callable[[Sequence[Row], bool], Batch]
"""(rows, whether to minimise them or only to count) to a batch."""


class Worker:
    """Maps and minimises batches of one file."""

    def __init__(self, task: Task, keyring: Keyring) -> None:
        self.task = task
        self.reader = RowReader(task.mapping, task.site, task.now)
        self.preparer = Preparer(task.study, keyring)

    def __call__(self, rows: Sequence[Row], minimise: bool) -> Batch:
        batch, adverts = Batch(), []
        for number, cells in rows:
            outcome = self.reader.read(cells)
            batch.tally.add(number, outcome, self._label)
            if outcome.advert is not None:
                adverts.append(outcome.advert)
            elif outcome.reason is not None:
                batch.rejects.append((number, outcome.reason))
        if minimise:
            batch.prepared = self.preparer.prepare(self.task.site, adverts)
        return batch

    def _label(self, section: str) -> str:
        return self.preparer.label(section, self.task.site.region)


@contextmanager
def workers(task: Task, keyring: Keyring, count: int) -> Iterator[Callable[..., Iterator[Batch]]]:
    """A function from row batches to prepared batches, worked by `count` processes.

    With a count of 0 the work is done in this process.
    """
    if count == 0:
        worker = Worker(task, keyring)
        yield lambda batches: (worker(*batch) for batch in batches)
        return
    with processes(count, _own_worker, task) as worked:
        yield worked


def row_batches(rows: Iterable[Row], done: int) -> Iterator[tuple[list[Row], bool]]:
    """Rows in batches, each with whether it is still to be minimised.

    Args:
        done: how many rows at the beginning are committed already.

    Raises:
        BrokenOffError: after the last rows that could be read.
    """
    batch: list[Row] = []
    read, size, broke = 0, 0, None
    source = iter(rows)
    while True:
        try:
            row = next(source, None)
        except BrokenOffError as error:
            row, broke = None, error
        if row is not None:
            batch.append(row)
            read += 1
            size += _characters(row)
        full = len(batch) == BATCH_ROWS or size >= BATCH_CHARACTERS
        if batch and (row is None or full or read == done):
            yield batch, read > done
            batch, size = [], 0
        if broke is not None:
            raise broke
        if row is None:
            return


def _characters(row: Row) -> int:
    """How long the cells of a row are."""
    cells = row[1]
    if isinstance(cells, Reason):
        return 0
    return sum(len(cell if isinstance(cell, (str, bytes)) else str(cell)) for cell in cells)


def _own_worker(task: Task) -> Callable[[tuple[Sequence[Row], bool]], Batch]:
    """A process's worker, with keys of its own."""
    worker = Worker(task, load_keyring(task.study.keys_directory))
    return lambda batch: worker(*batch)
