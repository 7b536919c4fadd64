"""A claim held against a release: what it implies, and what the published changes say. Pure.

The reading and the judgement are the core's (`brightline.trends.claims`, `judging`); only the
cube's published changes are looked up here, so nothing is compared that was not published.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pandas as pd

from brightline.publish.change_rows import change_of
from brightline.publish.reader import Cube
from brightline.trends.claims import read_claim
from brightline.trends.judging import Judgement, judge
from brightline.trends.results import Change, Measure, NotDrawn, Span
from brightline.trends.words import signed
from dashboard import frames, release, texts, words
from dashboard.figure import Figure

SUBJECTS = {
    "suspicious adverts": "suspicious adverts (their number)",
    "share": "the share of adverts judged suspicious",
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

    return judge(read_claim(text), of, spans, compare, _not_apart)


def claim_figure(cube: Cube, judgement: Judgement) -> Figure:
    """The claim and the corpus beside each other, as a table."""
    table = _table(judgement)
    return Figure(
        key="claim",
        title=f"Verdict: {judgement.verdict}. {judgement.reason}",
        unit=f"relative change of {SUBJECTS[judgement.of]}",
        denominator="the earlier of the two periods, on the sites covered in both",
        interval="95% where the release holds a change; a claim carries none",
        cannot_show=texts.CANNOT_CLAIM,
        table=table,
        numbers=frames.Numbers(table, release.name(cube)),
        panels=[],
        table_first=True,
    )


def _table(judgement: Judgement) -> pd.DataFrame:
    claim, found = judgement.claim, judgement.change
    rows = [
        {
            "What": "The claim",
            "Over": "1 year" if claim.years == 1 else f"{claim.years:.3g} years",
            "Change": signed(claim.ratio - 1),
            "Times as many": f"{claim.ratio:.3g}",
            "A year, if evenly": signed(claim.annual),
        }
    ]
    if found is not None:
        numbers = {"change": found.change, "low": found.low, "high": found.high}
        rows.append(
            {
                "What": "This release",
                "Over": f"{found.earlier.name} to {found.later.name}",
                "Change": words.change_phrase(numbers),
                "Times as many": f"{found.change + 1:.3g} ({found.low + 1:.3g} to "
                f"{found.high + 1:.3g})",
                "A year, if evenly": "",
            }
        )
    return pd.DataFrame(rows)


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
            "study can, with `brightline claim`."
        )
        return NotDrawn(earlier, later, measure, (), reason)
    return change_of(held[0], earlier, later, measure)


def _not_apart(found: Change | NotDrawn) -> NotDrawn:
    """The factors stand on the overview, for the newest pair; none are looked up here."""
    return NotDrawn(found.earlier, found.later, found.measure, found.sites, "")
