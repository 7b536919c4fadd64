"""From an order for a sample to the sample in the store: frame, draw and record, all or nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa

from annotation.allocation import Target
from annotation.calibrating import Host, draw_reference, host_of, refuse_narrowed
from annotation.codebook import codebook_of
from annotation.design import NO_LINKING, Allocation, Design, Purpose
from annotation.planning import TOTALS, Plan, Row, Stratum
from annotation.samples import sample_status, store_sample
from annotation.sampling import draw, strata_of
from annotation.sampling_frame import load_frame
from annotation.scores import needed_scores
from annotation.spreads import (
    agreement_of,
    expected_shares,
    judged_items,
    places_of,
    spreads_for,
)
from brightline.errors import AnnotationError
from brightline.given_names import check_name
from brightline.schema import LinkingRun
from brightline.store import Store, table_of
from brightline.study import Study

if TYPE_CHECKING:
    import pandas as pd

_PURPOSES = ("estimate", "calibrate", "train")
_TARGETS, _ALLOCATIONS = ("level", "change"), ("proportional", "neyman")


@dataclass(frozen=True, slots=True)
class Order:
    """What a sample is asked to be; `per_stratum` and `total` exclude each other.

    `source` and `mixed_into` are for calibration: whose items are labelled again, and among
    which sample's tasks.
    """

    name: str
    annotators: tuple[str, ...]
    sites: tuple[str, ...] = ()
    per_stratum: int | None = None
    total: int | None = None
    purpose: str = "estimate"
    wave: str = "wave-1"
    snapshot: bool = False
    seed: int = 1
    allocation: str = "proportional"
    target: str = "level"
    by_place: bool = False
    by_score: bool = False
    source: str | None = None
    mixed_into: str | None = None


def draw_sample(
    study: Study, order: Order, announce: Callable[[str], None] = lambda sentence: None
) -> dict[str, Any]:
    """Draw and store a sample; returns its name, items, asked (null per stratum), strata and
    assignments.

    Args:
        announce: is told, before anything is drawn, where the total cannot be kept.

    Raises:
        AnnotationError: the order contradicts itself, its name is none, or there is nothing to
            draw from.
    """
    check_name(order.name, "--name", AnnotationError)
    codebook = codebook_of(study)
    with Store.for_study(study) as store, store.begin() as connection:
        design = replace(_design(order), linking=_linking(connection))
        host = host_of(connection, order.mixed_into, order.name) if order.mixed_into else None
        drawn = _drawn(connection, study, order, design, host, announce)
        store_sample(
            connection,
            study,
            drawn,
            name=order.name,
            design=design,
            seed=order.seed,
            annotators=host.annotators if host else order.annotators,
            codebook=codebook,
            mixed_into=order.mixed_into,
            barred=host.given if host else None,
        )
        rows = {row["name"]: row for row in sample_status(connection)}
    return {
        "name": order.name,
        "items": len(drawn),
        "asked": order.total,
        "strata": int(drawn["stratum"].nunique()),
        "assignments": rows[order.name]["assignments"],
    }


def _drawn(
    connection: sa.Connection,
    study: Study,
    order: Order,
    design: Design,
    host: Host | None,
    announce: Callable[[str], None],
) -> pd.DataFrame:
    if order.source and host:
        refuse_narrowed(connection, study, order.source)
        return draw_reference(connection, order.source, host, design, order.seed, announce=announce)
    frame = _frame(connection, study, design, order.sites)
    if design.allocation != "neyman":
        return draw(frame, design, order.seed, announce=announce)
    spreads = spreads_for(judged_items(connection, study), design)
    return draw(frame, design, order.seed, spreads=spreads, announce=announce)


def _frame(
    connection: sa.Connection, study: Study, design: Design, sites: Sequence[str]
) -> pd.DataFrame:
    """The adverts to draw from, with their scores where strata are by score."""
    frame = load_frame(connection, study, sites=sites, snapshot=design.snapshot)
    if not design.by_score:
        return frame
    scores = needed_scores(connection, dt.datetime.now(dt.UTC))
    return frame.assign(score=frame["advert_id"].map(scores).astype(float))


def _design(order: Order) -> Design:
    if order.purpose not in _PURPOSES:
        raise AnnotationError(
            f"'{order.purpose}' is no purpose of a sample; it is one of {', '.join(_PURPOSES)}."
        )
    if (order.purpose == "calibrate") != (order.source is not None and bool(order.mixed_into)):
        raise AnnotationError(
            "A calibration sample names the sample whose items are labelled again (--from) and the "
            "one among whose tasks they are mixed (--into); no other sample does."
        )
    if order.target not in _TARGETS or order.allocation not in _ALLOCATIONS:
        raise AnnotationError(
            f"A sample is drawn for a target ({' or '.join(_TARGETS)}) by an allocation "
            f"({' or '.join(_ALLOCATIONS)})."
        )
    train = order.purpose == "train"
    if train and order.by_place:
        raise AnnotationError(
            "A sample to train has strata by score alone, so that it goes where the model is "
            "unsure; leave out --by-place."
        )
    spread = "neyman" if train else order.allocation
    return Design(
        allocation=cast(Allocation, spread if order.total is not None else "equal"),
        per_stratum=order.per_stratum,
        total=order.total,
        purpose=cast(Purpose, order.purpose),
        wave=order.wave,
        snapshot=order.snapshot,
        target=cast(Target, order.target),
        by_place=order.by_place,
        by_score=order.by_score or train,
        source=order.source,
    )


def _linking(connection: sa.Connection) -> str:
    """The linking run that clusters and templates were taken from when the sample was drawn."""
    run = table_of(LinkingRun)
    query = sa.select(sa.func.max(run.c.id)).where(run.c.ended_at.is_not(None))
    found = connection.execute(query).scalar()
    return f"run {found}" if found is not None else NO_LINKING


def plan(
    study: Study,
    *,
    target: str,
    totals: Sequence[int] = (),
    half_width: float | None = None,
    by_place: bool = False,
    by_score: bool = False,
    sites: Sequence[str] = (),
    snapshot: bool = False,
) -> tuple[Plan, list[Row]]:
    """How many labels give what interval; one row when a half-width or a total is asked for.

    Raises:
        AnnotationError: there is nothing to draw from, or not so much, or no sample is so precise.
    """
    if target not in _TARGETS:
        raise AnnotationError(f"A plan is for a {' or a '.join(_TARGETS)}, and not '{target}'.")
    design = Design(per_stratum=1, snapshot=snapshot, by_place=by_place, by_score=by_score)
    with Store.for_study(study) as store, store.begin() as connection:
        frame = _frame(connection, study, design, sites)
        judged = judged_items(connection, study)
    frame = frame.assign(stratum=strata_of(frame, design))
    places = places_of(frame)
    shares = expected_shares(judged, frame)
    sizes = frame.groupby("stratum").size()
    found = Plan(
        strata=tuple(
            Stratum(name, place[1], int(sizes[name]), shares[name])
            for name, place in sorted(places.items())
        ),
        target=cast(Target, target),
        annotators=study.sampling.annotators_per_advert,
        agreement=agreement_of(judged),
        batch=study.sampling.tasks_per_session,
    )
    if half_width is None:
        return found, found.asked(totals) if totals else found.rows(TOTALS)
    row = found.smallest(half_width)
    if row is None:
        raise AnnotationError(
            f"No sample of these adverts gives a {target} within {half_width:g}: with every advert "
            "labelled its interval would be wider, since annotators differ, or there is one "
            "period only; ask for less, or for more annotators."
        )
    return found, [row]
