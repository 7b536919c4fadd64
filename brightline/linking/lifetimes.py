"""How long templates live: first and last sighting of each, and how often it was posted.

Membership and dates only; the figures that are published from it are distributions over many
templates (`structure`).
"""

from __future__ import annotations

import pandas as pd
import sqlalchemy as sa

from brightline.linking.membership import members
from brightline.schema import Advert
from brightline.store import table_of

COLUMNS = ["template", "first_seen", "last_seen", "postings"]


def lifetimes(connection: sa.Connection) -> pd.DataFrame:
    """template, first_seen, last_seen (UTC), postings: internal, one row for each template."""
    linked = members(connection)
    if linked is None:
        return pd.DataFrame(columns=COLUMNS)
    advert = table_of(Advert)
    seen = pd.read_sql(sa.select(advert.c.id, advert.c.first_seen, advert.c.last_seen), connection)
    for column in COLUMNS[1:3]:
        seen[column] = pd.to_datetime(seen[column], utc=True)
    joined = linked.merge(seen, left_on="advert_id", right_on="id")
    grouped = joined.groupby("template", as_index=False)
    return grouped.agg(
        first_seen=("first_seen", "min"), last_seen=("last_seen", "max"), postings=("id", "count")
    )
