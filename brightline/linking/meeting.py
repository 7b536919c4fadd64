"""What new adverts meet of what is linked already: templates, contacts, and the groups of both.

One stored advert speaks for all that share its text or its contact, since they are one group.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa

from brightline.linking.adding import NewTexts
from brightline.linking.advertisers import SITE
from brightline.linking.components import Flags, Ints
from brightline.linking.parameters import Epoch
from brightline.linking.storing import frames, junk_of
from brightline.schema import AdvertContact, Contact, LinkJunk, LinkMember, LinkText
from brightline.store import table_of


@dataclass(frozen=True, slots=True)
class Met:
    """Stored texts and contacts that new adverts share, each with its groups.

    texts: by text id: keyed, template, cluster, widest.
    contacts: by contact id: template, cluster, widest; those that stored adverts carry.
    carried: advert_id, contact_id of the new ones, without a site's own; own: is it no junk.
    again: by advert id: template, cluster, widest of new adverts that had numbers before.
    junk: contacts that are nobody's.
    """

    texts: pd.DataFrame
    contacts: pd.DataFrame
    carried: pd.DataFrame
    again: pd.DataFrame
    junk: pd.Index[int]


def met_by(connection: sa.Connection, epoch: int, new: NewTexts) -> Met:
    """What these adverts meet in an epoch."""
    member, carried = table_of(LinkMember), table_of(AdvertContact)
    pairs = sa.select(carried.c.advert_id, carried.c.contact_id).distinct()
    mine = frames(connection, pairs, carried.c.advert_id, new.adverts.tolist())
    junk = junk_of(connection, epoch).set_index("contact_id")["reason"]
    mine = mine[mine["contact_id"].map(junk) != SITE]
    mine["own"] = ~mine["contact_id"].isin(junk.index)
    again = frames(connection, _members(epoch), member.c.advert_id, new.adverts.tolist())
    return Met(
        _texts(connection, epoch, new),
        _contacts(connection, epoch, mine["contact_id"].tolist()),
        mine.reset_index(drop=True),
        again.set_index("advert_id"),
        junk.index,
    )


def _members(epoch: int) -> sa.Select[Any]:
    member = table_of(LinkMember)
    columns = (member.c.advert_id, member.c.template, member.c.cluster, member.c.widest)
    return sa.select(*columns).where(member.c.epoch_id == epoch)


def _there(advert: sa.Column[Any], epoch: int) -> sa.ColumnElement[bool]:
    """The membership of another table's advert."""
    member = table_of(LinkMember)
    # Plus nothing: a database without statistics would walk the epoch's index for each advert.
    return sa.and_(member.c.advert_id == advert, member.c.epoch_id + 0 == epoch)


def _texts(connection: sa.Connection, epoch: int, new: NewTexts) -> pd.DataFrame:
    text, member = table_of(LinkText), table_of(LinkMember)
    known = np.unique(np.concatenate([new.text, new.edges.one, new.edges.other]))
    known = known[~np.isin(known, new.ids)]
    columns = (member.c.template, member.c.cluster, member.c.widest)
    query = sa.select(text.c.id, text.c.band_keys.is_not(None).label("keyed"), *columns)
    query = query.join_from(text, member, _there(text.c.advert_id, epoch))
    found = frames(connection, query, text.c.id, known.tolist())
    return found.astype({"keyed": bool}).set_index("id")


def _contacts(connection: sa.Connection, epoch: int, contacts: list[int]) -> pd.DataFrame:
    contact, carried, member = (table_of(one) for one in (Contact, AdvertContact, LinkMember))
    any_of_them = (
        sa.select(member.c.advert_id)
        .join_from(carried, member, _there(carried.c.advert_id, epoch))
        .where(carried.c.contact_id == contact.c.id)
        .limit(1)
        .scalar_subquery()
    )
    query = sa.select(contact.c.id, any_of_them.label("advert_id"))
    found = frames(connection, query, contact.c.id, contacts).dropna()
    groups = frames(connection, _members(epoch), member.c.advert_id, found["advert_id"].tolist())
    return found.merge(groups, on="advert_id").set_index("id").drop(columns="advert_id")


def carries(connection: sa.Connection, epoch: int, templates: list[int], contact: int) -> bool:
    """Whether a stored advert of these templates carries the contact."""
    carried, member = table_of(AdvertContact), table_of(LinkMember)
    there = _there(carried.c.advert_id, epoch)
    query = sa.select(carried.c.id).join_from(carried, member, there).limit(1)
    query = query.where(carried.c.contact_id == contact, member.c.template.in_(templates))
    return connection.execute(query).first() is not None


def contacts_of(connection: sa.Connection, epoch: int, templates: list[int]) -> set[int]:
    """The contacts of all stored adverts of these templates."""
    carried, member = table_of(AdvertContact), table_of(LinkMember)
    there = member.c.advert_id == carried.c.advert_id
    query = sa.select(carried.c.contact_id).distinct()
    query = query.join_from(member, carried, there).where(member.c.epoch_id == epoch)
    return set(frames(connection, query, member.c.template, templates)["contact_id"].tolist())


def copied_templates(connection: sa.Connection, epoch: Epoch, number: int) -> list[int]:
    """The templates of an epoch that are under too many contacts to join advertisers."""
    carried, member, junk = (table_of(one) for one in (AdvertContact, LinkMember, LinkJunk))
    there = member.c.advert_id == carried.c.advert_id
    nobodys = sa.select(junk.c.contact_id).where(junk.c.epoch_id == number)
    query = (
        sa.select(member.c.template)
        .join_from(member, carried, there)
        .where(member.c.epoch_id == number, carried.c.contact_id.not_in(nobodys))
        .group_by(member.c.template)
        .having(sa.func.count(carried.c.contact_id.distinct()) > epoch.parameters.copied)
    )
    return list(connection.execute(query).scalars())


def sizes_of(connection: sa.Connection, epoch: int, kind: str, groups: list[int]) -> dict[int, int]:
    """{number: adverts} of some groups of a kind."""
    member = table_of(LinkMember)
    query = sa.select(member.c[kind].label("number"), sa.func.count().label("adverts"))
    query = query.where(member.c.epoch_id == epoch).group_by(member.c[kind])
    found = frames(connection, query, member.c[kind], groups)
    return dict(zip(found["number"].tolist(), found["adverts"].tolist(), strict=True))


def places(wanted: Ints, known: Ints) -> tuple[Ints, Flags]:
    """Where each of `wanted` is among `known`, ascending, and whether it is there."""
    at = np.searchsorted(known, wanted)
    inside = np.minimum(at, max(len(known) - 1, 0))
    there = known[inside] == wanted if len(known) else np.zeros(len(wanted), dtype=bool)
    return inside, np.asarray(there, dtype=bool)
