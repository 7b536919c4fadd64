"""From the store to the frames that every trend is computed from, and nothing more.

Only columns that a figure needs are read: no text, no contact, no URL leaves the store here.
The counting rules are in `series.py` and `counts.py`; the estimators never see a connection.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import sqlalchemy as sa

from brightline.custody.outside import narrowed_after
from brightline.judgements import newest_versions
from brightline.schema import (
    Advert,
    Annotation,
    Annotator,
    Assignment,
    Coverage,
    CrawlRun,
    Sample,
    SampledAdvert,
    Site,
)
from brightline.store import Store, table_of
from brightline.trends.linked import Linking, link
from brightline.trends.narrowing import narrowed
from brightline.trends.scores import Scores, read_scores

if TYPE_CHECKING:
    from brightline.study import Study
    from brightline.study_sites import SiteScope


@dataclass(frozen=True, slots=True)
class Frames:
    """What the trends are computed from.

    adverts: advert_id, site, section, place, first_seen, posted_from, posted_to (UTC, nullable),
        stock (first seen on the first counted day of its site's series: left-censored),
        template, cluster, widest (all that may be one advertiser, where a run told it),
        synthetic.
    coverage: site, section, day (date), planned, attempted, fetched, refused, failed, status,
        run_id, counts (whether the run counts as coverage).
    labels: one row per sampled advert and annotator, and one row with neither annotator nor
        judgement for a sampled advert that nobody has judged yet; see `read_labels`.
    sites: site, title, synthetic.
    linking: what told templates and clusters.
    scores: a model's, where they are asked for.
    anew: {site: the first day of its series}, of sites that a section was taken out of
        (`narrowing.py`).
    erased: {site: the last day of what was erased of it from outside of the protocol}.
    """

    adverts: pd.DataFrame
    coverage: pd.DataFrame
    labels: pd.DataFrame
    sites: pd.DataFrame
    linking: Linking = field(default_factory=Linking)
    scores: Scores = field(default_factory=Scores)
    anew: Mapping[str, dt.date] = field(default_factory=dict)
    erased: Mapping[str, dt.date] = field(default_factory=dict)

    def of_sites(self, keys: Collection[str]) -> Frames:
        """What is of these sites alone: a store still holds those that a protocol names no more."""
        if self.sites["site"].isin(keys).all():
            return self
        adverts = _of(self.adverts, "site", keys)
        here = adverts["advert_id"]
        return Frames(
            adverts=adverts,
            coverage=_of(self.coverage, "site", keys),
            labels=_of(self.labels, "advert_id", here),
            sites=_of(self.sites, "site", keys),
            linking=self.linking,
            scores=replace(self.scores, frame=_of(self.scores.frame, "advert_id", here)),
            anew=self.anew,
            erased=self.erased,
        )

    def of_study(self, study: Study) -> Frames:
        """What a study may show, its renamed sections read as one."""
        return self.of_sites(study.site_keys).of_sections(study).renamed(study.sites)

    def of_sections(self, study: Study) -> Frames:
        """Without the sections that the protocol names no more (`narrowing.py`)."""
        adverts, coverage, anew = narrowed(study, self.adverts, self.coverage, self.erased)
        if not anew:
            return replace(self, coverage=coverage)
        here = adverts["advert_id"]
        return replace(
            self,
            adverts=adverts.assign(stock=_stock(adverts, coverage)),
            coverage=coverage,
            labels=_of(self.labels, "advert_id", here),
            scores=replace(self.scores, frame=_of(self.scores.frame, "advert_id", here)),
            anew=anew,
        )

    def renamed(self, sites: Iterable[SiteScope]) -> Frames:
        """With the sections that the protocol says are one under one name.

        A crawl that saw both names has effort in one section.
        """
        names = {
            (site.key, name): one for site in sites for name, one in sorted(site.renamed.items())
        }
        if not names:
            return self
        adverts, coverage = (_under(frame, names) for frame in (self.adverts, self.coverage))
        return replace(self, adverts=adverts, coverage=_added_up(coverage))


_PAGES = ("planned", "attempted", "fetched", "refused", "failed")


def _under(frame: pd.DataFrame, names: Mapping[tuple[str, str], str]) -> pd.DataFrame:
    pairs = zip(frame["site"], frame["section"], strict=True)
    return frame.assign(section=[names.get(pair, pair[1]) for pair in pairs])


def _added_up(coverage: pd.DataFrame) -> pd.DataFrame:
    """One row for each run, section and day: complete where all of it was."""
    keys = ["site", "section", "day", "run_id", "counts"]
    twice = coverage.duplicated(keys, keep=False)
    if not twice.any():
        return coverage
    told = coverage[twice].groupby(keys, as_index=False, sort=False)
    added = told.agg({**dict.fromkeys(_PAGES, "sum"), "status": _worst})
    whole = pd.concat([coverage[~twice], added], ignore_index=True)[list(coverage.columns)]
    return whole.sort_values(["site", "day"], kind="stable", ignore_index=True)


def _worst(states: pd.Series) -> str:
    """The state that both are in, or 'partial'."""
    return str(states.iloc[0]) if states.nunique() == 1 else "partial"


def _of(frame: pd.DataFrame, column: str, wanted: Collection[Any]) -> pd.DataFrame:
    found: pd.DataFrame = frame[frame[column].isin(wanted)].reset_index(drop=True)
    return found


def load_frames(store: Store, *, scores: bool = False) -> Frames:
    """Read the frames in one read transaction; SQLite and PostgreSQL alike.

    Args:
        scores: read the model's scores too: a row for each advert that only a release needs.
    """
    with store.reading() as connection:
        coverage = read_coverage(connection)
        adverts, linking = read_adverts(connection, coverage)
        labels, sites = read_labels(connection), read_sites(connection)
        found = read_scores(connection) if scores else Scores()
        erased = narrowed_after(connection)
        return Frames(adverts, coverage, labels, sites, linking, found, erased=erased)


def read_sites(connection: sa.Connection) -> pd.DataFrame:
    """site, title, synthetic: every site that the store knows."""
    site = table_of(Site)
    query = sa.select(site.c.key.label("site"), site.c.title, site.c.synthetic)
    return pd.read_sql(query.order_by(site.c.key), connection).astype({"synthetic": bool})


def read_coverage(connection: sa.Connection) -> pd.DataFrame:
    """Planned and successful effort per run, section and day."""
    site, run, cov = table_of(Site), table_of(CrawlRun), table_of(Coverage)
    effort = (cov.c.planned, cov.c.attempted, cov.c.fetched, cov.c.refused, cov.c.failed)
    counts = run.c.counts_as_coverage.label("counts")
    query = (
        sa.select(site.c.key.label("site"), cov.c.section, cov.c.day, *effort)
        .add_columns(cov.c.status, cov.c.run_id, counts)
        .join_from(cov, run, cov.c.run_id == run.c.id)
        .join(site, cov.c.site_id == site.c.id)
        .order_by(site.c.key, cov.c.day, cov.c.id)
    )
    return pd.read_sql(query, connection).astype({"counts": bool})


def read_adverts(connection: sa.Connection, coverage: pd.DataFrame) -> tuple[pd.DataFrame, Linking]:
    """One row per advert, with its template and its advertiser cluster, and what told these."""
    site, advert = table_of(Site), table_of(Advert)
    columns = (advert.c.section, advert.c.place_code, advert.c.place_printed, advert.c.first_seen)
    posted = (advert.c.posted_from, advert.c.posted_to)
    query = (
        sa.select(advert.c.id.label("advert_id"), site.c.key.label("site"), *columns, *posted)
        .add_columns(advert.c.content_hash, advert.c.synthetic)
        .join_from(advert, site, advert.c.site_id == site.c.id)
        .order_by(advert.c.id)
    )
    frame = pd.read_sql(query, connection).astype({"synthetic": bool})
    for column in ("first_seen", "posted_from", "posted_to"):
        frame[column] = pd.to_datetime(frame[column], utc=True)
    frame["place"] = frame.pop("place_code").fillna(frame.pop("place_printed"))
    frame, linking = link(connection, frame)
    frame["stock"] = _stock(frame, coverage)
    return frame, linking


def read_labels(connection: sa.Connection) -> pd.DataFrame:
    """Sampled adverts with the current judgement of every annotator.

    Returns:
        advert_id, sample, purpose, wave, drawn_at, stratum, stratum_population,
        stratum_sampled, inclusion_probability, annotator, judgement (1 to 7 or NA),
        cannot_judge, codebook, synthetic. The highest version of an assignment is current; one
        that was skipped, deleted or 'cannot judge' carries no judgement.
    """
    sampled = pd.read_sql(_sampled_query(), connection)
    current = pd.read_sql(_current_query(), connection)
    current["judgement"] = current["judgement"].astype("Int64")
    current.loc[current["cannot_judge"].astype(bool), "judgement"] = pd.NA
    frame = sampled.merge(current, on="sampled_id", how="left").drop(columns="sampled_id")
    frame["drawn_at"] = pd.to_datetime(frame["drawn_at"], utc=True)
    frame["codebook"] = frame["codebook"].fillna(frame.pop("sample_codebook"))
    for flag in ("cannot_judge", "label_synthetic", "sample_synthetic"):
        frame[flag] = frame[flag].astype("boolean").fillna(False).astype(bool)
    frame["synthetic"] = frame.pop("label_synthetic") | frame.pop("sample_synthetic")
    return frame


def _sampled_query() -> sa.Select[tuple[object, ...]]:
    sample, drawn = table_of(Sample), table_of(SampledAdvert)
    return (
        sa.select(drawn.c.id.label("sampled_id"), drawn.c.advert_id, sample.c.name.label("sample"))
        .add_columns(sample.c.purpose, sample.c.wave, sample.c.drawn_at, drawn.c.stratum)
        .add_columns(drawn.c.stratum_population, drawn.c.stratum_sampled)
        .add_columns(drawn.c.inclusion_probability, sample.c.codebook.label("sample_codebook"))
        .add_columns(sample.c.synthetic.label("sample_synthetic"))
        .join_from(drawn, sample, drawn.c.sample_id == sample.c.id)
        .order_by(drawn.c.id)
    )


def _current_query() -> sa.Select[tuple[object, ...]]:
    note, task, person = table_of(Annotation), table_of(Assignment), table_of(Annotator)
    newest, same = newest_versions()
    return (
        sa.select(task.c.sampled_advert_id.label("sampled_id"), person.c.code.label("annotator"))
        .add_columns(note.c.judgement, note.c.cannot_judge, note.c.codebook)
        .add_columns(note.c.synthetic.label("label_synthetic"))
        .join_from(note, newest, same)
        .join(task, note.c.assignment_id == task.c.id)
        .join(person, task.c.annotator_id == person.c.id)
        .where(note.c.state == "submitted")
        .order_by(task.c.id)
    )


def _stock(adverts: pd.DataFrame, coverage: pd.DataFrame) -> npt.NDArray[np.bool_]:
    counted = coverage[coverage["counts"] & (coverage["status"] == "complete")]
    first = pd.to_datetime(counted.groupby("site")["day"].min())
    begin = first.reindex(adverts["site"]).set_axis(adverts.index).astype("datetime64[us]")
    seen = adverts["first_seen"].dt.tz_localize(None).dt.normalize()
    # A site without a counted crawl has no series: all that is known of it is stock.
    return np.asarray(begin.isna() | (seen <= begin), dtype=bool)
