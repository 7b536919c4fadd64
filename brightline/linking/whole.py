"""Linking everything in a new epoch: the first run of a store, and every rebase.

Rows are written in pieces under an epoch that nobody reads yet; the last statement ends the run and
makes it current. Stopped before that, nothing has changed but rows that the next run removes.
Adverts that are erased while it works leave the gaps that they would have left behind it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import compress
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa

from brightline.counted import counted
from brightline.custody.in_force import keep_out_erasures
from brightline.errors import LinkingError
from brightline.linking.advertisers import Clusters, clusters, junk_contacts
from brightline.linking.components import Edges, Ints
from brightline.linking.erased import Mark, contacts_there, mark, still_there
from brightline.linking.identities import NEW, Numbered, numbered, numbers_of
from brightline.linking.linking import BYTES_ON_DISK, Linked, link_texts, memory
from brightline.linking.packing import packed
from brightline.linking.parameters import Parameters
from brightline.linking.reading import learn_epoch
from brightline.linking.storing import (
    ROWS_AT_ONCE,
    StoredTexts,
    carried_by,
    current_run,
    end_run,
    frame,
    next_id,
    open_epoch,
    open_run,
    reading,
    write_changes,
)
from brightline.linking.writing import Written, member_rows, write_texts
from brightline.schema import Advert, LinkJunk, LinkMember, LinkText
from brightline.store import Store, insert, table_of
from brightline.study import Study

KINDS = ("template", "cluster", "widest")
"""What has numbers. Merges and splits are recorded of the first two."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    linked: Linked
    clusters: Clusters
    junk: pd.DataFrame


def link_everything(
    study: Study,
    store: Store,
    parameters: Parameters,
    folder: Path,
    *,
    kind: str,
    spark: str | None = None,
    say: Callable[[str], None] = print,
) -> int:
    """Link all adverts of the store in a new epoch; returns the run, which has ended.

    Args:
        folder: an empty folder for work files. say: told what it will take before it begins.
    """
    advert, since = table_of(Advert), mark(store)
    with reading(store) as connection:
        last = int(connection.execute(sa.select(sa.func.max(advert.c.id))).scalar() or 0)
        query = sa.select(advert.c.id, advert.c.site_id).where(advert.c.id <= last)
        sites = frame(connection, query).set_index("id")["site_id"]
    say(_needs(len(sites), folder))
    source = StoredTexts(store, last)
    epoch = learn_epoch(source, parameters)
    if spark is None:
        linked = link_texts(source, epoch, folder)
    else:
        from brightline.linking.spark import link_on

        linked = link_on(spark, source, epoch, folder)
    outcome = _outcome(store, linked, sites, parameters)
    with store.begin() as connection:
        number = open_epoch(connection, epoch)
        run = open_run(connection, number, kind, "spark" if spark else "duckdb")
    groups = _write(store, number, outcome, since)
    _end(study, store, number, run, kind, outcome, groups)
    return run


def _needs(adverts: int, folder: Path) -> str:
    """What linking will take at most; refuses when the disk has less."""
    disk, free = adverts * BYTES_ON_DISK, shutil.disk_usage(folder).free
    if disk > free:
        raise LinkingError(
            f"Linking {counted(adverts, 'advert')} needs {_size(disk)} beside the study for work "
            f"files, and {_size(free)} are free; free some space, then run it again."
        )
    return (
        f"Linking {counted(adverts, 'advert')}, with at most {_size(memory(adverts))} of memory "
        f"and {_size(disk)} of work files."
    )


def _size(count: float) -> str:
    """Bytes as people say them, down to a hundredth of a MB: '0.0 GB' is no size."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.3g} MB"


def _outcome(
    store: Store, linked: Linked, sites: pd.Series[int], parameters: Parameters
) -> _Outcome:
    texts = linked.texts
    with reading(store) as connection:
        carried = carried_by(connection, texts.ids)
    of_advert = linked.template_of_adverts()
    site = np.asarray(sites.reindex(texts.ids).fillna(0), dtype=np.int64)
    junk = junk_contacts(of_advert, site, carried, parameters)
    found = clusters(
        texts.text, linked.template, linked.loose, texts.keyed, carried, junk, parameters
    )
    return _Outcome(linked, found, junk)


def _write(store: Store, epoch: int, outcome: _Outcome, since: Mark) -> dict[str, Numbered]:
    """Texts, members and edges, which nobody sees yet; returns the numbers that groups got."""
    texts = outcome.linked.texts
    old, following = _earlier(store, texts.ids)
    groups = {
        "template": outcome.linked.template_of_adverts(),
        "cluster": outcome.clusters.cluster,
        "widest": outcome.clusters.widest,
    }
    named = {kind: numbered(groups[kind], old[kind], following[kind]) for kind in KINDS}
    with reading(store) as connection:
        base = next_id(connection, table_of(LinkText))
    _write_texts(store, epoch, base, outcome.linked, since)
    numbers = {kind: of.numbers for kind, of in named.items()}
    _write_members(store, epoch, base, outcome.linked, numbers, since)
    return named


def _end(
    study: Study,
    store: Store,
    epoch: int,
    run: int,
    kind: str,
    outcome: _Outcome,
    named: dict[str, Numbered],
) -> None:
    """Junk contacts, changes of numbers and counts; the run is current from here on."""
    linked = outcome.linked
    detail = {
        "adverts": len(linked.texts.ids),
        "texts": len(linked.texts),
        "templates": len(np.unique(named["template"].numbers)),
        "clusters": len(np.unique(named["cluster"].numbers)),
        "edges": len(linked.edges),
        "edges_cut": int(linked.cut.sum()),
        "contacts_set_aside": len(outcome.junk),
        "texts_stored": len(linked.texts),
        "following": {one: named[one].following for one in KINDS},
        "copied": numbers_of(
            outcome.clusters.copied, linked.template_of_adverts(), named["template"].numbers
        ),
    }
    with store.begin() as connection:
        keep_out_erasures(connection)
        there = contacts_there(connection, outcome.junk["contact_id"].to_numpy(dtype=np.int64))
        junk = _records(outcome.junk[there])
        insert(connection, LinkJunk, [{**row, "epoch_id": epoch} for row in junk])
        for one in KINDS[:2]:
            write_changes(connection, run, one, named[one].changes)
            detail[f"{one}s_changed"] = len(named[one].changes)
        end_run(connection, study, run, kind, detail)


def _earlier(store: Store, ids: Ints) -> tuple[dict[str, Ints], dict[str, int]]:
    """The numbers that adverts have in the current epoch, and the first unused ones."""
    nothing = np.full(len(ids), NEW, dtype=np.int64)
    member = table_of(LinkMember)
    with reading(store) as connection:
        run = current_run(connection)
        if run is None:
            return dict.fromkeys(KINDS, nothing), dict.fromkeys(KINDS, 1)
        columns = [member.c[kind] for kind in KINDS]
        query = sa.select(member.c.advert_id, *columns).where(member.c.epoch_id == run.epoch_id)
        found = frame(connection, query).set_index("advert_id").reindex(ids).fillna(NEW)
    return {kind: found[kind].to_numpy(dtype=np.int64) for kind in KINDS}, run.detail["following"]


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(k): v for k, v in row.items()} for row in table.to_dict("records")]


def _pieces(size: int) -> Iterator[slice]:
    for start in range(0, size, ROWS_AT_ONCE):
        yield slice(start, min(start + ROWS_AT_ONCE, size))


def _write_texts(store: Store, epoch: int, base: int, linked: Linked, since: Mark) -> None:
    texts = linked.texts
    prints = texts.fingerprints.view(np.int64)
    for part in _pieces(len(texts)):
        first = texts.first[part]
        written = Written(
            base + np.arange(part.start, part.stop),
            texts.ids[first],
            prints[part],
            texts.keyed[part],
            texts.keys[:, first],
        )
        near = _near(linked, part, base)
        with store.begin() as connection:
            there = still_there(connection, since, written.advert)
            write_texts(connection, epoch, written.of(there), list(compress(near, there)))


def _near(linked: Linked, part: slice, base: int) -> list[bytes | None]:
    """The packed edges of some texts."""
    edges = linked.edges
    mine = np.arange(*np.searchsorted(edges.other, [part.start, part.stop]))  # they ascend
    near = edges.where(mine)
    near = Edges(base + near.one, base + near.other, near.shared, near.total)
    return packed(near, linked.cut[mine], base + np.arange(part.start, part.stop))


def _write_members(
    store: Store, epoch: int, base: int, linked: Linked, numbers: dict[str, Ints], since: Mark
) -> None:
    texts = linked.texts
    for part in _pieces(len(texts.ids)):
        mine = {kind: numbers[kind][part] for kind in KINDS}
        of_text = base + texts.text[part].astype(np.int64)
        rows = member_rows(epoch, texts.ids[part], of_text, mine)
        with store.begin() as connection:
            there = still_there(connection, since, texts.ids[part])
            insert(connection, LinkMember, list(compress(rows, there)))
