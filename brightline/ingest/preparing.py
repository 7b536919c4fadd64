"""Preparing an advert for the store: everything that needs the key and nothing of the store.

What leaves here holds nothing raw, so it may pass from one process of a collector to another.
"""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brightline.ingest.content import content_hash
from brightline.ingest.guarding import guarded
from brightline.ingest.raw import RawAdvert
from brightline.ingest.unreadable import hash_of_hidden, hidden, report
from brightline.privacy import ContactMention, Keyring, Minimised, minimise, without_codes
from brightline.study import SiteScope, Study

if TYPE_CHECKING:
    from brightline.privacy.minimising import Field

_TEXTS_KEPT = 20_000
"""Minimised texts kept at hand, some 30 MB: reposts of a text mostly follow closely on it."""

_LABEL = 200
"""Letters of the longest name of a place or a section."""


@dataclass(frozen=True, slots=True, repr=False)
class Prepared:
    """An advert after minimisation: the columns of its row that no run or site changes.

    `emptied` names the fields that did not look like what they are, and were left empty.
    """

    ad_key: str
    seen_at: dt.datetime
    row: dict[str, Any]
    contacts: tuple[ContactMention, ...]
    emptied: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type[Prepared], tuple[Any, ...]]:
        # As a call: what a dataclass with slots does of itself takes four times as long.
        return Prepared, (self.ad_key, self.seen_at, self.row, self.contacts, self.emptied)


def ad_key(keyring: Keyring, site: str, ad_id: str) -> str:
    """The store's key of an advert: a keyed fingerprint, since on its site the id finds a person.

    Args:
        site: the site's key in the protocol.
        ad_id: the site's own id of the advert.
    """
    return keyring.fingerprint("ad", f"{site}\n{ad_id}")


def stored_label(printed: str, region: str) -> str:
    """A place or a section as it is stored, whatever the key: no code of a token stays in one."""
    try:
        text = minimise(printed, "", Keyring(bytes(32), bytes(32)), region)
    except Exception as error:  # as `Preparer` does
        report(error)
        text = hidden(printed, "")
    return _label(text)


def _label(text: Minimised) -> str:
    """Tokens stand in it without their codes, since the name of a place or a section stands in
    other tables too, where no opt-out and no new key would reach them."""
    return without_codes(text.title)[:_LABEL]


class Preparer:
    """Minimises adverts of one study. Holds the HMAC key; lives on a collector's host."""

    def __init__(self, study: Study, keyring: Keyring) -> None:
        self.study = study
        self.keyring = keyring
        self._texts: dict[bytes, tuple[Minimised, str]] = {}
        # Places and sections are printed by the site and repeat: minimise each once.
        self._labelled = functools.lru_cache(maxsize=10_000)(self._minimised_label)

    def label(self, printed: str, region: str) -> str:
        """A place or a section as it is stored."""
        return self._labelled(printed, "section", region)[0]

    def prepare(self, site: SiteScope, adverts: Sequence[RawAdvert]) -> list[Prepared]:
        """One entry for each advert, in the order given; all of one site."""
        return [self._prepare(site, advert) for advert in adverts]

    def _prepare(self, site: SiteScope, raw: RawAdvert) -> Prepared:
        text, digest = self._minimised(raw.title, raw.body, site.region)
        kept = guarded(raw, site.region)
        posted = kept.posted
        section, in_section = self._labelled(raw.section, "section", site.region)
        place, in_place = self._labelled(raw.place or "", "place", site.region)
        expires = raw.seen_at + dt.timedelta(days=self.study.retention.urls_days)
        row = {
            "section": section,
            "place_printed": place if raw.place else None,
            "posted_from": posted.from_ if posted else None,
            "posted_to": posted.to if posted else None,
            "posted_precision": posted.precision if posted else None,
            "price": kept.price,
            "currency": kept.currency,
            "language": kept.language,
            "title": text.title,
            "body": text.body,
            "content_hash": digest,
            "masked": text.masked + len(kept.emptied),
            "url_sealed": self.keyring.seal_url(raw.url) if raw.url else None,
            "url_expires": expires if raw.url else None,
            "synthetic": site.synthetic,
        }
        key = ad_key(self.keyring, site.key, raw.ad_id)
        contacts = (*text.contacts, *in_section, *in_place)  # an opt-out is asked for all of them
        return Prepared(key, raw.seen_at, row, contacts, kept.emptied)

    def _minimised(self, title: str, body: str, region: str) -> tuple[Minimised, str]:
        """Minimise each text once, with its content hash; of the raw one a digest is remembered."""
        said = f"{len(title)} {region}\n{title}{body}".encode("utf-8", "surrogatepass")
        digest = hashlib.blake2b(said, digest_size=20).digest()
        found = self._texts.get(digest)
        if found is None:
            found = self._read(title, body, region, digest)
            if len(self._texts) >= _TEXTS_KEPT:
                self._texts.clear()
            self._texts[digest] = found
        return found

    def _read(self, title: str, body: str, region: str, digest: bytes) -> tuple[Minimised, str]:
        try:
            text = minimise(title, body, self.keyring, region)
        except Exception as error:  # whatever it is, nothing of the text may pass
            report(error)
            return hidden(title, body), hash_of_hidden(self.keyring, digest)
        return text, content_hash(text.title, text.body)

    def _minimised_label(
        self, printed: str, field: Field, region: str
    ) -> tuple[str, tuple[ContactMention, ...]]:
        """What is stored of it, and the contacts that it carries."""
        text = self._minimised(printed, "", region)[0]
        contacts = tuple(contact._replace(field=field) for contact in text.contacts)
        return _label(text), contacts
