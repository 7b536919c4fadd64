"""Which adverts are one template and one advertiser cluster: by the last linking run, or without.

A run counts only when it holds every advert: two definitions are never mixed in one count. For
disclosure control there is a third, `widest`: all that may be one advertiser, whatever told it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import sqlalchemy as sa
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from brightline.schema import AdvertContact
from brightline.store import table_of
from brightline.trends import words
from brightline.trends.series import Days

_WITHOUT = (
    "templates are exact texts, and advertiser clusters are adverts that share a contact, so "
    "edited copies count as texts of their own"
)


@dataclass(frozen=True, slots=True)
class Linking:
    """How templates and clusters were told. run: its number; None when nothing was linked."""

    run: int | None = None
    linked_at: dt.datetime | None = None
    complete: bool = False

    @property
    def sentence(self) -> str:
        """For whoever reads a count of templates or clusters."""
        if self.linked_at is None:
            return f"No linking has been run: {_WITHOUT}."
        day = words.day(self.linked_at.date())
        if not self.complete:
            return f"The linking of {day} does not hold the newest adverts: {_WITHOUT}."
        return (
            f"Templates (near-duplicate texts) and advertiser clusters (adverts joined by contacts "
            f"and templates) are those of the linking of {day}."
        )


def link(connection: sa.Connection, adverts: pd.DataFrame) -> tuple[pd.DataFrame, Linking]:
    """Adverts with `template` and `cluster` (int64), and what told them; `widest`, too, where a run
    did (without one it is the units that everybody computes, see `linked_units`).

    Args:
        adverts: advert_id, content_hash (which is taken out).
    """
    from brightline.linking.membership import members
    from brightline.linking.storing import current_run

    texts = adverts.pop("content_hash")
    run, known = current_run(connection), members(connection)
    if run is None or known is None:
        return _plain(connection, adverts, texts), Linking()
    row = pd.Index(known["advert_id"]).get_indexer(adverts["advert_id"])
    linking = Linking(run.id, run.ended_at, complete=bool((row >= 0).all()))
    if linking.complete:
        found = {name: known[name].to_numpy()[row] for name in ("template", "cluster", "widest")}
        return adverts.assign(**found), linking
    plain = _plain(connection, adverts, texts)
    widest = _widest(known["widest"].to_numpy()[row], row >= 0, linked_units(plain))
    return plain.assign(widest=widest), linking


def _plain(connection: sa.Connection, adverts: pd.DataFrame, texts: pd.Series) -> pd.DataFrame:
    exact = pd.factorize(texts)[0].astype(np.int64)
    carried = table_of(AdvertContact)
    query = sa.select(carried.c.advert_id, carried.c.contact_id).distinct()
    shared = advertiser_clusters(adverts["advert_id"], pd.read_sql(query, connection))
    return adverts.assign(template=exact, cluster=shared)


def _widest(told: Days, held: npt.NDArray[np.bool_], shared: Days) -> Days:
    """Not finer than either: what the run joined, and what newer adverts share with anything."""
    inside = np.flatnonzero(held)
    groups = pd.factorize(told[inside])[0].astype(np.int64)
    others = pd.factorize(shared)[0].astype(np.int64) + len(inside)
    rows = np.concatenate([inside, np.arange(len(shared))])
    return joined(len(shared), rows, np.concatenate([groups, others]))


def advertiser_clusters(advert_ids: pd.Series, links: pd.DataFrame) -> Days:
    """Advertiser clusters: connected components of adverts over shared contacts.

    Args:
        advert_ids: distinct advert ids, in the order of the answer.
        links: advert_id, contact_id.

    Returns:
        One cluster number per advert; an advert without a contact is a cluster of its own.
        Components are scipy's (Pearce 2005), which were exact and fast on 35 M nodes.
    """
    position = pd.Series(np.arange(len(advert_ids)), index=advert_ids.to_numpy())
    links = links[links["advert_id"].isin(position.index)]
    rows = position.loc[links["advert_id"]].to_numpy()
    return joined(len(advert_ids), rows, pd.factorize(links["contact_id"])[0])


def joined(size: int, rows: Days, keys: Days) -> Days:
    """Component of each of `size` things, where thing rows[i] carries key keys[i]."""
    nodes = size + (int(keys.max()) + 1 if len(keys) else 0)
    graph = coo_matrix((np.ones(len(rows), dtype=np.int8), (rows, keys + size)), (nodes, nodes))
    labels = np.asarray(connected_components(graph, directed=False)[1], dtype=np.int64)
    return labels[:size]


def linked_units(adverts: pd.DataFrame) -> Days:
    """Adverts that share a cluster or a template, joined: the units that post independently.

    The same text under two contacts is one hand more often than two, so chance between
    periods is taken at this level (see `change.py`).
    """
    cluster, clusters = pd.factorize(adverts["cluster"])
    template, templates = pd.factorize(adverts["template"])
    # Joined are clusters, by the texts that they use: fewer than adverts by far.
    used = pd.unique(cluster * np.int64(max(len(templates), 1)) + template)
    rows, keys = np.divmod(used, max(len(templates), 1))
    return joined(len(clusters), rows, keys)[cluster]
