"""What became of adverts between two crawls: new, edited, renewed, reposted, returned, gone.

A *series* is one site's counted runs (whole, and counted as coverage) in order of their start. A
*transition* leads from a run to the next one of its series; it is compared only when both runs
saw the same sections, since an advert of a section that was not crawled is not gone. In a
transition from run p to run n, every advert that was seen in p or n has exactly one class:

- `new`: seen in n, and in no run of the series before, and not reposted.
- `reposted`: seen in n and in no run before, while an advert that was seen in p and not in n had
  the same text (equal content hash) or shares a contact with it: the same offer under a new id.
  One that comes back after a run without it counts as new: nothing shows that it is a repost.
- `returned`: seen in n, not in p, and in some run before p (missed in p, or taken down and put
  back under its old id).
- `edited`: seen in p and n with different content, whatever its date.
- `renewed`: seen in p and n with equal content, and its posted date moved forward: the interval in
  which it says it was posted lies in n wholly after that in p. Intervals that overlap are one
  date told twice ('2 weeks ago', said on Monday and on Thursday).
- `unchanged`: seen in p and n, neither edited nor renewed.
- `gone`: seen in p and not in n.

So the adverts of n are new + reposted + returned + edited + renewed + unchanged, and those of p
edited + renewed + unchanged + gone. Nothing here is published: a class is about single adverts.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
import sqlalchemy as sa

from brightline.schema import AdvertContact, Coverage, CrawlRun, Sighting, Site
from brightline.store import Store, table_of

CLASSES = ("new", "reposted", "returned", "edited", "renewed", "unchanged", "gone")
"""Every class, in the order in which it is printed."""

_FIRST_AND_LAST_ONLY = "synthetic"
"""Runs of this source keep an advert's first and last sighting, so that 'gone' cannot be told."""

_TIMES = ("posted_from", "posted_to")


@dataclass(frozen=True, slots=True)
class SightingFrames:
    """What transitions are read from.

    runs: run_id, site, started_at (UTC), sections (one text): the counted runs. sightings:
    advert_id, run_id, content_hash, posted_from, posted_to (UTC, nullable). links: advert_id,
    contact_id.
    """

    runs: pd.DataFrame
    sightings: pd.DataFrame
    links: pd.DataFrame


def load_sightings(store: Store) -> SightingFrames:
    """Read the sightings of all counted runs in one read transaction."""
    seen, carried = table_of(Sighting), table_of(AdvertContact)
    columns = (seen.c.advert_id, seen.c.run_id, seen.c.content_hash)
    with store.reading() as connection:
        runs = _read_runs(connection)
        query = sa.select(*columns, seen.c.posted_from, seen.c.posted_to).order_by(seen.c.id)
        sightings = pd.read_sql(query, connection)
        links = sa.select(carried.c.advert_id, carried.c.contact_id).distinct()
        return SightingFrames(runs, _typed(sightings), pd.read_sql(links, connection))


def lifecycle(frames: SightingFrames) -> pd.DataFrame:
    """How many adverts changed how, by site and by the month of the run that saw it.

    Returns:
        site, month (its first day), transitions (how many were compared), and a column for each
        of `CLASSES`. Months in which nothing was compared have no row.
    """
    changes = transitions(frames)
    month = pd.to_datetime(changes["day"]).dt.to_period("M").dt.start_time.dt.date
    keys = [changes["site"], month.rename("month")]
    counts = changes.groupby([*keys, "change"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=list(CLASSES), fill_value=0).astype("int64")
    compared = changes.groupby(keys)["run_id"].nunique()
    counts.insert(0, "transitions", compared.astype("int64"))
    counts.columns.name = None
    return counts.reset_index()


def transitions(frames: SightingFrames) -> pd.DataFrame:
    """Every advert of every transition, with its class.

    Returns:
        site, day (UTC day of the later run), previous_run_id, run_id, advert_id, change; sorted
        by site, run and advert.
    """
    runs = _numbered(frames.runs)
    seen = _placed(frames.sightings, runs)
    found = pd.concat([_of_seen(seen), _of_gone(seen)], ignore_index=True)
    pairs = runs[runs["compared"]]
    found = found.merge(pairs, on=["site", "number"])
    found.loc[_reposted(found, frames.links), "change"] = "reposted"
    columns = ["site", "day", "previous_run_id", "run_id", "advert_id", "change"]
    ordered = found.sort_values(["site", "number", "advert_id"], kind="stable")
    return ordered[columns].reset_index(drop=True)


def _numbered(runs: pd.DataFrame) -> pd.DataFrame:
    """Runs with their number in the series, and whether the transition into each is compared."""
    runs = runs.sort_values(["site", "started_at", "run_id"], kind="stable")
    before = runs.groupby("site")[["run_id", "sections"]].shift()
    return pd.DataFrame(
        {
            "site": runs["site"],
            "run_id": runs["run_id"],
            "number": runs.groupby("site").cumcount(),
            "last": runs.groupby("site")["run_id"].transform("size") - 1,
            "day": pd.to_datetime(runs["started_at"], utc=True).dt.date,
            "previous_run_id": before["run_id"].astype("Int64"),
            "compared": (before["sections"] == runs["sections"]).to_numpy(dtype=bool),
        }
    )


def _placed(sightings: pd.DataFrame, runs: pd.DataFrame) -> pd.DataFrame:
    """Sightings in counted runs, each with the advert's sightings before and after it."""
    seen = sightings.merge(runs[["run_id", "site", "number", "last"]], on="run_id")
    seen = seen.sort_values(["advert_id", "number"], kind="stable").reset_index(drop=True)
    of_advert = seen.groupby("advert_id")
    for name in ("number", "content_hash", *_TIMES):
        seen[f"{name}_before"] = of_advert[name].shift()
    seen["number_after"] = of_advert["number"].shift(-1)
    return seen


def _of_seen(seen: pd.DataFrame) -> pd.DataFrame:
    """The class of every sighting; 'new' may still turn out to be a repost."""
    known = seen["number_before"].notna()
    follows = known & (seen["number_before"] == seen["number"] - 1)
    edited = seen["content_hash"] != seen["content_hash_before"]
    renewed = (seen["posted_to_before"] <= seen["posted_from"]).fillna(False)
    conditions = [~known, ~follows, edited, renewed]
    classes = np.select(conditions, ["new", "returned", "edited", "renewed"], "unchanged")
    return seen[["site", "number", "advert_id", "content_hash"]].assign(change=classes)


def _of_gone(seen: pd.DataFrame) -> pd.DataFrame:
    """Adverts that the run after a sighting did not see, in the transition into that run."""
    ended = seen["number"] < seen["last"]
    gone = seen[ended & (seen["number_after"] != seen["number"] + 1)]
    columns = gone[["site", "number", "advert_id", "content_hash"]]
    return columns.assign(number=gone["number"] + 1, change="gone")


def _reposted(found: pd.DataFrame, links: pd.DataFrame) -> npt.NDArray[np.bool_]:
    """Which rows of class 'new' share text or contact with a row 'gone' of their transition."""
    place = ["site", "number"]
    new, gone = (found[found["change"] == one] for one in ("new", "gone"))
    texts = _shared(new, gone, [*place, "content_hash"])
    carrying, carried = (part.merge(links, on="advert_id") for part in (new, gone))
    contacts = _shared(carrying, carried, [*place, "contact_id"])
    both = pd.MultiIndex.from_frame(pd.concat([texts, contacts])[[*place, "advert_id"]])
    mine = pd.MultiIndex.from_frame(found[[*place, "advert_id"]])
    return np.asarray(mine.isin(both) & (found["change"] == "new"), dtype=bool)


def _shared(new: pd.DataFrame, gone: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    return new.merge(gone[keys].drop_duplicates(), on=keys)


def _read_runs(connection: sa.Connection) -> pd.DataFrame:
    """The counted runs that were whole, with the sections that each saw."""
    run, site, cov = table_of(CrawlRun), table_of(Site), table_of(Coverage)
    query = (
        sa.select(run.c.id.label("run_id"), site.c.key.label("site"), run.c.started_at)
        .add_columns(cov.c.section, cov.c.status)
        .join_from(run, site, run.c.site_id == site.c.id)
        .outerjoin(cov, cov.c.run_id == run.c.id)
        .where(run.c.counts_as_coverage, run.c.source != _FIRST_AND_LAST_ONLY)
        .order_by(run.c.id, cov.c.section)
    )
    rows = pd.read_sql(query, connection)
    rows["started_at"] = pd.to_datetime(rows["started_at"], utc=True)
    rows["section"] = rows["section"].fillna("").astype(object)
    whole = rows["status"].isna() | (rows["status"] == "complete")
    rows = rows[whole.groupby(rows["run_id"]).transform("all").astype(bool)]
    sections = rows.groupby("run_id")["section"].agg(lambda names: "\n".join(sorted(set(names))))
    runs = rows.drop_duplicates("run_id")[["run_id", "site", "started_at"]]
    return runs.merge(sections.rename("sections"), on="run_id")


def _typed(sightings: pd.DataFrame) -> pd.DataFrame:
    for name in _TIMES:
        sightings[name] = pd.to_datetime(sightings[name], utc=True)
    return sightings
