"""A study with an open store, its keys and a door, and the adverts that are brought to it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import sqlalchemy as sa

from brightline.ingest import Admitted, Door, PostedInterval, RawAdvert, start_run
from brightline.privacy import Keyring
from brightline.store import Store, table_of
from brightline.study import Study

SEEN = dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC)
CANARY = "2125550142"


def advert(number: int = 1, **changes: object) -> RawAdvert:
    made = RawAdvert(
        site="site-a",
        ad_id=str(number),
        url=f"http://127.0.0.1:8000/{number}-evening-{CANARY}/",
        section="Massage (synthetic)",
        title=f"Quiet evening {number} (synthetic)",
        body="Call 212-555-0142 or write to mara@example.org. $120, 24 yo.",
        seen_at=SEEN,
        place="Toronto",
        price=120.0,
        currency="USD",
        posted=PostedInterval(SEEN - dt.timedelta(days=7), SEEN, "week"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


@dataclass
class House:
    """A study with an open store, its keys and a door."""

    study: Study
    store: Store
    keyring: Keyring
    door: Door

    def run(self, now: dt.datetime = SEEN) -> int:
        with self.store.begin() as connection:
            return start_run(connection, self.study, "site-a", now=now)

    def admit(self, run: int, *adverts: RawAdvert) -> Admitted:
        with self.store.begin() as connection:
            return self.door.admit(connection, run, adverts)

    def rows(self, table: type) -> list[dict[str, object]]:
        with self.store.begin() as connection:
            query = sa.select(table_of(table)).order_by(table_of(table).c.id)
            return [dict(row) for row in connection.execute(query).mappings()]
