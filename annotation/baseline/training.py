"""Training from the store, scoring the store: nothing from outside comes in, nothing goes out.

Models are trained on a consensus, one for each fold of adverts (`crossing.py`), evaluated, used
once on the adverts of the store, and forgotten; what stays are scores that expire. No score is
joined to a cluster or a person.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa

from annotation.baseline import evaluation, model
from annotation.baseline.crossing import Crossed, cross_fit
from annotation.baseline.masking import Mask, mask_of
from annotation.consensus.runs import Run, labels_sha256, latest_run, read_items
from annotation.work import kept_codebook
from brightline import ledger
from brightline.agreement.reporting import read_judgements
from brightline.errors import AnnotationError
from brightline.schema import Advert, Prediction, PredictionModel, Site
from brightline.shown import shows
from brightline.store import insert, table_of
from brightline.study import Study
from brightline.trends.assisted import FOLDS

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

    Scores that have expired, and those of the training before, are deleted.

    Raises:
        AnnotationError: there is no consensus of the current labels yet, too few labels, or the
            codebook bars an indicator from scoring whose words nothing names.
    """
    model.check_installed()  # before the store is read
    at = now or dt.datetime.now(dt.UTC)
    (run, judged), texts = _consensus(connection), _texts(connection, study)
    mask = mask_of(kept_codebook(connection, run.codebook))
    targets = {
        item["advert_id"]: float(item["suspicion"])
        for item in read_items(connection, run.id)
        if item["advert_id"] in texts
    }
    model.check(np.array(list(targets.values())))
    bodies = {advert: text for advert, (_, text) in texts.items()}
    crossed = cross_fit(connection, judged, bodies, run.cutoff, mask)
    labelled = {advert: bodies[advert] for advert in targets}
    sites = [texts[advert][0] for advert in targets]
    found = _evaluated(study, list(labelled.values()), list(targets.values()), sites, mask)
    found |= {"swap": crossed.swap(labelled), "swapped_texts": len(set(labelled.values()))}
    row = {
        "consensus_run_id": run.id,
        "made_at": at,
        "expires_at": at + dt.timedelta(days=days),
        "parameters": {
            "labelled": len(labelled),
            "cutoff": run.cutoff,
            "codebook": run.codebook,
            "folds": FOLDS,
        },
        "evaluation": found,
        "synthetic": study.synthetic,
    }
    number = _store(connection, row, crossed, bodies)
    detail = {"model": number, "consensus_run": run.id, "labelled": len(labelled), "days": days}
    ledger.record(connection, study, "baseline model trained", detail, now=at)
    return Trained(number, run.id, len(labelled), len(bodies), row["expires_at"], found)  # type: ignore[arg-type]


def _store(
    connection: sa.Connection, row: Mapping[str, Any], crossed: Crossed, texts: Mapping[int, str]
) -> int:
    """Keep a training and its scores in the place of those before; its number."""
    forget_scores(connection)
    statement = _MODEL.insert().values(**row).returning(_MODEL.c.id)
    number = int(connection.execute(statement).scalar_one())
    fold = crossed.fold.to_dict()
    rows = [
        {"model_id": number, "advert_id": advert, "score": round(score, 6), "fold": fold[advert]}
        for advert, score in crossed.scores(texts).items()
    ]
    insert(connection, Prediction, rows)
    return number


def _consensus(connection: sa.Connection) -> tuple[Run, pd.DataFrame]:
    """The latest consensus of every sample, and the judgements, which must be those it is of."""
    run = latest_run(connection)
    if run is None:
        raise AnnotationError(
            "There is no consensus over all samples yet; make it with `brightline annotate "
            "consensus`."
        )
    judged = read_judgements(connection, None)
    if labels_sha256(judged) != run.labels_sha256:
        raise AnnotationError(
            "Labels have come in or gone since the consensus was made; make it anew with "
            "`brightline annotate consensus`."
        )
    return run, judged


def _evaluated(
    study: Study, words: list[str], targets: list[float], sites: list[str], mask: Mask
) -> dict[str, Any]:
    fewest = max(evaluation.FEWEST_AT_A_SITE, study.disclosure.threshold)
    return evaluation.evaluate(words, np.array(targets), sites, fewest=fewest, mask=mask)


def forget_scores(connection: sa.Connection) -> None:
    """Delete every score: a new model's take their place."""
    connection.execute(_SCORE.delete())


def _texts(connection: sa.Connection, study: Study) -> dict[int, tuple[str, str]]:
    """{advert: (site, title and body)} of what the protocol names: nothing else is scored."""
    columns = (_ADVERT.c.id, _SITE.c.key, _ADVERT.c.section, _ADVERT.c.title, _ADVERT.c.body)
    query = (
        sa.select(*columns)
        .join_from(_ADVERT, _SITE, _SITE.c.id == _ADVERT.c.site_id)
        .order_by(_ADVERT.c.id)
    )
    return {
        row.id: (row.key, f"{row.title}\n{row.body}")
        for row in connection.execute(query)
        if shows(study, row.key, row.section)
    }
