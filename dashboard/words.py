"""The dashboard's own sentences: titles that say the finding, intervals, limits, citations.

Pure functions of a cube's numbers. They return plain text; making it safe to show is
`inert.py`'s work. Shares are fractions, changes are ratios minus one, intervals are 95%.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import pandas as pd

from dashboard.frames import COMPLETE, NONE, PARTIAL, SUPPRESSED, records

MINUS = "\u2212"
SUSPICION = "judged suspicious by trained annotators"
SYNTHETIC_BANNER = (
    "Synthetic data. Every advert, label and number on this page was invented to show how the "
    "workbench works. Nothing here describes any real site, market or person. Do not cite it."
)


class CountKind(NamedTuple):
    """One of the three counts: its name on the page, its unit and what one of it is."""

    name: str
    unit: str
    meaning: str


KINDS: dict[str, CountKind] = {
    "postings": CountKind(
        "Postings",
        "postings first seen in the month",
        "One posting is one advert on one site. An advertiser who posts the same text ten times "
        "counts ten times.",
    ),
    "templates": CountKind(
        "Templates",
        "templates first seen in the month",
        "One template is a group of near-identical texts, so reposting the same text counts once.",
    ),
    "clusters": CountKind(
        "Advertiser clusters",
        "advertiser clusters first seen in the month",
        "One cluster is a group of adverts that share a contact. It is neither a person nor a "
        "business: one person can make several clusters, and several people can make one.",
    ),
}


def percent(value: float, digits: int = 0) -> str:
    """A fraction as a percentage: 0.124 is '12%'."""
    return f"{100 * value:,.{digits}f}%"


def whole(number: float | None) -> str:
    """A count with thousands separators; empty when there is none."""
    return "" if number is None or pd.isna(number) else f"{number:,.0f}"


def signed_percent(value: float, digits: int = 0) -> str:
    """A ratio minus one as a signed percentage with a true minus sign."""
    rounded = round(100 * value, digits)
    sign = "+" if rounded > 0 else MINUS if rounded < 0 else ""
    return f"{sign}{abs(rounded):,.{digits}f}%"


def digits_for(low: float, high: float) -> int:
    """Decimals of a percentage: one when the interval is narrower than two points."""
    return 1 if 100 * (high - low) < 2 else 0  # finer digits than that would feign precision


def share_phrase(row: Mapping[str, Any]) -> str:
    """'12% (95% interval 10% to 15%)'."""
    digits = digits_for(row["low"], row["high"])
    low, high = percent(row["low"], digits), percent(row["high"], digits)
    return f"{percent(row['estimate'], digits)} (95% interval {low} to {high})"


def change_phrase(row: Mapping[str, Any]) -> str:
    """'+14% (95% interval −2% to +32%)'."""
    digits = digits_for(row["low"], row["high"])
    low, high = signed_percent(row["low"], digits), signed_percent(row["high"], digits)
    return f"{signed_percent(row['change'], digits)} (95% interval {low} to {high})"


def share_title(shares: pd.DataFrame) -> str:
    """What the share chart says: the newest drawn period, or that none is drawn."""
    drawn = shares[shares["drawn"]]
    if drawn.empty:
        return "The share of adverts judged suspicious is not drawn"
    row = records(drawn)[-1]
    return f"In {row['period']}, {share_phrase(row)} of adverts were {SUSPICION}"


def per_thousand(row: Mapping[str, Any]) -> str:
    """The share as natural frequencies, which are misread less often than percentages."""
    low, middle, high = (round(1000 * row[name]) for name in ("low", "estimate", "high"))
    return (
        f"In {row['period']}, of every 1,000 adverts about {middle} would be {SUSPICION}; "
        f"the data are compatible with {low} to {high}."
    )


MEASURES = {
    "share": "the share of adverts judged suspicious",
    "total": "the number of adverts judged suspicious",
}


def change_title(row: Mapping[str, Any]) -> str:
    """What one change says: rose, fell, or no clear change when the interval holds zero."""
    what, span = MEASURES[row["measure"]], f"from {row['earlier']} to {row['later']}"
    if not row["drawn"]:
        return f"Change in {what} {span}: not drawn"
    if row["low"] > 0 or row["high"] < 0:
        verb = "rose" if row["low"] > 0 else "fell"
        return f"{capital(what)} {verb} {span}: {change_phrase(row)}"
    return f"No clear change in {what} {span}: {change_phrase(row)}"


def changes_title(changes: pd.DataFrame) -> str:
    """The title over all year-over-year changes: that of the newest change of the share."""
    shares = changes[changes["measure"] == "share"]
    rows = shares if not shares.empty else changes
    if rows.empty or not changes["drawn"].any():
        return "The change from year to year is not drawn"
    return change_title(records(rows)[-1])


def counts_title(kind: str, months: Iterable[str]) -> str:
    """'Postings by month and site: 41 of 60 site-months are complete and drawn'."""
    states = list(months)
    drawn = sum(state == COMPLETE for state in states)
    return (
        f"{KINDS[kind].name} by month and site: {drawn} of {len(states)} "
        f"site-months are complete and drawn"
    )


STATES = {
    COMPLETE: "complete",
    PARTIAL: "partly covered: not drawn",
    NONE: "not covered: not drawn",
    SUPPRESSED: "hidden: too few advertisers",
}


def month_phrase(row: Mapping[str, Any], unit: str) -> str:
    """What a reader is told about one month of one site."""
    if row["state"] == COMPLETE:
        return f"{row['count']:,.0f} {unit}"
    return f"{capital(STATES[row['state']])}. {row['reason']}".strip()


def coverage_phrase(row: Mapping[str, Any]) -> str:
    """What a reader is told about the days of one month of one site."""
    if pd.isna(row["days_planned"]):
        return str(row["reason"])
    days = f"{row['days_complete']:.0f} of {row['days_planned']:.0f} planned days are complete"
    return f"{days}. {row['reason']}".strip()


def capital(text: str) -> str:
    """The first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


def cannot_count(kind: str) -> str:
    """What the counts chart cannot show."""
    return (
        f"It counts {KINDS[kind].name.lower()}, not people, and says nothing of suspicion. A rise "
        "can come from reposting, from sites that open or close, or from sections that move."
    )


COUNTS_LEGEND = (
    "Dots and lines: complete months. Grey stripes: covered in part. Grey block: nobody looked. "
    "Diamond on the floor: hidden, because too few advertisers could be recognised in it. "
    "No line crosses a gap. All panels share one vertical scale and one time axis."
)
CANNOT_SHARE = (
    "It cannot show how common trafficking is, nor how many people are affected: it shows how "
    "often annotators were suspicious of what an advert says."
)
CANNOT_CHANGE = (
    "It cannot show why a figure changed, and a relative change is not percentage points: a "
    "share that goes from 10% to 11% changed by +10%."
)
CANNOT_COVERAGE = (
    "It cannot show what a site held while nobody looked: an uncovered month is unknown, not zero."
)


def citation(manifest: Mapping[str, Any]) -> str:
    """How to cite what is on the page."""
    study = manifest["study"]
    mark = " SYNTHETIC DATA: not for citation as evidence." if manifest["synthetic"] else ""
    return (
        f"{study['title']} (study {study['id']}; approval {study['approval_reference']}). "
        f"Release {manifest['release']}, built {str(manifest['built_at'])[:10]} with Brightline "
        f"{manifest.get('versions', {}).get('brightline', '')}.".replace(" .", ".")
        + mark
    )


def estimand_sentence(estimand: Mapping[str, Any] | None) -> str:
    """What 'suspicious' means in this study."""
    if estimand is None:
        return "This study has set no estimand yet, so no share and no change can be drawn."
    return (
        f"Suspicious means: a trained annotator, who did not see the date, judged the advert "
        f"'{estimand['cutoff_words']}' or higher on a scale of seven (codebook "
        f"{estimand['codebook']}). It is annotator suspicion: not trafficking, and not victims."
    )


COVERAGE_LEGEND = "Solid: complete. Grey stripes: covered in part. Grey block: nobody looked."
NOTHING_COVERED = "No coverage has been recorded yet. Crawl a site, and publish again."
CHANGE_LEGEND = (
    "The dot is the best estimate, the bar its 95% interval. Where the bar crosses 'no change', "
    "the data do not say whether it rose or fell."
)


def share_denominator(drawn: list[dict[str, Any]]) -> str:
    """Of how many adverts the newest share is, and from how many labels it was estimated."""
    where = "all adverts first seen in the period on the comparable sites"
    if not drawn:
        return where
    row = drawn[-1]
    return (
        f"{where} ({row['population']:,.0f} in {row['period']}, of which {row['labelled']:,.0f} "
        f"were drawn at random and labelled by {row['annotators']:,.0f} annotators)"
    )


def panel_phrase(drawn: list[dict[str, Any]], titles: Mapping[str, str]) -> str:
    """Which sites are compared like for like."""
    if not drawn:
        return "the earlier period, on the sites covered in both periods"
    keys = [key.strip() for key in str(drawn[-1]["sites"]).split(",") if key.strip()]
    names = ", ".join(titles.get(key, key) for key in keys)
    return f"the earlier period, on the sites covered in both periods ({names})"


def rounding_phrase(disclosure: Mapping[str, Any]) -> str:
    """Why a count has no interval, and what was done to it before it was shown."""
    return (
        f"none: a full count of what was covered, rounded to {disclosure['round_to']}; cells with "
        f"fewer than {disclosure['threshold']} advertiser clusters are hidden"
    )


def counts_alternative(title: str, rows: pd.DataFrame, unit: str) -> str:
    """The counts panel in a sentence: span, range, and how many months are gaps."""
    complete = rows[rows["state"] == COMPLETE]
    span = f"{rows['month'].min():%B %Y} to {rows['month'].max():%B %Y}"
    gaps = len(rows) - len(complete)
    if complete.empty:
        return f"{title}, {span}: no month can be drawn."
    low, high = complete["count"].min(), complete["count"].max()
    return (
        f"{title}, {span}: between {low:,.0f} and {high:,.0f} {unit} in {len(complete)} drawn "
        f"months; {gaps} months are gaps. The table below holds every month."
    )


def coverage_title(states: list[str]) -> str:
    """'41 of 60 site-months were covered completely'."""
    complete = sum(state == COMPLETE for state in states)
    return f"{complete} of {len(states)} site-months were covered completely"


def coverage_alternative(title: str, states: list[str]) -> str:
    """One site's coverage in a sentence."""
    if not states:
        return (
            f"{title}: no month of coverage has been recorded. Crawl the site, and publish again."
        )
    parts = [f"{states.count(state)} {state}" for state in (COMPLETE, PARTIAL, NONE)]
    return f"{title}: {', '.join(parts)} of {len(states)} months."


def series_phrase(site: Mapping[str, Any]) -> str:
    """The span of a site's series, or that there is none yet."""
    if site["single_snapshot"]:
        return f"one crawl only ({str(site['series_start'])[:10]}): no time axis yet"
    if not site["series_start"]:
        return "no successful crawl yet"
    return f"{str(site['series_start'])[:10]} to {str(site['series_end'])[:10]}"


def reason_sentences(rows: list[dict[str, Any]]) -> list[str]:
    """Why changes are not drawn; the share and the total say it once where it is the same."""
    said: dict[tuple[str, str, str], list[str]] = {}
    for row in rows:
        key = (str(row["earlier"]), str(row["later"]), str(row["reason"]))
        said.setdefault(key, []).append(MEASURES.get(row["measure"], str(row["measure"])))
    return [
        f"{earlier} to {later}, {' and '.join(measures)}: {reason}"
        for (earlier, later, reason), measures in said.items()
    ]
