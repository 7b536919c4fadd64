"""What lies outside of the protocol: adverts of sites and sections that it names no more.

They are shown to nobody (`shown.py`). A board that took a section out may have them erased too,
rather than wait for retention; they hang together with what hangs on any advert. What they told of
the site's series, the last day on which it held such adverts, is kept on the site's row: without it
months of before would be counted again, by what is left of them.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from brightline import ledger
from brightline.custody.erasers import Eraser, installed, settle
from brightline.custody.erasure import erase_adverts
from brightline.custody.in_force import lock_out_ingest
from brightline.schema import Advert, Site
from brightline.shown import outside_of
from brightline.store import BATCH_ROWS, Store, table_of
from brightline.study import Study


@dataclass(frozen=True, slots=True)
class Outside:
    """Adverts of one section that may not be shown. what: it, in words; last: the newest's day."""

    site_id: int
    section: str
    what: str
    adverts: int
    last: dt.date


def outside(
    connection: sa.Connection, study: Study, among: Sequence[int] | None = None
) -> list[Outside]:
    """What lies outside of a protocol, site by site; of these adverts alone (at most a batch)."""
    site, advert = table_of(Site), table_of(Advert)
    count, last = sa.func.count().label("adverts"), sa.func.max(advert.c.first_seen).label("last")
    query = (
        sa.select(site.c.id, site.c.key, advert.c.section, count, last)
        .join_from(advert, site, advert.c.site_id == site.c.id)
        .group_by(site.c.id, site.c.key, advert.c.section)
        .order_by(site.c.key, advert.c.section)
    )
    if among is not None:
        query = query.where(advert.c.id.in_(among))
    return [
        Outside(row.id, row.section, what, row.adverts, row.last.date())
        for row in connection.execute(query)
        if (what := outside_of(study, row.key, row.section))
    ]


def remember(connection: sa.Connection, study: Study, going: Sequence[int]) -> None:
    """Keep, before adverts are erased, the last day on which a site held such from outside.

    Only of a site of which none is left outside then: while one is, it tells, and a protocol that
    was misspelt for a day is mended without a trace.
    """
    lost = Counter[int]()
    for start in range(0, len(going), BATCH_ROWS):
        for one in outside(connection, study, going[start : start + BATCH_ROWS]):
            lost[one.site_id] += one.adverts
    if not lost:
        return
    held, last = Counter[int](), dict[int, dt.date]()
    for one in outside(connection, study):
        held[one.site_id] += one.adverts
        last[one.site_id] = max(one.last, last.get(one.site_id, dt.date.min))
    site = table_of(Site)
    for number, adverts in lost.items():
        known, day = site.c.narrowed_after, last[number]
        later = (site.c.id == number) & (known.is_(None) | (known < day))
        if adverts == held[number]:
            connection.execute(site.update().where(later).values(narrowed_after=day))


def narrowed_after(connection: sa.Connection) -> dict[str, dt.date]:
    """{site: the last day of what was erased of it from outside of the protocol}."""
    site = table_of(Site)
    query = sa.select(site.c.key, site.c.narrowed_after).where(site.c.narrowed_after.is_not(None))
    return {row.key: row.narrowed_after for row in connection.execute(query)}


def erase_outside(
    study: Study,
    store: Store,
    *,
    dry_run: bool = False,
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    erasers: dict[str, Eraser] | None = None,
) -> tuple[dict[str, int], list[str]]:
    """Erase what lies outside of the protocol, with all that hangs on it.

    Returns:
        ({kind of row: how many}, names of the erasers that still owe). A dry run counts in a
        transaction that is rolled back, so its counts are exact and nothing is kept.
    """
    known = installed() if erasers is None else erasers
    moment = now()
    with store.begin() as connection:
        lock_out_ingest(connection)
        going = _adverts(connection, outside(connection, study))
        if not going:
            return {}, []
        trial = connection.begin_nested()
        remember(connection, study, going)
        erased = erase_adverts(connection, going, moment, erasers=list(known))
        counts = {f"{name} rows": erased[name] for name in sorted(erased)}
        if dry_run:
            trial.rollback()
            return counts, []
        trial.commit()
        ledger.record(connection, study, "outside erased", counts, now=moment)
    return counts, settle(study, store, erasers=known)


def _adverts(connection: sa.Connection, found: Iterable[Outside]) -> list[int]:
    advert = table_of(Advert)
    ids: list[int] = []
    for one in found:
        here = (advert.c.site_id == one.site_id) & (advert.c.section == one.section)
        ids += connection.execute(sa.select(advert.c.id).where(here)).scalars()
    return ids
