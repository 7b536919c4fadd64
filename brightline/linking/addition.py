"""Linking what is new within the frozen epoch: the same edges and clusters as from scratch in it.

A new text meets the texts that are there already by their stored band keys. What only grows is
joined to what it meets (`joining`), what can fall apart is computed anew (`touching`), and all of
it is written in one transaction.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
import sqlalchemy as sa

from brightline.linking.adding import NewTexts, read_new
from brightline.linking.columns import stored_edges
from brightline.linking.components import Ints
from brightline.linking.erased import Mark, refuse_erased
from brightline.linking.growing import in_cut_components
from brightline.linking.identities import United, numbers_of, united
from brightline.linking.joining import Grown, Joined, joined
from brightline.linking.meeting import copied_templates, met_by, sizes_of
from brightline.linking.packing import packed
from brightline.linking.parameters import Epoch
from brightline.linking.storing import (
    end_run,
    epoch_of,
    next_id,
    open_run,
    reading,
    write_changes,
)
from brightline.linking.touching import Recomputed, recomputed, write_recomputed
from brightline.linking.whole import KINDS
from brightline.linking.writing import member_rows, write_texts
from brightline.schema import LinkMember, LinkText
from brightline.store import Store, insert, table_of
from brightline.study import Study


@dataclass(frozen=True, slots=True)
class _Growth:
    """What is to be written of new adverts whose groups only grow."""

    new: NewTexts
    named: dict[str, United]
    copied: list[int]


def add_new(
    study: Study, store: Store, number: int, adverts: Ints, before: dict[str, Any], since: Mark
) -> int:
    """Link new adverts within an epoch; returns the run, which has ended.

    Args:
        number: the epoch's. adverts: ids, ascending. before: the detail of the run before.
        since: taken before anything of this was read.

    Raises:
        ErasedMeanwhileError: adverts were erased since then; nothing was written.
    """
    with reading(store) as connection:
        epoch = epoch_of(connection, number)
        base = next_id(connection, table_of(LinkText))
        known = before.get("copied")  # runs of earlier versions have not written it down
        copied = set(copied_templates(connection, epoch, number) if known is None else known)
    new, groups = _joined(store, number, epoch, adverts, base, copied)
    following = before["following"]
    apart = recomputed(store, number, epoch, new.of(groups.unsafe), following)
    following = {kind: apart.named[kind].following for kind in KINDS}
    growth = _growth(store, number, new, groups, following)
    with store.begin() as connection:
        refuse_erased(connection, since)
        run = open_run(connection, number, "addition", "duckdb")
        write_recomputed(connection, number, apart)
        _write(connection, number, growth)
        detail = _detail(connection, number, new, apart, growth)
        gone = {one for one, _ in growth.named["template"].merged} | set(apart.were)
        detail["copied"] = sorted((copied - gone) | set(apart.copied) | set(growth.copied))
        for kind in KINDS[:2]:
            changes = _changes(kind, apart, growth)
            write_changes(connection, run, kind, changes)
            detail[f"{kind}s_changed"] = len(changes)
        end_run(connection, study, run, "addition", detail)
    return run


def _changes(kind: str, apart: Recomputed, growth: _Growth) -> list[tuple[str, int, int]]:
    merged = [("merge", one, other) for one, other in growth.named[kind].merged]
    return sorted([*apart.named[kind].changes, *merged], key=lambda change: change[1:])


def _joined(
    store: Store, number: int, epoch: Epoch, adverts: Ints, base: int, copied: set[int]
) -> tuple[NewTexts, Joined]:
    with ThreadPoolExecutor(1) as pool:
        known = pool.submit(stored_edges, store, number)
        new = read_new(store, number, epoch, adverts, base)
        edges, was_cut = known.result()
    cut = in_cut_components(new.ids, new.edges, edges, was_cut, epoch.parameters)
    with reading(store) as connection:
        met = met_by(connection, number, new)
        parameters = epoch.parameters
        return new, joined(connection, number, new, met, parameters, cut=cut, copied=copied)


def _growth(
    store: Store, number: int, new: NewTexts, groups: Joined, following: dict[str, int]
) -> _Growth:
    named = {}
    for kind in KINDS:
        grown: Grown = getattr(groups, kind).of(~groups.unsafe)
        several = np.bincount(grown.old_label)[grown.old_label] > 1
        with reading(store) as connection:
            sizes = sizes_of(connection, number, kind, grown.old[several].tolist())
        named[kind] = united(grown.label, grown.old, grown.old_label, sizes, following[kind])
    label = groups.template.label[~groups.unsafe]
    public = np.array(sorted(groups.copied), dtype=np.int64)
    return _Growth(
        new.of(~groups.unsafe), named, numbers_of(public, label, named["template"].numbers)
    )


def _write(connection: sa.Connection, number: int, growth: _Growth) -> None:
    new = growth.new
    uncut = np.zeros(len(new.edges), dtype=bool)
    write_texts(connection, number, new.written, packed(new.edges, uncut, new.ids))
    numbers = {kind: growth.named[kind].numbers for kind in KINDS}
    insert(connection, LinkMember, member_rows(number, new.adverts, new.text, numbers))
    member = table_of(LinkMember)
    for kind in KINDS:
        was = sa.and_(member.c.epoch_id == number, member.c[kind] == sa.bindparam("was"))
        merged = [{"was": one, "now": other} for one, other in growth.named[kind].merged]
        if merged:
            statement = member.update().where(was).values({kind: sa.bindparam("now")})
            connection.execute(statement, merged)


def _detail(
    connection: sa.Connection, number: int, new: NewTexts, apart: Recomputed, growth: _Growth
) -> dict[str, Any]:
    text = table_of(LinkText)
    stored = sa.select(sa.func.count()).select_from(text).where(text.c.epoch_id == number)
    return {
        "adverts": len(new.adverts),
        "texts": len(new.ids),
        "adverts_looked_at": len(apart.touched.members) + len(growth.new.adverts),
        "following": {kind: growth.named[kind].following for kind in KINDS},
        "texts_stored": int(connection.execute(stored).scalar_one()),
    }
