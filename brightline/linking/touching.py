"""Groups that can fall apart by what is added, computed anew from stored edges and contacts.

The unit is the cluster of the widest linking, since templates and advertiser clusters never reach
out of one. It can be half of the store: `joining` sees to it that few additions need this.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import sqlalchemy as sa

from brightline.linking.adding import NewTexts
from brightline.linking.advertisers import SITE, clusters
from brightline.linking.components import Edges, Ints, components, templates
from brightline.linking.identities import NEW, Numbered, numbered, numbers_of
from brightline.linking.packing import joined, packed, unpacked
from brightline.linking.parameters import Epoch
from brightline.linking.storing import carried_by, frames, junk_of, reading
from brightline.linking.whole import KINDS
from brightline.linking.writing import member_rows, rewrite_edges, write_texts
from brightline.schema import AdvertContact, LinkMember, LinkText
from brightline.store import Store, insert, table_of


@dataclass(frozen=True, slots=True)
class _Touched:
    """Old and new adverts that can have changed, and all that decides about them.

    members: advert_id, text_id, template, cluster, widest (NEW for a new advert), id or NA.
    texts: text ids, ascending. edges: by positions in `texts`.
    stored: {text id: packed edges} of those texts that are stored.
    """

    members: pd.DataFrame
    texts: Ints
    keyed: npt.NDArray[np.bool_]
    edges: Edges
    stored: dict[int, bytes | None]


@dataclass(frozen=True, slots=True)
class Recomputed:
    """What is to be written of some new adverts and of all that they touch.

    named: numbers of the touched adverts, by kind. cut: (edges,) of the touched ones.
    copied: templates among them that are public property, by number; were: all templates they
    had before.
    """

    new: NewTexts
    touched: _Touched
    named: dict[str, Numbered]
    cut: npt.NDArray[np.bool_]
    copied: list[int]
    were: list[int]


def recomputed(
    store: Store, number: int, epoch: Epoch, new: NewTexts, following: dict[str, int]
) -> Recomputed:
    """Compute new adverts and all that they touch."""
    touched = _touched(store, number, new)
    named, cut, copied = _recomputed(store, number, epoch, touched, following)
    were = np.unique(touched.members["template"].to_numpy(dtype=np.int64)).tolist()
    return Recomputed(new, touched, named, cut, copied, were)


def write_recomputed(connection: sa.Connection, number: int, done: Recomputed) -> None:
    """Write it, in the addition's own transaction."""
    _write_texts(connection, number, done)
    _write_members(connection, number, done.new, done.touched.members, done.named)


def _touched(store: Store, number: int, new: NewTexts) -> _Touched:
    member, text = table_of(LinkMember), table_of(LinkText)
    columns = [member.c.id, member.c.advert_id, member.c.text_id, *(member.c[k] for k in KINDS)]
    members = sa.select(*columns).where(member.c.epoch_id == number)
    with reading(store) as connection:
        widest = _widest_touched(connection, number, new)
        old = frames(connection, members, member.c.widest, widest)
        known = frames(
            connection,
            sa.select(text.c.id, text.c.band_keys.is_not(None).label("keyed"), text.c.edges),
            text.c.id,
            old["text_id"].tolist(),
        )
    fresh = pd.DataFrame({"advert_id": new.adverts, "text_id": new.text})
    both = pd.concat([old[~old["advert_id"].isin(new.adverts)], fresh], ignore_index=True)
    both[list(KINDS)] = both[list(KINDS)].fillna(NEW).astype("int64")
    again = old[old["advert_id"].isin(new.adverts)].set_index("advert_id")
    for kind in KINDS:  # an advert whose text had to be read again keeps its numbers
        both[kind] = both["advert_id"].map(again[kind]).fillna(both[kind]).astype("int64")
    return _gathered(both.sort_values("advert_id", ignore_index=True), known, new)


def _gathered(members: pd.DataFrame, known: pd.DataFrame, new: NewTexts) -> _Touched:
    used = np.unique(members["text_id"].to_numpy(dtype=np.int64))
    keyed_of = dict(zip(known["id"].tolist(), known["keyed"].tolist(), strict=True))
    keyed_of.update(zip(new.ids.tolist(), new.keyed.tolist(), strict=True))
    keyed = np.array([bool(keyed_of.get(one, False)) for one in used.tolist()], dtype=bool)
    stored = dict(zip(known["id"].tolist(), known["edges"].tolist(), strict=True))
    before = unpacked(np.array(list(stored), dtype=np.int64), list(stored.values()))
    every, _ = joined([before, (new.edges, np.zeros(len(new.edges), dtype=bool))])
    every = every.where(np.isin(every.one, used) & np.isin(every.other, used))
    ends = np.searchsorted(used, every.one), np.searchsorted(used, every.other)
    return _Touched(members, used, keyed, Edges(*ends, every.shared, every.total), stored)


def _widest_touched(connection: sa.Connection, number: int, new: NewTexts) -> list[int]:
    """The clusters of the widest linking that meet a new advert, by text, edge or contact."""
    member, carried = table_of(LinkMember), table_of(AdvertContact)
    # Not DISTINCT, and not joined: a database without statistics would walk the epoch's index once
    # for each piece.
    query = sa.select(member.c.widest).where(member.c.epoch_id == number)
    texts = np.unique(np.concatenate([new.text, new.edges.one, new.edges.other]))
    text = table_of(LinkText)
    first = frames(connection, sa.select(text.c.advert_id), text.c.id, texts.tolist())["advert_id"]
    contacts = sa.select(carried.c.contact_id)
    mine = frames(connection, contacts, carried.c.advert_id, new.adverts.tolist())["contact_id"]
    junk = junk_of(connection, number)
    mine = mine[~mine.isin(junk.loc[junk["reason"] == SITE, "contact_id"])]
    through = frames(
        connection, sa.select(carried.c.advert_id), carried.c.contact_id, mine.tolist()
    )
    adverts = [*first.tolist(), *new.adverts.tolist(), *through["advert_id"].tolist()]
    return sorted(set(frames(connection, query, member.c.advert_id, adverts)["widest"].tolist()))


def _recomputed(
    store: Store, number: int, epoch: Epoch, touched: _Touched, following: dict[str, int]
) -> tuple[dict[str, Numbered], npt.NDArray[np.bool_], list[int]]:
    members, edges = touched.members, touched.edges
    ids = members["advert_id"].to_numpy(dtype=np.int64)
    with reading(store) as connection:
        carried, junk = carried_by(connection, ids), junk_of(connection, number)
    size = len(touched.texts)
    template, cut = templates(size, edges, epoch.parameters)
    loose = components(size, edges.one, edges.other)
    text = np.searchsorted(touched.texts, members["text_id"].to_numpy(dtype=np.int64))
    found = clusters(text, template, loose, touched.keyed, carried, junk, epoch.parameters)
    groups = {"template": template[text], "cluster": found.cluster, "widest": found.widest}
    named = {
        kind: numbered(
            np.unique(groups[kind], return_inverse=True)[1].astype(np.int64),
            members[kind].to_numpy(dtype=np.int64),
            following[kind],
        )
        for kind in KINDS
    }
    return named, cut, numbers_of(found.copied, template[text], named["template"].numbers)


def _write_members(
    connection: sa.Connection,
    number: int,
    new: NewTexts,
    members: pd.DataFrame,
    named: dict[str, Numbered],
) -> None:
    table = table_of(LinkMember)
    ids = members["advert_id"].to_numpy(dtype=np.int64)
    numbers = {kind: named[kind].numbers for kind in KINDS}
    moved = np.zeros(len(ids), dtype=bool)
    for kind in KINDS:
        moved |= numbers[kind] != members[kind].to_numpy(dtype=np.int64)
    fresh = np.isin(ids, new.adverts)
    again = table.c.advert_id == sa.bindparam("was")
    if fresh.any():
        connection.execute(
            table.delete().where(table.c.epoch_id == number, again),
            [{"was": one} for one in ids[fresh].tolist()],
        )
    made = member_rows(number, ids, members["text_id"].to_numpy(dtype=np.int64), numbers)
    insert(connection, LinkMember, [made[at] for at in np.flatnonzero(fresh).tolist()])
    changed = [
        {"was": made[at]["advert_id"], **{kind: made[at][kind] for kind in KINDS}}
        for at in np.flatnonzero(moved & ~fresh).tolist()
    ]
    if changed:
        values: dict[str, Any] = {kind: sa.bindparam(kind) for kind in KINDS}
        mine = table.update().where(table.c.epoch_id == number, again).values(values)
        connection.execute(mine, changed)


def _write_texts(connection: sa.Connection, number: int, done: Recomputed) -> None:
    """New texts with their edges, and the edges of stored ones that are cut now, or no longer."""
    touched = done.touched
    edges = touched.edges
    ends = touched.texts[edges.one], touched.texts[edges.other]
    values = packed(Edges(*ends, edges.shared, edges.total), done.cut, touched.texts)
    now = dict(zip(touched.texts.tolist(), values, strict=True))
    write_texts(connection, number, done.new.written, [now[one] for one in done.new.ids.tolist()])
    before = touched.stored
    rewrite_edges(
        connection, {one: now[one] for one in before.keys() & now if now[one] != before[one]}
    )
