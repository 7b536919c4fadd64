"""The runs and adverts of a simulated market, written into a store as a collector leaves them.

Every run is begun, covered and ended as any other; adverts come in through the door when they are
first seen, and once more in the last run that saw them. Sightings between would change nothing.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import sqlalchemy as sa

from brightline.ingest import (
    Door,
    Prepared,
    RawAdvert,
    ad_key,
    end_run,
    in_scope,
    record_coverage,
    start_run,
)
from brightline.schema import Advert
from brightline.store import site_id, table_of
from brightline.trends.series import Days, number_of
from brightline.validation.house import RELEASED, House
from brightline.validation.texts import raw_adverts

if TYPE_CHECKING:
    from brightline.study import Study

Ids = dict[int, int]
"""The store's number of each advert of the market, by the market's own."""

Run = tuple[dt.date, str]
"""A run is told by its day and its site."""

Effort = Mapping[Hashable, Any]
"""The coverage row of a run: a market's sites have one section each."""

_BEGINS = dt.time(11)  # adverts are seen at noon
_EFFORT = ("section", "day", "planned", "attempted", "fetched", "refused", "failed", "status")


def write_adverts(
    house: House,
    coverage: pd.DataFrame,
    corpus: pd.DataFrame,
    seed: int,
    advance: Callable[[int, int], None] = lambda done, total: None,
) -> Ids:
    """Write every run with its coverage and what it saw, month by month and site by site.

    Args:
        coverage, corpus: of a market (see `market.simulate`). seed: of the invented texts.
        advance: told (runs written, runs in all).
    """
    door = Door(house.study, house.keyring, house.store, now=lambda: RELEASED)
    seen = _sightings(coverage, corpus, seed)
    done = 0
    for (_, site), rows in coverage.groupby([month_of(coverage["day"]), "site"]):
        efforts = rows.sort_values("day").to_dict("records")
        _write_runs(door, str(site), efforts, seen)
        done += len(efforts)
        advance(done, len(coverage))
    return _ids(house, corpus)


def month_of(days: pd.Series) -> pd.Series:
    """The month of each day, as text that sorts."""
    return days.map(lambda day: f"{day:%Y-%m}").rename("month")


def _sightings(
    coverage: pd.DataFrame, corpus: pd.DataFrame, seed: int
) -> Mapping[Run, list[RawAdvert]]:
    """What each run sees: the adverts that are new, then those that it is the last to see."""
    days = {site: _numbers(rows["day"]) for site, rows in coverage.groupby("site")}
    first: dict[Run, list[RawAdvert]] = defaultdict(list)
    last: dict[Run, list[RawAdvert]] = defaultdict(list)
    known = zip(raw_adverts(corpus, seed), corpus["seen"], corpus["gone"], strict=True)
    for raw, begun, gone in known:
        first[raw.seen_at.date(), raw.site].append(raw)
        own = days[raw.site]
        later = int(own[np.searchsorted(own, gone - 0.5, side="right") - 1]) - int(begun)
        if later > 0:
            again = replace(raw, seen_at=raw.seen_at + dt.timedelta(days=later))
            last[again.seen_at.date(), raw.site].append(again)
    return {run: first[run] + last[run] for run in [*first, *last]}


def _numbers(days: pd.Series) -> Days:
    return np.array(sorted(map(number_of, days)), dtype=np.int64)


def _write_runs(
    door: Door, site: str, efforts: Sequence[Effort], seen: Mapping[Run, list[RawAdvert]]
) -> None:
    """A site's runs of one month in one transaction, as an import writes them."""
    study, scope = door.study, door.study.site(site)
    items: list[tuple[int, Prepared]] = []
    with door.store.begin() as connection:
        for effort in efforts:
            found = seen.get((effort["day"], site), [])
            adverts = [raw for raw in found if in_scope(scope, raw)]
            number = _write_run(connection, study, site, effort, len(adverts))
            items += [(number, one) for one in door.preparer.prepare(scope, adverts)]
        door.admit_prepared(connection, site, items)


def _write_run(
    connection: sa.Connection, study: Study, site: str, effort: Effort, adverts: int
) -> int:
    """One run from its beginning to its end, with its coverage; returns its number."""
    begins = dt.datetime.combine(effort["day"], _BEGINS, dt.UTC)
    number = start_run(connection, study, site, source="synthetic", now=begins)
    row = {name: effort[name] for name in _EFFORT}
    record_coverage(connection, number, site_id(connection, study, site), [row])
    end_run(
        connection,
        study,
        number,
        because="finished",
        counts_as_coverage=bool(effort["counts"]),
        adverts_seen=adverts,
        now=begins + dt.timedelta(hours=2),
    )
    return number


def _ids(house: House, corpus: pd.DataFrame) -> Ids:
    """Which advert became which: by the store's key of it, as the next crawl would know it."""
    table = table_of(Advert)
    with house.store.begin() as connection:
        rows = connection.execute(sa.select(table.c.ad_key, table.c.id))
        stored = {str(row[0]): int(row[1]) for row in rows}
    keys = {
        int(number): ad_key(house.keyring, site, str(number))
        for site, number in zip(corpus["site"], corpus["advert_id"], strict=True)
    }
    return {number: stored[key] for number, key in keys.items() if key in stored}
