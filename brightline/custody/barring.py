"""What may not be stored (again): contacts that opted out, and adverts that were erased.

The door asks here before it stores anything. Entering an opt-out is `suppression.py`.
"""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from brightline.schema import ErasedAdvert, Suppression
from brightline.store import ids_by, table_of


def barred_contacts(connection: sa.Connection, names: Collection[str]) -> set[str]:
    """Which of these names (`ContactMention.barred_as`) are on the suppression list."""
    return set(ids_by(connection, table_of(Suppression).c.pseudonym, sorted(names)))


def erased_adverts(connection: sa.Connection, site: int, ad_keys: Collection[str]) -> set[str]:
    """Which of these adverts of a site were erased, and must not return."""
    table = table_of(ErasedAdvert)
    return set(ids_by(connection, table.c.ad_key, sorted(ad_keys), table.c.site_id == site))
