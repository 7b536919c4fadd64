"""Names of sections that only what was opted out stood in: they go from the coverage as well.

The coverage of imported files counts rows by a column of theirs, which can name one person's own
page. Lists of a crawl are the site's, and are asked for again whoever posts in them.
"""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from brightline.schema import Advert, Coverage, CrawlRun
from brightline.store import BATCH_ROWS, table_of

ERASED = "[erased "
"""Begins the name that a section has without its own."""

UNNAMED = "[unnamed "
"""Begins that of a section of an imported file which was never written by its own."""

Section = tuple[int, str]
"""A site's number and the name of a section of it."""


def sections_of(connection: sa.Connection, adverts: Sequence[int]) -> set[Section]:
    """The sections in which these adverts stand."""
    advert, found = table_of(Advert), set[Section]()
    for start in range(0, len(adverts), BATCH_ROWS):
        chunk = advert.c.id.in_(adverts[start : start + BATCH_ROWS])
        query = sa.select(advert.c.site_id, advert.c.section).where(chunk).distinct()
        found |= {(row.site_id, row.section) for row in connection.execute(query)}
    return found


def forget_sections(connection: sa.Connection, sections: set[Section]) -> None:
    """Take the names of those in which no advert stands any more out of the coverage of imports.

    Each stays one section, by another name, so that what was covered is counted as before.
    """
    advert, coverage, run = table_of(Advert), table_of(Coverage), table_of(CrawlRun)
    for site, name in sorted(sections):
        here = sa.select(advert.c.id).where(advert.c.site_id == site, advert.c.section == name)
        imported = sa.select(run.c.id).where(run.c.site_id == site, run.c.source == "import")
        mine = (coverage.c.section == name) & coverage.c.run_id.in_(imported)
        first = connection.execute(sa.select(sa.func.min(coverage.c.id)).where(mine)).scalar()
        if first is not None and connection.execute(here.limit(1)).first() is None:
            other = coverage.update().where(mine).values(section=f"{ERASED}{first}]")
            connection.execute(other)
