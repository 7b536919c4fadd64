"""Which labels may teach the model that scores an advert: those of other folds alone.

Adverts are cut into folds by the units that post independently: adverts of one hand, or of one
text, are in one fold. Each fold is scored by a model that was trained without any label of it, be
it as a target or in the consensus that makes targets of labels. So a score may stand beside the
advert's own label in an estimate (cross-prediction-powered inference: Zrnic & Candès 2024, PNAS
121(15), arXiv 2309.16598; cross-fitting: Chernozhukov et al. 2018, Econometrics Journal 21(1)).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import sqlalchemy as sa

from annotation.baseline import model
from annotation.baseline.evaluation import swap_test
from annotation.baseline.masking import Mask
from annotation.baseline.model import Fitted
from annotation.consensus.runs import suspicion_of
from brightline.errors import AnnotationError
from brightline.schema import Advert, SampledAdvert
from brightline.store import table_of
from brightline.trends.assisted import FOLDS
from brightline.trends.linked import link, linked_units
from brightline.trends.series import Days

_SEED = 20261127  # of the cut into folds: no label has a part in it, and it is the same again

_ADVERT, _DRAWN = table_of(Advert), table_of(SampledAdvert)

Swap = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Crossed:
    """A model for each fold that holds adverts, and the fold of each advert."""

    models: Mapping[int, Fitted]
    fold: pd.Series

    def scores(self, texts: Mapping[int, str]) -> dict[int, float]:
        """{advert: its score}, each by the model that saw no label of its fold."""
        found: dict[int, float] = {}
        for fold, adverts in _by_fold(list(texts), self.fold).items():
            scores = self.models[fold].scores([texts[advert] for advert in adverts])
            found |= dict(zip(adverts, scores.tolist(), strict=True))
        return found

    def swap(self, texts: Mapping[int, str]) -> Swap:
        """The swap test of these texts, each by the model that scores it."""
        found: Swap = {}
        for fold, adverts in _by_fold(list(texts), self.fold).items():
            for family, changes in swap_test(
                self.models[fold], [texts[a] for a in adverts]
            ).items():
                most = found.setdefault(family, {})
                for name, change in changes.items():
                    most[name] = max(change, most.get(name, 0.0))
        return found


def cross_fit(
    connection: sa.Connection,
    judged: pd.DataFrame,
    texts: Mapping[int, str],
    cutoff: int,
    mask: Mask,
) -> Crossed:
    """A model for each fold, trained on the current judgements of adverts in the others.

    Args:
        judged: the current judgements of every sample. texts: of every advert. cutoff: of the
            consensus.

    Raises:
        AnnotationError: the labels outside a fold are too few to train on.
    """
    fold, judged = folds_of(connection), judged.assign(advert_id=_adverts(connection, judged))
    judged = judged[judged["advert_id"].isin(list(texts))]
    where = fold.loc[judged["advert_id"]].to_numpy()
    models = {
        one: _without(judged[where != one], texts, cutoff, mask)
        for one in sorted(fold.unique().tolist())
    }
    return Crossed(models, fold)


def folds_of(connection: sa.Connection) -> pd.Series:
    """{advert: its fold} of the store; what the last linking joins, or a text or contact, is one
    unit (see `trends.linked`)."""
    query = sa.select(_ADVERT.c.id.label("advert_id"), _ADVERT.c.content_hash)
    adverts, _ = link(connection, pd.read_sql(query.order_by(_ADVERT.c.id), connection))
    return pd.Series(folds_by_unit(linked_units(adverts)), index=adverts["advert_id"].to_numpy())


def folds_by_unit(unit: Days) -> Days:
    """The fold of each advert: units in an order by chance, dealt to the folds in turn.

    Args:
        unit: (n,) of each advert, counted from 0.
    """
    units = int(unit.max()) + 1 if len(unit) else 0
    dealt: Days = np.random.default_rng(_SEED).permutation(units) % FOLDS
    return dealt[unit]


def _adverts(connection: sa.Connection, judged: pd.DataFrame) -> pd.Series:
    """The advert of each judgement."""
    query = sa.select(_DRAWN.c.id, _DRAWN.c.advert_id)
    drawn = {row.id: row.advert_id for row in connection.execute(query)}
    return judged["item"].map(drawn)


def _without(judged: pd.DataFrame, texts: Mapping[int, str], cutoff: int, mask: Mask) -> Fitted:
    """The model of a fold, from the judgements of all others."""
    adverts = dict(zip(judged["item"], judged["advert_id"], strict=True))
    suspicion = suspicion_of(judged, cutoff)
    targets = {adverts[item]: chance for item, chance in suspicion.items()}
    try:
        words = [texts[advert] for advert in targets]
        return model.train(words, np.array(list(targets.values()), dtype=np.float64), mask)
    except AnnotationError as error:
        raise AnnotationError(
            f"Each fifth of the adverts is scored by a model that saw no label of it, and one of "
            f"these models cannot be trained. {error}"
        ) from None


def _by_fold(adverts: Sequence[int], fold: pd.Series) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for advert, one in zip(adverts, fold.loc[list(adverts)].tolist(), strict=True):
        found.setdefault(one, []).append(advert)
    return found
