"""The figures by site: shares and changes site by site, the sites and labels behind them. Pure."""

from __future__ import annotations

import pandas as pd

from brightline.publish.reader import Cube
from dashboard import charts, frames, hidden_words, release, site_words, tables, texts, words
from dashboard.figure import Figure, Panel
from dashboard.figures import INTERVAL


def site_shares_figure(cube: Cube, period: str) -> Figure:
    """The share judged suspicious on each site in one period."""
    rows = frames.site_shares(cube.shares, period, release.titles(cube))
    drawn = rows[rows["drawn"]]
    said = "; ".join(f"{r['title']}: {words.share_phrase(r)}" for r in frames.records(drawn))
    chart = charts.shares_chart(drawn, release.notes(cube)) if len(drawn) else None
    hidden = hidden_words.why_hidden(rows, release.threshold(cube), "title")
    return Figure(
        key="site-shares",
        title=site_words.shares_title(rows, period),
        unit=f"% of each site's adverts {texts.SUSPICION}",
        denominator=f"all adverts of the site first seen in {period or 'the period'}",
        interval=f"{INTERVAL}, of each site by itself",
        cannot_show=texts.CANNOT_SITE_SHARES,
        table=tables.site_shares_table(rows),
        numbers=frames.Numbers(
            frames.of_period(cube.shares[cube.shares["site"] != ""], period), release.name(cube)
        ),
        panels=[Panel("", chart, f"{period}. {said}.")] if chart else [],
        legend=f"{texts.CHANGE_LEGEND_SITES} {hidden}".strip() if chart else "",
        not_drawn=[texts.NO_LABELS] if rows.empty else site_words.reasons(rows),
    )


def site_changes_figure(cube: Cube) -> Figure:
    """The change of the share on each site between the newest two periods that are compared."""
    pair = frames.newest_pair(cube.changes) or ("", "")
    rows = frames.site_changes(cube.changes, pair, release.titles(cube))
    drawn = rows[rows["drawn"]]
    said = "; ".join(f"{r['title']}: {words.change_phrase(r)}" for r in frames.records(drawn))
    chart = charts.site_changes_chart(drawn, release.notes(cube)) if len(drawn) else None
    return Figure(
        key="site-changes",
        title=site_words.changes_title(rows, pair),
        unit="relative change in % of the share judged suspicious (the later period against the "
        "earlier)",
        denominator="each site's own share in the earlier period",
        interval=f"{INTERVAL}, of each site by itself",
        cannot_show=texts.CANNOT_SITE_CHANGES,
        table=tables.site_changes_table(rows),
        numbers=frames.Numbers(_of_the_share(cube.changes), release.name(cube)),
        panels=[Panel("", chart, f"{said}.")] if chart else [],
        legend=texts.CHANGE_LEGEND if chart else "",
        not_drawn=[texts.NO_PAIR] if rows.empty else site_words.reasons(rows),
    )


def _of_the_share(changes: pd.DataFrame) -> pd.DataFrame:
    """Every site's changes of the share, of which unit and denominator speak, and of no total."""
    return changes[(changes["site"] != "") & (changes["measure"] == "share")]


def sites_figure(cube: Cube) -> Figure:
    """The sites of the study, and from when to when each was looked at: a table."""
    table = tables.sites_table(cube.manifest["sites"])
    return Figure(
        key="sites",
        title=site_words.sites_title(cube.manifest["sites"]),
        unit="one site of the study protocol",
        denominator="all sites that the study names",
        interval="none; these are the study's own records",
        cannot_show=texts.CANNOT_SITES,
        table=table,
        numbers=frames.Numbers(table, release.name(cube)),
        panels=[],
        table_first=True,
        not_drawn=[] if cube.manifest["sites"] else [texts.NOTHING_COVERED],
    )


def labels_figure(cube: Cube) -> Figure:
    """How many labels stand behind each share: a table."""
    rows = frames.pooled_shares(cube.shares)
    return Figure(
        key="labels",
        title=site_words.labels_title(rows),
        unit="adverts of a random sample that annotators judged",
        denominator="all adverts first seen in the period on the comparable sites",
        interval="none; these are the study's own records. The shares carry the intervals",
        cannot_show=texts.CANNOT_LABELS,
        table=tables.labels_table(rows),
        numbers=frames.Numbers(cube.shares[cube.shares["site"] == ""], release.name(cube)),
        panels=[],
        legend=hidden_words.why_hidden(rows, release.threshold(cube)),
        table_first=True,
        not_drawn=[texts.NO_LABELS] if site_words.unlabelled(rows) else [],
    )
