"""The figures of agreement and of drift, for the team. Pure."""

from __future__ import annotations

from typing import Any

import pandas as pd

from brightline.trends.words import listed, percent, share_interval
from dashboard import frames, team_charts, team_texts
from dashboard.crawl_figures import notes
from dashboard.figure import Figure, Panel
from dashboard.figures import INTERVAL
from dashboard.team_reading import Team
from dashboard.words import whole

CHANGE = "late less early"
_NONE = "does not apply"  # so that no cell is empty: an empty one reads as forgotten
_OF_ITEMS = f"{INTERVAL}, by resampling adverts"


def agreement_figure(team: Team) -> Figure:
    """Agreement on suspicion and each indicator, over all waves and in each, with intervals."""
    rows = team.tables["agreement"]
    rows = rows[rows["when"] == ""]
    panels = [_panel(part, rows, notes(team)) for part in _groups(rows)]
    drawn = [panel for panel in panels if panel.chart is not None]
    return Figure(
        key="agreement",
        title=_title(rows),
        unit="positive agreement, from 0 (never the same mark) to 1 (always)",
        denominator="adverts that two or more annotators judged, and that one of them marked",
        interval=_OF_ITEMS,
        cannot_show=team_texts.CANNOT_AGREEMENT,
        table=_table(rows),
        numbers=frames.Numbers(_flat(rows), str(team.manifest["release"])),
        panels=drawn,
        legend=team_texts.AGREEMENT_LEGEND if drawn else "",
        not_drawn=[team.no_agreement] if team.no_agreement else _reasons(rows, "positive"),
    )


def drift_figure(team: Team) -> Figure:
    """Early, middle and late work, and what alpha has changed by: a table."""
    rows = team.tables["agreement"]
    rows = rows[rows["when"] != ""]
    return Figure(
        key="drift",
        title=_drift_title(rows),
        unit="Krippendorff's alpha, and its change; share of readings that suspect",
        denominator="adverts that two or more annotators judged, by when their work was done",
        interval=_OF_ITEMS,
        cannot_show=team_texts.CANNOT_DRIFT,
        table=_drift_table(rows),
        numbers=frames.Numbers(_flat(rows), str(team.manifest["release"])),
        panels=[],
        legend="" if rows.empty else team_texts.DRIFT_LEGEND,
        table_first=True,
        not_drawn=[team.no_agreement or team_texts.ENDED_EARLY]
        if rows.empty
        else _reasons(rows, "alpha"),
    )


def _groups(rows: pd.DataFrame) -> list[tuple[str, str]]:
    """(codebook, wave): all waves together first, then each."""
    return list(dict.fromkeys(zip(rows["codebook"], rows["wave"], strict=True)))


def _panel(part: tuple[str, str], rows: pd.DataFrame, said: list[str]) -> Panel:
    codebook, wave = part
    here = rows[(rows["codebook"] == codebook) & (rows["wave"] == wave)]
    known = [
        {"what": row["what"], **{end: row["positive"][end] for end in ("value", "low", "high")}}
        for row in frames.records(here)
        if _whole(row["positive"])
    ]
    heading = f"{f'Wave {wave}' if wave else 'All waves together'}, codebook {codebook}"
    told = "; ".join(f"{r['what']} {_number(r)}" for r in known)
    chart = team_charts.agreement_chart(pd.DataFrame(known), said) if known else None
    return Panel(heading, chart, f"{heading}: {told}.")


def _whole(found: Any) -> bool:
    return isinstance(found, dict) and None not in (found["value"], found["low"], found["high"])


def _number(found: dict[str, Any]) -> str:
    value, low, high = (_decimal(found[end]) for end in ("value", "low", "high"))
    return f"{value} (95% interval {low} to {high})"


def _decimal(value: float) -> str:
    """-0.042 → '−0.04', with the true minus; what rounds to nothing has no sign."""
    text = f"{abs(value):.2f}"
    return f"\u2212{text}" if value < 0 and text != "0.00" else text


def _in_words(found: Any) -> str:
    if _whole(found):
        return _number(found)
    return "not drawn" if isinstance(found, dict) else _NONE


def _marked(row: dict[str, Any]) -> str:
    return _NONE if pd.isna(row["marked"]) else percent(row["marked"])


def _title(rows: pd.DataFrame) -> str:
    first = next((row for row in frames.records(rows) if row["what"] == "suspicion"), None)
    if first is None or not _whole(first["positive"]):
        return "How far annotators agree is not drawn"
    return f"Where one annotator suspects, a second does in {_share(first['positive'])} of cases"


def _share(found: dict[str, Any]) -> str:
    return share_interval(found["value"], found["low"], found["high"])


def _drift_title(rows: pd.DataFrame) -> str:
    """What each row of change says, in the order of the table: none stands for the others."""
    changes = frames.records(rows[rows["when"] == CHANGE])
    if not any(_whole(row["alpha"]) for row in changes):
        return "Whether agreement has changed since the work began is not drawn"
    several = len({row["codebook"] for row in changes}) > 1
    found: dict[str, list[str]] = {}
    for row in changes:
        of = f"{row['what']} ({row['codebook']})" if several else str(row["what"])
        found.setdefault(_verdict(row["alpha"]), []).append(of)
    told = [f"{verdict} on {listed(of, most=len(of))}" for verdict, of in found.items()]
    return f"From early to late work agreement {listed(told, most=len(told))}"


def _verdict(change: dict[str, Any]) -> str:
    """A rise or a fall only where the interval leaves out no change."""
    if not _whole(change):
        return "is not drawn"
    if change["low"] > 0 or change["high"] < 0:
        return "rose" if change["low"] > 0 else "fell"
    return "shows no clear change"


def _table(rows: pd.DataFrame) -> pd.DataFrame:
    told = [
        {
            "Judged": row["what"],
            "Wave": row["wave"] or "all",
            "Marked": _marked(row),
            "Positive agreement": _in_words(row["positive"]),
            "Alpha": _in_words(row["alpha"]),
            "AC": _in_words(row["gwet"]),
            "Same evidence": _in_words(row["spans"]),
            "Adverts": whole(row["alpha"]["items"]),
        }
        for row in frames.records(rows)
    ]
    return pd.DataFrame(told)


def _drift_table(rows: pd.DataFrame) -> pd.DataFrame:
    told = [
        {
            "Judged": row["what"],
            "Work": "change: late less early" if row["when"] == CHANGE else row["when"],
            "Marked": _marked(row),
            "Alpha, or its change": _in_words(row["alpha"]),
            "Adverts": whole(row["alpha"]["items"]),
        }
        for row in frames.records(rows)
    ]
    return pd.DataFrame(told)


def _flat(rows: pd.DataFrame) -> pd.DataFrame:
    """One column per number, as a spreadsheet wants it."""
    flat = rows[["codebook", "wave", "when", "what", "who", "marked"]].copy()
    for name in ("positive", "alpha", "gwet", "spans"):
        for end in ("value", "low", "high"):
            held = [found[end] if isinstance(found, dict) else None for found in rows[name]]
            flat[f"{name}_{end}"] = pd.Series(held, index=rows.index, dtype="float64")
    return flat


def _reasons(rows: pd.DataFrame, name: str) -> list[str]:
    """What has no interval, by reason, each reason once."""
    missing: dict[str, list[str]] = {}
    everywhere: set[str] = set()  # what all waves together lack, each wave lacks too
    for row in frames.records(rows):
        found = row[name]
        if isinstance(found, dict) and not _whole(found) and row["what"] not in everywhere:
            everywhere |= set() if row["wave"] or row["when"] else {str(row["what"])}
            where = f"{row['what']} (wave {row['wave']})" if row["wave"] else str(row["what"])
            missing.setdefault(found["reason"], []).append(where)
    return [f"{', '.join(dict.fromkeys(names))}: {why}" for why, names in missing.items()]
