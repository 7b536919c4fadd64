"""What is said about a replay: a line for each site, or JSON with every run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from brightline.counted import counted
from crawlers.archive.replay import Replayed
from crawlers.ending import Report
from crawlers.status import report_json

_SIGHTINGS = ("sighting of an advert", "sightings of adverts")


def replayed_lines(done: Replayed) -> Iterator[str]:
    """One plain line for each site that had captures."""
    for site in dict.fromkeys(report.site for report in done.reports):
        yield _line(site, [report for report in done.reports if report.site == site])


def _line(site: str, reports: list[Report]) -> str:
    numbers = f"{reports[0].run} to {reports[-1].run}" if len(reports) > 1 else f"{reports[0].run}"
    what = "runs" if len(reports) > 1 else "run"
    whole = sum(report.counts_as_coverage for report in reports)
    sums = {
        name: sum(getattr(report, name) for report in reports)
        for name in ("adverts", "new", "pages", "failed", "refused")
    }
    return (
        f"{site}: {what} {numbers} from captures, {counted(sums['adverts'], *_SIGHTINGS)} "
        f"({sums['new']} new) on {counted(sums['pages'], 'page')}, {sums['failed']} failed, "
        f"{sums['refused']} refused; {whole} of {len(reports)} count as coverage."
    )


def replayed_json(done: Replayed) -> dict[str, Any]:
    """A replay for scripts."""
    runs = [report_json(report) for report in done.reports]
    return {"runs": runs, "notes": done.notes, "read_before": done.read_before}
