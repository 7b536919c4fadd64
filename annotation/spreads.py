"""What earlier labels say of strata that are to be drawn from: expected shares, and agreement.

Shares are of adverts that annotators suspected, per stratum, and shrunken (see `allocation.py`):
they steer where labels go and are no figures.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import sqlalchemy as sa

from annotation.allocation import PRIOR_SHARE, towards, weighed
from annotation.design import Design
from annotation.planning import AGREEMENT
from annotation.sampling import SNAPSHOT
from brightline.judgements import newest_versions
from brightline.schema import (
    Advert,
    Annotation,
    Assignment,
    Sample,
    SampledAdvert,
    Site,
)
from brightline.store import table_of
from brightline.study import Study

if TYPE_CHECKING:
    import pandas as pd

_NOTE, _TASK, _ITEM = table_of(Annotation), table_of(Assignment), table_of(SampledAdvert)
_SAMPLE, _ADVERT, _SITE = table_of(Sample), table_of(Advert), table_of(Site)

Place = tuple[str, str | None]  # a site and a period

Counted = tuple[float, int]  # adverts that were suspected, and adverts that were judged
NOTHING: Counted = (0.0, 0)

_SURE = (0.01, 0.99)  # as sure as a model is taken to be of a stratum


def judged_items(connection: sa.Connection, study: Study) -> pd.DataFrame:
    """item, advert_id, site, period, y: items of probability samples that were judged.

    y is the share of its annotators that suspected it; suspected, judges are the counts behind.
    """
    import pandas as pd

    newest, same = newest_versions()
    suspects = sa.case((_NOTE.c.judgement >= study.estimand.cutoff, 1), else_=0)
    query = (
        sa.select(_ITEM.c.id.label("item"), _ITEM.c.advert_id)
        .add_columns(_SITE.c.key.label("site"), _ITEM.c.period)
        .add_columns(sa.func.sum(suspects).label("suspected"))
        .add_columns(sa.func.count(_NOTE.c.id).label("judges"))
        .join_from(_NOTE, newest, same)
        .join(_TASK, _TASK.c.id == _NOTE.c.assignment_id)
        .join(_ITEM, _ITEM.c.id == _TASK.c.sampled_advert_id)
        .join(_SAMPLE, _SAMPLE.c.id == _ITEM.c.sample_id)
        .join(_ADVERT, _ADVERT.c.id == _ITEM.c.advert_id)
        .join(_SITE, _SITE.c.id == _ADVERT.c.site_id)
        .where(_NOTE.c.state == "submitted", _NOTE.c.judgement.is_not(None))
        .where(_SAMPLE.c.purpose != "train")
        .group_by(_ITEM.c.id, _ITEM.c.advert_id, _SITE.c.key, _ITEM.c.period)
        .order_by(_ITEM.c.id)
    )
    found = pd.read_sql(query, connection)
    return found.assign(y=found["suspected"] / found["judges"])


def expected_shares(judged: pd.DataFrame, frame: pd.DataFrame) -> dict[str, float]:
    """{stratum: expected share}, from its labels, drawn towards the best that is known besides.

    Where adverts have scores that is their mean, the model being calibrated; elsewhere it is the
    labels of its site and period, drawn towards all labels and these towards the planner's prior.
    In between come the labels of its kin: the same site, place and scores in other periods.

    Args:
        judged: see `judged_items`.
        frame: advert_id, site, period, stratum; and score where strata are by score.
    """
    places = places_of(frame)
    own = _sums(judged, dict(zip(frame["advert_id"], frame["stratum"], strict=True)))
    kin = _kin(places)
    alike: dict[str, Counted] = {}
    for stratum, counted in own.items():
        alike[kin[stratum]] = _add(alike.get(kin[stratum], NOTHING), counted)
    around = {
        (str(site), period if isinstance(period, str) else None): (float(part.sum()), len(part))
        for (site, period), part in judged.groupby(["site", "period"], dropna=False)["y"]
    }
    overall = towards(PRIOR_SHARE, float(judged["y"].sum()), len(judged))
    scores = _mean_scores(frame)
    found = {}
    for stratum, place in places.items():
        mine = own.get(stratum, NOTHING)
        if stratum in scores:
            share = scores[stratum]
        else:
            share = towards(overall, *_less(around.get(place, NOTHING), mine))
        share = towards(share, *_less(alike.get(kin[stratum], NOTHING), mine))
        found[stratum] = towards(share, *mine)
    return found


def _sums(judged: pd.DataFrame, stratum: Mapping[int, str]) -> dict[str, Counted]:
    """{stratum: its labels}, of adverts that are in the frame."""
    groups = judged.groupby(judged["advert_id"].map(stratum))["y"]
    return {str(name): (float(part.sum()), len(part)) for name, part in groups}


def _kin(places: Mapping[str, Place]) -> dict[str, str]:
    """{stratum: its name without the period}."""
    return {
        stratum: site + stratum.removeprefix(f"{site} / {period or SNAPSHOT}")
        for stratum, (site, period) in places.items()
    }


def _mean_scores(frame: pd.DataFrame) -> dict[str, float]:
    """{stratum: mean score}, where there are scores; never so sure that nothing would be drawn."""
    if "score" not in frame:
        return {}
    means = frame.groupby("stratum")["score"].mean().dropna().clip(*_SURE)
    return {str(stratum): float(mean) for stratum, mean in means.items()}


def _add(one: Counted, other: Counted) -> Counted:
    return one[0] + other[0], one[1] + other[1]


def _less(one: Counted, other: Counted) -> Counted:
    """Without what is counted by itself; an earlier draw may have gone from the frame since."""
    return max(one[0] - other[0], 0.0), max(one[1] - other[1], 0)


def agreement_of(judged: pd.DataFrame) -> float:
    """Correlation of two annotators' judgements: Krippendorff's nominal alpha, at least 0.

    The planner's assumption where too few adverts were judged by two.
    """
    import numpy as np

    from brightline.agreement.intervals import alpha_with_interval

    counts = np.column_stack([judged["judges"] - judged["suspected"], judged["suspected"]])
    found = alpha_with_interval(counts.astype(np.float64), "nominal", resamples=50).value
    return AGREEMENT if found is None else max(found, 0.0)


def places_of(frame: pd.DataFrame) -> dict[str, Place]:
    """{stratum: (site, period)} of a frame with its strata."""
    first = frame.drop_duplicates("stratum")
    return {
        str(row["stratum"]): (str(row["site"]), row["period"] if row["period"] else None)
        for row in first[["stratum", "site", "period"]].to_dict("records")
    }


def spreads_for(
    judged: pd.DataFrame, design: Design
) -> Callable[[pd.DataFrame], Mapping[str, float]]:
    """What `sampling.draw` asks for Neyman allocation. For training: where scores are unsure."""

    def of(frame: pd.DataFrame) -> Mapping[str, float]:
        if design.purpose == "train":
            # Squared: a training sample is to be mostly of adverts that the model is unsure of,
            # and yet no stratum is left out.
            unsure = 1 - (2 * frame["score"].fillna(0.5) - 1).abs()
            means = unsure.groupby(frame["stratum"]).mean()
            return {str(name): float(value) ** 2 for name, value in means.items()}
        places = places_of(frame)
        sizes = {str(name): int(size) for name, size in frame.groupby("stratum").size().items()}
        periods = {stratum: place[1] for stratum, place in places.items()}
        return weighed(sizes, periods, expected_shares(judged, frame), design.target)

    return of
