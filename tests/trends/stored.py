"""Frames written into a store, so that reading them back and publishing them can be tested."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import sqlalchemy as sa

from brightline.schema import (
    Advert,
    AdvertContact,
    Annotation,
    Annotator,
    Assignment,
    ConsensusRun,
    Contact,
    Coverage,
    CrawlRun,
    Prediction,
    PredictionModel,
    Sample,
    SampledAdvert,
    Site,
)
from brightline.store import Store, insert, upsert_study
from brightline.study import Study
from brightline.trends.frames import Frames
from brightline.trends.scores import Scores

NOW = dt.datetime(2026, 2, 1, 12, tzinfo=dt.UTC)


def write_frames(store: Store, study: Study, frames: Frames) -> None:
    """Write invented frames (numeric ids are kept; a cluster becomes one shared contact)."""
    with store.begin() as connection:
        upsert_study(connection, study)
        numbers = _sites(connection, frames.sites)
        runs = _runs(connection, frames.coverage, numbers)
        _adverts(connection, frames.adverts, numbers, runs)
        _labels(connection, frames.labels)
        _scores(connection, frames.scores)


def _sites(connection: sa.Connection, sites: pd.DataFrame) -> dict[str, int]:
    rows = [
        {
            "id": number,
            "key": row["site"],
            "title": row["title"],
            "manifest": "m",
            "synthetic": True,
        }
        for number, row in enumerate(records(sites), start=1)
    ]
    insert(connection, Site, rows)
    return {row["key"]: row["id"] for row in rows}


def _runs(
    connection: sa.Connection, coverage: pd.DataFrame, sites: dict[str, int]
) -> dict[str, int]:
    first: dict[str, int] = {}
    runs, rows = [], []
    for number, row in enumerate(records(coverage), start=1):
        start = dt.datetime.combine(row["day"], dt.time(3), dt.UTC)
        first.setdefault(row["site"], number)
        runs.append(
            {
                "id": number,
                "site_id": sites[row["site"]],
                "started_at": start,
                "ended_at": start,
                "ended_because": "finished",
                "counts_as_coverage": bool(row["counts"]),
                "protocol_sha256": "0" * 64,
            }
        )
        effort = {name: int(row[name]) for name in ("planned", "attempted", "fetched")}
        place = {"section": row["section"], "day": row["day"], "status": row["status"]}
        rows.append({"run_id": number, "site_id": sites[row["site"]], **effort, **place})
    insert(connection, CrawlRun, runs)
    insert(connection, Coverage, rows)
    return first


def _adverts(
    connection: sa.Connection, adverts: pd.DataFrame, sites: dict[str, int], runs: dict[str, int]
) -> None:
    rows = [
        {
            "id": int(row["advert_id"]),
            "site_id": sites[row["site"]],
            "ad_key": f"key-{row['advert_id']}",
            "section": row["section"],
            "place_printed": row["place"],
            "posted_from": _time(row["posted_from"]),
            "posted_to": _time(row["posted_to"]),
            "first_seen": _time(row["first_seen"]),
            "last_seen": _time(row["first_seen"]),
            "first_run_id": runs[row["site"]],
            "title": "synthetic",
            "body": "synthetic",
            "content_hash": f"hash-{row['template']}",
            "synthetic": True,
        }
        for row in records(adverts)
    ]
    insert(connection, Advert, rows)
    clusters = sorted(set(adverts["cluster"]))
    contacts = {int(cluster): number for number, cluster in enumerate(clusters, start=1)}
    insert(
        connection,
        Contact,
        [
            {"id": number, "kind": "phone", "pseudonym": f"p-{cluster}", "key_id": "k"}
            for cluster, number in contacts.items()
        ],
    )
    links = zip(adverts["advert_id"], adverts["cluster"], strict=True)
    carried = [
        {"advert_id": int(advert), "contact_id": contacts[int(cluster)], "field": "body"}
        for advert, cluster in links
    ]
    insert(connection, AdvertContact, carried)


def _labels(connection: sa.Connection, labels: pd.DataFrame) -> None:
    codes = {code: n for n, code in enumerate(sorted(labels["annotator"].dropna().unique()), 1)}
    insert(connection, Annotator, [{"id": n, "code": code} for code, n in codes.items()])
    items: dict[tuple[str, int], int] = {}
    rows: dict[str, list[dict[str, Any]]] = {"items": [], "tasks": [], "notes": []}
    samples: dict[str, int] = {}
    for row in records(labels):
        sample = samples.setdefault(row["sample"], len(samples) + 1)
        key = (row["sample"], int(row["advert_id"]))
        if key not in items:
            items[key] = len(items) + 1
            rows["items"].append(_item(row, items[key], sample))
        task = len(rows["tasks"]) + 1
        rows["tasks"].append(
            {"id": task, "sampled_advert_id": items[key], "annotator_id": codes[row["annotator"]]}
        )
        rows["notes"].append(note(task, 1, int(row["judgement"]), row["codebook"]))
    first = labels.drop_duplicates("sample").set_index("sample")
    insert(
        connection,
        Sample,
        [_sample(name, number, first.loc[name]) for name, number in samples.items()],
    )
    insert(connection, SampledAdvert, rows["items"])
    insert(connection, Assignment, rows["tasks"])
    insert(connection, Annotation, rows["notes"])


def _scores(connection: sa.Connection, scores: Scores) -> None:
    """A consensus, a training on it, and its scores; nothing where there are none."""
    if scores.made_at is None:
        return
    run = {"id": 1, "made_at": NOW, "codebook": "core@1", "cutoff": 5, "labels_sha256": "0" * 64}
    insert(connection, ConsensusRun, [{**run, "model": "m", "items": 1, "labels": 1}])
    times = {"made_at": scores.made_at, "expires_at": scores.expires_at}
    insert(connection, PredictionModel, [{"id": 1, "consensus_run_id": 1, **times}])
    insert(connection, Prediction, [{"model_id": 1, **row} for row in records(scores.frame)])


def _sample(name: str, number: int, row: Any) -> dict[str, Any]:
    named = {"id": number, "name": name, "purpose": row["purpose"], "wave": row["wave"]}
    return {**named, "codebook": row["codebook"], "seed": 1, "drawn_at": NOW, "design": {}}


def _item(row: Any, number: int, sample: int) -> dict[str, Any]:
    return {
        "id": number,
        "sample_id": sample,
        "advert_id": int(row["advert_id"]),
        "item_key": f"item-{number}",
        "stratum": row["stratum"],
        "stratum_population": int(row["stratum_population"]),
        "stratum_sampled": int(row["stratum_sampled"]),
        "inclusion_probability": float(row["inclusion_probability"]),
        "position": number,
    }


def note(
    assignment: int, version: int, judgement: int | None, codebook: str = "core@1", **more: object
) -> dict[str, Any]:
    """One version of one annotation."""
    row = {
        "assignment_id": assignment,
        "version": version,
        "state": "submitted",
        "judgement": judgement,
        "cannot_judge": False,
        "codebook": codebook,
        "pulled_at": NOW,
        "result_sha256": "0" * 64,
        "synthetic": True,
    }
    return {**row, **more}


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as plain mappings."""
    return [{str(name): cell for name, cell in row.items()} for row in frame.to_dict("records")]


def _time(value: pd.Timestamp) -> dt.datetime | None:
    return None if pd.isna(value) else value.to_pydatetime()
