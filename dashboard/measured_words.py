"""Sentences and tables of harm, indices and displacement. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from brightline.counted import counted
from brightline.trends.words import of_thousand, percent, share_limits, signed
from dashboard import measured_texts, texts
from dashboard.frames import COMPLETE, records
from dashboard.words import harm_phrase

MEASURES = {
    "elsewhere": "Postings on the sites that stayed",
    "elsewhere_yearly": "Postings on the sites that stayed, beside the same weeks of earlier years",
    "market": "Postings on all sites together",
    "market_yearly": "Postings on all sites together, beside the same weeks of earlier years",
    "templates": "Templates of the site that appeared elsewhere",
    "clusters": "Advertiser clusters of the site that appeared elsewhere",
    "template_days": "Days until a template of half of the clusters that moved had appeared",
    "cluster_days": "Days until half of the clusters that moved had appeared",
}
_RELATIVE = {"elsewhere", "elsewhere_yearly", "market", "market_yearly"}
_DAYS = {"template_days", "cluster_days"}


def harm_title(known: pd.DataFrame) -> str:
    """'Of 1,000 adverts in 2025, 20 to 45 are expected to be suspected falsely'."""
    if known.empty:
        return "How many adverts are suspected falsely is not known"
    row = records(known.sort_values("start"))[-1]
    of_them = f"Of 1,000 adverts in {row['period']}"
    high = of_thousand(row["harm_high"])
    if pd.isna([row["harm"], row["harm_low"]]).any():
        return f"{of_them}, up to {high} may be suspected falsely"
    about, low = of_thousand(row["harm"]), of_thousand(row["harm_low"])
    return (
        f"{of_them}, about {about} (95% interval {low} to {high}) are expected to be suspected "
        "falsely"
    )


def harm_table(known: pd.DataFrame) -> pd.DataFrame:
    """One row per period, in the core's own words where these are not one and the same for all."""
    told = pd.DataFrame(
        {
            "Period": row["period"],
            "Of 1,000 adverts": harm_phrase(row),
            "What it means": row["harm_sentence"],
        }
        for row in records(known)
    )
    if unknown_harm(known):
        return told[["Period", "Of 1,000 adverts"]]
    return told.reindex(columns=["Period", "Of 1,000 adverts", "What it means"])


def unknown_harm(known: pd.DataFrame) -> str:
    """Why no period's number is more than a bound, if that is one and the same reason for all."""
    reasons = set(known["reason"].astype(str)) if known["harm"].isna().all() else set()
    return reasons.pop() if len(reasons) == 1 else ""


def harm_missing(rows: pd.DataFrame) -> list[str]:
    """Why there is no figure at all; a release without the table says what it lacks."""
    if rows.empty:
        return [measured_texts.NO_HARM_BUDGET]
    gone = rows[rows["harm_high"].isna()]
    return list(dict.fromkeys(str(reason) for reason in gone["reason"] if reason))


def base_of(whole: pd.DataFrame) -> str:
    """The month that stands at 100: the first that is drawn, which need not be the release's."""
    drawn = whole[whole["state"] == COMPLETE]
    return f"{drawn['month'].iloc[0]:%B %Y}" if len(drawn) else ""


def index_title(rows: pd.DataFrame, kind: str, base: str) -> str:
    """'Like for like, postings stood at 118 (95% interval 101 to 137) in May 2025, 100 being …'.

    Args:
        rows: the months of a view. base: what `base_of` says of all months of the index.
    """
    drawn, name = records(rows[rows["state"] == COMPLETE]), texts.KINDS[kind].name.lower()
    if not drawn:
        return f"No like-for-like index of {name} is drawn"
    last = drawn[-1]
    if len(drawn) == 1 and f"{last['month']:%B %Y}" == base:
        return f"The like-for-like index of {name} is drawn for {base} alone, which is its 100"
    return (
        f"Like for like, {name} stood at {last['index']:.0f} (95% interval {last['low']:.0f} to "
        f"{last['high']:.0f}) in {last['month']:%B %Y}, {base} being 100"
    )


def index_phrase(row: Mapping[str, Any]) -> str:
    """What a reader is told about one month."""
    if row["state"] != COMPLETE:
        return f"Not drawn. {row['reason']}".strip()
    if row["low"] == row["high"]:
        return f"{row['index']:.0f} (by definition: what the other months are held against)"
    return f"{row['index']:.0f} (95% interval {row['low']:.0f} to {row['high']:.0f})"


def index_table(rows: pd.DataFrame) -> pd.DataFrame:
    """One row per month."""
    told = [(row["month"].strftime("%Y-%m"), index_phrase(row)) for row in records(rows)]
    return pd.DataFrame(told, columns=["Month", "Index (95% interval)"])


def series_changes(rows: pd.DataFrame) -> str:
    """Series that begin or end, which an index is not moved by and a reader should know of."""
    said = [
        f"{row['month']:%B %Y}: {row[column]}"
        for row in records(rows)
        for column in ("births", "deaths")
        if row[column]
    ]
    return " ".join(said)


def displacement_title(rows: pd.DataFrame) -> str:
    """The first drawn measure in the core's words, or that there is none."""
    drawn = rows[rows["drawn"].astype(bool)]
    if drawn.empty:
        return "Whether adverts moved from one site to another is not drawn"
    return str(records(drawn)[0]["sentence"]).rstrip(".")


def displacement_table(rows: pd.DataFrame, titles: Mapping[str, str]) -> pd.DataFrame:
    """One row per event and measure, with its placebos."""
    columns = ["Event", "Measure", "Value (95% interval)", "Placebo", "What it means"]
    told = [
        [
            f"{row['event']} ({titles.get(str(row['site']), row['site'])}, {row['date']})",
            MEASURES.get(str(row["measure"]), str(row["measure"])),
            _value(row),
            _placebo(row),
            row["sentence"] if row["drawn"] else row["reason"],
        ]
        for row in records(rows)
    ]
    return pd.DataFrame(told, columns=columns)


def _value(row: Mapping[str, Any]) -> str:
    """The value with its interval, or that it is not drawn: never one without the other."""
    if not row["drawn"] or pd.isna([row["estimate"], row["low"], row["high"]]).any():
        return "not drawn"
    if row["measure"] in _DAYS | _RELATIVE:
        said, low, high = (_number(row, row[name]) for name in ("estimate", "low", "high"))
    else:
        said, low, high = share_limits(row["estimate"], row["low"], row["high"])
    return f"{said} ({low} to {high})"


def _placebo(row: Mapping[str, Any]) -> str:
    """The same where nothing happened, or why no number stands there: never an empty cell."""
    if not row["drawn"]:
        return "not drawn"
    if row["measure"] in _RELATIVE:
        # No number of its own: the sentence says how many dates scale its error, or are too few.
        return "earlier dates: see 'What it means'"
    if row["measure"] in _DAYS:
        return "does not apply"
    return "too few to show" if pd.isna(row["placebo"]) else _number(row, row["placebo"])


def _number(row: Mapping[str, Any], value: float) -> str:
    if row["measure"] in _DAYS:
        return counted(round(value), "day")
    return signed(value) if row["measure"] in _RELATIVE else percent(value)
