"""How a crawl opens: everything that can refuse it does so here, before a single request."""

from __future__ import annotations

import datetime as dt
import fcntl
import hashlib
import os
import socket
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from brightline import ledger
from brightline.errors import ScopeError, StoreError
from brightline.ingest import Door, end_run, start_run
from brightline.privacy import Keyring, RunCipher, load_keyring, refuse_key_inside
from brightline.schema import CrawlRun
from brightline.scope import Gate
from brightline.store import Store, site_id, table_of
from brightline.study import SiteScope, Study
from crawlers.ending import erase_addresses
from crawlers.frontier import LIST, Found, Frontier, in_other_hands
from crawlers.links import followable
from crawlers.manifest import Manifest
from crawlers.manifest_files import load_manifest
from crawlers.pace import Pace
from crawlers.plan import Plan
from crawlers.tally import Effort, add_effort, attempted_pages


@dataclass(frozen=True, slots=True)
class Opening:
    """What crawls of one study share: keys, store, clock."""

    study: Study
    keyring: Keyring
    store: Store
    now: Callable[[], dt.datetime]


def load_keys(study: Study) -> Keyring:
    """The collector's keys, which must lie outside the study folder.

    Raises:
        CustodyError: they are missing, unsafe, or lie beside the data.
    """
    refuse_key_inside(study.keys_directory, study.folder)
    return load_keyring(study.keys_directory)


def open_plan(opening: Opening, site: SiteScope, manifest: Manifest, *, fresh: bool) -> Plan:
    """Resume the site's open run, or begin a new one.

    Args:
        fresh: begin a new run even if one is open; the open one is ended as killed.
    """
    study, store, now = opening.study, opening.store, opening.now
    worker = _worker(study)
    with store.begin() as connection:
        number = site_id(connection, study, site.key)
        run = None if fresh else _resumable(connection, opening, number, manifest)
        _end_others(connection, opening, number, run)
        if run is None:
            run = start_run(connection, study, site.key, manifest_sha256=manifest.sha256, now=now())
            key_file = _key_file(study, run)
            key_file.unlink(missing_ok=True)  # of a store that is gone: this run is new
            frontier = Frontier(run, RunCipher.create(key_file), opening.keyring, worker)
            planned = frontier.add(connection, _starts(site))
            effort = Effort(Counter({(part, "planned"): n for part, n in planned.items()}))
            add_effort(connection, run, number, now().date(), effort)
        else:
            key_file = _key_file(study, run)
            frontier = Frontier(run, RunCipher.load(key_file), opening.keyring, worker)
            freed = frontier.take_back(connection)
            entry = {"run": run, "site": site.key, "pages taken back": freed}
            ledger.record(connection, study, "run resumed", entry, now=now())
        attempted = attempted_pages(connection, run)
    gate = Gate(study, now=now, sites=[site.key])
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
def only_crawler(study: Study, site: SiteScope) -> Iterator[None]:
    """Hold the study folder's lock for a site; the system frees it however the process ends.

    Raises:
        StoreError: another process of this folder crawls the site, or the folder is read-only.
    """
    file = study.folder / "logs" / f"crawl-{site.key}.lock"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(
            f"{file.parent} cannot be written ({error.strerror}); free space or mend the folder."
        ) from None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise StoreError(
            f"The site '{site.key}' is being crawled by another command in {study.folder}; "
            "wait for it to end."
        ) from None
    try:
        yield
    finally:
        os.close(handle)


def _resumable(
    connection: sa.Connection, opening: Opening, site: int, manifest: Manifest
) -> int | None:
    """The open run, if it began under this protocol and manifest and its key is here."""
    runs = table_of(CrawlRun)
    query = sa.select(runs.c.id).where(
        runs.c.site_id == site,
        runs.c.source == "crawl",
        runs.c.ended_at.is_(None),
        runs.c.protocol_sha256 == opening.study.sha256,
        runs.c.manifest_sha256 == manifest.sha256,
    )
    found = connection.execute(query.order_by(runs.c.id.desc()).limit(1)).scalar()
    if found is None or not _key_file(opening.study, found).exists():
        return None
    return int(found)


def _end_others(
    connection: sa.Connection, opening: Opening, site: int, resumed: int | None
) -> None:
    """End open runs that cannot or shall not be resumed: they were killed."""
    runs = table_of(CrawlRun)
    query = sa.select(runs.c.id, runs.c.detail).where(
        runs.c.site_id == site, runs.c.source == "crawl", runs.c.ended_at.is_(None)
    )
    for row in connection.execute(query).all():
        if row.id == resumed:
            continue
        if in_other_hands(connection, row.id, _worker(opening.study), opening.now()):
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
            now=opening.now(),
        )
        _key_file(opening.study, row.id).unlink(missing_ok=True)


def _starts(site: SiteScope) -> list[Found]:
    return [Found(followable(url, url) or url, LIST) for url in site.start]


def _key_file(study: Study, run: int) -> Path:
    """The run's key: beside the study's keys, told apart from runs of other stores."""
    store = hashlib.sha256(study.store_url.encode()).hexdigest()[:8]
    return study.keys_directory / f"run-{run}-{store}.key"


def _worker(study: Study) -> str:
    folder = hashlib.sha256(str(study.folder).encode()).hexdigest()[:8]
    return f"{socket.gethostname()}:{folder}"
