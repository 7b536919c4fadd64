"""The one door in: scope > minimise > suppress > store, in the caller's transaction.

An advert keeps the text of its first sighting, since it counts in the period of that sighting
and is labelled as it then was; what it became later is told by the content hash of each
`Sighting`. The site's own advert id is kept as a keyed fingerprint only, because on the site it
leads back to a person.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from brightline.errors import IngestError
from brightline.ingest.content import content_hash
from brightline.ingest.raw import RawAdvert
from brightline.privacy import Keyring, Minimised, minimise
from brightline.schema import Advert, AdvertContact, Contact, Sighting, Suppression
from brightline.store import Store, ids_by, insert, insert_new, site_id, table_of
from brightline.study import SiteScope, Study
from brightline.study_fields import origin_of


@dataclass(frozen=True, slots=True)
class Admitted:
    """What became of a batch. `refused` lay outside the protocol, `suppressed` had opted out."""

    new: int = 0
    seen_again: int = 0
    suppressed: int = 0
    refused: int = 0

    def __add__(self, other: Admitted) -> Admitted:
        return Admitted(
            self.new + other.new,
            self.seen_again + other.seen_again,
            self.suppressed + other.suppressed,
            self.refused + other.refused,
        )


@dataclass(frozen=True, slots=True)
class _Minimal:
    """An advert after minimisation, with what its row still needs of the raw one."""

    ad_key: str
    raw: RawAdvert
    text: Minimised


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
        # Places and sections are printed by the site and repeat: minimise each once.
        self._label = functools.lru_cache(maxsize=10_000)(self._minimised_label)

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
        number = site_id(connection, self.study, site.key)
        allowed = [advert for advert in adverts if in_scope(site, advert)]
        minimal = self._minimise(site, allowed)
        kept = self._unsuppressed(connection, minimal)
        new = self._write(connection, run_id, number, site, kept)
        return Admitted(
            new=new,
            seen_again=len(kept) - new,
            suppressed=len(minimal) - len(kept),
            refused=len(adverts) - len(allowed),
        )

    def _minimise(self, site: SiteScope, adverts: Sequence[RawAdvert]) -> list[_Minimal]:
        """One entry for each advert of the site; a doubled advert in a batch counts once."""
        found: dict[str, _Minimal] = {}
        for raw in adverts:
            key = self.keyring.fingerprint("ad", f"{site.key}\n{raw.ad_id}")
            text = minimise(raw.title, raw.body, self.keyring, site.region)
            found.setdefault(key, _Minimal(key, raw, text))
        return list(found.values())

    def _minimised_label(self, printed: str, region: str) -> str:
        return minimise(printed, "", self.keyring, region).title[:200]

    def _unsuppressed(
        self, connection: sa.Connection, adverts: Sequence[_Minimal]
    ) -> list[_Minimal]:
        table = table_of(Suppression)
        names = {contact.pseudonym for advert in adverts for contact in advert.text.contacts}
        barred = ids_by(connection, table.c.pseudonym, sorted(names))
        return [
            advert
            for advert in adverts
            if not any(contact.pseudonym in barred for contact in advert.text.contacts)
        ]

    def _write(
        self,
        connection: sa.Connection,
        run_id: int,
        number: int,
        site: SiteScope,
        adverts: Sequence[_Minimal],
    ) -> int:
        """Store adverts, sightings and contacts; returns how many adverts were new."""
        table = table_of(Advert)
        keys = [advert.ad_key for advert in adverts]
        here = table.c.site_id == number
        known = ids_by(connection, table.c.ad_key, keys, here)
        fresh = [advert for advert in adverts if advert.ad_key not in known]
        rows = [self._row(advert, run_id, number, site) for advert in fresh]
        insert_new(connection, Advert, rows, unique=("site_id", "ad_key"))
        ids = {**known, **ids_by(connection, table.c.ad_key, [a.ad_key for a in fresh], here)}
        _touch(connection, [(ids[a.ad_key], a.raw.seen_at) for a in adverts if a.ad_key in known])
        insert_new(
            connection,
            Sighting,
            [_sighting(ids[advert.ad_key], run_id, advert) for advert in adverts],
            unique=("advert_id", "run_id"),
        )
        _store_contacts(connection, {ids[advert.ad_key]: advert.text for advert in fresh})
        return len(fresh)

    def _row(self, advert: _Minimal, run_id: int, number: int, site: SiteScope) -> dict[str, Any]:
        raw, text, posted = advert.raw, advert.text, advert.raw.posted
        expires = raw.seen_at + dt.timedelta(days=self.study.retention.urls_days)
        return {
            "site_id": number,
            "ad_key": advert.ad_key,
            "section": self._label(raw.section, site.region),
            "place_printed": self._label(raw.place, site.region) if raw.place else None,
            "posted_from": posted.from_ if posted else None,
            "posted_to": posted.to if posted else None,
            "posted_precision": posted.precision if posted else None,
            "first_seen": raw.seen_at,
            "last_seen": raw.seen_at,
            "first_run_id": run_id,
            "price": raw.price,
            "currency": raw.currency,
            "language": raw.language,
            "title": text.title,
            "body": text.body,
            "content_hash": content_hash(text.title, text.body),
            "masked": text.masked,
            "url_sealed": self.keyring.seal_url(raw.url) if raw.url else None,
            "url_expires": expires if raw.url else None,
            "synthetic": site.synthetic,
        }


def in_scope(site: SiteScope, advert: RawAdvert) -> bool:
    """Whether an advert's origin and section lie within the site's protocol."""
    if site.sections and advert.section not in site.sections:
        return False
    if not advert.url:
        return site.source != "crawl"
    try:
        return origin_of(advert.url) in site.origins
    except ValueError:
        return False


def _sighting(advert_id: int, run_id: int, advert: _Minimal) -> dict[str, Any]:
    return {
        "advert_id": advert_id,
        "run_id": run_id,
        "seen_at": advert.raw.seen_at,
        "content_hash": content_hash(advert.text.title, advert.text.body),
    }


def _touch(connection: sa.Connection, seen: Sequence[tuple[int, dt.datetime]]) -> None:
    """Move `last_seen` forward (a replayed archive may lie before it, and leaves it alone)."""
    if not seen:
        return
    table = table_of(Advert)
    statement = (
        table.update()
        .where(table.c.id == sa.bindparam("advert"))
        .where(table.c.last_seen < sa.bindparam("at", type_=table.c.last_seen.type))
        .values(last_seen=sa.bindparam("at", type_=table.c.last_seen.type))
    )
    connection.execute(statement, [{"advert": advert, "at": at} for advert, at in seen])


def _store_contacts(connection: sa.Connection, texts: dict[int, Minimised]) -> None:
    mentions = [(advert, contact) for advert, text in texts.items() for contact in text.contacts]
    rows = {
        contact.pseudonym: {
            "kind": str(contact.kind),
            "pseudonym": contact.pseudonym,
            "key_id": contact.key_id,
        }
        for _, contact in mentions
    }
    insert_new(connection, Contact, list(rows.values()), unique=("pseudonym",))
    ids = ids_by(connection, table_of(Contact).c.pseudonym, list(rows))
    links: dict[tuple[int, int, str], set[str]] = {}
    for advert, contact in mentions:
        key = (advert, ids[contact.pseudonym], contact.field)
        links.setdefault(key, set()).update(contact.disguises)
    insert(
        connection,
        AdvertContact,
        [
            {"advert_id": a, "contact_id": c, "field": f, "disguises": ",".join(sorted(d))}
            for (a, c, f), d in links.items()
        ],
    )
