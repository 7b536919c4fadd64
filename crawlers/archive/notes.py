"""What a person is told after a replay: one sentence for each thing that is not as it should be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from brightline.errors import BrightlineError, IngestError
from crawlers.archive.captures import Captures
from crawlers.archive.index import Index
from crawlers.archive.known import read_before
from crawlers.archive.passes import UNRESOLVED
from crawlers.archive.sites import ArchivedSite
from crawlers.archive.volumes import Volume
from crawlers.ending import Report
from crawlers.limits import LARGEST_PAGE

_MOST_TOLD = 5
"""Sentences of one kind that a person reads."""

_UNREADABLE = {
    "too large": f"larger than {LARGEST_PAGE >> 20} MB when unpacked",
    "cut short": "cut short",
    "encoding": "in an encoding that is broken or unknown",
    "no answer": "without an HTTP answer",
}


def notes_of(
    index: Index,
    volumes: Sequence[Volume],
    sites: Sequence[ArchivedSite],
    captures: Captures,
    reports: Sequence[Report],
    *,
    named: bool,
) -> tuple[list[str], BrightlineError | None]:
    """(sentences, the first that makes the replay a failure).

    Args:
        named: whether the sites were named, so that each is expected in the files.
    """
    errors: list[BrightlineError] = [v.damage for v in volumes if v.damage is not None]
    errors += _absent(sites, captures, named=named)
    if captures.undated:
        errors.append(
            IngestError(
                f"{_records(captures.undated)} left out for want of a date that can be read; "
                "without one nothing can be sighted."
            )
        )
    reasons = dict(
        index.db.execute(
            "SELECT reason, COUNT(*) FROM capture WHERE run IS NOT NULL GROUP BY reason"
        )
    )
    errors += [
        IngestError(f"{_pages(reasons[reason])} {what} and not read; the run is partial.")
        for reason, what in _UNREADABLE.items()
        if reasons.get(reason)
    ]
    broken = [report.error for report in reports if report.because == "assertions"]
    errors += [error for error in broken[:1] if error is not None]
    notes = [str(error) for error in errors] + _remarks(
        volumes, read_before(index), reasons.get(UNRESOLVED, 0)
    )
    return notes, errors[0] if errors else None


def _absent(
    sites: Sequence[ArchivedSite], captures: Captures, *, named: bool
) -> list[BrightlineError]:
    """Sites without a page in the files; one archive need not hold all sites of a study."""
    absent = [site for site in sites if not captures.seen[site.number]]
    if captures.undated or not absent or (not named and len(absent) < len(sites)):
        return []
    return [
        IngestError(
            f"The files hold no page of '{site.scope.key}' at {', '.join(site.scope.origins)} "
            "that the protocol allows; check origins, start and allow of the [[site]]."
        )
        for site in absent
    ]


def _remarks(volumes: Sequence[Volume], known: Mapping[int, int], unresolved: int) -> list[str]:
    """What is worth knowing and no failure."""
    notes = _read_before(volumes, known)
    if unresolved:
        what = "a revisit" if unresolved == 1 else "revisits"
        notes.append(
            f"{_pages(unresolved)} {what} of a page that is in none of the files; give the files "
            "that hold such pages in the same command."
        )
    return notes


def _read_before(volumes: Sequence[Volume], known: Mapping[int, int]) -> list[str]:
    """What is passed over, file by file; of many files in one sentence."""
    told = [(f"of {volumes[number].name}", count) for number, count in known.items()]
    if len(told) > _MOST_TOLD:
        told = [(f"in {len(told)} of the files", sum(known.values()))]
    return [
        f"{count:,} captures {where} were read before; they added nothing."
        if count > 1
        else f"1 capture {where} was read before; it added nothing."
        for where, count in told
    ]


def _records(count: int) -> str:
    return "1 record of the sites was" if count == 1 else f"{count} records of the sites were"


def _pages(count: int) -> str:
    return "1 captured page was" if count == 1 else f"{count} captured pages were"
