"""Erasures that were seen, kept beside the keys: by them a store is known for an older copy.

A copy that is put back holds again what was erased since it was made, and bars nobody who opted
out since. Its ledger lacks these acts. So the digests of their entries stand in a file that lies
where no copy of the store brings it back too, under the digest of the ledger's first entry, which
every copy has and wherever it is moved to. Another machine of the team keeps its own.
"""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from brightline.errors import StoreError
from brightline.key_places import seen_erasures_file
from brightline.own_files import opened_new
from brightline.schema import LedgerEntry

if TYPE_CHECKING:
    from brightline.custody_view import CustodyView

OPT_OUT = "contact suppressed"
ERASING = (OPT_OUT, "expired erased", "expired url erased", "outside erased")
"""Acts of the ledger by which something was erased that an older copy holds again."""

_NAMED = 5  # days in one sentence; `store accept` names all


@dataclass(frozen=True, slots=True)
class Erasure:
    """One entry of the ledger. day: in UTC, as YYYY-MM-DD; digest: of the entry, 64 hex digits."""

    day: str
    digest: str
    act: str


@dataclass(frozen=True, slots=True)
class _Known:
    """Both lists: of the file beside the keys, and of the store's ledger, oldest entry first."""

    file: Path
    seen: list[Erasure]
    held: list[Erasure]

    def lacking(self) -> list[Erasure]:
        """Those of the file that the ledger has not, by their days."""
        held = set(self.held)
        return sorted((one for one in self.seen if one not in held), key=lambda one: one.day)


def note_erasures(connection: sa.Connection, study: CustodyView) -> None:
    """Keep beside the keys what the ledger holds of erasures; nothing where no keys lie."""
    if known := _known(connection, study):
        _note(known)


def lacking(connection: sa.Connection, study: CustodyView) -> list[Erasure]:
    """The erasures that were seen here and are not in this store, oldest first.

    Raises:
        StoreError: the file in which they stand is damaged.
    """
    known = _known(connection, study)
    return known.lacking() if known else []


def refuse_older_copy(connection: sa.Connection, study: CustodyView) -> None:
    """StoreError where the store lacks erasures that were seen here; else it notes the others."""
    known = _known(connection, study)
    if known is None:
        return
    if lost := known.lacking():
        raise StoreError(
            f"This store is an older copy, or has lost what was written last: it lacks "
            f"{summed(lost)}, which were seen on this machine. What they erased may be in it "
            "again: enter those opt-outs anew (`brightline suppress`), erase what has expired or "
            "lies outside of the protocol (`brightline erase`), then run `brightline store accept`."
        )
    _note(known)


def forget_lacking(connection: sa.Connection, study: CustodyView) -> None:
    """From now on this store is the one that counts: what it lacks is looked for no more."""
    if file := _file(connection, study):
        _write(file, _held(connection), must=True)


def summed(erasures: Sequence[Erasure]) -> str:
    """How many of each kind, with the days of the opt-outs: '2 erasures (1 opt-out, of …)'."""
    days = Counter(one.day for one in erasures if one.act == OPT_OUT)
    named = [f"{day} ({count})" if count > 1 else day for day, count in days.items()]
    rest = len(named) - _NAMED
    listed = ", ".join(named[:_NAMED]) + (f" and {rest} days more" if rest > 0 else "")
    total = days.total()
    whose = f"{total} opt-out{'s' * (total != 1)}, of {listed}" if total else "no opt-out"
    return f"{len(erasures)} erasure{'s' * (len(erasures) != 1)} ({whose})"


def _known(connection: sa.Connection, study: CustodyView) -> _Known | None:
    file = _file(connection, study)
    seen = _read(file) if file else None
    return None if file is None or seen is None else _Known(file, seen, _held(connection))


def _note(known: _Known) -> None:
    if fresh := [one for one in known.held if one not in known.seen]:
        _write(known.file, [*known.seen, *fresh])


def _file(connection: sa.Connection, study: CustodyView) -> Path | None:
    """Where they stand; None without keys beside which they could, or without an entry yet."""
    entry = _entries()
    first = connection.execute(sa.select(entry.c.digest).order_by(entry.c.seq).limit(1)).scalar()
    return seen_erasures_file(study, first) if first and study.keys_directory.is_dir() else None


def _held(connection: sa.Connection) -> list[Erasure]:
    entry = _entries()
    query = sa.select(entry.c.at, entry.c.digest, entry.c.act).order_by(entry.c.seq)
    rows = connection.execute(query.where(entry.c.act.in_(ERASING)))
    return [Erasure(str(row.at.astimezone(dt.UTC).date()), row.digest, row.act) for row in rows]


def _read(file: Path) -> list[Erasure] | None:
    """None where it is somebody else's: neither to be asked here, nor to be written over."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
        return [Erasure(*line.split(" ", 2)) for line in lines]
    except (TypeError, ValueError):
        raise StoreError(
            f"The file of erasures {file} is damaged; look after whether the store is an older "
            "copy, then move the file away."
        ) from None
    except FileNotFoundError:  # none yet
        return []
    except PermissionError:
        return None
    except OSError as error:
        raise StoreError(
            f"The file of erasures {file} cannot be read ({error.strerror}), so nobody knows "
            "whether the store is an older copy; look after its disk, then run the command again."
        ) from None


def _write(file: Path, erasures: Iterable[Erasure], *, must: bool = False) -> None:
    """Whole or not at all; a folder that may not be written stops no command, unless it `must`."""
    part = file.with_name(f"{file.name}.{os.getpid()}.new")
    lines = [f"{one.day} {one.digest} {one.act}\n" for one in erasures]
    try:
        with opened_new(part, mode=0o600) as out:
            out.writelines(lines)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if must:
            raise StoreError(
                f"{file} cannot be written ({error.strerror}); mend that, and accept again."
            ) from None


def _entries() -> sa.Table:
    table: sa.Table = LedgerEntry.__table__  # type: ignore[attr-defined]
    return table
