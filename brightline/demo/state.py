"""What a demonstration has done already, read from its store."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from brightline.demo.folder import SITE
from brightline.schema import CrawlRun, Sample, Site
from brightline.store import Store, table_of
from brightline.study import Study


def crawl_is_finished(study: Study) -> bool:
    """Whether a crawl of the demonstration site ran to its end and counts as coverage."""
    runs, sites = table_of(CrawlRun), table_of(Site)
    query = (
        sa.select(sa.func.count())
        .select_from(runs.join(sites))
        .where(sites.c.key == SITE, runs.c.ended_because == "finished", runs.c.counts_as_coverage)
    )
    return _count(study, query) > 0


def has_sample(study: Study, name: str) -> bool:
    """Whether a sample of that name was drawn."""
    table = table_of(Sample)
    return _count(study, sa.select(sa.func.count()).where(table.c.name == name)) > 0


def _count(study: Study, query: sa.Select[Any]) -> int:
    with Store.for_study(study) as store, store.begin() as connection:
        found: int = connection.execute(query).scalar_one()
        return found
