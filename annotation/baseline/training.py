"""Training from the store, scoring the store: nothing from outside comes in, nothing goes out.

The model is trained on a consensus run, evaluated, used once on the adverts of the store, and
forgotten; what stays are scores that expire. No score is joined to a cluster or a person.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import numpy as np
import sqlalchemy as sa

from annotation.baseline import evaluation, model
from annotation.baseline.masking import mask_of
from annotation.consensus.runs import latest_run, read_items
from annotation.work import kept_codebook
from brightline import ledger
from brightline.errors import AnnotationError
from brightline.schema import Advert, Prediction, PredictionModel, Site
from brightline.store import insert, table_of
from brightline.study import Study

DAYS = 30
"""How long scores are good, unless less is asked for: about as long as a wave takes."""

_ADVERT, _SITE = table_of(Advert), table_of(Site)
_SCORE, _MODEL = table_of(Prediction), table_of(PredictionModel)


@dataclass(frozen=True, slots=True)
class Trained:
    """What a training left behind."""

    id: int
    consensus_run: int
    labelled: int
    scored: int
    expires_at: dt.datetime
    evaluation: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`: never a score of an advert."""
        names = ("id", "consensus_run", "labelled", "scored", "evaluation")
        found = {name: getattr(self, name) for name in names}
        return {**found, "expires_at": self.expires_at.isoformat()}


def train(
    connection: sa.Connection, study: Study, *, days: int = DAYS, now: dt.datetime | None = None
) -> Trained:
    """Train on the latest consensus of every sample, evaluate, and score the store.

    Scores that have expired, and those of the model before, are deleted.

    Raises:
        AnnotationError: there is no consensus yet, too few labels, or the codebook bars an
            indicator from scoring whose words nothing names.
    """
    at = now or dt.datetime.now(dt.UTC)
    run = latest_run(connection)
    if run is None:
        raise AnnotationError(
            "There is no consensus over all samples yet; make it with `brightline annotate "
            "consensus`."
        )
    texts = _texts(connection)
    items = [item for item in read_items(connection, run.id) if item["advert_id"] in texts]
    labelled = list({item["advert_id"]: item for item in items}.values())
    words = [texts[item["advert_id"]][1] for item in labelled]
    sites = [texts[item["advert_id"]][0] for item in labelled]
    targets = np.array([item["suspicion"] for item in labelled], dtype=np.float64)
    mask = mask_of(kept_codebook(connection, run.codebook))
    fitted = model.train(words, targets, mask)
    fewest = max(evaluation.FEWEST_AT_A_SITE, study.disclosure.threshold)
    found = evaluation.evaluate(words, targets, sites, fewest=fewest, mask=mask)
    found |= {"swap": evaluation.swap_test(fitted, words), "swapped_texts": len(set(words))}
    scores = fitted.scores([text for _, text in texts.values()])
    forget_scores(connection)
    row = {
        "consensus_run_id": run.id,
        "made_at": at,
        "expires_at": at + dt.timedelta(days=days),
        "parameters": {"labelled": len(words), "cutoff": run.cutoff, "codebook": run.codebook},
        "evaluation": found,
        "synthetic": study.synthetic,
    }
    statement = _MODEL.insert().values(**row).returning(_MODEL.c.id)
    number = int(connection.execute(statement).scalar_one())
    rows = [
        {"model_id": number, "advert_id": advert, "score": round(float(score), 6)}
        for advert, score in zip(texts, scores, strict=True)
    ]
    insert(connection, Prediction, rows)
    detail = {"model": number, "consensus_run": run.id, "labelled": len(words), "days": days}
    ledger.record(connection, study, "baseline model trained", detail, now=at)
    return Trained(number, run.id, len(words), len(rows), row["expires_at"], found)  # type: ignore[arg-type]


def forget_scores(connection: sa.Connection) -> None:
    """Delete every score: a new model's take their place."""
    connection.execute(_SCORE.delete())


def _texts(connection: sa.Connection) -> dict[int, tuple[str, str]]:
    """{advert: (site, title and body)} of the store."""
    query = (
        sa.select(_ADVERT.c.id, _SITE.c.key, _ADVERT.c.title, _ADVERT.c.body)
        .join_from(_ADVERT, _SITE, _SITE.c.id == _ADVERT.c.site_id)
        .order_by(_ADVERT.c.id)
    )
    return {row.id: (row.key, f"{row.title}\n{row.body}") for row in connection.execute(query)}
