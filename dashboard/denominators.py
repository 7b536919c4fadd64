"""Of what each row of a file is: its own period and sites, and not those of the newest one. Pure.

A figure says its denominator once, of the newest row that it draws. A row of a file is read, sorted
and cited by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from brightline.publish.reader import Cube
from dashboard import release, words
from dashboard.frames import Numbers, records


def of_shares(cube: Cube, rows: pd.DataFrame) -> Numbers:
    """Shares with their sites, and how many adverts and labels stand behind each."""
    titles = release.titles(cube)
    each = [words.share_denominator([row], titles) for row in records(rows)]
    return Numbers(rows, release.name(cube), each)


def of_changes(cube: Cube, rows: pd.DataFrame) -> Numbers:
    """Changes with the sites of their own pair of periods."""
    titles = release.titles(cube)
    each = [words.panel_phrase([row], titles) for row in records(rows)]
    return Numbers(rows, release.name(cube), each)


def of_first_seen(cube: Cube, rows: pd.DataFrame) -> Numbers:
    """Shares of the adverts of a period, on one site or on several."""
    titles = release.titles(cube)
    each = [
        f"all adverts first seen in {row['period']} on {_on(row, titles)}" for row in records(rows)
    ]
    return Numbers(rows, release.name(cube), each)


def _on(row: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    if row["site"]:
        return titles.get(str(row["site"]), str(row["site"]))
    names = words.site_names(row.get("sites") or "", titles)
    return f"the comparable sites ({names})" if names else "the comparable sites"
