"""The model's scores of adverts as a release reads them: by column, once, and whether they may be
used. Making them is `annotation/baseline`; what they do to a share is `helped.py`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import pandas as pd
import sqlalchemy as sa

from brightline.schema import Prediction, PredictionModel
from brightline.store import table_of
from brightline.trends import words

_MAKE = "make them (brightline annotate model) and publish again"


def _none() -> pd.DataFrame:
    return pd.DataFrame({"advert_id": [], "score": [], "fold": []})


@dataclass(frozen=True)
class Scores:
    """Scores of the newest training. made_at: None where there was none.

    frame: advert_id, score, fold (-1: of a model that had seen the advert's own label, too).
    """

    frame: pd.DataFrame = field(default_factory=_none)
    made_at: dt.datetime | None = None
    expires_at: dt.datetime | None = None

    def unusable(self, now: dt.datetime) -> str:
        """Why no share may be helped by these scores; '' when they may help."""
        if self.made_at is None or self.expires_at is None:
            return f"The store holds no scores of a model; {_MAKE}."
        day = words.day(self.made_at.date())
        if self.expires_at <= now or self.frame.empty:
            return f"The scores of the model of {day} have expired; {_MAKE}."
        if (self.frame["fold"] < 0).any():
            return (
                f"The model of {day} had seen the labels of the adverts that it scored, so that it "
                f"looks better than it is; {_MAKE}."
            )
        return ""


def read_scores(connection: sa.Connection) -> Scores:
    """The scores of the newest training, usable or not."""
    score, model = table_of(Prediction), table_of(PredictionModel)
    newest = sa.select(model.c.id, model.c.made_at, model.c.expires_at).order_by(model.c.id.desc())
    run = connection.execute(newest.limit(1)).first()
    if run is None:
        return Scores()
    fold = sa.func.coalesce(score.c.fold, -1).label("fold")
    query = sa.select(score.c.advert_id, score.c.score, fold).where(score.c.model_id == run.id)
    return Scores(pd.read_sql(query, connection), run.made_at, run.expires_at)
