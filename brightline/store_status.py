"""How much of each thing the store holds. Counts only: nothing of any advert."""

from __future__ import annotations

import sqlalchemy as sa
from sqlmodel import SQLModel

from brightline.schema import (
    Advert,
    Annotation,
    Contact,
    CrawlRun,
    LedgerEntry,
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
