"""From an order for a sample to the sample in the store: frame, draw and record, all or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from annotation.codebook import load_codebook
from annotation.design import Design, Purpose
from annotation.samples import sample_status, store_sample
from annotation.sampling import draw
from annotation.sampling_frame import load_frame
from brightline.errors import AnnotationError
from brightline.store import Store
from brightline.study import Study

_PURPOSES = ("estimate", "calibrate", "train")


@dataclass(frozen=True, slots=True)
class Order:
    """What a sample is asked to be; `per_stratum` and `total` exclude each other."""

    name: str
    annotators: tuple[str, ...]
    sites: tuple[str, ...] = ()
    per_stratum: int | None = None
    total: int | None = None
    purpose: str = "estimate"
    wave: str = "wave-1"
    snapshot: bool = False
    seed: int = 1


def draw_sample(study: Study, order: Order) -> dict[str, Any]:
    """Draw and store a sample; returns its name, items, strata and assignments.

    Raises:
        AnnotationError: the order contradicts itself, or there is nothing to draw from.
    """
    design = _design(order)
    codebook = load_codebook(study.estimand.codebook)
    with Store.for_study(study) as store, store.begin() as connection:
        frame = load_frame(connection, study, sites=order.sites, snapshot=order.snapshot)
        drawn = draw(frame, design, order.seed)
        store_sample(
            connection,
            study,
            drawn,
            name=order.name,
            design=design,
            seed=order.seed,
            annotators=order.annotators,
            codebook=codebook,
        )
        rows = {row["name"]: row for row in sample_status(connection)}
    return {
        "name": order.name,
        "items": len(drawn),
        "strata": int(drawn["stratum"].nunique()),
        "assignments": rows[order.name]["assignments"],
    }


def _design(order: Order) -> Design:
    if order.purpose not in _PURPOSES:
        raise AnnotationError(
            f"'{order.purpose}' is no purpose of a sample; it is one of {', '.join(_PURPOSES)}."
        )
    return Design(
        allocation="proportional" if order.total is not None else "equal",
        per_stratum=order.per_stratum,
        total=order.total,
        purpose=cast(Purpose, order.purpose),
        wave=order.wave,
        snapshot=order.snapshot,
    )
