"""One linking run over a study's store: all in a new epoch, or what is new in the old one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import sqlalchemy as sa

from brightline.linking.addition import add_new
from brightline.linking.components import Ints
from brightline.linking.dangling import drop_dangling
from brightline.linking.erased import ErasedMeanwhileError, Mark, mark
from brightline.linking.parameters import Parameters
from brightline.linking.storing import (
    INTERNAL,
    clear_unfinished,
    current_run,
    epoch_of,
    reading,
)
from brightline.linking.whole import link_everything
from brightline.linking.work_files import alone, work_folder
from brightline.schema import Advert, LinkingRun, LinkMember, LinkText
from brightline.store import Store, table_of
from brightline.study import Study

_TRIES = 5  # to link additions between erasures, each of which takes less time than they do

_ADVERTS_AT_ONCE = 50_000  # of an addition; two or three days of a site of Backpage's size


def link_study(
    study: Study,
    store: Store,
    parameters: Parameters | None = None,
    *,
    rebase: bool = False,
    spark: str | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> dict[str, Any]:
    """Link what the store holds and the current epoch does not.

    Args:
        parameters: those of this version, or others; other ones than before are a new epoch.
        spark: the address of a Spark master, which then links everything; DuckDB without one.
        say: told what linking everything will take, before it begins.
        rebase: learn stock shingles and junk contacts anew, and link everything.

    Returns:
        kind ('first', 'rebase', 'addition' or 'nothing') and the run's counts.
    """
    wanted = parameters or Parameters()
    with alone(study):
        clear_unfinished(store)
        with reading(store) as connection:
            current = current_run(connection)
            old = epoch_of(connection, current.epoch_id) if current else None
        if current is not None and old is not None and not rebase and old.parameters == wanted:
            return _with_additions(study, store)
        kind = "first" if current is None else "rebase"
        with work_folder(study) as folder:
            run = link_everything(study, store, wanted, folder, kind=kind, spark=spark, say=say)
        return _told(store, run, kind)


def _with_additions(study: Study, store: Store) -> dict[str, Any]:
    """Add what is new to the current epoch; from the beginning where adverts were erased since."""
    for left in reversed(range(_TRIES)):
        since = mark(store)
        with reading(store) as connection:
            current = current_run(connection)
        assert current is not None  # noqa: S101  (the caller has looked)
        new = _unlinked(store, current)
        if not len(new):
            break
        try:
            run = _added(study, store, current.epoch_id, new, since)
        except ErasedMeanwhileError:
            if not left:
                raise
        else:
            return _told(store, run, "addition")
    return {"kind": "nothing", "adverts": 0}


def _added(study: Study, store: Store, epoch: int, new: Ints, since: Mark) -> int:
    """The last of the additions that link these adverts, each of them whole."""
    run = 0
    for start in range(0, len(new), _ADVERTS_AT_ONCE):
        with reading(store) as connection:
            current = current_run(connection)
        before = current.detail if current else {}
        run = add_new(study, store, epoch, new[start : start + _ADVERTS_AT_ONCE], before, since)
    return run


def _unlinked(store: Store, current: sa.Row[Any]) -> Ints:
    """Adverts without membership in the epoch, and those whose text lost its first advert.

    Only the newest are looked at, unless counts say that older ones are missing. Where texts are,
    the edges that lead to them go.
    """
    advert, member, text = table_of(Advert), table_of(LinkMember), table_of(LinkText)
    mine = member.c.epoch_id == current.epoch_id
    there = sa.exists().where(text.c.id == member.c.text_id)
    orphans = sa.select(member.c.advert_id).where(mine, ~there)
    linked = sa.exists().where(member.c.advert_id == advert.c.id, mine)
    with reading(store) as connection:
        last = connection.execute(sa.select(sa.func.max(member.c.advert_id)).where(mine)).scalar()
        members = _count(connection, member, mine)
        fresh = sa.select(advert.c.id)
        if members == _count(connection, advert, advert.c.id <= (last or 0)):
            fresh = fresh.where(advert.c.id > (last or 0))
        else:
            fresh = fresh.where(~linked)
        found = list(connection.execute(fresh).scalars())
        texts = _count(connection, text, text.c.epoch_id == current.epoch_id)
        erased = texts != current.detail["texts_stored"]
        if erased:
            found += connection.execute(orphans).scalars()
    if erased:
        drop_dangling(store)
    return np.unique(np.array(found, dtype=np.int64))


def _count(connection: sa.Connection, table: sa.Table, *where: sa.ColumnElement[bool]) -> int:
    query = sa.select(sa.func.count()).select_from(table).where(*where)
    return int(connection.execute(query).scalar_one())


def _told(store: Store, run: int, kind: str) -> dict[str, Any]:
    table = table_of(LinkingRun)
    with reading(store) as connection:
        detail = connection.execute(sa.select(table.c.detail).where(table.c.id == run)).scalar_one()
    counts = {name: value for name, value in detail.items() if name not in INTERNAL}
    return {"kind": kind, "run": run, **counts}
