"""Under which names the sections of an imported file stand in the coverage.

A column of sections can name one person's own page. So a section has its name only where the
protocol gives it or an advert of it stands in the store: after an opt-out a file that is read anew
would else bring back the name that was taken out with the adverts (`custody/sections.py`). Every
other one stays one section, by another name, so that what was covered is counted as before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

import sqlalchemy as sa

from brightline.custody.sections import ERASED, UNNAMED
from brightline.schema import Advert, Coverage
from brightline.store import BATCH_ROWS, table_of


def named_in(connection: sa.Connection, site: int, names: Iterable[str]) -> set[str]:
    """Those in which an advert of the site stands."""
    advert, asked, found = table_of(Advert), sorted(names), set[str]()
    for start in range(0, len(asked), BATCH_ROWS):
        these = advert.c.section.in_(asked[start : start + BATCH_ROWS])
        query = sa.select(advert.c.section).where(advert.c.site_id == site, these).distinct()
        found.update(connection.execute(query).scalars())
    return found


@dataclass(slots=True)
class Names:
    """The names of one file's sections; `kept` are written as they are.

    lead: the file's first run, by which names that are made here are told from those of others.
    """

    kept: Collection[str]
    lead: int
    _others: dict[str, str] = field(default_factory=dict)

    def take_over(self, connection: sa.Connection, run: int, sections: Iterable[str]) -> None:
        """Give what is not kept the names that the run's coverage has for it since an erasure."""
        coverage = table_of(Coverage)
        of_run = sa.select(coverage.c.section).where(coverage.c.run_id == run)
        known = {name for name in connection.execute(of_run).scalars() if name.startswith(ERASED)}
        free = iter(sorted(known - set(self._others.values())))
        for section in sections:
            if section not in self.kept and section not in self._others:
                made = f"{UNNAMED}{self.lead}.{len(self._others) + 1}]"
                self._others[section] = next(free, made)

    def written(self, section: str) -> str:
        """The name of a section in the coverage."""
        return section if section in self.kept else self._others[section]
