"""`brightline crawl --from-warc`: two readings of the files, and the runs that come of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from brightline import ledger
from brightline.errors import BrightlineError, IngestError
from brightline.ingest import Door
from brightline.progress import Advance
from brightline.store import Store
from brightline.study import Study
from crawlers.archive import gaps, known, passes, runs
from crawlers.archive.adverts import Adverts, Told, in_batches
from crawlers.archive.beginning import Task, log_of
from crawlers.archive.captures import Captures
from crawlers.archive.endings import why_ended
from crawlers.archive.index import Index
from crawlers.archive.lock import only_replay
from crawlers.archive.notes import notes_of
from crawlers.archive.passes import Pass
from crawlers.archive.records import read_records
from crawlers.archive.sites import ArchivedSites, archived_sites
from crawlers.archive.volumes import Reading, Volume, file_digest, find_volumes, reading_of
from crawlers.archive.working import Page, Working, page_readers
from crawlers.assertions import adverts_by_section
from crawlers.ending import Report
from crawlers.log_files import logging_to
from crawlers.opening import load_keys


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay did. `notes` are sentences; `error` is the first that makes it a failure.

    `read_before`: captures that added nothing, since they are known.
    """

    reports: list[Report]
    notes: list[str]
    error: BrightlineError | None = None
    read_before: int = 0


@dataclass(slots=True)
class _Replay:
    """What the parts of one replay share."""

    study: Study
    sites: ArchivedSites
    volumes: list[Volume]
    store: Store
    index: Index
    door: Door
    now: Callable[[], dt.datetime]
    reading: Reading
    passes: dict[int, Pass] = field(default_factory=dict)
    runs: dict[int, int] = field(default_factory=dict)
    files: dict[int, list[str]] = field(default_factory=dict)


def utc_now() -> dt.datetime:
    """The clock of a real replay."""
    return dt.datetime.now(dt.UTC)


def _untold(done: int, total: int) -> None:
    """Nobody waits."""


def replay(
    study: Study,
    files: Sequence[Path],
    site_keys: Sequence[str] = (),
    *,
    progress: AbstractContextManager[Advance] | None = None,
    now: Callable[[], dt.datetime] = utc_now,
) -> Replayed:
    """Read captures of a study's sites from WARC and WACZ files into the corpus.

    Args:
        site_keys: for which sites; every site with source "archive" when empty.
        progress: begun once other processes are; what it gives is called with (bytes read, bytes
            to read), every file being read twice.

    Raises:
        BrightlineError: refused before anything was read, or the store failed.
    """
    sites = archived_sites(study, site_keys, now)
    keyring = load_keys(study)
    volumes = find_volumes(files, study.folder)
    with ExitStack() as stack:
        stack.enter_context(logging_to(log_of(study)))
        task = Task(study, tuple(site.scope.key for site in sites.sites), now())
        size = sum(volume.size for volume in volumes)
        read = stack.enter_context(page_readers(task, keyring, size))
        advance = stack.enter_context(progress or nullcontext(_untold))
        store = stack.enter_context(Store.for_study(study))
        for site in sites.sites:
            stack.enter_context(only_replay(study, store, site.scope.key))
        index = Index(keyring)
        stack.callback(index.close)
        reading = Reading(2 * size, advance=advance)
        door = Door(study, keyring, store, now=now)
        work = _Replay(study, sites, volumes, store, index, door, now, reading)
        return _run(work, read, bool(site_keys))


def _run(work: _Replay, read: Working, named: bool) -> Replayed:
    captures = Captures(work.sites, work.index, work.now())
    for volume in work.volumes:
        captures.volume = volume.number
        with _damage_of(volume), reading_of(volume, work.reading, whole=True) as stream:
            for record in read_records(stream, volume.name, captures.wanted):
                captures.take(record)
    passes.resolve(work.index)
    with work.store.begin() as connection:
        for site in work.sites.sites:
            known.pass_over(work.index, connection, work.study, site, work.volumes)
    for site in work.sites.sites:
        work.passes.update((one.id, one) for one in passes.cut(work.index, site.number))
    passes.mention(
        work.index,
        {
            site.number: [work.index.fingerprint(url) for url in site.starts]
            for site in work.sites.sites
        },
    )
    adverts = _read_adverts(work, read)
    gaps.weigh(work.index)
    reports = _close(work, adverts.told)
    notes, error = notes_of(
        work.index, work.volumes, work.sites.sites, captures, reports, named=named
    )
    return Replayed(reports, notes, error, sum(known.read_before(work.index).values()))


@contextmanager
def _damage_of(volume: Volume) -> Iterator[None]:
    """Keep what was read before the damage of a volume, and the damage."""
    try:
        yield
    except IngestError as error:
        volume.damage = error


def _read_adverts(work: _Replay, read: Working) -> Adverts:
    with work.store.begin() as connection:
        for one in work.passes.values():
            work.files[one.id] = sorted(
                {
                    work.volumes[row[0]].sha256
                    for row in work.index.db.execute(
                        "SELECT DISTINCT volume FROM capture WHERE run = ?", (one.id,)
                    )
                }
            )
        for site in work.sites.sites:
            mine = [one for one in work.passes.values() if one.site == site.number]
            work.runs.update(
                runs.open_runs(connection, work.study, site, mine, work.files, work.now())
            )
    adverts = Adverts(work.sites, work.index, work.door, work.runs)
    for found in read(in_batches(_pages(work, adverts)), work.index.left_to_read()):
        adverts.keep(found)
    adverts.flush()
    return adverts


def _pages(work: _Replay, adverts: Adverts) -> Iterator[Page]:
    """The pages that the index asks for, volume by volume."""
    for volume in work.volumes:
        last = adverts.begin(volume.number)
        if not last:
            work.reading.add(volume.size)
            continue
        with reading_of(volume, work.reading, whole=False) as stream:
            for record in read_records(stream, volume.name, adverts.wanted):
                yield adverts.page_of(record)
                if record.number >= last:
                    break


def _close(work: _Replay, told: dict[int, Told]) -> list[Report]:
    """End every run, in the transaction that also says which files were read."""
    now = work.now()
    reports: list[Report] = []
    digests = [file_digest(file, work.volumes) for file in _files(work)]
    with work.store.begin() as connection:
        for one in work.passes.values():
            reports.append(_close_one(connection, work, one, told[one.id], now))
        if reports:
            entry = {"files": digests, "runs": [report.run for report in reports]}
            ledger.record(connection, work.study, "archive replayed", entry, now=now)
    return reports


def _files(work: _Replay) -> list[Path]:
    return list(dict.fromkeys(volume.file for volume in work.volumes))


def _close_one(
    connection: sa.Connection, work: _Replay, one: Pass, told: Told, now: dt.datetime
) -> Report:
    site = work.sites.sites[one.site]
    run = work.runs[one.id]
    stored = partial(work.door.preparer.label, region=site.scope.region)
    effort = list(gaps.gaps_of(work.index, one.id, stored))
    counts = Counter[str]()
    for gap in effort:
        counts.update(fetched=gap.fetched, refused=gap.refused, failed=gap.failed)
    missing = sum({gap.section: gap.missing for gap in effort}.values())
    detail: dict[str, Any] = {
        "files": work.files[one.id],
        "read": told.read,
        "filled": dict(+told.filled),
        "emptied": dict(told.emptied),
        "reasons": gaps.reasons_of(work.index, one.id),
        "missing": missing,
        "sections": adverts_by_section(connection, run),
    }
    because, sentence, error = why_ended(work.volumes, site, detail, counts)
    runs.forget_uncounted(connection, work.study, site, run)
    seen = runs.sightings(connection, run)
    closing = runs.Closing(run, site, one.last, because, seen, effort, detail)
    runs.close(connection, work.study, closing, now)
    if because != "error":
        known.remember(connection, work.index, work.study, site, one.id, run)
    return Report(
        site=site.scope.key,
        run=run,
        because=because,
        counts_as_coverage=because == "finished",
        adverts=seen,
        new=runs.new_adverts(connection, run),
        pages=counts.total(),
        failed=counts["failed"],
        refused=counts["refused"],
        sentence=sentence,
        error=error,
    )
