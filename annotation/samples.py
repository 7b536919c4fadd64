"""Samples in the store: written once with their items and assignments, and counted.

The draw itself is `sampling.py`. A sample is never changed after it was drawn.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from annotation.codebook import Codebook, codebook_sha256, content_of
from annotation.codes import SYNTHETIC, check_annotators
from annotation.design import Design
from annotation.drawn_before import ACT, drawn_before
from annotation.sampling import assign
from brightline import ledger
from brightline.errors import AnnotationError
from brightline.judgements import newest_versions
from brightline.schema import (
    Advert,
    Annotation,
    Annotator,
    Assignment,
    CodebookVersion,
    Sample,
    SampledAdvert,
)
from brightline.store import ids_by, insert, insert_new, table_of, upsert_study
from brightline.study import Study

if TYPE_CHECKING:
    import pandas as pd

_SAMPLE, _ITEM, _ASSIGNMENT = table_of(Sample), table_of(SampledAdvert), table_of(Assignment)
_ANNOTATOR, _ADVERT, _NOTE = table_of(Annotator), table_of(Advert), table_of(Annotation)


def store_sample(
    connection: sa.Connection,
    study: Study,
    drawn: pd.DataFrame,
    *,
    name: str,
    design: Design,
    seed: int,
    annotators: Sequence[str],
    codebook: Codebook,
    mixed_into: str | None = None,
    barred: Mapping[int, Collection[str]] | None = None,
    now: dt.datetime | None = None,
) -> int:
    """Write a drawn sample, its assignments and a ledger entry; returns the sample's id.

    Drawing the same sample again (name, design, seed, adverts, annotators, codebook) changes
    nothing.

    Args:
        drawn: what `sampling.draw` returned.
        annotators: code names; each advert gets as many as the protocol says. Those that begin
            with `synthetic-` stand for no people, and only a synthetic study may have them.
        mixed_into: the sample among whose tasks these are shown.
        barred: {advert: who must not get it} (see `sampling.assign`).

    Raises:
        AnnotationError: the name is taken by another sample, or the annotators do not suffice.
    """
    codes = tuple(annotators)
    per_advert = study.sampling.annotators_per_advert
    check_annotators(codes, per_advert, known=_kept(connection))
    _check_synthetic(study, codes)
    recorded = _recorded_design(design, drawn, codes)
    asked = {"seed": seed, "codebook": codebook.id, "annotators_per_advert": per_advert}
    found = drawn_before(connection, name, recorded, asked, codes)
    if found is not None:
        return found
    at = now or dt.datetime.now(dt.UTC)
    upsert_study(connection, study)
    keep_codebook(connection, codebook)
    advert_ids = [int(advert) for advert in drawn["advert_id"]]
    values = {
        "name": name,
        "purpose": design.purpose,
        "wave": design.wave,
        "codebook": codebook.id,
        "seed": seed,
        "drawn_at": at,
        "annotators_per_advert": per_advert,
        "design": recorded,
        "mixed_into": mixed_into,
        "synthetic": _all_synthetic(connection, advert_ids),
    }
    result = connection.execute(_SAMPLE.insert().values(**values))
    sample = int((result.inserted_primary_key or (0,))[0])
    _insert_items(connection, sample, study, name, seed, drawn)
    _insert_assignments(connection, study, sample, drawn, codes, seed, barred)
    detail = {"sample": name, "items": len(drawn), "annotators": list(codes), **recorded}
    ledger.record(connection, study, ACT, detail, now=at)
    return sample


def keep_codebook(connection: sa.Connection, codebook: Codebook) -> None:
    """Keep the codebook as it is now; refuse another text under the same version.

    Raises:
        AnnotationError: labels were made with another text of this version.
    """
    table, digest = table_of(CodebookVersion), codebook_sha256(codebook)
    row = {"name": codebook.id, "sha256": digest, "content": content_of(codebook)}
    insert_new(connection, CodebookVersion, [row], unique=["name"])
    kept = connection.execute(
        sa.select(table.c.sha256).where(table.c.name == codebook.id)
    ).scalar_one()
    if kept != digest:
        raise AnnotationError(
            f"The codebook {codebook.id} is not the one that this corpus was labelled with; put "
            f"the change into {codebook.name}@{codebook.version + 1} and restore the old file."
        )


def keep_annotators(
    connection: sa.Connection, study: Study, codes: tuple[str, ...]
) -> dict[str, int]:
    """{code: id} of these annotators; a row is made for each that is new.

    Raises:
        AnnotationError: a code is a name, or that of a simulated annotator in a real study.
    """
    check_annotators(codes, 1, known=_kept(connection))
    _check_synthetic(study, codes)
    people = [{"code": code, "synthetic": code.startswith(SYNTHETIC)} for code in codes]
    insert_new(connection, Annotator, people, unique=["code"])
    return ids_by(connection, _ANNOTATOR.c.code, list(codes))


def sample_status(connection: sa.Connection) -> list[dict[str, Any]]:
    """One row per sample: name, purpose, wave, codebook, items, assignments, pushed, answered and
    skipped, as they now are: what was deleted is to be answered again.
    """
    count = sa.func.count
    counted = sa.select(_ITEM.c.sample_id, count().label("adverts"))
    items = counted.group_by(_ITEM.c.sample_id).subquery()
    newest, same = newest_versions()
    now = sa.select(_NOTE.c.assignment_id, _NOTE.c.state).join_from(_NOTE, newest, same).subquery()
    work = (
        sa.select(
            _ITEM.c.sample_id,
            count(_ASSIGNMENT.c.id).label("assignments"),
            count(_ASSIGNMENT.c.pushed_at).label("pushed"),
            count().filter(now.c.state == "submitted").label("answered"),
            count().filter(now.c.state == "skipped").label("skipped"),
        )
        .join(_ASSIGNMENT, _ASSIGNMENT.c.sampled_advert_id == _ITEM.c.id)
        .outerjoin(now, now.c.assignment_id == _ASSIGNMENT.c.id)
        .group_by(_ITEM.c.sample_id)
        .subquery()
    )
    query = (
        sa.select(
            _SAMPLE.c.name,
            _SAMPLE.c.purpose,
            _SAMPLE.c.wave,
            _SAMPLE.c.codebook,
            _SAMPLE.c.synthetic,
            items.c.adverts.label("items"),
            work.c.assignments,
            work.c.pushed,
            work.c.answered,
            work.c.skipped,
        )
        .join(items, items.c.sample_id == _SAMPLE.c.id)
        .join(work, work.c.sample_id == _SAMPLE.c.id)
        .order_by(_SAMPLE.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def _kept(connection: sa.Connection) -> set[str]:
    """The codes that the store holds."""
    return set(connection.execute(sa.select(_ANNOTATOR.c.code)).scalars())


def _check_synthetic(study: Study, codes: tuple[str, ...]) -> None:
    invented = [code for code in codes if code.startswith(SYNTHETIC)]
    if invented and not study.synthetic:
        raise AnnotationError(
            f"'{invented[0]}' is the code of a simulated annotator, and {study.path} is not a "
            "synthetic study; name the codes of your annotators."
        )


def _recorded_design(design: Design, drawn: pd.DataFrame, codes: tuple[str, ...]) -> dict[str, Any]:
    adverts = ",".join(str(int(advert)) for advert in drawn["advert_id"])
    strata = drawn.groupby("stratum")[["stratum_population", "stratum_sampled"]].first()
    return {
        **design.to_dict(),
        "strata": {
            str(name): {"population": int(row.iloc[0]), "sampled": int(row.iloc[1])}
            for name, row in strata.iterrows()
        },
        "annotator_count": len(codes),
        "order_sha256": hashlib.sha256(adverts.encode()).hexdigest(),
    }


def _all_synthetic(connection: sa.Connection, adverts: list[int]) -> bool:
    real = sa.select(_ADVERT.c.id).where(~_ADVERT.c.synthetic)
    ids = {int(row) for row in connection.execute(real).scalars()}
    return ids.isdisjoint(adverts)


def _insert_items(
    connection: sa.Connection, sample: int, study: Study, name: str, seed: int, drawn: pd.DataFrame
) -> None:
    rows = [
        {
            "sample_id": sample,
            "advert_id": int(row["advert_id"]),
            "item_key": _item_key(study, name, seed, int(row["advert_id"])),
            "stratum": row["stratum"],
            "period": row["period"] if isinstance(row["period"], str) else None,
            "stratum_population": int(row["stratum_population"]),
            "stratum_sampled": int(row["stratum_sampled"]),
            "inclusion_probability": float(row["inclusion_probability"]),
            "position": int(row["position"]),
        }
        for row in drawn.to_dict("records")
    ]
    insert(connection, SampledAdvert, rows)


def _insert_assignments(
    connection: sa.Connection,
    study: Study,
    sample: int,
    drawn: pd.DataFrame,
    codes: tuple[str, ...],
    seed: int,
    barred: Mapping[int, Collection[str]] | None,
) -> None:
    ids = keep_annotators(connection, study, codes)
    query = sa.select(_ITEM.c.position, _ITEM.c.id).where(_ITEM.c.sample_id == sample)
    items = {row[0]: row[1] for row in connection.execute(query)}
    pairs = assign(drawn, codes, study.sampling.annotators_per_advert, seed, barred=barred)
    rows = [
        {"sampled_advert_id": items[position], "annotator_id": ids[code]}
        for position, code in pairs
    ]
    insert(connection, Assignment, rows)


def _item_key(study: Study, name: str, seed: int, advert: int) -> str:
    """Our identity of an item: server ids are reused, and this one tells nothing of the advert."""
    text = f"{study.id}|{name}|{seed}|{advert}"
    return "item-" + hashlib.blake2b(text.encode(), digest_size=10).hexdigest()
