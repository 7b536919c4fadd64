"""An attacker who lays releases beside each other and looks for what does not fit together.

In a world in which nothing was erased each relation holds to within the digits that are printed.
One that does not hold tells that adverts are gone. `nothing_new` is what somebody inside may know:
no label came in since the release before, so that no number has a reason to move.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from brightline.trends.coverage import months
from brightline.trends.intervals import effective_of
from brightline.trends.misclassification import Accuracy, lang_reiczigel
from brightline.trends.usable import ERASED
from tests.publish.attack_bounds import half_step, records

KEYS = {
    "counts": ("site", "month", "kind"),
    "shares": ("period", "site"),
    "changes": ("earlier", "later", "site", "measure"),
    "parts": ("earlier", "later", "part"),
    "reference": ("period", "site"),
    "assisted": ("period", "site"),
    "index": ("kind", "month"),
    "rising": ("earlier", "later", "site", "place"),
    "displacement": ("site", "date", "measure"),
    "scale": ("period", "site", "cutoff"),
    "places": ("period", "site", "place"),
}
ROUNDINGS = 4.0
"""Standard deviations of a sum of roundings beyond which it is no chance."""

Frames = Mapping[str, pd.DataFrame]
Row = dict[str, Any]


def moved(before: Frames, after: Frames, *, nothing_new: bool) -> list[str]:
    """What changed between two releases that should not have."""
    return [
        f"{table} {key}: {column}"
        for table, keys in KEYS.items()
        if table in before
        for key, old, new in _pairs(before[table], after[table], keys)
        for column in _moved(table, old, new, nothing_new=nothing_new)
    ]


def _pairs(
    before: pd.DataFrame, after: pd.DataFrame, keys: Sequence[str]
) -> Iterator[tuple[tuple[object, ...], Row, Row]]:
    now = {tuple(row[key] for key in keys): row for row in records(after)}
    for row in records(before):
        key = tuple(row[name] for name in keys)
        if key in now:
            yield key, row, now[key]


def _moved(table: str, old: Row, new: Row, *, nothing_new: bool) -> Iterator[str]:
    """Columns that moved although the figure is said to be the same, and counts that fell."""
    same = nothing_new or (
        bool(old.get("as_of")) and old.get("as_of") == new.get("as_of") and old["drawn"]
    )
    if table == "counts":
        same = old["coverage"] == "complete"
    if table == "index":
        same = nothing_new or (old["drawn"] and old["index"] == new["index"])
    free = _FREE.get(table, ())
    for column, value in old.items():
        if column in free and not nothing_new:
            continue
        if same and not _alike(value, new[column]):
            yield column
        elif column in ("labelled", "population") and _number(new[column]) < _number(value):
            yield f"{column} fell"
    if ERASED in str(new.get("reason")) and ERASED not in str(old.get("reason")):
        yield "said to be erased"


_HARM = ("harm", "harm_low", "harm_high", "harm_sentence")
_FREE = {
    "index": ("births", "deaths", "trend", "trend_low", "trend_high"),
    "scale": _HARM,
}
"""What follows from something else that is new: later months, the annotators' accuracy."""


def _alike(old: Any, new: Any) -> bool:
    return bool((pd.isna(old) and pd.isna(new)) or old == new)


def _number(value: Any) -> float:
    return math.nan if pd.isna(value) else float(value)


def unlike(frames: Frames, manifest: Mapping[str, Any], base: int) -> list[str]:
    """The relations of one release that do not hold.

    Args:
        base: of rounding. A sum of n rounded counts strays by base·sqrt(n / 12).
    """
    return [
        *_populations(frames, base),
        *_pools(frames["shares"]),
        *_changes(frames, base),
        *_parts(frames),
        *_reference(frames, manifest["calibration"]),
    ]


def _drawn(frame: pd.DataFrame, *keys: str) -> dict[tuple[str, ...], Row]:
    rows = records(frame[frame["drawn"].astype(bool)])
    return {tuple(row[key] for key in keys): row for row in rows}


def _populations(frames: Frames, base: int) -> Iterator[str]:
    counts = frames["counts"][frames["counts"]["kind"] == "postings"]
    printed = {(row["site"], row["month"]): row["count"] for row in records(counts)}
    for row in records(frames["shares"]):
        if pd.isna(row["population"]) or not row["site"] or row["period"] == "one crawl":
            continue
        firsts = [first for first, _ in months(row["start"], row["end"])][:-1]
        values = [printed.get((row["site"], first), math.nan) for first in firsts]
        slack = ROUNDINGS * base * math.sqrt((len(values) + 1) / 12)
        if abs(sum(values) - row["population"]) > slack:
            yield f"population of {row['period']}, {row['site']}"


def _pools(shares: pd.DataFrame) -> Iterator[str]:
    drawn = _drawn(shares, "period", "site")
    for (period, site), row in drawn.items():
        parts = [drawn.get((period, one)) for one in row["sites"].split(",")]
        if site or any(part is None or pd.isna(part["population"]) for part in parts):
            continue
        labels = [part["labelled"] for part in parts if part]
        known = not any(pd.isna(number) for number in [*labels, row["labelled"]])
        if known and sum(labels) != row["labelled"]:
            yield f"labels of the pool of {period}"
        sizes = [float(part["population"]) for part in parts if part]
        mean = sum(n * part["estimate"] for n, part in zip(sizes, parts, strict=True) if part)
        if abs(mean / sum(sizes) - row["estimate"]) > half_step(row) + 0.0005:
            yield f"pooled share of {period}"


def _changes(frames: Frames, base: int) -> Iterator[str]:
    changes = _drawn(frames["changes"], "earlier", "later", "site", "measure")
    shares = _drawn(frames["shares"], "period", "site")
    for (earlier, later, site, measure), row in changes.items():
        pair = [shares.get((one, site)) for one in (earlier, later)]
        known = [one for one in pair if one is not None and one["sites"] == row["sites"]]
        if len(known) < 2:
            continue
        logs = [math.log(one["estimate"]) for one in known]
        slack = _digits(row) + sum(half_step(one) / one["estimate"] for one in known)
        if measure == "share" and abs(math.log1p(row["change"]) - logs[1] + logs[0]) > slack:
            yield f"change of the share, {earlier} to {later}, {site or 'pooled'}"
        other = changes.get((earlier, later, site, "share"))
        if measure == "total" and other is not None and not _fits(frames, row, other, known, base):
            yield f"change of the total, {earlier} to {later}, {site or 'pooled'}"


def _fits(frames: Frames, total: Row, share: Row, pair: Sequence[Row], base: int) -> bool:
    sizes = [_number(one["population"]) for one in pair]
    coverage, sites = frames["coverage"], share["sites"].split(",")
    days = [_days(coverage, sites, one) for one in pair]
    ratio = (sizes[1] / days[1]) / (sizes[0] / days[0])
    said = (1 + total["change"]) / (1 + share["change"])
    spread = base * math.sqrt(len(sites) * 12 / 12)
    slack = (
        _digits(total) + _digits(share) + ROUNDINGS * math.hypot(*(spread / size for size in sizes))
    )
    return bool(abs(math.log(said) - math.log(ratio)) <= slack)


def _parts(frames: Frames) -> Iterator[str]:
    changes = _drawn(frames["changes"], "earlier", "later", "site", "measure")
    parts = _drawn(frames["parts"], "earlier", "later", "part")
    for earlier, later, name in parts:
        known = [changes.get((earlier, later, "", one)) for one in ("share", "total")]
        if name != "all" or None in known:
            continue
        rows = {one: parts[earlier, later, one] for one in _FACTORS}
        part = {one: math.log1p(row["change"]) for one, row in rows.items()}
        share, total = (math.log1p(one["change"]) for one in known if one)
        step = {one: _digits(row) for one, row in rows.items()}
        for_changes = sum(_digits(one) for one in known if one)
        if abs(part["mix"] + part["share"] - share) > step["mix"] + step["share"] + for_changes:
            yield f"mix and share, {earlier} to {later}"
        slack = step["coverage"] + for_changes
        if abs(part["coverage"] - _days_ratio(frames, known[0], earlier, later)) > slack:
            yield f"coverage, {earlier} to {later}"
        slack = step["volume"] + step["reposting"] + for_changes
        if abs(part["volume"] + part["reposting"] - total + share) > slack:
            yield f"volume and reposting, {earlier} to {later}"


def _digits(row: Row) -> float:
    """How far the logarithm of a printed ratio may be off."""
    return float(half_step(row, "change") / (1 + row["change"])) + 1e-4


def _days_ratio(frames: Frames, change: Row | None, earlier: str, later: str) -> float:
    """Log ratio of covered days: all of coverage, where nothing but what is printed was seen."""
    sites = str(change["sites"] if change else "").split(",")
    spans = {row["period"]: row for row in records(frames["shares"])}
    days = [_days(frames["coverage"], sites, spans[one]) for one in (earlier, later)]
    return math.log(days[1] / days[0])


def _days(coverage: pd.DataFrame, sites: Sequence[str], row: Row) -> int:
    here = coverage["site"].isin(sites) & (coverage["month"] >= row["start"])
    return int(coverage.loc[here & (coverage["month"] < row["end"]), "days_complete"].sum())


_FACTORS = ("coverage", "volume", "reposting", "mix", "share")


_ACCURACY = ("sensitivity", "positives", "specificity", "negatives")


def _reference(frames: Frames, said: Mapping[str, Any]) -> Iterator[str]:
    """Each corrected share against the printed one, corrected by the printed accuracy."""
    if not said["drawn"]:
        return
    accuracy = Accuracy(*(said[one] for one in _ACCURACY))
    shares = _drawn(frames["shares"], "period", "site")
    for key, row in _drawn(frames["reference"], "period", "site").items():
        share = shares.get(key)
        if share is None or row["as_of"] != share["as_of"]:
            continue
        p, low, high = (share[name] for name in ("estimate", "low", "high"))
        found = lang_reiczigel(p, effective_of(p, low, high), accuracy)
        expected = {"estimate": found.estimate, "low": found.low, "high": found.high}
        if any(
            abs(row[name] - min(max(value, 0.0), 1.0)) > half_step(row) + 0.002
            for name, value in expected.items()
        ):
            yield f"reference of {key}"
