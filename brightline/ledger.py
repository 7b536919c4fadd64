"""The ledger: who did what to the corpus, when, under which protocol; append-only, hash-chained.

Each entry's digest covers its content and the digest before it (Haber & Stornetta 1991), so a
changed, removed or reordered entry breaks every later link. The database refuses updates and
deletions too. A ledger whose *last* entries were cut off verifies: keep the digest that
`brightline ledger verify` prints somewhere else as well.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import pwd
from typing import Any

import sqlalchemy as sa

from brightline.custody_view import CustodyView
from brightline.errors import StoreError
from brightline.schema import LedgerEntry
from brightline.store import table_of

NOT_VALID = {"protocol": "not valid"}
"""What an entry's detail says as well where the act went on under a protocol with a mistake: the
digest beside it is that of the file as it was, which nobody can have approved so."""

GENESIS = "0" * 64
"""What the first entry names as the digest before it."""


CLOCKS_DIFFER = dt.timedelta(hours=1)
"""By so much the clocks of machines that share a store may differ without anybody's doing."""


def record(
    connection: sa.Connection,
    study: CustodyView,
    act: str,
    detail: dict[str, Any],
    *,
    actor: str | None = None,
    now: dt.datetime | None = None,
) -> str:
    """Append one entry in the caller's transaction; returns its digest.

    Args:
        act: a short verb phrase of ours, such as "crawl finished".
        detail: counts, names and digests. Never text, contacts, URLs or secrets.
        actor: who acted; the account of this process when None.
    """
    table = table_of(LedgerEntry)
    if connection.dialect.name == "postgresql":
        # Two writers would otherwise both read the same last entry.
        connection.execute(sa.text("LOCK TABLE ledger IN EXCLUSIVE MODE"))
    last = connection.execute(
        sa.select(table.c.seq, table.c.digest).order_by(table.c.seq.desc()).limit(1)
    ).first()
    entry: dict[str, Any] = {
        "seq": last.seq + 1 if last else 1,
        "at": (now or dt.datetime.now(dt.UTC)).replace(microsecond=0),
        "actor": actor or _actor(),
        "act": act,
        "study_id": study.id,
        "protocol_sha256": study.sha256,
        "detail": detail if study.valid else {**detail, **NOT_VALID},
        "previous": last.digest if last else GENESIS,
    }
    entry["digest"] = digest_of(entry)
    connection.execute(table.insert().values(**entry))
    return str(entry["digest"])


def verify(connection: sa.Connection) -> tuple[int, str]:
    """Check every link; returns (number of entries, digest of the last one).

    Raises:
        StoreError: naming the first entry that does not follow from the one before it.
    """
    table = table_of(LedgerEntry)
    previous, count = GENESIS, 0
    for row in connection.execute(sa.select(table).order_by(table.c.seq)).mappings():
        count += 1
        if row["seq"] != count or row["previous"] != previous or row["digest"] != digest_of(row):
            raise StoreError(
                f"The ledger is broken at entry {count}: it does not follow from the entry before "
                "it; restore the corpus from a backup made before that."
            )
        previous = row["digest"]
    return count, previous


def set_back(connection: sa.Connection) -> list[int]:
    """The numbers of entries that are dated before one in front of them, so that a clock was wrong.

    A clock that is set back lets a protocol run on after its last day, and opens expired addresses.
    """
    table = table_of(LedgerEntry)
    found, latest = [], None
    for row in connection.execute(sa.select(table.c.seq, table.c.at).order_by(table.c.seq)):
        if latest is not None and row.at < latest - CLOCKS_DIFFER:
            found.append(int(row.seq))
        latest = row.at if latest is None else max(latest, row.at)
    return found


def digest_of(entry: Any) -> str:
    """SHA-256 over the canonical JSON of an entry without its own digest."""
    content = {
        "seq": entry["seq"],
        "at": entry["at"].astimezone(dt.UTC).isoformat(),
        "actor": entry["actor"],
        "act": entry["act"],
        "study_id": entry["study_id"],
        "protocol_sha256": entry["protocol_sha256"],
        "detail": entry["detail"],
        "previous": entry["previous"],
    }
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _actor() -> str:
    """The account that this process runs under, as the system knows it: `USER` and `LOGNAME` are
    whatever a shell is told. A name given in `BRIGHTLINE_ACTOR` stands behind it, in one line."""
    try:
        account = pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        account = f"uid {os.getuid()}"
    named = "".join(filter(str.isprintable, os.environ.get("BRIGHTLINE_ACTOR", "")))
    return f"{account} as {named}" if named.strip() else account
