"""Unsealing: one URL, with a reason, written into the ledger before it is shown.

There is no list, no batch and no search. After its expiry a URL is not shown but erased.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import sqlalchemy as sa

from brightline import ledger
from brightline.custody.erasers import owe, settle
from brightline.errors import CustodyError
from brightline.privacy import redact_note, unseal_url
from brightline.privacy.redaction import REDACTED
from brightline.schema import Advert
from brightline.store import Store, table_of
from brightline.study import Study

SHORTEST_REASON = 10
"""Letters; less is no reason that anybody could judge afterwards."""
_DIFFERENT = 4  # of them: a key that was held down says nothing

_SAYS_NOTHING = re.compile(rf"\S*(?://|{re.escape(REDACTED)})\S*")
"""What redaction has left of a contact or of an address."""


def unseal(
    study: Study,
    store: Store,
    advert: int,
    reason: str,
    *,
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
) -> str:
    """The URL of one advert, after the ledger has recorded who asked and why.

    Raises:
        CustodyError: no reason, no such advert or URL, an expired URL (it is then erased), or the
            custodian's private key is not here.
    """
    said = redact_note(reason)
    letters = [*filter(str.isalpha, _SAYS_NOTHING.sub("", said).lower())]
    if len(letters) < SHORTEST_REASON or len(set(letters)) < _DIFFERENT:
        raise CustodyError(
            f"A reason must say in at least {SHORTEST_REASON} letters, contacts, names and "
            "addresses aside, why this advert must be found; it stands in the ledger."
        )
    moment = now()
    sealed = _sealed(study, store, advert, moment)
    url = unseal_url(sealed, study.keys_directory)
    detail = {"advert": advert, "reason": said}
    with store.begin() as connection:
        ledger.record(connection, study, "url unsealed", detail, now=moment)
    return url


def _sealed(study: Study, store: Store, advert: int, now: dt.datetime) -> bytes:
    table = table_of(Advert)
    query = sa.select(table.c.url_sealed, table.c.url_expires).where(table.c.id == advert)
    with store.begin() as connection:
        found = connection.execute(query).first()
        if found is None:
            raise CustodyError(f"There is no advert {advert} in {store.name}; check its number.")
        if found.url_sealed is None:
            raise CustodyError(
                f"Advert {advert} has no sealed URL: none was stored, or it has expired and been "
                "erased."
            )
        expired = found.url_expires is None or found.url_expires <= now
        if expired:
            erase_url = table.update().where(table.c.id == advert).values(url_sealed=None)
            connection.execute(erase_url)
            owe(connection, [], now, names=[])
            ledger.record(connection, study, "expired url erased", {"urls": 1}, now=now)
    if expired:
        settle(study, store, erasers={})
        raise CustodyError(
            f"The URL of advert {advert} has expired under the study's retention, and has been "
            "erased."
        )
    return bytes(found.url_sealed)
