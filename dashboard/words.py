"""The dashboard's own sentences: titles that say the finding, intervals, limits.

Pure functions of a cube's numbers. They return plain text; making it safe to show is
`inert.py`'s work. Shares are fractions, changes are ratios minus one, intervals are 95%.
Numbers are written by the core's own `brightline.trends.words`, so that the headline, the
titles and the axes never disagree by a rounding.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from brightline.trends.words import change_interval, of_thousand, share_interval, signed
from dashboard import texts
from dashboard.frames import records


def whole(number: float | None) -> str:
    """A count with thousands separators; empty when there is none."""
    return "" if number is None or pd.isna(number) else f"{number:,.0f}"


def share_phrase(row: Mapping[str, Any]) -> str:
    """'12% (95% interval 10% to 15%)'."""
    return share_interval(row["estimate"], row["low"], row["high"])


def harm_phrase(row: Mapping[str, Any]) -> str:
    """'12 to 40', of 1,000 adverts; empty where there is no harm budget."""
    if pd.isna([row["harm_low"], row["harm_high"]]).any():
        return ""
    return f"{of_thousand(row['harm_low'])} to {of_thousand(row['harm_high'])}"


def change_phrase(row: Mapping[str, Any]) -> str:
    """'+14% (95% interval −2% to +32%)'."""
    low, high = signed(row["low"]), signed(row["high"])
    return f"{signed(row['change'])} (95% interval {low} to {high})"


def share_title(shares: pd.DataFrame) -> str:
    """What the share chart says: the newest drawn period, or that none is drawn."""
    drawn = shares[shares["drawn"]]
    if drawn.empty:
        return "The share of adverts judged suspicious is not drawn"
    row = records(drawn)[-1]
    return f"In {row['period']}, {share_phrase(row)} of adverts were {texts.SUSPICION}"


def per_thousand(row: Mapping[str, Any]) -> str:
    """The share as natural frequencies, which are misread less often than percentages."""
    share = row["estimate"]
    low, middle, high = (_in_thousand(row[name], share) for name in ("low", "estimate", "high"))
    about = f"about {middle}" if middle.isdigit() else middle
    limits = low if low == high else f"{low} to {high}"
    return (
        f"In {row['period']}, of every 1,000 adverts {about} would be {texts.SUSPICION}; "
        f"the data are compatible with {limits}."
    )


def _in_thousand(part: float, share: float) -> str:
    """A part of 1,000 adverts, as a number. Where some of a share are judged suspicious none of its
    limits reads as none, and where some are not, none reads as all."""
    number = round(1000 * part)
    if number == 0 and share > 0:
        return "fewer than 1"
    return "more than 999" if number == 1000 and share < 1 else str(number)


def unlike(drawn: list[dict[str, Any]]) -> bool:
    """Whether the shares are of different sites in different periods."""
    return len({str(row["sites"]) for row in drawn}) > 1


def share_legend(drawn: list[dict[str, Any]]) -> str:
    """How to read the shares: the newest as natural frequencies, and what not to compare."""
    if not drawn:
        return ""
    return f"{per_thousand(drawn[-1])} {texts.UNLIKE_SITES if unlike(drawn) else ''}".strip()


def change_title(row: Mapping[str, Any]) -> str:
    """What one change says: rose, fell, or no clear change when the interval holds zero."""
    what, span = texts.MEASURES[row["measure"]], f"from {row['earlier']} to {row['later']}"
    if not row["drawn"]:
        return f"Change in {what} {span}: not drawn"
    how_much = change_interval(row["measure"], row["change"], row["low"], row["high"])
    if row["low"] > 0 or row["high"] < 0:
        verb = "rose" if row["low"] > 0 else "fell"
        return f"{capital(what)} {verb} {span}: {how_much}"
    return f"No clear change in {what} {span}: {how_much}"


def changes_title(changes: pd.DataFrame) -> str:
    """The title over all year-over-year changes: that of the newest change of the share."""
    shares = changes[changes["measure"] == "share"]
    rows = shares if not shares.empty else changes
    if rows.empty or not changes["drawn"].any():
        return "The change from period to period is not drawn"
    return change_title(records(rows)[-1])


def capital(text: str) -> str:
    """The first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


def parts_title(rows: pd.DataFrame, changes: pd.DataFrame) -> str:
    """The like-for-like change of the newest pair first, and what a plain count would say of it."""
    if rows.empty or not rows["drawn"].any():
        return "What a plain count would say is not taken apart"
    whole = records(rows)[0]
    pair = (changes["earlier"] == whole["earlier"]) & (changes["later"] == whole["later"])
    alike = records(changes[pair & (changes["measure"] == "total") & changes["drawn"]])
    plain = f"a plain count would say {change_phrase(whole)}"
    span = f"from {whole['earlier']} to {whole['later']}"
    if not alike:
        return f"{capital(plain)} {span}, and most of its factors are not findings"
    row = alike[0]
    clear = row["low"] > 0 or row["high"] < 0
    verb = ("rose" if row["low"] > 0 else "fell") if clear else "show no clear change"
    return f"Like for like, suspicious adverts a day {verb} {span}: {change_phrase(row)}; {plain}"


def estimand_sentence(estimand: Mapping[str, Any] | None) -> str:
    """What 'suspicious' means in this study."""
    if estimand is None:
        return "This study has set no estimand yet, so no share and no change can be drawn."
    return (
        f"Suspicious means: a trained annotator, who did not see the date, judged the advert "
        f"'{estimand['cutoff_words']}' or higher on a scale of seven (codebook "
        f"{estimand['codebook']}). It is annotator suspicion: not trafficking, and not victims."
    )


def share_denominator(drawn: list[dict[str, Any]], titles: Mapping[str, str]) -> str:
    """Of how many adverts the newest share is, and from how many labels it was estimated."""
    where = "all adverts first seen in the period on the comparable sites"
    if not drawn:
        return where
    row = drawn[-1]
    names = site_names(row.get("sites", ""), titles)
    where = f"{where} ({names})" if names else where
    size, labelled = whole(row["population"]), whole(row["labelled"])
    parts = [f"{size} advert{_s(size)} in {row['period']}" if size else ""]
    if labelled:
        by = whole(row["annotators"])
        parts.append(f"{labelled} drawn at random and labelled by {by} annotator{_s(by)} in all")
    said = ", ".join(part for part in parts if part)
    return f"{where}: {said}" if said else where


def _s(printed: str) -> str:
    """The plural's ending beside a number as it is printed."""
    return "" if printed == "1" else "s"


def site_names(keys: object, titles: Mapping[str, str]) -> str:
    """'alder,birch' as the sites' titles."""
    named = [key.strip() for key in str(keys).split(",") if key.strip()]
    return ", ".join(titles.get(key, key) for key in named)


def panel_phrase(drawn: list[dict[str, Any]], titles: Mapping[str, str]) -> str:
    """Which sites are compared like for like; the newest pair first where pairs have others."""
    where = "the earlier period, on the sites covered in both periods"
    newest = sorted(drawn, key=lambda row: (row["later"], row["earlier"]), reverse=True)
    held = by_reason(
        (f"{row['earlier']} to {row['later']}", site_names(row["sites"], titles)) for row in newest
    )
    if len(held) > 1:
        return f"{where} ({'; '.join(held)})"
    return f"{where} ({site_names(drawn[0]['sites'], titles)})" if drawn else where


def banner(manifest: Mapping[str, Any]) -> str:
    """What was invented: everything, or these sites beside others that were collected.

    No estimate mixes the two (`brightline.trends.panel.of_one_kind`), so the banner does not say
    that one does.
    """
    invented = [str(site["title"]) for site in manifest["sites"] if site["synthetic"]]
    if len(invented) == len(manifest["sites"]):
        return texts.SYNTHETIC_BANNER
    if not invented:
        return texts.SYNTHETIC_LABELS
    return f"Partly synthetic data. Invented: {', '.join(invented)}. {texts.NEVER_MIXED}"


def by_reason(named: Iterable[tuple[str, str]]) -> list[str]:
    """'2021, 2022: why'. What is missing for one and the same reason says it once."""
    names: dict[str, list[str]] = {}
    for name, reason in named:
        names.setdefault(reason, []).append(name)
    return [f"{', '.join(dict.fromkeys(held))}: {reason}" for reason, held in names.items()]


def change_reasons(rows: list[dict[str, Any]]) -> list[str]:
    """Why changes are not drawn; the share and the total of one pair stand for each other."""
    return by_reason(map(_pair_and_reason, rows))


def _pair_and_reason(row: Mapping[str, Any]) -> tuple[str, str]:
    """The names of a pair stand before its reason, so that pairs of one reason say it once."""
    earlier, later = row["earlier"], row["later"]
    reason = str(row["reason"]).replace(f"A month of {earlier} or {later}", "A month of either")
    return f"{earlier} to {later}", reason


def headline(finding: Mapping[str, Any]) -> str:
    """The finding's sentence; the reason for not drawing has a panel of its own below it."""
    sentence, reason = str(finding["sentence"]), str(finding["reason"])
    if finding["drawn"] or not reason:
        return sentence
    return sentence.removesuffix(reason).strip() or sentence
