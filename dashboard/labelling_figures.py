"""The figures of consensus runs, of what waits, and of care limits, for the team: tables. Pure."""

from __future__ import annotations

from typing import Any

import pandas as pd

from brightline.trends.words import several
from dashboard import frames, team_texts
from dashboard.figure import Figure
from dashboard.team_reading import Team
from dashboard.words import whole

_COUNTED = "none: every judgement is counted"


def consensus_figure(team: Team) -> Figure:
    """The newest consensus run of each sample, and whether new judgements wait for the next."""
    runs = team.tables["consensus"]
    table = pd.DataFrame(
        {
            "Sample": [name or "every sample" for name in runs["sample"]],
            "Run": runs["run"],
            "Made (UTC)": [str(at)[:16].replace("T", " ") for at in runs["made_at"]],
            "Codebook": runs["codebook"],
            "Model": runs["model"],
            "Adverts": [whole(n) for n in runs["adverts"]],
            "Judgements": [whole(n) for n in runs["judgements"]],
            "Settled": ["yes" if settled else "no" for settled in runs["settled"]],
            "Fetched since": [whole(n) for n in runs["since"]],
        }
    )
    return _figure(
        team,
        "consensus",
        "consensus",
        _consensus_title(runs),
        unit="adverts and judgements",
        denominator="all current judgements of the sample when the run was made",
        cannot_show=team_texts.CANNOT_CONSENSUS,
        table=table,
        missing=team_texts.NO_CONSENSUS,
    )


def backlog_figure(team: Team) -> Figure:
    """Each sample: how many judgements are to be made, were given out, and were made."""
    rows = team.tables["backlog"]
    table = pd.DataFrame(
        {
            "Sample": rows["name"],
            "Wave": rows["wave"],
            "Purpose": rows["purpose"],
            "Adverts": [whole(n) for n in rows["adverts"]],
            "Judgements to make": [whole(n) for n in rows["judgements"]],
            "Given out": [whole(n) for n in rows["released"]],
            "Made": [whole(n) for n in rows["made"]],
            "Wait": [whole(n) for n in rows["judgements"] - rows["made"]],
        }
    )
    asked, made = int(rows["judgements"].sum()), int(rows["made"].sum())
    title = f"{whole(asked - made)} of {several(asked, 'judgement')} wait to be made"
    return _figure(
        team,
        "backlog",
        "backlog",
        title if len(rows) else "Nothing waits: no sample was drawn",
        unit="judgements: one advert by one annotator",
        denominator="all that the samples ask for",
        cannot_show=team_texts.CANNOT_BACKLOG,
        table=table,
        missing=team_texts.NO_SAMPLE,
    )


def care_figure(team: Team) -> Figure:
    """What each code was given, day by day, beside the protocol's limits; debriefs that are due."""
    limits = team.limits
    due = {r["code"]: r["debrief_due"] for r in frames.records(team.tables["debriefs"])}
    rows = _with_due(team.tables["released"], due)
    table = pd.DataFrame(
        {
            "Code": rows["code"],
            "Day (UTC)": rows["day"],
            f"Given that day (limit {limits['day']})": rows["released"],
            f"Largest batch (limit {limits['session']})": rows["largest"],
            "Within the limits": [_within(row, limits) for row in frames.records(rows)],
            "Debrief due now": ["yes" if due.get(code) else "no" for code in rows["code"]],
        }
    )
    return _figure(
        team,
        "care",
        "released",
        _care_title(rows, limits, list(due.values())),
        unit="adverts given to one annotator in one day",
        denominator=f"the protocol's limits: {limits['session']} in a session, {limits['day']} in "
        "a day",
        cannot_show=team_texts.CANNOT_CARE,
        table=table,
        missing=team_texts.NO_RELEASE,
    )


def _with_due(rows: pd.DataFrame, due: dict[str, bool]) -> pd.DataFrame:
    """The days of release, and a row for each code that waits for a debrief and has none."""
    waiting = [code for code, is_due in due.items() if is_due and code not in set(rows["code"])]
    more = [{"code": c, "day": "none lately", "released": 0, "largest": 0} for c in waiting]
    if not more:
        return rows
    both = pd.concat([rows, pd.DataFrame(more)], ignore_index=True)
    return both.sort_values("code", kind="stable")


def _consensus_title(runs: pd.DataFrame) -> str:
    """How many runs are out of date. What came in is not added up: one over all samples and one
    of a sample both wait for the same judgement."""
    if runs.empty:
        return "No consensus was run"
    late = int((runs["since"] > 0).sum())
    if not late:
        return "No judgement came in after the newest consensus"
    if len(runs) == 1:
        return "The newest consensus is out of date: judgements came in after it"
    verb, it = ("is", "it") if late == 1 else ("are", "them")
    return (
        f"{late} of {len(runs)} newest consensus runs {verb} out of date: judgements came in "
        f"after {it}"
    )


def _within(row: dict[str, Any], limits: dict[str, int]) -> str:
    inside = row["released"] <= limits["day"] and row["largest"] <= limits["session"]
    return "yes" if inside else "over the limit"


def _care_title(rows: pd.DataFrame, limits: dict[str, int], due: list[bool]) -> str:
    if rows.empty:
        return "Nothing was given out in the last two weeks"
    over = sum(_within(row, limits) != "yes" for row in frames.records(rows))
    # A row is a day of one annotator: two of them on one day are two.
    begins = (
        f"{several(over, 'annotator-day')} went over the protocol's limits"
        if over
        else "No annotator's day went over the protocol's limits"
    )
    waiting = sum(bool(one) for one in due)
    return f"{begins}; {several(waiting, 'debrief')} due"


def _figure(team: Team, key: str, name: str, title: str, *, missing: str, **parts: Any) -> Figure:
    """A table as a figure, with the furniture that all of them share."""
    rows = team.tables[name]
    return Figure(
        key=key,
        title=title,
        interval=_COUNTED,
        numbers=frames.Numbers(rows, str(team.manifest["release"])),
        panels=[],
        table_first=True,
        not_drawn=[] if len(rows) else [missing],
        **parts,
    )
