"""How much of each thing the store holds, and what is still to be erased. Nothing of any advert."""

from __future__ import annotations

import sqlalchemy as sa
from sqlmodel import SQLModel

from brightline.schema import (
    Advert,
    Annotation,
    Contact,
    CrawlRun,
    LedgerEntry,
    PendingErasure,
    SampledAdvert,
    Sighting,
    Site,
)
from brightline.store import table_of

_COUNTED: dict[str, type[SQLModel]] = {
    "sites": Site,
    "runs": CrawlRun,
    "adverts": Advert,
    "sightings": Sighting,
    "contact pseudonyms": Contact,
    "sampled adverts": SampledAdvert,
    "annotations (all versions)": Annotation,
    "ledger entries": LedgerEntry,
}


def count_all(connection: sa.Connection) -> dict[str, int]:
    """{what: how many}."""
    return {
        name: int(
            connection.execute(sa.select(sa.func.count()).select_from(table_of(table))).scalar_one()
        )
        for name, table in _COUNTED.items()
    }


def still_to_erase(connection: sa.Connection) -> list[str]:
    """Who has still to forget what was deleted: names of erasers, and 'store' for its own files."""
    owing = table_of(PendingErasure).c.eraser
    return list(connection.execute(sa.select(owing).distinct().order_by(owing)).scalars())
