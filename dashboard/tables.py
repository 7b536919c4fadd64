"""The same numbers as a table: what stands under every figure, for screen readers and print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard import count_words, frames, hidden_words, texts, words

NOT_DRAWN = "not drawn"
DRAWN = {"Reason": "it is drawn"}  # of a row beside others that are not


def filled(table: pd.DataFrame, said: Mapping[str, str]) -> pd.DataFrame:
    """Without columns that hold nothing; the empty cells of others say what is so.

    Args:
        said: {column: what an empty cell of it means}.
    """
    if table.empty:
        return table
    kept = table[[name for name in table.columns if (table[name] != "").any()]]
    words_of = {name: word for name, word in said.items() if name in kept.columns}
    return kept.assign(**{name: kept[name].replace("", word) for name, word in words_of.items()})


def share_table(rows: pd.DataFrame, titles: dict[str, str]) -> pd.DataFrame:
    """Shares by period, in words."""
    table = pd.DataFrame(
        {
            "Period": rows["period"],
            "Share (95% interval)": [
                words.share_phrase(row) if row["drawn"] else NOT_DRAWN
                for row in frames.records(rows)
            ],
            "Sites": [words.site_names(keys, titles) for keys in rows["sites"]],
            "Adverts labelled": hidden_words.beside_share(rows, "labelled"),
            "Annotators": hidden_words.beside_share(rows, "annotators"),
            "Adverts in the period": hidden_words.beside_share(rows, "population"),
            "Method or reason": rows["method"].where(rows["drawn"], rows["reason"]),
        }
    )
    return filled(table, {"Sites": "none"})


def site_shares_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Shares of one period by site, in words."""
    table = pd.DataFrame(
        {
            "Site": rows["title"],
            "Share (95% interval)": [
                words.share_phrase(row) if row["drawn"] else NOT_DRAWN
                for row in frames.records(rows)
            ],
            "Adverts labelled": hidden_words.beside_share(rows, "labelled"),
            "Adverts in the period": hidden_words.beside_share(rows, "population"),
            "Caution or reason": rows["caveat"].where(rows["drawn"], rows["reason"]),
        }
    )
    return filled(table, {"Caution or reason": "none"})


def site_changes_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Changes of the share by site, in words."""
    table = pd.DataFrame(
        {
            "Site": rows["title"],
            "Change (95% interval)": [
                words.change_phrase(row) if row["drawn"] else NOT_DRAWN
                for row in frames.records(rows)
            ],
            "Reason": rows["reason"].where(~rows["drawn"], ""),
        }
    )
    return filled(table, DRAWN)


def sites_table(sites: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """The sites and the spans of their series."""
    rows = [
        {
            "Site": site["title"],
            "Series": count_words.series_phrase(site),
            "Data": "synthetic" if site["synthetic"] else "collected",
        }
        for site in sites
    ]
    return pd.DataFrame(rows, columns=["Site", "Series", "Data"])


def labels_table(rows: pd.DataFrame) -> pd.DataFrame:
    """How many labels stand behind each share."""
    return pd.DataFrame(
        {
            "Period": rows["period"],
            "Adverts labelled": hidden_words.beside_share(rows, "labelled"),
            "Annotators": hidden_words.beside_share(rows, "annotators"),
            "Adverts in the period": hidden_words.beside_share(rows, "population"),
            "Method or reason": rows["method"].where(rows["drawn"], rows["reason"]),
        }
    )


def change_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Changes by pair of periods, in words."""
    table = pd.DataFrame(
        {
            "From": rows["earlier"],
            "To": rows["later"],
            "Of": [texts.MEASURES.get(measure, measure) for measure in rows["measure"]],
            "Change (95% interval)": [
                words.change_phrase(row) if row["drawn"] else NOT_DRAWN
                for row in frames.records(rows)
            ],
            "Reason": rows["reason"].where(~rows["drawn"], ""),
        }
    )
    return filled(table, DRAWN)


def parts_table(rows: pd.DataFrame) -> pd.DataFrame:
    """The factors of the newest naive change, in words."""
    table = pd.DataFrame(
        {
            "From": rows["earlier"],
            "To": rows["later"],
            "Factor": [texts.PARTS.get(str(part), str(part)) for part in rows["part"]],
            "Change (95% interval)": [
                words.change_phrase(row) if row["drawn"] else NOT_DRAWN
                for row in frames.records(rows)
            ],
            "Reason": rows["reason"].where(~rows["drawn"], ""),
        }
    )
    return filled(table, DRAWN)


def counts_table(drawn: dict[str, pd.DataFrame], titles: dict[str, str]) -> pd.DataFrame:
    """Counts by month and site, in words."""
    columns = {
        titles[site]: pd.Series(
            [count_words.month_phrase(row, "").strip() for row in frames.records(rows)],
            index=rows["month"].dt.strftime("%Y-%m"),
        )
        for site, rows in drawn.items()
    }
    return pd.DataFrame(columns).rename_axis("Month").reset_index()


def coverage_table(covered: dict[str, pd.DataFrame], titles: dict[str, str]) -> pd.DataFrame:
    """Covered days by month and site, in words."""
    rows = [
        {
            "Site": titles[site],
            "Month": row["month"].strftime("%Y-%m"),
            "Status": row["state"],
            "Days": count_words.coverage_phrase(row),
        }
        for site, months in covered.items()
        for row in frames.records(months)
    ]
    return pd.DataFrame(rows, columns=["Site", "Month", "Status", "Days"])
