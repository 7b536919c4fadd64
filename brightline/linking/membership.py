"""What others ask of linking: the template and cluster of each advert, and how current that is."""

from __future__ import annotations

import pandas as pd
import sqlalchemy as sa

from brightline.linking.storing import current_run, frame
from brightline.schema import Advert, LinkMember
from brightline.store import table_of


def members(connection: sa.Connection) -> pd.DataFrame | None:
    """advert_id, template, cluster, widest (int64) of every linked advert; None if none was.

    `cluster` is for counting. `widest` is the most aggressive linking, never finer than `cluster`
    or `template`: count it against a disclosure threshold, so that what may be one advertiser is
    counted once. Adverts that came in since the last run are absent.
    """
    run = current_run(connection)
    if run is None:
        return None
    member = table_of(LinkMember)
    columns = (member.c.advert_id, member.c.template, member.c.cluster, member.c.widest)
    query = sa.select(*columns).where(member.c.epoch_id == run.epoch_id)
    return frame(connection, query.order_by(member.c.advert_id))


def unlinked(connection: sa.Connection) -> int:
    """How many adverts the current epoch does not hold."""
    advert, member, run = table_of(Advert), table_of(LinkMember), current_run(connection)
    adverts = connection.execute(sa.select(sa.func.count()).select_from(advert)).scalar_one()
    if run is None:
        return int(adverts)
    query = sa.select(sa.func.count()).select_from(member)
    linked = connection.execute(query.where(member.c.epoch_id == run.epoch_id)).scalar_one()
    return int(adverts) - int(linked)
