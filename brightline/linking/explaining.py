"""Why two adverts are joined: the shortest chain of kept evidence between them.

Asked by internal advert numbers only. There is no way in by a contact, and what comes out names
no contact and no text: kinds of evidence, numbers of adverts, shingles shared and in all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import sqlalchemy as sa
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import breadth_first_order

from brightline.errors import LinkingError, ScopeError
from brightline.linking.packing import unpacked
from brightline.linking.storing import carried_by, current_run, frames, junk_of
from brightline.schema import Advert, Contact, LinkMember, LinkText, Site
from brightline.shown import outside_of
from brightline.store import table_of

if TYPE_CHECKING:
    from brightline.study import Study


@dataclass(frozen=True, slots=True)
class Step:
    """One join of a chain, from advert to advert.

    evidence: 'equal text', 'near-duplicate text' or 'contact'. shared, total: shingles, for texts.
    kind: of the contact.
    """

    one: int
    other: int
    evidence: str
    shared: int = 0
    total: int = 0
    kind: str = ""

    def sentence(self) -> str:
        """The step in words."""
        joined = f"advert {self.one} and advert {self.other}"
        if self.evidence == "contact":
            return f"{joined} carry the same contact ({self.kind})"
        if self.evidence == "equal text":
            return f"{joined} have the same words in the same order"
        share = self.shared / self.total
        return f"{joined} share {self.shared} of {self.total} shingles ({share:.2f})"


def explain(connection: sa.Connection, one: int, other: int) -> list[Step] | None:
    """The shortest chain from one advert to another; None when they are in different clusters.

    Raises:
        LinkingError: nothing was linked yet, or an advert is not among what was.
    """
    run = current_run(connection)
    if run is None:
        raise LinkingError("Nothing was linked yet; begin with `brightline link run`.")
    ends = {advert: _member(connection, run.epoch_id, advert) for advert in (one, other)}
    if ends[one].cluster != ends[other].cluster:
        return None
    member = table_of(LinkMember)
    query = sa.select(member).where(member.c.epoch_id == run.epoch_id)
    around = connection.execute(query.where(member.c.widest == ends[one].widest)).all()
    return _chain(_evidence(connection, run.epoch_id, around, ends[one].cluster), one, other)


def refuse_outside(connection: sa.Connection, study: Study, adverts: Iterable[int]) -> None:
    """Refuse to say anything of an advert that the protocol does not let be shown.

    Raises:
        ScopeError: naming the advert, and its site or section.
    """
    for number, outside in _outside(connection, study, adverts):
        raise ScopeError(
            f"Advert {number} is of {outside}, which {study.path} names no more, so nothing "
            "is said of it; put that back if the board approves of it."
        )


def refuse_chain_outside(
    connection: sa.Connection, study: Study, chain: Iterable[Step] | None
) -> None:
    """Refuse a chain that leads over an advert of which nothing may be said, not even its number.

    Raises:
        ScopeError: naming neither the advert nor its section, which nobody asked for.
    """
    adverts = {advert for step in chain or () for advert in (step.one, step.other)}
    for _ in _outside(connection, study, adverts):
        raise ScopeError(
            "The two are joined by way of adverts of a site or section that "
            f"{study.path} names no more, so the chain is not shown; put that back if the board "
            "approves of it."
        )


def _outside(
    connection: sa.Connection, study: Study, adverts: Iterable[int]
) -> Iterator[tuple[int, str]]:
    """(advert, its site or section) of those that the protocol does not let be shown."""
    advert, site = table_of(Advert), table_of(Site)
    query = sa.select(advert.c.id, site.c.key, advert.c.section)
    query = query.join_from(advert, site, site.c.id == advert.c.site_id)
    found = frames(connection, query, advert.c.id, sorted(adverts)).sort_values("id")
    columns = (found[name].tolist() for name in ("id", "key", "section"))
    for number, key, section in zip(*columns, strict=True):
        if outside := outside_of(study, key, section):
            yield number, outside


def _member(connection: sa.Connection, number: int, advert: int) -> sa.Row[Any]:
    member = table_of(LinkMember)
    query = sa.select(member).where(member.c.epoch_id == number, member.c.advert_id == advert)
    found = connection.execute(query).first()
    if found is None:
        raise LinkingError(
            f"Advert {advert} is not among the linked ones; run `brightline link run` if it is "
            "newer than the last run."
        )
    return found


def _evidence(
    connection: sa.Connection, number: int, around: Sequence[sa.Row[Any]], cluster: int
) -> list[Step]:
    """Every join within a cluster; equal texts and contacts as stars around the first advert.

    Args:
        around: the members of the widest cluster that it lies in. A template with members in
            other clusters too is one that everybody copies, and has joined nobody.
    """
    clusters: dict[int, set[int]] = {}
    for row in around:
        clusters.setdefault(row.template, set()).add(row.cluster)
    inside = sorted((row for row in around if row.cluster == cluster), key=lambda r: r.advert_id)
    joining = [row for row in inside if len(clusters[row.template]) == 1]
    advert_of: dict[int, int] = {}
    found: list[Step] = []
    for row in joining:
        first = advert_of.setdefault(row.text_id, row.advert_id)
        if first != row.advert_id:
            found.append(Step(first, row.advert_id, "equal text"))
    found += _by_text(connection, advert_of)
    found += _by_contact(connection, number, [row.advert_id for row in inside])
    return found


def _by_text(connection: sa.Connection, advert_of: dict[int, int]) -> Iterator[Step]:
    text, texts = table_of(LinkText), sorted(advert_of)
    query = sa.select(text.c.id, text.c.edges).where(text.c.edges.is_not(None))
    found = frames(connection, query, text.c.id, texts).sort_values("id")
    edges, cut = unpacked(found["id"].to_numpy(dtype=np.int64), found["edges"].tolist())
    edges = edges.where(~cut)
    columns = (edges.one, edges.other, edges.shared, edges.total)
    for one, other, shared, total in zip(*(part.tolist() for part in columns), strict=True):
        if one in advert_of:
            yield Step(advert_of[one], advert_of[other], "near-duplicate text", shared, total)


def _by_contact(connection: sa.Connection, number: int, adverts: list[int]) -> Iterator[Step]:
    ids = np.array(adverts, dtype=np.int64)
    carried = carried_by(connection, ids)
    aside = set(junk_of(connection, number)["contact_id"].tolist())
    contact = table_of(Contact)
    kinds = frames(
        connection, sa.select(contact.c.id, contact.c.kind), contact.c.id, carried.contact.tolist()
    )
    kind_of = dict(zip(kinds["id"].tolist(), kinds["kind"].tolist(), strict=True))
    first: dict[int, int] = {}
    for at, one in sorted(zip(carried.advert.tolist(), carried.contact.tolist(), strict=True)):
        if one in aside:
            continue
        advert = int(ids[at])
        centre = first.setdefault(one, advert)
        if centre != advert:
            yield Step(centre, advert, "contact", kind=str(kind_of[one]))


def _chain(found: list[Step], one: int, other: int) -> list[Step]:
    """The shortest path, by breadth-first search (scipy)."""
    if one == other:
        return []
    adverts = np.unique([[step.one, step.other] for step in found])
    ends = np.searchsorted(adverts, [[step.one, step.other] for step in found])
    size = len(adverts)
    graph = coo_matrix((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), (size, size)).tocsr()
    start, at = np.searchsorted(adverts, [one, other]).tolist()
    before = breadth_first_order(graph, start, directed=False)[1]
    step_of = {frozenset((step.one, step.other)): step for step in reversed(found)}
    chain: list[Step] = []
    while at != start:
        chain.append(step_of[frozenset((int(adverts[at]), int(adverts[before[at]])))])
        at = int(before[at])
    return chain[::-1]
