"""The samples and judgements of a simulated market as rows, as drawing and pulling leave them.

`annotation` draws and pulls for studies, and the core imports no face. Which adverts are drawn and
what is judged comes from the market; how many adverts a stratum holds is counted in the store, so
that an advert which the door lost or dated anew is missed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import tomllib
from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa

from brightline import ledger
from brightline.datasets import codebook_file, codebook_folders
from brightline.schema import (
    Advert,
    Annotation,
    Annotator,
    Assignment,
    CodebookVersion,
    Sample,
    SampledAdvert,
    Site,
)
from brightline.store import ids_by, insert, table_of
from brightline.trends.evidence import Span
from brightline.validation.biases import CODEBOOK
from brightline.validation.crawling import Ids
from brightline.validation.house import RELEASED, House
from brightline.validation.market import Market

_LABELLED = RELEASED - dt.timedelta(days=7)


def write_labels(house: House, market: Market, labels: pd.DataFrame, ids: Ids) -> None:
    """Write the samples of a market with every judgement; adverts that are not stored are left out.

    Args:
        labels: the frame of a market (see `frames.Frames`). ids: see `crawling.write_adverts`.
    """
    kept = labels[labels["advert_id"].isin(list(ids))]
    kept = kept.assign(advert_id=kept["advert_id"].map(ids))
    with house.store.begin() as connection:
        _keep_codebook(connection, house)
        sizes = _sizes(connection, market)
        codes = [_code(name) for name in sorted(set(kept["annotator"]))]
        insert(connection, Annotator, [{"code": code, "synthetic": True} for code in codes])
        people = ids_by(connection, table_of(Annotator).c.code, codes)
        for name, rows in kept.groupby("sample"):
            _write_sample(connection, house, str(name), rows, sizes, people)


def _code(annotator: str) -> str:
    return f"synthetic-{annotator}"


def _keep_codebook(connection: sa.Connection, house: House) -> None:
    path = codebook_file(CODEBOOK, codebook_folders(house.study.folder))
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    told = json.dumps(content, sort_keys=True, default=str)
    digest = hashlib.sha256(told.encode()).hexdigest()
    row = {"name": CODEBOOK, "sha256": digest, "content": json.loads(told)}
    insert(connection, CodebookVersion, [row])


def _sizes(connection: sa.Connection, market: Market) -> dict[str, int]:
    """How many adverts of each site the store holds from each period, by 'site period'."""
    return {
        f"{key} {span.name}": _size(connection, key, span)
        for key in market.sites
        for span in market.spans
    }


def _size(connection: sa.Connection, key: str, span: Span) -> int:
    advert, site = table_of(Advert), table_of(Site)
    begin, end = (dt.datetime.combine(day, dt.time(), dt.UTC) for day in (span.start, span.end))
    query = (
        sa.select(sa.func.count())
        .select_from(advert)
        .join(site, advert.c.site_id == site.c.id)
        .where(site.c.key == key, advert.c.first_seen >= begin, advert.c.first_seen < end)
    )
    return int(connection.execute(query).scalar_one())


def _write_sample(
    connection: sa.Connection,
    house: House,
    name: str,
    labels: pd.DataFrame,
    sizes: dict[str, int],
    people: dict[str, int],
) -> None:
    values = {
        "name": name,
        "purpose": labels["purpose"].iloc[0],
        "wave": labels["wave"].iloc[0],
        "codebook": CODEBOOK,
        "seed": 0,
        "drawn_at": _LABELLED,
        "annotators_per_advert": house.study.sampling.annotators_per_advert,
        "synthetic": True,
    }
    table = table_of(Sample)
    statement = table.insert().values(**values).returning(table.c.id)
    sample = int(connection.execute(statement).scalar_one())
    items = _write_items(connection, sample, name, labels, sizes)
    _write_judgements(connection, labels, items, people)
    detail = {"sample": name, "items": len(items), "annotations": len(labels)}
    ledger.record(connection, house.study, "sample drawn", detail, now=_LABELLED)


def _write_items(
    connection: sa.Connection, sample: int, name: str, labels: pd.DataFrame, sizes: dict[str, int]
) -> dict[int, int]:
    """Write the drawn adverts; returns the number of each one's item."""
    drawn = labels.drop_duplicates("advert_id")
    # Strata are mixed, so that no period is judged first.
    places = np.random.default_rng(sample).permutation(len(drawn)) + 1
    taken = drawn["stratum"].map(drawn["stratum"].value_counts())
    rows = [
        {"sample_id": sample, "item_key": f"item-{name}-{row['advert_id']}", "position": int(place)}
        | _draw_of(row, int(size), sizes)
        for row, size, place in zip(drawn.to_dict("records"), taken, places, strict=True)
    ]
    insert(connection, SampledAdvert, rows)
    table = table_of(SampledAdvert)
    query = sa.select(table.c.advert_id, table.c.id).where(table.c.sample_id == sample)
    return {int(row[0]): int(row[1]) for row in connection.execute(query)}


def _draw_of(row: Mapping[Hashable, Any], drawn: int, sizes: Mapping[str, int]) -> dict[str, Any]:
    """The stratum of a drawn advert, with its sizes and the chance of the draw."""
    site, period = row["stratum"].split()[:2]
    population = sizes[f"{site} {period}"]
    return {
        "advert_id": int(row["advert_id"]),
        "stratum": f"{site} / {period}",
        "period": period,
        "stratum_population": population,
        "stratum_sampled": drawn,
        "inclusion_probability": drawn / population,
    }


def _write_judgements(
    connection: sa.Connection, labels: pd.DataFrame, items: dict[int, int], people: dict[str, int]
) -> None:
    """One assignment and one submitted version for each label."""
    table = table_of(Assignment)
    keys = [
        (items[int(advert)], people[_code(who)])
        for advert, who in zip(labels["advert_id"], labels["annotator"], strict=True)
    ]
    tasks = [{"sampled_advert_id": item, "annotator_id": who} for item, who in keys]
    insert(connection, Assignment, tasks)
    query = sa.select(table.c.sampled_advert_id, table.c.annotator_id, table.c.id)
    known = {(row[0], row[1]): int(row[2]) for row in connection.execute(query)}
    rows = [
        _annotation(known[key], int(judgement))
        for key, judgement in zip(keys, labels["judgement"], strict=True)
    ]
    insert(connection, Annotation, rows)


def _annotation(assignment: int, judgement: int) -> dict[str, Any]:
    told = json.dumps({"judgement": judgement})
    return {
        "assignment_id": assignment,
        "version": 1,
        "state": "submitted",
        "judgement": judgement,
        "codebook": CODEBOOK,
        "pulled_at": _LABELLED,
        "result_sha256": hashlib.sha256(told.encode()).hexdigest(),
        "synthetic": True,
    }
