"""What an import did, as a table for a person and as JSON for a script. Counts, never values."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from brightline.counted import counted, tallied
from brightline.errors import BrightlineError
from brightline.importing.tally import SHOWN_ROWS, Tally

_LIKE = {
    "currency": " (a code of three letters, such as EUR)",
    "language": " (two or three letters, such as en)",
}
"""What a field looks like, where a column may say it otherwise."""
_KNOWN = ("sighting of an advert known by then", "sightings of adverts known by then")


@dataclass(slots=True)
class Report:
    """One file: rows = new + seen_again + suppressed + rejected, where it was read to its `ended`.

    `seen_again`: the advert was known already, or stands in the file more than once.
    `taken_in`: rows at the file's beginning that are committed, with what they brought; where the
    import failed, nothing is said of those behind them.
    `dry`: nothing was stored, and what is new is not known; `readable` rows would be admitted.
    """

    path: Path
    file_sha256: str = ""
    tally: Tally = field(default_factory=Tally)
    new: int = 0
    suppressed: int = 0
    runs: int = 0
    days_covered: int = 0
    why_not_coverage: str = ""
    already: bool = False
    dry: bool = False
    taken_in: int = 0
    ended: bool = False
    error: BrightlineError | None = None

    @property
    def seen_again(self) -> int:
        return self.tally.admitted - self.new - self.suppressed

    @property
    def failed(self) -> bool:
        """Whether the import ended in an error before the file did."""
        return self.error is not None and not (self.ended or self.dry)

    def as_json(self) -> dict[str, Any]:
        """For `--json`."""
        tally = self.tally
        days = sorted(tally.days)
        found: dict[str, Any] = {
            "file": str(self.path),
            "sha256": self.file_sha256,
            "already_imported": self.already,
            "rows": tally.rows,
            "rejected": tally.rejected,
            "reasons": [
                {"reason": reason.value, "rows": count, "first_rows": tally.shown[reason]}
                for reason, count in tally.reasons.most_common()
            ],
            "left_empty": dict(tally.left),
            "first_day": days[0].isoformat() if days else None,
            "last_day": days[-1].isoformat() if days else None,
            "error": str(self.error) if self.error else None,
        }
        if self.dry:
            return found | {"dry_run": True, "readable": tally.admitted}
        return found | {
            "new": self.new,
            "taken_in": self.taken_in,
            "seen_again": None if self.failed else self.seen_again,
            "suppressed": self.suppressed,
            "runs": self.runs,
            "days_covered": self.days_covered,
            "not_coverage": self.why_not_coverage or None,
        }

    def lines(self) -> list[str]:
        """For a person."""
        if self.already:
            return [f"{self.path}: imported already with this mapping; nothing was added."]
        if self.failed:
            return self._until_it_failed()
        tally = self.tally
        lines = [f"{self.path}: {counted(tally.rows, 'row')} read"]
        if self.dry:
            lines.append(f"{tally.admitted:>12,}  could be read (a dry run; nothing was stored)")
        else:
            lines.append(tallied(self.new, "new advert"))
            lines.append(tallied(self.seen_again, *_KNOWN))
            lines.append(f"{self.suppressed:>12,}  suppressed (opted out or erased)")
        lines.append(f"{tally.rejected:>12,}  rejected")
        lines += self._reasons()
        lines += self._coverage()
        return lines

    def _until_it_failed(self) -> list[str]:
        read = f"{self.path}: {counted(self.tally.rows, 'row')} read"
        if self.taken_in == 0:
            return [f"{read}, and none stored: the import failed."]
        return [
            f"{read}, the first {self.taken_in:,} of them taken in before the import failed:",
            tallied(self.new, "new advert"),
            f"{self.suppressed:>12,}  suppressed (opted out or erased)",
        ]

    def _reasons(self) -> list[str]:
        lines = []
        for reason, count in self.tally.reasons.most_common():
            rows = ", ".join(map(str, self.tally.shown[reason]))
            more = ", …" if count > SHOWN_ROWS else ""
            lines.append(f"{count:>16,}  {reason} (row {rows}{more})")
        for name, count in sorted(self.tally.left.items()):
            empty, like = counted(count, "row"), _LIKE.get(name, "")
            lines.append(f"  {name} was left empty in {empty}: it does not look like one{like}.")
        return lines

    def _coverage(self) -> list[str]:
        days = sorted(day for day, counts in self.tally.days.items() if counts.first)
        if not days:
            return []
        span = f"{days[0]}" if len(days) == 1 else f"{len(days):,} days, {days[0]} to {days[-1]}"
        lines = [f"  Days of sighting: {span}."]
        if not self.dry and self.why_not_coverage:
            lines.append(f"  They do not count as coverage: {self.why_not_coverage}.")
        elif not self.dry:
            lines.append(f"  Counted as coverage: {self.days_covered:,} of them whole.")
        return lines
