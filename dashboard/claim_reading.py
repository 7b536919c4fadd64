"""A claim held against a release: what it implies, and what the published changes say. Pure.

The reading and the judgement are the core's (`brightline.trends.claims`, `judging`); only the
cube's published changes are looked up here, so nothing is compared that was not published.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from brightline.publish.change_rows import change_of
from brightline.publish.reader import Cube
from brightline.trends.claim_years import newest_year
from brightline.trends.claims import read_claim
from brightline.trends.claims_index import COMPARED, INDEXED, Index
from brightline.trends.judgement import SUBJECTS as MEASURED
from brightline.trends.judgement import Judgement, annual_of
from brightline.trends.judgement_words import beside_sentence
from brightline.trends.judging import judge
from brightline.trends.results import Change, IndexMonth, Measure, NotDrawn, Span
from brightline.trends.words import signed, years
from dashboard import frames, release, texts, words
from dashboard.figure import Figure

SUBJECTS = {
    "suspicious adverts": "suspicious adverts (their number)",
    "share": "the share of adverts judged suspicious",
    "postings": "adverts (postings)",
    "templates": "templates (texts of one make)",
    "advertiser clusters": "advertiser clusters",
    "victims": "victims",
    "trafficking": "trafficking",
    "reports": "reports to a hotline or authority",
}
"""What a claim may be of, as the core knows it, and in a reader's words."""


def judged(cube: Cube, text: str, of: str) -> Judgement:
    """The claim against the pooled changes of the release.

    Raises:
        TrendError: the claim cannot be read; the sentence says how to write it.
    """
    spans = _spans(cube.manifest["estimand"])
    rows = frames.pooled_changes(cube.changes)

    def compare(earlier: Span, later: Span, measure: Measure) -> Change | NotDrawn:
        return _looked_up(rows, earlier, later, measure)

    def index_of(kind: str) -> Index:
        return _index(cube, kind)

    return judge(read_claim(text, newest_year(spans)), of, spans, compare, _not_apart, index_of)


def claim_figure(cube: Cube, judgement: Judgement) -> Figure:
    """The claim and the corpus beside each other, as a table."""
    table = _table(judgement)
    return Figure(
        key="claim",
        title=f"Verdict: {judgement.verdict}",
        lead=" ".join(
            filter(None, [judgement.reason, beside_sentence(judgement), _why(judgement)])
        ),
        quoted=f"{judgement.implied} Verdict: {judgement.verdict}",
        unit=f"relative change of {_counted(judgement.of)}",
        denominator="the index of the earlier months: the same sites, sections and pace of "
        "crawling, month by month"
        if judgement.of in INDEXED
        else "the earlier of the two periods, on the sites covered in both",
        interval="95% where the release holds a change; a claim carries none",
        cannot_show=texts.CANNOT_CLAIM,
        table=table,
        numbers=frames.Numbers(table, release.name(cube)),
        panels=[],
        table_first=True,
    )


FROM_THE_FIRST = (
    "A release tells each month against its first alone, so the comparison begins there; whoever "
    "holds the study can compare the newest months, with the command brightline claim."
)


def _why(judgement: Judgement) -> str:
    """Why a claim that names no year is held against the oldest: a reader expects the newest."""
    found = judgement.change is not None or judgement.beside is not None
    return FROM_THE_FIRST if found and judgement.of in INDEXED else ""


def _counted(of: str) -> str:
    """What this release counts of what a claim is about, which need not be what the claim means."""
    if of in INDEXED:
        return f"the like-for-like index of {COMPARED[of]}"
    return texts.MEASURES[MEASURED[of]] if of in MEASURED else SUBJECTS[of]


def _table(judgement: Judgement) -> pd.DataFrame:
    claim, found = judgement.claim, judgement.change
    rows = [
        {
            "What": "The claim",
            "Over": years(claim.years) if claim.named is None else _from_to(*claim.named),
            "Change": signed(claim.ratio - 1),
            "Times as many": f"{claim.ratio:.3g}",
            "A year, if evenly": signed(claim.annual),
        }
    ]
    if found is not None:
        rows.append(_row("This release", found))
    if judgement.beside is not None:
        rows.append(_row(f"This release, {judgement.beside_is}: no verdict", judgement.beside))
    return pd.DataFrame(rows)


def _from_to(earlier: object, later: object) -> str:
    return f"{earlier} to {later}"


def _row(what: str, found: Change) -> dict[str, str]:
    numbers = {"change": found.change, "low": found.low, "high": found.high}
    each, low, high = annual_of(found)
    return {
        "What": what,
        "Over": _from_to(found.earlier.name, found.later.name),
        "Change": words.change_phrase(numbers),
        "Times as many": f"{found.change + 1:.3g} ({found.low + 1:.3g} to {found.high + 1:.3g})",
        "A year, if evenly": f"{signed(each)} ({signed(low)} to {signed(high)})",
    }


def _index(cube: Cube, kind: str) -> Index:
    """The printed index, which tells each month against the first alone."""
    held = frames.records(cube.index[cube.index["kind"] == kind])
    months = tuple(_index_month(row) for row in held)
    return Index(months, synthetic=any(bool(row["synthetic"]) for row in held))


def _index_month(row: Mapping[str, Any]) -> IndexMonth:
    sites, is_drawn = tuple(str(row["sites"]).split(",")), bool(row["drawn"])
    month = IndexMonth(_day(row["month"]), sites, drawn=is_drawn, reason=str(row["reason"]))
    if not is_drawn:
        return month
    level, low, high = (float(row[name]) for name in ("index", "low", "high"))
    return replace(month, index=level, low=low, high=high)


def _spans(estimand: Mapping[str, Any] | None) -> list[Span]:
    periods = [] if estimand is None else estimand["periods"]
    spans = [Span(str(one["name"]), _day(one["start"]), _day(one["end"])) for one in periods]
    return sorted(spans, key=lambda span: span.start)


def _day(text: object) -> dt.date:
    return dt.date.fromisoformat(str(text)[:10])


def _looked_up(
    rows: pd.DataFrame, earlier: Span, later: Span, measure: Measure
) -> Change | NotDrawn:
    pair = (rows["earlier"] == earlier.name) & (rows["later"] == later.name)
    held = frames.records(rows[pair & (rows["measure"] == measure)])
    if not held:
        reason = (
            f"This release does not compare {earlier.name} with {later.name}; whoever holds the "
            "study can, with the command brightline claim."
        )
        return NotDrawn(earlier, later, measure, (), reason)
    return change_of(held[0], earlier, later, measure)


def _not_apart(found: Change | NotDrawn) -> NotDrawn:
    """The factors stand on the overview, for the newest pair; none are looked up here."""
    return NotDrawn(found.earlier, found.later, found.measure, found.sites, "")
