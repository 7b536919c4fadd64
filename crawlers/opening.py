"""How a crawl opens: everything that can refuse it does so here, before a single request."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import socket
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import sqlalchemy as sa

from brightline import ledger
from brightline.custody.key_state import refuse_missing_keys
from brightline.errors import ScopeError, StoreError
from brightline.ingest import Door, end_run, erase_addresses, start_run
from brightline.key_places import run_key_file
from brightline.privacy import Keyring, RunCipher, load_keyring, refuse_key_inside
from brightline.schema import CrawlRun
from brightline.scope import Gate
from brightline.store import Store, site_id, table_of
from brightline.study import SiteScope, Study
from brightline.waiting import locked
from crawlers.frontier import LIST, Found, Frontier, in_other_hands
from crawlers.links import followable
from crawlers.manifest import Manifest
from crawlers.manifest_files import load_manifest
from crawlers.pace import Pace
from crawlers.plan import Plan
from crawlers.resuming import resumable
from crawlers.tally import Effort, add_effort, attempted_pages

_MOST_CRAWLERS = 16
"""Of one folder and site: far more than a site's rate has work for."""

_OPENING = 0x627269676874
"""The number of the advisory lock under which runs are opened ('bright')."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What crawls of one study share: keys, store, clock."""

    study: Study
    keyring: Keyring
    store: Store
    now: Callable[[], dt.datetime]
    place: int = 1
    """Which of the crawlers of this folder and site this is, from 1; see `crawler_place`."""
    say: Callable[[str], None] = lambda _: None
    """Told why an open run cannot go on."""


def load_keys(study: Study) -> Keyring:
    """The collector's keys, which must lie outside the study folder.

    Raises:
        CustodyError: they are missing, unsafe, or lie beside the data.
    """
    refuse_key_inside(study.keys_directory, study)
    refuse_missing_keys(study)
    return load_keyring(study.keys_directory)


def open_plan(opening: Opening, site: SiteScope, manifest: Manifest, *, fresh: bool) -> Plan:
    """Resume or join the site's open run, or begin a new one.

    Args:
        fresh: begin a new run even if one is open; the open one is ended as killed.
    """
    study, store = opening.study, opening.store
    now = agreed_clock(store, opening.now)
    worker = _worker(opening)
    with store.begin() as connection:
        _one_at_a_time(connection)
        number = site_id(connection, study, site.key)
        run, why_not = (None, "") if fresh else resumable(connection, study, number, manifest)
        _end_others(connection, opening, number, run, now())
        if run is None:
            run = start_run(connection, study, site.key, manifest_sha256=manifest.sha256, now=now())
            key_file = run_key_file(study, run)
            key_file.unlink(missing_ok=True)  # of a store that is gone: this run is new
            frontier = Frontier(run, RunCipher.create(key_file), opening.keyring, worker)
            planned = frontier.add(connection, _starts(site))
            effort = Effort(Counter({(part, "planned"): n for part, n in planned.items()}))
            add_effort(connection, run, number, now().date(), effort)
        else:
            key_file = run_key_file(study, run)
            frontier = Frontier(run, RunCipher.load(key_file), opening.keyring, worker)
            freed = frontier.take_back(connection)
            entry = {"run": run, "site": site.key, "pages taken back": freed}
            ledger.record(connection, study, "run resumed", entry, now=now())
            _forget_why(connection, run)
        attempted = attempted_pages(connection, run)
    if why_not:
        opening.say(f"{why_not}. It is ended without counting, and run {run} begins anew.")
    gate = Gate(study, now=opening.now, sites=[site.key])
    return Plan(
        study=study,
        site=site,
        manifest=manifest,
        gate=gate,
        store=store,
        door=Door(study, opening.keyring, store, now=now),
        frontier=frontier,
        site_id=number,
        now=now,
        key_file=key_file,
        pace=Pace(store, gate.delay_for(site), now=now),
        attempted=attempted,
    )


def check_sites(
    study: Study, keys: list[str], now: Callable[[], dt.datetime]
) -> list[tuple[SiteScope, Manifest]]:
    """The sites to crawl with their manifests, all of them when `keys` is empty.

    Raises:
        StudyError: a site is unknown.
        ScopeError: the protocol does not let a site be crawled, or names none.
        SiteError: a manifest is missing or wrong.
    """
    chosen = [study.site(key) for key in dict.fromkeys(keys)]
    if not keys:
        chosen = [site for site in study.sites if site.source == "crawl"]
    if not chosen:
        raise ScopeError(f"{study.path} names no site to crawl; add a [[site]] table for one.")
    gate = Gate(study, now=now, sites=[site.key for site in chosen])
    gate.check_start()
    return [(site, load_manifest(site.manifest, beside=study.folder)) for site in chosen]


@contextmanager
def crawler_place(study: Study, site: SiteScope) -> Iterator[int]:
    """A place among the crawlers of this folder and site; the system frees it however one ends.

    On SQLite there is one place, since the file has one writer. On PostgreSQL several commands
    share the open run, its frontier and the host's rate; whoever takes the place of a crawler that
    was killed takes its leases back too.

    Raises:
        StoreError: every place is taken, or the folder is read-only.
    """
    places = 1 if study.store_url.startswith("sqlite") else _MOST_CRAWLERS
    for place in range(1, places + 1):
        handle = locked(study.folder / "logs" / f"crawl-{site.key}-{place}.lock")
        if handle is None:
            continue
        try:
            yield place
        finally:
            os.close(handle)
        return
    raise StoreError(
        f"The site '{site.key}' is being crawled by another command in {study.folder}; "
        "wait for it to end."
    )


def agreed_clock(store: Store, now: Callable[[], dt.datetime]) -> Callable[[], dt.datetime]:
    """The clock by which turns and leases are shared: PostgreSQL's, since machines differ.

    The difference is measured once. A file of SQLite is used by one machine, whose clock it is.
    """
    if store.engine.dialect.name != "postgresql":
        return now
    with store.begin() as connection:
        before = now()
        theirs: dt.datetime = connection.execute(sa.select(sa.func.clock_timestamp())).scalar_one()
    ahead = theirs - before
    return lambda: now() + ahead


def _end_others(
    connection: sa.Connection,
    opening: Opening,
    site: int,
    resumed: int | None,
    now: dt.datetime,
) -> None:
    """End open runs that cannot or shall not be resumed: they were killed.

    Args:
        now: by the clock that leases are shared by.
    """
    runs = table_of(CrawlRun)
    query = sa.select(runs.c.id, runs.c.detail).where(
        runs.c.site_id == site, runs.c.source == "crawl", runs.c.ended_at.is_(None)
    )
    for row in connection.execute(query).all():
        if row.id == resumed:
            continue
        if in_other_hands(connection, row.id, _worker(opening), now):
            raise StoreError(
                f"Run {row.id} of this site is being crawled from another folder or machine; "
                "wait for it to end."
            )
        erase_addresses(connection, row.id)
        end_run(
            connection,
            opening.study,
            row.id,
            because="killed",
            counts_as_coverage=False,
            adverts_seen=int(row.detail.get("read", 0)),
            detail=dict(row.detail),
            now=now,
        )
        run_key_file(opening.study, row.id).unlink(missing_ok=True)


def _forget_why(connection: sa.Connection, run: int) -> None:
    """A run that goes on is paused no more."""
    runs = table_of(CrawlRun)
    query = sa.select(runs.c.detail).where(runs.c.id == run).with_for_update()
    detail = {**connection.execute(query).scalar_one(), "why": ""}
    connection.execute(runs.update().where(runs.c.id == run).values(detail=detail))


def _starts(site: SiteScope) -> list[Found]:
    return [Found(followable(url, url) or url, LIST) for url in site.start]


def _worker(opening: Opening) -> str:
    folder = hashlib.sha256(str(opening.study.folder).encode()).hexdigest()[:8]
    return f"{socket.gethostname()}:{folder}:{opening.place}"


def _one_at_a_time(connection: sa.Connection) -> None:
    """Two crawlers that begin together must not both find that no run is open."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_OPENING)))
