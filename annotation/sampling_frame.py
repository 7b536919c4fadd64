"""The sampling frame: which adverts of the store may be drawn, and in which period they count.

That is what the protocol names today, by site and section (`brightline/shown.py`).

An advert counts in the period of its first sighting. What the first successful crawl of a
site found is stock: it says nothing about when adverts came, and is drawn only as a snapshot.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

import sqlalchemy as sa

from brightline.errors import AnnotationError
from brightline.schema import Advert, CrawlRun, Site
from brightline.shown import shows
from brightline.store import table_of
from brightline.study import Study

if TYPE_CHECKING:
    import pandas as pd

_ADVERT, _RUN, _SITE = table_of(Advert), table_of(CrawlRun), table_of(Site)


def load_frame(
    connection: sa.Connection, study: Study, *, sites: Sequence[str] = (), snapshot: bool = False
) -> pd.DataFrame:
    """The frame: advert_id, site, section, place, period (null in a snapshot).

    Args:
        sites: keys of the sites to draw from; every site of the protocol when empty.
        snapshot: the stock of each site's last successful crawl, without a time axis.

    Raises:
        AnnotationError: no advert qualifies.
        StudyError: a site is not in the protocol.
    """
    keys = [study.site(key).key for key in sites] or [site.key for site in study.sites]
    anew = {} if snapshot else _begun_anew(connection, study)
    rows = [
        row
        for key in keys
        for row in (
            _stock(connection, key)
            if snapshot
            else _arrivals(connection, study, key, anew.get(key, dt.date.min))
        )
        if shows(study, key, str(row["section"]))
    ]
    if not rows:
        raise AnnotationError(_nothing(snapshot, keys))
    return _to_frame(rows)


def _begun_anew(connection: sa.Connection, study: Study) -> dict[str, dt.date]:
    """{site: the first day of its series} where a section was taken out: labels of what came
    before would be in no figure."""
    import pandas as pd

    from brightline.custody.outside import narrowed_after
    from brightline.trends.frames import read_coverage
    from brightline.trends.narrowing import narrowed

    latest = sa.func.max(_ADVERT.c.first_seen).label("first_seen")
    query = (
        sa.select(_SITE.c.key.label("site"), _ADVERT.c.section, latest)
        .join_from(_ADVERT, _SITE, _SITE.c.id == _ADVERT.c.site_id)
        .group_by(_SITE.c.key, _ADVERT.c.section)
    )
    seen = pd.read_sql(query, connection)
    seen["first_seen"] = pd.to_datetime(seen["first_seen"], utc=True)
    erased = narrowed_after(connection)
    return narrowed(study, seen, read_coverage(connection), erased).anew


def _arrivals(
    connection: sa.Connection, study: Study, key: str, since: dt.date
) -> list[dict[str, object]]:
    """Adverts first seen after the series began, in the preregistered periods."""
    start = dt.datetime.combine(since, dt.time(), dt.UTC)
    runs = _counted_runs(connection, key).where(_RUN.c.started_at >= start)
    first = runs.order_by(_RUN.c.started_at).limit(1)
    began = connection.execute(first).first()
    if began is None:
        return []
    arrived = (
        _adverts(key)
        .join(_RUN, _RUN.c.id == _ADVERT.c.first_run_id)
        .where(_RUN.c.started_at > began.started_at)
    )
    rows = []
    for row in connection.execute(arrived).mappings():
        period = _period(study, row["first_seen"])
        if period is not None:
            rows.append({**row, "period": period})
    return rows


def _stock(connection: sa.Connection, key: str) -> list[dict[str, object]]:
    """Every advert that the site's last successful crawl saw."""
    last = connection.execute(
        _counted_runs(connection, key).order_by(_RUN.c.started_at.desc()).limit(1)
    ).first()
    if last is None:
        return []
    from brightline.schema import Sighting

    seen = table_of(Sighting)
    query = (
        _adverts(key).join(seen, seen.c.advert_id == _ADVERT.c.id).where(seen.c.run_id == last.id)
    )
    return [{**row, "period": None} for row in connection.execute(query).mappings()]


def _adverts(key: str) -> sa.Select[tuple[object, ...]]:
    columns = (
        _ADVERT.c.id.label("advert_id"),
        _SITE.c.key.label("site"),
        _ADVERT.c.section,
        _ADVERT.c.place_printed.label("place"),
        _ADVERT.c.first_seen,
    )
    return (
        sa.select(*columns).join(_SITE, _SITE.c.id == _ADVERT.c.site_id).where(_SITE.c.key == key)
    )


def _counted_runs(connection: sa.Connection, key: str) -> sa.Select[tuple[object, ...]]:
    site = sa.select(_SITE.c.id).where(_SITE.c.key == key).scalar_subquery()
    return sa.select(_RUN.c.id, _RUN.c.started_at).where(
        _RUN.c.site_id == site, _RUN.c.counts_as_coverage
    )


def _period(study: Study, seen: dt.datetime) -> str | None:
    day = seen.astimezone(dt.UTC).date()
    for period in study.estimand.periods:
        if period.start <= day < period.end:
            return period.name
    return None


def _nothing(snapshot: bool, keys: Sequence[str]) -> str:
    where = ", ".join(keys)
    if snapshot:
        return f"No successful crawl of {where} found an advert; crawl first."
    return (
        f"No advert of {where} was first seen in a preregistered period after its series began; "
        "crawl again, or draw the stock of one crawl with --snapshot."
    )


def _to_frame(rows: list[dict[str, object]]) -> pd.DataFrame:
    import pandas as pd

    columns = ["advert_id", "site", "section", "place", "period"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.astype({"period": "object"})
