"""Importing files: read, map, minimise, commit batch by batch, and end the runs.

A batch of rows is one transaction with the number of rows that are then committed, so that an
import which was killed goes on from there. Rows before that are read again only to be counted.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from brightline.counted import counted
from brightline.errors import BrightlineError, IngestError, ScopeError, StoreError
from brightline.importing.file_runs import FileRuns
from brightline.importing.mapping import Mapping
from brightline.importing.reasons import Reason
from brightline.importing.rejects import Keep
from brightline.importing.report import Report
from brightline.importing.rows import RowReader
from brightline.importing.showing import Tick
from brightline.importing.source_rows import Source
from brightline.importing.sources import check_file, digest_of, open_source
from brightline.importing.streams import BrokenOffError
from brightline.importing.tally import Tally
from brightline.importing.working import Batch, Task, row_batches, workers
from brightline.ingest import Door
from brightline.pool import rare_collections
from brightline.store import Store
from brightline.study import SiteScope, Study
from brightline.waiting import locked

_SMALL = 2 * 2**20
"""Bytes up to which a file is not worth the second that further processes take to begin."""


BROKEN_OFF = "the file breaks off"
CHANGED = "the file was changed while it was read"
"""Why the days of a file that was not read as a whole count as no coverage."""


@dataclass(frozen=True, slots=True)
class Import:
    """What the files of one command have in common."""

    task: Task
    door: Door
    store: Store
    processes: int
    keep: Keep
    tick: Tick


def import_site(study: Study, key: str) -> SiteScope:
    """The site to import for.

    Raises:
        StudyError: the protocol names no such site.
        ScopeError: the protocol does not say that it comes from files.
    """
    site = study.site(key)
    if site.source != "import":
        raise ScopeError(
            f"The site '{key}' has source '{site.source}' in {study.path}, and only a site with "
            'source = "import" takes files; give the files\' site a [[site]] table of its own.'
        )
    return site


def refuse_addresses_of_nowhere(site: SiteScope, mapping: Mapping) -> None:
    """IngestError where rows carry addresses, of which none could lie within the protocol."""
    if mapping.advert.url is not None and not site.origins:
        raise IngestError(
            f"{mapping.path} maps 'url', and the site '{site.key}' names no origins, so every row "
            "would be refused; add them to its [[site]] table, such as origins = "
            '["https://classifieds.example.org"], or take the line with url out of the mapping.'
        )


def import_files(job: Import, paths: Sequence[Path]) -> list[Report]:
    """Import files one after another; one that fails does not keep the next from being read."""
    reports = []
    with only_import(job.task.study, job.task.site):
        for path in paths:
            report = Report(path)
            reports.append(report)
            try:
                check_file(path, job.task.study.folder)
                _import(job, report)
            except StoreError:
                raise
            except BrightlineError as error:
                report.error = error
    return reports


def rehearse(task: Task, path: Path, rows: int, keep: Keep) -> Report:
    """Read the first rows of a file under a mapping; nothing is minimised or stored."""
    report, mapping = Report(path, dry=True), task.mapping
    try:
        check_file(path, task.study.folder)
        reader = RowReader(mapping, task.site, task.now)
        with closing(open_source(path, mapping.file, reader.is_row)) as source:
            keep(path, [])  # it is read
            for number, cells in islice(source.rows(mapping.needed), rows):
                outcome = reader.read(cells)
                report.tally.add(number, outcome, lambda section: section)
                if outcome.reason is not None:
                    keep(path, [(number, outcome.reason)])
        report.error = _nothing_admitted(report)
    except BrokenOffError as error:
        report.error = error.after(report.tally.rows)
    except BrightlineError as error:
        report.error = error
    return report


def _import(job: Import, report: Report) -> None:
    task, path = job.task, report.path
    before = _state(path)
    report.file_sha256 = digest_of(path, lambda done, size: job.tick("checking", done, size, 0))
    runs = FileRuns(task.study, task.site, task.mapping, report.file_sha256)
    with job.store.begin() as connection:
        runs.recall(connection)
    if runs.finished:
        report.already = True
        return
    broke: BrokenOffError | None = None
    try:
        is_row = RowReader(task.mapping, task.site, task.now).is_row
        with closing(open_source(path, task.mapping.file, is_row)) as source:
            _read(job, source, runs, report)
    except BrokenOffError as error:
        broke = error
    finally:
        done = runs.progress  # whatever happened, this much is committed
        report.taken_in, report.new, report.suppressed = done.rows, done.new, done.suppressed
    if _state(path) != before:
        # Its runs end here: the file that it is now has another digest, and goes on with none.
        _close(job, runs, report, CHANGED)
        raise IngestError(
            f"{path} {CHANGED.removeprefix('the file ')}; import it once it is whole."
        )
    report.error = broke.after(report.tally.rows) if broke else _nothing_admitted(report)
    report.ended = True
    _close(job, runs, report, BROKEN_OFF if broke else "")


def _read(job: Import, source: Source, runs: FileRuns, report: Report) -> None:
    small = source.path.stat().st_size <= _SMALL
    processes = 0 if small else job.processes
    rows = source.rows(job.task.mapping.needed)
    job.tick("importing", 0, source.path.stat().st_size, 0)  # the first batch takes seconds
    with rare_collections(), workers(job.task, job.door.keyring, processes) as work:
        for batch in work(row_batches(rows, runs.progress.rows)):
            report.tally.merge(batch.tally)
            job.keep(source.path, batch.rejects)
            _commit(job, runs, batch, report.tally.rows)
            job.tick("importing", *source.position(), report.tally.rows)


def _commit(job: Import, runs: FileRuns, batch: Batch, rows: int) -> None:
    if rows <= runs.progress.rows or not batch.prepared:
        return
    with job.store.begin() as connection:
        if not runs.opened:
            runs.open(connection)
        items = [(runs.run_of(connection, one.seen_at), one) for one in batch.prepared]
        admitted = job.door.admit_prepared(connection, job.task.site.key, items)
        runs.progress.rows = rows
        runs.progress.new += admitted.new
        runs.progress.suppressed += admitted.suppressed
        runs.note(connection)


def _close(job: Import, runs: FileRuns, report: Report, broken: str) -> None:
    """End the runs of a file.

    Args:
        broken: why it was not read as a whole; '' when it was.
    """
    report.why_not_coverage = broken or why_not_coverage(job.task.mapping, report.tally)
    if report.tally.admitted == 0:
        return
    with job.store.begin() as connection:
        if not runs.opened:
            runs.open(connection)
        because = "error" if broken else "finished"
        whole_days = runs.close(connection, report.tally, because, report.why_not_coverage)
    report.runs, report.days_covered = len(runs.by_day), whole_days


def why_not_coverage(mapping: Mapping, tally: Tally) -> str:
    """Why the days of a file that was read to its end count as no coverage; '' when they do."""
    if not mapping.coverage.complete:
        return (
            "the mapping does not say that the file holds all that the site showed on these days "
            "(complete = true under [coverage])"
        )
    if tally.undated > mapping.coverage.rejected_max * tally.rows:
        undated = counted(tally.undated, "row has", "rows have")
        they = "it is" if tally.undated == 1 else "they are"
        return f"{undated} no day, so nobody knows which days {they} missing on"
    return ""


def _nothing_admitted(report: Report) -> IngestError | None:
    tally = report.tally
    if tally.rows == 0:
        return IngestError(f"{report.path} holds no rows; nothing was imported.")
    if tally.admitted:
        return None
    reason, _ = tally.reasons.most_common(1)[0]
    one = tally.rows == 1
    rows, were = ("The only row", "was") if one else (f"All {tally.rows:,} rows", "were")
    mostly = "" if one else ", most of them for"
    mend = "correct the mapping or the protocol's [[site]] table"
    if reason is Reason.ENCODING:
        mend = "set the right 'encoding' under [file] in the mapping, such as encoding = \"cp1252\""
    return IngestError(f"{rows} of {report.path} {were} rejected{mostly}: {reason}; {mend}.")


def _state(path: Path) -> tuple[int, int, int] | None:
    """What changes with a file; None when it is there no more."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


@contextmanager
def only_import(study: Study, site: SiteScope) -> Iterator[None]:
    """Hold the study folder's lock for a site; the system frees it however the process ends.

    Raises:
        StoreError: another import into this site runs, or the folder is read-only.
    """
    handle = locked(study.folder / "logs" / f"import-{site.key}.lock")
    if handle is None:
        raise StoreError(
            f"Another import into '{site.key}' is running in {study.folder}; wait for it to end."
        )
    try:
        yield
    finally:
        os.close(handle)
