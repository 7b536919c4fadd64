"""Whether tasks of a study were ever sent to a labelling server, on whichever machine."""

from __future__ import annotations

import sqlalchemy as sa

from annotation.push import ACT
from brightline.custody_view import CustodyView
from brightline.schema import AdjudicationCase, Assignment, LedgerEntry
from brightline.store import Store, table_of
from brightline.store_files import has_store


def was_sent(study: CustodyView) -> bool:
    """By what the store recorded; the ledger also knows it when all of it was erased since."""
    if not has_store(study):
        return False
    task, case, entry = table_of(Assignment), table_of(AdjudicationCase), table_of(LedgerEntry)
    told = sa.or_(
        sa.exists().where(task.c.server.is_not(None)),
        sa.exists().where(case.c.server.is_not(None)),
        sa.exists().where(entry.c.act == ACT),
    )
    with Store.for_study(study, any_copy=True) as store, store.begin() as connection:
        return bool(connection.execute(sa.select(told)).scalar_one())
