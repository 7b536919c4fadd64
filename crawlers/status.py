"""What is said about runs: one line for a report, a table or JSON for the store's runs."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from typing import Any

import sqlalchemy as sa

from brightline.counted import counted
from brightline.fitting import print_table
from brightline.schema import Coverage, CrawlRun, FrontierRow, Site
from brightline.store import table_of
from brightline.terminal import console_for
from crawlers.ending import LEFT_OUT, Report
from crawlers.manifest import FIELDS
from crawlers.pace import JITTER
from crawlers.tally import KINDS

MOST_SHOWN = 50
"""Runs in a table where nobody asks for more: some thousands take long to draw, and to read."""
_WIDTH = 160

_ASSERTED = {"finished": True, "assertions": False}
"""What a run's end says of its manifest's assertions; other ends say nothing."""

_OUTSIDE = ("page that its lists led to lies", "pages that its lists led to lie")


def line_of(report: Report) -> str:
    """One plain line about what a crawl did."""
    kept = (
        f"{counted(report.adverts, 'advert')} ({report.new} new) on {counted(report.pages, 'page')}"
    )
    trouble = f", {report.failed} failed, {report.refused} refused"
    counts = "counts as coverage" if report.counts_as_coverage else "does not count as coverage"
    told = report.because in {"finished", "page_cap", "depth_cap"} and report.sentence
    why = f" {report.sentence}" if told else ""
    if report.outside:
        why += f" {counted(report.outside, *_OUTSIDE)} outside of the protocol."
    return f"{report.site}: run {report.run} {report.because}, {kept}{trouble}; it {counts}.{why}"


def report_json(report: Report) -> dict[str, Any]:
    """A report for scripts."""
    row = dataclasses.asdict(dataclasses.replace(report, error=None))
    row.pop("error")
    return row


def runs_of(
    connection: sa.Connection, site: str | None = None, last: int | None = None
) -> list[dict[str, Any]]:
    """Runs with their coverage, oldest first; JSON-ready.

    Args:
        site: only its runs.
        last: only so many of the newest.
    """
    runs, sites = table_of(CrawlRun), table_of(Site)
    query = sa.select(runs, sites.c.key).join(sites, runs.c.site_id == sites.c.id)
    if site is not None:
        query = query.where(sites.c.key == site)
    rows = connection.execute(query.order_by(runs.c.id.desc()).limit(last)).all()[::-1]
    if not rows:
        return []
    since = rows[0].id  # of other sites too: they are few, and asked for once for all runs
    covered, waiting = _covered(connection, since), _waiting(connection, since)
    left_out = _left_out(connection, since)
    return [
        _run(row, covered[row.id], waiting.get(row.id, 0), left_out.get(row.id, {})) for row in rows
    ]


def _run(
    row: sa.Row[Any],
    coverage: list[dict[str, Any]],
    waiting: int,
    left_out: dict[str, dict[str, int]],
) -> dict[str, Any]:
    return {
        "run": row.id,
        "site": row.key,
        "source": row.source,
        "started_at": row.started_at.isoformat(),
        "ended_at": row.ended_at.isoformat() if row.ended_at else None,
        "ended_because": row.ended_because,
        "why": row.detail.get("why", ""),
        "counts_as_coverage": row.counts_as_coverage,
        "adverts_seen": row.adverts_seen if row.ended_at else row.detail.get("read", 0),
        "waiting": waiting,
        "seconds_left": seconds_left(waiting, float(row.detail.get("delay", 0))),
        "assertions": row.detail.get("assertions", []),
        "assertions_met": _ASSERTED.get(row.ended_because),
        "reasons": row.detail.get("reasons", {}),
        "left_out": left_out,
        "adverts_read": row.detail.get("read", 0),
        "filled": row.detail.get("filled", {}),
        "emptied": row.detail.get("emptied", {}),
        "coverage": coverage,
    }


def _covered(connection: sa.Connection, since: int) -> dict[int, list[dict[str, Any]]]:
    """The coverage of each run from one on, by day and section."""
    table = table_of(Coverage)
    query = sa.select(table).where(table.c.run_id >= since).order_by(table.c.day, table.c.section)
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in connection.execute(query):
        counts = {kind: getattr(row, kind) for kind in KINDS}
        told = {"section": row.section, "day": row.day.isoformat(), "status": row.status}
        found[row.run_id].append(told | counts)
    return found


def _waiting(connection: sa.Connection, since: int) -> dict[int, int]:
    """How many pages of each run from one on are still to be asked for."""
    rows = table_of(FrontierRow)
    query = sa.select(rows.c.run_id, sa.func.count()).where(
        rows.c.run_id >= since, rows.c.state.in_(("pending", "leased"))
    )
    return {row[0]: row[1] for row in connection.execute(query.group_by(rows.c.run_id))}


def _left_out(connection: sa.Connection, since: int) -> dict[int, dict[str, dict[str, int]]]:
    """Pages of each run that were not asked for: reason, and how many of each part."""
    rows = table_of(FrontierRow)
    columns = (rows.c.run_id, rows.c.state, rows.c.role)
    query = sa.select(*columns, sa.func.count()).where(
        rows.c.run_id >= since, rows.c.state.in_((*LEFT_OUT,))
    )
    found: dict[int, dict[str, dict[str, int]]] = defaultdict(dict)
    for run, state, role, count in connection.execute(query.group_by(*columns).order_by(*columns)):
        found[run].setdefault(LEFT_OUT[state], {})[role] = count
    return found


def seconds_left(waiting: int, delay: float) -> int:
    """Seconds that the pages known to wait will take at the polite rate; more may be found.

    Args:
        delay: seconds between two requests, of the study or of robots.txt, whichever is more.
    """
    return round(waiting * delay * (1 + JITTER / 2))


def show_runs(runs: list[dict[str, Any]]) -> None:
    """Print runs as a table; beneath it what each read, and why one did not simply finish."""
    from rich.table import Table

    table = Table("run", "site", "section", "day", *KINDS, "status", "ended", title="Runs")
    for run in runs:
        ended = _ended(run)
        table.add_section()
        if not run["coverage"]:
            table.add_row(str(run["run"]), run["site"], *[""] * (len(KINDS) + 3), ended)
        for row in run["coverage"]:
            counts = [str(row[kind]) for kind in KINDS]
            name = row["section"] or "(index)"
            table.add_row(
                str(run["run"]), run["site"], name, row["day"], *counts, row["status"], ended
            )
    # A file or a pipe has no width of its own: nothing may be cut off there.
    console = console_for(_WIDTH)
    print_table(console, table)
    for run in runs:
        if run["why"]:
            console.print(f"run {run['run']}: {run['why']}", markup=False, soft_wrap=True)
        if run["reasons"]:
            said = ", ".join(f"{reason} {count}" for reason, count in run["reasons"].items())
            console.print(
                f"run {run['run']}: noted of pages: {said}.", markup=False, soft_wrap=True
            )
        for reason, parts in run["left_out"].items():
            pages = ", ".join(f"{role}s {count}" for role, count in parts.items())
            said = f"pages not asked for, since {reason}: {pages}."
            console.print(f"run {run['run']}: {said}", markup=False, soft_wrap=True)
        if run["adverts_read"]:
            said = filled_line(run["adverts_read"], run["filled"])
            console.print(f"run {run['run']}: {said}", markup=False, soft_wrap=True)
        if run["emptied"]:
            said = emptied_line(run["emptied"])
            console.print(f"run {run['run']}: {said}", markup=False, soft_wrap=True)


def filled_line(read: int, filled: dict[str, int]) -> str:
    """In what share of the adverts read each field was filled: what rules find, and no text.

    Shares are cut, not rounded, so that 100% is every advert.
    """
    shares = {name: 100 * filled.get(name, 0) // read for name in FIELDS if filled.get(name)}
    found = ", ".join(f"{name} {share or 'under 1'}%" for name, share in shares.items())
    never = ", ".join(name for name in FIELDS if name not in shares)
    none = f"; in none: {never}" if never else ""
    return f"filled in {counted(read, 'advert')} read: {found or 'nothing'}{none}."


def emptied_line(emptied: dict[str, int]) -> str:
    """In how many adverts which field was left empty: a rule that finds something else there."""
    fields = ", ".join(f"{name} in {count}" for name, count in sorted(emptied.items()))
    return f"left empty in adverts, since it does not look like one: {fields}; check their rules."


def _ended(run: dict[str, Any]) -> str:
    if run["ended_because"]:
        counts = "counts" if run["counts_as_coverage"] else "does not count"
        return f"{run['ended_because']}, {counts}"
    left = f", at least {_duration(run['seconds_left'])} more" if run["seconds_left"] else ""
    return f"open, {counted(run['waiting'], 'page waits', 'pages wait')}{left}"


def _duration(seconds: int) -> str:
    if seconds < 120:  # below two minutes, minutes would be too coarse
        return f"{seconds} s"
    return f"{seconds // 60} min" if seconds < 7200 else f"{seconds // 3600} h"
