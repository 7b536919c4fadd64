"""Internal scores that have not expired, for samples and batches. Nothing else reads them here."""

from __future__ import annotations

import datetime as dt

import sqlalchemy as sa

from brightline.errors import AnnotationError
from brightline.schema import Prediction, PredictionModel
from brightline.store import table_of


def current_scores(connection: sa.Connection, now: dt.datetime) -> dict[int, float]:
    """{advert: score} of the newest model whose scores have not expired; empty without one."""
    score, model = table_of(Prediction), table_of(PredictionModel)
    newest = sa.select(sa.func.max(model.c.id)).where(model.c.expires_at > now).scalar_subquery()
    query = sa.select(score.c.advert_id, score.c.score).where(score.c.model_id == newest)
    return {int(row[0]): float(row[1]) for row in connection.execute(query)}


def needed_scores(connection: sa.Connection, now: dt.datetime) -> dict[int, float]:
    """The same, where a sample cannot be drawn without them.

    Raises:
        AnnotationError: there are none, or they have expired.
    """
    found = current_scores(connection, now)
    if not found:
        raise AnnotationError(
            "There are no internal scores, or they have expired; make them from a consensus with "
            "`brightline annotate model`, or draw without scores."
        )
    return found
