"""Rotation: every pseudonym p becomes HMAC(k2, p), in one transaction, and can be finished.

One rotation works at a time (`turns`). The order makes a kill at any moment harmless:

1. a transaction keeps everybody else from writing, and looks whether the keys are the store's;
2. in it, the new chain of keys is written beside the old one (`pseudonym.key.next`, see
   `next_key`); from then on `load_keyring` refuses, so nothing is collected under either key;
3. the same transaction renews everything in the store and sets the key that is in force;
4. the store is written anew, so that no old pseudonym lies in its files;
5. the new file takes the old one's place.

The key in force (in the study's record) says how far it came; running it again finishes. What is
refused is refused before 2, and leaves the keys as they were.

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
from brightline.custody.next_key import key_begun, next_key, put_in_place
from brightline.custody.renewal import renew_store
from brightline.custody.turns import only_rotation
from brightline.errors import CustodyError
from brightline.privacy.key_files import PSEUDONYM_KEY, refuse_key_inside
from brightline.privacy.keys import Keyring, load_chain
from brightline.progress import Advance
from brightline.schema import CrawlRun, Site, StudyRecord
from brightline.store import Store, table_of, upsert_study
from brightline.study import Study

_GOES_ON = {
    "crawl": "brightline crawl run {}",
    "warc": "brightline crawl --from-warc FILE… --site {}",
}
"""The command that goes on with an open run, by the run's source."""

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
        CustodyError: another rotation works, a run is open, or neither key is the store's.
        StoreError: the store is in use, or its disk has no room; run it again.
    """
    directory = study.keys_directory
    refuse_key_inside(directory, study)
    with only_rotation(directory, store):
        new = _store_under_next(study, store, now, advance)
        compact(store, done=_RENEWED, again="brightline keys rotate")
        put_in_place(directory, new)
    return new.key_id


def _store_under_next(
    study: Study, store: Store, now: dt.datetime | None, advance: Advance
) -> Keyring:
    """Bring the store under the next key, unless a rotation that was killed has done so."""
    directory = study.keys_directory
    with store.begin() as connection:
        upsert_study(connection, study)
        lock_out_ingest(connection)
        _refuse_open_runs(connection)
        begun, in_force = key_begun(directory), key_in_force(connection)
        if begun is not None and in_force == begun.key_id:
            return begun
        old = load_chain(directory, PSEUDONYM_KEY)
        if in_force not in (None, old.key_id):
            raise _not_the_stores(directory, in_force, old, begun)
        new = next_key(directory, old, in_force)
        _renew(connection, study, old, new, now, advance)
    return new


def _renew(
    connection: sa.Connection,
    study: Study,
    old: Keyring,
    new: Keyring,
    now: dt.datetime | None,
    advance: Advance,
) -> None:
    rows = renew_store(connection, new, advance)
    connection.execute(table_of(StudyRecord).update().values(key_id=new.key_id))
    detail = {"from": old.key_id, "to": new.key_id, "rows": rows}
    ledger.record(connection, study, "keys rotated", detail, now=now)


def _not_the_stores(
    directory: Path, in_force: str | None, old: Keyring, begun: Keyring | None
) -> CustodyError:
    """A key that was begun is left: another copy of the store may be under it."""
    also = f", with {begun.key_id} of a rotation that was begun" if begun else ""
    return CustodyError(
        f"The store is under the key {in_force}, and the keys in {directory} are {old.key_id}"
        f"{also}; if this is the right store, move that folder away and put back the keys from "
        "their latest backup with `brightline keys restore`, then rotate."
    )


def _refuse_open_runs(connection: sa.Connection) -> None:
    run, site = table_of(CrawlRun), table_of(Site)
    query = (
        sa.select(run.c.id, run.c.source, site.c.key)
        .join_from(run, site, run.c.site_id == site.c.id)
        .where(run.c.ended_at.is_(None))
    )
    found = connection.execute(query.order_by(run.c.id)).first()
    if found is not None:
        again = _GOES_ON.get(found.source, _GOES_ON["crawl"]).format(found.key)
        raise CustodyError(
            f"Run {found.id} of the site '{found.key}' is open, and its pages are known under the "
            f"present key; let it end (`{again}`), then rotate."
        )
