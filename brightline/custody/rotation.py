"""Rotation: every pseudonym p becomes HMAC(k2, p), in one transaction, and can be finished.

The order makes a kill at any moment harmless:

1. the new chain of keys is written beside the old one (`pseudonym.key.next`); from then on
   `load_keyring` refuses, so nothing is collected under either key;
2. one transaction renews everything in the store and sets the key that is in force;
3. the store is written anew, so that no old pseudonym lies in its files;
4. the new file takes the old one's place.

The key in force (in the study's record) says how far it came; running it again finishes.

Renewed are contacts, the suppression list, adverts' own keys and tombstones, the names of captures
that were read, and the tokens in stored texts: a token is the beginning of a pseudonym, and would
let whoever has the old key test numbers against the texts.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import sqlalchemy as sa

from brightline import ledger
from brightline.custody.compaction import compact
from brightline.custody.in_force import key_in_force, lock_out_ingest
from brightline.custody.renewal import renew_store
from brightline.errors import CustodyError
from brightline.privacy.key_files import (
    NEXT_PSEUDONYM_KEY,
    PSEUDONYM_KEY,
    flush_directory,
    refuse_key_inside,
    write_secret,
)
from brightline.privacy.keys import Keyring, load_chain
from brightline.progress import Advance
from brightline.schema import CrawlRun, Site, StudyRecord
from brightline.store import Store, table_of, upsert_study
from brightline.study import Study

_RENEWED = "The store is under its new key, and what was stored under the old one"


def rotate(
    study: Study,
    store: Store,
    *,
    now: dt.datetime | None = None,
    advance: Advance = lambda done, total: None,
) -> str:
    """Rotate the study's pseudonym key, or finish a rotation; returns the id in force.

    Raises:
        CustodyError: a run is open, or neither key is the store's.
        StoreError: the store is in use; run it again.
    """
    directory = study.keys_directory
    refuse_key_inside(directory, study.folder)
    with store.begin() as connection:
        _refuse_open_runs(connection)
    new = _next_keys(directory)
    with store.begin() as connection:
        upsert_study(connection, study)
        lock_out_ingest(connection)
        _refuse_open_runs(connection)
        if key_in_force(connection) != new.key_id:
            _renew(connection, study, load_chain(directory, PSEUDONYM_KEY), new, now, advance)
    compact(store, done=_RENEWED, again="brightline keys rotate")
    (directory / NEXT_PSEUDONYM_KEY).replace(directory / PSEUDONYM_KEY)
    flush_directory(directory)
    return new.key_id


def _next_keys(directory: Path) -> Keyring:
    """The chain with one key more: of the rotation that was begun, or a fresh one."""
    path = directory / NEXT_PSEUDONYM_KEY
    if not path.exists():
        part = directory / f"{NEXT_PSEUDONYM_KEY}.part"
        part.unlink(missing_ok=True)  # of a rotation that was killed while writing it
        write_secret(part, load_chain(directory, PSEUDONYM_KEY).with_new_key().key_line())
        part.rename(path)
        flush_directory(directory)
    return load_chain(directory, NEXT_PSEUDONYM_KEY)


def _renew(
    connection: sa.Connection,
    study: Study,
    old: Keyring,
    new: Keyring,
    now: dt.datetime | None,
    advance: Advance,
) -> None:
    in_force = key_in_force(connection)
    if in_force not in (None, old.key_id):
        raise CustodyError(
            f"The store is under the key {in_force}, and the keys here are {old.key_id}; restore "
            "the keys of this study from their backup before they are rotated."
        )
    rows = renew_store(connection, new, advance)
    connection.execute(table_of(StudyRecord).update().values(key_id=new.key_id))
    detail = {"from": old.key_id, "to": new.key_id, "rows": rows}
    ledger.record(connection, study, "keys rotated", detail, now=now)


def _refuse_open_runs(connection: sa.Connection) -> None:
    run, site = table_of(CrawlRun), table_of(Site)
    query = (
        sa.select(run.c.id, site.c.key)
        .join_from(run, site, run.c.site_id == site.c.id)
        .where(run.c.ended_at.is_(None))
    )
    found = connection.execute(query.order_by(run.c.id)).first()
    if found is not None:
        raise CustodyError(
            f"Run {found.id} of the site '{found.key}' is open, and its pages are known under the "
            f"present key; let it end (`brightline crawl run {found.key}`), then rotate."
        )
