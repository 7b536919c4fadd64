"""The figures of crawling for the team: each site's days, and why each run ended. Pure."""

from __future__ import annotations

from typing import Any

import pandas as pd

from brightline.counted import counted
from brightline.trends.words import several
from dashboard import frames, team_charts, team_texts
from dashboard.figure import Figure, Panel
from dashboard.team_reading import Team
from dashboard.words import whole

MOST_PANELS = 6
MOST_RUNS = 10  # in the table, beside every run that does not count
KINDS = ("planned", "attempted", "fetched", "refused", "failed")


def notes(team: Team) -> list[str]:
    """Stands inside the drawing, so that a cropped picture still says it."""
    return [f"{'Synthetic data, ' if team.manifest['synthetic'] else ''}internal"]


def days_figure(team: Team) -> Figure:
    """Pages by site and day, and whether the day counts as coverage."""
    days = _by_day(team.tables["days"])
    names = {str(row["site"]): str(row["title"]) for row in frames.records(team.tables["days"])}
    top = float(days["planned"].max()) if len(days) else 0.0
    span = pd.date_range(days["day"].min(), days["day"].max()) if len(days) else None
    panels = [
        _panel(names[site], _on_calendar(days[days["site"] == site], span), top, notes(team))
        for site in list(names)[:MOST_PANELS]
    ]
    rest = list(names)[MOST_PANELS:]
    return Figure(
        key="crawl-days",
        title=_title(days, len(names) * (0 if span is None else len(span))),
        unit="pages in a day (UTC), all sections together",
        denominator="pages planned on that day",
        interval="none: every page is counted, nothing is estimated",
        cannot_show=team_texts.CANNOT_CRAWL,
        table=_days_table(team.tables["days"]),
        numbers=frames.Numbers(team.tables["days"], str(team.manifest["release"])),
        panels=panels,
        legend=team_texts.CRAWL_LEGEND if panels else "",
        not_drawn=_not_drawn(days, rest),
    )


def runs_figure(team: Team) -> Figure:
    """Every run: why it ended, whether it counts, whether its assertions were met: a table."""
    runs = team.tables["runs"]
    broken = int((runs["asserted"] == False).sum())  # noqa: E712  (None is neither)
    counted = int(runs["counted"].astype(bool).sum())
    title = (
        f"{_counting(counted, several(len(runs), 'run'))}; {broken} did not look as the manifest "
        "says"
        if len(runs)
        else "No run is in the store"
    )
    return Figure(
        key="crawl-runs",
        title=title,
        unit="runs",
        denominator="all runs of the newest 31 days",
        interval="none: every run is counted",
        cannot_show=team_texts.CANNOT_RUNS,
        table=_runs_table(runs[_told(runs)]),
        numbers=frames.Numbers(
            runs.assign(broken=[" ".join(said) for said in runs["broken"]]),
            str(team.manifest["release"]),
        ),
        panels=[],
        table_first=True,
        not_drawn=_untold(runs),
    )


def _told(runs: pd.DataFrame) -> pd.Series[bool]:
    """What the table tells: the newest runs, and of the older ones those that do not count."""
    newest = pd.Series(range(len(runs)), index=runs.index) < MOST_RUNS
    return newest | ~runs["counted"].astype(bool)


def _untold(runs: pd.DataFrame) -> list[str]:
    if runs.empty:
        return [team_texts.NO_CRAWL]
    rest = int((~_told(runs)).sum())
    return [f"{several(rest, 'older run')} that count; the CSV holds them."] if rest else []


def _by_day(table: pd.DataFrame) -> pd.DataFrame:
    """One row per site and day, the runs of the day together: it counts when one of them does."""
    if table.empty:
        return table
    sums = dict.fromkeys(KINDS, "sum") | {"counted": "any"}
    found = table.groupby(["site", "day"], sort=False, as_index=False).agg(sums)
    return found.assign(day=pd.to_datetime(found["day"], utc=True))


def _on_calendar(rows: pd.DataFrame, span: pd.DatetimeIndex | None) -> pd.DataFrame:
    """Every day from the first to the last of all sites; a day without a run says so."""
    calendar = pd.DataFrame({"day": span})
    merged = calendar.merge(rows, on="day", how="left")
    run = merged["planned"].notna()
    merged = merged.assign(run=run, end=merged["day"] + pd.Timedelta(days=1))
    merged[list(KINDS)] = merged[list(KINDS)].fillna(0)
    merged["counted"] = merged["counted"].eq(True)
    said = [_phrase(row) for row in frames.records(merged)]
    return merged.assign(said=said, named=merged["day"].dt.strftime("%-d %B %Y"))


def _phrase(row: dict[str, Any]) -> str:
    if not row["run"]:
        return "no run"
    counts = "counts as coverage" if row["counted"] else "does not count as coverage"
    told = ", ".join(f"{whole(row[kind])} {kind}" for kind in KINDS)
    return f"{told}; {counts}"


def _panel(title: str, rows: pd.DataFrame, top: float, said: list[str]) -> Panel:
    kept = rows[["day", "end", "fetched", "planned", "counted", "run", "said", "named"]]
    counts, ran = int(rows["counted"].sum()), int(rows["run"].sum())
    first, last = rows["day"].iloc[0], rows["day"].iloc[-1]
    told = (
        f"{title}, {first:%-d %B %Y} to {last:%-d %B %Y}: a run on {ran} of "
        f"{counted(len(rows), 'day')}, "
        f"{counted(counts, 'counts', 'count')} as coverage."
    )
    return Panel(title, team_charts.crawl_chart(kept, top, said), told)


def _title(days: pd.DataFrame, whole_calendar: int) -> str:
    if days.empty:
        return "No day was crawled yet"
    counted = int(days["counted"].sum())
    lost, none = len(days) - counted, whole_calendar - len(days)
    return (
        f"{_counting(counted, several(whole_calendar, 'site-day'))} as coverage; {lost} were "
        f"crawled without counting, and on {none} there was no run"
    )


def _counting(counted: int, all_of: str) -> str:
    """'1 of 3 runs counts', '2 of 3 runs count'."""
    return f"{counted} of {all_of} {'counts' if counted == 1 else 'count'}"


def _not_drawn(days: pd.DataFrame, rest: list[str]) -> list[str]:
    if days.empty:
        return [team_texts.NO_CRAWL]
    if rest:
        return [f"{several(len(rest), 'more site')}: {', '.join(rest)}; the table holds them."]
    return []


def _days_table(days: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Site": days["title"],
            "Day": days["day"],
            "Run": days["run"],
            **{kind.capitalize(): [whole(n) for n in days[kind]] for kind in KINDS},
            "Ended": [_ended(word) for word in days["ended_because"]],
            "Counts": ["yes" if counts else "no" for counts in days["counted"]],
        }
    )


def _runs_table(runs: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Site": runs["title"],
            "Run": runs["run"],
            "Began (UTC)": [f"{pd.Timestamp(at):%-d %b %Y}" for at in runs["started_at"]],
            "Why it ended": [_ended(word) for word in runs["ended_because"]],
            "Adverts": [whole(number) for number in runs["adverts"]],
            "Assertions": [_asserted(row) for row in frames.records(runs)],
            "Counts": ["yes" if counts else "no" for counts in runs["counted"]],
        }
    )


def _ended(word: object) -> str:
    return team_texts.ENDS.get(str(word), str(word))


def _asserted(row: dict[str, Any]) -> str:
    if row["asserted"] is None:
        return "not asked"
    return "met" if row["asserted"] else f"not met: {'; '.join(row['broken'])}"
