"""What a push did, in numbers and in sentences."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from brightline.counted import counted

WAITING = {
    "open": "{code} has tasks that are not answered, or not pulled yet",
    "day": "{code} has had a day's adverts; the next batch comes tomorrow",
    "debrief": "{code} is due for a debrief: `brightline annotate debrief --annotator {code}`",
    "done": "{code} has everything",
}
"""Why an annotator gets nothing new."""


@dataclass(slots=True)
class PushReport:
    """What a push did."""

    projects_made: int = 0
    sent: int = 0
    there_before: int = 0
    answered_before: int = 0
    doubles_removed: int = 0
    pages_restored: int = 0
    waiting: dict[str, str] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """As plain data for `--json`."""
        return asdict(self)

    @property
    def sentence(self) -> str:
        """What happened, in one sentence."""
        before = counted(self.there_before, "was there before", "were there before")
        said = [f"{counted(self.sent, 'task')} sent", before]
        if self.answered_before:
            many = counted(self.answered_before, "was answered", "were answered")
            said.append(f"{many} before and not sent")
        if self.doubles_removed:
            said.append(f"{counted(self.doubles_removed, 'double')} removed")
        if self.pages_restored:
            said.append(f"{counted(self.pages_restored, 'changed labelling page')} restored")
        return ", ".join(said) + "."

    @property
    def waits(self) -> list[str]:
        """Why annotators get nothing new, a sentence each."""
        return [WAITING[why].format(code=code) + "." for code, why in sorted(self.waiting.items())]
