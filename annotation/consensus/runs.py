"""Consensus runs in the store: made from the current judgements, kept with all that made them.

A run is never changed; new labels make a new one. Reads labels and writes posteriors: what the
model is stands in `model.py`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa

from annotation.codebook import LEVELS
from annotation.consensus import model
from annotation.consensus.fitted import DRAWS, FEWEST_OWN, OWN_PRIOR, Codes, Fit, Floats
from brightline import ledger
from brightline.agreement.reporting import read_judgements
from brightline.errors import AnnotationError
from brightline.judgements import GIVEN
from brightline.schema import Consensus, ConsensusRun, SampledAdvert
from brightline.store import insert, table_of
from brightline.study import Study

_RUN, _ITEM, _DRAWN = table_of(ConsensusRun), table_of(Consensus), table_of(SampledAdvert)

_PARTS = ("confusion", "low", "high")
_DIGITS = 6  # of a stored probability: far below any interval


@dataclass(frozen=True, slots=True)
class Run:
    """One stored run. `new` is false when the labels had been run before and nothing was made."""

    id: int
    new: bool
    made_at: dt.datetime
    sample: str | None
    codebook: str
    cutoff: int
    model: str
    items: int
    labels: int
    labels_sha256: str
    result: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        names = ("id", "new", "sample", "codebook", "cutoff", "model", "items", "labels")
        found = {name: getattr(self, name) for name in names}
        return {**found, "made_at": self.made_at.isoformat(), **self.result}


def run_consensus(
    connection: sa.Connection,
    study: Study,
    *,
    sample: str | None = None,
    now: dt.datetime | None = None,
) -> Run:
    """Fit the consensus of all current judgements and keep it as a new run.

    Labels that were run before, with the same model and cut-off, give the run of then.

    Args:
        sample: only the items of this sample; every sample when None.

    Raises:
        AnnotationError: nothing was judged, or under two versions of the codebook.
    """
    judged = read_judgements(connection, sample)
    codebooks = sorted(judged["codebook"].unique())
    if len(codebooks) > 1:
        raise AnnotationError(
            f"These labels were made with {' and '.join(codebooks)}, which are never pooled "
            "silently; name one sample with --sample."
        )
    digest = labels_sha256(judged)
    found = _same_run(connection, study, sample, digest)
    if found is not None:
        return found
    return _store(connection, study, judged, sample, digest, now or dt.datetime.now(dt.UTC))


def labels_sha256(judged: pd.DataFrame) -> str:
    """Digest of the labels that a run was made from: item, annotator, annotation, level."""
    columns = ["item", "annotator", "annotation", "judgement"]
    rows = judged[columns].sort_values(columns).to_numpy().tolist()
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def suspicion_of(judged: pd.DataFrame, cutoff: int) -> pd.Series:
    """{item: its posterior at or above the cut-off} of these judgements alone; nothing is kept.

    Args:
        judged: item, annotator, judgement, of the current judgements or some of them.
    """
    if judged.empty:
        return pd.Series(dtype=np.float64)
    items, item_ids = pd.factorize(judged["item"], sort=True)
    found = _fit(judged, items, pd.factorize(judged["annotator"], sort=True)[0])
    return pd.Series(found.posterior[:, cutoff - 1 :].sum(axis=1), index=item_ids)


def _fit(judged: pd.DataFrame, items: Codes, people: Codes) -> Fit:
    levels = judged["judgement"].to_numpy(dtype=np.int64) - 1
    return model.fit(items.astype(np.int64), people.astype(np.int64), levels, LEVELS)


def latest_run(connection: sa.Connection, sample: str | None = None) -> Run | None:
    """The newest run (of this sample, or over every sample); None before the first."""
    query = sa.select(_RUN).where(_RUN.c.sample == sample).order_by(_RUN.c.id.desc()).limit(1)
    row = connection.execute(query).mappings().first()
    return _to_run(row, new=False) if row else None


def read_items(connection: sa.Connection, run: int) -> list[dict[str, Any]]:
    """item_key, advert_id, labels, level, suspicion, posterior, mixture of every item of a run."""
    columns = (_ITEM.c.labels, _ITEM.c.level, _ITEM.c.suspicion, _ITEM.c.posterior, _ITEM.c.mixture)
    query = (
        sa.select(_DRAWN.c.item_key, _DRAWN.c.advert_id, *columns)
        .join_from(_ITEM, _DRAWN, _ITEM.c.sampled_advert_id == _DRAWN.c.id)
        .where(_ITEM.c.run_id == run)
        .order_by(_DRAWN.c.item_key)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def _same_run(
    connection: sa.Connection, study: Study, sample: str | None, digest: str
) -> Run | None:
    query = sa.select(_RUN).where(
        _RUN.c.labels_sha256 == digest,
        _RUN.c.model == model.NAME,
        _RUN.c.cutoff == study.estimand.cutoff,
        _RUN.c.sample == sample,
    )
    row = connection.execute(query.order_by(_RUN.c.id.desc()).limit(1)).mappings().first()
    return _to_run(row, new=False) if row else None


def _store(
    connection: sa.Connection,
    study: Study,
    judged: pd.DataFrame,
    sample: str | None,
    digest: str,
    now: dt.datetime,
) -> Run:
    items, item_ids = pd.factorize(judged["item"], sort=True)
    people, codes = pd.factorize(judged["annotator"], sort=True)
    found = _fit(judged, items, people)
    given = np.bincount(people).tolist()
    row = {
        "made_at": now,
        "sample": sample,
        "codebook": str(judged["codebook"].iloc[0]),
        "cutoff": study.estimand.cutoff,
        "labels_sha256": digest,
        "model": model.NAME,
        "items": len(item_ids),
        "labels": len(judged),
        "parameters": parameters(),
        "result": _result(found, [str(code) for code in codes], given, study.estimand.cutoff - 1),
        "synthetic": study.synthetic or _all_synthetic(connection, judged),
    }
    statement = _RUN.insert().values(**row).returning(_RUN.c.id)
    number = int(connection.execute(statement).scalar_one())
    counts = np.bincount(items).tolist()
    insert(connection, Consensus, _item_rows(found, number, item_ids.tolist(), counts, row))
    detail = {key: row[key] for key in ("sample", "codebook", "model", "items", "labels")}
    detail |= {"run": number, "labels_sha256": digest}
    ledger.record(connection, study, "consensus made", detail, now=now)
    return _to_run({**row, "id": number}, new=True)


def parameters() -> dict[str, Any]:
    """What the model assumes, as it is kept beside a run."""
    return {
        "shared": model.SHARED,
        "further": model.FURTHER,
        "careless": list(model.CARELESS),
        "anchor_per_level": model.ANCHOR,
        "step": model.STEP,
        "strengths": list(model.STRENGTHS),
        "own_prior": OWN_PRIOR,
        "fewest_own": FEWEST_OWN,
        "draws": DRAWS,
        "iterations": model.ITERATIONS,
        "tolerance": model.TOLERANCE,
    }


def _item_rows(
    found: Fit, run: int, items: list[int], counts: list[int], row: dict[str, Any]
) -> list[dict[str, Any]]:
    suspicion = found.posterior[:, row["cutoff"] - 1 :].sum(axis=1)
    posterior = found.posterior.round(_DIGITS).tolist()
    mixture = found.mixture.round(_DIGITS).tolist()
    return [
        {
            "run_id": run,
            "sampled_advert_id": item,
            "labels": counts[place],
            "level": int(found.level[place]) + 1,
            "suspicion": round(float(suspicion[place]), _DIGITS),
            "posterior": posterior[place],
            "mixture": mixture[place],
        }
        for place, item in enumerate(items)
    ]


def _result(found: Fit, codes: list[str], given: list[int], cut: int) -> dict[str, Any]:
    confusion = [_plain(part) for part in found.own_confusion()]
    sides = [[_plain(part) for part in side] for side in found.agreement_at(cut)]
    annotators = {
        code: {
            "labels": given[j],
            **_side("sensitivity", [part[j] for part in sides[0]], len(codes)),
            **_side("specificity", [part[j] for part in sides[1]], len(codes)),
            **{name: part[j] for name, part in zip(_PARTS, confusion, strict=True)},
        }
        for j, code in enumerate(codes)
    }
    return {
        "annotators": annotators,
        "typical": found.typical.round(4).tolist(),
        "strength": found.strength.round(2).tolist(),
        "iterations": found.iterations,
        "converged": found.converged,
    }


def _side(name: str, values: list[float | None], people: int) -> dict[str, Any]:
    """[mean, low, high] of a side, or null with the reason why it is not drawn."""
    if None not in values:
        return {name: values, f"{name}_undrawn": None}
    few = f"fewer than {FEWEST_OWN:.0f} of these adverts were read by another, too"
    return {name: None, f"{name}_undrawn": few if people > 1 else "a single annotator"}


def _plain(values: Floats) -> list[Any]:
    """As nested lists for JSON; what is not drawn is null."""
    if values.ndim > 1:
        return [_plain(part) for part in values]
    return [None if np.isnan(value) else round(float(value), 4) for value in values]


def _all_synthetic(connection: sa.Connection, judged: pd.DataFrame) -> bool:
    real = set(connection.execute(sa.select(GIVEN.c.id).where(~GIVEN.c.synthetic)).scalars())
    return real.isdisjoint(judged["annotation"].tolist())


def _to_run(row: Any, *, new: bool) -> Run:
    names = ("id", "made_at", "sample", "codebook", "cutoff", "model", "items", "labels")
    kept = {name: row[name] for name in (*names, "labels_sha256", "result")}
    return Run(new=new, **kept)
