"""The one door in: scope > minimise > suppress > store, in the caller's transaction.

An advert keeps the text of its first sighting, since it counts in the period of that sighting
and is labelled as it then was; what it became later is told by the content hash of each
`Sighting`. The site's own advert id is kept as a keyed fingerprint only, because on the site it
leads back to a person. How an advert is minimised is `preparing.py`, how it is stored `writing.py`.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa

from brightline.custody.barring import barred_contacts, erased_adverts
from brightline.custody.in_force import require_key
from brightline.errors import IngestError
from brightline.ingest.preparing import Preparer
from brightline.ingest.raw import RawAdvert
from brightline.ingest.writing import Item, write
from brightline.privacy import Keyring
from brightline.scope import holds_path
from brightline.store import Store, site_id
from brightline.study import SiteScope, Study
from brightline.study_sites import origin_of


@dataclass(frozen=True, slots=True)
class Admitted:
    """What became of a batch. `refused` lay outside the protocol; `suppressed` had opted out, or
    was erased before. `emptied` counts the adverts in which a field was left empty, by field."""

    new: int = 0
    seen_again: int = 0
    suppressed: int = 0
    refused: int = 0
    emptied: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: Admitted) -> Admitted:
        return Admitted(
            self.new + other.new,
            self.seen_again + other.seen_again,
            self.suppressed + other.suppressed,
            self.refused + other.refused,
            self.emptied + other.emptied,
        )


class Door:
    """Admits raw adverts of one study. Holds the HMAC key; lives on a collector's host."""

    def __init__(
        self,
        study: Study,
        keyring: Keyring,
        store: Store,
        *,
        now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    ) -> None:
        self.study = study
        self.keyring = keyring
        self.store = store
        self.now = now
        self.preparer = Preparer(study, keyring)

    def admit(
        self, connection: sa.Connection, run_id: int, adverts: Sequence[RawAdvert]
    ) -> Admitted:
        """Minimise and store a batch; everything or, when the transaction fails, nothing.

        Raises:
            IngestError: adverts of several sites in one batch.
            StudyError: the protocol does not name the site.
        """
        if not adverts:
            return Admitted()
        keys = {advert.site for advert in adverts}
        if len(keys) > 1:
            raise IngestError("A batch holds adverts of several sites; admit each site by itself.")
        site = self.study.site(keys.pop())
        allowed = [advert for advert in adverts if in_scope(site, advert)]
        prepared = self.preparer.prepare(site, allowed)
        items = [(run_id, advert) for advert in prepared]
        refused = Admitted(refused=len(adverts) - len(allowed))
        return refused + self.admit_prepared(connection, site.key, items)

    def admit_prepared(
        self, connection: sa.Connection, site_key: str, items: Sequence[Item]
    ) -> Admitted:
        """Store what a `Preparer` made of adverts of one site that are `in_scope`.

        Args:
            items: (run, advert); an advert that is doubled in a run counts once.
        """
        require_key(connection, self.keyring)
        number = site_id(connection, self.study, site_key)
        kept = _unsuppressed(connection, number, items)
        new, again = write(connection, number, kept)
        emptied = Counter(name for _, advert in kept for name in advert.emptied)
        suppressed = len(items) - len(kept)
        return Admitted(new=new, seen_again=again, suppressed=suppressed, emptied=emptied)


def _unsuppressed(connection: sa.Connection, site: int, items: Sequence[Item]) -> list[Item]:
    names = {contact.barred_as for _, advert in items for contact in advert.contacts}
    barred = barred_contacts(connection, names)
    erased = erased_adverts(connection, site, {advert.ad_key for _, advert in items})
    return [
        item
        for item in items
        if item[1].ad_key not in erased
        and not any(contact.barred_as in barred for contact in item[1].contacts)
    ]


def in_scope(site: SiteScope, advert: RawAdvert) -> bool:
    """Whether an advert's section, origin and path lie within the site's protocol."""
    if site.sections and advert.section not in site.sections:
        return False
    if not advert.url:
        return site.source != "crawl"
    if _origin("/".join(advert.url.split("/", 3)[:3])) not in site.origins:
        return False
    return holds_path(site, advert.url)


@functools.lru_cache(maxsize=1_000)
def _origin(start: str) -> str:
    """The origin of an address by its part before the path, which adverts share; '' for none.

    A host ends at the first '/' after its '//' at the latest, so the rest tells nothing of it.
    """
    try:
        return origin_of(start)
    except ValueError:
        return ""
