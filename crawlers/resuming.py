"""Which open run a crawl goes on with, or why it cannot: a run is begun anew only with a word."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from brightline.errors import CustodyError
from brightline.key_places import run_key_file
from brightline.privacy import RunCipher
from brightline.schema import CrawlRun, FrontierRow
from brightline.store import table_of
from brightline.study import Study
from crawlers.manifest import Manifest


def resumable(
    connection: sa.Connection, study: Study, site: int, manifest: Manifest
) -> tuple[int | None, str]:
    """The open run of a site, if it began under this protocol and manifest and its key is here.

    Returns:
        (its number, ''), or (None, why the newest one that is open cannot go on; '' if none is).
    """
    runs = table_of(CrawlRun)
    query = sa.select(runs.c.id, runs.c.protocol_sha256, runs.c.manifest_sha256).where(
        runs.c.site_id == site, runs.c.source == "crawl", runs.c.ended_at.is_(None)
    )
    said = ""
    for row in connection.execute(query.order_by(runs.c.id.desc())).all():
        if row.protocol_sha256 != study.sha256:
            why = "the protocol was changed since"
        elif row.manifest_sha256 != manifest.sha256:
            why = "its manifest was changed since"
        elif not _has_key(connection, study, row.id):
            why = "its key is not in this user's folder of keys"
        else:
            return int(row.id), ""
        said = said or f"Run {row.id}, which was still open, cannot go on: {why}"
    return None, said


def _has_key(connection: sa.Connection, study: Study, run: int) -> bool:
    """Whether the run's key is here; that of a store which was moved gets its new name.

    A key's file is named by the store's address, so that runs of two stores keep theirs. Where a
    folder was moved, or an address is written otherwise, it is known by what it opens.
    """
    mine = run_key_file(study, run)
    if mine.exists():
        return True
    rows = table_of(FrontierRow)
    kept = rows.c.run_id == run, rows.c.url_encrypted.is_not(None)
    sealed = connection.execute(sa.select(rows.c.url_encrypted).where(*kept).limit(1)).scalar()
    if sealed is None:
        return False
    for file in sorted(study.keys_directory.glob(f"run-{run}-*.key")):
        if _opens(file, bytes(sealed)):
            file.rename(mine)
            return True
    return False


def _opens(file: Path, sealed: bytes) -> bool:
    try:
        RunCipher.load(file).decrypt(sealed)
    except (CustodyError, OSError):
        return False
    return True
